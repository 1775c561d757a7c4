import type { Period } from '@/lib/format/period'
import { parsePeriod, periodsBetween } from '@/lib/format/period'
import type { PoktanKind } from '@/lib/poktan/rules'
import type { Cells, FormDeclaration } from '@/lib/reports/form'
import { isFormPeriod } from '@/lib/reports/form-period'
import { koordinatorOf, nameOf } from '../accounts'
import type { Registers } from '../load/registers'
import type { Place } from '../place'
import { randomOf, stableId } from '../random'
import { periodOfDay } from '../registers/days'
import { effectiveVillages } from '../registers/kampung-kb'
import { recapsOf } from '../rosters/recap'
import type { Rosters } from '../rosters/rosters'
import type { Story } from '../story'
import { approverOf } from './approver'
import { type Cared, caredTeller } from './cared'
import { type Journey, journeyOf, type Moment } from './journey'
import { k0Teller } from './k0-tahunan'
import { kampungTeller } from './kampung-kb'
import { petugasTeller } from './kegiatan-petugas'
import { laporanDesa, type Told } from './laporan-desa'
import { penapisanTpk } from './penapisan-tpk'
import { posyanduTeller } from './posyandu'
import { rekapPoktan } from './rekap-poktan'
import { rekapTpk } from './rekap-tpk'
import { type VillageLife, villageLife } from './village-life'

export interface Person {
  id: string
  name: string
}

/** One village's report of one month as the demo tells it. */
export interface ToldReport extends Journey, Told {
  period: Period
  villageId: number
  kecamatanId: number
  officer: Person
  koordinator: Person
  kabid: Person
}

/** Which months of a district are told, seen from which day. */
export interface Telling {
  from: Period
  thisPeriod: Period
  now: Date
  /** The list of posyandu, and what the measurements of a village count in a month; null where there are none. */
  posyandu: readonly { village_id: number }[]
  measured: (villageId: number, period: Period) => Cells | null
  /** What the product counts of a village for the form that is told, from visits and verval; null where nothing. */
  cared: Cared
}

type Tell = (life: VillageLife, period: Period) => Told
interface Books {
  form: FormDeclaration
  story: Story
  registers: Registers
  rosters: Rosters
  lives: readonly VillageLife[]
  thisPeriod: Period
  telling: Telling
}

const TELLERS: Record<string, (books: Books) => Tell> = {
  'laporan-desa': () => laporanDesa,
  'rekap-poktan': () => rekapPoktan,
  'rekap-tpk': ({ form, rosters, telling }) => caredTeller(form, rosters, telling.cared, rekapTpk),
  'penapisan-tpk': ({ form, rosters, telling }) => caredTeller(form, rosters, telling.cared, penapisanTpk),
  'kampung-kb': ({ story, registers, lives, thisPeriod }) => kampungTeller(story, registers, lives, thisPeriod),
  posyandu: ({ telling }) => posyanduTeller(telling),
  'kegiatan-petugas': ({ rosters }) => petugasTeller(rosters),
  'k0-tahunan': ({ registers, rosters }) => k0Teller(registers, rosters),
}

/** The forms that came with the reporting desk are told for a year: whole in two offices, elsewhere in the stage kecamatan. */
const OF_THE_DESK = ['penapisan-tpk', 'kampung-kb', 'posyandu', 'kegiatan-petugas']
const WHOLE_OFFICES = ['62.10', '19.06']
const MONTHS_OF_THE_DESK = 12

/** The villages of a district as they live, with the groups of its registers. */
export function livesOf(
  story: Story,
  place: Place,
  { poktan, kampungKb, kampungKbClass }: Registers,
  rosters: Rosters,
): VillageLife[] {
  const recap = recapsOf(rosters)
  const worksWell = effectiveVillages(kampungKbClass)
  const withKampungKb = new Set(kampungKb.map(({ village_id }) => village_id))
  const spans = new Map<string, [Period, Period][]>()
  for (const { kind, village_id, active_from, active_to } of poktan) {
    const key = `${kind}/${village_id}`
    const known = spans.get(key) ?? []
    spans.set(key, known)
    known.push([periodOfDay(active_from), active_to ? periodOfDay(active_to) : Number.POSITIVE_INFINITY])
  }
  return place.kecamatan.flatMap(({ villages }) =>
    villages.map((village) => {
      const groups = (kind: PoktanKind, period: Period) =>
        (spans.get(`${kind}/${village.id}`) ?? []).filter(([from, to]) => from <= period && period < to).length
      return villageLife(story, village, withKampungKb.has(village.id), {
        groups,
        effective: worksWell.has(village.id),
        kept: (period) => recap(village.id, period),
      })
    }),
  )
}

/** Every report of a form that came or was begun, village by village and month by month. */
export function* toldReports(
  form: FormDeclaration,
  story: Story,
  place: Place,
  registers: Registers,
  rosters: Rosters,
  telling: Telling,
): Generator<ToldReport> {
  const { from, thisPeriod, now } = telling
  const officerOf = officersOf(registers)
  const kabidRole = approverOf(form.code)
  const kabid = { id: stableId('akun', story.code, kabidRole), name: nameOf(story, kabidRole) }
  const koordinators = new Map(place.kecamatan.map(({ id, code }) => [id, koordinatorOf(story, code)]))
  const teller = TELLERS[form.code]
  if (!teller) throw new Error(`The demo tells no ${form.code}`)
  const lives = livesOf(story, place, registers, rosters)
  const tell = teller({ form, story, registers, rosters, lives, thisPeriod, telling })
  const young = OF_THE_DESK.includes(form.code)
  const began = parsePeriod(form.validFrom) ?? from
  const first = Math.max(began, young ? Math.max(from, thisPeriod - MONTHS_OF_THE_DESK) : from)
  const periods = periodsBetween(first, thisPeriod).filter((period) => isFormPeriod(form, period))
  for (const life of lives) {
    if (young && !WHOLE_OFFICES.includes(story.code) && !life.village.code.startsWith(`${story.stage}.`)) continue
    for (const period of periods) {
      const moment: Moment = { form, period, thisPeriod, now, zone: story.zone }
      const journey = journeyOf(life, moment)
      if (!journey) continue
      const { cells, reasons } = tell(life, period)
      yield {
        ...journey,
        cells: journey.status === 0 ? begun(cells, life, period) : cells,
        reasons: journey.status === 0 ? {} : reasons,
        period,
        villageId: life.village.id,
        kecamatanId: life.village.kecamatanId,
        officer: officerOf.get(life.village.id)!,
        koordinator: koordinators.get(life.village.kecamatanId)!,
        kabid,
      }
    }
  }
}

/** A draft has its first cells filled; the rest is still blank. */
function begun(cells: Cells, life: VillageLife, period: Period): Cells {
  const columns = Object.entries(cells)
  const filled = randomOf('draf', life.village.code, period).between(4, columns.length)
  return Object.fromEntries(columns.slice(0, filled))
}

function officersOf({ petugas, desaBinaan }: Registers): Map<number, Person> {
  const people = new Map(petugas.map(({ id, account_id, name }) => [id, { id: account_id ?? id, name }]))
  return new Map(desaBinaan.map(({ petugas_id, village_id }) => [village_id, people.get(petugas_id)!]))
}
