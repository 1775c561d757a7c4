import type { Cells, CellValue, FormDeclaration } from '@/lib/reports/form'

/** Several villages added up: each cell and sum over those that reported it, each ratio over those with both halves. */
export interface RecapTotals {
  cells: Cells
  sums: Record<string, number | null>
  /** Numerator and denominator; null where no village has both. */
  ratios: Record<string, readonly [number, number] | null>
}

const isReported = (value: CellValue | undefined): value is number | 'na' => value !== null && value !== undefined

/**
 * Adds villages up as the roll-ups do: a blank cell adds nothing and is no zero, a sum
 * counts a village only whole, a ratio only with every cell of both halves as a number.
 */
export function recapOf(form: FormDeclaration, villages: readonly Cells[]): RecapTotals {
  const cells: Cells = {}
  for (const { column } of form.elements) {
    const said = villages.map((village) => village[column]).filter(isReported)
    const numbers = said.filter((value) => typeof value === 'number')
    cells[column] = numbers.length > 0 ? numbers.reduce((sum, value) => sum + value, 0) : said.length > 0 ? 'na' : null
  }
  const sums: RecapTotals['sums'] = {}
  for (const { column, parts } of form.sums) {
    const whole = villages
      .map((village) => parts.map((part) => village[part]))
      .filter((values) => values.every(isReported) && values.some((value) => typeof value === 'number'))
    sums[column] = whole.length > 0 ? total(whole.flat()) : null
  }
  const ratios: RecapTotals['ratios'] = {}
  for (const { column, numerator, denominator } of form.ratios) {
    const both = villages.filter((village) =>
      [...numerator, ...denominator].every((part) => typeof village[part] === 'number'),
    )
    const half = (parts: readonly string[]) => total(both.flatMap((village) => parts.map((part) => village[part])))
    ratios[column] = both.length > 0 ? [half(numerator), half(denominator)] : null
  }
  return { cells, sums, ratios }
}

const total = (values: readonly (CellValue | undefined)[]): number =>
  values.reduce<number>((sum, value) => sum + (typeof value === 'number' ? value : 0), 0)
