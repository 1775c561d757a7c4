import { z } from 'zod'

/** What a person is told about. The word is the filter's on screen. */
export const NOTIFICATION_KINDS = {
  dikembalikan: 'Dikembalikan',
  diverifikasi: 'Diverifikasi',
  disetujui: 'Disetujui',
  dibuka: 'Dibuka kembali',
  perpanjangan: 'Perpanjangan',
  pengingat: 'Pengingat',
  tenggat: 'Tenggat',
  susulan: 'Kiriman susulan',
  komentar: 'Komentar',
  rujukan: 'Rujukan',
  rtl: 'Tindak lanjut rapat',
} as const
export type NotificationKind = keyof typeof NOTIFICATION_KINDS

export const isNotificationKind = (text: string): text is NotificationKind => Object.hasOwn(NOTIFICATION_KINDS, text)

/** One notification as its person reads it. */
export interface Notification {
  id: string
  kind: NotificationKind
  title: string
  text: string
  href: string
  at: Date
  readAt: Date | null
}

/** One notification read, or unread again. */
export const markReadSchema = z.strictObject({ id: z.uuid(), read: z.enum(['ya', 'belum']) })
export type MarkRead = z.output<typeof markReadSchema>
