import { squeezeName } from '@/lib/regions/name-key'
import type { ImportField, ImportKind } from './kinds/kind'
import { textOf } from './kinds/readers'
import type { RawRow } from './read/cell'

/** Field of each column of a file, by position; absent columns are left out of the import. */
export type Mapping = Readonly<Record<number, string>>

/** Where the heads stand, what they say, and what each is guessed to mean. */
export interface HeadRow {
  row: number
  heads: string[]
  mapping: Mapping
  /** How many of the kind's fields were recognised. */
  score: number
}

/** A head without case, punctuation and what stands in brackets: "Tgl. Lahir (hh/bb/tttt)" is "tgllahir". */
const headKey = (head: string): string => squeezeName(head.replace(/\([^)]*\)|\*/g, ' '))

/** What each head means, best matches first: its own label, then an alias; each field once. */
export function guessMapping(kind: ImportKind, heads: readonly string[]): Mapping {
  const mapping: Record<number, string> = {}
  const taken = new Set<string>()
  const waysToName = [({ label }: ImportField) => [label], ({ aliases }: ImportField) => aliases] as const
  for (const names of waysToName) {
    for (const field of kind.fields) {
      if (taken.has(field.name)) continue
      // An alias that stands first is the more particular one.
      for (const name of names(field)) {
        const column = heads.findIndex((head, index) => mapping[index] === undefined && headKey(head) === headKey(name))
        if (column < 0) continue
        mapping[column] = field.name
        taken.add(field.name)
        break
      }
    }
  }
  return mapping
}

/** The row among the first that looks most like heads; null when no two columns are recognised. */
export function findHeads(kind: ImportKind, first: readonly RawRow[]): HeadRow | null {
  let best: HeadRow | null = null
  for (const { row, cells } of first) {
    const heads = cells.map(textOf)
    const mapping = guessMapping(kind, heads)
    const score = Object.keys(mapping).length
    if (score >= 2 && score > (best?.score ?? 0)) best = { row, heads, mapping, score }
  }
  return best
}

/** Fields that must have a column and have none. */
export const missingFields = (kind: ImportKind, mapping: Mapping) => {
  const mapped = new Set(Object.values(mapping))
  return kind.fields.filter(({ name, required }) => required && !mapped.has(name))
}

/** Two columns with the same head: which of them is meant is for a person to say. */
export function repeatedHeads(heads: readonly string[]): string[] {
  const seen = new Set<string>()
  const twice = new Set<string>()
  for (const head of heads) {
    const key = headKey(head)
    if (key === '') continue
    if (seen.has(key)) twice.add(head.trim())
    seen.add(key)
  }
  return [...twice]
}
