/**
 * What explains a difference between two figures, region by region. Everything here is exact
 * before rounding: the parts and what cannot be divided add up to the difference.
 */

/** A figure's two halves; a count has no lower one. */
export interface Halves {
  numerator: number
  denominator: number | null
}

/** A region inside with its figure on both sides; null where it has none there. */
export interface Pair<Child> {
  child: Child
  before: Halves | null
  after: Halves | null
}

/** What one region adds to the difference: units of a count, percentage points of a ratio. */
export interface Contribution<Child> extends Pair<Child> {
  total: number
  /** Because its own percentage changed; for a count all of it. */
  rate: number
  /** Because its weight in the whole changed. */
  mix: number
}

export interface Explained<Child> {
  difference: number
  /** Regions with a figure on both sides, the largest part first, then those with one side only. */
  parts: Contribution<Child>[]
  /** Regions without any figure. */
  lacking: Child[]
  /** What no region inside explains: hidden ones, and means over different months. */
  rest: number
}

const percent = ({ numerator, denominator }: Halves): number => (denominator ? (numerator * 100) / denominator : 0)

/**
 * What each region inside adds to the change of the whole between two periods. A count's part is its
 * own change. A percentage's part is split in two: its own rate changed, weighed by its mean weight; and its
 * weight changed, by how far it stands from the whole. The halves of before and after are treated alike, so that
 * the parts change only their sign when the periods are exchanged.
 */
export function explainChange<Child>(
  whole: { before: Halves; after: Halves },
  pairs: readonly Pair<Child>[],
): Explained<Child> {
  const ratio = whole.after.denominator !== null
  const difference = ratio
    ? percent(whole.after) - percent(whole.before)
    : whole.after.numerator - whole.before.numerator
  const parts = pairs
    .filter(({ before, after }) => before !== null || after !== null)
    .map((pair): Contribution<Child> => {
      if (ratio) return { ...pair, ...ratioPart(whole, pair) }
      const total = (pair.after?.numerator ?? 0) - (pair.before?.numerator ?? 0)
      return { ...pair, total, rate: total, mix: 0 }
    })
  return finish(difference, parts, pairs)
}

function ratioPart(whole: { before: Halves; after: Halves }, { before, after }: Pair<unknown>) {
  const weight = (side: Halves | null, of: Halves) => (of.denominator ? (side?.denominator ?? 0) / of.denominator : 0)
  const share = (side: Halves | null, of: Halves) =>
    of.denominator ? ((side?.numerator ?? 0) * 100) / of.denominator : 0
  const [weightBefore, weightAfter] = [weight(before, whole.before), weight(after, whole.after)]
  const middle = (percent(whole.before) + percent(whole.after)) / 2
  const total = share(after, whole.after) - share(before, whole.before) - middle * (weightAfter - weightBefore)
  // Somebody who is there on one side only has no rate that could have changed.
  const both = before?.denominator && after?.denominator
  const rate = both ? ((weightBefore + weightAfter) / 2) * (percent(after) - percent(before)) : 0
  return { total, rate, mix: total - rate }
}

/**
 * What each region inside adds to how far one region stands from another. A percentage's part is the weight of a
 * region times its distance from the other's percentage; a count's part is what it holds, and what those of the
 * other hold with a minus.
 */
export function explainDistance<Child>(
  whole: { here: Halves; there: Halves },
  inside: readonly { child: Child; halves: Halves | null }[],
  insideThere: readonly { child: Child; halves: Halves | null }[] = [],
): Explained<Child> {
  const { here, there } = whole
  if (here.denominator === null) {
    const pairs = [
      ...inside.map(({ child, halves }) => ({ child, before: null, after: halves })),
      ...insideThere.map(({ child, halves }) => ({ child, before: halves, after: null })),
    ]
    return explainChange({ before: there, after: here }, pairs)
  }
  const other = percent(there)
  const pairs = inside.map(({ child, halves }) => ({ child, before: null, after: halves }))
  const parts = pairs.flatMap(({ child, after }): Contribution<Child>[] => {
    if (!after || !here.denominator) return []
    const total = (after.numerator * 100 - other * (after.denominator ?? 0)) / here.denominator
    return [{ child, before: null, after, total, rate: total, mix: 0 }]
  })
  return finish(percent(here) - other, parts, pairs)
}

function finish<Child>(
  difference: number,
  parts: Contribution<Child>[],
  pairs: readonly Pair<Child>[],
): Explained<Child> {
  const sum = parts.reduce((total, part) => total + part.total, 0)
  const rest = difference - sum
  return {
    difference,
    parts: parts.toSorted((one, other) => Math.abs(other.total) - Math.abs(one.total)),
    lacking: pairs.flatMap(({ child, before, after }) => (before === null && after === null ? [child] : [])),
    // What is left of adding fractions of a machine's width is nothing.
    rest: Math.abs(rest) < 1e-9 * Math.max(1, Math.abs(difference)) ? 0 : rest,
  }
}

/** Whether a region stands on one side only: its part is that it came or went, not that it changed. */
export const onOneSide = ({ before, after }: Pair<unknown>): 'before' | 'after' | null =>
  before === null ? 'after' : after === null ? 'before' : null
