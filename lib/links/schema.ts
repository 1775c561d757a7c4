import { z } from 'zod'
import { keySchema } from '@/lib/registers/register'
import { isShareable } from './target'

/** A page of ours that can be kept and shared. */
export const targetSchema = z
  .string()
  .max(1_500)
  .refine(isShareable, 'Halaman ini tidak dapat disimpan atau dibagikan.')
const title = z.string().trim().min(1, 'Tulis judulnya').max(200, 'Paling banyak 200 huruf')

export const DAYS = { '1': 'Sehari', '7': 'Seminggu', '30': 'Sebulan', '90': 'Tiga bulan' } as const

export const shareSchema = z.strictObject({
  key: keySchema,
  target: targetSchema,
  title,
  note: z.string().trim().max(300, 'Paling banyak 300 huruf'),
  days: z.enum(['1', '7', '30', '90'], 'Pilih masa berlakunya').transform(Number),
})
export const keepSchema = z.strictObject({
  key: keySchema,
  target: targetSchema,
  name: z.string().trim().min(1, 'Beri nama').max(40, 'Paling banyak 40 huruf'),
  month: z.enum(['terbaru', 'tetap'], 'Pilih bulannya'),
})
export const linkStepSchema = z.strictObject({ key: keySchema, id: z.uuid('Tautan ini tidak dikenal') })

export type Share = z.output<typeof shareSchema>
export type Keep = z.output<typeof keepSchema>
export type LinkStep = z.output<typeof linkStepSchema>
