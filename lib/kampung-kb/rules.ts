import { formatDate } from '@/lib/format/date'

/** The four classes an authority decrees. A label order, not a score: *mandiri* is not simply after *berkembang*. */
export const KAMPUNG_KB_CLASSES = [
  { value: 'dasar', label: 'Dasar' },
  { value: 'berkembang', label: 'Berkembang' },
  { value: 'mandiri', label: 'Mandiri' },
  { value: 'berkelanjutan', label: 'Berkelanjutan' },
] as const
export type KampungKbClass = (typeof KAMPUNG_KB_CLASSES)[number]['value']

/** How much of a village a Kampung KB is. */
export const SCOPES = [
  { value: 'desa', label: 'Desa/kelurahan' },
  { value: 'rw', label: 'RW' },
  { value: 'dusun', label: 'Dusun' },
] as const

export const classLabel = (value: string): string =>
  KAMPUNG_KB_CLASSES.find((one) => one.value === value)?.label ?? value

/** A decreed class and the days it holds: `from` is included, `to` is not. */
export interface ClassSpan {
  class: string
  from: string
  to: string | null
}

/** A class that was taken back holds on no day. */
export const isWithdrawn = ({ from, to }: Pick<ClassSpan, 'from' | 'to'>): boolean => to !== null && to <= from

/** Why a class may not be decreed from a day; null when it may. History is only added to at its end. */
export function classProblem(
  village: { activeFrom: string; activeTo: string | null },
  history: readonly ClassSpan[],
  from: string,
  today: string,
): string | null {
  if (from > today) return `Tanggal ini belum terjadi. Paling akhir hari ini, ${formatDate(today)}.`
  if (from < village.activeFrom) return `Tidak boleh sebelum pencanangan, ${formatDate(village.activeFrom)}.`
  if (village.activeTo) return 'Kampung KB ini sudah nonaktif. Aktifkan dahulu.'
  const last = history.filter((span) => !isWithdrawn(span)).at(-1)
  if (last && from < last.from)
    return `Kelas terakhir (${classLabel(last.class)}) berlaku sejak ${formatDate(last.from)}. Pilih tanggal itu atau sesudahnya.`
  return null
}
