'use server'

import { formAction } from '@/lib/actions/form-action'
import { undoKrs, verifyKrs } from '@/lib/krs/commands'
import { setKrsListState } from '@/lib/krs/list-commands'
import { krsFormSchema, krsListSchema } from '@/lib/krs/schema'
import { paths } from '@/lib/paths'
import { undoSchema } from '@/lib/registers/register'

export const verifyKrsAction = formAction({
  schema: krsFormSchema,
  run: verifyKrs,
  goTo: ({ id, key }) => paths.krsFamily(id, key),
})

export const setKrsListStateAction = formAction({
  schema: krsListSchema,
  run: setKrsListState,
  done: 'Keadaan daftar KRS sudah diganti.',
})

export const undoKrsAction = formAction({
  schema: undoSchema,
  run: undoKrs,
  done: 'Verifikasi tadi sudah diurungkan.',
})
