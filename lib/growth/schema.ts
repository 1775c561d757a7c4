import { z } from 'zod'
import { keySchema } from '@/lib/registers/register'
import { type MeasureProblems, measureProblems, readDecimal } from './rules'

/** Kilograms or centimetres as typed (`9,4`) or as a number; empty is not measured. What is none is kept as NaN for its sentence. */
const decimal = z
  .union([z.string(), z.number(), z.nan(), z.null()], { error: 'Isi dengan angka' })
  .transform((typed) => (typeof typed === 'string' ? readDecimal(typed) : typed))
  .default(null)

const oedema = z
  .union(
    [
      z.literal('ya').transform(() => true),
      z.literal('tidak').transform(() => false),
      z.literal('').transform(() => null),
      z.boolean(),
      z.null(),
    ],
    { error: 'Jawab ya atau tidak' },
  )
  .default(null)

const day = (label: string) =>
  z
    .string({ error: `${label} wajib diisi` })
    .min(1, `${label} wajib diisi`)
    .pipe(z.iso.date(`${label}: tulis tanggal yang ada, seperti 2026-07-03`))

const UNKNOWN = 'Data ini tidak dikenal'
const orNone = z.union([z.literal('').transform(() => null), z.null(), z.uuid(UNKNOWN)]).default(null)
const reason = z.string().trim().min(5, 'Tulis alasannya, paling sedikit 5 huruf').max(300, 'Paling banyak 300 huruf')
const version = z
  .union([z.string(), z.number()])
  .transform(Number)
  .pipe(z.int('Buka ulang layar isian ini').positive('Buka ulang layar isian ini'))

const measures = {
  weightKg: decimal,
  lengthCm: decimal,
  measure: z.enum(['L', 'H', ''], 'Pilih berbaring atau berdiri').default(''),
  headCm: decimal,
  muacCm: decimal,
  oedema,
}

function refuseProblems(found: MeasureProblems, context: z.RefinementCtx): void {
  for (const [field, message] of Object.entries(found)) context.addIssue({ code: 'custom', path: [field], message })
}

/** A child's measures of one day. `id` is the device's own when it was written without signal. */
const body = {
  id: z.uuid(UNKNOWN).optional(),
  familyId: z.uuid(UNKNOWN),
  personId: z.uuid(UNKNOWN),
  measuredOn: day('Tanggal ukur'),
  posyanduId: orNone,
  ...measures,
  /** True: measured twice, or looked at again, and it is so. */
  confirmed: z
    .union([z.literal('ya').transform(() => true), z.literal('').transform(() => false), z.boolean()])
    .default(false),
}

/** The body of a measurement inside a visit. */
export const measurementBodySchema = z
  .strictObject({ ...body, visitId: orNone })
  .superRefine((value, context) => refuseProblems(measureProblems(value), context))

export const recordMeasurementSchema = z
  .strictObject({ key: keySchema, ...body })
  .superRefine((value, context) => refuseProblems(measureProblems(value), context))

/** Correct values in place of wrong ones; the first stay in `measurement_change`. */
export const correctMeasurementSchema = z
  .strictObject({
    key: keySchema,
    id: z.uuid(UNKNOWN),
    version,
    reason,
    measuredOn: day('Tanggal ukur'),
    /** Absent: as it was. */
    posyanduId: z.union([z.literal('').transform(() => null), z.null(), z.uuid(UNKNOWN)]).optional(),
    /** As a device sends them along; the measurement itself knows whose it is. */
    familyId: z.uuid(UNKNOWN).optional(),
    personId: z.uuid(UNKNOWN).optional(),
    ...measures,
  })
  .superRefine((value, context) => refuseProblems(measureProblems(value), context))

/** Takes a measurement out of every count, with a reason; it stays readable. */
export const withdrawMeasurementSchema = z.strictObject({ key: keySchema, id: z.uuid(UNKNOWN), version, reason })
/** Somebody looked again: the doubtful value is so. */
export const confirmMeasurementSchema = z.strictObject({ key: keySchema, id: z.uuid(UNKNOWN), version })
/** Takes back one's own latest step on a child's measurements. */
export const undoMeasurementSchema = z.strictObject({ key: keySchema, personId: z.uuid(UNKNOWN) })

export type MeasurementInput = z.output<typeof measurementBodySchema>
export type RecordMeasurement = z.output<typeof recordMeasurementSchema>
export type CorrectMeasurement = z.output<typeof correctMeasurementSchema>
export type WithdrawMeasurement = z.output<typeof withdrawMeasurementSchema>
export type ConfirmMeasurement = z.output<typeof confirmMeasurementSchema>
export type UndoMeasurement = z.output<typeof undoMeasurementSchema>
