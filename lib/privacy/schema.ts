import { z } from 'zod'
import { CORRECTABLE_FIELDS, KINDS, STANDING_CODES } from './rules'

const text = (most: number) => z.string().trim().max(most, `Paling banyak ${most} huruf`)
const day = z.preprocess(
  (value) => (value === '' ? null : value),
  z.iso.date('Tulis tanggal seperti 2026-05-31').nullable().default(null),
)

/** A request as it is written down; whom it is about is found by NIK, or by name and day of birth. */
export const receiveRequestSchema = z
  .strictObject({
    key: z.uuid(),
    kind: z.enum(KINDS, 'Pilih apa yang diminta'),
    about: z.enum(['orang', 'keluarga'], 'Pilih tentang siapa').default('orang'),
    nik: text(40).default(''),
    name: text(120).default(''),
    bornOn: day,
    requester: text(120).min(2, 'Tulis nama yang meminta'),
    standing: z.enum(STANDING_CODES, 'Pilih hubungannya'),
    reason: text(500).default(''),
    askedOn: day,
  })
  .refine(({ nik, name, bornOn }) => nik !== '' || (name !== '' && bornOn !== null), {
    path: ['nik'],
    message: 'Tulis NIK, atau nama dan tanggal lahirnya',
  })

export const MOST_ANSWER = 1_000

export const answerRequestSchema = z.strictObject({
  key: z.uuid(),
  id: z.uuid(),
  version: z.coerce.number().int().positive(),
  outcome: z.enum(['selesai', 'ditolak'], 'Pilih hasilnya'),
  answer: text(MOST_ANSWER).min(5, 'Tulis jawabannya, paling sedikit 5 huruf'),
  field: z.preprocess((value) => (value === '' ? undefined : value), z.enum(CORRECTABLE_FIELDS).optional()),
  value: text(300).default(''),
  /** Erasure cannot be undone: the word is typed. */
  sure: text(20).default(''),
})

export type ReceiveRequest = z.output<typeof receiveRequestSchema>
export type AnswerRequest = z.output<typeof answerRequestSchema>
