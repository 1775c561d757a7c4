import type { Zone } from '@/lib/format/date'

const CENTRAL = ['51', '52', '53', '63', '64', '65', '71', '72', '73', '74', '75', '76']
const EASTERN = ['81', '82', '91', '92', '93', '94', '95', '96']

/** The clock of a province, by its code (Keppres 41/1987 and the provinces cut since). */
export function zoneOfProvince(code: string): Zone {
  if (CENTRAL.includes(code)) return 'Asia/Makassar'
  return EASTERN.includes(code) ? 'Asia/Jayapura' : 'Asia/Jakarta'
}
