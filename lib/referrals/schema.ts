import { z } from 'zod'
import { keySchema } from '@/lib/registers/register'
import { RESULTS, type Result, URGENCIES, type Urgency } from './rules'

const id = z.uuid('Data ini tidak dikenal. Buka ulang layar ini.')
const day = z.iso.date('Tulis tanggal seperti 2026-07-03')
const version = z.coerce
  .number<string | number>('Buka ulang layar ini')
  .pipe(z.int('Buka ulang layar ini').positive('Buka ulang layar ini'))
const words = (most = 1_000) => z.string().trim().max(most, `Paling banyak ${most} huruf`)
const reason = words(500).min(5, 'Tulis alasannya, paling sedikit 5 huruf')
const listed = (value: unknown) => (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value])

/** A new referral, as phones and desks send it (`ReferralBody` of lib/tpk/care). */
export const makeReferralSchema = z.strictObject({
  key: keySchema,
  id,
  familyId: id,
  personId: id,
  targetId: z.union([id, z.literal('').transform(() => null), z.null()]).default(null),
  visitId: z.union([id, z.literal('').transform(() => null), z.null()]).default(null),
  faskesId: z.uuid('Pilih faskes tujuan'),
  referredOn: day,
  urgency: z
    .enum(URGENCIES.map(({ value }) => value) as [Urgency, ...Urgency[]], 'Pilih biasa atau segera')
    .default('biasa'),
  marks: z.preprocess(listed, z.array(z.string().regex(/^[a-z0-9_.-]{1,40}$/, 'Tanda ini tidak dikenal')).max(20)),
  note: words().default(''),
})

const ofOne = { key: keySchema, id, version }

export const acceptReferralSchema = z.strictObject(ofOne)
export const answerReferralSchema = z
  .strictObject({
    ...ofOne,
    result: z.enum(RESULTS.map(({ value }) => value) as [Result, ...Result[]], 'Pilih hasilnya'),
    answer: words(2_000).default(''),
    advice: words().default(''),
    returnOn: z.union([z.literal('').transform(() => null), z.null(), day]).default(null),
  })
  .refine(({ result, returnOn }) => result !== 'kontrol' || returnOn !== null, {
    path: ['returnOn'],
    error: 'Tulis tanggal kontrolnya.',
  })
  .refine(({ result, answer }) => result === 'sehat' || result === 'tidak_datang' || answer !== '', {
    path: ['answer'],
    error: 'Tulis apa yang ditemukan dan dilakukan.',
  })
export const refuseReferralSchema = z.strictObject({ ...ofOne, reason })
export const withdrawReferralSchema = z.strictObject({ ...ofOne, reason })
export const undoReferralSchema = z.strictObject({ key: keySchema })

/** An account that answers for a facility from a day on, or no longer. */
export const linkFaskesSchema = z.strictObject({ key: keySchema, faskesId: id, accountId: z.uuid('Pilih akunnya') })
export const unlinkFaskesSchema = z.strictObject({ key: keySchema, id })

export type MakeReferral = z.output<typeof makeReferralSchema>
export type AcceptReferral = z.output<typeof acceptReferralSchema>
export type AnswerReferral = z.output<typeof answerReferralSchema>
export type RefuseReferral = z.output<typeof refuseReferralSchema>
