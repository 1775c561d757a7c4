import { type Hidden, hideRound, type Leaf, roundOf } from './hide'
import type { Theme } from './themes'

/** What a kecamatan published of a theme at one moment. */
export interface PublishedStep {
  kecamatan: number
  district: number
  province: number
  at: string
  /** Whether the month had closed. */
  final: boolean
  /** A count per column of the theme. */
  cells: readonly number[]
}

/** What may be seen of a month: the step that counts for each kecamatan, and what stays hidden where. */
export interface Seen<Step extends PublishedStep> {
  released: ReadonlyMap<number, Step>
  hidden: Hidden
}

/** Before the month closes a count leaves only when it, and what it grew by, is this many times its threshold. */
const OPEN_TIMES = 4

export interface SeenOptions {
  nation: number
  /** False hides small counts alone: for the test that must then find them. */
  complementary?: boolean
}

/**
 * Follows the steps of one theme and month in the order in which they could be seen. A
 * round shows by how much each sum grew, so each is judged as a tree of its own, and what
 * was hidden once stays hidden: a number shown earlier would tell what a later sum hides.
 * Steps that can only leave by hiding a sum that was shown before wait for others.
 */
export function seenOf<Step extends PublishedStep>(
  theme: Theme,
  steps: readonly Step[],
  { nation, complementary = true }: SeenOptions,
): Seen<Step> {
  const released = new Map<number, Step>()
  let hidden: Hidden = new Map()
  const waiting = new Map<number, Step>()
  const totals = new Map<number, number[]>()
  for (const round of roundsOf(steps)) {
    for (const step of round) waiting.set(step.kecamatan, step)
    let candidates = [...waiting.values()].filter((step) => mayLeave(theme, step, released.get(step.kecamatan)))
    while (candidates.length > 0) {
      const leaves = candidates.map((step) => leafOf(step, released.get(step.kecamatan)))
      const next = hideRound(theme, roundOf(theme, leaves, nation), hidden, complementary)
      const losing = complementary ? losers(theme, candidates, hidden, next, totals, nation) : new Set<number>()
      if (losing.size === 0) {
        for (const [index, step] of candidates.entries()) {
          released.set(step.kecamatan, step)
          waiting.delete(step.kecamatan)
          addUp(totals, leaves[index] as Leaf, nation)
        }
        hidden = next
        break
      }
      candidates = candidates.filter((step) => !placesOf(step, nation).some((place) => losing.has(place)))
    }
  }
  return { released, hidden }
}

/** Steps by the moment they were published, earliest first. */
function roundsOf<Step extends PublishedStep>(steps: readonly Step[]): Step[][] {
  const rounds = new Map<string, Step[]>()
  for (const step of steps) {
    const round = rounds.get(step.at)
    if (round) round.push(step)
    else rounds.set(step.at, [step])
  }
  return [...rounds].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, round]) => round)
}

/** From the deepest to the nation. */
const placesOf = ({ kecamatan, district, province }: PublishedStep, nation: number) => [
  kecamatan,
  district,
  province,
  nation,
]

function leafOf(step: PublishedStep, before: PublishedStep | undefined): Leaf {
  const { kecamatan, district, province, cells } = step
  return { kecamatan, district, province, cells: cells.map((cell, index) => cell - (before?.cells[index] ?? 0)) }
}

/** A closed month leaves once, whole; before and after that only what no small count is in. */
function mayLeave(theme: Theme, step: PublishedStep, before: PublishedStep | undefined): boolean {
  if (step.final && !before?.final) return true
  const times = step.final ? 1 : OPEN_TIMES
  return theme.columns.every(({ threshold }, index) => {
    const now = step.cells[index] ?? 0
    const grown = now - (before?.cells[index] ?? 0)
    const least = threshold * times
    return (now === 0 || now >= least || step.final) && (grown === 0 || Math.abs(grown) >= least)
  })
}

/** The deepest places whose sums were shown and would now be hidden. */
function losers(
  theme: Theme,
  candidates: readonly PublishedStep[],
  before: Hidden,
  next: Hidden,
  totals: ReadonlyMap<number, readonly number[]>,
  nation: number,
): Set<number> {
  for (const depth of [1, 2, 3]) {
    const places = new Set(candidates.map((step) => placesOf(step, nation)[depth] as number))
    const losing = [...places].filter((place) =>
      theme.columns.some(
        ({ name }, index) =>
          (totals.get(place)?.[index] ?? 0) !== 0 && next.get(name)?.has(place) && !before.get(name)?.has(place),
      ),
    )
    if (losing.length > 0) return new Set(losing)
  }
  return new Set()
}

function addUp(totals: Map<number, number[]>, leaf: Leaf, nation: number): void {
  for (const place of [leaf.kecamatan, leaf.district, leaf.province, nation]) {
    const known = totals.get(place) ?? leaf.cells.map(() => 0)
    totals.set(
      place,
      known.map((sum, index) => sum + (leaf.cells[index] ?? 0)),
    )
  }
}
