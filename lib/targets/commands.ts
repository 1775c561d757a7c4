import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Actor } from '@/lib/auth/actor'
import { worksInOffice } from '@/lib/auth/actor'
import type { TenantTx } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { findIndicator } from '@/lib/figures/catalogue'
import type { Indicator } from '@/lib/figures/indicator'
import { notify } from '@/lib/notifications/notify'
import { listRoleHolders } from '@/lib/notifications/recipients'
import { paths } from '@/lib/paths'
import { listInside } from '@/lib/regions/queries'
import { LEVEL } from '@/lib/regions/rules'
import { dayIn } from '@/lib/registers/rules'
import { readBases } from './bases'
import type { Plan, PlanState } from './plan'
import { mayApprove, mayPlan } from './policy'
import { listPlans } from './queries'
import {
  amountProblem,
  type MakePlan,
  type PlanStep,
  type ReleaseTarget,
  type SetTarget,
  type TakePlanStep,
} from './schema'
import { openPlan, type PlanStamp, runPlanStep, setState, snapshot, undoPlanStep } from './step'
import { type ByHand, knownBases, writeValues } from './values'

function indicatorOf(code: string): Indicator {
  const indicator = findIndicator(code)
  if (!indicator) throw new Refusal('not-found')
  return indicator
}

function requirePlanner({ actor }: TenantTx, code: string): void {
  if (!mayPlan(actor.role, indicatorOf(code))) throw new Refusal('not-allowed')
}

/**
 * Begins a plan, or the next revision of one: the district's target spread down to every
 * kecamatan and village. Refuses while another revision is still on its way.
 */
export async function makePlan(actor: Actor, input: MakePlan, now = new Date()): Promise<PlanStamp> {
  const { indicator, year, total, base, source, note } = input
  if (!worksInOffice(actor) || !mayPlan(actor.role, indicatorOf(indicator))) throw new Refusal('not-allowed')
  // Read before the transaction: figures come by their own door, and what a village weighs is kept with the plan.
  const { known } = await readBases(actor, actor.tenantId, base, now)
  return runPlanStep(actor, { ...input }, async (tx) => {
    const earlier = await listPlans(tx, year, indicator)
    if (earlier.some(({ state }) => state === 'konsep' || state === 'diajukan')) throw new Refusal('target.draft-open')
    const id = randomUUID()
    const revision = Math.max(0, ...earlier.map((plan) => plan.revision)) + 1
    await tx.sql.query(
      `insert into target_plan (tenant_id, id, indicator, year, revision, base, source, note, made_by, made_by_name)
       values ($1, $2::uuid, $3, $4, $5, $6, $7, $8, $9::uuid, $10)`,
      [tx.tenantId, id, indicator, year, revision, base, source, note, tx.actor.accountId, tx.actor.name],
    )
    await writeValues(tx, { id, indicator }, { total, known, byHand: [] })
    const detail = { indicator, year, revision, total, base }
    return { planId: id, action: 'target.made', before: null, replaced: null, detail }
  })
}

interface Rewrite {
  total: number
  byHand: ByHand[]
}

/** Changes the targets of a plan that is still a draft and shares the rest anew. */
function rewrite(
  actor: Actor,
  {
    key,
    planId,
    version,
    back: _page,
    ...body
  }: { key: string; planId: string; version: number; back: string } & Record<string, unknown>,
  action: string,
  change: (now: Rewrite, tx: TenantTx, indicator: Indicator) => Rewrite,
): Promise<PlanStamp> {
  return runPlanStep(actor, { key, planId, version, ...body }, async (tx) => {
    const plan = await openPlan(tx, planId, version)
    requirePlanner(tx, plan.indicator)
    if (plan.state !== 'konsep') throw new Refusal('target.step-not-open')
    const before = await snapshot(tx, plan)
    const values = before?.values ?? []
    const villages = await listInside(tx.sql, { id: tx.tenantId, level: LEVEL.district }, LEVEL.village)
    const now: Rewrite = {
      total: values.find(({ regionId }) => regionId === tx.tenantId)?.value ?? 0,
      byHand: values.flatMap(({ regionId, value, reason, byHand }) => (byHand ? [{ regionId, value, reason }] : [])),
    }
    const next = change(now, tx, indicatorOf(plan.indicator))
    await writeValues(tx, plan, { ...next, known: knownBases(values, new Set(villages.map(({ id }) => id))) })
    await setState(tx, plan.id, 'konsep', { note: plan.note })
    return { planId, action, before, replaced: null, detail: body }
  })
}

/** Writes one region's target by hand; the others share the rest. The district's own is the whole. */
export function setTarget(actor: Actor, input: SetTarget): Promise<PlanStamp> {
  const { region, value, reason } = input
  return rewrite(actor, input, 'target.corrected', ({ total, byHand }, tx, { kind }) => {
    const problem = amountProblem(kind, value)
    if (problem) throw new Refusal('input-invalid', { fields: { value: problem } })
    if (region === tx.tenantId) return { total: value, byHand }
    return {
      total,
      byHand: [...byHand.filter(({ regionId }) => regionId !== region), { regionId: region, value, reason }],
    }
  })
}

/** Gives a region back to the spreading. */
export const releaseTarget = (actor: Actor, input: ReleaseTarget): Promise<PlanStamp> =>
  rewrite(actor, input, 'target.released', ({ total, byHand }) => ({
    total,
    byHand: byHand.filter(({ regionId }) => regionId !== input.region),
  }))

const NEXT: Readonly<Record<PlanStep, { from: PlanState; to: PlanState; approves: boolean; action: string }>> = {
  ajukan: { from: 'konsep', to: 'diajukan', approves: false, action: 'target.proposed' },
  tarik: { from: 'diajukan', to: 'konsep', approves: false, action: 'target.recalled' },
  batalkan: { from: 'konsep', to: 'diganti', approves: false, action: 'target.dropped' },
  setujui: { from: 'diajukan', to: 'disetujui', approves: true, action: 'target.approved' },
  kembalikan: { from: 'diajukan', to: 'konsep', approves: true, action: 'target.returned' },
}

function requireStep(tx: TenantTx, plan: Plan, step: PlanStep): void {
  const allowed = NEXT[step].approves ? mayApprove(tx.actor.role) : mayPlan(tx.actor.role, indicatorOf(plan.indicator))
  if (!allowed) throw new Refusal('not-allowed')
}

/** Takes a plan a step on its way. Approving one replaces the one that stood until then. */
export function takePlanStep(actor: Actor, input: TakePlanStep, now = new Date()): Promise<PlanStamp> {
  const { back: _page, ...body } = input
  const { planId, version, step, note } = body
  return runPlanStep(actor, body, async (tx) => {
    const plan = await openPlan(tx, planId, version)
    requireStep(tx, plan, step)
    const { from, to, action } = NEXT[step]
    if (plan.state !== from) throw new Refusal('target.step-not-open')
    const others = step === 'setujui' ? await listPlans(tx, plan.year, plan.indicator) : []
    const standing = others.find(({ state }) => state === 'disetujui')
    if (standing) await setState(tx, standing.id, 'diganti', { note: standing.note })
    await setState(tx, planId, to, { note: note || plan.note, approving: step === 'setujui' })
    await tell(tx, plan, step, note, now)
    const before = { state: plan.state, note: plan.note, values: null }
    return { planId, action, before, replaced: standing?.id ?? null, detail: { indicator: plan.indicator, note } }
  })
}

async function tell(tx: TenantTx, plan: Plan, step: PlanStep, note: string, now: Date): Promise<void> {
  const name = `${indicatorOf(plan.indicator).label} ${plan.year}`
  const href = paths.targets(`/${plan.indicator}?tahun=${plan.year}&revisi=${plan.revision}`)
  const matter = `sasaran/${plan.id}/${step}/${plan.version}`
  if (step === 'ajukan') {
    const heads = await listRoleHolders(tx.tenantId, ['kepala_dinas'], dayIn(tx.actor.zone, now))
    await notify(tx, heads, { kind: 'pengingat', matter, title: `Sasaran menunggu persetujuan: ${name}`, href }, now)
  }
  if (step === 'setujui' || step === 'kembalikan') {
    const [kind, word] =
      step === 'setujui' ? (['disetujui', 'disetujui'] as const) : (['dikembalikan', 'dikembalikan'] as const)
    await notify(tx, [plan.madeBy], { kind, matter, title: `Sasaran ${word}: ${name}`, text: note, href }, now)
  }
}

/** Takes back one's own latest step on a plan, by whoever may still take it. */
export const undoPlan = (actor: Actor, input: { key: string }): Promise<PlanStamp> =>
  undoPlanStep(actor, input, (tx, plan, { action }) => {
    const step = Object.entries(NEXT).find(([, one]) => one.action === action)?.[0] as PlanStep | undefined
    if (step) requireStep(tx, plan, step)
    else requirePlanner(tx, plan.indicator)
  })
