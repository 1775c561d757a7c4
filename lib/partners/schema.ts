import { z } from 'zod'
import { createSchema, editSchema, keySchema } from '@/lib/registers/register'
import { activityRegister } from './activity-register'
import { awardRegister } from './award-register'
import { contactRegister } from './contact-register'
import { mitraRegister } from './mitra-register'

export const createMitraSchema = createSchema(mitraRegister)
export const editMitraSchema = editSchema(mitraRegister)
export const createContactSchema = createSchema(contactRegister)
export const editContactSchema = editSchema(contactRegister)
export const createActivitySchema = createSchema(activityRegister)
export const editActivitySchema = editSchema(activityRegister)
export const createAwardSchema = createSchema(awardRegister)
export const editAwardSchema = editSchema(awardRegister)

const { id, version } = editMitraSchema.shape

/** A group that an organisation hosts from now on, or no longer. */
export const hostSchema = z.strictObject({
  key: keySchema,
  id,
  version,
  poktanId: z.union([z.literal(''), z.uuid()]).refine((value) => value !== '', 'Pilih poktannya'),
})
export type Host = z.output<typeof hostSchema>
