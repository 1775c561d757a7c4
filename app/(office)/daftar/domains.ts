import 'server-only'
import { balaiRegister } from '@/lib/fieldwork/balai'
import { balai, faskes, lokus, opd, petugas } from '@/lib/fieldwork/commands'
import { faskesRegister } from '@/lib/fieldwork/faskes'
import { lokusRegister } from '@/lib/fieldwork/lokus'
import { opdRegister } from '@/lib/fieldwork/opd'
import { petugasRegister } from '@/lib/fieldwork/petugas'
import { petugasBulk } from '@/lib/fieldwork/petugas-bulk'
import { balaiReading, faskesReading, lokusReading, opdReading, petugasReading } from '@/lib/fieldwork/readings'
import { posyandu } from '@/lib/growth/posyandu-commands'
import { posyanduReading } from '@/lib/growth/posyandu-reading'
import { posyanduRegister } from '@/lib/growth/posyandu-register'
import { institusiBulk } from '@/lib/institusi/bulk'
import { institusi } from '@/lib/institusi/commands'
import { institusiReading } from '@/lib/institusi/queries'
import { institusiRegister } from '@/lib/institusi/register'
import {
  changeKampungKbTogether,
  createKampungKb,
  editKampungKb,
  endKampungKb,
  resumeKampungKb,
  undoKampungKb,
} from '@/lib/kampung-kb/commands'
import { kampungKbReading } from '@/lib/kampung-kb/queries'
import { kampungKbRegister } from '@/lib/kampung-kb/register'
import { activityRegister } from '@/lib/partners/activity-register'
import { awardRegister } from '@/lib/partners/award-register'
import { activities, awards, contacts, mitra } from '@/lib/partners/commands'
import { contactRegister } from '@/lib/partners/contact-register'
import { mitraRegister } from '@/lib/partners/mitra-register'
import { activityReading, awardReading, contactReading, mitraReading } from '@/lib/partners/readings'
import { poktanBulk } from '@/lib/poktan/bulk'
import {
  changePoktanTogether,
  createPoktan,
  editPoktan,
  endPoktan,
  resumePoktan,
  undoPoktan,
} from '@/lib/poktan/commands'
import { poktanReading } from '@/lib/poktan/queries'
import { poktanRegister } from '@/lib/poktan/register'
import type { BulkAction } from '@/lib/registers/bulk'
import type { EntryCommands } from '@/lib/registers/commands'
import type { Fields } from '@/lib/registers/fields'
import type { Reading } from '@/lib/registers/queries'
import type { Register, RegisterCode } from '@/lib/registers/register'
import { teamBulk } from '@/lib/tpk/team-bulk'
import { teamReading } from '@/lib/tpk/team-reading'
import { teamRegister } from '@/lib/tpk/team-register'
import { teams } from '@/lib/tpk/teams'

/** What the screens need of a register: its declaration, its reads and its verbs. */
export interface Domain {
  register: Register
  reading: Reading
  /** Each takes what its own register's schema has read; the schemas are chosen by the same code. */
  commands: EntryCommands<Fields>
  /** What can be done to many of its entries at once. */
  bulk: readonly BulkAction[]
}

const domain = <Of extends Fields>(
  register: Register<Of>,
  reading: Reading,
  commands: EntryCommands<Of>,
  bulk: readonly BulkAction[] = [],
): Domain => ({
  register: register as unknown as Register,
  reading,
  commands: commands as unknown as EntryCommands<Fields>,
  bulk,
})

export const DOMAINS: Readonly<Record<RegisterCode, Domain>> = {
  poktan: domain(
    poktanRegister,
    poktanReading,
    {
      create: createPoktan,
      edit: editPoktan,
      end: endPoktan,
      resume: resumePoktan,
      together: changePoktanTogether,
      undo: undoPoktan,
    },
    poktanBulk,
  ),
  'kampung-kb': domain(kampungKbRegister, kampungKbReading, {
    create: createKampungKb,
    edit: editKampungKb,
    end: endKampungKb,
    resume: resumeKampungKb,
    together: changeKampungKbTogether,
    undo: undoKampungKb,
  }),
  institusi: domain(institusiRegister, institusiReading, institusi, institusiBulk),
  petugas: domain(petugasRegister, petugasReading, petugas, petugasBulk),
  balai: domain(balaiRegister, balaiReading, balai),
  faskes: domain(faskesRegister, faskesReading, faskes),
  opd: domain(opdRegister, opdReading, opd),
  lokus: domain(lokusRegister, lokusReading, lokus),
  tpk: domain(teamRegister, teamReading, teams, teamBulk),
  posyandu: domain(posyanduRegister, posyanduReading, posyandu),
  mitra: domain(mitraRegister, mitraReading, mitra),
  'kontak-mitra': domain(contactRegister, contactReading, contacts),
  'kegiatan-mitra': domain(activityRegister, activityReading, activities),
  penghargaan: domain(awardRegister, awardReading, awards),
}

/** The register of an address segment; null for any other word. */
export const findDomain = (code: string): Domain | null =>
  Object.hasOwn(DOMAINS, code) ? DOMAINS[code as keyof typeof DOMAINS] : null
