import { z } from 'zod'

/** Between which degrees Indonesia lies: Rote to Sabang, Weh to Merauke, with a little sea around. */
const INDONESIA = {
  latitude: { from: -11.5, to: 6.5, example: '-6,9697' },
  longitude: { from: 94.5, to: 141.5, example: '111,4172' },
} as const

/** Degrees as people write them, with a comma or a point; null when empty. Refuses a place outside Indonesia. */
export const coordinate = (label: string, axis: keyof typeof INDONESIA) => {
  const { from, to, example } = INDONESIA[axis]
  const wrong = `Tulis derajat seperti ${example}`
  const outside = `Di luar Indonesia. ${label} antara ${from} dan ${to}; periksa tanda minusnya atau tertukar tidaknya.`
  const read = (value: unknown) => {
    if (typeof value !== 'string') return value
    const typed = value.trim().replace(',', '.')
    return typed === '' ? null : /^[+-]?\d{1,3}(\.\d{1,12})?$/.test(typed) ? Number(typed) : typed
  }
  return {
    kind: 'text' as const,
    label,
    most: 20,
    hint: `Derajat, misalnya ${example}.`,
    shape: z.preprocess(read, z.number(wrong).min(from, outside).max(to, outside).nullable().default(null)),
  }
}
