import { unpackSeries } from './packed-series'
import { armCircumferenceForAge } from './who/arm-circumference-for-age'
import { bmiForAge } from './who/bmi-for-age'
import { headCircumferenceForAge } from './who/head-circumference-for-age'
import { lengthHeightForAge } from './who/length-height-for-age'
import type { PackedStandard } from './who/packed-standard'
import { weightForAge } from './who/weight-for-age'
import { weightForHeight } from './who/weight-for-height'
import { weightForLength } from './who/weight-for-length'

/** One standard of one sex: L, M and S of row `key - first` from `3 * (key - first)` on. */
export interface Standard {
  first: number
  last: number
  values: Float64Array
}

const PACKED = {
  zlen: lengthHeightForAge,
  zwei: weightForAge,
  zbmi: bmiForAge,
  zhc: headCircumferenceForAge,
  zac: armCircumferenceForAge,
  wfl: weightForLength,
  wfh: weightForHeight,
} satisfies Record<string, PackedStandard>

/** The tables by age carry the name of their index; `wfl` and `wfh` go by tenths of a centimetre of length and height. */
export type StandardName = keyof typeof PACKED
export type Standards = Record<StandardName, Standard>

let opened: { L: Standards; P: Standards } | null = null

/** All standards of both sexes, unpacked at the first call. */
export function standards(): { L: Standards; P: Standards } {
  opened ??= { L: open('L'), P: open('P') }
  return opened
}

function open(sex: 'L' | 'P'): Standards {
  const all = Object.entries(PACKED).map(([name, packed]): [string, Standard] => {
    const values = new Float64Array(packed.rows * 3)
    unpackSeries(packed[sex].l, 1e4, values, 0, 3)
    unpackSeries(packed[sex].m, 1e4, values, 1, 3)
    unpackSeries(packed[sex].s, 1e5, values, 2, 3)
    return [name, { first: packed.first, last: packed.first + packed.rows - 1, values }]
  })
  return Object.fromEntries(all) as Standards
}
