import type { Answer, Block, NumberOwner } from './content'

/** `03/07/2026`: how days are typed into the national screens. */
export const typedDay = (day: string | null): string | null => {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day ?? '')
  return found ? `${found[3]}/${found[2]}/${found[1]}` : null
}

/** A number without dots between thousands, as a form takes it. */
export const typedCount = (count: unknown): string | null => (typeof count === 'number' ? String(count) : null)

export const typedText = (text: unknown): string | null => {
  const typed = typeof text === 'string' ? text.trim().replace(/\r\n?/g, '\n') : ''
  return typed === '' ? null : typed
}

export const typedYes = (answer: unknown): string | null =>
  typeof answer === 'boolean' ? (answer ? 'Ya' : 'Tidak') : null

/** "Ada" or "Tidak ada", as the yes-or-no lists of K/0 say it. */
export const typedHave = (have: boolean | null): string | null => (have === null ? null : have ? 'Ada' : 'Tidak ada')

/** Codes of regions by levels of 2, 4, 6 and 10 digits, from `32.01.12.2005`. */
export function regionDigits(code: string): { province: string; district: string; kecamatan: string; village: string } {
  const parts = code.split('.')
  const upTo = (count: number) => parts.slice(0, count).join('')
  return { province: upTo(1), district: upTo(2), kecamatan: upTo(3), village: upTo(4) }
}

/** An answer with what a person should know beside it. */
export const noted = (field: string, value: string | null, note?: string | null): Answer => ({
  field,
  value,
  ...(note && { note }),
})

/** A masked number with its mark and whose it is. */
export const numberAnswer = (
  field: string,
  number: { masked: string; mark: string; owner: NumberOwner } | null,
  note?: string | null,
): Answer =>
  number
    ? { field, value: number.masked, mark: number.mark, owner: number.owner, ...(note && { note }) }
    : noted(field, null, note)

/** A block from a table of field and value. */
export const block = (
  section: string,
  values: Readonly<Record<string, string | null | Answer>>,
  { key = '', title = '' }: { key?: string; title?: string } = {},
): Block => ({
  section,
  key,
  title,
  answers: Object.entries(values).map(([field, value]) =>
    value !== null && typeof value === 'object' ? value : { field, value },
  ),
})
