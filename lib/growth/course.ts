import { daysBetween, doubtsOf, gainOf } from './gain'
import { INDICES, type Index, type Judged } from './growth'
import { judge } from './judge'

/** A measurement as it is kept: grams and millimetres. */
export interface Taken {
  id: string
  /** `YYYY-MM-DD` */
  measuredOn: string
  weightG: number | null
  lengthMm: number | null
  measure: 'L' | 'H' | ''
  headMm: number | null
  muacMm: number | null
  oedema: boolean | null
  /** Somebody measured again or looked again, and it is so. */
  confirmed: boolean
  /** When it was recorded, in a form that sorts. */
  recordedAt: string
}

/** What is computed of a measurement. z-scores are hundredths. */
export interface JudgedRow extends Record<Index, number | null> {
  id: string
  sex: string
  ageDays: number | null
  /** One bit for each index that is implausible, in the order of `INDICES`. */
  flags: number
  gain: string
  doubts: string[]
}

/** Whether the first of two measurements of one day counts before the second: confirmed before not, then the later one. */
export const countsBefore = (one: Taken, other: Taken): boolean =>
  one.confirmed !== other.confirmed ? one.confirmed : one.recordedAt > other.recordedAt

const units = (value: number | null, unit: number): number | null => (value === null ? null : value / unit)

/** The WHO standards' answer to a measurement as it is kept. */
export function judgeTaken(
  sex: 'L' | 'P' | '',
  ageDays: number | null,
  taken: Omit<Taken, 'id' | 'recordedAt'>,
): Judged {
  return judge({
    sex,
    ageDays,
    weightKg: units(taken.weightG, 1_000),
    lengthCm: units(taken.lengthMm, 10),
    measure: taken.measure,
    headCm: units(taken.headMm, 10),
    muacCm: units(taken.muacMm, 10),
    oedema: taken.oedema,
  })
}

/** Beyond this, in hundredths, a z-score says no more than that it is impossible. */
const UTMOST = 30_000

/** z-scores as a row keeps them: two slips together can give one that no column holds. */
export const keptScores = (judged: Judged): Record<Index, number | null> =>
  Object.fromEntries(
    INDICES.map((index) => {
      const z = judged[index]
      return [index, z === null ? null : Math.max(-UTMOST, Math.min(UTMOST, z))]
    }),
  ) as Record<Index, number | null>

/** The bits of what is implausible. */
export const flagsOf = ({ flagged }: Judged): number =>
  INDICES.reduce((bits, index, at) => (flagged[index] === true ? bits | (1 << at) : bits), 0)

/**
 * Judges all measurements of a child together, since gain and doubts speak of the one before.
 * Of two on one day one counts, and both are doubted until somebody has confirmed one.
 */
export function judgeCourse(
  child: { sex: 'L' | 'P' | ''; bornOn: string | null },
  taken: readonly Taken[],
): JudgedRow[] {
  const byDay = new Map<string, Taken[]>()
  for (const one of taken) byDay.set(one.measuredOn, [...(byDay.get(one.measuredOn) ?? []), one])
  const counting = [...byDay.values()].map((day) => day.reduce((best, one) => (countsBefore(one, best) ? one : best)))
  return taken.map((one) => {
    const ageDays = child.bornOn === null ? null : daysBetween(child.bornOn, one.measuredOn)
    const judged = judgeTaken(child.sex, ageDays, one)
    const earlier = counting.filter(({ measuredOn }) => measuredOn < one.measuredOn)
    const sameDay = byDay.get(one.measuredOn)!
    const twice = sameDay.length > 1 && !sameDay.some(({ confirmed }) => confirmed)
    return {
      id: one.id,
      sex: child.sex,
      ageDays,
      ...keptScores(judged),
      flags: flagsOf(judged),
      gain: gainOf(child, one, earlier).gain,
      doubts: [...doubtsOf(one, earlier, judged), ...(twice ? ['twice'] : [])],
    }
  })
}
