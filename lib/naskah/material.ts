import type { FigurePeriod } from '@/lib/figures/period'
import type { Track } from '@/lib/targets/achievement'
import type { NaskahKind } from './body'
import type { SectionCode } from './edition'
import type { Fact } from './facts'

/** A target of the year with what was reached of it so far. */
export interface TargetFact {
  target: Fact
  achieved: Fact | null
  track: Track
}

/** Everything a naskah is drafted of, read in one snapshot. */
export interface Material {
  kind: NaskahKind
  region: Fact['region']
  period: FigurePeriod
  before: FigurePeriod
  yearAgo: FigurePeriod
  /** The region's own figures of the three periods. */
  own: readonly Fact[]
  /** Those of the regions inside, of the period and the one before. */
  inside: readonly Fact[]
  /** The months that are drawn, oldest first. */
  months: readonly Fact[]
  targets: readonly TargetFact[]
  asOf: string
}

export const samePeriod = (one: FigurePeriod, other: FigurePeriod): boolean =>
  one.kind === other.kind && one.from === other.from && one.to === other.to

/** The region's figure in a period. */
export const ownFact = (material: Material, indicator: string, period: FigurePeriod): Fact | undefined =>
  material.own.find((fact) => fact.indicator === indicator && samePeriod(fact.period, period))

/** The figures of the regions inside in a period, in code order. */
export const insideFacts = (material: Material, indicator: string, period: FigurePeriod): Fact[] =>
  material.inside.filter((fact) => fact.indicator === indicator && samePeriod(fact.period, period))

/** What a sentence stands in: its section, and whom the places of it are called after. */
export interface Place {
  section: SectionCode
  material: Material
}
