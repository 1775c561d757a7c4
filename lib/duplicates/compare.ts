import { RELATIONS, SEXES } from '@/lib/families/rules'
import { formatDate } from '@/lib/format/date'
import { formatCount } from '@/lib/format/number'
import { fieldsOf, type MergeField, saysNothing, usualSide } from './fields'
import type { PairKind } from './merge'

/** One side of a comparison: the stored row with its number masked as `number`, and the village's name. */
export interface ComparedSide {
  row: Readonly<Record<string, unknown>>
  village: string
}

/** A field of both records as the comparison shows it; null says nothing. */
export interface ComparedRow {
  name: string
  label: string
  first: string | null
  second: string | null
  /** Both say something, and not the same. */
  differs: boolean
  /** Only then somebody has to choose: one side says nothing, or both say the same. */
  choose: boolean
}

/** Both records field by field, in words. What neither says is left out. */
export function compareRows(kind: PairKind, first: ComparedSide, second: ComparedSide): ComparedRow[] {
  return fieldsOf(kind).flatMap((field) => {
    const [one, other] = [wordsOf(field, first), wordsOf(field, second)]
    if (one === null && other === null) return []
    // Two numbers that look alike behind their masks may still be two.
    const [column] = [field.kind === 'number' ? field.columns[1]! : '']
    const same = one === other && (column === '' || first.row[column] === second.row[column])
    const differs = one !== null && other !== null && !same
    return [{ name: field.name, label: field.label, first: one, second: other, differs, choose: differs }]
  })
}

function wordsOf(field: MergeField, { row, village }: ComparedSide): string | null {
  const value = field.kind === 'number' ? row.number : row[field.columns[0]!]
  if (field.name === 'place') return placeWords(row, village)
  if (saysNothing(value)) return null
  switch (field.kind) {
    case 'day':
      return `${formatDate(String(value).slice(0, 10))}${row.born_exact === false && field.name === 'bornOn' ? ' (perkiraan)' : ''}`
    case 'sex':
      return SEXES.find((sex) => sex.value === value)?.label ?? null
    case 'relation':
      return RELATIONS.find((relation) => relation.value === value)?.label ?? null
    case 'yes-no':
      return value ? 'ya' : 'tidak'
    case 'gram':
      return `${formatCount(Number(value))} gram`
    case 'mm':
      return `${(Number(value) / 10).toLocaleString('id-ID')} cm`
    default:
      return String(value)
  }
}

const placeWords = (row: ComparedSide['row'], village: string): string =>
  [village, row.dusun, row.rw && `RW ${row.rw}`, row.rt && `RT ${row.rt}`, row.address].filter(Boolean).join(', ')

/** The side whose answer stands when nobody has chosen: the kept one's, unless it says nothing. */
export const usualOf = ({ first, second }: ComparedRow, kept: 'first' | 'second'): 'first' | 'second' => {
  const [mine, other] = kept === 'first' ? [first, second] : [second, first]
  const side = usualSide(mine, other)
  return side === 'kept' ? kept : kept === 'first' ? 'second' : 'first'
}

/** What the address of a comparison says: which record stays, and which side each field is taken from. */
export interface Chosen {
  kept: 'first' | 'second' | null
  fields: Record<string, 'first' | 'second'>
}

const SIDES = { 1: 'first', 2: 'second' } as const
const sideIn = (value: unknown): 'first' | 'second' | null => (value === '1' || value === '2' ? SIDES[value] : null)

/** Reads `?simpan=1&f.name=2`: sides only, so that no address holds what a record says. */
export function readChosen(
  query: Readonly<Record<string, string | string[] | undefined>>,
  rows: readonly ComparedRow[],
): Chosen {
  const fields: Chosen['fields'] = {}
  for (const { name, choose } of rows) {
    const side = choose ? sideIn(query[`f.${name}`]) : null
    if (side) fields[name] = side
  }
  return { kept: sideIn(query.simpan), fields }
}

/** The choices as the command takes them, seen from the record that stays. */
export const choicesOf = ({ kept, fields }: Chosen): Record<string, 'kept' | 'lost'> =>
  Object.fromEntries(Object.entries(fields).map(([name, side]) => [name, side === kept ? 'kept' : 'lost']))
