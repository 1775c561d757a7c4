'use server'

import { z } from 'zod'
import { formAction } from '@/lib/actions/form-action'
import {
  changePassword,
  createOwnToken,
  endOtherSessions,
  endOwnSession,
  revokeOwnToken,
} from '@/lib/people/own-account'
import { changePasswordSchema, newTokenSchema, sessionStepSchema, tokenStepSchema } from '@/lib/people/schema'
import { revokeDevice, revokeDeviceSchema } from '@/lib/sync/own-devices'

export const changePasswordAction = formAction({
  schema: changePasswordSchema,
  run: changePassword,
  done: 'Kata sandi diganti. Perangkat lain sudah dikeluarkan.',
})

export const endSessionAction = formAction({
  schema: sessionStepSchema,
  run: endOwnSession,
  done: 'Perangkat itu sudah dikeluarkan.',
})

export const endOtherSessionsAction = formAction({
  schema: z.strictObject({}),
  run: endOtherSessions,
  done: (_input, ended) => (ended > 0 ? `${ended} perangkat dikeluarkan.` : 'Tidak ada perangkat lain yang masuk.'),
})

export const createTokenAction = formAction({
  schema: newTokenSchema,
  run: createOwnToken,
  done: 'Token dibuat.',
  show: (token) => ({ token }),
})

export const revokeTokenAction = formAction({
  schema: tokenStepSchema,
  run: revokeOwnToken,
  done: 'Token dicabut; mulai sekarang ditolak.',
})

export const revokeDeviceAction = formAction({
  schema: revokeDeviceSchema,
  run: (actor, input) => revokeDevice(actor, input),
  done: 'Perangkat dicabut. Yang masih dikirimnya masuk ke kotak susulan kantor.',
})
