import 'server-only'
import type { OfficeActor } from '@/lib/auth/actor'
import { findIndicator } from '@/lib/figures/catalogue'
import type { Figure, FigureQuery } from '@/lib/figures/figure'
import { type FigurePeriod, monthly } from '@/lib/figures/period'
import { readFigureSets } from '@/lib/figures/queries'
import { yearOf } from '@/lib/format/period'
import { LEVEL, type NamedRegion } from '@/lib/regions/rules'
import { readBoard, type TargetRow } from '@/lib/targets/board'
import type { NaskahKind } from './body'
import { DRAWN_INDICATORS, INSIDE_INDICATORS, OWN_INDICATORS } from './draft'
import { type Fact, factOf } from './facts'
import type { Material, TargetFact } from './material'

const MONTHS = 12

/** The period before: the month, or the half-year. */
export function periodBefore(period: FigurePeriod): FigurePeriod {
  const length = period.to - period.from + 1
  return { kind: period.kind, from: period.from - length, to: period.to - length }
}

/** The same period a year earlier. */
export const periodYearAgo = ({ kind, from, to }: FigurePeriod): FigurePeriod => ({
  kind,
  from: from - 12,
  to: to - 12,
})

/** Reads everything a naskah is drafted of in one snapshot. Refuses (not found) a region the actor may not see. */
export async function readMaterial(
  actor: OfficeActor,
  kind: NaskahKind,
  region: NamedRegion,
  period: FigurePeriod,
  now: Date,
): Promise<Material> {
  const before = periodBefore(period)
  const yearAgo = periodYearAgo(period)
  const own = { indicators: knownAt(OWN_INDICATORS, region.level), regions: [region] }
  const inside = { indicators: knownAt(INSIDE_INDICATORS, region.level + 1), regions: [region], children: true }
  const drawn = { indicators: knownAt(DRAWN_INDICATORS, region.level), regions: [region] }
  const queries: FigureQuery[] = [
    { ...own, from: before, to: period },
    { ...own, from: yearAgo, to: yearAgo },
    { ...inside, from: before, to: period },
    { ...drawn, from: monthly(period.to - MONTHS + 1), to: monthly(period.to) },
  ]
  const [sets, board] = await Promise.all([
    readFigureSets(actor, queries, now),
    readBoard(actor, region, yearOf(period.to), now),
  ])
  const [current = [], earlier = [], children = [], months = []] = sets
  return {
    ...{ kind, period, before, yearAgo },
    region: { id: region.id, level: region.level, code: region.code, name: region.name, kind: region.kind },
    own: [...current, ...earlier].map(factOf),
    inside: children.map(factOf),
    months: months.map(factOf),
    targets: targetsOf(board, region, now),
    asOf: now.toISOString(),
  }
}

const knownAt = (codes: readonly string[], level: number): string[] =>
  codes.filter((code) => (findIndicator(code)?.lowestLevel ?? 0) >= level)

/** Approved targets that stand beside a figure; a plan without its own figure yet has none reached. */
function targetsOf(board: readonly TargetRow[], region: NamedRegion, now: Date): TargetFact[] {
  return board.flatMap(({ plan, achievement, figure, indicator }): TargetFact[] => {
    if (plan.state !== 'disetujui' || !achievement) return []
    const base: Figure | undefined = figure
    const target: Fact = {
      ...{ from: 'target', indicator: indicator.code, state: 'value', value: achievement.target },
      region: { id: region.id, level: region.level, code: region.code, name: region.name, kind: region.kind },
      period: { kind: 'year', from: plan.year * 12, to: plan.year * 12 + 11 },
      ...{ numerator: null, denominator: null, counted: 0, unit: 'kantor', reported: 0, expected: 0 },
      asOf: now.toISOString(),
    }
    const achieved = base?.state === 'value' && base.value !== null ? factOf(base) : null
    return [{ target, achieved, track: achieved ? achievement.track : 'belum' }]
  })
}

/**
 * The same figures again as they are now, by their keys. Targets are left out: an approved one changes by a revision
 * of its own. A region that is no longer the actor's is left out too.
 */
export async function readAgain(
  actor: OfficeActor,
  facts: readonly Fact[],
  regions: ReadonlyMap<number, NamedRegion>,
  now: Date,
): Promise<Fact[]> {
  const groups = new Map<string, { period: FigurePeriod; codes: Set<string>; regions: Map<number, NamedRegion> }>()
  for (const { from, indicator, region, period } of facts) {
    const known = regions.get(region.id)
    if (from !== 'figure' || !known) continue
    const key = `${period.kind} ${period.from} ${period.to} ${known.level >= LEVEL.kecamatan ? known.level : 'atas'}`
    const group = groups.get(key) ?? { period, codes: new Set(), regions: new Map() }
    group.codes.add(indicator)
    group.regions.set(known.id, known)
    groups.set(key, group)
  }
  const queries = [...groups.values()].map(
    ({ period, codes, regions: some }): FigureQuery => ({
      indicators: [...codes],
      regions: [...some.values()],
      from: period,
      to: period,
    }),
  )
  const sets = await readFigureSets(actor, queries, now)
  return sets.flat().map(factOf)
}
