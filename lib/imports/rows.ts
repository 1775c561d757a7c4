import type { Mapping } from './heads'
import type { ImportField, ImportKind, ImportValue } from './kinds/kind'
import { isEmpty, type RawCell, type RawRow } from './read/cell'

export type Severity = 'tolak' | 'peringatan'

/** What is wrong with a cell, or with a row as a whole (`column` -1). */
export interface RowProblem {
  row: number
  column: number
  field: string
  severity: Severity
  message: string
}

/** A row of the file with what its person did to it since. */
export interface StagedRow extends RawRow {
  /** Left out of the import, and why. */
  skip?: string
}

export type RowValues = Record<string, ImportValue | undefined>

/** The columns a mapping reads, in the order of the file. */
export interface Columns {
  list: readonly { column: number; field: ImportField }[]
  /** Where a field stands; -1 for one without a column. */
  columnOf(field: string): number
}

export function columnsOf(kind: ImportKind, mapping: Mapping): Columns {
  const list = Object.entries(mapping)
    .map(([column, name]) => ({ column: Number(column), field: kind.fields.find((field) => field.name === name) }))
    .filter((entry): entry is { column: number; field: ImportField } => entry.field !== undefined)
    .sort((one, other) => one.column - other.column)
  const places = new Map(list.map(({ column, field }) => [field.name, column]))
  return { list, columnOf: (field) => places.get(field) ?? -1 }
}

const isFormula = (cell: RawCell): cell is { f: RawCell } => cell !== null && typeof cell === 'object' && 'f' in cell
const isError = (cell: RawCell): cell is { e: string } => cell !== null && typeof cell === 'object' && 'e' in cell

/**
 * Reads a row's cells into values. Every problem is told, not only the first;
 * a required cell that is empty is one. Formulas give their last result, with a
 * warning; an error value or a formula without a result is refused.
 */
export function readRow({ row, cells }: RawRow, columns: Columns, tell: (problem: RowProblem) => void): RowValues {
  const values: RowValues = {}
  for (const { column, field } of columns.list) {
    const cell = cells[column] ?? null
    if (typeof cell === 'object' && cell !== null) {
      if (isFormula(cell)) readFormula(cell, { row, column, field }, values, tell)
      else readPlain(cell, { row, column, field }, values, tell)
    } else if (cell === null || cell === '' || isEmpty(cell)) {
      values[field.name] = null
      if (field.required)
        tell({ row, column, field: field.name, severity: 'tolak', message: `${field.label} wajib diisi.` })
    } else readPlain(cell, { row, column, field }, values, tell)
  }
  return values
}

type Place = { row: number; column: number; field: ImportField }

function readFormula(cell: { f: RawCell }, place: Place, values: RowValues, tell: (problem: RowProblem) => void): void {
  const { row, column, field } = place
  if (isEmpty(cell.f)) {
    const message = 'Sel ini berisi rumus tanpa hasil. Salin sel, lalu tempel sebagai nilai (Paste Special, Values).'
    tell({ row, column, field: field.name, severity: 'tolak', message })
    return
  }
  if (field.personal) {
    const message = `${field.label} berasal dari rumus. Tempel sebagai nilai berupa teks, lalu periksa angkanya.`
    tell({ row, column, field: field.name, severity: 'tolak', message })
    return
  }
  const message = 'Sel ini berisi rumus; yang dipakai hasil terakhirnya. Periksa apakah sudah benar.'
  if (!isError(cell.f)) tell({ row, column, field: field.name, severity: 'peringatan', message })
  readPlain(cell.f, place, values, tell)
}

function readPlain(cell: RawCell, place: Place, values: RowValues, tell: (problem: RowProblem) => void): void {
  const { row, column, field } = place
  const told = { row, column, field: field.name }
  if (isError(cell)) {
    tell({ ...told, severity: 'tolak', message: `Sel ini berisi kesalahan Excel (${cell.e}). Ketik nilainya.` })
    return
  }
  const reading = field.read(cell)
  if ('problem' in reading) {
    tell({ ...told, severity: 'tolak', message: reading.problem })
    return
  }
  values[field.name] = reading.value
  if (reading.warning) tell({ ...told, severity: 'peringatan', message: reading.warning })
}

/** Whether a row holds nothing in any column that is read. */
export const isBlank = ({ cells }: RawRow, columns: Columns): boolean =>
  columns.list.every(({ column }) => isEmpty(cells[column]))
