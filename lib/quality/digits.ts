import { limitOf } from './edition'

/** How many numbers end in 0 or 5, of how many. */
export interface Endings {
  round: number
  all: number
}

/** The endings of the numbers large enough to have a free last digit. */
export function endingsOf(numbers: Iterable<number>): Endings {
  const least = limitOf('digitLeast')
  let round = 0
  let all = 0
  for (const number of numbers) {
    if (number < least) continue
    all++
    if (number % 5 === 0) round++
  }
  return { round, all }
}

export const addEndings = (one: Endings, other: Endings): Endings => ({
  round: one.round + other.round,
  all: one.all + other.all,
})

/** Chi-square of "0 or 5" against the rest, when a fifth is expected; one degree of freedom. 0 without numbers. */
export function digitChiSquare({ round, all }: Endings): number {
  if (all === 0) return 0
  const expected = all / 5
  return (round - expected) ** 2 / (expected * 0.8)
}

/** Whether the endings look guessed: enough numbers, too many round ones, and no chance. */
export const isRounded = (endings: Endings, least = limitOf('digitCount')): boolean =>
  endings.all >= least &&
  endings.round / endings.all >= limitOf('digitShare') &&
  digitChiSquare(endings) >= limitOf('digitChi')
