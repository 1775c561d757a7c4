import { type Period, parsePeriod, periodText } from '@/lib/format/period'
import type { FormDeclaration } from '@/lib/reports/form'
import { formPeriodOf } from '@/lib/reports/form-period'
import { FORMS, findForm } from '@/lib/reports/forms/all'
import type { ReportState } from '@/lib/reports/queries'
import { STATUS, type StatusName, statusName } from '@/lib/reports/workflow'

export const PAGE_SIZE = 50

/** What the list of reports shows, as its address says. */
export interface ReviewView {
  form: FormDeclaration
  period: Period
  kecamatan: number | null
  status: ListStatus | null
  page: number
}

export type ListStatus = StatusName | 'belum_mulai'
export const LIST_STATUSES: readonly ListStatus[] = [
  'belum_mulai',
  'draf',
  'dikembalikan',
  'dikirim',
  'diverifikasi',
  'disetujui',
  'terkunci',
]

type Query = Record<string, string | string[] | undefined>

/** Reads the address; what it does not say, or says wrongly, is the first form and last month. */
export function readReviewView(query: Query, lastMonth: Period): ReviewView {
  const text = (name: string) => (typeof query[name] === 'string' ? query[name] : '')
  const status = LIST_STATUSES.find((known) => known === text('status')) ?? null
  const number = (name: string) => (/^\d{1,9}$/.test(text(name)) ? Number(text(name)) : null)
  const form = findForm(text('form')) ?? FORMS[0]!
  return {
    form,
    period: formPeriodOf(form, parsePeriod(text('bulan')) ?? lastMonth),
    kecamatan: number('kecamatan'),
    status,
    page: Math.max(1, number('halaman') ?? 1),
  }
}

/** The address of a view; `changes` win. */
export function reviewQuery(view: ReviewView, changes: Partial<ReviewView> = {}): Record<string, string> {
  const { form, period, kecamatan, status, page } = { ...view, page: 1, ...changes }
  return {
    form: form.code,
    bulan: periodText(period),
    ...(kecamatan !== null && { kecamatan: String(kecamatan) }),
    ...(status && { status }),
    ...(page > 1 && { halaman: String(page) }),
  }
}

/** The state as lists name it: a draft that holds nothing has not begun. */
export const listStatus = ({ status, hasDraft }: Pick<ReportState, 'status' | 'hasDraft'>): ListStatus =>
  status === null || (status === STATUS.draf && !hasDraft) ? 'belum_mulai' : statusName(status)
