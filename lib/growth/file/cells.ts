/**
 * What cells of a file say, as numbers. Bytes, not text: a million rows make tens of
 * millions of characters, and text of each would cost more than judging the child. NaN is
 * missing: an empty cell, `NA`, a dash.
 */

/** A cell that holds something nobody understands. */
export const UNREADABLE = Number.NEGATIVE_INFINITY

const MISSING = Number.NaN
const POWERS = new Float64Array([1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15])
const [SPACE, MINUS, PLUS, POINT, COMMA] = [32, 45, 43, 46, 44]

/** A number with a point or a comma before its decimals; without exponent or thousands marks. */
export function numberIn(bytes: Uint8Array, from: number, to: number): number {
  let whole = 0
  let after = -1
  // Up to fifteen digits the quotient is the nearest double, as every reader of CSV gives it.
  if (to - from > 16) return carefulNumber(bytes, from, to)
  for (let at = from; at < to; at++) {
    const digit = bytes[at]! - 48
    if (digit >= 0 && digit <= 9) whole = whole * 10 + digit
    else if (after < 0 && (digit === POINT - 48 || digit === COMMA - 48)) after = at + 1
    else return carefulNumber(bytes, from, to)
  }
  if (after < 0) return to > from ? whole : MISSING
  return to - from > 1 ? whole / POWERS[to - after]! : carefulNumber(bytes, from, to)
}

/** With a sign, spaces around, many digits, or no number at all. */
function carefulNumber(bytes: Uint8Array, from: number, to: number): number {
  let start = from
  while (start < to && bytes[start]! <= SPACE) start++
  const signed = bytes[start] === MINUS || bytes[start] === PLUS
  const text = textIn(bytes, from, to)
  const digits = signed ? text.slice(1) : text
  if (/^(\d+[.,]?\d*|[.,]\d+)$/.test(digits)) return Number(text.replace(',', '.'))
  return isMissing(text) ? MISSING : UNREADABLE
}

const textIn = (bytes: Uint8Array, from: number, to: number): string =>
  new TextDecoder().decode(bytes.subarray(from, to)).trim()

const isMissing = (text: string): boolean => /^(na|n\/a|nan|null|none|-+|–|—|\.)?$/i.test(text)

/** The first letter of a word in lower case; 0 for none. */
function letterIn(bytes: Uint8Array, from: number, to: number): number {
  let at = from
  while (at < to && bytes[at]! <= SPACE) at++
  return at === to ? 0 : bytes[at]! | 0x20
}

/** Digits keep their place under `| 0x20`; letters become small ones. */
const code = (letter: string): number => letter.charCodeAt(0) | 0x20
const [M, L, ONE, F, P, TWO, W] = ['m', 'l', '1', 'f', 'p', '2', 'w'].map(code) as [number, ...number[]]
const [T, H, B, S, Y, N, ZERO] = ['t', 'h', 'b', 's', 'y', 'n', '0'].map(code) as [number, ...number[]]

const unknown = (bytes: Uint8Array, from: number, to: number): number =>
  isMissing(textIn(bytes, from, to)) ? MISSING : UNREADABLE

/** 0 boy: M, L, 1, or a word; 1 girl: F, P, 2, or a word. */
export function sexIn(bytes: Uint8Array, from: number, to: number): number {
  const letter = letterIn(bytes, from, to)
  if (letter === M || letter === L || letter === ONE) return 0
  if (letter === F || letter === P || letter === TWO || letter === W)
    return to - from > 2 && textIn(bytes, from, to).toLowerCase() === 'pria' ? 0 : 1
  return unknown(bytes, from, to)
}

/** 0 lying: L, telentang; 1 standing: H, berdiri. */
export function measureIn(bytes: Uint8Array, from: number, to: number): number {
  const letter = letterIn(bytes, from, to)
  if (letter === L || letter === T) return 0
  return letter === H || letter === B || letter === S ? 1 : unknown(bytes, from, to)
}

/** 1 present: y, ya, 1; 0 absent: n, tidak, 0, and 2 as WHO's package reads it. */
export function oedemaIn(bytes: Uint8Array, from: number, to: number): number {
  const letter = letterIn(bytes, from, to)
  if (letter === N || letter === T || letter === ZERO || letter === TWO) return 0
  return letter === Y || letter === ONE ? 1 : unknown(bytes, from, to)
}

/** A day as a count since 1970: `2026-07-03`, `3/7/2026`, `03-07-2026`. */
export function dayIn(bytes: Uint8Array, from: number, to: number): number {
  const text = textIn(bytes, from, to)
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$/.exec(text)
  const own = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text)
  const [year, month, day] = (iso ? iso.slice(1, 4) : own ? [own[3], own[2], own[1]] : []).map(Number)
  if (year === undefined) return isMissing(text) ? MISSING : UNREADABLE
  const read = new Date(Date.UTC(year, month! - 1, day!))
  return read.getUTCMonth() === month! - 1 && read.getUTCDate() === day! ? read.getTime() / 86_400_000 : UNREADABLE
}
