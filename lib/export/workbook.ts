import 'server-only'
import { PassThrough } from 'node:stream'
import ExcelJS from 'exceljs'

/** How a column's cells are typed: text stays text (NIP and phones keep their digits), days and numbers can be sorted. */
export type CellType = 'text' | 'day' | 'count' | 'decimal' | 'percent'

export interface SheetColumn<Row> {
  head: string
  type: CellType
  /** Text; a day `YYYY-MM-DD`; a number (for `percent` the ratio, 0.212), or the word why there is none. Null stays empty: it is not zero. */
  value(row: Row): string | number | null
  /** Width in letters. */
  width?: number
}

export interface Sheet<Row> {
  name: string
  columns: readonly SheetColumn<Row>[]
  rows: Iterable<Row> | AsyncIterable<Row>
}

const FORMATS: Record<CellType, string> = {
  text: '@',
  day: 'dd/mm/yyyy',
  count: '#,##0',
  decimal: '#,##0.0',
  percent: '0.0%',
}
/** More than this Excel does not keep in a cell. */
const MOST_LETTERS = 32_767

/** A sheet's name as Excel allows it. */
const sheetName = (name: string): string => name.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31)

function cellOf(type: CellType, value: string | number | null): string | number | Date | null {
  if (value === null || value === '') return null
  if (type === 'text') return String(value).slice(0, MOST_LETTERS)
  // A day has no zone: Excel's own days are read as UTC here, so none slips to the day before.
  if (type === 'day') return new Date(`${value}T00:00:00Z`)
  // A word in a column of numbers says why there is none ("tidak berlaku"); Excel leaves it out of sums.
  const number = Number(value)
  return Number.isNaN(number) ? value : number
}

async function writeSheet<Row>(book: ExcelJS.stream.xlsx.WorkbookWriter, sheet: Sheet<Row>): Promise<void> {
  const page = book.addWorksheet(sheetName(sheet.name), { views: [{ state: 'frozen', ySplit: 1 }] })
  page.columns = sheet.columns.map(({ width = 16, type }) => ({ width, style: { numFmt: FORMATS[type] } }))
  page.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: sheet.columns.length } }
  const head = page.addRow(sheet.columns.map((column) => column.head))
  head.font = { bold: true }
  head.commit()
  for await (const row of sheet.rows) {
    page.addRow(sheet.columns.map(({ type, value }) => cellOf(type, value(row)))).commit()
  }
  page.commit()
}

/**
 * Writes sheets as an Excel file, row by row, so that a long list never stands in
 * memory as a whole file. A row that fails breaks the stream: no half file looks whole.
 */
export function workbookStream(sheets: readonly Sheet<unknown>[]): ReadableStream<Uint8Array> {
  const out = new PassThrough()
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: out, useStyles: true, useSharedStrings: false })
  const writing = async () => {
    for (const sheet of sheets) await writeSheet(book, sheet)
    await book.commit()
  }
  writing().catch((error: Error) => out.destroy(error))
  // Not Readable.toWeb: it throws past everybody when a reader leaves in the middle of a file.
  const chunks = out[Symbol.asyncIterator]() as AsyncIterator<Uint8Array>
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await chunks.next()
      if (done) controller.close()
      else controller.enqueue(value)
    },
    cancel: () => {
      out.destroy()
    },
  })
}

/** Two columns of words: what a file holds, of whom, as of when. Put it behind the data. */
export function notesSheet(notes: readonly (readonly [string, string])[]): Sheet<readonly [string, string]> {
  return {
    name: 'Keterangan',
    columns: [
      { head: 'Hal', type: 'text', width: 24, value: ([name]) => name },
      { head: 'Isi', type: 'text', width: 80, value: ([, text]) => text },
    ],
    rows: notes,
  }
}

/** The answer of a route that gives an Excel file to keep. `fileName` without its ending. */
export function workbookResponse(fileName: string, sheets: readonly Sheet<unknown>[]): Response {
  const safe = fileName.replace(/[^a-z0-9 ._-]+/gi, '-')
  return new Response(workbookStream(sheets), {
    headers: {
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'content-disposition': `attachment; filename="${safe}.xlsx"`,
      'cache-control': 'no-store',
    },
  })
}
