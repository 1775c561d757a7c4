import { judgeTaken, keptScores } from './course'
import { daysBetween, doubtsOf, gainOf } from './gain'
import { asksAgain, childProblems, DOUBT_WORDS, type MeasureProblems, measureProblems, readDecimal } from './rules'
import { type Before, type Said, sayResult } from './say'

/** A row of a day's entry as it stands in its boxes. */
export interface TypedRow {
  weight: string
  length: string
  measure: 'L' | 'H' | ''
  muac: string
  oedema: boolean
  /** Measured twice, and it is so. */
  confirmed: boolean
}

/** What of a child the device needs to judge a row. */
export interface LookedAt {
  sex: 'L' | 'P' | ''
  bornOn: string
  last: { measuredOn: string; weightG: number | null; lengthMm: number | null; measure: 'L' | 'H' | '' } | null
}

/** What a row says while it is typed: what must be mended, what asks for a second look, what was found. */
export interface Look {
  problems: MeasureProblems
  doubts: string[]
  /** Whether a second measurement is asked for before the value is trusted. */
  again: boolean
  said: Said | null
}

/** Whether anything was typed that is worth keeping. */
export const isTyped = ({ weight, length, muac }: TypedRow): boolean =>
  [weight, length, muac].some((text) => text.trim() !== '')

/** The measures of a row as they are sent. */
export const typedMeasures = ({ weight, length, measure, muac, oedema }: TypedRow) => ({
  weightKg: readDecimal(weight),
  lengthCm: readDecimal(length),
  measure,
  headCm: null,
  muacCm: readDecimal(muac),
  oedema,
})

/** Judges a row on the device, by the very rules of the office. Nothing is sent. */
export function lookAt(child: LookedAt, day: string, today: string, row: TypedRow): Look {
  const typed = typedMeasures(row)
  const problems = { ...measureProblems(typed), ...childProblems(child, day, today) }
  if (Object.keys(problems).length > 0) return { problems, doubts: [], again: false, said: null }
  const taken = {
    measuredOn: day,
    weightG: typed.weightKg === null ? null : Math.round(typed.weightKg * 1_000),
    lengthMm: typed.lengthCm === null ? null : Math.round(typed.lengthCm * 10),
    measure: typed.lengthCm === null ? ('' as const) : row.measure,
    headMm: null,
    muacMm: typed.muacCm === null ? null : Math.round(typed.muacCm * 10),
    oedema: row.oedema,
    confirmed: row.confirmed,
  }
  const ageDays = daysBetween(child.bornOn, day)
  const judged = judgeTaken(child.sex, ageDays, taken)
  const earlier = child.last ? [child.last] : []
  const doubts = doubtsOf(taken, earlier, judged)
  const { gain } = gainOf(child, taken, earlier)
  return {
    problems,
    // That a value is implausible is said by the result itself.
    doubts: doubts.flatMap((doubt) => (doubt === 'flagged' ? [] : (DOUBT_WORDS[doubt] ?? []))),
    again: asksAgain(doubts),
    said: sayResult({ ...judged, ...keptScores(judged) }, ageDays, row.oedema, gain, [] satisfies Before[]),
  }
}
