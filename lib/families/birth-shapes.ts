import { z } from 'zod'

const nothing = z.literal('').transform(() => null)

/** `48,5` as people write it, or a number. */
const typedNumber = (problem: string) =>
  z.union([z.number(), z.string().trim().max(10, problem)], { error: problem }).transform((typed, context) => {
    const value = typeof typed === 'number' ? typed : Number(typed.replace(',', '.'))
    if (Number.isFinite(value) && (typeof typed === 'number' || /^\d+([.,]\d+)?$/.test(typed))) return value
    context.addIssue({ code: 'custom', message: problem })
    return z.NEVER
  })

const measured = (least: number, most: number, problem: string) =>
  z.union([nothing, z.null(), typedNumber(problem).refine((value) => value >= least && value <= most, problem)], {
    error: problem,
  })

const whole = (least: number, most: number, problem: string) =>
  measured(least, most, problem).refine((value) => value === null || Number.isInteger(value), problem)

/** What is known of somebody's birth. Empty takes it away, absent keeps what there is. */
export const birthShapes = {
  /** 1, 2 … among children of one birth. */
  birthOrder: whole(1, 6, 'Tulis urutan lahir 1 sampai 6; kosongkan bila bukan kembar').optional(),
  birthWeightG: whole(300, 7_000, 'Tulis berat lahir dalam gram, misalnya 3100').optional(),
  birthLengthCm: measured(20, 65, 'Tulis panjang lahir dalam sentimeter, misalnya 49,5').optional(),
  gestationWeeks: whole(20, 45, 'Tulis usia kehamilan saat lahir dalam minggu, misalnya 39').optional(),
}
