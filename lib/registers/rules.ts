import type { FieldProblems } from '@/lib/errors/refusal'
import { formatDate } from '@/lib/format/date'
import type { Cell, Field, Fields } from './fields'
import { columnOf } from './fields'

export { dayIn, laterDay } from '@/lib/format/day'

/** Days of what already happened may not lie ahead. `names` are the fields that hold them. */
export function daysAhead(values: Readonly<Record<string, unknown>>, fields: Fields, today: string): FieldProblems {
  const problems: FieldProblems = {}
  for (const [name, field] of Object.entries(fields)) {
    const value = values[name]
    if (field.kind === 'day' && typeof value === 'string' && value > today)
      problems[name] = `Tanggal ini belum terjadi. Paling akhir hari ini, ${formatDate(today)}.`
  }
  return problems
}

/** Why an entry may not stop counting on a day; null when it may. */
export function endProblem(entry: { activeFrom: string }, on: string, today: string): string | null {
  if (on > today) return `Tanggal ini belum terjadi. Paling akhir hari ini, ${formatDate(today)}.`
  if (on < entry.activeFrom) return `Tidak boleh sebelum tanggal aktif, ${formatDate(entry.activeFrom)}.`
  return null
}

/** Why an entry may not count anew from a day; null when it may. */
export function resumeProblem(entry: { activeTo: string }, from: string, today: string): string | null {
  if (from > today) return `Tanggal ini belum terjadi. Paling akhir hari ini, ${formatDate(today)}.`
  if (from < entry.activeTo) return `Masih terhitung sampai ${formatDate(entry.activeTo)}. Pilih tanggal sesudahnya.`
  return null
}

const same = (one: Cell, other: Cell): boolean => JSON.stringify(one ?? '') === JSON.stringify(other ?? '')

/** Which fields differ between two sets of answers. */
export function differences<Of extends Fields>(
  fields: Of,
  before: Readonly<Record<string, Cell>>,
  after: Readonly<Record<string, Cell>>,
): (keyof Of & string)[] {
  return Object.keys(fields).filter((name) => !same(before[name] ?? null, after[name] ?? null))
}

/** The columns of the answers. */
export function columnsOf(fields: Fields, values: Readonly<Record<string, unknown>>): Record<string, Cell> {
  return Object.fromEntries(Object.keys(fields).map((name) => [columnOf(name), (values[name] ?? null) as Cell]))
}

/** An answer as it is read: choices by their words, days as `3 Juli 2026`, an empty answer as null. */
export function inWords(field: Field, value: Cell): string | null {
  if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) return null
  const label = (one: string) => field.choices?.find((choice) => choice.value === one)?.label ?? one
  if (field.kind === 'flag') return value === true ? 'Ya' : 'Tidak'
  if (field.kind === 'day' || field.kind === 'later') return formatDate(String(value))
  if (Array.isArray(value)) return value.map(label).join(', ')
  return label(String(value))
}

/** The words of an answer of a list; the answer itself when the list no longer has it. */
export const labelOf = (choices: readonly { value: string; label: string }[], value: string): string =>
  choices.find((one) => one.value === value)?.label ?? value
