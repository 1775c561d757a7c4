import { findIndicator, HEADLINES, INDICATORS } from '@/lib/figures/catalogue'
import type { Indicator } from '@/lib/figures/indicator'
import type { FormDeclaration } from '@/lib/reports/form'

/** The code of a form's timeliness, which stands beside its completeness. */
export const timelinessCode = (form: Pick<FormDeclaration, 'code'>): string => `laporan.${form.code}.ketepatan`

/** The twelve a form's dashboard opens with. */
export const headlinesOf = (form: Pick<FormDeclaration, 'code'>): Indicator[] =>
  (HEADLINES[form.code] ?? []).flatMap((code) => findIndicator(code) ?? [])

/** Everything that can be explored on a form's dashboard, in the groups of a choice list. */
export function exploreChoices(form: Pick<FormDeclaration, 'code'>): { label: string; indicators: Indicator[] }[] {
  const own = INDICATORS.filter((indicator) => indicator.form === form.code)
  const headlines = headlinesOf(form)
  return [
    { label: 'Ukuran utama', indicators: headlines },
    { label: 'Persentase lain', indicators: own.filter((one) => one.kind === 'ratio' && !headlines.includes(one)) },
    { label: 'Jumlah', indicators: own.filter((one) => one.kind !== 'ratio' && !headlines.includes(one)) },
    { label: 'Daftar (poktan, Kampung KB, petugas)', indicators: INDICATORS.filter(({ form: of }) => of === null) },
  ].filter(({ indicators }) => indicators.length > 0)
}
