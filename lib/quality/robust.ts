/** The middle of sorted numbers; the mean of the two middle ones where there is an even count. */
export function middleOf(sorted: readonly number[]): number {
  const half = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2
}

/** The number below which a share of sorted numbers lies, between neighbours in proportion. */
export function quantileOf(sorted: readonly number[], share: number): number {
  const at = (sorted.length - 1) * share
  const below = Math.floor(at)
  const next = sorted[Math.min(below + 1, sorted.length - 1)]!
  return sorted[below]! + (next - sorted[below]!) * (at - below)
}

const ascending = (one: number, other: number) => one - other

/** What is usual among some numbers: their middle, how far they stray, and the range of the middle eight tenths. */
export interface Usual {
  middle: number
  scale: number
  low: number
  high: number
  count: number
}

export interface Floors {
  /** The least spread ever assumed, in the numbers' own unit. */
  least: number
  /** The same as a share of the middle. */
  share: number
  /** Counts stray by the root of their size by chance alone: never less than that. */
  counts?: true
}

/**
 * The usual of some numbers; null without any. The spread is 1.4826 times the median
 * absolute deviation, as wide as a standard deviation where numbers are normal; where more
 * than half are equal it is 1.2533 times the mean deviation. Never below the floors, so
 * that a village that always said 12 is not called strange for saying 13.
 */
export function usualOf(numbers: readonly number[], { least, share, counts }: Floors): Usual | null {
  if (numbers.length === 0) return null
  const sorted = numbers.toSorted(ascending)
  const middle = middleOf(sorted)
  const strays = sorted.map((number) => Math.abs(number - middle)).toSorted(ascending)
  const mad = middleOf(strays)
  const spread = mad > 0 ? 1.4826 * mad : (1.2533 * strays.reduce((sum, stray) => sum + stray, 0)) / strays.length
  return {
    middle,
    scale: Math.max(spread, least, share * Math.abs(middle), counts ? Math.sqrt(Math.abs(middle)) : 0),
    low: quantileOf(sorted, 0.1),
    high: quantileOf(sorted, 0.9),
    count: numbers.length,
  }
}

/** How many spreads a number stands from what is usual; below it is negative. */
export const robustZ = (number: number, { middle, scale }: Usual): number => (number - middle) / scale
