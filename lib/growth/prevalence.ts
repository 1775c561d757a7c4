import type { MonthCounts } from './month-counts'

/** A prevalence with everything it may never be shown without. Parts are counts, so that they add up. */
export interface Prevalence {
  /** Below the limit, among those with a valid z. */
  cases: number
  valid: number
}

/** What was measured of children in a place and month. */
export interface MeasuredMonth {
  /** S: children under five. */
  target: number
  /** Children with any measurement. */
  children: number
  /** D: weighed; and those whose length was measured. */
  weighed: number
  measured: number
  gained: number
  flagged: number
  doubtful: number
  stunting: Prevalence
  wasting: Prevalence
  underweight: Prevalence
}

/** What a row of counts says. */
export const measuredMonth = (row: MonthCounts): MeasuredMonth => ({
  target: row.jml_s,
  children: row.children,
  weighed: row.jml_d,
  measured: row.diukur,
  gained: row.jml_n,
  flagged: row.flagged,
  doubtful: row.doubtful,
  stunting: { cases: row.tbu_sp + row.tbu_p, valid: row.tbu_sah },
  wasting: { cases: row.bbtb_bk + row.bbtb_k, valid: row.bbtb_sah },
  underweight: { cases: row.bbu_sk + row.bbu_k, valid: row.bbu_sah },
})

export const NOTHING: MeasuredMonth = {
  target: 0,
  children: 0,
  weighed: 0,
  measured: 0,
  gained: 0,
  flagged: 0,
  doubtful: 0,
  stunting: { cases: 0, valid: 0 },
  wasting: { cases: 0, valid: 0 },
  underweight: { cases: 0, valid: 0 },
}

const both = (one: Prevalence, other: Prevalence): Prevalence => ({
  cases: one.cases + other.cases,
  valid: one.valid + other.valid,
})

/** Places together: counts are added, percentages never. */
export const together = (months: readonly MeasuredMonth[]): MeasuredMonth =>
  months.reduce(
    (all, one) => ({
      target: all.target + one.target,
      children: all.children + one.children,
      weighed: all.weighed + one.weighed,
      measured: all.measured + one.measured,
      gained: all.gained + one.gained,
      flagged: all.flagged + one.flagged,
      doubtful: all.doubtful + one.doubtful,
      stunting: both(all.stunting, one.stunting),
      wasting: both(all.wasting, one.wasting),
      underweight: both(all.underweight, one.underweight),
    }),
    NOTHING,
  )

/** Percent, unrounded; null where nobody is in the denominator. */
export const percent = (part: number, whole: number): number | null => (whole === 0 ? null : (part / whole) * 100)
