import {
  formatPeriod,
  formatPeriodShort,
  type Period,
  parsePeriod,
  periodOf,
  periodText,
  yearOf,
} from '@/lib/format/period'

/** A month, a half-year (`2026-S1`) or a year (`2026`), as the months it spans, both included. */
export interface FigurePeriod {
  kind: 'month' | 'semester' | 'year'
  from: Period
  to: Period
}

export const monthly = (period: Period): FigurePeriod => ({ kind: 'month', from: period, to: period })

/** Reads `YYYY-MM`, `YYYY-S1`, `YYYY-S2` or `YYYY`; null for anything else. */
export function parseFigurePeriod(text: string): FigurePeriod | null {
  const month = parsePeriod(text)
  if (month !== null) return monthly(month)
  const match = /^(\d{4})(?:-S([12]))?$/.exec(text)
  if (!match) return null
  const year = Number(match[1])
  if (!match[2]) return { kind: 'year', from: periodOf(year, 1), to: periodOf(year, 12) }
  const first = match[2] === '1' ? 1 : 7
  return { kind: 'semester', from: periodOf(year, first), to: periodOf(year, first + 5) }
}

const half = ({ from }: FigurePeriod) => (from % 12 === 0 ? 1 : 2)

/** The form in addresses, files and the API. */
export function figurePeriodText(period: FigurePeriod): string {
  if (period.kind === 'month') return periodText(period.from)
  const year = String(yearOf(period.from)).padStart(4, '0')
  return period.kind === 'year' ? year : `${year}-S${half(period)}`
}

/** `Juli 2026`, `Semester 1 2026`, `Tahun 2026`. */
export function formatFigurePeriod(period: FigurePeriod): string {
  if (period.kind === 'month') return formatPeriod(period.from)
  return period.kind === 'year' ? `Tahun ${yearOf(period.from)}` : `Semester ${half(period)} ${yearOf(period.from)}`
}

/** `Jul 2026`, `S1 2026`, `2026`, for axes and narrow columns. */
export function formatFigurePeriodShort(period: FigurePeriod): string {
  if (period.kind === 'month') return formatPeriodShort(period.from)
  return period.kind === 'year' ? String(yearOf(period.from)) : `S${half(period)} ${yearOf(period.from)}`
}

/** Every period of one kind from one to another; empty when the kinds differ or the order is wrong. */
export function figurePeriodsBetween(first: FigurePeriod, last: FigurePeriod): FigurePeriod[] {
  if (first.kind !== last.kind) return []
  const length = first.to - first.from + 1
  const count = Math.max(0, (last.from - first.from) / length + 1)
  return Array.from({ length: count }, (_, index) => ({
    kind: first.kind,
    from: first.from + index * length,
    to: first.to + index * length,
  }))
}
