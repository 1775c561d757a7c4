import { dayIn, laterDay } from '@/lib/format/day'

/** The office's day: this device's clock may stand behind, and what was told last says how far at least. */
export const todayIn = (zone: string, toldAt: string | null): string =>
  laterDay(dayIn(zone, new Date()), dayIn(zone, toldAt ? new Date(toldAt) : new Date(0)))
