/** A calendar month as one number: year * 12 + (month - 1). Adding 1 is the next month. */
export type Period = number

const MONTHS = [
  'Januari',
  'Februari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'November',
  'Desember',
] as const

export const monthName = (month: number): string => MONTHS[month - 1] ?? '—'

export const periodOf = (year: number, month: number): Period => year * 12 + month - 1
export const yearOf = (period: Period): number => Math.floor(period / 12)
export const monthOf = (period: Period): number => (period % 12) + 1

/** Reads `YYYY-MM`; null for anything else. */
export function parsePeriod(text: string): Period | null {
  const match = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(text)
  return match ? periodOf(Number(match[1]), Number(match[2])) : null
}

/** `YYYY-MM`, the form in addresses, files and the API. */
export const periodText = (period: Period): string =>
  `${String(yearOf(period)).padStart(4, '0')}-${String(monthOf(period)).padStart(2, '0')}`

/** `Juli 2026`. */
export const formatPeriod = (period: Period): string => `${monthName(monthOf(period))} ${yearOf(period)}`

/** `Jul 2026`, for axes and narrow columns. */
export const formatPeriodShort = (period: Period): string =>
  `${monthName(monthOf(period)).slice(0, 3)} ${yearOf(period)}`

export const shiftPeriod = (period: Period, months: number): Period => period + months

/** The month in which an instant falls in a time zone (`Asia/Jakarta`). */
export function currentPeriod(now: Date, zone: string): Period {
  const parts = calendar(zone).formatToParts(now)
  const part = (type: string) => Number(parts.find((p) => p.type === type)?.value)
  return periodOf(part('year'), part('month'))
}

const calendars = new Map<string, Intl.DateTimeFormat>()

/** Making a format costs far more than using it, and every read of figures asks for the month. */
function calendar(zone: string): Intl.DateTimeFormat {
  let format = calendars.get(zone)
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', { timeZone: zone, year: 'numeric', month: 'numeric' })
    calendars.set(zone, format)
  }
  return format
}

/** Every month from one to another, both included. */
export const periodsBetween = (from: Period, to: Period): Period[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index)
