import { z } from 'zod'
import { account, dayField, flag, optionalText, phone, text } from '@/lib/registers/fields'
import { keySchema } from '@/lib/registers/register'
import { rwKey } from './rw'
import { SEATS, type Seat } from './team-rules'

const id = z.uuid('Data ini tidak dikenal')
const version = z
  .union([z.string(), z.number()])
  .transform(Number)
  .pipe(z.int('Buka ulang layar ini').positive('Buka ulang layar ini'))
const reason = z.string().trim().min(5, 'Tulis alasannya, paling sedikit 5 huruf').max(300, 'Paling banyak 300 huruf')

const member = {
  seat: z.enum(SEATS.map(({ value }) => value) as [Seat, ...Seat[]], 'Pilih kursinya'),
  name: text('Nama').shape,
  standsIn: optionalText('Menggantikan sebagai', 60).shape,
  phone: phone().shape,
  /** Absent keeps the link there is; only the office and the koordinator give accounts. */
  accountId: account('Akun Lini').shape.unwrap().optional(),
  fromOn: dayField('Bertugas sejak').shape,
}

export const addMemberSchema = z.strictObject({ key: keySchema, teamId: id, ...member })
export const editMemberSchema = z.strictObject({ key: keySchema, teamId: id, id, version, ...member })
export const endMemberSchema = z.strictObject({
  key: keySchema,
  teamId: id,
  id,
  version,
  toOn: dayField('Berhenti pada').shape,
  reason,
})

/** `1, 2, 3` as people list RWs; each once, without leading zeros. */
const rws = z
  .string()
  .max(300, 'Paling banyak 300 huruf')
  .default('')
  .transform((typed) => [
    ...new Set(
      typed
        .split(/[,;\n]/)
        .map(rwKey)
        .filter(Boolean),
    ),
  ])
  .pipe(z.array(z.string().max(20, 'Nomor RW terlalu panjang')).max(60, 'Paling banyak 60 RW'))

export const giveAreaSchema = z
  .strictObject({ key: keySchema, teamId: id, rws, rest: flag('RW lainnya').shape, fromOn: dayField('Mulai').shape })
  .refine((given) => given.rws.length > 0 || given.rest, {
    path: ['rws'],
    error: 'Tulis nomor RW, atau centang RW lainnya.',
  })
export const endAreaSchema = z.strictObject({
  key: keySchema,
  teamId: id,
  id,
  version,
  toOn: dayField('Berakhir pada').shape,
  reason,
})
/** Takes an RW over from the team that serves it, with its open targets. */
export const takeAreaSchema = z.strictObject({
  key: keySchema,
  teamId: id,
  id,
  version,
  on: dayField('Pindah pada').shape,
  reason,
})
/** Takes back the step that was made with this key. */
export const undoTeamSchema = z.strictObject({ key: keySchema, teamId: id })

export type AddMember = z.output<typeof addMemberSchema>
export type EditMember = z.output<typeof editMemberSchema>
export type EndMember = z.output<typeof endMemberSchema>
export type GiveArea = z.output<typeof giveAreaSchema>
export type EndArea = z.output<typeof endAreaSchema>
export type TakeArea = z.output<typeof takeAreaSchema>
export type UndoTeam = z.output<typeof undoTeamSchema>
