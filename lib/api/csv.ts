type Cell = string | number | boolean | null | undefined

/** A text that a spreadsheet would read as a formula gets an apostrophe; numbers stay numbers. */
function written(cell: Cell): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell !== 'string') return String(cell)
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Nested names are joined by a dot: `coverage.reported`. */
function flat(row: object, before = '', cells: Map<string, Cell> = new Map()): Map<string, Cell> {
  for (const [name, value] of Object.entries(row)) {
    if (value !== null && typeof value === 'object') flat(value, `${before}${name}.`, cells)
    else cells.set(`${before}${name}`, value as Cell)
  }
  return cells
}

/** Rows as CSV of RFC 4180: a header row, commas, numbers with a point, empty for null. */
export function csvOf(rows: readonly object[], heads: readonly string[]): string {
  const lines = rows.map((row) => flat(row))
  const names = [...new Set([...heads, ...lines.flatMap((line) => [...line.keys()])])]
  const line = (cells: readonly Cell[]) => `${cells.map(written).join(',')}\r\n`
  return line(names) + lines.map((cells) => line(names.map((name) => cells.get(name)))).join('')
}
