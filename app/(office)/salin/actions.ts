'use server'

import { formAction } from '@/lib/actions/form-action'
import { markCopied, openNumbers, undoCopied } from '@/lib/handover/commands'
import { markCopiedSchema, openNumbersSchema, undoCopiedSchema } from '@/lib/handover/schema'

export const markCopiedAction = formAction({
  schema: markCopiedSchema,
  run: markCopied,
  done: 'Tercatat sudah disalin.',
})

export const undoCopiedAction = formAction({
  schema: undoCopiedSchema,
  run: undoCopied,
  done: 'Catatan penyalinan diurungkan.',
})

export const openNumbersAction = formAction({
  schema: openNumbersSchema,
  run: openNumbers,
  show: ({ numbers }) => ({ numbers: JSON.stringify(numbers) }),
})
