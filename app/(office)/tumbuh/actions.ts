'use server'

import { z } from 'zod'
import { formAction } from '@/lib/actions/form-action'
import {
  confirmMeasurement,
  correctMeasurement,
  recordMeasurement,
  undoMeasurement,
  withdrawMeasurement,
} from '@/lib/growth/commands'
import {
  confirmMeasurementSchema,
  correctMeasurementSchema,
  recordMeasurementSchema,
  undoMeasurementSchema,
  withdrawMeasurementSchema,
} from '@/lib/growth/schema'
import { paths } from '@/lib/paths'

const of = { personId: z.uuid('Data ini tidak dikenal') }
const back = (personId: string, key: string) => paths.growth(personId, `?langkah=${key}`)

export const recordMeasurementAction = formAction({
  schema: recordMeasurementSchema,
  run: (actor, input) => recordMeasurement(actor, input),
  goTo: ({ personId, key }) => back(personId, key),
})

export const correctMeasurementAction = formAction({
  schema: correctMeasurementSchema,
  run: (actor, input) => correctMeasurement(actor, input),
  goTo: ({ personId = '', key }) => back(personId, key),
})

export const withdrawMeasurementAction = formAction({
  schema: withdrawMeasurementSchema.extend(of),
  run: (actor, { personId: _of, ...input }) => withdrawMeasurement(actor, input),
  goTo: ({ personId, key }) => back(personId, key),
})

export const confirmMeasurementAction = formAction({
  schema: confirmMeasurementSchema.extend(of),
  run: (actor, { personId: _of, ...input }) => confirmMeasurement(actor, input),
  goTo: ({ personId, key }) => back(personId, key),
})

export const undoMeasurementAction = formAction({
  schema: undoMeasurementSchema,
  run: (actor, input) => undoMeasurement(actor, input),
  done: 'Langkah tadi sudah diurungkan.',
})
