import { z } from 'zod'
import { text } from '@/lib/registers/fields'
import { keySchema } from '@/lib/registers/register'
import { wholeNumber, yearField } from './action-schema'

const box = z.string().max(40)

/** Cells as the grid sends them: what was typed, by village and column, with the version each village's line had. */
const cells = z.array(
  z.strictObject({
    villageId: z.int().positive(),
    version: z.int().nonnegative(),
    code: z.string().max(40),
    reached: box,
    target: box,
  }),
)

export const coverSchema = z.strictObject({
  key: keySchema,
  year: yearField,
  kecamatanId: wholeNumber('Pilih kecamatan'),
  source: text('Sumber data', 200).shape,
  cells: z
    .string('Belum ada yang diubah')
    .transform((json, check) => {
      try {
        return JSON.parse(json) as unknown
      } catch {
        check.addIssue({ code: 'custom', message: 'Muat ulang layar ini' })
        return z.NEVER
      }
    })
    .pipe(cells.min(1, 'Belum ada sel yang diubah').max(5_000, 'Terlalu banyak sel sekaligus')),
})
export type Cover = z.output<typeof coverSchema>
