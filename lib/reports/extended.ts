import type { Zone } from '@/lib/format/date'
import { endOfDay } from '@/lib/reports/due'

/** A later last day that was given: for a village, for a kecamatan, or (neither) for the whole office. */
export interface Extension {
  villageId: number | null
  kecamatanId: number | null
  untilOn: string
}

/** Where a village stands, as extensions are given. */
export interface Place {
  unitId: number
  kecamatanId: number
}

/** The last day given to a village, the latest of those that reach it; null when none does. */
export const extendedTo = (extensions: readonly Extension[], { unitId, kecamatanId }: Place): string | null =>
  extensions
    .filter((one) =>
      one.villageId === null ? one.kecamatanId === null || one.kecamatanId === kecamatanId : one.villageId === unitId,
    )
    .reduce<string | null>((latest, { untilOn }) => (latest === null || untilOn > latest ? untilOn : latest), null)

/** The due instant with an extension: it can only be later. */
export function laterDue(due: Date, until: string | null, zone: Zone): Date {
  if (until === null) return due
  const end = endOfDay(until, zone)
  return end > due ? end : due
}
