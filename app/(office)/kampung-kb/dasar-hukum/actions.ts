'use server'

import { z } from 'zod'
import { formAction } from '@/lib/actions/form-action'
import {
  addLegalBasis,
  moveLegalBasis,
  removeLegalBasis,
  takeNationalBasis,
  undoLegalBasis,
} from '@/lib/kampung-kb/legal-commands'
import { addLegalSchema, moveLegalSchema, offerLegalSchema, removeLegalSchema } from '@/lib/kampung-kb/legal-schema'
import { paths } from '@/lib/paths'
import { keySchema } from '@/lib/registers/register'

const withUndo = (key: string) => `${paths.legalBasis()}?langkah=${key}`

export const addLegalAction = formAction({
  schema: addLegalSchema,
  run: addLegalBasis,
  goTo: ({ key }) => withUndo(key),
})

export const takeNationalAction = formAction({
  schema: offerLegalSchema,
  run: takeNationalBasis,
  goTo: ({ key }) => withUndo(key),
})

export const moveLegalAction = formAction({ schema: moveLegalSchema, run: moveLegalBasis })

export const removeLegalAction = formAction({
  schema: removeLegalSchema,
  run: removeLegalBasis,
  goTo: ({ key }) => withUndo(key),
})

export const undoLegalAction = formAction({
  schema: z.strictObject({ key: keySchema }),
  run: undoLegalBasis,
  done: 'Langkah tadi sudah diurungkan.',
})
