import type { FormDeclaration } from '@/lib/reports/form'
import { EXTRA_BASES } from './edition'

/**
 * What each cell is measured against when villages are compared, by column: the one cell
 * below it in a ratio, else what the edition says. A cell without either is not compared.
 */
export function basesOf(form: FormDeclaration): ReadonlyMap<string, string> {
  const bases = new Map<string, string>()
  for (const { numerator, denominator } of form.ratios) {
    const [base] = denominator
    if (denominator.length !== 1 || base === undefined) continue
    for (const column of numerator) if (column !== base && !bases.has(column)) bases.set(column, base)
  }
  for (const [column, base] of Object.entries(EXTRA_BASES[form.code] ?? {}))
    if (!bases.has(column)) bases.set(column, base)
  return bases
}
