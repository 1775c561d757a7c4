import { type Period, parsePeriod, periodText } from '@/lib/format/period'
import { type ExtensionState, isExtensionState } from '@/lib/month/extension-rules'
import { paths } from '@/lib/paths'
import type { FormDeclaration } from '@/lib/reports/form'
import { FORMS, findForm } from '@/lib/reports/forms/all'

export const PAGE_SIZE = 20

/** What the page of extensions shows, as its address says. */
export interface ExtensionView {
  state: ExtensionState | null
  period: Period | null
  /** The form that is asked for; the list shows all. */
  form: FormDeclaration
  page: number
}

type Query = Record<string, string | string[] | undefined>

/** Reads the address; what it does not say, or says wrongly, is every request of every month. */
export function readExtensionView(query: Query): ExtensionView {
  const text = (name: string) => (typeof query[name] === 'string' ? query[name] : '')
  const state = text('keadaan')
  return {
    state: isExtensionState(state) ? state : null,
    period: parsePeriod(text('bulan')),
    form: findForm(text('form')) ?? FORMS[0]!,
    page: /^[1-9]\d{0,5}$/.test(text('halaman')) ? Number(text('halaman')) : 1,
  }
}

/** The address of a view; `changes` win. */
export function extensionHref(view: ExtensionView, changes: Partial<ExtensionView> = {}): string {
  const { state, period, form, page } = { ...view, page: 1, ...changes }
  const params = new URLSearchParams()
  if (state) params.set('keadaan', state)
  if (period !== null) params.set('bulan', periodText(period))
  if (form !== FORMS[0]) params.set('form', form.code)
  if (page > 1) params.set('halaman', String(page))
  return paths.extensions(params.size > 0 ? `?${params}` : '')
}
