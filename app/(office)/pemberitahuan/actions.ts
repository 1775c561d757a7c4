'use server'

import { z } from 'zod'
import { formAction } from '@/lib/actions/form-action'
import { markAllRead, markRead } from '@/lib/notifications/commands'
import { markReadSchema } from '@/lib/notifications/schema'

/** Opens what a notification is about, and marks it read on the way. */
export const openNotificationAction = formAction({
  schema: markReadSchema,
  run: markRead,
  goTo: (_input, { href }) => href,
})

/** Marks one read or unread and stays. */
export const markReadAction = formAction({ schema: markReadSchema, run: markRead })

/** Marks all read. */
export const markAllReadAction = formAction({
  schema: z.strictObject({}),
  run: (actor) => markAllRead(actor),
  done: (_input, count) => (count === 0 ? 'Semua sudah dibaca.' : `${count} pemberitahuan ditandai sudah dibaca.`),
})
