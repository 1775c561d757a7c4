import { MISSING } from './number'
import { monthName } from './period'

/** The three zones of Indonesia and what their clocks are called. */
export const ZONE_NAMES = { 'Asia/Jakarta': 'WIB', 'Asia/Makassar': 'WITA', 'Asia/Jayapura': 'WIT' } as const
export type Zone = keyof typeof ZONE_NAMES

/** A calendar day `2026-07-03` as `3 Juli 2026`; no zone is involved. Refuses (RangeError) what is no day. */
export function formatDate(day: string | null | undefined): string {
  if (day === null || day === undefined) return MISSING
  return dayInWords(readDay(day))
}

/** An instant on an office's clock: `3 Juli 2026, 14.05 WITA`. */
export function formatDateTime(instant: Date | null | undefined, zone: Zone): string {
  if (!instant) return MISSING
  const wall = wallClock(instant, zone)
  return `${dayInWords(wall)}, ${wall.hour}.${wall.minute} ${ZONE_NAMES[zone]}`
}

/** Only the time of an instant on an office's clock: `14.05 WIB`. */
export function formatTime(instant: Date | null | undefined, zone: Zone): string {
  if (!instant) return MISSING
  const wall = wallClock(instant, zone)
  return `${wall.hour}.${wall.minute} ${ZONE_NAMES[zone]}`
}

/** Two calendar days, saying month and year once where they are the same: `1–31 Juli 2026`. */
export function formatRange(from: string, to: string): string {
  const [start, end] = [readDay(from), readDay(to)]
  if (start.year !== end.year) return `${dayInWords(start)} – ${dayInWords(end)}`
  if (start.month !== end.month) return `${start.day} ${monthName(start.month)} – ${dayInWords(end)}`
  if (start.day !== end.day) return `${start.day}–${dayInWords(end)}`
  return dayInWords(end)
}

type Day = { year: number; month: number; day: number }

function dayInWords({ year, month, day }: Day): string {
  return `${day} ${monthName(month)} ${year}`
}

function readDay(text: string): Day {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)?.map(Number) ?? []
  const read = new Date(Date.UTC(year!, month! - 1, day!))
  if (read.getUTCMonth() !== month! - 1 || read.getUTCDate() !== day)
    throw new RangeError(`Not a calendar day: ${text}`)
  return { year: year!, month: month!, day: day! }
}

const clocks = new Map<Zone, Intl.DateTimeFormat>()

function wallClock(instant: Date, zone: Zone): Day & { hour: string; minute: string } {
  let clock = clocks.get(zone)
  if (!clock) {
    clock = new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    })
    clocks.set(zone, clock)
  }
  const parts = new Map(clock.formatToParts(instant).map(({ type, value }) => [type, value]))
  return {
    year: Number(parts.get('year')),
    month: Number(parts.get('month')),
    day: Number(parts.get('day')),
    hour: parts.get('hour')!,
    minute: parts.get('minute')!,
  }
}
