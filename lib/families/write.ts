import 'server-only'
import { randomUUID } from 'node:crypto'
import type { TenantTx } from '@/lib/db/tenant'
import { notePairsOf } from '@/lib/duplicates/pairs'
import { Refusal } from '@/lib/errors/refusal'
import { rejudgeChild } from '@/lib/growth/rejudge'
import { nameKey } from '@/lib/regions/name-key'
import { lockScope, type Touched } from '@/lib/registers/keyed-step'
import { nextVersion } from '@/lib/registers/run-step'
import { type Columns, readRow, type Steps } from '@/lib/registers/steps'
import { settleFamily } from '@/lib/tpk/settle-family'
import { numberKeys } from './number-keys'
import { factsOf, kkColumns, madeNow, nikColumns } from './person-columns'
import type { FamilyAnswers, PersonAnswers } from './schema'
import { likeWarnings, refuseSlips, warningsOf } from './slips'
import { freshTempCode } from './temp-code'

export { withoutNumbers } from './slips'

/** A family as it was written: who is in it, and what deserves a look. */
export interface WrittenFamily {
  id: string
  version: number
  personIds: string[]
  warnings: string[]
  /** Targets of TPK that follow: a child under five is one from the day it is known. */
  follows: Touched[]
}

export interface FamilyPlace {
  villageId: number
  kecamatanId: number
  /** Kemendagri code of the village, to compare with the places in NIKs. */
  code: string
}

/**
 * Adds a family with its persons, under the ids their device gave or new ones. Refuses a NIK
 * or a card that somebody in the office has, an id that is taken, and a birth ahead.
 */
export async function addFamily(
  tx: TenantTx,
  steps: Steps,
  place: FamilyPlace,
  answers: FamilyAnswers & { id?: string },
  now: Date,
): Promise<WrittenFamily> {
  await lockScope(tx, 'family')
  const { id = randomUUID() } = answers
  const persons = answers.persons.map((person) => ({ ...person, id: person.id ?? randomUUID() }))
  await refuseTaken(tx, 'family', [id])
  await refuseSlips(tx, { kk: answers.kk, persons }, now, null)
  const row: Columns = {
    id,
    village_id: place.villageId,
    kecamatan_id: place.kecamatanId,
    ...familyFacts(answers),
    ...kkColumns(await numberKeys(tx), id, answers.kk),
    ...madeNow(),
  }
  await steps.insert('family', row, { id }, 'remove')
  for (const person of mothersFirst(persons)) await addPerson(tx, steps, id, person)
  const personIds = persons.map((person) => person.id)
  const follows = await settleFamily(tx, steps, id, now)
  const warnings = [...warningsOf(answers, place.code), ...likeWarnings(await notePairsOf(tx, personIds))]
  return { id, version: 1, personIds, warnings, follows }
}

/** A mother stands before her children, wherever the list has her. */
function mothersFirst<Of extends { id: string; motherId?: string | null }>(persons: readonly Of[]): Of[] {
  const waiting = [...persons]
  const ordered: Of[] = []
  while (waiting.length > 0) {
    const at = waiting.findIndex(({ motherId }) => !waiting.some(({ id }) => id === motherId))
    ordered.push(...waiting.splice(Math.max(at, 0), 1))
  }
  return ordered
}

/** Changes a family and its persons at the version they were read at. Persons left out stay as they are. */
export async function editFamily(
  tx: TenantTx,
  steps: Steps,
  { id, version, place, ...answers }: FamilyAnswers & { id: string; version: number; place: FamilyPlace },
  now: Date,
): Promise<WrittenFamily> {
  await lockScope(tx, 'family')
  const before = await readRow(tx, 'family', { id })
  if (!before) throw new Refusal('not-found')
  if (before.version !== version) throw new Refusal('changed-meanwhile')
  await refuseSlips(tx, answers, now, id)
  const set = { ...familyFacts(answers), ...kkColumns(await numberKeys(tx), id, answers.kk), ...nextVersion(before) }
  await steps.update('family', { id }, set)
  const personIds: string[] = []
  for (const person of answers.persons)
    personIds.push(
      person.id ? await editPerson(tx, steps, id, person.id, person) : await addPerson(tx, steps, id, person),
    )
  const follows = await settleFamily(tx, steps, id, now)
  const warnings = [...warningsOf(answers, place.code), ...likeWarnings(await notePairsOf(tx, personIds))]
  return { id, version: version + 1, personIds, warnings, follows }
}

function familyFacts(answers: Omit<FamilyAnswers, 'persons' | 'kk'>): Columns {
  const { name, dusun, rw, rt, address, kki, source, waterOk, toiletOk } = answers
  return {
    name,
    name_key: nameKey(name),
    dusun,
    rw,
    rt,
    address,
    kki,
    source,
    ...(waterOk !== undefined && { water_ok: waterOk }),
    ...(toiletOk !== undefined && { toilet_ok: toiletOk }),
  }
}

/**
 * Adds somebody to a family; without a NIK they get a temporary code. `also` are columns that
 * no form asks. Call it behind the lock `family`, after `refuseSlips`.
 */
export async function addPerson(
  tx: TenantTx,
  steps: Steps,
  familyId: string,
  person: PersonAnswers,
  also: Columns = {},
): Promise<string> {
  const { id = randomUUID() } = person
  await refuseTaken(tx, 'person', [id])
  await refuseMother(tx, id, familyId, person.motherId)
  const number = { nik_state: 'belum_ada', nik_index: '', ...nikColumns(await numberKeys(tx), id, person.nik) }
  const row: Columns = {
    id,
    family_id: familyId,
    ...factsOf(person),
    ...number,
    temp_code: number.nik_state === 'ada' ? '' : await freshTempCode(tx),
    ...madeNow(),
    ...also,
  }
  await steps.insert('person', row, { id }, 'remove')
  return id
}

/** Changes somebody of a family. The temporary code stays when the NIK comes: it still finds them. */
export async function editPerson(
  tx: TenantTx,
  steps: Steps,
  familyId: string,
  id: string,
  person: PersonAnswers,
): Promise<string> {
  const before = await readRow(tx, 'person', { id })
  if (before?.family_id !== familyId) throw new Refusal('not-found')
  if (person.motherId !== before.mother_id) await refuseMother(tx, id, familyId, person.motherId)
  const number = nikColumns(await numberKeys(tx), id, person.nik)
  const state = number.nik_state ?? before.nik_state
  await steps.update(
    'person',
    { id },
    {
      ...factsOf(person),
      ...number,
      ...(state !== 'ada' && before.temp_code === '' && { temp_code: await freshTempCode(tx) }),
      ...nextVersion(before),
    },
  )
  // Sex and day of birth decide what measurements say.
  if (before.sex !== person.sex || before.born_on !== person.bornOn) await rejudgeChild(tx, id)
  return id
}

/** An id that a device gave twice, or that somebody else has. */
async function refuseTaken(tx: TenantTx, table: 'family' | 'person', ids: readonly string[]): Promise<void> {
  const taken = await tx.sql.query(
    `select 1 as found from ${table} where tenant_id = $1 and id = any($2::uuid[]) limit 1`,
    [tx.tenantId, ids],
  )
  if (taken.length > 0) throw new Refusal('key-reused')
}

/** A mother is a woman of the office, and nobody is their own. */
async function refuseMother(tx: TenantTx, id: string, familyId: string, motherId?: string | null): Promise<void> {
  if (!motherId) return
  const [mother] = await tx.sql.query<{ sex: string; familyId: string }>(
    `select sex, family_id::text as "familyId" from person where tenant_id = $1 and id = $2::uuid
       and merged_into is null and erased_at is null`,
    [tx.tenantId, motherId],
  )
  const fields = { motherId: 'Pilih ibunya dari anggota keluarga yang perempuan.' }
  if (!mother || motherId === id || mother.sex === 'L' || mother.familyId !== familyId)
    throw new Refusal('input-invalid', { fields })
}
