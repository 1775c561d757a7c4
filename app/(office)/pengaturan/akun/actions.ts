'use server'

import { formAction } from '@/lib/actions/form-action'
import {
  closeAccount,
  endRole,
  giveCode,
  giveRole,
  nameSubstitute,
  openAccount,
  reopenAccount,
  signOutAccount,
  updateAccount,
} from '@/lib/people/commands'
import {
  accountStepSchema,
  endRoleSchema,
  giveRoleSchema,
  newAccountSchema,
  substituteSchema,
  updateAccountSchema,
} from '@/lib/people/schema'

export const openAccountAction = formAction({
  schema: newAccountSchema,
  run: openAccount,
  done: 'Akun dibuat.',
  show: (handed) => ({ ...handed }),
})

export const updateAccountAction = formAction({
  schema: updateAccountSchema,
  run: updateAccount,
  done: 'Data tersimpan.',
})

export const giveRoleAction = formAction({ schema: giveRoleSchema, run: giveRole, done: 'Peran diberikan.' })

export const endRoleAction = formAction({ schema: endRoleSchema, run: endRole, done: 'Peran diakhiri.' })

export const closeAccountAction = formAction({
  schema: accountStepSchema,
  run: closeAccount,
  done: 'Akun ditutup dan dikeluarkan dari semua perangkat.',
})

export const reopenAccountAction = formAction({
  schema: accountStepSchema,
  run: reopenAccount,
  done: 'Akun dibuka kembali.',
})

export const signOutAccountAction = formAction({
  schema: accountStepSchema,
  run: signOutAccount,
  done: (_input, sessions) => (sessions > 0 ? `${sessions} perangkat dikeluarkan.` : 'Tidak ada perangkat yang masuk.'),
})

export const giveCodeAction = formAction({
  schema: accountStepSchema,
  run: giveCode,
  done: 'Kode dibuat.',
  show: ({ username, code }) => ({ username, code }),
})

export const nameSubstituteAction = formAction({
  schema: substituteSchema,
  run: nameSubstitute,
  done: 'Pengganti ditunjuk. Ia memilih peran ini saat masuk.',
})
