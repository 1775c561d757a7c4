import { formatPeriod, formatPeriodShort, monthOf, type Period, periodOf, yearOf } from '@/lib/format/period'
import type { FormDeclaration } from '@/lib/reports/form'

type Kind = Pick<FormDeclaration, 'periodKind'>

/** The period of a form in which a month lies: the month itself, or January of its year. */
export const formPeriodOf = ({ periodKind }: Kind, period: Period): Period =>
  periodKind === 'year' ? periodOf(yearOf(period), 1) : period

/** Whether a form is reported for this month: a yearly one only for January. */
export const isFormPeriod = (form: Kind, period: Period): boolean => formPeriodOf(form, period) === period

/** The period before: last month, or last year's January. */
export const lastFormPeriod = ({ periodKind }: Kind, period: Period): Period =>
  period - (periodKind === 'year' ? 12 : 1)

/** `Juli 2026`, or `Tahun 2026` for a yearly form. */
export const formatFormPeriod = ({ periodKind }: Kind, period: Period): string =>
  periodKind === 'year' && monthOf(period) === 1 ? `Tahun ${yearOf(period)}` : formatPeriod(period)

/** `Jul 2026` or `2026`, for narrow columns. */
export const formatFormPeriodShort = ({ periodKind }: Kind, period: Period): string =>
  periodKind === 'year' && monthOf(period) === 1 ? String(yearOf(period)) : formatPeriodShort(period)

/** "bulan ini" or "tahun ini", in sentences about a form's period. */
export const periodNoun = ({ periodKind }: Kind): 'bulan' | 'tahun' => (periodKind === 'year' ? 'tahun' : 'bulan')
