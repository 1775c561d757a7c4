import { formatDecimal } from '@/lib/format/number'
import { withDots } from '@/lib/reports/rules'
import { basesOf } from './bases'
import { limitOf } from './edition'
import { cellAt, type FactGrid, isSent, numbersOf } from './grid'
import { robustZ, type Usual, usualOf } from './robust'

/** A cell that stands far from what was to be expected. */
export interface Outlier {
  unit: number
  column: number
  /** `own`: from the village's own months; `neighbours`: only from the villages around it. */
  against: 'own' | 'neighbours'
  value: number
  expected: number
  sentence: string
}

/** What the village itself reported before a month, and how usual that makes a number. */
export function ownUsual(grid: FactGrid, unit: number, month: number, column: number): Usual | null {
  const nature = grid.form.elements[column]!.nature
  const months = limitOf(nature === 'flow' ? 'flowMonths' : 'stockMonths')
  const before = numbersOf(grid, unit, column, month - months, month - 1)
  if (before.length < limitOf('leastHistory')) return null
  return usualOf(before, { least: 1, share: limitOf('scaleShare'), counts: true })
}

/** What the neighbours' rates make of a village's base: expected number and how far it may stray. */
export function neighbourUsual(rates: readonly number[], base: number): Usual | null {
  if (rates.length < limitOf('leastNeighbours')) return null
  const scaled = rates.map((rate) => rate * base)
  return usualOf(scaled, { least: 1, share: limitOf('scaleShare'), counts: true })
}

// What lies inside the usual range is never far, however close together most of the others are.
const isFar = (value: number, usual: Usual, least: number) =>
  Math.abs(robustZ(value, usual)) >= least &&
  Math.abs(value - usual.middle) >= limitOf('leastDifference') &&
  (value < usual.low || value > usual.high)

/** A range in words: "120–160", or one number where both ends are it. */
export function rangeWords(low: number, high: number): string {
  const [from, to] = [Math.round(low), Math.round(high)]
  return from === to ? withDots(from) : `${withDots(from)}–${withDots(to)}`
}

/** The neighbours' rates of a column without the unit's own. */
function ratesAround(
  grid: FactGrid,
  group: readonly number[],
  unit: number,
  month: number,
  column: number,
  base: number,
) {
  const rates: number[] = []
  for (const other of group) {
    if (other === unit || !isSent(grid, other, month)) continue
    const value = cellAt(grid, other, month, column)
    const below = cellAt(grid, other, month, base)
    if (value >= 0 && below >= limitOf('leastBase')) rates.push(value / below)
  }
  return rates
}

/**
 * The cells of a month that stand far from the village's own last months or, where those
 * say nothing against it, from the villages of its kecamatan measured by the same base.
 * `groups` holds the grid's units by kecamatan.
 */
export function findOutliers(grid: FactGrid, month: number, groups: readonly (readonly number[])[]): Outlier[] {
  const bases = basesOf(grid.form)
  const baseAt = grid.columns.map((column) => grid.columns.indexOf(bases.get(column) ?? ''))
  const [ownZ, neighbourZ, leastBase] = [limitOf('outlierZ'), limitOf('neighbourZ'), limitOf('leastBase')]
  const found: Outlier[] = []
  for (const group of groups)
    for (const unit of group) {
      if (!isSent(grid, unit, month)) continue
      for (let column = 0; column < grid.columns.length; column++) {
        const value = cellAt(grid, unit, month, column)
        if (value < 0) continue
        const own = ownUsual(grid, unit, month, column)
        const base = baseAt[column]!
        const below = base < 0 ? -1 : cellAt(grid, unit, month, base)
        const far = own !== null && isFar(value, own, ownZ)
        // A village that keeps to its own habit is asked about its neighbours only when it has none yet.
        if (!far && own !== null) continue
        const around =
          below >= leastBase ? neighbourUsual(ratesAround(grid, group, unit, month, column, base), below) : null
        if (far) found.push(ownOutlier(grid, { unit, column, value, own, around }))
        else if (around && isFar(value, around, neighbourZ))
          found.push(neighbourOutlier(grid, { unit, column, value, around, base, below }))
      }
    }
  return found
}

interface Seen {
  unit: number
  column: number
  value: number
}

function ownOutlier(grid: FactGrid, { unit, column, value, own, around }: Seen & { own: Usual; around: Usual | null }) {
  const { label } = grid.form.elements[column]!
  const usual = `${label} ${withDots(value)}, biasanya ${rangeWords(own.low, own.high)} (${own.count} bulan terakhir)`
  // The neighbours are worth a word only where they bear the village's own habit out.
  const agree = around && around.low <= own.high && around.high >= own.low
  const beside = agree ? `; menurut desa sekitar ${rangeWords(around.low, around.high)}` : ''
  return {
    ...{ unit, column, value },
    against: 'own' as const,
    expected: Math.round(own.middle),
    sentence: `${usual}${beside}.`,
  }
}

function neighbourOutlier(
  grid: FactGrid,
  { unit, column, value, around, base, below }: Seen & { around: Usual; base: number; below: number },
) {
  const { label } = grid.form.elements[column]!
  const per = `dari ${withDots(below)} ${grid.form.elements[base]!.short}`
  const rate = `${formatDecimal((100 * value) / below)}%`
  return {
    ...{ unit, column, value },
    against: 'neighbours' as const,
    expected: Math.round(around.middle),
    sentence: `${label} ${withDots(value)} ${per} (${rate}); desa sekitar dengan jumlah yang sama ${rangeWords(around.low, around.high)}.`,
  }
}
