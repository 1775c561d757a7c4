import 'server-only'
import { recordAudit } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import { worksInOffice } from '@/lib/auth/actor'
import type { TenantTx } from '@/lib/db/tenant'
import { notePairsOf } from '@/lib/duplicates/pairs'
import { Refusal } from '@/lib/errors/refusal'
import { formatDate } from '@/lib/format/date'
import { dayIn } from '@/lib/format/day'
import { type KeyedStamp, lockScope, runKeyedStep, type Touched } from '@/lib/registers/keyed-step'
import { nextVersion } from '@/lib/registers/run-step'
import { type Columns, readRow } from '@/lib/registers/steps'
import { keyFor } from '@/lib/reports/intent'
import { settleFamily } from '@/lib/tpk/settle-family'
import { addPersonTo, recordFamilyAt } from './care-commands'
import { openForWriting } from './family-area'
import { familySubject } from './reading'
import { hidden, likeWarnings, refuseSlips, warningsOf } from './slips'
import type { AddPerson, ChangeHome, ChangePerson, Death, NewFamily } from './step-schema'
import { editFamily, editPerson } from './write'

const tenantOf = (actor: Actor): number => {
  if (!worksInOffice(actor)) throw new Refusal('not-allowed')
  return actor.tenantId
}

/** Records a family from a desk as from a phone: under the id of its form, its persons under ids that follow from it. */
export const recordNewFamily = (actor: Actor, { persons, ...family }: NewFamily, now = new Date()) =>
  recordFamilyAt(
    actor,
    { ...family, persons: persons.map((person, at) => ({ ...person, id: keyFor(family.id, `orang/${at}`) })) },
    now,
  )

/** Adds somebody from a desk as from a phone. */
export const addMember = (actor: Actor, { familyId, ...person }: AddPerson, now = new Date()): Promise<KeyedStamp> =>
  addPersonTo(actor, { familyId, person }, now)

/** Changes what is known of a family and its house. With another RW its targets follow to that RW's team. */
export function changeHome(actor: Actor, { key, ...input }: ChangeHome, now = new Date()): Promise<KeyedStamp> {
  const body = { changeHome: { ...input, kk: hidden(tenantOf(actor), 'kk', input.kk) } }
  return runKeyedStep(actor, 'keluarga', { key, body }, async (tx, steps) => {
    const before = await openForWriting(tx, input.id, now)
    const { villageId, kecamatanId, villageCode } = before
    const place = { villageId, kecamatanId, code: villageCode }
    const answers = { ...input, source: before.source, persons: [] }
    const family = await editFamily(tx, steps, { ...answers, place }, now)
    const rows: Touched[] = [{ table: 'family', id: input.id, version: family.version }, ...family.follows]
    await recordAudit(tx, 'family.changed', familySubject(input.id))
    return { action: 'family.changed', subject: familySubject(input.id), rows, warnings: family.warnings }
  })
}

/** Everybody of a family, shown or not: those whose targets follow it. */
export async function membersOf(tx: TenantTx, familyId: string): Promise<string[]> {
  const rows = await tx.sql.query<{ id: string }>(
    'select id::text as id from person where tenant_id = $1 and family_id = $2::uuid',
    [tx.tenantId, familyId],
  )
  return rows.map(({ id }) => id)
}

/** A person of the own area at the version that was read, as the row has them. */
export async function openPerson(
  tx: TenantTx,
  { id, version }: { id: string; version: number },
  now: Date,
): Promise<{ row: Columns; familyId: string; villageCode: string }> {
  const row = await readRow(tx, 'person', { id })
  if (!row || row.merged_into || row.erased_at || row.restricted_at) throw new Refusal('not-found')
  const familyId = String(row.family_id)
  const { villageCode } = await openForWriting(tx, familyId, now)
  if (row.version !== version) throw new Refusal('changed-meanwhile')
  return { row, familyId, villageCode }
}

/** Changes somebody at the version that was read. Measurements are judged anew where sex or day of birth changed. */
export function changePerson(actor: Actor, { key, ...input }: ChangePerson, now = new Date()): Promise<KeyedStamp> {
  const body = { changePerson: { ...input, nik: hidden(tenantOf(actor), 'nik', input.nik) } }
  return runKeyedStep(actor, 'keluarga', { key, body }, async (tx, steps) => {
    const { id, version, ...answers } = input
    const { familyId, villageCode } = await openPerson(tx, input, now)
    await lockScope(tx, 'family')
    const numbered = { kk: '', persons: [{ id, ...answers }] }
    await refuseSlips(tx, numbered, now, familyId, (_at, name) => name)
    await editPerson(tx, steps, familyId, id, answers)
    const like = likeWarnings(await notePairsOf(tx, [id]))
    const follows = await settleFamily(tx, steps, familyId, now)
    await recordAudit(tx, 'person.changed', familySubject(familyId), { person: id })
    return {
      action: 'person.changed',
      subject: familySubject(familyId),
      rows: [{ table: 'person', id, version: version + 1 }, ...follows],
      warnings: [...warningsOf(numbered, villageCode), ...like],
    }
  })
}

/** Writes that somebody has died, and ends their targets. Refuses a day before the birth or ahead, and a second time. */
export function recordDeath(actor: Actor, { key, ...input }: Death, now = new Date()): Promise<KeyedStamp> {
  return runKeyedStep(actor, 'keluarga', { key, body: { death: input } }, async (tx, steps) => {
    const { id, version, diedOn } = input
    const { row, familyId } = await openPerson(tx, input, now)
    const problem = row.died_on
      ? `Sudah tercatat meninggal ${formatDate(String(row.died_on))}.`
      : diedOn > dayIn(tx.actor.zone, now)
        ? 'Tanggal ini belum terjadi.'
        : row.born_on && diedOn < String(row.born_on)
          ? `Tidak boleh sebelum lahir, ${formatDate(String(row.born_on))}.`
          : null
    if (problem) throw new Refusal('input-invalid', { fields: { diedOn: problem } })
    await steps.update('person', { id }, { died_on: diedOn, ...nextVersion(row) })
    const targets = await settleFamily(tx, steps, familyId, now)
    await recordAudit(tx, 'person.died', familySubject(familyId), { person: String(row.id), on: diedOn })
    return {
      action: 'person.died',
      subject: familySubject(familyId),
      rows: [{ table: 'person', id, version: version + 1 }, ...targets],
    }
  })
}
