/**
 * A cell as it stands in the file, with its type kept: a text is a string, an empty
 * cell null; `n` a number as it was written, `d` a day, `b` a truth, `e` an error
 * value, `f` a formula with its last result.
 */
export type RawCell = string | null | { n: string } | { d: string } | { b: boolean } | { e: string } | { f: RawCell }

/** A row with its number in the file; trailing empty cells are left out. */
export interface RawRow {
  row: number
  cells: RawCell[]
  /** It is hidden in the file. */
  hidden?: true
}

export const isEmpty = (cell: RawCell | undefined): boolean =>
  cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '')

const DAY = 86_400_000

/** The calendar day of a serial number; null outside Excel's own range. Excel's 1900 system counts a 29 February 1900. */
export function serialDay(serial: number, date1904: boolean): string | null {
  const whole = Math.floor(serial)
  if (!Number.isFinite(serial) || whole < (date1904 ? 0 : 1) || whole > 2_958_465) return null
  const base = date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, whole < 60 ? 31 : 30)
  return new Date(base + whole * DAY).toISOString().slice(0, 10)
}
