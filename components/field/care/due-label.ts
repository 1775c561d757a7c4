import { formatPeriod, parsePeriod } from '@/lib/format/period'
import type { CareLine } from '@/lib/tpk/care'

const FIXED: Readonly<Record<string, string>> = {
  'c-awal': 'Kontak pertama',
  'k-awal': 'Kontak pertama',
  nikah: 'Tanyakan apakah sudah menikah',
  lahir: 'Tanyakan persalinan',
  selesai: 'Masa nifas selesai',
  usia: 'Genap 5 tahun',
}

/** What a step of the schedule is called in a list, by its code alone: "Kunjungan minggu 12". */
export function stepWords(step: string): string {
  const [what, number] = step.split('-')
  if (FIXED[step]) return FIXED[step]
  if (what === 'c') return `Kunjungan ${number} bulan sebelum menikah`
  if (what === 'k') return `Kunjungan minggu ${number}`
  if (what === 'nifas') return `Kunjungan nifas ${number}`
  const month = parsePeriod(step)
  return month === null ? '' : `Kunjungan ${formatPeriod(month)}`
}

/** What is due for a line of the list. */
export const dueLabel = ({ nextStep, nextOn }: Pick<CareLine, 'nextStep' | 'nextOn'>): string =>
  nextOn === null ? 'Tidak ada kunjungan terjadwal' : stepWords(nextStep) || 'Kunjungan berikutnya'
