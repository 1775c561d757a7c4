import { isNotificationKind, type NotificationKind } from '@/lib/notifications/schema'
import { paths } from '@/lib/paths'

export const PAGE_SIZE = 50

/** What the list shows, as its address says. */
export interface NoticeView {
  kind: NotificationKind | null
  unread: boolean
  page: number
}

/** Reads the address; what it does not say, or says wrongly, is the whole list. */
export function readNoticeView(query: Record<string, string | string[] | undefined>): NoticeView {
  const text = (name: string) => (typeof query[name] === 'string' ? query[name] : '')
  return {
    kind: isNotificationKind(text('jenis')) ? (text('jenis') as NotificationKind) : null,
    unread: text('baca') === 'belum',
    page: /^[1-9]\d{0,5}$/.test(text('halaman')) ? Number(text('halaman')) : 1,
  }
}

/** The address of a view; `changes` win. */
export function noticeHref(view: NoticeView, changes: Partial<NoticeView> = {}): string {
  const { kind, unread, page } = { ...view, page: 1, ...changes }
  const params = new URLSearchParams()
  if (kind) params.set('jenis', kind)
  if (unread) params.set('baca', 'belum')
  if (page > 1) params.set('halaman', String(page))
  return params.size > 0 ? `${paths.notifications()}?${params}` : paths.notifications()
}
