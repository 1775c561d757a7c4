import type { FormDeclaration } from '@/lib/reports/form'

/** A cell of the grid: the row's index and the column's index in the form. */
export interface Place {
  row: number
  column: number
}

/** The columns of a section as first and last index in the form. */
export function sectionRange(form: FormDeclaration, section: string): { first: number; last: number } {
  const first = form.elements.findIndex((element) => element.section === section)
  const last = form.elements.findLastIndex((element) => element.section === section)
  return { first, last }
}

/** Where a key leads from a place, or null when the browser's own behaviour is right. */
export function moved(
  from: Place,
  { key, shiftKey, ctrlKey }: { key: string; shiftKey: boolean; ctrlKey: boolean },
  size: { rows: number; columns: number },
  range: { first: number; last: number },
): Place | null {
  const lastRow = size.rows - 1
  const lastColumn = size.columns - 1
  const at = (row: number, column: number): Place | null =>
    row < 0 || row > lastRow || column < 0 || column > lastColumn ? null : { row, column }
  switch (key) {
    case 'Enter':
    case 'ArrowDown':
      return ctrlKey && key === 'Enter' ? null : at(from.row + (shiftKey && key === 'Enter' ? -1 : 1), from.column)
    case 'ArrowUp':
      return at(from.row - 1, from.column)
    case 'ArrowLeft':
      return at(from.row, from.column - 1)
    case 'ArrowRight':
      return at(from.row, from.column + 1)
    case 'Home':
      return ctrlKey ? at(0, 0) : at(from.row, range.first)
    case 'End':
      return ctrlKey ? at(lastRow, lastColumn) : at(from.row, range.last)
    case 'Tab': {
      const next = from.row * size.columns + from.column + (shiftKey ? -1 : 1)
      return at(Math.floor(next / size.columns), ((next % size.columns) + size.columns) % size.columns)
    }
    default:
      return null
  }
}

/** Cells of a block copied from a spreadsheet: rows by line breaks, columns by tabs. Null for a single text. */
export function pastedBlock(text: string): string[][] | null {
  const rows = text.replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n')
  if (rows.length === 1 && !rows[0]!.includes('\t')) return null
  return rows.map((row) => row.split('\t').map((cell) => cell.trim()))
}
