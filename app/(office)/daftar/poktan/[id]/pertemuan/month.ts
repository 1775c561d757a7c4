import { currentPeriod, type Period, parsePeriod } from '@/lib/format/period'

/** The month an address asks for (`?bulan=2026-07`): this month unless it names one that has begun. */
export function monthAsked(asked: string | string[] | undefined, zone: string, now = new Date()): Period {
  const current = currentPeriod(now, zone)
  const period = typeof asked === 'string' ? parsePeriod(asked) : null
  return period !== null && period <= current && period > current - 240 ? period : current
}
