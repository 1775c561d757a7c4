import 'server-only'
import type { TenantTx } from '@/lib/db/tenant'
import { type FieldProblems, Refusal } from '@/lib/errors/refusal'
import { dayIn } from '@/lib/registers/rules'
import { readKk, readNik } from './nik'
import { type NumberKind, numberMark } from './numbers'
import { findByKk, findByNik } from './queries'
import type { FamilyAnswers, PersonAnswers } from './schema'

export type Numbered = Pick<FamilyAnswers, 'kk'> & { persons: readonly PersonAnswers[] }

/**
 * Refuses a birth ahead, a NIK or a card that somebody else in the office has, and one NIK
 * written for two. `familyId` is the family that may hold the card already.
 */
export async function refuseSlips(
  tx: TenantTx,
  { persons, kk }: Numbered,
  now: Date,
  familyId: string | null,
  field = (at: number, name: string) => `persons.${at}.${name}`,
): Promise<void> {
  const fields: FieldProblems = {}
  const today = dayIn(tx.actor.zone, now)
  const seen = new Set<string>()
  for (const [at, person] of persons.entries()) {
    if (person.bornOn !== null && person.bornOn > today)
      fields[field(at, 'bornOn')] = 'Tanggal lahir ini belum terjadi.'
    const read = readNik(person.nik)
    if (!('nik' in read)) continue
    const isTwin = seen.has(read.nik)
    seen.add(read.nik)
    const holder = await findByNik(tx, read.nik)
    if (isTwin) fields[field(at, 'nik')] = 'NIK ini sudah ditulis untuk anggota keluarga lain di atas.'
    else if (holder && holder.personId !== person.id) {
      fields[field(at, 'nik')] = 'NIK ini sudah tercatat di kantor Anda. Cari keluarganya dengan NIK itu.'
      fields.same = holder.familyId
    }
  }
  const card = readKk(kk)
  const holder = 'kk' in card ? await findByKk(tx, card.kk) : null
  if (holder && holder !== familyId) {
    fields.kk = 'Nomor KK ini sudah tercatat di kantor Anda. Cari keluarganya dengan nomor itu.'
    fields.same = holder
  }
  if (Object.keys(fields).length > 0) throw new Refusal('same' in fields ? 'family.known' : 'input-invalid', { fields })
}

/** What deserves a look: warnings of every number, by the person's name. */
export function warningsOf({ persons, kk }: Numbered, code: string): string[] {
  const card = readKk(kk)
  const ofPersons = persons.flatMap(({ name, nik, sex, bornOn }) => {
    const read = readNik(nik, { sex, bornOn, regionCode: code })
    return 'warnings' in read ? read.warnings.map((warning) => `${name}: ${warning}`) : []
  })
  return [...('warnings' in card ? card.warnings : []), ...ofPersons]
}

/** Says how many records like the ones just written wait to be compared. Names nobody: warnings are kept. */
export const likeWarnings = (pairs: number): string[] =>
  pairs === 0 ? [] : [`Mungkin sudah tercatat: ada ${pairs} catatan yang mirip. Bandingkan di Data ganda.`]

/** The answers with every number as its mark, so that a receipt keeps none of them. */
export function withoutNumbers<Answers extends Numbered>(tenantId: number, { kk, persons, ...rest }: Answers) {
  return {
    ...rest,
    kk: hidden(tenantId, 'kk', kk),
    persons: persons.map((person) => ({ ...person, nik: hidden(tenantId, 'nik', person.nik) })),
  }
}

/** A typed number as its mark; nothing typed stays nothing. */
export const hidden = (tenantId: number, kind: NumberKind, typed: string): string =>
  typed === '' ? '' : numberMark(tenantId, kind, typed)
