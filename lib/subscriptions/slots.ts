import { addDays, dayIn } from '@/lib/format/day'

export const OFTEN = { harian: 'Setiap hari', mingguan: 'Setiap Senin', bulanan: 'Setiap tanggal 5' } as const
export type Often = keyof typeof OFTEN

/** Letters leave from this hour on the office's clock. */
const HOUR = 7
/** A month's letter waits for the villages' due day, the 3rd, to be over. */
const DAY_OF_MONTH = 5

/** The day whose letters have begun to leave: from seven in the morning this one, before that the one before. */
function openedDay(zone: string, now: Date): string {
  return dayIn(zone, new Date(now.getTime() - HOUR * 3_600_000))
}

/** Names the day, week or month whose letter is due by now: a letter goes out once for each name. */
export function slotOf(often: Often, zone: string, now: Date): string {
  const day = openedDay(zone, now)
  if (often === 'harian') return day
  if (often === 'mingguan') {
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
    return `pekan ${addDays(day, -((weekday + 6) % 7))}`
  }
  return addDays(day, -(DAY_OF_MONTH - 1)).slice(0, 7)
}
