import { z } from 'zod'
import { findIndicator } from '@/lib/figures/catalogue'
import { keySchema } from '@/lib/registers/register'
import { reasonSchema } from '@/lib/reports/schema'
import { findBase } from './choices'
import { EVENLY } from './plan'

const version = z.union([z.string(), z.number()]).transform(Number).pipe(z.int().positive('Buka ulang halaman ini.'))
const planId = z.uuid('Sasaran ini tidak dikenal.')
const year = z
  .string()
  .regex(/^20\d{2}$/, 'Pilih tahunnya.')
  .transform(Number)

/** The page of a plan to come back to, below `/sasaran`: what is no such address leads to the list. */
const back = z
  .string()
  .regex(/^\/[\w.-]{1,80}\?[\w=&.%-]{0,200}$/)
  .catch('?')

/** A number as Indonesians write it: `1.234`, `62,5`. Halves of a percentage, whole otherwise; judged by the indicator. */
const amount = z
  .string('Tulis angkanya.')
  .trim()
  .regex(/^(\d{1,3}(\.\d{3})+|\d{1,9})(,\d{1,2})?$/, 'Tulis angkanya, seperti 1.250 atau 62,5.')
  .pipe(z.string().transform((text) => Number(text.replaceAll('.', '').replace(',', '.'))))

const base = z
  .string()
  .refine((code) => code === '' || code === EVENLY || findBase(code) !== null, 'Pilih dasar pembagian dari daftar.')
  .default('')

/** A new plan: the district's target, where it comes from, and by what it is spread down. */
export const makePlanSchema = z
  .strictObject({
    key: keySchema,
    indicator: z.string().refine((code) => findIndicator(code) !== null, 'Pilih indikatornya dari daftar.'),
    year,
    total: amount,
    base,
    source: reasonSchema,
    note: z.string().trim().max(500, 'Paling banyak 500 huruf.').default(''),
  })
  .superRefine(({ indicator, total, base: by }, context) => {
    const found = findIndicator(indicator)
    if (!found) return
    // What could not be read as a number has its sentence already.
    const problem = typeof total === 'number' ? amountProblem(found.kind, total) : null
    if (problem) context.addIssue({ code: 'custom', path: ['total'], message: problem })
    if (found.kind !== 'ratio' && by === '')
      context.addIssue({ code: 'custom', path: ['base'], message: 'Pilih dasar pembagiannya.' })
  })
export type MakePlan = z.output<typeof makePlanSchema>

/** Why a number cannot be a target of this kind; null when it can. */
export function amountProblem(kind: 'count' | 'ratio' | 'stock', value: number): string | null {
  if (kind === 'ratio') return value <= 100 ? null : 'Persentase paling banyak 100.'
  return Number.isInteger(value) ? null : 'Isi bilangan bulat.'
}

/** One region's target by hand, with why; the others share the rest. */
export const setTargetSchema = z.strictObject({
  key: keySchema,
  planId,
  version,
  region: z.union([z.string(), z.number()]).transform(Number).pipe(z.int32().positive('Pilih wilayahnya.')),
  value: amount,
  reason: reasonSchema,
  back,
})
export type SetTarget = z.output<typeof setTargetSchema>

/** Gives a region back to the spreading. */
export const releaseTargetSchema = setTargetSchema.omit({ value: true, reason: true })
export type ReleaseTarget = z.output<typeof releaseTargetSchema>

export const PLAN_STEPS = ['ajukan', 'tarik', 'setujui', 'kembalikan', 'batalkan'] as const
export type PlanStep = (typeof PLAN_STEPS)[number]

/** A step of a plan on its way; a return says why. */
export const planStepSchema = z
  .strictObject({
    key: keySchema,
    planId,
    version,
    step: z.enum(PLAN_STEPS),
    note: reasonSchema.or(z.literal('')).default(''),
    back,
  })
  .refine(({ step, note }) => step !== 'kembalikan' || note !== '', {
    path: ['note'],
    error: 'Tulis alasannya, paling sedikit 5 huruf.',
  })
export type TakePlanStep = z.output<typeof planStepSchema>

/** Takes back one's own latest step on a plan. */
export const undoPlanSchema = z.strictObject({ key: keySchema })
