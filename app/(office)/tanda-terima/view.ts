import { paths } from '@/lib/paths'
import { isOutcome } from '@/lib/sync/outcome-words'
import { readReceiptCode } from '@/lib/sync/receipt-code'
import type { ReceiptView } from '@/lib/sync/receipts'

export const PAGE_SIZE = 50

export interface ReceiptPageView extends ReceiptView {
  /** The code as it was typed, also where it cannot be one. */
  typed: string
}

/** Reads the address; what it does not say, or says wrongly, is everything the person may see. */
export function readReceiptView(query: Record<string, string | string[] | undefined>): ReceiptPageView {
  const text = (name: string) => (typeof query[name] === 'string' ? query[name].slice(0, 100).trim() : '')
  const [day, outcome] = [text('hari'), text('hasil')]
  return {
    typed: text('kode'),
    code: readReceiptCode(text('kode')),
    person: text('orang'),
    day: isDay(day) ? day : null,
    outcome: isOutcome(outcome) && outcome !== 'menunggu' ? outcome : null,
    page: /^[1-9]\d{0,5}$/.test(text('halaman')) ? Number(text('halaman')) : 1,
    pageSize: PAGE_SIZE,
  }
}

function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`)
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}

/** The address of another page of the same search. */
export function receiptHref(view: ReceiptPageView, page: number): string {
  const params = new URLSearchParams()
  if (view.typed) params.set('kode', view.typed)
  if (view.person) params.set('orang', view.person)
  if (view.day) params.set('hari', view.day)
  if (view.outcome) params.set('hasil', view.outcome)
  if (page > 1) params.set('halaman', String(page))
  return params.size > 0 ? `${paths.receipts()}?${params}` : paths.receipts()
}
