'use server'

import { formAction } from '@/lib/actions/form-action'
import { setClass } from '@/lib/classification/commands'
import { setClassSchema } from '@/lib/classification/schema'
import { paths } from '@/lib/paths'

export const setClassAction = formAction({
  schema: setClassSchema,
  run: setClass,
  goTo: ({ key, register }, { id }) => paths.classOf(register, id, key),
})
