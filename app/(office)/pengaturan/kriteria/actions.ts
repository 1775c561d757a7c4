'use server'

import { formAction } from '@/lib/actions/form-action'
import { layDownSet } from '@/lib/classification/commands'
import { ownSetFormSchema } from '@/lib/classification/schema'
import { paths } from '@/lib/paths'

export const layDownSetAction = formAction({
  schema: ownSetFormSchema,
  run: layDownSet,
  goTo: () => paths.criteriaSets(),
})
