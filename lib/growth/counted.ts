import type { Index, Judged } from './growth'
import { DAYS_OF_MONTH } from './judge'

/**
 * How a child counts in WHO's prevalences: true, false, or null where it is not among
 * those counted (no z-score, or an implausible one). A child with oedema has no weight
 * index and counts as below -3 in each of them.
 */
export interface Counted {
  stunted: boolean | null
  severelyStunted: boolean | null
  underweight: boolean | null
  severelyUnderweight: boolean | null
  wasted: boolean | null
  severelyWasted: boolean | null
  overweight: boolean | null
}

/** What a child gives to numerator and denominator of each prevalence. */
export function countedOf(judged: Judged, oedema: boolean | null, ageDays: number | null): Counted {
  const valid = (index: Index) => (judged.flagged[index] === false ? judged[index] : null)
  const swollen = oedema === true && (ageDays === null || (ageDays >= 0 && ageDays < 60 * DAYS_OF_MONTH))
  const below = (z: number | null, limit: number) => (z === null ? null : z < limit)
  const length = valid('zlen')
  const weight = swollen ? -310 : valid('zwei')
  const slim = swollen ? -310 : valid('zwfl')
  return {
    stunted: below(length, -200),
    severelyStunted: below(length, -300),
    underweight: below(weight, -200),
    severelyUnderweight: below(weight, -300),
    wasted: below(slim, -200),
    severelyWasted: below(slim, -300),
    overweight: slim === null ? null : slim > 200,
  }
}

/** WHO's age groups, in completed months; null at five years, before birth or where the age is unknown. */
export function ageGroup(ageDays: number | null): string | null {
  if (ageDays === null || ageDays < 0) return null
  const months = ageDays / DAYS_OF_MONTH
  return AGE_GROUPS.find(({ under }) => months < under)?.label ?? null
}

export const AGE_GROUPS = [
  { under: 6, label: '0–5 bulan' },
  { under: 12, label: '6–11 bulan' },
  { under: 24, label: '12–23 bulan' },
  { under: 36, label: '24–35 bulan' },
  { under: 48, label: '36–47 bulan' },
  { under: 60, label: '48–59 bulan' },
] as const

/** WHO and UNICEF's bands of how grave a prevalence of stunting is, in percent. */
export const STUNTING_BANDS = [
  { under: 2.5, label: 'sangat rendah' },
  { under: 10, label: 'rendah' },
  { under: 20, label: 'sedang' },
  { under: 30, label: 'tinggi' },
  { under: Number.POSITIVE_INFINITY, label: 'sangat tinggi' },
] as const
