import type { Indicator } from '@/lib/figures/indicator'
import { formatCount, formatPercent } from '@/lib/format/number'
import type { Cells, FormDeclaration } from '@/lib/reports/form'

/**
 * What a village's draft would make of an indicator, as written; null where the draft
 * lacks a cell it needs. A draft counts nowhere: this stands beside the figure only.
 */
export function draftText(form: FormDeclaration, indicator: Indicator, cells: Cells): string | null {
  const element = form.elements.find(({ code }) => code === indicator.code)
  if (element) return cells[element.column] === 'na' ? 'tidak berlaku' : written(sumOf([element.column], cells))
  const sum = form.sums.find(({ code }) => code === indicator.code)
  if (sum) return written(sumOf(sum.parts, cells))
  const ratio = form.ratios.find(({ code }) => code === indicator.code)
  if (!ratio) return null
  const [above, below] = [strictSum(ratio.numerator, cells), strictSum(ratio.denominator, cells)]
  return above === null || below === null || below === 0 ? null : formatPercent(above, below)
}

const written = (sum: number | null) => (sum === null ? null : formatCount(sum))

/** A part that does not apply adds nothing; a missing part leaves the whole unknown, as in the totals. */
function sumOf(columns: readonly string[], cells: Cells): number | null {
  let sum: number | null = null
  for (const column of columns) {
    const value = cells[column] ?? null
    if (value === null) return null
    if (value !== 'na') sum = (sum ?? 0) + value
  }
  return sum
}

/** A ratio needs a number in every cell of both halves. */
const strictSum = (columns: readonly string[], cells: Cells): number | null =>
  columns.some((column) => cells[column] === 'na') ? null : sumOf(columns, cells)
