import { z } from 'zod'
import { dayField, village } from '@/lib/registers/fields'
import { createSchema, editSchema, keySchema } from '@/lib/registers/register'
import { balaiRegister } from './balai'
import { faskesRegister } from './faskes'
import { lokusRegister } from './lokus'
import { opdRegister } from './opd'
import { petugasRegister } from './petugas'

export const createPetugasSchema = createSchema(petugasRegister)
export const editPetugasSchema = editSchema(petugasRegister)
export const createBalaiSchema = createSchema(balaiRegister)
export const editBalaiSchema = editSchema(balaiRegister)
export const createFaskesSchema = createSchema(faskesRegister)
export const editFaskesSchema = editSchema(faskesRegister)
export const createOpdSchema = createSchema(opdRegister)
export const editOpdSchema = editSchema(opdRegister)
export const createLokusSchema = createSchema(lokusRegister)
export const editLokusSchema = editSchema(lokusRegister)

const NONE = 'Pilih sedikitnya satu desa'
const villageIds = z.preprocess(
  (value) => (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value]),
  z.array(village().shape).min(1, NONE).max(1_000, 'Terlalu banyak desa sekaligus'),
)
const { id, version } = editPetugasSchema.shape
const day = dayField('Mulai tanggal').shape

/** Villages given to an officer from a day on. */
export const assignVillagesSchema = z.strictObject({ key: keySchema, id, version, villageIds, from: day })

/** A village an officer no longer serves from a day on. */
export const releaseVillageSchema = z.strictObject({ key: keySchema, id, version, villageId: village().shape, on: day })

/** Villages moved from one officer to another on a day. */
export const handOverSchema = z
  .strictObject({
    key: keySchema,
    fromId: id,
    toId: z.union([z.literal(''), z.uuid()]).refine((value) => value !== '', 'Pilih petugas penerima'),
    villageIds,
    on: day,
  })
  .refine(({ fromId, toId }) => fromId !== toId, { path: ['toId'], error: 'Pilih petugas yang lain' })

export type AssignVillages = z.output<typeof assignVillagesSchema>
export type ReleaseVillage = z.output<typeof releaseVillageSchema>
export type HandOver = z.output<typeof handOverSchema>
