import 'server-only'
import { recordAudit } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import { inTenant, type TenantTx } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { once } from '@/lib/registers/once'
import type { Plan, PlanState, PlanValue } from './plan'
import { findPlan, listValues } from './queries'
import { replaceValues } from './values'

/** What a step on a plan did, and what stood before it. */
export interface PlanStamp {
  planId: string
  action: string
  version: number
  by: string
  /** Null for a plan that was only just made. */
  before: { state: PlanState; note: string; values: PlanValue[] | null } | null
  /** The plan that was approved until this one was. */
  replaced: string | null
}

export type PlanChange = Omit<PlanStamp, 'by' | 'version'>

const lock = (tx: TenantTx) =>
  tx.sql.query("select pg_advisory_xact_lock($1::int, hashtext('sasaran'))::text", [tx.tenantId])

/** Where the trail keeps it. */
const subjectOf = (planId: string) => `sasaran/${planId}`

/** Runs one step on the office's targets in one transaction, one at a time, once for its key. */
export function runPlanStep(
  actor: Actor,
  { key, ...body }: { key: string } & Readonly<Record<string, unknown>>,
  work: (tx: TenantTx) => Promise<PlanChange & { detail?: Record<string, unknown> }>,
): Promise<PlanStamp> {
  return inTenant(actor, async (tx) => {
    await lock(tx)
    return once<PlanStamp>(tx, key, { sasaran: true, ...body }, async () => {
      const { detail, ...change } = await work(tx)
      await recordAudit(tx, change.action, subjectOf(change.planId), detail)
      const plan = await findPlan(tx, change.planId)
      return { ...change, version: plan!.version, by: tx.actor.accountId }
    })
  })
}

/** The plan a step is taken on: locked, of this office, and as it was read. */
export async function openPlan(tx: TenantTx, planId: string, version: number): Promise<Plan> {
  const plan = await findPlan(tx, planId, true)
  if (!plan) throw new Refusal('not-found')
  if (plan.version !== version) throw new Refusal('changed-meanwhile')
  return plan
}

/** Moves a plan to another state, one version on. */
export async function setState(
  tx: TenantTx,
  planId: string,
  state: PlanState,
  { note, approving = false }: { note: string; approving?: boolean },
): Promise<void> {
  const { accountId, name } = tx.actor
  await tx.sql.query(
    `update target_plan set state = $3, note = $4, version = version + 1,
       approved_by = case when $5 then $6::uuid when $3 in ('konsep', 'diajukan') then null else approved_by end,
       approved_by_name = case when $5 then $7 when $3 in ('konsep', 'diajukan') then '' else approved_by_name end,
       approved_at = case when $5 then now() when $3 in ('konsep', 'diajukan') then null else approved_at end
     where tenant_id = $1 and id = $2::uuid`,
    [tx.tenantId, planId, state, note, approving, accountId, name],
  )
  await tx.sql.query('update target_value set approved = $3 where tenant_id = $1 and plan_id = $2::uuid', [
    tx.tenantId,
    planId,
    state === 'disetujui',
  ])
}

/** Takes back one's own latest step while nothing came after; a plan that was only just made is set aside. */
export function undoPlanStep(
  actor: Actor,
  { key }: { key: string },
  permit: (tx: TenantTx, plan: Plan, stamp: PlanStamp) => void,
): Promise<PlanStamp> {
  return inTenant(actor, async (tx) => {
    await lock(tx)
    const receipt = await tx.db.receipt.findFirst({ where: { tenantId: tx.tenantId, key } })
    const stamp = receipt?.answer as unknown as PlanStamp | undefined
    if (!stamp?.planId || stamp.by !== tx.actor.accountId) throw new Refusal('not-found')
    const plan = await findPlan(tx, stamp.planId, true)
    if (!plan) throw new Refusal('not-found')
    permit(tx, plan, stamp)
    if (plan.version !== stamp.version) throw new Refusal('register.undo-closed')
    const { before, replaced } = stamp
    const state = before?.state ?? 'diganti'
    if (before?.values) await replaceValues(tx, plan.id, before.values, false)
    await setState(tx, plan.id, state, { note: before?.note ?? 'Batal dibuat' })
    if (replaced) await setState(tx, replaced, 'disetujui', { note: (await findPlan(tx, replaced))?.note ?? '' })
    await recordAudit(tx, `${stamp.action}-undone`, subjectOf(plan.id))
    return stamp
  })
}

/** What undoing a change of targets puts back. */
export const snapshot = async (tx: TenantTx, plan: Plan): Promise<PlanStamp['before']> => ({
  state: plan.state,
  note: plan.note,
  values: await listValues(tx, plan.id),
})
