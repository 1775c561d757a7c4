import { z } from 'zod'
import { IMPORT_KIND_CODES, type RecapKindCode } from './kinds/kind'

const version = z.int().positive()
const row = z.int().min(1).max(1_048_576)
const column = z.int().min(0).max(199)
const cellText = z.string().max(32_767, 'Terlalu panjang untuk satu sel')

/** What an upload says of itself. */
export const uploadSchema = z.strictObject({
  jenis: z.union([
    z.enum(IMPORT_KIND_CODES),
    z
      .string()
      .regex(/^rekap-[a-z0-9-]{2,40}$/)
      .transform((code) => code as RecapKindCode),
  ]),
  nama: z
    .string()
    .min(1)
    .max(300)
    .transform((name) => name.replace(/\p{Cc}/gu, ' ').trim() || 'berkas'),
})

/** One step of an import, as its page sends it. */
export const importStepSchema = z.discriminatedUnion('step', [
  z.strictObject({ step: z.literal('lembar'), version, sheet: z.int().min(0).max(99), headRow: row }),
  z.strictObject({
    step: z.literal('kolom'),
    version,
    mapping: z.record(z.string().regex(/^\d{1,3}$/), z.string().regex(/^[A-Za-z0-9_]{1,60}$/)),
  }),
  z.strictObject({
    step: z.literal('perbaiki'),
    version,
    edits: z.array(z.strictObject({ row, column, text: cellText })).max(20_000),
    skips: z
      .array(z.strictObject({ row, reason: z.string().trim().min(3, 'Tulis alasannya').max(200).nullable() }))
      .max(20_000),
    replace: z.strictObject({ column, from: cellText.min(1), to: cellText }).optional(),
  }),
  z.strictObject({ step: z.literal('periksa'), version }),
  z.strictObject({ step: z.literal('terapkan'), version }),
  z.strictObject({ step: z.literal('urungkan'), version }),
  z.strictObject({ step: z.literal('batalkan'), version }),
])
export type ImportStep = z.output<typeof importStepSchema>
