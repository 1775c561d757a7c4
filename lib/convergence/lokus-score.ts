/** How villages are ranked for a year's lokus. Pure, safe in a browser. */

export const MEASURES = [
  { code: 'prevalence', label: 'Prevalensi stunting', short: 'Prevalensi' },
  { code: 'stunted', label: 'Balita stunting', short: 'Stunting' },
  { code: 'krs', label: 'Keluarga berisiko stunting', short: 'KRS' },
] as const
export type Measure = (typeof MEASURES)[number]['code']
/** Whole percents that sum to 100. */
export type Weights = Record<Measure, number>

/** What is known of a village; null is unknown, never zero. */
export interface VillageFacts {
  villageId: number
  code: string
  name: string
  kecamatanId: number
  kecamatanName: string
  /** Stunted children, and children measured with a plausible z-score, in `period`. */
  cases: number | null
  valid: number | null
  period: number | null
  krs: number | null
}

/** One measure in a village's score. */
export interface Part {
  value: number
  /** The highest value of the district, to which it is held. */
  highest: number
  /** The weight it got here: more than its own where another measure is unknown. */
  weight: number
  points: number
}

export interface Scored extends VillageFacts {
  prevalence: number | null
  parts: Record<Measure, Part | null>
  missing: readonly Measure[]
  /** 0 to 100; null where nothing that has a weight is known. */
  score: number | null
  /** Place among the scored; null without a score. */
  rank: number | null
}

/** Cases of those measured in percent, unrounded; null where nobody was measured. */
export const prevalenceOf = ({ cases, valid }: Pick<VillageFacts, 'cases' | 'valid'>): number | null =>
  cases === null || valid === null || valid === 0 ? null : (cases / valid) * 100

const measured = (facts: VillageFacts, measure: Measure): number | null =>
  measure === 'prevalence' ? prevalenceOf(facts) : measure === 'stunted' ? facts.cases : facts.krs

const byScore = (one: Scored, other: Scored): number =>
  (other.score ?? -1) - (one.score ?? -1) ||
  (other.cases ?? -1) - (one.cases ?? -1) ||
  (other.krs ?? -1) - (one.krs ?? -1) ||
  (one.code < other.code ? -1 : 1)

/**
 * Scores and ranks villages, the highest first. Each measure is held to the highest of the district,
 * so that the three can be added; an unknown measure gives its weight to the known ones and is named.
 */
export function scoreVillages(villages: readonly VillageFacts[], weights: Weights): Scored[] {
  const highest = Object.fromEntries(
    MEASURES.map(({ code }) => [code, Math.max(0, ...villages.map((one) => measured(one, code) ?? 0))]),
  ) as Record<Measure, number>
  const scored = villages.map((facts): Scored => {
    const known = MEASURES.filter(({ code }) => measured(facts, code) !== null)
    const whole = known.reduce((sum, { code }) => sum + weights[code], 0)
    const parts = Object.fromEntries(
      MEASURES.map(({ code }) => {
        const value = measured(facts, code)
        if (value === null || whole === 0) return [code, null]
        const weight = (weights[code] / whole) * 100
        const share = highest[code] === 0 ? 0 : value / highest[code]
        return [code, { value, highest: highest[code], weight, points: weight * share }]
      }),
    ) as Scored['parts']
    const points = Object.values(parts).filter((part) => part !== null)
    return {
      ...facts,
      prevalence: prevalenceOf(facts),
      parts,
      missing: MEASURES.filter(({ code }) => measured(facts, code) === null).map(({ code }) => code),
      score: points.length === 0 ? null : points.reduce((sum, part) => sum + part.points, 0),
      rank: null,
    }
  })
  scored.sort(byScore)
  return scored.map((one, at) => ({ ...one, rank: one.score === null ? null : at + 1 }))
}

/** What people decided about a village against the ranking. */
export interface HandChoice {
  villageId: number
  choice: 'masuk' | 'keluar'
  reason: string
}

export type Chosen = 'peringkat' | 'ditambahkan'

/**
 * The proposed villages and why each is there: the first `wanted` of the ranking that nobody left out,
 * and those added by hand.
 */
export function propose(
  scored: readonly Scored[],
  wanted: number,
  choices: readonly HandChoice[],
): ReadonlyMap<number, Chosen> {
  const said = new Map(choices.map(({ villageId, choice }) => [villageId, choice]))
  const ranked = scored.filter(({ score, villageId }) => score !== null && said.get(villageId) !== 'keluar')
  const proposed = new Map<number, Chosen>(ranked.slice(0, wanted).map(({ villageId }) => [villageId, 'peringkat']))
  for (const { villageId } of scored)
    if (said.get(villageId) === 'masuk' && !proposed.has(villageId)) proposed.set(villageId, 'ditambahkan')
  return proposed
}

/** Who comes in and who leaves from one list to another. */
export function difference(before: Iterable<number>, after: Iterable<number>): { comes: number[]; leaves: number[] } {
  const [was, is] = [new Set(before), new Set(after)]
  return { comes: [...is].filter((id) => !was.has(id)), leaves: [...was].filter((id) => !is.has(id)) }
}
