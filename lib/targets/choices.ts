import { findIndicator, INDICATORS } from '@/lib/figures/catalogue'
import type { Indicator } from '@/lib/figures/indicator'
import { FORMS } from '@/lib/reports/forms/all'

/** The indicators a target can be set for, by where they come from: percentages first, then counts. */
export function targetChoices(): { label: string; indicators: Indicator[] }[] {
  const rank = ({ kind, code }: Indicator) => (code.startsWith('laporan.') ? 3 : kind === 'ratio' ? 1 : 0)
  const of = (form: string | null) =>
    INDICATORS.filter((indicator) => indicator.form === form).toSorted((one, other) => rank(one) - rank(other))
  return [
    ...FORMS.map(({ code, name }) => ({ label: name, indicators: of(code) })),
    { label: 'Daftar (poktan, Kampung KB, petugas)', indicators: of(null) },
  ]
}

/** What a target can be spread down by: levels that every village knows. */
export const baseChoices = (): Indicator[] =>
  INDICATORS.filter(({ aggregation, lowestLevel }) => aggregation === 'stock' && lowestLevel === 4)

/** The base with this code, or null for what is none. */
export const findBase = (code: string): Indicator | null => {
  const found = findIndicator(code)
  return found && found.aggregation === 'stock' && found.lowestLevel === 4 ? found : null
}
