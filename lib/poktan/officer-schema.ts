import { z } from 'zod'
import { nikShape } from '@/lib/families/schema'
import { account, dayField, flag, optionalDay, optionalText, phone, text } from '@/lib/registers/fields'
import { keySchema } from '@/lib/registers/register'
import { reasonShape, rowVersion } from './member-schema'
import { OFFICER_ROLES, type OfficerRole } from './officer-seats'

const id = z.uuid('Data ini tidak dikenal')
const ageGroup = z
  .union([z.literal('').transform(() => null), z.null(), z.string().transform(Number), z.number()])
  .pipe(z.union([z.null(), z.int().min(0).max(5)], { error: 'Pilih kelompok umur dari daftar' }))
  .default(null)

const answers = {
  role: z.enum(OFFICER_ROLES.map(({ value }) => value) as [OfficerRole, ...OfficerRole[]], 'Pilih jabatannya'),
  ageGroup,
  name: text('Nama', 100).shape,
  phone: phone().shape,
  kki: optionalText('KKI', 30).shape,
  /** On a change, empty keeps the number there is; `-` takes it away. */
  nik: nikShape,
  trained: flag('Sudah dilatih').shape,
  training: optionalText('Nama pelatihan', 150).shape,
  trainedOn: optionalDay('Tanggal pelatihan').shape,
  fromOn: dayField('Bertugas sejak').shape,
  /** Absent keeps the link there is. */
  accountId: account('Akun Lini').shape.unwrap().optional(),
}

export const addOfficerSchema = z.strictObject({ key: keySchema, poktanId: id, ...answers })
export const editOfficerSchema = z.strictObject({ key: keySchema, poktanId: id, id, version: rowVersion, ...answers })
export const endOfficerSchema = z.strictObject({
  key: keySchema,
  poktanId: id,
  id,
  version: rowVersion,
  toOn: dayField('Berhenti pada').shape,
  reason: reasonShape,
})
export const revealOfficerSchema = z.strictObject({ poktanId: id, id, reason: reasonShape })

export type AddOfficer = z.output<typeof addOfficerSchema>
export type EditOfficer = z.output<typeof editOfficerSchema>
export type EndOfficer = z.output<typeof endOfficerSchema>
export type RevealOfficer = z.output<typeof revealOfficerSchema>
export type OfficerAnswers = Omit<AddOfficer, 'key' | 'poktanId'>
