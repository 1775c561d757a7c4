import 'server-only'
import { randomUUID } from 'node:crypto'
import { recordAudit } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import { inTenantSql, type TenantTx } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { familySubject } from '@/lib/families/reading'
import { type KeyedStamp, runKeyedStep, undoKeyedStep } from '@/lib/registers/keyed-step'
import { dayIn } from '@/lib/registers/rules'
import { careAreaOf } from '@/lib/tpk/care-area'
import { mayWriteCare, reachesFamily } from '@/lib/tpk/policy'
import type { Taken } from './course'
import { mayMeasure } from './policy'
import { type Child, getChild, getMeasurement, type Measurement } from './queries'
import { keptMeasures, recordMeasurementIn, refuseChild, refusePosyandu, scopeOf, warningsOf } from './record'
import { judgeAmong, rejudgeChild } from './rejudge'
import { judgedRow, takenRow } from './row'
import type {
  ConfirmMeasurement,
  CorrectMeasurement,
  RecordMeasurement,
  UndoMeasurement,
  WithdrawMeasurement,
} from './schema'

export { recordMeasurementIn } from './record'
export { rejudgeChild } from './rejudge'

/** `deciding`: the koordinator applies what somebody's phone brought late. */
interface Applying {
  deciding?: boolean
}

/** Refuses who does not measure children where this one lives. */
async function requireMeasurer(tx: TenantTx, child: Child, now: Date, { deciding = false }: Applying = {}) {
  const may = mayMeasure(tx.actor.role) || (deciding && mayWriteCare(tx.actor.role, true))
  if (!may || !reachesFamily(await careAreaOf(tx, now), child)) throw new Refusal('not-allowed')
}

const touched = (id: string, version: number) => ({ table: 'measurement' as const, id, version })

/**
 * Records a child's measures of one day: by a kader of TPK in the own team's area, by a PKB
 * in the *desa binaan*. A doubtful value is kept and asks for a second measurement; a second
 * one of the same day is kept beside the first.
 */
export function recordMeasurement(
  actor: Actor,
  input: RecordMeasurement,
  now = new Date(),
  applying: Applying = {},
): Promise<KeyedStamp> {
  const { key, ...body } = input
  return runKeyedStep(actor, scopeOf(body.personId), { key, body: { record: body } }, async (tx, steps) => {
    await requireMeasurer(tx, await getChild(tx, body.personId), now, applying)
    const { id, child, judged, warnings } = await recordMeasurementIn(tx, steps, { ...body, visitId: null }, now)
    const { measuredOn } = body
    await recordAudit(tx, 'measurement.recorded', familySubject(child.familyId), {
      person: child.id,
      measuredOn,
      doubts: judged.doubts,
    })
    return {
      action: 'measurement.recorded',
      subject: familySubject(child.familyId),
      rows: [touched(id, 1)],
      warnings,
    }
  })
}

/** A child's measurement that still counts, at the version it was read at, for somebody who measures there. */
async function openMeasurement(
  tx: TenantTx,
  { id, version }: { id: string; version: number },
  now: Date,
  applying: Applying = {},
) {
  const before = await getMeasurement(tx, id)
  const child = await getChild(tx, before.personId)
  await requireMeasurer(tx, child, now, applying)
  if (before.withdrawnAt !== null) throw new Refusal('measurement.withdrawn')
  if (before.version !== version) throw new Refusal('changed-meanwhile')
  return { before, child }
}

/** The child a measurement is of, so that one child's steps wait for each other. */
const childOf = (actor: Actor, id: string): Promise<string> =>
  inTenantSql(actor, async (tx) => (await getMeasurement(tx, id)).personId)

/**
 * Puts right what was measured or typed wrong, with a reason. The value that stood there
 * stays in `measurement_change`, the first for ever.
 */
export async function correctMeasurement(
  actor: Actor,
  input: CorrectMeasurement,
  now = new Date(),
  applying: Applying = {},
) {
  const { key, personId: _person, familyId: _family, ...body } = input
  const personId = await childOf(actor, body.id)
  return runKeyedStep(actor, scopeOf(personId), { key, body: { correct: body } }, async (tx, steps) => {
    const { before, child } = await openMeasurement(tx, body, now, applying)
    refuseChild(child, body.measuredOn, dayIn(tx.actor.zone, now))
    const posyanduId = body.posyanduId === undefined ? before.posyanduId : body.posyanduId
    await refusePosyandu(tx, posyanduId)
    const taken: Taken = {
      id: body.id,
      measuredOn: body.measuredOn,
      ...keptMeasures(body),
      confirmed: false,
      recordedAt: before.recordedAt,
    }
    const judged = await judgeAmong(tx, child, taken)
    await keepFirst(tx, before, body.reason)
    const version = before.version + 1
    const set = { ...takenRow(taken), ...judgedRow(judged), posyandu_id: posyanduId, version }
    await steps.update('measurement', { id: body.id }, set)
    await rejudgeChild(tx, child.id)
    await recordAudit(tx, 'measurement.corrected', familySubject(child.familyId), {
      person: child.id,
      measuredOn: body.measuredOn,
      reason: body.reason,
    })
    return {
      action: 'measurement.corrected',
      subject: familySubject(child.familyId),
      rows: [touched(body.id, version)],
      warnings: warningsOf(child, judged),
    }
  })
}

/** Writes down what a measurement says before it changes. */
async function keepFirst(tx: TenantTx, before: Measurement, reason: string): Promise<void> {
  const { measuredOn, weightG, lengthMm, measure, headMm, muacMm, oedema } = before
  await tx.sql.query(
    `insert into measurement_change (tenant_id, id, measurement_id, before, reason, by_account, by_name)
     values ($1, $2::uuid, $3::uuid, $4::jsonb, $5, $6::uuid, $7)`,
    [
      tx.tenantId,
      randomUUID(),
      before.id,
      JSON.stringify({ measuredOn, weightG, lengthMm, measure, headMm, muacMm, oedema }),
      reason,
      tx.actor.accountId,
      tx.actor.name,
    ],
  )
}

/** Takes a measurement out of every count, with a reason; it stays readable. */
export async function withdrawMeasurement(actor: Actor, input: WithdrawMeasurement, now = new Date()) {
  const { key, ...body } = input
  const personId = await childOf(actor, body.id)
  return runKeyedStep(actor, scopeOf(personId), { key, body: { withdraw: body } }, async (tx, steps) => {
    const { before, child } = await openMeasurement(tx, body, now)
    const version = before.version + 1
    const set = { withdrawn_at: now.toISOString(), withdrawn_reason: body.reason, version }
    await steps.update('measurement', { id: body.id }, set)
    await rejudgeChild(tx, child.id)
    await recordAudit(tx, 'measurement.withdrawn', familySubject(child.familyId), {
      person: child.id,
      measuredOn: before.measuredOn,
      reason: body.reason,
    })
    return {
      action: 'measurement.withdrawn',
      subject: familySubject(child.familyId),
      rows: [touched(body.id, version)],
    }
  })
}

/** Says that a doubtful value is so: somebody looked again or measured twice. Of two on one day it is the one that counts. */
export async function confirmMeasurement(actor: Actor, input: ConfirmMeasurement, now = new Date()) {
  const { key, ...body } = input
  const personId = await childOf(actor, body.id)
  return runKeyedStep(actor, scopeOf(personId), { key, body: { confirm: body } }, async (tx, steps) => {
    const { before, child } = await openMeasurement(tx, body, now)
    const version = before.version + 1
    await steps.update('measurement', { id: body.id }, { confirmed: true, version })
    await rejudgeChild(tx, child.id)
    await recordAudit(tx, 'measurement.confirmed', familySubject(child.familyId), {
      person: child.id,
      measuredOn: before.measuredOn,
    })
    return {
      action: 'measurement.confirmed',
      subject: familySubject(child.familyId),
      rows: [touched(body.id, version)],
    }
  })
}

/**
 * Takes back one's own latest step on a child's measurements while nothing changed since.
 * A correction that goes back is written down like any other.
 */
export function undoMeasurement(actor: Actor, { key, personId }: UndoMeasurement, now = new Date()) {
  let corrected: Measurement | null = null
  return undoKeyedStep(
    actor,
    scopeOf(personId),
    key,
    async (tx, stamp) => {
      await requireMeasurer(tx, await getChild(tx, personId), now)
      const [row] = stamp.rows
      if (stamp.action === 'measurement.corrected' && row) corrected = await getMeasurement(tx, row.id)
    },
    async (tx) => {
      if (corrected) await keepFirst(tx, corrected, 'Koreksi diurungkan')
      await rejudgeChild(tx, personId)
    },
  )
}
