'use server'

import { formAction } from '@/lib/actions/form-action'
import { keepPage, revokeLink, sharePage } from '@/lib/links/commands'
import { keepSchema, linkStepSchema, shareSchema } from '@/lib/links/schema'
import { paths } from '@/lib/paths'
import { stopSubscription, subscribe } from '@/lib/subscriptions/commands'
import { subscribeSchema } from '@/lib/subscriptions/schema'

export const keepPageAction = formAction({ schema: keepSchema, run: keepPage, goTo: () => paths.sharedLinks() })
export const sharePageAction = formAction({
  schema: shareSchema,
  run: sharePage,
  goTo: (_input, { id }) => `${paths.sharedLinks()}?baru=${id}`,
})
export const revokeLinkAction = formAction({ schema: linkStepSchema, run: revokeLink, done: 'Tautan dicabut.' })
export const subscribeAction = formAction({ schema: subscribeSchema, run: subscribe, goTo: () => paths.sharedLinks() })
export const stopSubscriptionAction = formAction({
  schema: linkStepSchema,
  run: stopSubscription,
  done: 'Langganan dihentikan.',
})
