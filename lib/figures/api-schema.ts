import { z } from 'zod'
import { findIndicator } from '@/lib/figures/catalogue'
import { type FigurePeriod, figurePeriodsBetween, parseFigurePeriod } from '@/lib/figures/period'
import { regionCodeSchema } from '@/lib/regions/rules'

/** Figures in one answer: what a browser and a spreadsheet still take. */
export const MOST_CELLS = 20_000

const listOf = <Item>(item: z.ZodType<Item, string>, most: number) =>
  z
    .string('Wajib diisi')
    .trim()
    .min(1, 'Wajib diisi')
    .transform((text) => [...new Set(text.split(',').map((part) => part.trim()))].filter((part) => part !== ''))
    .pipe(z.array(item).min(1, 'Wajib diisi').max(most, `Paling banyak ${most} sekaligus`))

const indicator = z.string().refine((code) => findIndicator(code) !== null, {
  error: ({ input }) => `Indikator "${String(input).slice(0, 60)}" tidak dikenal. Daftarnya di /api/v1/indicators`,
})

const period = z.string('Wajib diisi').transform((text, context): FigurePeriod => {
  const read = parseFigurePeriod(text.trim())
  if (read) return read
  context.addIssue({ code: 'custom', message: 'Tulis periode seperti 2026-07, 2026-S1 atau 2026' })
  return z.NEVER
})

/** What `GET /api/v1/figures` may be asked. */
export const figuresQuerySchema = z
  .strictObject({
    indicator: listOf(indicator, 150),
    region: listOf(regionCodeSchema, 500),
    from: period,
    to: period,
    children: z.enum(['true', 'false'], 'Isi true atau false').default('false'),
    map: z.enum(['then', 'now'], 'Isi then atau now').default('then'),
    disaggregation: z.enum(['true', 'false'], 'Isi true atau false').default('false'),
  })
  .refine(({ from, to }) => figurePeriodsBetween(from, to).length > 0, {
    path: ['to'],
    error: 'Periode akhir harus sejenis dengan periode awal dan tidak mendahuluinya',
  })
export type FiguresQuery = z.infer<typeof figuresQuerySchema>

const LEVELS = { nasional: 0, provinsi: 1, kabupaten: 2, kota: 2, kecamatan: 3, desa: 4, kelurahan: 4 } as const

/** What `GET /api/v1/regions` may be asked. */
export const regionsQuerySchema = z.strictObject({
  level: z
    .union(
      [
        z.enum(['0', '1', '2', '3', '4']).transform((digit) => Number(digit) as 0 | 1 | 2 | 3 | 4),
        z.enum(Object.keys(LEVELS) as (keyof typeof LEVELS)[]).transform((word) => LEVELS[word]),
      ],
      'Isi 0 sampai 4, atau provinsi, kabupaten, kecamatan, desa',
    )
    .optional(),
  parent: regionCodeSchema.optional(),
  q: z.string().trim().min(2, 'Tulis sedikitnya 2 huruf').max(100, 'Paling banyak 100 huruf').optional(),
  page: z
    .string()
    .regex(/^[1-9]\d{0,4}$/, 'Isi nomor halaman mulai dari 1')
    .transform(Number)
    .default(1),
})
export type RegionsQuery = z.infer<typeof regionsQuerySchema>
