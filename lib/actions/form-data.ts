import { z } from 'zod'

/** What was typed, by field name: text, a file, or a list where a name came more than once. */
export type FormInput = Record<string, FormDataEntryValue | FormDataEntryValue[]>

/** Reads a sent form, without the fields React adds for itself. */
export function readForm(data: FormData): FormInput {
  const input: FormInput = {}
  for (const name of new Set(data.keys())) {
    if (name.startsWith('$ACTION')) continue
    const entries = data.getAll(name)
    input[name] = entries.length > 1 ? entries : entries[0]!
  }
  return input
}

const SECRET = /sandi|password|secret/i

/** What may be shown again after a refusal: text only, and never a password. */
export function echoOf(input: FormInput): Record<string, string | readonly string[]> {
  const echo: Record<string, string | readonly string[]> = {}
  for (const [name, value] of Object.entries(input)) {
    if (SECRET.test(name)) continue
    if (typeof value === 'string') echo[name] = value.slice(0, 20_000)
    else if (Array.isArray(value)) echo[name] = value.filter((entry) => typeof entry === 'string')
  }
  return echo
}

const MOST_LETTERS = 100_000

/** Sentences for text no database keeps: a NUL, half a character, or far too much of it. */
export function findUnstorable(input: FormInput): Record<string, string> {
  const problems: Record<string, string> = {}
  for (const [name, value] of Object.entries(input)) {
    for (const entry of Array.isArray(value) ? value : [value]) {
      if (typeof entry !== 'string') continue
      if (entry.length > MOST_LETTERS) problems[name] = 'Terlalu panjang untuk disimpan.'
      else if (entry.includes('\0') || /\p{Surrogate}/u.test(entry))
        problems[name] = 'Berisi karakter yang tidak dapat disimpan. Hapus, lalu ketik ulang.'
    }
  }
  return problems
}

/** A group of checkboxes: none, one or several entries of the same name become a list. */
export const listOf = <Item extends z.ZodType>(item: Item) =>
  z.preprocess(
    (value) => (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value]),
    z.array(item),
  )

/** A box that may stay empty: `''` becomes null. */
export const orNull = <Inner extends z.ZodType>(inner: Inner) =>
  z.preprocess((value) => (typeof value === 'string' && value.trim() === '' ? null : value), inner.nullable())
