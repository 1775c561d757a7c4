import 'server-only'
import { type Actor, worksInOffice } from '@/lib/auth/actor'
import { inTenantSql } from '@/lib/db/tenant'
import { findIndicator } from '@/lib/figures/catalogue'
import { closedPeriod } from '@/lib/figures/closed-period'
import type { Figure } from '@/lib/figures/figure'
import type { Indicator } from '@/lib/figures/indicator'
import { type FigurePeriod, monthly } from '@/lib/figures/period'
import { mayReadFigures } from '@/lib/figures/policy'
import { readFigureSets } from '@/lib/figures/queries'
import { LEVEL, type NamedRegion } from '@/lib/regions/rules'
import { type Achievement, achievementOf, closedMonths } from './achievement'
import type { Plan, PlanValue } from './plan'
import { seesDrafts } from './policy'
import { listPlans, listValues } from './queries'

/** One indicator's target of a region and year, with what was reached of it. */
export interface TargetRow {
  indicator: Indicator
  /** The plan that is shown: the approved one, else the one on its way where the reader sees it. */
  plan: Plan
  /** Another revision on its way beside an approved one. */
  draft: Plan | null
  achievement: Achievement | null
  figure: Figure | undefined
}

/** The closed months of a year as one period of figures; null before its January is closed. */
export function yearSoFar(year: number, now: Date): { period: FigurePeriod; months: number } | null {
  const months = closedMonths(year, closedPeriod(now))
  return months && { period: { kind: 'year', from: months.from, to: months.to }, months: months.count }
}

const isOpen = ({ state }: Plan) => state === 'konsep' || state === 'diajukan'

/** The targets of a region inside an office in a year; drafts only for who makes or approves them. */
export async function readBoard(actor: Actor, region: NamedRegion, year: number, now: Date): Promise<TargetRow[]> {
  const found = await inTenantSql(actor, async (tx) => {
    const plans = await listPlans(tx, year)
    const shown = new Map<string, { plan: Plan; draft: Plan | null }>()
    for (const plan of plans) {
      const others = plans.filter(({ indicator }) => indicator === plan.indicator)
      const approved = others.find(({ state }) => state === 'disetujui')
      const draft = seesDrafts(actor.role) ? (others.find(isOpen) ?? null) : null
      const first = approved ?? draft
      if (first) shown.set(plan.indicator, { plan: first, draft: first === draft ? null : draft })
    }
    const rows = [...shown.values()].flatMap(({ plan, draft }) => {
      const indicator = findIndicator(plan.indicator)
      return indicator ? [{ plan, draft, indicator }] : []
    })
    const values = await Promise.all(rows.map(({ plan }) => listValues(tx, plan.id, [region.id])))
    return rows.map((row, at) => ({ ...row, target: values[at]![0]?.value }))
  })
  const figures = await figuresOf(
    actor,
    region,
    found.map(({ indicator }) => indicator.code),
    year,
    now,
  )
  return found.map(({ target, ...row }) => {
    const figure = figures.by.get(row.indicator.code)
    const achievement = target === undefined ? null : achievementOf(row.indicator, target, figure, figures.months)
    return { ...row, achievement, figure }
  })
}

async function figuresOf(actor: Actor, region: NamedRegion, codes: readonly string[], year: number, now: Date) {
  const soFar = yearSoFar(year, now)
  if (!soFar || codes.length === 0) return { by: new Map<string, Figure>(), months: 0 }
  const span = { from: soFar.period, to: soFar.period }
  const [figures = []] = await readFigureSets(actor, [{ indicators: codes, regions: [region], ...span }], now)
  return { by: new Map(figures.map((figure) => [figure.indicator, figure])), months: soFar.months }
}

/** A region directly inside, with its part of the target. */
export interface TargetChild {
  region: { id: number; code: string; name: string }
  value: PlanValue | null
  achievement: Achievement | null
}

/** One plan of an indicator as a region reads it. */
export interface TargetDetail {
  plan: Plan
  /** Every revision that this reader sees, newest first. */
  revisions: readonly Plan[]
  own: PlanValue | null
  achievement: Achievement | null
  figure: Figure | undefined
  /** Null where the reader sees the total only, and for a village. */
  children: readonly TargetChild[] | null
  /** The year's months, oldest first. */
  months: readonly Figure[]
  /** How many months of the year are closed. */
  closed: number
}

/**
 * A plan with its region's target, what was reached, the regions inside, and the months of
 * its year. Null when there is none that the reader sees.
 */
export async function readDetail(
  actor: Actor,
  indicator: Indicator,
  { region, year, revision }: { region: NamedRegion; year: number; revision: number | null },
  now: Date,
): Promise<TargetDetail | null> {
  if (!worksInOffice(actor)) return null
  const drafts = seesDrafts(actor.role)
  const read = await inTenantSql(actor, async (tx) => {
    const revisions = (await listPlans(tx, year, indicator.code)).filter(
      ({ state, approvedAt }) => drafts || state === 'disetujui' || approvedAt !== null,
    )
    const plan =
      revisions.find((one) => one.revision === revision) ??
      revisions.find(({ state }) => state === 'disetujui') ??
      revisions.find(isOpen) ??
      revisions[0]
    return plan ? { plan, revisions, values: await listValues(tx, plan.id) } : null
  })
  if (!read) return null
  const values = new Map(read.values.map((value) => [value.regionId, value]))
  const inside = region.level < LEVEL.village && mayReadFigures(actor, region, true)
  const soFar = yearSoFar(year, now)
  const span = soFar && { from: soFar.period, to: soFar.period }
  const ask = { indicators: [indicator.code], regions: [region] }
  const deep = inside && indicator.lowestLevel > region.level
  const [[figure] = [], months = [], children = []] = span
    ? await readFigureSets(
        actor,
        [
          { ...ask, ...span },
          { ...ask, from: monthly(span.from.from), to: monthly(span.from.to) },
          ...(deep ? [{ ...ask, ...span, children: true, map: 'now' as const }] : []),
        ],
        now,
      )
    : []
  const closed = soFar?.months ?? 0
  const achievement = (id: number, one: Figure | undefined) => {
    const value = values.get(id)
    return value ? achievementOf(indicator, value.value, one, closed) : null
  }
  return {
    plan: read.plan,
    revisions: read.revisions,
    own: values.get(region.id) ?? null,
    achievement: achievement(region.id, figure),
    figure,
    children: inside ? children.map((one) => childOf(one, values, achievement)) : null,
    months,
    closed,
  }
}

function childOf(
  figure: Figure,
  values: ReadonlyMap<number, PlanValue>,
  achievement: (id: number, figure: Figure) => Achievement | null,
): TargetChild {
  const { id, code, name } = figure.region
  return { region: { id, code, name }, value: values.get(id) ?? null, achievement: achievement(id, figure) }
}
