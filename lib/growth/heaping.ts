/** How last digits are spread among measures: ten counts, from 0 to 9. */
export type Digits = readonly number[]

/**
 * Percent of the measures whose last digit would have to be another for all ten to be
 * equally frequent (Myers' index; index of dissimilarity in WHO and UNICEF's words): 0
 * when even, 90 when every measure ends alike. Null without a measure.
 */
export function heapingIndex(digits: Digits): number | null {
  const all = sum(digits)
  if (all === 0) return null
  return digits.reduce((off, count) => off + Math.abs(count / all - 0.1), 0) * 50
}

/**
 * Whether the spread is farther from even than chance explains: chi-square with nine
 * degrees of freedom beyond 21.67, which even spreads reach one time in a hundred.
 */
export function isBeyondChance(digits: Digits): boolean {
  const all = sum(digits)
  if (all === 0) return false
  const even = all / 10
  return digits.reduce((total, count) => total + (count - even) ** 2 / even, 0) > 21.67
}

/** The digits that stand out, the most frequent first: at least twice as often as even. */
export const favourites = (digits: Digits): number[] =>
  digits
    .map((count, digit) => ({ count, digit }))
    .filter(({ count }) => count > 0 && count >= sum(digits) / 5)
    .sort((a, b) => b.count - a.count)
    .map(({ digit }) => digit)

export const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0)
