'use server'

import { formAction } from '@/lib/actions/form-action'
import { applyLate, rejectLate, undoLate } from '@/lib/sync/late-commands'
import { applyLateSchema, rejectLateSchema, undoLateSchema } from '@/lib/sync/late-schema'

export const applyLateAction = formAction({
  schema: applyLateSchema,
  run: (actor, input) => applyLate(actor, input),
  done: 'Kiriman diterapkan atas keputusan kantor. Pengirim melihatnya di kotak keluarnya.',
})

export const rejectLateAction = formAction({
  schema: rejectLateSchema,
  run: (actor, input) => rejectLate(actor, input),
  done: 'Kiriman ditolak. Pengirim membaca alasan Anda di kotak keluarnya.',
})

export const undoLateAction = formAction({
  schema: undoLateSchema,
  run: (actor, input) => undoLate(actor, input),
  done: 'Keputusan diurungkan. Kiriman ini menunggu lagi.',
})
