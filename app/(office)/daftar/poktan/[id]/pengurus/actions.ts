'use server'

import { formAction } from '@/lib/actions/form-action'
import { paths } from '@/lib/paths'
import { undoGroupStep } from '@/lib/poktan/member-commands'
import { undoInGroupSchema } from '@/lib/poktan/member-schema'
import { addOfficer, editOfficer, endOfficer, revealOfficerNik } from '@/lib/poktan/officer-commands'
import { addOfficerSchema, editOfficerSchema, endOfficerSchema, revealOfficerSchema } from '@/lib/poktan/officer-schema'

export const addOfficerAction = formAction({
  schema: addOfficerSchema,
  run: addOfficer,
  goTo: ({ poktanId, key }) => paths.poktanStep(poktanId, 'pengurus', key),
})

export const editOfficerAction = formAction({
  schema: editOfficerSchema,
  run: editOfficer,
  goTo: ({ poktanId, key }) => paths.poktanStep(poktanId, 'pengurus', key),
})

export const endOfficerAction = formAction({
  schema: endOfficerSchema,
  run: endOfficer,
  goTo: ({ poktanId, key }) => paths.poktanStep(poktanId, 'pengurus', key),
})

export const undoOfficerAction = formAction({
  schema: undoInGroupSchema,
  run: undoGroupStep,
  done: 'Langkah tadi sudah diurungkan.',
})

export const revealOfficerAction = formAction({
  schema: revealOfficerSchema,
  run: revealOfficerNik,
  show: ({ number }) => ({ number }),
})
