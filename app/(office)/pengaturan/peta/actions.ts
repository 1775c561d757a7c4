'use server'

import { z } from 'zod'
import { formAction } from '@/lib/actions/form-action'
import { takeBoundariesAway, undoBoundaryStep, uploadBoundaries } from '@/lib/regions/boundary-commands'
import { boundaryUploadSchema } from '@/lib/regions/boundary-schema'

export const uploadBoundariesAction = formAction({
  schema: boundaryUploadSchema,
  run: uploadBoundaries,
  // What was understood is shown beneath the form; the credit stays in its box for the next press.
  show: (checked, { credit }) => ({ check: JSON.stringify(checked), credit }),
})

export const removeBoundariesAction = formAction({
  schema: z.strictObject({}),
  run: takeBoundariesAway,
  done: 'Batas wilayah kantor dilepas.',
})

export const undoBoundariesAction = formAction({
  schema: z.strictObject({}),
  run: undoBoundaryStep,
  done: 'Langkah terakhir diurungkan.',
})
