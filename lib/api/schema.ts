import { z } from 'zod'
import { findIndicator, INDICATORS } from '@/lib/figures/catalogue'
import { parsePeriod } from '@/lib/format/period'
import { regionCodeSchema } from '@/lib/regions/rules'
import { FORMS } from '@/lib/reports/forms/all'

/** What every answer of a list may be asked beside its own questions. */
export const FORMATS = ['json', 'csv'] as const

const yesNo = z.enum(['true', 'false'], 'Isi true atau false').default('false')
const words = z.string().trim().max(100, 'Paling banyak 100 huruf')
const count = z.int()

export const coverageSchema = z.strictObject({
  unit: z.enum(['desa', 'kantor']),
  reported: count,
  verified: count,
  approved: count,
  expected: count,
  onTime: count,
})

export const figuresAnswerSchema = z.strictObject({
  items: z.array(
    z.strictObject({
      indicator: z.string(),
      region: z.string(),
      period: z.string(),
      state: z.enum(['value', 'not_applicable', 'not_reported', 'hidden']),
      value: z.number().nullable(),
      numerator: z.number().nullable(),
      denominator: z.number().nullable(),
      counted: count,
      coverage: coverageSchema,
      asOf: z.string(),
      disaggregation: z.strictObject({ of: z.string(), option: z.string() }).optional(),
    }),
  ),
})

export const indicatorSchema = z.strictObject({
  code: z.string(),
  label: z.string(),
  unit: z.string(),
  kind: z.enum(['count', 'ratio', 'stock']),
  aggregation: z.enum(['flow', 'stock', 'ratio']),
  numerator: z.string(),
  denominator: z.string().nullable(),
  source: z.string(),
  sensitivity: z.enum(['terbuka', 'peka']),
  form: z.string().nullable(),
  periodKind: z.enum(['month', 'year']),
  better: z.enum(['up', 'down', 'neither']),
  lowestLevel: count,
  edition: count,
})
export const indicatorsAnswerSchema = z.strictObject({ items: z.array(indicatorSchema) })

export const regionsAnswerSchema = z.strictObject({
  items: z.array(
    z.strictObject({
      id: count,
      code: z.string(),
      name: z.string(),
      kind: z.string(),
      level: count,
      parentCode: z.string().nullable(),
    }),
  ),
  total: count,
})

/** One thing that can be asked for or sent, as the dictionary tells it. */
export const dataElementSchema = z.strictObject({
  code: z.string(),
  label: z.string(),
  definition: z.string(),
  unit: z.string(),
  kind: z.enum(['count', 'ratio', 'stock']),
  aggregation: z.enum(['flow', 'stock', 'ratio']),
  range: z.string(),
  source: z.string(),
  form: z.string().nullable(),
  section: z.string().nullable(),
  periodKind: z.enum(['month', 'year']),
  lowestLevel: count,
  edition: count,
  sensitivity: z.enum(['terbuka', 'peka']),
  smallCell: count.nullable(),
  mayNotApply: z.boolean(),
  dataSet: z.string().nullable(),
  dataElement: z.string().nullable(),
  categoryOptionCombo: z.string().nullable(),
})
export const dataElementsQuerySchema = z.strictObject({
  form: z.enum(FORMS.map(({ code }) => code) as [string, ...string[]], 'Kode formulir tidak dikenal').optional(),
  q: words.optional(),
})
export const dataElementsAnswerSchema = z.strictObject({ items: z.array(dataElementSchema), total: count })

const monthList = z
  .string('Wajib diisi')
  .transform((text) => [...new Set(text.split(',').map((part) => part.trim()))])
  .pipe(
    z
      .array(z.string().regex(/^\d{6}$/, 'Tulis bulan seperti 202607'))
      .min(1)
      .max(12, 'Paling banyak 12 bulan sekaligus'),
  )
  .transform((months, context) =>
    months.map((text) => {
      const period = parsePeriod(`${text.slice(0, 4)}-${text.slice(4)}`)
      if (period !== null) return period
      context.addIssue({ code: 'custom', message: 'Tulis bulan seperti 202607' })
      return z.NEVER
    }),
  )

export const dataValueSetsQuerySchema = z
  .strictObject({
    dataSet: z.enum(FORMS.map(({ code }) => code) as [string, ...string[]], 'Kode formulir tidak dikenal'),
    period: monthList,
    orgUnit: regionCodeSchema,
    children: yesNo,
    exact: yesNo,
    purpose: z.string().trim().min(10, 'Tulis keperluannya, sedikitnya 10 huruf').max(300).optional(),
  })
  .refine(({ exact, purpose }) => exact === 'false' || purpose !== undefined, {
    path: ['purpose'],
    error: 'Angka persis hanya keluar dengan keperluan yang ditulis dan dicatat',
  })
export const dataValueSetsAnswerSchema = z.strictObject({
  dataSet: z.string(),
  completeDate: z.string().nullable(),
  dataValues: z.array(
    z.strictObject({
      dataElement: z.string(),
      categoryOptionCombo: z.string(),
      period: z.string(),
      orgUnit: z.string(),
      value: z.string(),
      completeDate: z.string().nullable(),
    }),
  ),
  omitted: z.strictObject({ not_reported: count, not_applicable: count, hidden: count }),
})

const page = z
  .string()
  .regex(/^[1-9]\d{0,4}$/, 'Isi nomor halaman mulai dari 1')
  .transform(Number)
  .default(1)

export const registersAnswerSchema = z.strictObject({
  items: z.array(
    z.strictObject({
      code: z.string(),
      title: z.string(),
      about: z.string(),
      columns: z.array(z.strictObject({ key: z.string(), head: z.string(), type: z.enum(['text', 'day', 'count']) })),
    }),
  ),
})
export const registerQuerySchema = z.strictObject({
  q: words.optional(),
  kecamatan: regionCodeSchema.optional(),
  desa: regionCodeSchema.optional(),
  state: z.enum(['aktif', 'nonaktif', 'semua'], 'Isi aktif, nonaktif atau semua').default('aktif'),
  page,
  size: z
    .string()
    .regex(/^\d{1,3}$/, 'Isi 1 sampai 500')
    .transform(Number)
    .pipe(z.int().min(1, 'Isi 1 sampai 500').max(500, 'Isi 1 sampai 500'))
    .default(100),
})
export const registerAnswerSchema = z.strictObject({
  items: z.array(
    z.strictObject({
      id: z.string(),
      active: z.boolean(),
      sample: z.boolean(),
      village: z.string().nullable(),
      kecamatan: z.string().nullable(),
      fields: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
    }),
  ),
  total: count,
  page: count,
  size: count,
})

export const errorSchema = z.strictObject({
  error: z.strictObject({
    code: z.string(),
    message: z.string(),
    fields: z.record(z.string(), z.string()).optional(),
  }),
})

/** A code that exists, for examples. */
export const exampleIndicator = findIndicator('caklap.bkb')?.code ?? INDICATORS[0]?.code ?? ''
