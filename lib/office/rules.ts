import type { Zone } from '@/lib/format/date'

/** The levels a monthly report passes: village, kecamatan, district. */
export const DUE_LEVELS = [4, 3, 2] as const
export type DueLevel = (typeof DUE_LEVELS)[number]

/**
 * The day of the next month by which a report is due where the office has set
 * none: the 3rd for the village (domain facts); 5th and 7th above are inferred.
 */
export const DEFAULT_DUE_DAYS: Record<DueLevel, number> = { 4: 3, 3: 5, 2: 7 }

export const DUE_LEVEL_LABELS: Record<DueLevel, string> = {
  4: 'Desa/kelurahan',
  3: 'Kecamatan',
  2: 'Kabupaten/kota',
}

/** Provinces on central and eastern time, by Kemendagri code; the others keep western time. */
const CENTRAL = ['51', '52', '53', '63', '64', '65', '71', '72', '73', '74', '75', '76']
const EASTERN = ['81', '82', '91', '92', '93', '94', '95', '96']

/** The zone a province's clocks keep, by the first two digits of any region code in it. */
export function zoneOfCode(code: string): Zone {
  const province = code.slice(0, 2)
  if (EASTERN.includes(province)) return 'Asia/Jayapura'
  return CENTRAL.includes(province) ? 'Asia/Makassar' : 'Asia/Jakarta'
}

/** What a new office is called until its admin says otherwise: long for papers, short for screens. */
export function defaultOfficeNames(districtName: string): { name: string; shortName: string } {
  return {
    name: `Dinas Pengendalian Penduduk dan Keluarga Berencana ${districtName}`,
    shortName: `DPPKB ${districtName.replace(/^Kabupaten /, 'Kab. ')}`,
  }
}

/** The lines above an office's name on paper: "PEMERINTAH KABUPATEN BLORA". */
export const defaultLetterhead = (districtName: string): string[] => [`PEMERINTAH ${districtName.toUpperCase()}`]
