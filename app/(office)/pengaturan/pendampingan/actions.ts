'use server'

import { formAction } from '@/lib/actions/form-action'
import { paths } from '@/lib/paths'
import { layDownSchedule, layDownScreening, takeBackEdition } from '@/lib/tpk/edition-commands'
import { scheduleEditionSchema, screeningEditionSchema, takeBackEditionSchema } from '@/lib/tpk/edition-schema'

export const layDownScreeningAction = formAction({
  schema: screeningEditionSchema,
  run: layDownScreening,
  goTo: () => paths.careSettings(),
})
export const layDownScheduleAction = formAction({
  schema: scheduleEditionSchema,
  run: layDownSchedule,
  goTo: () => paths.careSettings(),
})
export const takeBackEditionAction = formAction({
  schema: takeBackEditionSchema,
  run: takeBackEdition,
  goTo: () => paths.careSettings(),
})
