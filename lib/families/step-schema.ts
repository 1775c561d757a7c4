import { z } from 'zod'
import { dayField, optionalText, text, village } from '@/lib/registers/fields'
import { keySchema } from '@/lib/registers/register'
import { changeFamilySchema, personFields, recordFamilySchema } from './schema'

const unknown = 'Data ini tidak dikenal'
const version = changeFamilySchema.shape.version
const reason = z.string().trim().min(5, 'Tulis alasannya, paling sedikit 5 huruf').max(300, 'Paling banyak 300 huruf')
const home = {
  villageId: village().shape,
  dusun: optionalText('Dusun', 60).shape,
  rw: optionalText('RW', 10).shape,
  rt: optionalText('RT', 10).shape,
  address: optionalText('Alamat', 200).shape,
}

/** A new family from a desk, under an id its form was given. */
export const newFamilySchema = recordFamilySchema
  .omit({ key: true, kki: true, source: true })
  .extend({ id: z.uuid(unknown) })

/** What is known of a family and its house; the place itself changes by moving. */
export const changeHomeSchema = changeFamilySchema.omit({ persons: true, source: true })

export const addPersonSchema = z.strictObject({ familyId: z.uuid(unknown), id: z.uuid(unknown), ...personFields })

export const changePersonSchema = z.strictObject({ key: keySchema, id: z.uuid(unknown), version, ...personFields })

/** A family that lives elsewhere from a day on. */
export const moveFamilySchema = z.strictObject({
  key: keySchema,
  id: z.uuid(unknown),
  version,
  ...home,
  movedOn: dayField('Pindah sejak').shape,
  reason,
})

const ids = z.preprocess(
  (value) => (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value]),
  z.array(z.uuid(unknown)).max(30),
)

/** Somebody who joins another family, or founds one; `along` come with them. */
export const movePersonSchema = z
  .strictObject({
    key: keySchema,
    id: z.uuid(unknown),
    version,
    /** A family there is; empty founds one at the place below. */
    familyId: z.union([z.uuid(unknown), z.literal('')]).default(''),
    name: optionalText('Nama kepala keluarga').shape,
    ...home,
    villageId: z.union([home.villageId, z.literal('').transform(() => null)]).default(null),
    relation: personFields.relation,
    along: ids,
    movedOn: dayField('Sejak').shape,
    reason,
  })
  .superRefine(({ familyId, name, villageId }, context) => {
    if (familyId !== '') return
    if (name === '')
      context.addIssue({ code: 'custom', path: ['name'], message: 'Tulis nama kepala keluarga yang baru' })
    if (villageId === null) context.addIssue({ code: 'custom', path: ['villageId'], message: 'Pilih desanya' })
  })

export const deathSchema = z.strictObject({
  key: keySchema,
  id: z.uuid(unknown),
  version,
  diedOn: dayField('Meninggal pada').shape,
})

/** What is looked for: a name, a number, a temporary code. It stands in no address. */
export const findFamiliesSchema = z.strictObject({ text: text('Nama, NIK, nomor KK, atau kode sementara').shape })

export type NewFamily = z.output<typeof newFamilySchema>
export type ChangeHome = z.output<typeof changeHomeSchema>
export type AddPerson = z.output<typeof addPersonSchema>
export type ChangePerson = z.output<typeof changePersonSchema>
export type MoveFamily = z.output<typeof moveFamilySchema>
export type MovePerson = z.output<typeof movePersonSchema>
export type Death = z.output<typeof deathSchema>
export type FindFamilies = z.output<typeof findFamiliesSchema>
