'use server'

import { formAction } from '@/lib/actions/form-action'
import { paths } from '@/lib/paths'
import { tellRtl } from '@/lib/rapat/rtl-commands'
import { rtlOf, undoTold } from '@/lib/rapat/rtl-undo'
import { tellRtlSchema } from '@/lib/rapat/schema'
import { undoSchema } from '@/lib/registers/register'

export const tellRtlAction = formAction({
  schema: tellRtlSchema,
  run: tellRtl,
  goTo: ({ key }, { subject }) => paths.rtlOf(rtlOf(subject), key),
})

export const undoToldAction = formAction({
  schema: undoSchema,
  run: undoTold,
  goTo: (_input, { subject }) => paths.rtlOf(rtlOf(subject)),
})
