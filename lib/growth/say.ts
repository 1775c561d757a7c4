import { type Classed, classesOf, indexName } from './classes'
import { faltering, type Gain } from './gain'
import { INDICES, type Index, type Judged } from './growth'
import { ADVICE } from './rules'

/** A measurement's result in plain words: what stands out, and what to do. Never a diagnosis. */
export interface Said {
  tone: 'good' | 'warn' | 'bad' | 'neutral'
  words: string[]
  advice: string
}

/** What a kept row says of the standards' answer. */
export function judgedOf(row: Record<Index, number | null> & { flags: number }): Judged {
  const flagged = Object.fromEntries(
    INDICES.map((index, at) => [index, row[index] === null ? null : (row.flags & (1 << at)) > 0]),
  ) as Judged['flagged']
  const { zlen, zwei, zwfl, zbmi, zhc, zac } = row
  return { zlen, zwei, zwfl, zbmi, zhc, zac, corrected: null, flagged, standingTooYoung: false }
}

/** Indices that are said one by one; IMT/U says the same as BB/PB and is left to the page of the child. */
const SAID: readonly Classed[] = ['bbu', 'pbu', 'bbpb']

/** The last months of a child before this measurement, the oldest first. */
export interface Before {
  gain: Gain | ''
  zwei: number | null
}

/** Says what was found of a child on a day, with the months before for how the weight went. */
export function sayResult(
  judged: Judged,
  ageDays: number | null,
  oedema: boolean | null,
  gain: string,
  before: readonly Before[] = [],
): Said {
  const classes = classesOf(judged, ageDays, oedema)
  const found = SAID.flatMap((index) => {
    const named = classes[index]
    return named ? [{ index, ...named }] : []
  })
  if (Object.values(judged.flagged).includes(true))
    return { tone: 'warn', words: ['Di luar batas yang mungkin menurut WHO'], advice: ADVICE.again }
  const course = faltering(
    [...before.map((one) => one.gain), gain as Gain | ''],
    [...before.map((one) => one.zwei), judged.zwei],
  )
  const words = found
    .filter(({ weight }) => weight !== 'good')
    .map(({ index, label }) => `${indexName(index, ageDays)}: ${label.toLowerCase()}`)
  if (course === '2T') words.push('Berat tidak naik dua kali berturut-turut')
  else if (course === 'turun') words.push('Berat menurut umur turun banyak sejak penimbangan sebelumnya')
  else if (gain === 'T') words.push('Berat tidak naik')
  const bad = found.some(({ weight }) => weight === 'bad') || oedema === true || course !== null
  if (oedema === true) words.unshift('Kedua punggung kaki bengkak')
  if (bad) return { tone: 'bad', words, advice: ADVICE.refer }
  if (words.length > 0) return { tone: 'warn', words, advice: ADVICE.watch }
  if (found.length === 0) return { tone: 'neutral', words: ['Belum dapat dinilai'], advice: ADVICE.none }
  const rising = gain === 'N' ? ['Berat naik'] : []
  return { tone: 'good', words: [...rising, 'Sesuai umurnya'], advice: ADVICE.none }
}
