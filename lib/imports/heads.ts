import { squeezeName } from '@/lib/regions/name-key'
import type { ImportKind } from './kinds/kind'
import { textOf } from './kinds/readers'
import type { RawRow } from './read/cell'
import { withoutNumbers } from './without-numbers'

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

/** Letters of a head that are looked at: a longer one is no head, and need not be kept. */
const LONGEST_HEAD = 200

/**
 * The cells of a row as heads. A row taken for heads may be a family after all: its
 * numbers are masked, also one that the cut would fall into.
 */
export const headsIn = (cells: RawRow['cells']): string[] =>
  cells.map((cell) => withoutNumbers(textOf(cell).slice(0, LONGEST_HEAD + 20)).slice(0, LONGEST_HEAD))

/** A head without case, punctuation and what stands in brackets: "Tgl. Lahir (hh/bb/tttt)" is "tgllahir". */
const headKey = (head: string): string => squeezeName(head.slice(0, LONGEST_HEAD).replace(/\([^()]*\)|\*/g, ' '))

const namesOf = new WeakMap<ImportKind, { field: string; label: string; aliases: string[] }[]>()

/** The keys of a kind's own labels and aliases: asked for with every row that may be the heads. */
function keysOf(kind: ImportKind) {
  const known = namesOf.get(kind)
  if (known) return known
  const made = kind.fields.map(({ name, label, aliases }) => ({
    field: name,
    label: headKey(label),
    aliases: aliases.map(headKey),
  }))
  namesOf.set(kind, made)
  return made
}

/** What each head means, best matches first: its own label, then an alias; each field once. */
export function guessMapping(kind: ImportKind, heads: readonly string[]): Mapping {
  const mapping: Record<number, string> = {}
  const taken = new Set<string>()
  const columns = new Map<string, number[]>()
  for (const [column, head] of heads.entries()) {
    const key = headKey(head)
    const same = columns.get(key)
    if (same) same.push(column)
    else columns.set(key, [column])
  }
  const take = (field: string, names: readonly string[]) => {
    if (taken.has(field)) return
    // An alias that stands first is the more particular one.
    for (const name of names) {
      const column = columns.get(name)?.find((at) => mapping[at] === undefined)
      if (column === undefined) continue
      mapping[column] = field
      taken.add(field)
      return
    }
  }
  for (const { field, label } of keysOf(kind)) take(field, [label])
  for (const { field, aliases } of keysOf(kind)) take(field, aliases)
  return mapping
}

/** The row among the first that looks most like heads; null when no two columns are recognised. */
export function findHeads(kind: ImportKind, first: readonly RawRow[]): HeadRow | null {
  let best: HeadRow | null = null
  for (const { row, cells } of first) {
    const heads = headsIn(cells)
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
