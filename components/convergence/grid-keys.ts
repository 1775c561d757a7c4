/** Moving about in a grid of boxes, and pasting a block from a spreadsheet. Pure but for the focus. */

/** Where the arrow and Enter keys lead; null for keys that are the box's own. */
export function stepOf(key: string, shift: boolean): { down: number } | null {
  if (key === 'ArrowDown' || (key === 'Enter' && !shift)) return { down: 1 }
  if (key === 'ArrowUp' || (key === 'Enter' && shift)) return { down: -1 }
  return null
}

/** A block as a spreadsheet copies it: rows by line, cells by tab. */
export const blockOf = (text: string): string[][] =>
  text
    .replace(/\r/g, '')
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => line.split('\t').map((cell) => cell.trim()))

/** Focuses the box of a row and column in a grid, if it is there. */
export function focusBox(grid: HTMLElement | null, row: number, column: number): void {
  const box = grid?.querySelector<HTMLInputElement>(`input[data-at="${row}.${column}"]`)
  box?.focus()
  box?.select()
}
