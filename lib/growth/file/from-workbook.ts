import 'server-only'
import { type RawCell, type RawRow, serialDay } from '@/lib/imports/read/cell'
import { ReadProblem } from '@/lib/imports/read/problem'
import { lookAt, readRows, type SealedFile } from '@/lib/imports/reader'
import { columnsOf, HeadProblem } from './columns'

/** A sheet as CSV, its heads in the first line, and how many rows stood above them. */
export interface SheetCsv {
  csv: string
  above: number
}

/**
 * The sheet of a workbook that holds children, as CSV with its heads in the first line; each
 * further line is the sheet's next row, so that lines can be found there again. A title
 * above the heads is left out. Refuses with a `ReadProblem` what cannot be read, and
 * with the `HeadProblem` of the most likely row where no sheet has the heads.
 */
export async function csvOfWorkbook(file: SealedFile): Promise<SheetCsv> {
  const look = await lookAt(file)
  let problem: HeadProblem | null = null
  for (const [sheet, { first }] of look.sheets.entries()) {
    for (const row of first) {
      const cells = row.cells.map((cell) => textOf(cell, look.date1904, false))
      try {
        columnsOf(cells)
        return await rowsFrom(file, sheet, row.row, look.date1904, cells.length)
      } catch (error) {
        if (!(error instanceof HeadProblem)) throw error
        if (cells.filter((cell) => cell !== '').length > 2) problem ??= error
      }
    }
  }
  throw problem ?? new ReadProblem('no-sheet')
}

async function rowsFrom(
  file: SealedFile,
  sheet: number,
  head: number,
  date1904: boolean,
  columns: number,
): Promise<SheetCsv> {
  const lines: string[] = []
  await readRows(file, sheet, async (rows: RawRow[]) => {
    for (const { row, cells } of rows) {
      if (row < head) continue
      const texts = Array.from({ length: columns }, (_, at) => textOf(cells[at] ?? null, date1904, row > head))
      lines[row - head] = texts.every((text) => text === '') ? '' : texts.map(quoted).join(',')
    }
  })
  return { csv: `${Array.from(lines, (line) => line ?? '').join('\n')}\n`, above: head - 1 }
}

/** A cell as text. Numbers that stand under a date's head and come as serials are days already (`d`) in the file's own type. */
function textOf(cell: RawCell, date1904: boolean, withDays: boolean): string {
  if (cell === null) return ''
  if (typeof cell === 'string') return cell
  if ('n' in cell) return cell.n
  if ('d' in cell)
    return withDays && /^\d+(\.\d+)?$/.test(cell.d) ? (serialDay(Number(cell.d), date1904) ?? '') : cell.d
  if ('b' in cell) return cell.b ? 'y' : 'n'
  if ('f' in cell) return textOf(cell.f, date1904, withDays)
  return ''
}

const quoted = (text: string): string => {
  const line = text.replaceAll(/\s+/g, ' ')
  return /[",]/.test(line) ? `"${line.replaceAll('"', '""')}"` : line
}
