'use server'

import { z } from 'zod'
import { formAction } from '@/lib/actions/form-action'
import { editActivity, recordActivity, undoActivity, withdrawActivity } from '@/lib/kampung-kb/activity-commands'
import { editActivitySchema, recordActivitySchema, withdrawActivitySchema } from '@/lib/kampung-kb/activity-schema'
import { evaluateKampungKb, undoEvaluation } from '@/lib/kampung-kb/evaluation-commands'
import { evaluateSchema } from '@/lib/kampung-kb/evaluation-schema'
import { carryProfile, saveProfile, undoProfile } from '@/lib/kampung-kb/profile-commands'
import { carryProfileSchema, saveProfileSchema } from '@/lib/kampung-kb/profile-schema'
import { paths } from '@/lib/paths'
import { keySchema } from '@/lib/registers/register'

const uuid = z.uuid('Data ini tidak dikenal')
const undoSchema = z.strictObject({ key: keySchema, id: uuid })

export const saveProfileAction = formAction({
  schema: saveProfileSchema,
  run: saveProfile,
  done: 'Tersimpan.',
  show: (_kept, { key }) => ({ key }),
})

export const carryProfileAction = formAction({
  schema: carryProfileSchema,
  run: carryProfile,
  goTo: ({ id, period }) => paths.kampungKbProfile(id, `?bulan=${period}`),
})

export const undoProfileAction = formAction({
  schema: z.strictObject({ key: keySchema, id: uuid, period: z.string().regex(/^\d{4}-\d{2}$/) }),
  run: (actor, { key, id }) => undoProfile(actor, { key, id }),
  // A new address makes the form forget what was typed.
  goTo: ({ id, period }, { version }) => paths.kampungKbProfile(id, `?bulan=${period}&urung=${version}`),
})

export const recordActivityAction = formAction({
  schema: recordActivitySchema,
  run: recordActivity,
  goTo: ({ id, key }, { key: kept }) => paths.kampungKbActivity(id, String(kept.id), `?langkah=${key}`),
})

export const editActivityAction = formAction({
  schema: editActivitySchema,
  run: editActivity,
  goTo: ({ id, key, activityId }) => paths.kampungKbActivity(id, activityId, `?langkah=${key}`),
})

export const withdrawActivityAction = formAction({
  schema: withdrawActivitySchema,
  run: withdrawActivity,
  goTo: ({ id, key, activityId }) => paths.kampungKbActivity(id, activityId, `?langkah=${key}`),
})

export const undoActivityAction = formAction({
  schema: undoSchema,
  run: undoActivity,
  done: 'Langkah tadi sudah diurungkan.',
})

export const evaluateAction = formAction({
  schema: evaluateSchema,
  run: evaluateKampungKb,
  goTo: ({ id, key, year }) => `${paths.kampungKb(id, 'evaluasi')}?tahun=${year}&langkah=${key}`,
})

export const undoEvaluationAction = formAction({
  schema: undoSchema,
  run: undoEvaluation,
  done: 'Evaluasi tadi sudah diurungkan.',
})
