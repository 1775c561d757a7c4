import type { Period } from '@/lib/format/period'
import type { Cells, CellValue, FormDeclaration } from '@/lib/reports/form'

/** No value: *belum dilaporkan*. Counts are never negative, so both marks fit among them. */
export const BLANK = -1
/** *Tidak berlaku*. */
export const NOT_APPLICABLE = -2

/** The counted reports of some villages over some months as one block of numbers. */
export interface FactGrid {
  form: FormDeclaration
  columns: readonly string[]
  unitIds: readonly number[]
  first: Period
  months: number
  /** Unit by unit, month by month, column by column. */
  cells: Int32Array
  /** Unit by unit, month by month: whether a report counts there. */
  sent: Uint8Array
}

/** A grid of villages and months without any report. */
export function emptyGrid(form: FormDeclaration, unitIds: readonly number[], first: Period, last: Period): FactGrid {
  const columns = form.elements.map(({ column }) => column)
  const months = last - first + 1
  return {
    form,
    columns,
    unitIds,
    first,
    months,
    cells: new Int32Array(unitIds.length * months * columns.length).fill(BLANK),
    sent: new Uint8Array(unitIds.length * months),
  }
}

const rowOf = ({ months, columns }: FactGrid, unit: number, month: number) => (unit * months + month) * columns.length

/** Whether a unit's report of a month counts. Units and months by their place in the grid. */
export const isSent = (grid: FactGrid, unit: number, month: number): boolean =>
  month >= 0 && month < grid.months && grid.sent[unit * grid.months + month] === 1

/** A cell's number, BLANK or NOT_APPLICABLE. */
export const cellAt = (grid: FactGrid, unit: number, month: number, column: number): number =>
  grid.cells[rowOf(grid, unit, month) + column]!

/** Writes one report into the grid. */
export function putReport(grid: FactGrid, unit: number, month: number, values: readonly number[]): void {
  grid.cells.set(values, rowOf(grid, unit, month))
  grid.sent[unit * grid.months + month] = 1
}

const cellOf = (number: number): CellValue => (number === BLANK ? null : number === NOT_APPLICABLE ? 'na' : number)

/** A report as cells by column; null where none counts. */
export function cellsOf(grid: FactGrid, unit: number, month: number): Cells | null {
  if (!isSent(grid, unit, month)) return null
  const row = rowOf(grid, unit, month)
  return Object.fromEntries(grid.columns.map((column, at) => [column, cellOf(grid.cells[row + at]!)]))
}

/** A unit's numbers of a column in the months from one to another, both included; blanks and *tidak berlaku* left out. */
export function numbersOf(grid: FactGrid, unit: number, column: number, from: number, to: number): number[] {
  const found: number[] = []
  for (let month = Math.max(0, from); month <= to; month++) {
    const number = isSent(grid, unit, month) ? cellAt(grid, unit, month, column) : BLANK
    if (number >= 0) found.push(number)
  }
  return found
}

/** The places in a grid of villages that belong together, from one name for each place. */
export function groupsOf(names: readonly (string | number)[]): number[][] {
  const groups = new Map<string | number, number[]>()
  for (const [unit, name] of names.entries()) {
    const group = groups.get(name)
    if (group) group.push(unit)
    else groups.set(name, [unit])
  }
  return [...groups.values()]
}
