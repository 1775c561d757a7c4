import { z } from 'zod'
import { orNull } from '@/lib/actions/form-data'
import { longText, optionalText, text } from '@/lib/registers/fields'
import { keySchema } from '@/lib/registers/register'
import { versionField, wholeNumber, yearField } from './action-schema'
import { FUNDS, KINDS, type Money, readRupiah } from './funds'

const rupiah = z
  .string()
  .default('')
  .transform((typed, check) => {
    const amount = readRupiah(typed)
    if (amount === undefined) check.addIssue({ code: 'custom', message: 'Tulis rupiah bulat, misalnya 1.500.000' })
    return amount ?? null
  })
const kinds = KINDS.map(({ value }) => value) as [string, ...string[]]

const boxes = Object.fromEntries(
  FUNDS.flatMap(({ value }) => [
    [`rencana_${value}`, rupiah],
    [`realisasi_${value}`, rupiah],
  ]),
) as Record<string, typeof rupiah>

const fields = {
  key: keySchema,
  year: yearField,
  name: text('Nama intervensi', 200).shape,
  kind: z.enum(kinds, 'Pilih jenisnya'),
  /** Empty: the whole district. */
  villageId: orNull(wholeNumber('Pilih desa dari daftar')),
  opdId: orNull(z.uuid('Pilih OPD dari daftar')),
  action: z.string().regex(/^[a-z0-9-]{0,60}$/, 'Pilih aksinya'),
  note: longText('Catatan', 1_000).shape,
  source: optionalText('Sumber', 200).shape,
  ...boxes,
}

export const addInterventionSchema = z.strictObject(fields)
export const editInterventionSchema = z.strictObject({
  ...fields,
  id: z.uuid('Data ini tidak dikenal'),
  version: versionField,
})
export const dropInterventionSchema = z.strictObject({
  key: keySchema,
  id: z.uuid('Data ini tidak dikenal'),
  version: versionField,
})

export type AddIntervention = z.output<typeof addInterventionSchema>
export type EditIntervention = z.output<typeof editInterventionSchema>
export type DropIntervention = z.output<typeof dropInterventionSchema>

/** The amounts of a sent form by source; a source with both boxes empty is not named. */
export const moneyOf = (input: Readonly<Record<string, unknown>>): Money[] =>
  FUNDS.map(({ value }) => ({
    fund: value,
    planned: (input[`rencana_${value}`] as number | null | undefined) ?? null,
    realised: (input[`realisasi_${value}`] as number | null | undefined) ?? null,
  })).filter(({ planned, realised }) => planned !== null || realised !== null)
