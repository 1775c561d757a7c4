import { z } from 'zod'
import type { Layout, LayoutField, LayoutSection } from './layout'

/** One answer as it is typed into the national screen; null is left empty there. */
export interface Answer {
  field: string
  value: string | null
  /** What a person should know of it, such as a choice that the national list does not have. */
  note?: string
  /** Tells numbers apart whose masks are the same: part of the office's blind index. */
  mark?: string
  /** Whose number it is, for those who may open it. Never stored. */
  owner?: NumberOwner
}

/** The row that a masked number belongs to. */
export interface NumberOwner {
  of: 'person' | 'officer'
  id: string
}

/** A section of the sheet as it is filled: once, or once for each meeting, officer, member. */
export interface Block {
  section: string
  /** Names a repeated block whatever its place: the meeting's id. */
  key: string
  title: string
  answers: readonly Answer[]
}

/** A sheet as it stands, in the order of its layout. */
export interface Content {
  blocks: readonly Block[]
}

const storedAnswer = z.object({
  field: z.string(),
  value: z.string().nullable(),
  note: z.string().optional(),
  mark: z.string().optional(),
})
const storedContent = z.object({
  blocks: z.array(
    z.object({ section: z.string(), key: z.string(), title: z.string(), answers: z.array(storedAnswer) }),
  ),
})

/** What is kept of a copied sheet: answers with masked numbers, and nothing that opens them. */
export const contentToKeep = ({ blocks }: Content): Content => ({
  blocks: blocks.map(({ answers, ...block }) => ({
    ...block,
    answers: answers.map(({ owner: _owner, ...answer }) => answer),
  })),
})

/** A kept sheet as it was copied then. */
export const readKept = (stored: unknown): Content => storedContent.parse(stored) as Content

/** What decides whether a sheet changed: places, values, and the marks of masked numbers. */
export const comparable = ({ blocks }: Content): unknown =>
  blocks.map(({ section, key, answers }) => [
    section,
    key,
    answers.map(({ field, value, mark }) => [field, value, mark ?? '']),
  ])

/** One field that differs between a sheet as it was copied and as it stands. */
export interface FieldChange {
  section: string
  block: string
  label: string
  before: string | null
  after: string | null
  /** The digits behind the mask differ though what is shown is the same. */
  hidden?: true
}

export const sectionOf = (layout: Layout, code: string): LayoutSection | undefined =>
  layout.sections.find((section) => section.code === code)

export const fieldOf = (layout: Layout, section: string, code: string): LayoutField | undefined =>
  sectionOf(layout, section)?.fields.find((one) => one.code === code)

const keyOf = ({ section, key }: Block): string => `${section}/${key}`

/** What changed field by field, in the order of the sheet; blocks that came or went stand against nothing. */
export function contentChanges(layout: Layout, before: Content, after: Content): FieldChange[] {
  const was = new Map(before.blocks.map((block) => [keyOf(block), block]))
  const is = new Map(after.blocks.map((block) => [keyOf(block), block]))
  const keys = [...new Set([...is.keys(), ...was.keys()])]
  return keys.flatMap((key) => {
    const [one, other] = [was.get(key), is.get(key)]
    const { section, title, answers } = (other ?? one)!
    return answers.flatMap(({ field }): FieldChange[] => {
      const [old, now] = [one, other].map((block) => block?.answers.find((answer) => answer.field === field))
      const [from, to] = [old?.value ?? null, now?.value ?? null]
      const hidden = from === to && (old?.mark ?? '') !== (now?.mark ?? '')
      if (from === to && !hidden) return []
      return [
        {
          section: sectionOf(layout, section)?.title ?? section,
          block: title,
          label: fieldOf(layout, section, field)?.label ?? field,
          before: from,
          after: to,
          ...(hidden && { hidden: true as const }),
        },
      ]
    })
  })
}

/** How many answers there are to type. */
export const countAnswers = ({ blocks }: Content): number =>
  blocks.reduce((sum, { answers }) => sum + answers.filter(({ value }) => value !== null).length, 0)

/** The sheet without what this person may not see. */
export function withoutPersonal(layout: Layout, content: Content): Content {
  return {
    blocks: content.blocks.map((block) => ({
      ...block,
      answers: block.answers.map((answer) =>
        fieldOf(layout, block.section, answer.field)?.personal && answer.value !== null
          ? { field: answer.field, value: null, note: 'Hanya tampil bagi petugas kantor.' }
          : answer,
      ),
    })),
  }
}
