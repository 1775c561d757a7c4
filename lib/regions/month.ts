import { type Period, periodText } from '@/lib/format/period'

/**
 * The tree of a period is the tree of the month's last day: a village that moved
 * on 15 July reports July in its new kecamatan, and June stays in the old one.
 */
export function lastDayOf(period: Period): string {
  const next = new Date(`${periodText(period + 1)}-01T00:00:00Z`)
  return new Date(next.getTime() - 86_400_000).toISOString().slice(0, 10)
}

/** The first period whose tree knows a change made on this day (`YYYY-MM-DD`): its own month. */
export function periodOfDay(day: string): Period {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1
}
