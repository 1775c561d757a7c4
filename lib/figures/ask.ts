import type { Statement } from '@/lib/db/sql-reader'
import type { Indicator } from '@/lib/figures/indicator'
import type { FigurePeriod } from '@/lib/figures/period'
import type { Period } from '@/lib/format/period'
import type { Region, RegionLevel } from '@/lib/regions/rules'

/** A question that was checked: known indicators, regions of one level that the actor may see. */
export interface Ask {
  indicators: readonly Indicator[]
  regions: readonly Region[]
  children: boolean
  /** The level of the regions that get figures. */
  level: RegionLevel
  periods: readonly FigurePeriod[]
  /** The first and last month of all periods. */
  from: Period
  to: Period
  map: 'then' | 'now'
  /** The office whose rows are read; null for province and nation, who read aggregates of open offices. */
  tenantId: number | null
  /** Whether sensitive figures are read as they leave the office. */
  published?: boolean
}

/** Statements that travel together with others, and what to make of their rows. */
export interface Reading<Result> {
  statements: readonly Statement[]
  read(rows: readonly (readonly unknown[])[]): Result
}

/** Rows of a statement whose shape the statement itself states. */
export const rowsOf = <Row>(rows: readonly (readonly unknown[])[], index: number): readonly Row[] =>
  (rows[index] ?? []) as readonly Row[]

export const regionIds = (ask: Ask): number[] => ask.regions.map((region) => region.id)

/** The districts, and so the offices, of the regions asked for. */
export const districtIds = (ask: Ask): number[] => [
  ...new Set(ask.regions.flatMap((region) => (region.districtId === null ? [] : [region.districtId]))),
]
