/**
 * The words of verval KRS that files, screens and phones share: which groups make a family a
 * *keluarga sasaran*, and which marks it may bear. Safe in a browser. The unit is always the family.
 */

export interface KrsTrait {
  /** As items and found values name it. */
  code: string
  /** Its column in `krs_family`. */
  column: string
  label: string
  /** In tables and narrow places. */
  short: string
}

/** What makes a family a target (domain 6.3). Balita here is 24-59 months: disjoint from baduta, not 0-59. */
export const KRS_TARGETS = [
  { code: 'baduta', column: 'has_baduta', label: 'Punya baduta (0–23 bulan)', short: 'Baduta' },
  { code: 'balita', column: 'has_balita', label: 'Punya balita 24–59 bulan', short: 'Balita 24–59 bln' },
  { code: 'pus', column: 'has_pus', label: 'PUS (istri 15–49 tahun)', short: 'PUS' },
  { code: 'hamil', column: 'has_pregnant', label: 'PUS hamil', short: 'PUS hamil' },
] as const satisfies readonly KrsTrait[]

/** What a family is screened for. The four of 4T overlap: they are never added up. */
export const KRS_MARKS = [
  { code: 'air', column: 'bad_water', label: 'Sumber air minum utama tidak layak', short: 'Air minum' },
  { code: 'jamban', column: 'bad_toilet', label: 'Jamban tidak layak', short: 'Jamban' },
  { code: 'muda', column: 'too_young', label: 'Terlalu muda (istri di bawah 20 tahun)', short: 'Terlalu muda' },
  { code: 'tua', column: 'too_old', label: 'Terlalu tua (istri 35–40 tahun)', short: 'Terlalu tua' },
  { code: 'dekat', column: 'too_close', label: 'Terlalu dekat (jarak kurang dari 2 tahun)', short: 'Terlalu dekat' },
  { code: 'banyak', column: 'too_many', label: 'Terlalu banyak (lebih dari 3 anak)', short: 'Terlalu banyak' },
  { code: 'kb', column: 'no_modern_kb', label: 'Bukan peserta KB modern', short: 'Bukan KB modern' },
] as const satisfies readonly KrsTrait[]

export const KRS_TRAITS = [...KRS_TARGETS, ...KRS_MARKS] as const
export type TargetCode = (typeof KRS_TARGETS)[number]['code']
export type MarkCode = (typeof KRS_MARKS)[number]['code']
export type TraitCode = TargetCode | MarkCode

export const FOUR_T: readonly MarkCode[] = ['muda', 'tua', 'dekat', 'banyak']

export const isTrait = (code: string): code is TraitCode => KRS_TRAITS.some((trait) => trait.code === code)
export const traitOf = (code: TraitCode): KrsTrait => KRS_TRAITS.find((trait) => trait.code === code)!

/** The found value that is no trait: the rank of welfare, 1-4, or 5 for more than 4. */
export const RANK = 'peringkat'

/** The rank of welfare as it is called: a priority, never a reason by itself. */
export const rankLabel = (rank: number | null): string =>
  rank === null ? 'Belum teridentifikasi' : rank > 4 ? 'Lebih dari 4' : `Peringkat ${rank}`

export const RANKS = [1, 2, 3, 4, 5] as const

/** What the field says of a family on the list. */
export const VERIFIED_STATES = [
  { value: 'belum', label: 'Belum diverifikasi' },
  { value: 'sesuai', label: 'Sesuai daftar' },
  { value: 'berubah', label: 'Berbeda dari daftar' },
  { value: 'tidak_ditemukan', label: 'Keluarga tidak ditemukan' },
  { value: 'pindah', label: 'Pindah ke luar desa' },
] as const
export type VerifiedState = (typeof VERIFIED_STATES)[number]['value']

export const verifiedLabel = (state: string): string =>
  VERIFIED_STATES.find(({ value }) => value === state)?.label ?? state

/** The family no longer lives where the list has it. */
export const isGone = (state: string): boolean => state === 'tidak_ditemukan' || state === 'pindah'

/** A list as people call it. A yearly list has no semester. */
export const listName = ({ year, semester }: { year: number; semester: number }): string =>
  semester === 0 ? `KRS ${year}` : `KRS semester ${semester} ${year}`

/** The first month for which a list counts: January, or July for a second semester. */
export const listStart = ({ year, semester }: { year: number; semester: number }): number =>
  year * 12 + (semester === 2 ? 6 : 0)
