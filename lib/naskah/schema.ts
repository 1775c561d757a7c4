import { z } from 'zod'
import { type FigurePeriod, monthly, parseFigurePeriod } from '@/lib/figures/period'
import { parsePeriod, periodOf } from '@/lib/format/period'
import { regionCodeSchema } from '@/lib/regions/rules'
import { keySchema } from '@/lib/registers/register'
import type { NaskahKind } from './body'

const id = z.uuid('Naskah ini tidak dikenal')
const version = z.coerce.number<string>('Buka ulang layar ini').int().positive()
const step = { key: keySchema, id, version }
const reason = z.string().trim().min(5, 'Tulis alasannya, paling sedikit 5 huruf').max(500, 'Paling banyak 500 huruf')
const section = z.string().regex(/^[a-z-]{2,20}$/, 'Bagian ini tidak dikenal')
const sentence = z.string().min(1).max(120)
const text = (most: number) =>
  z
    .string()
    .trim()
    .max(most, `Paling banyak ${most.toLocaleString('id-ID')} huruf`)

/** The period of a kind in an address or a form: `2026-07`, `2026-S1`. */
export function readNaskahPeriod(kind: NaskahKind, written: string): FigurePeriod | null {
  if (kind === 'bulanan') {
    const month = parsePeriod(written)
    return month === null || month < periodOf(2000, 1) ? null : monthly(month)
  }
  const period = parseFigurePeriod(written)
  return period?.kind === 'semester' ? period : null
}

export const composeSchema = z
  .strictObject({
    key: keySchema,
    kind: z.enum(['bulanan', 'semester'], 'Pilih jenisnya'),
    region: regionCodeSchema,
    month: z.string(),
    semester: z.string(),
  })
  .transform(({ month, semester, ...rest }, context) => {
    const field = rest.kind === 'bulanan' ? 'month' : 'semester'
    const period = readNaskahPeriod(rest.kind, rest.kind === 'bulanan' ? month : semester)
    if (!period)
      context.addIssue({
        code: 'custom',
        path: [field],
        message: rest.kind === 'bulanan' ? 'Pilih bulan, misalnya Juli 2026' : 'Pilih semesternya',
      })
    return { ...rest, period: period ?? z.NEVER }
  })
export const typeSchema = z.strictObject({ ...step, sentence, text: text(1_500) })
export const restoreSchema = z.strictObject({ ...step, sentence })
export const noteSchema = z.strictObject({ ...step, section, text: text(4_000) })
export const arrangeSchema = z.strictObject({ ...step, section, move: z.enum(['naik', 'turun', 'sembunyi', 'tampil']) })
export const headSchema = z.strictObject({
  ...step,
  title: text(200).min(5, 'Tulis judulnya, paling sedikit 5 huruf'),
  number: text(80),
})
export const redraftSchema = z.strictObject({ ...step, sentence: z.string().max(120) })
export const stepSchema = z.strictObject(step)
export const returnSchema = z.strictObject({ ...step, reason })
export const reviseSchema = z.strictObject({ ...step, reason })

export type Compose = z.output<typeof composeSchema>
export type TypeSentence = z.output<typeof typeSchema>
export type RestoreSentence = z.output<typeof restoreSchema>
export type WriteNote = z.output<typeof noteSchema>
export type Arrange = z.output<typeof arrangeSchema>
export type SetHead = z.output<typeof headSchema>
export type Redraft = z.output<typeof redraftSchema>
export type Step = z.output<typeof stepSchema>
export type ReturnNaskah = z.output<typeof returnSchema>
export type Revise = z.output<typeof reviseSchema>
