'use server'

import { z } from 'zod'
import { formAction } from '@/lib/actions/form-action'
import { carryProfile, saveProfile, undoProfile } from '@/lib/kampung-kb/profile-commands'
import { carryProfileSchema, saveProfileSchema } from '@/lib/kampung-kb/profile-schema'
import { paths } from '@/lib/paths'
import { keySchema } from '@/lib/registers/register'

const uuid = z.uuid('Data ini tidak dikenal')

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
