import type { Period } from '@/lib/format/period'
import { monthOf, yearOf } from '@/lib/format/period'
import type { Random } from '../random'

const two = (number: number) => String(number).padStart(2, '0')

/** `YYYY-MM-DD` of a day in a month. */
export const dayIn = (period: Period, day: number): string => `${yearOf(period)}-${two(monthOf(period))}-${two(day)}`

/** A working day in a random month from one to another, both included. */
export const someDay = (random: Random, from: Period, to: Period): string =>
  dayIn(random.between(from, to), random.between(2, 27))

/** The month of a `YYYY-MM-DD`. */
export const periodOfDay = (day: string): Period => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1
