import { findIndicator } from '@/lib/figures/catalogue'
import type { Figure } from '@/lib/figures/figure'
import { type FigurePeriod, figurePeriodText } from '@/lib/figures/period'
import { formatCount, formatDecimal, formatPercent, MISSING } from '@/lib/format/number'
import type { RegionKind, RegionLevel } from '@/lib/regions/rules'

/** A figure as it was when a sentence, a table or a drawing was made of it: enough to read it again and compare. */
export interface Fact {
  /** `figure`, or `target`: what the office set for the year, kept with its value alone. */
  from: 'figure' | 'target'
  indicator: string
  region: { id: number; level: RegionLevel; code: string; name: string; kind: RegionKind }
  period: FigurePeriod
  state: Figure['state']
  value: number | null
  numerator: number | null
  denominator: number | null
  counted: number
  unit: 'desa' | 'kantor'
  reported: number
  expected: number
  /** When it was read (ISO). */
  asOf: string
}

/** Names the same figure at another reading. */
export const factKey = ({ from, indicator, region, period }: Fact): string =>
  `${from} ${indicator} ${region.id} ${period.kind} ${period.from} ${period.to}`

export const factOf = ({ indicator, region, period, state, value, numerator, denominator, ...rest }: Figure): Fact => ({
  from: 'figure',
  indicator,
  region: { id: region.id, level: region.level, code: region.code, name: region.name, kind: region.kind },
  period: { kind: period.kind, from: period.from, to: period.to },
  state,
  value,
  numerator,
  denominator,
  counted: rest.counted,
  unit: rest.coverage.unit,
  reported: rest.coverage.reported,
  expected: rest.coverage.expected,
  asOf: rest.asOf,
})

export const isRatio = ({ indicator }: Pick<Fact, 'indicator'>): boolean => findIndicator(indicator)?.kind === 'ratio'

/** What people read of a percentage, in tenths, so that a difference can be checked by eye; a count as it is. */
export function shownNumber(fact: Fact): number | null {
  if (fact.value === null) return null
  if (!isRatio(fact)) return fact.value
  if (fact.from === 'target') return Math.round(fact.value * 10) / 10
  if (fact.numerator === null || !fact.denominator) return null
  return Math.round((fact.numerator * 1_000) / fact.denominator) / 10
}

/** `1.234`, `21,2%`, or `—`. */
export function factText(fact: Fact): string {
  if (fact.state !== 'value' || fact.value === null) return MISSING
  if (!isRatio(fact)) return Number.isInteger(fact.value) ? formatCount(fact.value) : formatDecimal(fact.value)
  if (fact.from === 'target') return `${formatDecimal(fact.value)}%`
  return formatPercent(fact.numerator, fact.denominator)
}

/** By how much two readings or two months of one figure differ, in what is read: tenths of points, or how many. */
export function differenceOf(now: Fact, before: Fact): number | null {
  const [one, other] = [shownNumber(now), shownNumber(before)]
  return one === null || other === null ? null : Math.round((one - other) * 10) / 10
}

/** Whether a figure no longer says what it said: its number, its parts, or that there is none. */
export const hasChanged = (old: Fact, now: Fact): boolean =>
  old.state !== now.state ||
  old.value !== now.value ||
  old.numerator !== now.numerator ||
  old.denominator !== now.denominator

/** `2026-07`, `2026-S1`, for addresses and lists of facts. */
export const factPeriod = ({ period }: Fact): string => figurePeriodText(period)
