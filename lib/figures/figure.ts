import type { FigurePeriod } from '@/lib/figures/period'
import type { Region, RegionKind, RegionLevel } from '@/lib/regions/rules'

/**
 * The states of a figure. `not_applicable`: every unit that answered said so, a ratio has
 * nothing below its line, or the indicator is not known at this level or period;
 * `not_reported`: nobody has answered yet; `hidden`: too few to be shown outside the office.
 */
export type FigureState = 'value' | 'not_applicable' | 'not_reported' | 'hidden'

/** Who stands behind a figure. Over several months these are unit-months. */
export interface Coverage {
  /** What is counted here: villages for a form, offices for a register. */
  unit: 'desa' | 'kantor'
  reported: number
  verified: number
  approved: number
  expected: number
  onTime: number
}

export interface FigureRegion {
  id: number
  level: RegionLevel
  /** Its code and name in the figure's period. */
  code: string
  name: string
  kind: RegionKind
}

/** One number, or the reason why there is none. Null is not zero. */
export interface Figure {
  indicator: string
  region: FigureRegion
  period: FigurePeriod
  state: FigureState
  /** A count, or a percentage that nobody has rounded; null unless the state is `value`. */
  value: number | null
  numerator: number | null
  /** Null for a count. */
  denominator: number | null
  /** Units whose answer is inside the figure: those with every cell it needs. */
  counted: number
  coverage: Coverage
  /** When the figure was true: the moment of reading, or of its last published step (ISO). */
  asOf: string
}

/** What to read. Figures come by region (children in code order), then indicator, then period. */
export interface FigureQuery {
  /** Codes of the catalogue. */
  indicators: readonly string[]
  /** Regions as `lib/regions` gives them. */
  regions: readonly Region[]
  /** The regions directly inside each of `regions` instead of themselves. */
  children?: boolean
  /** First and last period, both included and of one kind: months, half-years or years. */
  from: FigurePeriod
  to: FigurePeriod
  /** The kecamatan of a village as it was then (default), or as it is today (inside the office only). */
  map?: 'then' | 'now'
  /** Sensitive figures as they leave an office, in published steps with small counts hidden, also for the office itself. */
  published?: boolean
}
