import { z } from 'zod'
import { listOf } from '@/lib/actions/form-data'
import { reasonSchema, sheetRefSchema } from '@/lib/reports/schema'

const day = z
  .string('Pilih harinya.')
  .min(1, 'Pilih harinya.')
  .refine(
    (text) =>
      /^\d{4}-\d{2}-\d{2}$/.test(text) &&
      !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) &&
      new Date(`${text}T00:00:00Z`).toISOString().startsWith(text),
    'Tulis tanggal seperti 2026-07-03.',
  )

const regionId = z
  .string()
  .regex(/^[1-9]\d{0,8}$/, 'Pilih tempatnya.')
  .transform(Number)

const { form, period } = sheetRefSchema.shape

/** More time for villages one serves, or for the whole kecamatan one coordinates (no village ticked). */
export const askExtensionSchema = z.strictObject({
  key: z.uuid(),
  form,
  period,
  until: day,
  reason: reasonSchema,
  village: listOf(regionId).pipe(z.array(z.number()).max(300, 'Terlalu banyak desa sekaligus.')),
})
export type AskExtension = z.output<typeof askExtensionSchema>

/** A request by its id and the version that was read. */
const request = z
  .string()
  .regex(/^[0-9a-f-]{36}:\d{1,9}$/, 'Muat ulang halaman ini.')
  .transform((text) => ({ id: text.slice(0, 36), version: Number(text.slice(37)) }))
const requests = listOf(request).pipe(
  z
    .array(z.object({ id: z.uuid(), version: z.number() }))
    .min(1, 'Pilih sedikitnya satu permintaan.')
    .max(500),
)

/** Given (until the day asked for, or another) or refused with a word. */
export const decideExtensionSchema = z
  .strictObject({
    request: requests,
    decision: z.enum(['beri', 'tolak'], 'Pilih beri atau tolak.'),
    until: z.union([z.literal(''), day]).default(''),
    note: z.string().trim().max(500, 'Paling banyak 500 huruf.').default(''),
  })
  .refine(({ decision, until }) => decision === 'tolak' || until !== '', { path: ['until'], error: 'Pilih harinya.' })
  .refine(({ decision, note }) => decision === 'beri' || (note.match(/\p{L}/gu)?.length ?? 0) >= 5, {
    path: ['note'],
    error: 'Tulis alasan penolakan, paling sedikit 5 huruf.',
  })
export type DecideExtension = z.output<typeof decideExtensionSchema>

/** A request that is withdrawn, or a decision that is taken back. */
export const undoExtensionSchema = z.strictObject({ request: requests })
export type UndoExtension = z.output<typeof undoExtensionSchema>

/** More time for the whole office, given without being asked. */
export const giveExtensionSchema = z.strictObject({ key: z.uuid(), form, period, until: day, reason: reasonSchema })
export type GiveExtension = z.output<typeof giveExtensionSchema>
