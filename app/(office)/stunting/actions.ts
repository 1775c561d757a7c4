'use server'

import { formAction } from '@/lib/actions/form-action'
import { paths } from '@/lib/paths'
import { undoSchema } from '@/lib/registers/register'
import { addSurvey, editSurvey, undoSurvey, withdrawSurvey } from '@/lib/surveys/commands'
import { addSurveySchema, editSurveySchema, withdrawSurveySchema } from '@/lib/surveys/schema'

/** The results of one's own district, with the step that can be taken back. */
const goTo = ({ key }: { key: string }) => paths.stuntingSurveys('saya', `?langkah=${key}`)

export const addSurveyAction = formAction({
  schema: addSurveySchema,
  run: (actor, input) => addSurvey(actor, input),
  goTo,
})
export const editSurveyAction = formAction({
  schema: editSurveySchema,
  run: (actor, input) => editSurvey(actor, input),
  goTo,
})
export const withdrawSurveyAction = formAction({ schema: withdrawSurveySchema, run: withdrawSurvey, goTo })
export const undoSurveyAction = formAction({
  schema: undoSchema,
  run: undoSurvey,
  done: 'Langkah tadi sudah diurungkan.',
})
