import 'server-only'
import { recordAudit } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import type { TenantTx } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { formatDate } from '@/lib/format/date'
import type { KeyedStamp, Touched } from '@/lib/registers/keyed-step'
import { nextVersion } from '@/lib/registers/run-step'
import type { Steps } from '@/lib/registers/steps'
import { STAGE_LABELS } from './care'
import { careSubject, type Doing, inCare, type OpenedCare, targetIn } from './care-step'
import { closeProblems, openProblems } from './rules'
import type { CloseTarget, OpenTarget } from './schema'
import { type CarePerson, endTarget, getCarePerson, insertTarget, listTargetRows, type TargetRow } from './target-rows'

export { undoCareStep } from './care-step'

/** A person of this family; refuses somebody of another. */
async function memberOf({ tx, family }: OpenedCare, personId: string): Promise<CarePerson> {
  const person = await getCarePerson(tx, personId)
  if (person.familyId !== family.id)
    throw new Refusal('input-invalid', {
      fields: { personId: 'Orang ini tercatat di keluarga lain. Buka keluarganya.' },
    })
  return person
}

/** A device's own id names one thing: under another key it is another attempt at the same. */
export async function refuseKnown(
  tx: TenantTx,
  table: 'tpk_target' | 'tpk_visit',
  ids: readonly string[],
): Promise<void> {
  const [known] = await tx.sql.query(
    `select 1 as found from ${table} where tenant_id = $1 and id = any($2::uuid[]) limit 1`,
    [tx.tenantId, [...ids]],
  )
  if (known) throw new Refusal('care.known')
}

/**
 * Opens a target: from that day the team accompanies this person in this stage. Refuses what
 * cannot be (sex, age, days), somebody of another family, and one who is a target of the stage
 * already. A pregnancy ends the catin of the same woman as `menikah` and follows on it.
 */
export function openTarget(actor: Actor, input: OpenTarget, doing: Doing = { now: new Date() }): Promise<KeyedStamp> {
  return inCare(actor, input, doing, async (opened) => {
    const { tx, steps, family, today } = opened
    const { id, stage, openedOn } = input
    await refuseKnown(tx, 'tpk_target', [id])
    const person = await memberOf(opened, input.personId)
    const anchorOn = stage === 'anak' ? person.bornOn : input.anchorOn
    const fields = openProblems({ stage, openedOn, anchorOn }, person, today)
    if (Object.keys(fields).length > 0) throw new Refusal('input-invalid', { fields })
    const earlier = await listTargetRows(tx, person.id)
    const same = earlier.find((one) => one.stage === stage && one.closedOn === null)
    if (same)
      throw new Refusal('care.open-already', {
        detail: `Sudah didampingi sebagai ${STAGE_LABELS[stage].toLowerCase()} sejak ${formatDate(same.openedOn)}.`,
        fields: { same: same.id },
      })
    const before = followed(earlier, input)
    const ended = await endBefore(steps, before, openedOn)
    const target = {
      id,
      personId: person.id,
      stage,
      openedOn,
      anchorOn,
      facts: input.facts,
      afterId: before?.id ?? null,
    }
    const touched = await insertTarget(tx, steps, family, target, today)
    await recordAudit(tx, 'care.opened', careSubject(id), { stage, person: person.id, on: openedOn })
    return { action: 'care.opened', subject: careSubject(id), rows: [touched, ...ended] }
  })
}

/** The target of the stage before: the one that is named, else an open catin of a woman who is now pregnant. */
function followed(earlier: readonly TargetRow[], { afterId, stage }: OpenTarget): TargetRow | null {
  if (afterId) {
    const named = earlier.find(({ id }) => id === afterId)
    if (!named) throw new Refusal('input-invalid', { fields: { afterId: 'Pendampingan sebelumnya milik orang lain.' } })
    return named
  }
  if (stage !== 'hamil') return null
  return earlier.find((one) => one.stage === 'catin' && one.closedOn === null) ?? null
}

async function endBefore(steps: Steps, before: TargetRow | null, on: string): Promise<Touched[]> {
  if (!before || before.closedOn !== null) return []
  const as = before.stage === 'catin' ? ('menikah' as const) : ('selesai' as const)
  return [await endTarget(steps, before, { on: on > before.openedOn ? on : before.openedOn, as })]
}

/**
 * Ends a target with a reason. A death is kept at the person and ends everything that is open
 * for them. Refuses a day before it began or ahead, and a birth, which has its own step.
 */
export function closeTarget(actor: Actor, input: CloseTarget, doing: Doing = { now: new Date() }): Promise<KeyedStamp> {
  return inCare(actor, input, doing, async (opened) => {
    const { tx, steps, today } = opened
    const target = await targetIn(opened, input.id)
    if (target.closedOn !== null) throw new Refusal('care.closed')
    const { closedOn, closedAs, note } = input
    const fields = closeProblems(target, { closedOn, closedAs }, today)
    if (Object.keys(fields).length > 0) throw new Refusal('input-invalid', { fields })
    const rows = [await endTarget(steps, target, { on: closedOn, as: closedAs, note })]
    if (closedAs === 'meninggal') rows.push(...(await keepDeath(tx, steps, target, closedOn)))
    await recordAudit(tx, 'care.closed', careSubject(target.id), { as: closedAs, on: closedOn })
    return { action: 'care.closed', subject: careSubject(target.id), rows }
  })
}

async function keepDeath(tx: TenantTx, steps: Steps, target: TargetRow, on: string): Promise<Touched[]> {
  const person = await getCarePerson(tx, target.personId)
  const rows: Touched[] = []
  if (person.diedOn === null) {
    await steps.update('person', { id: person.id }, { died_on: on, ...nextVersion({ version: person.version }) })
    rows.push({ table: 'person', id: person.id, version: person.version + 1 })
  }
  const others = (await listTargetRows(tx, person.id)).filter(
    ({ id, closedOn }) => closedOn === null && id !== target.id,
  )
  for (const other of others)
    rows.push(await endTarget(steps, other, { on: on > other.openedOn ? on : other.openedOn, as: 'meninggal' }))
  return rows
}
