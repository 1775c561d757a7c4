/** What a person is to the family. */
export const RELATIONS = [
  { value: 'kepala', label: 'Kepala keluarga' },
  { value: 'pasangan', label: 'Istri/suami' },
  { value: 'anak', label: 'Anak' },
  { value: 'orang_tua', label: 'Orang tua' },
  { value: 'lainnya', label: 'Lainnya' },
] as const
export type Relation = (typeof RELATIONS)[number]['value']

/** A relation as people say it. */
export const relationLabel = (relation: string): string =>
  RELATIONS.find(({ value }) => value === relation)?.label ?? 'Anggota'

export const SEXES = [
  { value: 'L', label: 'Laki-laki' },
  { value: 'P', label: 'Perempuan' },
] as const

/** `RW 002 / RT 005`, as far as known; empty when neither is. */
export const neighbourhood = ({ dusun, rw, rt }: { dusun: string; rw: string; rt: string }): string =>
  [dusun, rw && `RW ${rw}`, rt && `RT ${rt}`].filter(Boolean).join(', ')
