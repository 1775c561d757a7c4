import type { SectionCode } from './edition'
import type { Fact } from './facts'
import type { Sentence } from './sentence'

export const NASKAH_KINDS = { bulanan: 'Laporan bulanan', semester: 'Laporan semester' } as const
export type NaskahKind = keyof typeof NASKAH_KINDS

export const STATES = {
  draf: 'Draf',
  diajukan: 'Diajukan',
  ditandatangani: 'Ditandatangani',
  dibuang: 'Dibuang',
} as const
export type NaskahState = keyof typeof STATES

/** A row of a section's table: a region inside with its figures, one for each column. */
export interface TableRow {
  region: Fact['region']
  facts: Fact[]
}

export interface Section {
  code: SectionCode
  title: string
  hidden: boolean
  sentences: Sentence[]
  /** What the office adds in words of its own. */
  note: string
  /** The region's own figures, first, and those of the regions inside. */
  table: { columns: string[]; own: Fact[]; rows: TableRow[] } | null
  /** The months of one indicator, oldest first. */
  chart: { indicator: string; facts: Fact[] } | null
}

/** What a naskah says: everything that is printed, with what it was made of. */
export interface Body {
  edition: string
  /** When its figures were read (ISO). */
  asOf: string
  sections: Section[]
}

/** The sentence of this id and its section; null where there is none. */
export function findSentence(body: Body, id: string): { section: Section; sentence: Sentence } | null {
  for (const section of body.sections) {
    const sentence = section.sentences.find((one) => one.id === id)
    if (sentence) return { section, sentence }
  }
  return null
}

/** The same body with one sentence changed. */
export const changeSentence = (body: Body, id: string, change: (sentence: Sentence) => Sentence): Body => ({
  ...body,
  sections: body.sections.map((section) => ({
    ...section,
    sentences: section.sentences.map((sentence) => (sentence.id === id ? change(sentence) : sentence)),
  })),
})

/** The same body with one section changed. */
export const changeSection = (body: Body, code: string, change: (section: Section) => Section): Body => ({
  ...body,
  sections: body.sections.map((section) => (section.code === code ? change(section) : section)),
})

const MOST_KEPT = 30

/** Puts another text in a sentence; what stood there is kept. The rule's own words make it unedited again. */
export function retype(sentence: Sentence, typed: string | null): Sentence {
  if (typed === sentence.typed) return sentence
  const kept = sentence.typed === null ? sentence.kept : keep(sentence.kept, sentence.typed)
  return { ...sentence, typed, kept }
}

/** Takes the rule's new words and facts; what somebody had written is kept beside them. */
export function redrafted(old: Sentence, now: Sentence): Sentence {
  const kept = old.typed === null || old.typed === '' ? old.kept : keep(old.kept, old.typed)
  return { ...now, typed: null, kept }
}

const keep = (kept: readonly string[], text: string): string[] =>
  text === '' ? [...kept] : [text, ...kept.filter((one) => one !== text)].slice(0, MOST_KEPT)

/** Moves a section one place up or down among the others. */
export function moveSection(body: Body, code: string, by: -1 | 1): Body {
  const at = body.sections.findIndex((section) => section.code === code)
  const to = at + by
  if (at < 0 || to < 0 || to >= body.sections.length) return body
  const sections = [...body.sections]
  const [moved] = sections.splice(at, 1)
  sections.splice(to, 0, moved!)
  return { ...body, sections }
}
