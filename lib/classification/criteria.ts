/** What can be given a class by an officer. Kampung KB have a class of their own, computed elsewhere. */
export const SUBJECTS = [
  { value: 'bkb', label: 'BKB', register: 'poktan' },
  { value: 'bkr', label: 'BKR', register: 'poktan' },
  { value: 'bkl', label: 'BKL', register: 'poktan' },
  { value: 'uppka', label: 'UPPKA', register: 'poktan' },
  { value: 'pikr', label: 'PIK-R', register: 'poktan' },
  { value: 'ppkbd', label: 'PPKBD', register: 'institusi' },
  { value: 'sub_ppkbd', label: 'Sub PPKBD', register: 'institusi' },
  { value: 'rumah_dataku', label: 'Rumah DataKu', register: 'institusi' },
] as const
export type SubjectKind = (typeof SUBJECTS)[number]['value']
export type SubjectRegister = (typeof SUBJECTS)[number]['register']

export const isSubject = (word: string): word is SubjectKind => SUBJECTS.some(({ value }) => value === word)
export const subjectLabel = (kind: SubjectKind): string => SUBJECTS.find(({ value }) => value === kind)?.label ?? kind

/** What Lini itself can look up for a criterion; everything else an officer answers. */
export const READERS = [
  { value: 'sk', label: 'SK tercatat' },
  { value: 'board', label: 'Pengurus terisi' },
  { value: 'peers', label: 'Jumlah pendidik sebaya' },
  { value: 'trained', label: 'Bagian kader yang terlatih' },
  { value: 'months-met', label: 'Bulan dengan pertemuan, 12 bulan terakhir' },
  { value: 'months-recorded', label: 'Bulan yang tercatat, 12 bulan terakhir' },
  { value: 'attendance', label: 'Kehadiran anggota, 12 bulan terakhir' },
  { value: 'facility', label: 'Sarana di kartu K/0' },
  { value: 'integrated', label: 'Keterpaduan di kartu K/0' },
  { value: 'visits', label: 'Kunjungan rumah, 12 bulan terakhir' },
  { value: 'referrals', label: 'Rujukan, 12 bulan terakhir' },
  { value: 'own-funds', label: 'Sumber dana hanya swadaya' },
] as const
export type Reader = (typeof READERS)[number]['value']

export type Certainty = 'sure' | 'likely' | 'inferred'
export const CERTAINTY: Readonly<Record<Certainty, string>> = {
  sure: 'Pasti',
  likely: 'Kemungkinan besar',
  inferred: 'Disimpulkan',
}

/** One thing that is judged. `least` is what its reader compares with: a count, or a share from 0 to 1. */
export interface Criterion {
  code: string
  label: string
  source: string
  certainty: Certainty
  reader?: Reader
  least?: number
  /** Codes of which one is enough. */
  anyOf?: readonly string[]
}

export interface ClassStep {
  code: string
  label: string
  criteria: readonly Criterion[]
}

/** The criteria of a kind in one edition, classes from the lowest to the highest. */
export interface CriteriaSet {
  subject: SubjectKind
  edition: string
  name: string
  /** The first day it is used, `YYYY-MM-DD`; null: to copy from only. */
  validFrom: string | null
  source: string
  /** How sure the names of the classes are. */
  certainty: Certainty
  /** What is judged for every class alike, where no source says how much of it a class needs. */
  aspects: readonly Criterion[]
  classes: readonly ClassStep[]
}

export const setCode = ({ subject, edition }: Pick<CriteriaSet, 'subject' | 'edition'>): string =>
  `${subject}/${edition}`

export const criteriaOf = (set: CriteriaSet): Criterion[] => [
  ...set.aspects,
  ...set.classes.flatMap(({ criteria }) => criteria),
]

/** The key of a criterion where several classes are listed together. */
export const criterionKey = (step: string | null, { code }: Pick<Criterion, 'code'>): string =>
  step ? `${step}.${code}` : code

/** Every criterion with its key, in the order they are asked. */
export const keyedCriteria = (set: CriteriaSet): { key: string; step: string | null; criterion: Criterion }[] => [
  ...set.aspects.map((criterion) => ({ key: criterionKey(null, criterion), step: null, criterion })),
  ...set.classes.flatMap(({ code, criteria }) =>
    criteria.map((criterion) => ({ key: criterionKey(code, criterion), step: code, criterion })),
  ),
]

/** Every class any shipped scheme knows, for filters and for words. */
export const CLASS_LABELS: Readonly<Record<string, string>> = {
  dasar: 'Dasar',
  berkembang: 'Berkembang',
  paripurna: 'Paripurna',
  mandiri: 'Mandiri',
  tumbuh: 'Tumbuh',
  tegak: 'Tegak',
  tegar: 'Tegar',
  sederhana: 'Sederhana',
  lengkap: 'Lengkap',
}

export const classWords = (code: string): string => CLASS_LABELS[code] ?? code
