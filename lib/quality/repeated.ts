import { withDots } from '@/lib/reports/rules'
import { basesOf } from './bases'
import { limitOf } from './edition'
import { BLANK, cellAt, type FactGrid, isSent } from './grid'

/** The same number, or the same report, where different ones were to be expected. */
export interface Sameness {
  unit: number
  /** -1 for the whole report. */
  column: number
  kind: 'berulang' | 'salinan' | 'tetap'
  finding: string
  /** What was judged, when it is one number. */
  value: number | null
  sentence: string
  weight: number
}

/** How many cells of a report hold a number above zero. */
function told(grid: FactGrid, unit: number, month: number): number {
  let count = 0
  for (let column = 0; column < grid.columns.length; column++) if (cellAt(grid, unit, month, column) > 0) count++
  return count
}

/** A report's cells as one text: equal texts are equal reports. */
const textOf = (grid: FactGrid, unit: number, month: number) =>
  grid.columns.map((_, column) => cellAt(grid, unit, month, column)).join()

/** Reports that say exactly what another village's report of the month says. The first in order is named. */
export function findCopies(grid: FactGrid, month: number, nameOf: (unit: number) => string): Sameness[] {
  const byText = new Map<string, number[]>()
  for (let unit = 0; unit < grid.unitIds.length; unit++) {
    if (!isSent(grid, unit, month) || told(grid, unit, month) < limitOf('copiedCells')) continue
    const text = textOf(grid, unit, month)
    byText.set(text, [...(byText.get(text) ?? []), unit])
  }
  return [...byText.values()].flatMap((units) =>
    units.length < 2
      ? []
      : units.map((unit): Sameness => {
          const other = units.find((one) => one !== unit)!
          const more = units.length > 2 ? ` dan ${units.length - 2} desa lain` : ''
          return {
            ...{ unit, column: -1, kind: 'salinan', finding: 'copied', value: null },
            sentence: `Semua angkanya sama persis dengan ${nameOf(other)}${more} bulan ini.`,
            weight: told(grid, unit, month),
          }
        }),
  )
}

/** The same number in many cells of one report, and in one cell of many villages of a kecamatan. */
export function findRepeated(grid: FactGrid, month: number, groups: readonly (readonly number[])[]): Sameness[] {
  return groups.flatMap((group) => {
    const sent = group.filter((unit) => isSent(grid, unit, month))
    return [
      ...sent.flatMap((unit) => repeatedWithin(grid, unit, month)),
      ...grid.columns.flatMap((_, column) => repeatedAmong(grid, sent, month, column)),
    ]
  })
}

function repeatedWithin(grid: FactGrid, unit: number, month: number): Sameness[] {
  const counts = new Map<number, number>()
  for (let column = 0; column < grid.columns.length; column++) {
    const value = cellAt(grid, unit, month, column)
    if (value >= limitOf('repeatedLeast')) counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  const [most] = [...counts].toSorted(([one, a], [other, b]) => b - a || other - one)
  if (!most || most[1] < limitOf('repeatedCells')) return []
  return [
    {
      ...{ unit, column: -1, kind: 'berulang', finding: 'repeated', value: most[0] },
      sentence: `Angka ${withDots(most[0])} terisi di ${most[1]} sel laporan ini.`,
      weight: most[1],
    },
  ]
}

function repeatedAmong(grid: FactGrid, sent: readonly number[], month: number, column: number): Sameness[] {
  const byValue = new Map<number, number[]>()
  for (const unit of sent) {
    const value = cellAt(grid, unit, month, column)
    if (value >= limitOf('repeatedLeast')) byValue.set(value, [...(byValue.get(value) ?? []), unit])
  }
  return [...byValue].flatMap(([value, units]) => {
    const enough = Math.max(limitOf('repeatedVillages'), limitOf('repeatedShare') * sent.length)
    if (units.length < enough) return []
    const { label } = grid.form.elements[column]!
    return units.map(
      (unit): Sameness => ({
        ...{ unit, column, kind: 'berulang', finding: 'repeated', value },
        sentence: `${label} ${withDots(value)}, sama di ${units.length} dari ${sent.length} desa sekecamatan.`,
        weight: 1,
      }),
    )
  })
}

/** How many months in a row, this one included, a unit said the same as now; a month without a report ends it. */
function unchangedMonths(grid: FactGrid, unit: number, month: number, column: number): number {
  const value = cellAt(grid, unit, month, column)
  let before = month - 1
  while (isSent(grid, unit, before) && cellAt(grid, unit, before, column) === value) before--
  return month - before
}

/** Cells that have said the same for months, and whole reports that repeat last month's. */
export function findUnchanged(grid: FactGrid, month: number): Sameness[] {
  const bases = basesOf(grid.form)
  const baseAt = grid.columns.map((column) => grid.columns.indexOf(bases.get(column) ?? ''))
  const found: Sameness[] = []
  for (let unit = 0; unit < grid.unitIds.length; unit++) {
    if (!isSent(grid, unit, month)) continue
    const cells = told(grid, unit, month)
    if (
      isSent(grid, unit, month - 1) &&
      cells >= limitOf('copiedCells') &&
      textOf(grid, unit, month) === textOf(grid, unit, month - 1)
    ) {
      found.push({
        ...{ unit, column: -1, kind: 'tetap', finding: 'unchanged', value: null },
        sentence: `Seluruh laporan sama persis dengan bulan lalu (${cells} angka).`,
        weight: cells,
      })
      continue
    }
    for (let column = 0; column < grid.columns.length; column++) {
      const { nature, label } = grid.form.elements[column]!
      const value = cellAt(grid, unit, month, column)
      const flow = nature === 'flow'
      if (value === BLANK || value < limitOf(flow ? 'flowUnchangedLeast' : 'stockUnchangedLeast')) continue
      // All that exist reported, month after month: that is how it should be.
      if (flow && baseAt[column]! >= 0 && cellAt(grid, unit, month, baseAt[column]!) === value) continue
      const months = unchangedMonths(grid, unit, month, column)
      if (months < limitOf(flow ? 'flowUnchanged' : 'stockUnchanged')) continue
      found.push({
        ...{ unit, column, kind: 'tetap', finding: 'unchanged', value },
        sentence: `${label} ${withDots(value)}, sama persis ${months} bulan berturut-turut.`,
        weight: 1,
      })
    }
  }
  return found
}
