'use server'

import { z } from 'zod'
import { formAction } from '@/lib/actions/form-action'
import {
  addSignatory,
  endSignatory,
  removeDueDay,
  removeLogo,
  resumeSignatory,
  setDueDay,
  setLogo,
  updateOffice,
} from '@/lib/office/commands'
import {
  dueDaySchema,
  dueDayStepSchema,
  endSignatorySchema,
  logoSchema,
  signatorySchema,
  signatoryStepSchema,
  updateOfficeSchema,
} from '@/lib/office/schema'

export const updateOfficeAction = formAction({
  schema: updateOfficeSchema,
  run: updateOffice,
  done: 'Data kantor tersimpan.',
})
export const setLogoAction = formAction({ schema: logoSchema, run: setLogo, done: 'Logo terpasang.' })
export const removeLogoAction = formAction({ schema: z.strictObject({}), run: removeLogo, done: 'Logo dilepas.' })

export const addSignatoryAction = formAction({
  schema: signatorySchema,
  run: addSignatory,
  done: 'Penanda tangan ditambahkan.',
})
export const endSignatoryAction = formAction({ schema: endSignatorySchema, run: endSignatory, done: 'Tersimpan.' })
export const resumeSignatoryAction = formAction({
  schema: signatoryStepSchema,
  run: resumeSignatory,
  done: 'Penanda tangan berlaku lagi.',
})

export const setDueDayAction = formAction({ schema: dueDaySchema, run: setDueDay, done: 'Batas lapor tersimpan.' })
export const removeDueDayAction = formAction({
  schema: dueDayStepSchema,
  run: removeDueDay,
  done: 'Batas lapor itu dihapus.',
})
