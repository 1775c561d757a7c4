import type { Cells, FormDeclaration } from '@/lib/reports/form'

/** Of a village's cells: how many stand as registers and books count them, and how many were typed over. */
export interface ComputedShare {
  cells: number
  computed: number
  overridden: number
}

/** How much of a report was counted by Lini instead of typed. A cell nobody recorded anything for counts as typed. */
export function computedShareOf(form: FormDeclaration, cells: Cells, computed: Cells): ComputedShare {
  const share: ComputedShare = { cells: form.elements.length, computed: 0, overridden: 0 }
  for (const { column, computedFrom } of form.elements) {
    const [said, known] = [cells[column], computed[column]]
    if (!computedFrom || known === undefined || known === null) continue
    if (said === known) share.computed++
    else if (said !== null && said !== undefined) share.overridden++
  }
  return share
}

/** The shares of several villages together. */
export const addShares = (shares: readonly ComputedShare[]): ComputedShare =>
  shares.reduce(
    (sum, { cells, computed, overridden }) => ({
      cells: sum.cells + cells,
      computed: sum.computed + computed,
      overridden: sum.overridden + overridden,
    }),
    { cells: 0, computed: 0, overridden: 0 },
  )

/** Whether any cell of a form can be counted at all. */
export const hasComputed = (form: FormDeclaration): boolean =>
  form.elements.some(({ computedFrom }) => computedFrom !== undefined)
