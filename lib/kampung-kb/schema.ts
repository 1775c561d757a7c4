import { z } from 'zod'
import { dayField, optionalText } from '@/lib/registers/fields'
import { createSchema, editSchema, keySchema } from '@/lib/registers/register'
import { kampungKbRegister } from './register'
import { KAMPUNG_KB_CLASSES, type KampungKbClass } from './rules'

export const createKampungKbSchema = createSchema(kampungKbRegister)
export const editKampungKbSchema = editSchema(kampungKbRegister)

/** A class written down as an authority decreed it: from which day, by which SK. */
export const decreeClassSchema = z.strictObject({
  key: keySchema,
  id: editKampungKbSchema.shape.id,
  version: editKampungKbSchema.shape.version,
  class: z.enum(
    KAMPUNG_KB_CLASSES.map(({ value }) => value) as [KampungKbClass, ...KampungKbClass[]],
    'Pilih kelasnya',
  ),
  from: dayField('Berlaku sejak').shape,
  skNumber: optionalText('Nomor SK', 100).shape,
  source: optionalText('Sumber data', 200).shape,
})

export type CreateKampungKb = z.output<typeof createKampungKbSchema>
export type EditKampungKb = z.output<typeof editKampungKbSchema>
export type DecreeClass = z.output<typeof decreeClassSchema>
