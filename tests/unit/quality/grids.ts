import { BLANK, emptyGrid, type FactGrid, NOT_APPLICABLE, putReport } from '@/lib/quality/grid'
import type { FormDeclaration } from '@/lib/reports/form'
import { laporanDesa } from '@/lib/reports/forms/laporan-desa'

/** A month of a village: numbers by column, `'na'`, null for blank; other cells are zero. Null is no report. */
export type Month = Readonly<Record<string, number | 'na' | null>> | null

/** A grid of villages, each with its months from oldest to newest. */
export function gridOf(villages: readonly (readonly Month[])[], form: FormDeclaration = laporanDesa): FactGrid {
  const months = Math.max(...villages.map((village) => village.length))
  const unitIds = villages.map((_, unit) => 100 + unit)
  const grid = emptyGrid(form, unitIds, 24_000, 24_000 + months - 1)
  for (const [unit, village] of villages.entries())
    for (const [month, cells] of village.entries()) {
      if (!cells) continue
      const values = grid.columns.map((column) => {
        const value = cells[column]
        return value === null ? BLANK : value === 'na' ? NOT_APPLICABLE : (value ?? 0)
      })
      putReport(grid, unit, month, values)
    }
  return grid
}

/** The same month a number of times. */
export const times = (count: number, month: Month): Month[] => Array.from({ length: count }, () => month)

/** Months whose one column takes these values. */
export const seriesOf = (column: string, values: readonly (number | 'na' | null | undefined)[]): Month[] =>
  values.map((value) => (value === undefined ? null : { [column]: value }))
