import { GAIN_EDITIONS, type GainEdition } from './gain-data'
import type { Judged } from './growth'
import { DAYS_OF_MONTH } from './judge'

/** One weighing, as gain and doubts need it. Days are `YYYY-MM-DD`, whole numbers are grams and millimetres. */
export interface Weighing {
  measuredOn: string
  weightG: number | null
  lengthMm: number | null
  measure: 'L' | 'H' | ''
}

/** N: gained enough, T: not, O: not weighed the month before, B: weighed for the first time. */
export const GAINS = ['N', 'T', 'O', 'B'] as const
export type Gain = (typeof GAINS)[number]

export const GAIN_LABELS: Record<Gain, string> = {
  N: 'Naik',
  T: 'Tidak naik',
  O: 'Bulan lalu tidak ditimbang',
  B: 'Baru pertama ditimbang',
}

/** How a gain was judged: by the card's minimum, or plainly against last month's weight where the age or sex is unknown. */
export interface JudgedGain {
  gain: Gain | ''
  by: 'kbm' | 'berat-lalu' | ''
  gainedG: number | null
  leastG: number | null
  edition: string
}

const NOTHING: JudgedGain = { gain: '', by: '', gainedG: null, leastG: null, edition: '' }

/**
 * N, T, O or B of a weighing, from the weighings before it in any order. Empty when the
 * child was not weighed this time. Of several weighings last month the last one counts.
 */
export function gainOf(
  child: { sex: 'L' | 'P' | ''; bornOn: string | null },
  now: Weighing,
  earlier: readonly Weighing[],
  edition: GainEdition = editionOn(now.measuredOn),
): JudgedGain {
  if (now.weightG === null) return NOTHING
  const month = monthOf(now.measuredOn)
  const before = earlier
    .filter((one) => one.weightG !== null && monthOf(one.measuredOn) < month)
    .sort((a, b) => (a.measuredOn < b.measuredOn ? 1 : -1))
  const last = before[0]
  if (!last) return { ...NOTHING, gain: 'B' }
  if (monthOf(last.measuredOn) < month - 1) return { ...NOTHING, gain: 'O' }
  const gainedG = now.weightG - last.weightG!
  const leastG = leastGain(child, now.measuredOn, edition)
  if (leastG === null) return { ...NOTHING, gain: gainedG > 0 ? 'N' : 'T', by: 'berat-lalu', gainedG }
  return { gain: gainedG >= leastG ? 'N' : 'T', by: 'kbm', gainedG, leastG, edition: edition.code }
}

/** The least gain of the month that ends at the child's age, or null where sex or birth is unknown. */
export function leastGain(
  { sex, bornOn }: { sex: 'L' | 'P' | ''; bornOn: string | null },
  onDay: string,
  edition: GainEdition = editionOn(onDay),
): number | null {
  if (sex === '' || bornOn === null || onDay < bornOn) return null
  const months = Math.round(daysBetween(bornOn, onDay) / DAYS_OF_MONTH)
  return edition[sex][Math.max(months, 1) - 1] ?? edition.later
}

/** The edition in force on a day. */
export const editionOn = (day: string): GainEdition =>
  GAIN_EDITIONS.filter(({ validFrom }) => validFrom <= day).at(-1) ?? GAIN_EDITIONS[0]!

/**
 * Whether growth falters: the last two judged weighings both did not gain enough (2T), or
 * weight-for-age fell by more than one standard deviation since the one before.
 */
export function faltering(gains: readonly (Gain | '')[], weights: readonly (number | null)[]): '2T' | 'turun' | null {
  if (gains.length >= 2 && gains.slice(-2).every((gain) => gain === 'T')) return '2T'
  const known = weights.filter((z) => z !== null)
  const last = known.at(-1)
  const before = known.at(-2)
  return last !== undefined && before !== undefined && before - last > 100 ? 'turun' : null
}

/** What asks for a second look at a measurement, before it is believed. */
export const DOUBTS = ['shrunk', 'jumped', 'flagged', 'rounded'] as const
export type Doubt = (typeof DOUBTS)[number]

export const DOUBT_LABELS: Record<Doubt, string> = {
  shrunk: 'Lebih pendek dari pengukuran sebelumnya',
  jumped: 'Bertambah lebih dari 5 cm sebulan',
  flagged: 'Di luar batas yang masuk akal menurut WHO',
  rounded: 'Panjang dan berat sama-sama angka bulat',
}

/** Doubts about a measurement beside the last one that had a length. Lying is made comparable with standing (0.7 cm). */
export function doubtsOf(now: Weighing, earlier: readonly Weighing[], judged: Judged | null): Doubt[] {
  const doubts: Doubt[] = []
  const last = earlier
    .filter((one) => one.lengthMm !== null && one.measuredOn < now.measuredOn)
    .sort((a, b) => (a.measuredOn < b.measuredOn ? 1 : -1))[0]
  if (last && now.lengthMm !== null) {
    const grown = standingMm(now) - standingMm(last)
    const months = Math.max(daysBetween(last.measuredOn, now.measuredOn) / DAYS_OF_MONTH, 1)
    // A measure is never truer than half a centimetre: a smaller loss says nothing.
    if (grown < -5) doubts.push('shrunk')
    else if (grown / months > 50) doubts.push('jumped')
  }
  if (judged && Object.values(judged.flagged).includes(true)) doubts.push('flagged')
  const whole = (value: number | null, unit: number) => value !== null && value % unit === 0
  if (whole(now.lengthMm, 10) && whole(now.weightG, 1000)) doubts.push('rounded')
  return doubts
}

const standingMm = ({ lengthMm, measure }: Weighing): number => lengthMm! - (measure === 'L' ? 7 : 0)
const monthOf = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1

/** Whole days from one day to another; negative where the second is before. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
