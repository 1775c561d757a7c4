import { standards } from './tables'
import { hundredths, plainZ, restrictedZ } from './z-score'

/**
 * The judging itself, on plain arrays of numbers so that a file of a million children
 * allocates nothing. `judge` is the same for one child, in words. NaN is not measured,
 * unknown, or not computed.
 */

/** Places in a child's array of measures. */
export const CHILD = {
  /** 0 boy, 1 girl. */
  sex: 0,
  ageDays: 1,
  weight: 2,
  length: 3,
  /** 0 lying, 1 standing. */
  measure: 4,
  /** 1 present. */
  oedema: 5,
  head: 6,
  muac: 7,
} as const

/** Places in the answer: z-scores in hundredths as `INDICES` orders them, then the corrected length. */
export const SCORE = { zlen: 0, zwei: 1, zwfl: 2, zbmi: 3, zhc: 4, zac: 5, corrected: 6 } as const

/** Days of a month, as WHO counts. An age in months becomes days by this, unrounded. */
export const DAYS_OF_MONTH = 30.4375

/** The first day on which height is measured standing, not length lying. */
export const STANDING_FROM = 731

/** A standing measurement under nine months: WHO drops its mark. */
export const isStandingTooYoung = (ageDays: number, measure: number): boolean =>
  measure === 1 && ageDays >= 0 && ageDays / DAYS_OF_MONTH < 9

/** Writes a child's z-scores and corrected length into `into`. */
export function score(child: Float64Array, into: Float64Array): void {
  for (let place = 0; place < 7; place++) into[place] = Number.NaN
  const sex = child[CHILD.sex]!
  const age = child[CHILD.ageDays]!
  const known = !Number.isNaN(age)
  const day = halfUp(age)
  const mark = isStandingTooYoung(age, child[CHILD.measure]!) ? Number.NaN : child[CHILD.measure]!
  const length = correctedLength(child[CHILD.length]!, day, mark)
  into[SCORE.corrected] = length
  if (Number.isNaN(sex) || (known && !(age >= 0 && age / DAYS_OF_MONTH < 60))) return

  if (tables.length === 0) tables = open()
  const weight = child[CHILD.oedema] === 1 ? Number.NaN : child[CHILD.weight]!
  const metres = length / 100
  y[SCORE.zlen] = known ? length : Number.NaN
  y[SCORE.zwei] = known ? weight : Number.NaN
  y[SCORE.zbmi] = known ? weight / (metres * metres) : Number.NaN
  y[SCORE.zhc] = known ? child[CHILD.head]! : Number.NaN
  y[SCORE.zac] = known ? child[CHILD.muac]! : Number.NaN
  y[SCORE.zwfl] = length > 0 ? weight : Number.NaN
  const row = known ? (sex * AGES + day) * WIDTH : 0
  for (let index = 0; index < 6; index++) lms[index] = row + COLUMNS[index]!
  if (y[SCORE.zwfl]! > 0) {
    const lying = known ? day < STANDING_FROM : Number.isNaN(mark) ? length < 87 : mark === 0
    if (!between(sex, lying, length)) y[SCORE.zwfl] = Number.NaN
    lms[SCORE.zwfl] = BETWEEN
  }
  scoreAll(into)
}

/** What `scoreAll` judges: measures by index, and where their L, M and S lie in `tables`. Made once, filled for each child. */
const y = new Float64Array(6)
const lms = new Int32Array(6)
/** Unpacked for the first child. */
let tables: Float64Array = new Float64Array(0)

/** The length as it would have been measured the way the tables expect: lying to day 730, standing from 731. */
function correctedLength(length: number, day: number, mark: number): number {
  if (!(length > 0)) return Number.NaN
  if (day >= 0 && day < STANDING_FROM && mark === 1) return length + 0.7
  if (day < STANDING_FROM || mark !== 0 || Number.isNaN(day)) return length
  return length - 0.7 > 0 ? length - 0.7 : Number.NaN
}

function halfUp(age: number): number {
  const whole = Math.floor(age)
  return age - whole >= 0.5 ? whole + 1 : whole
}

/** Closer than this to a half of a hundredth, or to three, the short way below is not trusted. */
const DOUBT = 1e-5

/**
 * The z-scores of all measures in hundredths. Power and logarithm cost most of the judging,
 * so both are first taken as short series, whose error is far below `DOUBT` where they are
 * used; wherever that could change a digit, the formula itself decides. One loop, since
 * numbers handed from function to function would be put into objects first.
 */
function scoreAll(into: Float64Array): void {
  const cells = tables
  for (let index = 0; index < 6; index++) {
    const at = lms[index]!
    const measure = y[index]!
    const l = cells[at]!
    const m = cells[at + 1]!
    const s = cells[at + 2]!
    if (!(measure > 0 && m > 0)) continue
    const t = (measure - m) / (measure + m)
    if (t > -0.2 && t < 0.2) {
      const q = t * t
      const log = 2 * t * (1 + q * (1 / 3 + q * (1 / 5 + q * (1 / 7 + q * (1 / 9 + q * (1 / 11))))))
      const u = l * log
      const v =
        (log *
          (100 + u * (50 + u * (100 / 6 + u * (100 / 24 + u * (100 / 120 + u * (100 / 720 + u * (100 / 5040)))))))) /
        s
      const near = Math.floor(v + 0.5)
      const off = v - near
      if (v > DOUBT - 300 && v < 300 - DOUBT && off < 0.5 - DOUBT && off > DOUBT - 0.5) {
        into[index] = near
        continue
      }
    }
    const exact = index === SCORE.zlen || index === SCORE.zhc ? plainZ(measure, l, m, s) : restrictedZ(measure, l, m, s)
    into[index] = hundredths(exact)
  }
}

/** Puts L, M and S of a length into the last row of `tables`: between two tenths of a centimetre on the straight line. */
function between(sex: number, lying: boolean, length: number): boolean {
  const [first, last] = lying ? LENGTHS : HEIGHTS
  if (length < first / 10 || length > last / 10) return false
  const lower = Math.trunc(length * 10)
  const part = (length - lower / 10) / 0.1
  const at = AGE_CELLS + ((sex * 2 + (lying ? 0 : 1)) * LENGTH_ROWS + lower - first) * 3
  const within = part > 0 && lower < last
  for (let place = 0; place < 3; place++) {
    const value = tables[at + place]!
    tables[BETWEEN + place] = within ? value + part * (tables[at + place + 3]! - value) : value
  }
  return true
}

const AGES = 1827
/** A row by age holds L, M and S of five indices; 16 places are two lines of memory. */
const WIDTH = 16
const COLUMNS = Int32Array.from([0, 3, 0, 6, 9, 12])
const AGE_CELLS = 2 * AGES * WIDTH
/** Tables by length and height, in tenths of a centimetre. */
const LENGTHS = [450, 1100] as const
const HEIGHTS = [650, 1200] as const
const LENGTH_ROWS = 651
const BETWEEN = AGE_CELLS + 4 * LENGTH_ROWS * 3

/**
 * All tables in one: by age for boys and girls with the five indices beside each other, so
 * that what a child needs lies in one place, then by length and height. NaN where none is.
 */
function open(): Float64Array {
  const all = new Float64Array(BETWEEN + 3).fill(Number.NaN)
  for (const [sex, own] of [standards().L, standards().P].entries()) {
    for (const [place, name] of (['zlen', 'zwei', 'zbmi', 'zhc', 'zac'] as const).entries())
      for (let day = own[name].first; day <= own[name].last; day++)
        for (let part = 0; part < 3; part++)
          all[(sex * AGES + day) * WIDTH + place * 3 + part] = own[name].values[(day - own[name].first) * 3 + part]!
    for (const [place, name] of (['wfl', 'wfh'] as const).entries())
      all.set(own[name].values, AGE_CELLS + (sex * 2 + place) * LENGTH_ROWS * 3)
  }
  return all
}
