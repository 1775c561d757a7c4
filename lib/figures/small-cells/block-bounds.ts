import type { Hidden, Round } from './hide'
import type { Block } from './themes'

/** How many numbers a hidden count of a block could be. */
export interface Spread {
  column: string
  region: number
  numbers: number
}

/**
 * How far the hidden counts of a block in one family could move while every shown sum
 * stays: a count and another of its place move against the same two of a second place. A
 * place whose own sum is hidden moves freely; where the family itself is hidden, the
 * places beside it help to balance.
 */
export function spreadOf(
  block: Block,
  classes: readonly string[],
  round: Round,
  hidden: Hidden,
  family: number,
): Spread[] {
  const isHidden = (column: string, region: number) => hidden.get(column)?.has(region) ?? false
  const first = block.together[0] ?? ''
  const inside = (round.childrenOf.get(family) ?? []).filter((child) => isHidden(first, child))
  if (inside.length === 0) return []
  const rows = [...inside, ...beside(round, isHidden, first, family)]
  const free = round.root === family && isHidden(first, family)
  const mass = (column: string, region: number) =>
    isHidden(column, region) ? Math.max(0, round.countAt(column, region)) : 0
  const sums = new Map(rows.map((row) => [row, classes.reduce((sum, column) => sum + mass(column, row), 0)]))
  const known = (region: number) => block.sum.every((column) => !isHidden(column, region))
  return inside.flatMap((region) =>
    classes
      .filter((column) => isHidden(column, region))
      .map((column): Spread => {
        const own = mass(column, region)
        const others = (sums.get(region) ?? 0) - own
        let exchangeDown = 0
        let exchangeUp = 0
        let freely = free && !known(region) ? Number.POSITIVE_INFINITY : 0
        let balanced = free ? Number.POSITIVE_INFINITY : 0
        for (const row of rows) {
          if (row === region) continue
          if (!known(row) && !known(region)) {
            freely += mass(column, row)
            balanced = Number.POSITIVE_INFINITY
            continue
          }
          exchangeUp += mass(column, row)
          exchangeDown += (sums.get(row) ?? 0) - mass(column, row)
        }
        if (free) exchangeUp = Number.POSITIVE_INFINITY
        const up = freely + Math.min(others, exchangeUp)
        const down = Math.min(own, exchangeDown + balanced)
        return { column, region, numbers: up + down + 1 }
      }),
  )
}

/** Hidden places beside a hidden family, and beside those above it that are hidden too. */
function beside(
  round: Round,
  isHidden: (column: string, region: number) => boolean,
  column: string,
  family: number,
): number[] {
  if (!isHidden(column, family)) return []
  for (const [parent, children] of round.childrenOf) {
    if (!children.includes(family)) continue
    const rows = children.filter((child) => child !== family && isHidden(column, child))
    return [...rows, ...beside(round, isHidden, column, parent)]
  }
  return []
}
