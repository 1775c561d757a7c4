import 'server-only'
import { recordAudit } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import { worksInOffice } from '@/lib/auth/actor'
import { notePairsOf } from '@/lib/duplicates/pairs'
import { Refusal } from '@/lib/errors/refusal'
import { type KeyedStamp, lockScope, runKeyedStep } from '@/lib/registers/keyed-step'
import { settleFamily } from '@/lib/tpk/settle-family'
import { placeForFamily, rowsOf } from './commands'
import { maySettleAt, openForWriting } from './family-area'
import { familySubject } from './reading'
import type { FamilyRecord, PersonAdd } from './schema'
import { likeWarnings, refuseSlips, warningsOf, withoutNumbers } from './slips'
import { addFamily, addPerson } from './write'

/** `deciding`: the office applies what somebody's phone brought late. */
export interface Applying {
  deciding?: boolean
}

const tenantOf = (actor: Actor): number => {
  if (!worksInOffice(actor)) throw new Refusal('not-allowed')
  return actor.tenantId
}

/**
 * Records a family under the ids its device gave, in the person's own area (`family.record`).
 * The same id with the same words is the same family, done once; with others it is refused.
 */
export function recordFamilyAt(
  actor: Actor,
  { id, villageId, ...told }: FamilyRecord,
  now = new Date(),
  { deciding }: Applying = {},
): Promise<KeyedStamp> {
  const answers = { ...told, kki: '', source: '' }
  const body = { familyRecord: { id, villageId, ...withoutNumbers(tenantOf(actor), answers) } }
  return runKeyedStep(actor, 'keluarga', { key: id, body }, async (tx, steps) => {
    const place = await placeForFamily(tx, villageId)
    if (!(await maySettleAt(tx, { ...place, rw: answers.rw }, now, deciding))) throw new Refusal('not-allowed')
    const family = await addFamily(tx, steps, place, { id, ...answers }, now)
    await recordAudit(tx, 'family.recorded', familySubject(id))
    return {
      action: 'family.recorded',
      subject: familySubject(id),
      rows: rowsOf(family),
      warnings: family.warnings,
    }
  })
}

/** Adds somebody to a family of the own area under the id their device gave (`person.add`), once for that id. */
export function addPersonTo(
  actor: Actor,
  { familyId, person }: PersonAdd,
  now = new Date(),
  { deciding }: Applying = {},
): Promise<KeyedStamp> {
  const numbered = { kk: '', persons: [person] }
  const body = { personAdd: { familyId, ...withoutNumbers(tenantOf(actor), numbered) } }
  return runKeyedStep(actor, 'keluarga', { key: person.id, body }, async (tx, steps) => {
    const family = await openForWriting(tx, familyId, now, deciding)
    await lockScope(tx, 'family')
    await refuseSlips(tx, numbered, now, familyId, (_at, name) => name)
    const id = await addPerson(tx, steps, familyId, person)
    const like = likeWarnings(await notePairsOf(tx, [id]))
    const follows = await settleFamily(tx, steps, familyId, now)
    await recordAudit(tx, 'person.added', familySubject(familyId), { person: person.id })
    return {
      action: 'person.added',
      subject: familySubject(familyId),
      rows: [{ table: 'person', id, version: 1 }, ...follows],
      warnings: [...warningsOf(numbered, family.villageCode), ...like],
    }
  })
}
