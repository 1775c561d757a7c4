import { formatCount, formatDecimal } from '@/lib/format/number'
import { cellAt, type FactGrid, isSent } from './grid'

/** By how much a figure of the whole area would move if one cell held another number. */
export interface Effect {
  indicator: string
  label: string
  /** `persen`, or what is counted. */
  unit: string
  before: number
  after: number
  /** The move as a share of the figure: what findings are ordered by. */
  share: number
}

interface Part {
  code: string
  label: string
  unit: string
  above: readonly number[]
  /** Empty for a sum. */
  below: readonly number[]
}

interface Total extends Part {
  numerator: number
  denominator: number
}

/** The figures of a month over all villages of a grid, and which of them a column is part of. */
export interface Totals {
  grid: FactGrid
  month: number
  byColumn: readonly (readonly Total[])[]
}

function partsOf({ form, columns }: FactGrid): Part[] {
  const at = (names: readonly string[]) => names.map((name) => columns.indexOf(name))
  return [
    ...form.ratios.map(({ code, label, numerator, denominator }) => ({
      ...{ code, label, unit: 'persen', above: at(numerator), below: at(denominator) },
    })),
    ...form.sums.map(({ code, label, unit, parts }) => ({ code, label, unit, above: at(parts), below: [] })),
    ...form.elements.map(({ code, label, unit, column }) => ({ code, label, unit, above: at([column]), below: [] })),
  ]
}

const sumAt = (grid: FactGrid, unit: number, month: number, columns: readonly number[]) =>
  columns.reduce((sum, column) => sum + Math.max(0, cellAt(grid, unit, month, column)), 0)

/** Whether a village is inside a ratio: every cell of both halves holds a number. */
const isInside = (grid: FactGrid, unit: number, month: number, { above, below }: Part) =>
  isSent(grid, unit, month) &&
  (below.length === 0 || [...above, ...below].every((column) => cellAt(grid, unit, month, column) >= 0))

/** The form's figures of one month, summed over the grid as the roll-ups sum them. */
export function totalsOf(grid: FactGrid, month: number): Totals {
  const totals = partsOf(grid).map((part): Total => {
    let numerator = 0
    let denominator = 0
    for (let unit = 0; unit < grid.unitIds.length; unit++) {
      if (!isInside(grid, unit, month, part)) continue
      numerator += sumAt(grid, unit, month, part.above)
      denominator += sumAt(grid, unit, month, part.below)
    }
    return { ...part, numerator, denominator }
  })
  return {
    grid,
    month,
    byColumn: grid.columns.map((_, column) =>
      totals.filter(({ above, below }) => above.includes(column) || below.includes(column)),
    ),
  }
}

const figure = (isRatio: boolean, numerator: number, denominator: number) =>
  isRatio ? (denominator > 0 ? (100 * numerator) / denominator : 0) : numerator

/**
 * What the area's figures would be with `expected` in a cell of a unit: of the figures the
 * cell is part of, the one that moves most, ratios and sums before the bare cell. Null when
 * nothing would move. `from` is what the cell holds now; a blank counts as nothing.
 */
export function effectOf({ grid, month, byColumn }: Totals, unit: number, column: number, expected: number) {
  const change = expected - Math.max(0, cellAt(grid, unit, month, column))
  const effects = (byColumn[column] ?? []).flatMap((total): (Effect & { bare: boolean })[] => {
    if (!isInside(grid, unit, month, total)) return []
    const isRatio = total.below.length > 0
    const before = figure(isRatio, total.numerator, total.denominator)
    const after = figure(
      isRatio,
      total.numerator + (total.above.includes(column) ? change : 0),
      total.denominator + (total.below.includes(column) ? change : 0),
    )
    if (before === after) return []
    const share = Math.abs(after - before) / Math.max(before, after)
    const { code: indicator, label, unit: counted } = total
    return [{ indicator, label, unit: counted, before, after, share, bare: !isRatio && total.above.length === 1 }]
  })
  const [first] = effects.toSorted((one, other) => Number(one.bare) - Number(other.bare) || other.share - one.share)
  if (!first) return null
  const { bare: _bare, ...effect } = first
  return effect as Effect
}

/** "Dengan angka yang biasa, mCPR Blora akan 61,2%, bukan 61,9% (turun 0,7 poin)." */
export function effectSentence(
  { label, unit, before, after }: Effect,
  area: string,
  start = 'Dengan angka yang biasa',
): string {
  const word = after > before ? 'naik' : 'turun'
  const move = Math.abs(after - before)
  if (unit !== 'persen')
    return `${start}, ${label} ${area} akan ${formatCount(after)}, bukan ${formatCount(before)} (${word} ${formatCount(move)} ${unit}).`
  if (move < 0.005) return `Pengaruhnya pada ${label} ${area} kurang dari 0,01 poin.`
  const decimals = move < 0.1 ? 2 : 1
  const [will, is, points] = [after, before, move].map((value) => formatDecimal(value, decimals))
  return `${start}, ${label} ${area} akan ${will}%, bukan ${is}% (${word} ${points} poin).`
}
