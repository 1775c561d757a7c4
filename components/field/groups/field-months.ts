import { type Period, periodText } from '@/lib/format/period'
import { periodOfDay } from '@/lib/regions/month'

interface Span {
  activeFrom: string
  activeTo: string | null
}

/** The months that can be kept without signal: this one and the one before. */
export const fieldMonths = (today: string): [Period, Period] => {
  const current = periodOfDay(today)
  return [current, current - 1]
}

/** The earliest day a meeting may be recorded for here; earlier ones are the desk's. */
export function firstDayOf({ activeFrom }: Span, today: string): string {
  const first = `${periodText(fieldMonths(today)[1])}-01`
  return activeFrom > first ? activeFrom : first
}

/** The latest: today, or the last day of a group that ended. */
export function lastDayOf({ activeTo }: Span, today: string): string {
  if (activeTo === null || activeTo > today) return today
  return new Date(Date.parse(`${activeTo}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)
}
