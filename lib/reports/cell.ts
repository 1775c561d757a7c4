import type { CellValue, Element } from '@/lib/reports/form'

/**
 * The most one village can count in one cell. The largest kelurahan has some 30,000
 * couples; a slip of the keyboard must not pass, and sums of whole provinces must fit.
 */
export const MOST = 999_999

/** What was typed, as a value or as the sentence that says what is wrong with it. */
export type CellReading = { value: CellValue; problem?: undefined } | { value?: undefined; problem: string }

type Rule = Pick<Element, 'mayNotApply'>

const NOT_APPLICABLE = /^(-|–|—|tb|t\.b\.?|na|n\/a|n\.a\.?|tidak berlaku)$/i

const SENTENCES = {
  letters: 'Isi dengan angka saja.',
  negative: 'Tidak boleh kurang dari 0.',
  decimal: 'Isi bilangan bulat tanpa desimal. Ribuan ditulis 1.234.',
  large: 'Terlalu besar untuk satu desa: paling banyak 999.999.',
  always: 'Sel ini selalu berlaku. Isi 0 bila tidak ada.',
}

/** Why a value cannot stand in a cell, as a sentence; null when it can. `null` is *belum dilaporkan*. */
export function problemOfValue(value: unknown, rule: Rule): string | null {
  if (value === null) return null
  if (value === 'na') return rule.mayNotApply ? null : SENTENCES.always
  if (typeof value !== 'number' || Number.isNaN(value)) return SENTENCES.letters
  if (value < 0) return SENTENCES.negative
  if (value > MOST) return SENTENCES.large
  return Number.isInteger(value) ? null : SENTENCES.decimal
}

/**
 * Reads what a person typed or pasted: nothing is *belum dilaporkan*, `-`, `tb` and
 * `na` are *tidak berlaku* where the form allows it, `1.234` is a thousand and more.
 */
export function readCell(typed: string, rule: Rule): CellReading {
  // A pasted megabyte is no number: looking at its beginning is enough.
  const text = typed.slice(0, 60).replaceAll('\u00a0', ' ').trim()
  if (text === '' && typed.length <= 60) return { value: null }
  if (NOT_APPLICABLE.test(text)) return rule.mayNotApply ? { value: 'na' } : { problem: SENTENCES.always }
  if (/^[-−–]\s?[\d.,]+$/.test(text)) return { problem: SENTENCES.negative }
  if (/^[\d.]*,\d+$/.test(text)) return { problem: SENTENCES.decimal }
  const digits = /^\d{1,3}(\.\d{3})+$/.test(text) ? text.replaceAll('.', '') : text
  if (/^\d+\.\d+$/.test(digits)) return { problem: SENTENCES.decimal }
  if (!/^\d+$/.test(digits)) return { problem: SENTENCES.letters }
  const value = digits.length > 15 ? Number.POSITIVE_INFINITY : Number(digits)
  const problem = problemOfValue(value, rule)
  return problem ? { problem } : { value }
}

/** A value as a person types it: empty, `tb` or plain digits. `readCell` gives the same value back. */
export const typedText = (value: CellValue | undefined): string =>
  value === null || value === undefined ? '' : value === 'na' ? 'tb' : String(value)
