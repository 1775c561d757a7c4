import type { CalendarView } from '@/lib/month/calendar-queries'
import { paths } from '@/lib/paths'
import { FORMS, findForm } from '@/lib/reports/forms/all'

export const PAGE_SIZE = 60

type Query = Record<string, string | string[] | undefined>
export type CalendarPage = CalendarView & { page: number }

const PETUGAS = /^(tanpa|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/
const LEVELS = ['kecamatan', 'petugas', 'desa'] as const

/** Reads the address; what it does not say, or says wrongly, is the first form at the reader's own beginning. */
export function readCalendarView(query: Query): CalendarPage {
  const text = (name: string) => (typeof query[name] === 'string' ? query[name] : '')
  return {
    form: findForm(text('form')) ?? FORMS[0]!,
    level: LEVELS.find((level) => level === text('menurut')) ?? null,
    kecamatan: /^[1-9]\d{0,8}$/.test(text('kecamatan')) ? Number(text('kecamatan')) : null,
    petugas: PETUGAS.test(text('petugas')) ? text('petugas') : null,
    page: /^[1-9]\d{0,5}$/.test(text('halaman')) ? Number(text('halaman')) : 1,
  }
}

/** The query of a view, with its question mark; `changes` win. */
export function calendarQuery(view: CalendarPage, changes: Partial<CalendarPage> = {}): string {
  const { form, level, kecamatan, petugas, page } = { ...view, page: 1, ...changes }
  const params = new URLSearchParams({ form: form.code })
  if (level) params.set('menurut', level)
  if (kecamatan !== null) params.set('kecamatan', String(kecamatan))
  if (petugas) params.set('petugas', petugas)
  if (page > 1) params.set('halaman', String(page))
  return `?${params}`
}

export const calendarHref = (view: CalendarPage, changes: Partial<CalendarPage> = {}): string =>
  paths.calendar(calendarQuery(view, changes))
