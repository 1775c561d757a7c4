import type { Index, Judged, Measures } from './growth'
import { type Standard, standards } from './tables'
import { hundredths, plainZ, restrictedZ } from './z-score'

/** Days of a month, as WHO counts. An age in months becomes days by this, unrounded. */
export const DAYS_OF_MONTH = 30.4375

/** The first day on which height is measured standing, not length lying. */
export const STANDING_FROM = 731

/** Below and beyond this, in hundredths, a z-score is implausible. */
export const PLAUSIBLE: Record<Index, readonly [least: number, most: number]> = {
  zlen: [-600, 600],
  zwei: [-600, 500],
  zwfl: [-500, 500],
  zbmi: [-500, 500],
  zhc: [-500, 500],
  zac: [-500, 500],
}

/** An answer with nothing in it, for `judgeInto`. */
export const unjudged = (): Judged => ({
  zlen: null,
  zwei: null,
  zwfl: null,
  zbmi: null,
  zhc: null,
  zac: null,
  corrected: null,
  flagged: { zlen: null, zwei: null, zwfl: null, zbmi: null, zhc: null, zac: null },
  standingTooYoung: false,
})

/**
 * A child's z-scores by the WHO Child Growth Standards, as WHO's own package `anthro`
 * computes them. The age may have a fraction (an age in months times `DAYS_OF_MONTH`).
 * What cannot be computed is null, never 0; a child of five years, or measured before
 * birth, has none.
 */
export const judge = (measures: Measures): Judged => judgeInto(measures, unjudged())

/** `judge` into an answer that is used again, for files of a million children. */
export function judgeInto(measures: Measures, into: Judged): Judged {
  const { sex, ageDays, weightKg, lengthCm, headCm, muacCm } = measures
  const months = ageDays === null ? null : ageDays / DAYS_OF_MONTH
  const day = ageDays === null ? null : halfUp(ageDays)
  const inRange = months === null ? null : ageDays! >= 0 && months < 60
  into.standingTooYoung = inRange === true && measures.measure === 'H' && months! < 9
  const mark = into.standingTooYoung ? '' : measures.measure
  const length = corrected(positive(lengthCm), inRange === false && ageDays! < 0 ? null : day, mark)
  into.corrected = length

  const tables = sex === '' ? null : standards()[sex]
  const byAge = tables !== null && inRange === true ? day! : -1
  const weight = measures.oedema === true ? null : positive(weightKg)
  set(into, 'zlen', byAge < 0 ? null : ageZ(tables!.zlen, byAge, length, false))
  set(into, 'zwei', byAge < 0 ? null : ageZ(tables!.zwei, byAge, weight, true))
  set(into, 'zhc', byAge < 0 ? null : ageZ(tables!.zhc, byAge, positive(headCm), false))
  set(into, 'zac', byAge < 0 ? null : ageZ(tables!.zac, byAge, positive(muacCm), true))
  const both = weight !== null && length !== null
  set(into, 'zbmi', byAge < 0 || !both ? null : ageZ(tables!.zbmi, byAge, weight / (length / 100) ** 2, true))
  if (tables === null || inRange === false || !both) set(into, 'zwfl', null)
  else {
    const lying = day !== null ? day < STANDING_FROM : mark !== '' ? mark === 'L' : length < 87
    set(into, 'zwfl', lengthZ(lying ? tables.wfl : tables.wfh, length, weight))
  }
  return into
}

/** The length as it would have been measured the way the tables expect: lying to day 730, standing from 731. */
function corrected(length: number | null, day: number | null, mark: 'L' | 'H' | ''): number | null {
  if (length === null || day === null || mark === '') return length
  if (day < STANDING_FROM) return mark === 'H' ? length + 0.7 : length
  return mark === 'L' ? positive(length - 0.7) : length
}

const positive = (measure: number | null): number | null => (measure !== null && measure > 0 ? measure : null)

function halfUp(age: number): number {
  const whole = Math.floor(age)
  return age - whole >= 0.5 ? whole + 1 : whole
}

function ageZ({ first, last, values }: Standard, day: number, y: number | null, restricted: boolean): number | null {
  if (y === null || y <= 0 || day < first || day > last) return null
  const at = (day - first) * 3
  const l = values[at]!
  const m = values[at + 1]!
  const s = values[at + 2]!
  return hundredths(restricted ? restrictedZ(y, l, m, s) : plainZ(y, l, m, s))
}

/** Between two tenths of a centimetre L, M and S are taken on the straight line. */
function lengthZ({ first, last, values }: Standard, length: number, weight: number): number | null {
  const lower = Math.trunc(length * 10)
  if (length < first / 10 || length > last / 10) return null
  const part = (length - lower / 10) / 0.1
  const at = (lower - first) * 3
  let l = values[at]!
  let m = values[at + 1]!
  let s = values[at + 2]!
  if (part > 0 && lower < last) {
    l += part * (values[at + 3]! - l)
    m += part * (values[at + 4]! - m)
    s += part * (values[at + 5]! - s)
  }
  return hundredths(restrictedZ(weight, l, m, s))
}

function set(into: Judged, index: Index, z: number | null): void {
  into[index] = z
  into.flagged[index] = z === null ? null : z < PLAUSIBLE[index][0] || z > PLAUSIBLE[index][1]
}
