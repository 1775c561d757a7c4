import { z } from 'zod'
import { reasonShape } from '@/lib/poktan/member-schema'
import { keySchema } from '@/lib/registers/register'

const sheetPlace = {
  sheet: z.string().regex(/^[a-z0-9-]{2,40}$/, 'Lembar ini tidak dikenal'),
  period: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'Bulan tidak terbaca'),
  subject: z.uuid('Data ini tidak dikenal'),
}

/** Where a sheet stands: which layout, which month, about what. */
export const sheetPlaceSchema = z.strictObject(sheetPlace)
export type SheetPlace = z.output<typeof sheetPlaceSchema>

/** A sheet was typed over as it was shown: `hash` names what was shown. */
export const markCopiedSchema = z.strictObject({
  key: keySchema,
  ...sheetPlace,
  hash: z.string().regex(/^[0-9a-f]{64}$/, 'Muat ulang halaman ini'),
})
export type MarkCopied = z.output<typeof markCopiedSchema>

export const undoCopiedSchema = z.strictObject({ key: keySchema, ...sheetPlace, id: z.uuid('Data ini tidak dikenal') })
export type UndoCopied = z.output<typeof undoCopiedSchema>

/** The numbers of a sheet in full, once, with a reason. */
export const openNumbersSchema = z.strictObject({ ...sheetPlace, reason: reasonShape })
export type OpenNumbers = z.output<typeof openNumbersSchema>
