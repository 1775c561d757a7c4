import { INDICES, type Index, type Judged, type Measures } from './growth'
import { CHILD, isStandingTooYoung, SCORE, score } from './scores'

export { DAYS_OF_MONTH, STANDING_FROM } from './scores'

/** Below and beyond this, in hundredths, a z-score is implausible. */
export const PLAUSIBLE: Record<Index, readonly [least: number, most: number]> = {
  zlen: [-600, 600],
  zwei: [-600, 500],
  zwfl: [-500, 500],
  zbmi: [-500, 500],
  zhc: [-500, 500],
  zac: [-500, 500],
}

/** An answer with nothing in it. */
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
export function judge(measures: Measures): Judged {
  const child = childOf(measures)
  const scores = new Float64Array(7)
  score(child, scores)
  return judgedOf(child, scores)
}

/** What `score` found, in words. */
export function judgedOf(child: Float64Array, scores: Float64Array): Judged {
  const judged = unjudged()
  for (const index of INDICES) {
    const z = known(scores[SCORE[index]]!)
    judged[index] = z
    judged.flagged[index] = z === null ? null : z < PLAUSIBLE[index][0] || z > PLAUSIBLE[index][1]
  }
  judged.corrected = known(scores[SCORE.corrected]!)
  judged.standingTooYoung = isStandingTooYoung(child[CHILD.ageDays]!, child[CHILD.measure]!)
  return judged
}

const known = (value: number): number | null => (Number.isNaN(value) ? null : value)

function childOf({ sex, ageDays, weightKg, lengthCm, measure, oedema, headCm, muacCm }: Measures): Float64Array {
  const child = new Float64Array(8).fill(Number.NaN)
  if (sex !== '') child[CHILD.sex] = sex === 'L' ? 0 : 1
  if (measure !== '') child[CHILD.measure] = measure === 'L' ? 0 : 1
  if (oedema !== null) child[CHILD.oedema] = oedema ? 1 : 0
  for (const [place, value] of [
    [CHILD.ageDays, ageDays],
    [CHILD.weight, weightKg],
    [CHILD.length, lengthCm],
    [CHILD.head, headCm],
    [CHILD.muac, muacCm],
  ] as const)
    if (value !== null) child[place] = value
  return child
}
