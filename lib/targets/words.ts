import type { Indicator } from '@/lib/figures/indicator'
import { formatCount, formatDecimal, MISSING } from '@/lib/format/number'
import { type Achievement, isLowerBetter } from './achievement'

/** A target or an achieved number as written: `1.250` or `62,5%`. */
export const amountText = ({ kind }: Pick<Indicator, 'kind'>, value: number | null | undefined): string =>
  value === null || value === undefined ? MISSING : kind === 'ratio' ? `${formatDecimal(value)}%` : formatCount(value)

/** A target as a person types it in its box. */
export const typedAmount = ({ kind }: Pick<Indicator, 'kind'>, value: number): string =>
  kind === 'ratio' ? String(value).replace('.', ',') : String(value)

/** "83,2%" of the target; for a percentage how many points are missing or over. */
export function shareText(
  indicator: Pick<Indicator, 'kind' | 'better'>,
  { target, achieved, share }: Achievement,
): string {
  if (achieved === null) return MISSING
  if (indicator.kind !== 'ratio') return share === null ? MISSING : `${formatDecimal(100 * share)}%`
  const points = achieved - target
  if (Math.abs(points) < 0.05) return 'tepat'
  return `${points > 0 ? 'lebih' : 'kurang'} ${formatDecimal(Math.abs(points))} poin`
}

/** "perlu rata-rata 34 per bulan untuk 4 bulan tersisa"; empty where nothing more is needed or can be said. */
export const neededText = ({ needed }: Achievement): string =>
  needed ? `perlu rata-rata ${formatCount(needed.perMonth)} per bulan untuk ${needed.months} bulan tersisa` : ''

/** What the target asks: at least so much, or at most where less is better. */
export const aimText = (indicator: Pick<Indicator, 'kind' | 'better'>, target: number): string =>
  `${isLowerBetter(indicator) ? 'paling banyak' : 'paling sedikit'} ${amountText(indicator, target)}`
