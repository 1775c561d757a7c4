import type { Certainty } from '@/lib/poktan/eligibility-data'

/** The national applications that an office's records are typed into. */
export const APPLICATIONS = [
  { value: 'siga', label: 'SIGA', site: 'newsiga-siga.bkkbn.go.id' },
  { value: 'kampung_kb', label: 'Kampung KB', site: 'kampungkb.bkkbn.go.id' },
  { value: 'elsimil', label: 'Elsimil', site: '' },
  { value: 'eppgbm', label: 'e-PPGBM', site: '' },
] as const
export type Application = (typeof APPLICATIONS)[number]['value']

export const applicationLabel = (code: string): string =>
  APPLICATIONS.find(({ value }) => value === code)?.label ?? code

/** How an answer is given on the national screen: typed, or chosen there by its words. */
export type AnswerKind = 'text' | 'day' | 'count' | 'choice' | 'choices' | 'number16'

export interface LayoutField {
  code: string
  /** As the national screen calls it. */
  label: string
  kind: AnswerKind
  certainty: Certainty
  hint?: string
  /** A number of a staff member: only the office's own staff see it. */
  personal?: true
}

export interface LayoutSection {
  code: string
  title: string
  fields: readonly LayoutField[]
  /** One block is one of these: "pertemuan". Absent: the section stands once. */
  repeats?: string
  /** Answered line by line within the block before it, as a table. */
  rows?: true
}

/** What a sheet is about. */
export type SubjectKind = 'poktan' | 'kampung_kb' | 'activity' | 'family' | 'person'

/** The order and labels of one screen of a national application, in one edition. */
export interface Layout {
  code: string
  application: Application
  /** "R/I/BKB". */
  sheet: string
  title: string
  edition: number
  every: 'month' | 'year'
  subject: SubjectKind
  sections: readonly LayoutSection[]
  /** Where order and labels were read. */
  source: string
  certainty: Certainty
  /** What was not found and therefore is not in it. */
  missing: readonly string[]
}

/** What a person reads beside a field that is not sure. */
export const CERTAINTY_WORDS: Readonly<Record<Certainty, string>> = {
  sure: 'Sesuai layar nasional',
  likely: 'Kemungkinan besar',
  inferred: 'Belum pasti',
}

type More = Partial<Pick<LayoutField, 'hint' | 'certainty' | 'kind' | 'personal'>>

/** A field that was read in the source; other marks are said. */
export const field = (code: string, label: string, more: More = {}): LayoutField => ({
  code,
  label,
  kind: 'text',
  certainty: 'sure',
  ...more,
})

/** The section with every field marked as not sure. */
export const unsure = (section: LayoutSection, certainty: Certainty = 'inferred'): LayoutSection => ({
  ...section,
  fields: section.fields.map((one) => ({ ...one, certainty })),
})
