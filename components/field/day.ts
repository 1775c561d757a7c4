import { monthName } from '@/lib/format/period'

/** A day on the device's own clock, as people say it: "Hari ini", "Kemarin", "3 Juli 2026". */
export function dayInWords(at: string | Date, now = new Date()): string {
  const day = new Date(at)
  const words = `${day.getDate()} ${monthName(day.getMonth() + 1)} ${day.getFullYear()}`
  const yesterday = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1)
  if (day.toDateString() === now.toDateString()) return `Hari ini, ${words}`
  return day.toDateString() === yesterday.toDateString() ? `Kemarin, ${words}` : words
}

/** A time on the device's own clock: `14.05`. */
export function timeInWords(at: string | Date): string {
  const time = new Date(at)
  return `${String(time.getHours()).padStart(2, '0')}.${String(time.getMinutes()).padStart(2, '0')}`
}
