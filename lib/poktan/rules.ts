import type { FieldProblems } from '@/lib/errors/refusal'
import { FACILITY_CHOICES } from './k0-facilities'

/** The five kinds of group. UPPKA was called UPPKS until Perban BKKBN 17/2020. */
export const POKTAN_KINDS = [
  { value: 'bkb', label: 'BKB' },
  { value: 'bkr', label: 'BKR' },
  { value: 'bkl', label: 'BKL' },
  { value: 'uppka', label: 'UPPKA' },
  { value: 'pikr', label: 'PIK-R' },
] as const
export type PoktanKind = (typeof POKTAN_KINDS)[number]['value']

/** What the letters stand for, and who its members are: families, but persons in PIK-R. */
export const POKTAN_KIND_NAMES: Record<PoktanKind, string> = {
  bkb: 'Bina Keluarga Balita (anggota: keluarga)',
  bkr: 'Bina Keluarga Remaja (anggota: keluarga)',
  bkl: 'Bina Keluarga Lansia (anggota: keluarga)',
  uppka: 'Usaha Peningkatan Pendapatan Keluarga Akseptor, dahulu UPPKS (anggota: keluarga)',
  pikr: 'Pusat Informasi dan Konseling Remaja (anggota: remaja)',
}

/** Older and other spellings that mean a kind, in search, forms and files. */
export const POKTAN_ALIASES: Readonly<Record<string, PoktanKind>> = {
  uppks: 'uppka',
  'pik-r': 'pikr',
  'pik r': 'pikr',
  'pik-r/m': 'pikr',
  pik: 'pikr',
  'bkb-hi': 'bkb',
  'bkb hi': 'bkb',
}

/** The kind a word means, however it is written; null when it means none. */
export function readPoktanKind(word: string): PoktanKind | null {
  const plain = word.trim().toLowerCase()
  return POKTAN_ALIASES[plain] ?? POKTAN_KINDS.find(({ value }) => value === plain)?.value ?? null
}

export const poktanKindLabel = (kind: PoktanKind): string =>
  POKTAN_KINDS.find(({ value }) => value === kind)?.label ?? kind

/** BKB-HI is a BKB joined with Posyandu (health) and with PAUD (education): both, not one of them. */
export const isHolistic = (poktan: { kind: string; withPosyandu: boolean; withPaud: boolean }): boolean =>
  poktan.kind === 'bkb' && poktan.withPosyandu && poktan.withPaud

/** ADD comes from the district's budget, Dana Desa from the state's: two funds. */
export const FUNDS = [
  { value: 'apbn', label: 'APBN' },
  { value: 'apbd', label: 'APBD' },
  { value: 'add', label: 'ADD (alokasi dana desa)' },
  { value: 'dana_desa', label: 'Dana Desa' },
  { value: 'swadaya', label: 'Swadaya' },
  { value: 'mitra', label: 'Mitra' },
] as const

/** Who guides a group, as on its card K/0. The 2020 screen misspells PPKBD; the right word stands here. */
export const MENTOR_ROLES = [
  { value: 'pplkb', label: 'PPLKB' },
  { value: 'pkb_plkb', label: 'PKB/PLKB' },
  { value: 'ppkbd', label: 'PPKBD' },
  { value: 'sub_ppkbd', label: 'Sub PPKBD' },
  { value: 'lainnya', label: 'Lainnya' },
] as const

/** What BKR and BKL may be joined with; BKB has Posyandu and PAUD as questions of their own. */
export const INTEGRATIONS: readonly { value: string; label: string; when: { field: string; is: readonly string[] } }[] =
  [
    { value: 'ekonomi_produktif', label: 'Ekonomi produktif', when: { field: 'kind', is: ['bkr', 'bkl'] } },
    { value: 'posyandu_lansia', label: 'Posyandu Lansia', when: { field: 'kind', is: ['bkl'] } },
  ]

export const SK_ISSUERS = [
  { value: 'kades', label: 'Kepala desa/lurah' },
  { value: 'camat', label: 'Camat' },
  { value: 'skpd_kb', label: 'SKPD-KB' },
  { value: 'bupati', label: 'Bupati/wali kota' },
  { value: 'lainnya', label: 'Lainnya' },
] as const

/** A group without SK is legal; a date or an issuer without a number is a slip. */
export function poktanProblems(poktan: {
  kind: string
  withPosyandu: boolean
  withPaud: boolean
  skNumber: string
  skOn: string | null
  skBy: string
  integrations: readonly string[]
  facilities: readonly string[]
  nationalPriority: boolean
}): FieldProblems {
  const problems: FieldProblems = {}
  const foreign = (choices: typeof INTEGRATIONS, chosen: readonly string[]) =>
    chosen.some((value) => !choices.find((choice) => choice.value === value)?.when.is.includes(poktan.kind))
  if (foreign(INTEGRATIONS, poktan.integrations)) problems.integrations = 'Pilihan ini bukan untuk jenis kelompok ini.'
  if (foreign(FACILITY_CHOICES, poktan.facilities)) problems.facilities = 'Sarana ini bukan untuk jenis kelompok ini.'
  if (poktan.nationalPriority && !['bkr', 'bkl'].includes(poktan.kind))
    problems.nationalPriority = 'Proyek Prioritas Nasional hanya dicatat untuk BKR dan BKL.'
  if (poktan.kind !== 'bkb') {
    if (poktan.withPosyandu) problems.withPosyandu = 'Keterpaduan dengan Posyandu hanya dicatat untuk BKB.'
    if (poktan.withPaud) problems.withPaud = 'Keterpaduan dengan PAUD hanya dicatat untuk BKB.'
  }
  if (poktan.skNumber === '' && (poktan.skOn !== null || poktan.skBy !== ''))
    problems.skNumber = 'Isi nomor SK, atau kosongkan tanggal dan penerbitnya.'
  return problems
}
