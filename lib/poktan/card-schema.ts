import { z } from 'zod'
import { keySchema } from '@/lib/registers/register'

/** The card of a year, taken as the group stands now. */
export const takeCardSchema = z.strictObject({
  key: keySchema,
  poktanId: z.uuid('Data ini tidak dikenal'),
  year: z
    .union([z.string(), z.number()])
    .transform(Number)
    .pipe(z.int('Pilih tahunnya').min(2010, 'Pilih tahunnya').max(2100, 'Pilih tahunnya')),
  /** Needed when the card of the year was taken before. */
  reason: z.string().trim().max(300, 'Paling banyak 300 huruf').default(''),
})
export type TakeCard = z.output<typeof takeCardSchema>
