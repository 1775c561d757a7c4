import { paths } from '@/lib/paths'
import { isLateReason, type LateReason } from '@/lib/sync/late-schema'

export const PAGE_SIZE = 50

/** What the inbox shows, as its address says. */
export interface LateInboxView {
  decided: boolean
  code: LateReason | null
  q: string
  page: number
}

/** Reads the address; what it does not say, or says wrongly, is everything that waits. */
export function readLateView(query: Record<string, string | string[] | undefined>): LateInboxView {
  const text = (name: string) => (typeof query[name] === 'string' ? query[name].slice(0, 100) : '')
  return {
    decided: text('keadaan') === 'diputuskan',
    code: isLateReason(text('sebab')) ? (text('sebab') as LateReason) : null,
    q: text('q').trim(),
    page: /^[1-9]\d{0,5}$/.test(text('halaman')) ? Number(text('halaman')) : 1,
  }
}

/** The address of a view; `changes` win. */
export function lateHref(view: LateInboxView, changes: Partial<LateInboxView> = {}): string {
  const { decided, code, q, page } = { ...view, page: 1, ...changes }
  const params = new URLSearchParams()
  if (decided) params.set('keadaan', 'diputuskan')
  if (code) params.set('sebab', code)
  if (q) params.set('q', q)
  if (page > 1) params.set('halaman', String(page))
  return paths.lateInbox(params.size > 0 ? `?${params}` : '')
}
