import { z } from 'zod'
import { targetSchema } from '@/lib/links/schema'
import { isDashboard } from '@/lib/links/target'
import { keySchema } from '@/lib/registers/register'

export const subscribeSchema = z.strictObject({
  key: keySchema,
  target: targetSchema.refine(isDashboard, 'Hanya dasbor yang dapat dikirim lewat surel.'),
  title: z.string().trim().min(1, 'Tulis judulnya').max(200, 'Paling banyak 200 huruf'),
  often: z.enum(['harian', 'mingguan', 'bulanan'], 'Pilih seberapa sering'),
})
export type Subscribe = z.output<typeof subscribeSchema>
