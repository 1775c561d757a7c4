import { parsePeriod, periodText } from '@/lib/format/period'
import type { BoardView } from '@/lib/month/queries'
import { findForm } from '@/lib/reports/forms/all'

type Query = Record<string, string | string[] | undefined>

const PETUGAS = /^(tanpa|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/

/** Reads the address; what it does not say, or says wrongly, is all forms of the present month. */
export function readMonthView(query: Query): BoardView {
  const text = (name: string) => (typeof query[name] === 'string' ? query[name] : '')
  return {
    period: parsePeriod(text('bulan')),
    form: findForm(text('form')),
    kecamatan: /^[1-9]\d{0,8}$/.test(text('kecamatan')) ? Number(text('kecamatan')) : null,
    petugas: PETUGAS.test(text('petugas')) ? text('petugas') : null,
  }
}

/** The query of a view, with its question mark; `changes` win. */
export function monthQuery(view: BoardView, changes: Partial<BoardView> = {}): string {
  const { period, form, kecamatan, petugas } = { ...view, ...changes }
  const params = new URLSearchParams()
  if (period !== null) params.set('bulan', periodText(period))
  if (form) params.set('form', form.code)
  if (kecamatan !== null) params.set('kecamatan', String(kecamatan))
  if (petugas) params.set('petugas', petugas)
  return params.size > 0 ? `?${params}` : ''
}
