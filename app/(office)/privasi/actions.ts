'use server'

import { formAction } from '@/lib/actions/form-action'
import { paths } from '@/lib/paths'
import { answerRequest, receiveRequest } from '@/lib/privacy/commands'
import { answerRequestSchema, receiveRequestSchema } from '@/lib/privacy/schema'

export const receiveRequestAction = formAction({
  schema: receiveRequestSchema,
  run: (actor, input) => receiveRequest(actor, input),
  goTo: (_input, { id }) => paths.privacyRequest(id),
})

export const answerRequestAction = formAction({
  schema: answerRequestSchema,
  run: (actor, input) => answerRequest(actor, input),
  goTo: (_input, { id }) => paths.privacyRequest(id),
})
