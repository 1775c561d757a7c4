import { type Content, fieldOf, type NumberOwner, sectionOf } from './content'
import type { Layout } from './layout'

/** One field as the copying screen shows it. */
export interface CopyLine {
  id: string
  label: string
  value: string | null
  note?: string
  hint?: string
  unsure?: 'likely' | 'inferred'
  /** Set while the number is masked: there is nothing to copy yet. */
  owner?: string
}

/** The fields of one section, meeting or officer; `rows` are people, a line each. */
export interface CopyBlock {
  id: string
  title: string
  /** The section has a sentence of its own only where its order is not sure. */
  lines: CopyLine[]
}

/** What stands together under one heading. */
export interface CopyPart {
  id: string
  title: string
  rows: boolean
  blocks: CopyBlock[]
}

export const ownerKey = ({ of, id }: NumberOwner): string => `${of}/${id}`

/** A sheet in the order it is typed: neighbours of one section and title are a part. */
export function copyParts(layout: Layout, { blocks }: Content): CopyPart[] {
  const parts: CopyPart[] = []
  for (const [at, block] of blocks.entries()) {
    const section = sectionOf(layout, block.section)
    const rows = section?.rows ?? false
    const title = rows
      ? [section?.title, layout.sections.some(({ code }) => code === 'pertemuan') && block.title]
          .filter(Boolean)
          .join(', ')
      : block.title || (section?.title ?? block.section)
    const before = parts.at(-1)
    const part =
      rows && before?.rows && before.title === title ? before : { id: `bagian-${at}`, title, rows, blocks: [] }
    if (part !== before) parts.push(part)
    part.blocks.push({
      id: `${part.id}-${part.blocks.length}`,
      title: rows ? `${part.blocks.length + 1}` : title,
      lines: block.answers.map(({ field, value, note, owner }) => {
        const asked = fieldOf(layout, block.section, field)
        return {
          id: `${at}-${field}`,
          label: asked?.label ?? field,
          value,
          ...(note && { note }),
          ...(asked?.hint && { hint: asked.hint }),
          ...(asked && asked.certainty !== 'sure' && { unsure: asked.certainty }),
          ...(owner && { owner: ownerKey(owner) }),
        }
      }),
    })
  }
  return parts
}
