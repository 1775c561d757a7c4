import type { Body, Section } from './body'
import { type Sentence, textOf } from './sentence'

/** A section as it is printed. */
export interface PaperSection {
  /** "A", "B", … */
  mark: string
  section: Section
  /** Sentences that belong together, as paragraphs; for lists each item. */
  paragraphs: string[]
  list: boolean
}

/** Sections whose sentences stand as a numbered list. */
const LISTS = ['sasaran', 'perhatian']

/** What is printed: sections that are shown and say something, in their order, with sentences as paragraphs. */
export function paperOf(body: Body): PaperSection[] {
  return body.sections
    .filter((section) => !section.hidden)
    .map((section) => ({ section, paragraphs: paragraphsOf(section), list: LISTS.includes(section.code) }))
    .filter(({ section, paragraphs }) => paragraphs.length > 0 || section.note !== '')
    .map((one, at) => ({ ...one, mark: String.fromCharCode(65 + (at % 26)) }))
}

/** A sentence joins the one before when it says more about the same figure; one that was left out is not printed. */
function paragraphsOf({ code, sentences }: Section): string[] {
  const groups: { id: string; said: string[] }[] = []
  for (const sentence of sentences) {
    const last = groups.at(-1)
    if (last && !LISTS.includes(code) && sentence.id.startsWith(`${last.id}.`)) last.said.push(printed(sentence))
    else groups.push({ id: sentence.id, said: [printed(sentence)] })
  }
  return groups.map(({ said }) => said.filter(Boolean).join(' ')).filter(Boolean)
}

const printed = (sentence: Sentence): string => textOf(sentence).trim()
