import { z } from 'zod'
import { parsePeriod } from '@/lib/format/period'
import { keySchema } from '@/lib/registers/register'
import { CELLS, type CellName } from './cells'

const WHOLE = 'Tulis angka bulat, misalnya 12. Kosongkan bila belum diketahui.'
const cell = z
  .string()
  .trim()
  .regex(/^\d{0,6}$/, WHOLE)
  .transform((typed) => (typed === '' ? null : Number(typed)))
  .default(null)

/** What a facility served in a month; `version` 0 says that nothing was kept when the form was opened. */
export const saveResultsSchema = z.strictObject({
  key: keySchema,
  faskesId: z.uuid('Faskes ini tidak dikenal'),
  period: z
    .string()
    .transform(parsePeriod)
    .refine((period) => period !== null, 'Bulan ini tidak dikenal'),
  version: z.coerce.number().pipe(z.int().min(0)),
  note: z.string().trim().max(500, 'Paling banyak 500 huruf').default(''),
  ...(Object.fromEntries(CELLS.map((name) => [name, cell])) as Record<CellName, typeof cell>),
})
export type SaveResults = z.output<typeof saveResultsSchema>
