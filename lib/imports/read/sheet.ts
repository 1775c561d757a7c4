import { type RawCell, type RawRow, serialDay } from './cell'
import type { ReadLimits } from './limits'
import { ReadProblem } from './problem'
import type { SheetEntry, Workbook } from './workbook'
import { readXml, XmlReader } from './xml'

/** A block of merged cells; both ends belong to it, positions count from 0, rows as the file counts them. */
export interface Merge {
  firstRow: number
  lastRow: number
  firstColumn: number
  lastColumn: number
}

const MOST_MERGES = 5_000

/** Letters and number of a cell's address; null when it is none. */
export function readAddress(address: string): { row: number; column: number } | null {
  let column = 0
  let at = 0
  for (; at < address.length && at < 4; at++) {
    const code = address.charCodeAt(at)
    if (code < 65 || code > 90) break
    column = column * 26 + code - 64
  }
  if (column === 0) return null
  let row = 0
  const from = at
  for (; at < address.length; at++) {
    const code = address.charCodeAt(at)
    if (code < 48 || code > 57) return null
    row = row * 10 + code - 48
  }
  return at === from || row < 1 || row > 1_048_576 ? null : { row, column: column - 1 }
}

interface Reading {
  workbook: Workbook
  texts: readonly string[]
  limits: ReadLimits
}

/** A cell that points to a text that is not there has lost its value: never an empty cell, never another's text. */
function sharedText(value: string, texts: readonly string[]): string {
  const text = /^\s*\d+\s*$/.test(value) ? texts[Number(value)] : undefined
  if (text === undefined) throw new ReadProblem('damaged')
  return text
}

/** The value of a cell by its type. Numbers stay as they were written, so that lost digits can be seen. */
function cellValue(type: string, style: number, value: string, { workbook, texts }: Reading): RawCell {
  switch (type) {
    case 's':
      return value === '' ? null : sharedText(value, texts)
    case 'str':
    case 'inlineStr':
      return value
    case 'b':
      return { b: value === '1' }
    case 'e':
      return { e: value.slice(0, 40) }
    case 'd':
      return /^\d{4}-\d{2}-\d{2}/.test(value) ? { d: value.slice(0, 10) } : value
    default: {
      if (value === '') return null
      const number = Number(value)
      if (!Number.isFinite(number)) return value
      const day = workbook.isDay[style] ? serialDay(number, workbook.date1904) : null
      return day ? { d: day } : { n: value.slice(0, 40) }
    }
  }
}

/**
 * Reads a sheet's rows from top to bottom and hands each to `heard`, until that
 * answers false. A row or cell without its own number follows on the one before.
 * Merged blocks stand behind the rows in the file, so they are answered at the end.
 */
export async function readSheet(
  workbook: Workbook,
  sheet: SheetEntry,
  limits: ReadLimits,
  heard: (row: RawRow) => boolean | undefined,
): Promise<Merge[]> {
  if (!sheet.part) throw new ReadProblem('sheet-missing')
  const reading = { workbook, texts: await workbook.texts(), limits }
  const merges: Merge[] = []
  const rows = rowListener(sheet.name, reading, (row) => {
    if (heard(row) === false) reader.stop()
  })
  const reader: XmlReader = new XmlReader({
    open(name, attribute) {
      if (name === 'mergeCell') {
        if (merges.length < MOST_MERGES) addMerge(merges, attribute('ref') ?? '')
      } else rows.open(name, attribute)
    },
    close: rows.close,
    text: rows.text,
  })
  await readXml(workbook.zip.open(sheet.part), reader)
  return merges
}

function addMerge(merges: Merge[], ref: string): void {
  const [from, to] = ref.split(':').map(readAddress)
  if (!from || !to) return
  merges.push({
    firstRow: Math.min(from.row, to.row),
    lastRow: Math.max(from.row, to.row),
    firstColumn: Math.min(from.column, to.column),
    lastColumn: Math.max(from.column, to.column),
  })
}

function rowListener(sheet: string, reading: Reading, heard: (row: RawRow) => void) {
  const { limits } = reading
  let inRows = false
  let row: RawRow | null = null
  let number = 0
  let counted = 0
  let column = -1
  let type = 'n'
  let style = 0
  let formula = false
  let taking: 'value' | 'inline' | 'aside' | null = null
  let value = ''

  const beginRow = (attribute: (name: string) => string | undefined) => {
    const given = Number(attribute('r') ?? number + 1)
    const next = Number.isInteger(given) && given >= 1 && given <= 1_048_576 ? given : number + 1
    if (next <= number) throw new ReadProblem('rows-out-of-order', { sheet, row: next })
    number = next
    column = -1
    row = { row: number, cells: [] }
    if (['1', 'true'].includes(attribute('hidden') ?? '')) row.hidden = true
  }
  const beginCell = (attribute: (name: string) => string | undefined) => {
    column = readAddress(attribute('r') ?? '')?.column ?? column + 1
    type = attribute('t') ?? 'n'
    style = Number(attribute('s') ?? 0)
    value = ''
    formula = false
  }
  const endCell = () => {
    if (value.length > limits.letters) throw new ReadProblem('cell-too-long', { sheet, row: number, column })
    const plain = cellValue(type, style, value, reading)
    const cell: RawCell = formula ? { f: plain } : plain
    if (cell === null || cell === '' || !row) return
    if (column >= limits.columns) throw new ReadProblem('too-many-columns', { sheet, row: number })
    while (row.cells.length < column) row.cells.push(null)
    row.cells[column] = cell
  }
  const endRow = () => {
    const whole = row
    row = null
    if (!whole || whole.cells.length === 0) return
    counted += 1
    if (counted > limits.rows + 50) throw new ReadProblem('too-many-rows', { sheet })
    heard(whole)
  }

  return {
    open(name: string, attribute: (name: string) => string | undefined) {
      if (name === 'sheetData') inRows = true
      if (!inRows) return
      if (name === 'row') beginRow(attribute)
      else if (name === 'c' && row) beginCell(attribute)
      else if (name === 'v') taking = 'value'
      else if (name === 'f') formula = true
      else if (name === 'rPh') taking = 'aside'
      else if (name === 't' && taking !== 'aside') taking = 'inline'
    },
    close(name: string) {
      if (name === 'sheetData') inRows = false
      else if (name === 'v' || name === 'rPh' || (name === 't' && taking === 'inline')) taking = null
      else if (name === 'c' && row) endCell()
      else if (name === 'row') endRow()
    },
    text(text: string) {
      if (taking !== 'value' && taking !== 'inline') return
      value += text
      if (value.length > limits.letters * 4) throw new ReadProblem('cell-too-long', { sheet, row: number, column })
    },
  }
}
