import { type Period, parsePeriod } from '@/lib/format/period'
import type { FormDeclaration } from '@/lib/reports/form'
import { isFormPeriod } from '@/lib/reports/form-period'
import { FORMS } from '@/lib/reports/forms/all'

/** Whether a form is asked for in a month: it has begun by then, and a yearly one is asked for in January. */
export const isAsked = (form: FormDeclaration, period: Period): boolean =>
  period >= (parsePeriod(form.validFrom) ?? 0) && isFormPeriod(form, period)

/** The forms of a month, or the one that is asked about while it is of that month. */
export const formsOf = (period: Period, only: FormDeclaration | null): FormDeclaration[] =>
  FORMS.filter((form) => isAsked(form, period) && (!only || form === only))
