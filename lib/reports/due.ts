import type { Zone } from '@/lib/format/date'
import { monthOf, type Period, periodOf, yearOf } from '@/lib/format/period'
import type { PeriodKind } from '@/lib/reports/form'

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** Indonesia has no summer time: a zone is a whole number of hours. */
const HOURS: Record<Zone, number> = { 'Asia/Jakarta': 7, 'Asia/Makassar': 8, 'Asia/Jayapura': 9 }

/**
 * The last instant at which a period's report is on time: the end (23:59:59) of `day`
 * of the next month on the office's clock; a yearly report is due in its January itself.
 * A day the month lacks is its last day.
 */
export function dueAt(period: Period, day: number, zone: Zone, kind: PeriodKind = 'month'): Date {
  const due = kind === 'year' ? period : period + 1
  const daysInMonth = new Date(Date.UTC(yearOf(due), monthOf(due), 0)).getUTCDate()
  const midnight = Date.UTC(yearOf(due), monthOf(due) - 1, Math.min(day, daysInMonth) + 1)
  return new Date(midnight - HOURS[zone] * HOUR - 1)
}

/** The last instant (23:59:59) of a day `YYYY-MM-DD` on the office's clock. */
export const endOfDay = (day: string, zone: Zone): Date =>
  new Date(Date.parse(`${day}T00:00:00Z`) + DAY - HOURS[zone] * HOUR - 1)

/** When a month closes for entry, and approved reports lock by themselves: ten days after the due day. */
export const closesAt = (due: Date): Date => new Date(due.getTime() + 10 * DAY)

/** The month that is running on the office's clock. */
export function runningPeriod(now: Date, zone: Zone): Period {
  const wall = new Date(now.getTime() + HOURS[zone] * HOUR)
  return periodOf(wall.getUTCFullYear(), wall.getUTCMonth() + 1)
}

/** 0 late, 1 on time, 2 on time but received later. */
export type Timeliness = 0 | 1 | 2

/** Which instants decide whether a report was on time. */
export interface Arrival {
  dueAt: Date
  receivedAt: Date
  /** When the person pressed *Kirim*, by the device's clock. */
  madeAt: Date
  /** How far the device's clock stood from the server's at this contact; null when unknown. */
  clockOff: number | null
}

/**
 * On time is: received by then; or made by then on a device whose clock was within
 * ten minutes, and received within seven days (design 5). Anything else is late.
 */
export function timelinessOf({ dueAt: due, receivedAt, madeAt, clockOff }: Arrival): Timeliness {
  if (receivedAt <= due) return 1
  const clockIsGood = clockOff !== null && Math.abs(clockOff) <= 10 * 60_000
  if (clockIsGood && madeAt <= due && receivedAt.getTime() - due.getTime() <= 7 * DAY) return 2
  return 0
}

export const TIMELINESS_WORDS: Record<Timeliness, string> = {
  0: 'Terlambat',
  1: 'Tepat waktu',
  2: 'Tepat waktu, terkirim kemudian',
}
