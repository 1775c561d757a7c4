import { z } from 'zod'
import { kkShape, nikShape, sexShape } from '@/lib/families/schema'
import { dayField, optionalDay, optionalText, text } from '@/lib/registers/fields'
import { keySchema } from '@/lib/registers/register'

const id = z.uuid('Data ini tidak dikenal')
export const rowVersion = z
  .union([z.string(), z.number()])
  .transform(Number)
  .pipe(z.int('Buka ulang layar isian ini').positive('Buka ulang layar isian ini'))
export const reasonShape = z
  .string()
  .trim()
  .min(5, 'Tulis alasannya, paling sedikit 5 huruf')
  .max(300, 'Paling banyak 300 huruf')
const personId = z.union([z.uuid('Pilih dari daftar'), z.literal('').transform(() => null), z.null()]).default(null)

/** A family that is already recorded becomes a member; `personId` is the child, teen or elder, in PIK-R the member. */
export const joinSchema = z.strictObject({
  key: keySchema,
  poktanId: id,
  familyId: id,
  personId,
  joinedOn: dayField('Masuk sejak').shape,
})

/** A family nobody has recorded yet, in as few words as a meeting allows; the rest can follow. */
export const joinNewSchema = z.strictObject({
  key: keySchema,
  poktanId: id,
  joinedOn: dayField('Masuk sejak').shape,
  name: text('Nama kepala keluarga').shape,
  dusun: optionalText('Dusun', 60).shape,
  rw: optionalText('RW', 10).shape,
  rt: optionalText('RT', 10).shape,
  kk: kkShape,
  personName: optionalText('Nama', 100).shape,
  sex: sexShape,
  bornOn: optionalDay('Tanggal lahir').shape,
  nik: nikShape,
})

const step = { key: keySchema, poktanId: id, id, version: rowVersion }

export const leaveSchema = z.strictObject({ ...step, leftOn: dayField('Keluar pada').shape, reason: reasonShape })
export const choosePersonSchema = z.strictObject({ ...step, personId })
export const moveSchema = z.strictObject({
  ...step,
  toPoktanId: z.uuid('Pilih kelompok tujuan'),
  on: dayField('Pindah pada').shape,
  reason: reasonShape,
})
export const changeJoinedSchema = z.strictObject({ ...step, joinedOn: dayField('Masuk sejak').shape })
export const undoInGroupSchema = z.strictObject({ key: keySchema, poktanId: id })
export const searchFamilySchema = z.strictObject({
  poktanId: id,
  text: z.string().trim().min(3, 'Tulis paling sedikit 3 huruf, atau NIK/nomor KK').max(100, 'Paling banyak 100 huruf'),
})

/** The roster as a file with whole numbers: who asks says why. */
export const fullExportSchema = z.strictObject({
  q: z.string().max(600).default(''),
  status: z.enum(['ikut', 'keluar', 'semua']).default('ikut'),
  reason: reasonShape,
})

export type Join = z.output<typeof joinSchema>
export type JoinNew = z.output<typeof joinNewSchema>
export type Leave = z.output<typeof leaveSchema>
export type ChoosePerson = z.output<typeof choosePersonSchema>
export type Move = z.output<typeof moveSchema>
export type ChangeJoined = z.output<typeof changeJoinedSchema>
export type UndoInGroup = z.output<typeof undoInGroupSchema>
export type SearchFamily = z.output<typeof searchFamilySchema>
