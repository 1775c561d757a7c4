import type { FieldProblems } from '@/lib/errors/refusal'

/** The organisations the office works with. */
export const MITRA_KINDS = [
  { value: 'pokja_bunda_paud', label: 'Pokja Bunda PAUD' },
  { value: 'forum_genre', label: 'Forum GenRe' },
  { value: 'saka_kencana', label: 'Saka Kencana' },
  { value: 'ibi', label: 'IBI' },
  { value: 'pkk', label: 'TP PKK' },
  { value: 'kua', label: 'KUA' },
  { value: 'karang_taruna', label: 'Karang Taruna' },
  { value: 'lainnya', label: 'Lainnya' },
] as const
export type MitraKind = (typeof MITRA_KINDS)[number]['value']

/** How far an organisation reaches. */
export const MITRA_LEVELS = [
  { value: 'kabupaten', label: 'Kabupaten/kota' },
  { value: 'kecamatan', label: 'Kecamatan' },
  { value: 'desa', label: 'Desa/kelurahan' },
] as const

/** Who laid down an organisation's decree. */
export const MITRA_SK_ISSUERS = [
  { value: 'kepala_desa', label: 'Kepala desa/lurah' },
  { value: 'camat', label: 'Camat' },
  { value: 'dinas', label: 'Kepala dinas' },
  { value: 'bupati', label: 'Bupati/wali kota' },
  { value: 'lainnya', label: 'Lainnya' },
] as const

export const AWARD_KINDS = [
  { value: 'ayah_genre', label: 'Ayah GenRe' },
  { value: 'bunda_genre', label: 'Bunda GenRe' },
  { value: 'duta_genre', label: 'Duta GenRe' },
  { value: 'lainnya', label: 'Penghargaan lain' },
] as const

export const AWARD_LEVELS = [
  { value: 'kabupaten', label: 'Kabupaten/kota' },
  { value: 'provinsi', label: 'Provinsi' },
  { value: 'nasional', label: 'Nasional' },
] as const

interface Placed {
  level: string
  kecamatanId: number | null
  villageId: number | null
  skNumber: string
  skOn: string | null
}

/** What the answers about an organisation may not say together. */
export function mitraProblems({ level, kecamatanId, villageId, skNumber, skOn }: Placed): FieldProblems {
  const problems: FieldProblems = {}
  if (level !== 'kabupaten' && kecamatanId === null) problems.kecamatanId = 'Pilih kecamatannya.'
  if (level === 'desa' && villageId === null) problems.villageId = 'Pilih desa/kelurahannya.'
  if (level === 'kabupaten' && kecamatanId !== null)
    problems.kecamatanId = 'Tingkat kabupaten/kota tidak bertempat di satu kecamatan. Kosongkan.'
  if (level !== 'desa' && villageId !== null)
    problems.villageId = 'Hanya tingkat desa/kelurahan yang bertempat di satu desa. Kosongkan.'
  if (skNumber === '' && skOn !== null) problems.skNumber = 'Tulis nomor SK, atau kosongkan tanggalnya.'
  return problems
}
