import { POKTAN_KINDS } from '@/lib/poktan/rules'

/** What a contest is about, at which level, and how it stands. Safe in a browser. */
export const CONTEST_KINDS = [
  { value: 'bkb', label: 'BKB', subject: 'poktan' },
  { value: 'bkr', label: 'BKR', subject: 'poktan' },
  { value: 'bkl', label: 'BKL', subject: 'poktan' },
  { value: 'uppka', label: 'UPPKA', subject: 'poktan' },
  { value: 'pikr', label: 'PIK-R', subject: 'poktan' },
  { value: 'keluarga', label: 'Keluarga teladan', subject: 'keluarga' },
  { value: 'kampung_kb', label: 'Kampung KB', subject: 'kampung_kb' },
] as const
export type ContestKind = (typeof CONTEST_KINDS)[number]['value']
export type EntrySubject = (typeof CONTEST_KINDS)[number]['subject']

export const LEVELS = [
  { value: 'kecamatan', label: 'Kecamatan' },
  { value: 'kabupaten', label: 'Kabupaten' },
  { value: 'provinsi', label: 'Provinsi' },
] as const
export type ContestLevel = (typeof LEVELS)[number]['value']

export const CONTEST_STATES = [
  { value: 'disiapkan', label: 'Disiapkan' },
  { value: 'dinilai', label: 'Dinilai' },
  { value: 'dikunci', label: 'Hasil terkunci' },
  { value: 'batal', label: 'Batal' },
] as const
export type ContestState = (typeof CONTEST_STATES)[number]['value']

const labelIn = (list: readonly { value: string; label: string }[], value: string): string =>
  list.find((one) => one.value === value)?.label ?? value

export const kindLabel = (kind: string): string => labelIn(CONTEST_KINDS, kind)
export const levelLabel = (level: string): string => labelIn(LEVELS, level)
export const stateLabel = (state: string): string => labelIn(CONTEST_STATES, state)

export const subjectOfKind = (kind: string): EntrySubject =>
  CONTEST_KINDS.find(({ value }) => value === kind)?.subject ?? 'poktan'

export const isContestKind = (kind: string): kind is ContestKind => CONTEST_KINDS.some(({ value }) => value === kind)
export const isPoktanContest = (kind: string): boolean => POKTAN_KINDS.some(({ value }) => value === kind)

/** The level that winners go on to; null above the province, which is not an office's. */
export const nextLevel = (level: ContestLevel): ContestLevel | null =>
  level === 'kecamatan' ? 'kabupaten' : level === 'kabupaten' ? 'provinsi' : null

export const TEAMS = [
  { value: 'pembina', label: 'Tim pembina' },
  { value: 'penilai', label: 'Tim penilai' },
] as const
export type Team = (typeof TEAMS)[number]['value']

export const DUTIES = [
  { value: 'ketua', label: 'Ketua' },
  { value: 'sekretaris', label: 'Sekretaris' },
  { value: 'anggota', label: 'Anggota' },
] as const
export const dutyLabel = (duty: string): string => labelIn(DUTIES, duty)
