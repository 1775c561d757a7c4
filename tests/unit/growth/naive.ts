import type { Index, Measures } from '@/lib/growth/growth'

export interface Row {
  l: number
  m: number
  s: number
}

/** Finds a row of one of WHO's tables by its published name, sex M or F, and day or centimetres. */
export type RowOf = (table: string, sex: 'M' | 'F', key: number) => Row | null

/**
 * WHO's rules once more, written down as they are told and without looking at `lib/growth`:
 * slow, plain, with the tables asked for row by row. z-scores have two decimals.
 */
export function naiveJudge(measures: Measures, rowOf: RowOf) {
  const { ageDays, weightKg, lengthCm, headCm, muacCm, oedema } = measures
  const sex = measures.sex === 'L' ? 'M' : 'F'
  const known = measures.sex !== ''
  const months = ageDays === null ? Number.NaN : ageDays / 30.4375
  const days = ageDays === null ? Number.NaN : Math.floor(ageDays + 0.5)
  const ageIsGood = known && ageDays !== null && ageDays >= 0 && months < 60

  const tooYoung = measures.measure === 'H' && months >= 0 && months < 9
  const mark = tooYoung ? '' : measures.measure
  let length = lengthCm !== null && lengthCm > 0 ? lengthCm : null
  if (length !== null && days >= 0 && days < 731 && mark === 'H') length += 0.7
  if (length !== null && days >= 731 && mark === 'L') length -= 0.7
  if (length !== null && length <= 0) length = null

  const byAge = (table: string, y: number | null, adjusted: boolean) => {
    const row = ageIsGood ? rowOf(table, sex, days) : null
    return row && y !== null && y > 0 ? rounded(score(y, row, adjusted)) : null
  }
  const noOedema = (y: number | null) => (oedema === true ? null : y)
  const bmi = weightKg === null || length === null ? null : weightKg / (length / 100) ** 2

  let zwfl: number | null = null
  if (known && oedema !== true && weightKg !== null && weightKg > 0 && length !== null) {
    const lying = ageDays !== null ? days < 731 : mark === 'L' || (mark === '' && length < 87)
    const [low, high] = lying ? [45, 110] : [65, 120]
    if ((ageDays === null || ageIsGood) && length >= low! && length <= high!) {
      const row = between(lying ? 'weight-for-length' : 'weight-for-height', sex, length, rowOf)
      zwfl = row && rounded(score(weightKg, row, true))
    }
  }
  const z: Record<Index, number | null> = {
    zlen: byAge('length-height-for-age', length, false),
    zwei: byAge('weight-for-age', noOedema(weightKg), true),
    zwfl,
    zbmi: byAge('bmi-for-age', noOedema(bmi), true),
    zhc: byAge('head-circumference-for-age', headCm, false),
    zac: byAge('arm-circumference-for-age', muacCm, true),
  }
  const beyond = (value: number | null, least: number, most: number) =>
    value === null ? null : value < least || value > most
  return {
    z,
    length,
    tooYoung,
    flagged: {
      zlen: beyond(z.zlen, -6, 6),
      zwei: beyond(z.zwei, -6, 5),
      zwfl: beyond(z.zwfl, -5, 5),
      zbmi: beyond(z.zbmi, -5, 5),
      zhc: beyond(z.zhc, -5, 5),
      zac: beyond(z.zac, -5, 5),
    },
  }
}

function score(y: number, { l, m, s }: Row, adjusted: boolean): number {
  const z = ((y / m) ** l - 1) / (s * l)
  const sd = (k: number) => m * (1 + l * s * k) ** (1 / l)
  if (adjusted && z > 3) return 3 + (y - sd(3)) / (sd(3) - sd(2))
  if (adjusted && z < -3) return -3 + (y - sd(-3)) / (sd(-2) - sd(-3))
  return z
}

function between(table: string, sex: 'M' | 'F', length: number, rowOf: RowOf): Row | null {
  const tenth = Math.floor(length * 10 + 1e-9) / 10
  const lower = rowOf(table, sex, tenth)
  const share = (length - tenth) * 10
  if (!lower || share < 1e-9) return lower
  const upper = rowOf(table, sex, Math.round(tenth * 10 + 1) / 10)
  if (!upper) return null
  const mix = (a: number, b: number) => a * (1 - share) + b * share
  return { l: mix(lower.l, upper.l), m: mix(lower.m, upper.m), s: mix(lower.s, upper.s) }
}

const rounded = (z: number): number => Number(z.toFixed(2)) + 0
