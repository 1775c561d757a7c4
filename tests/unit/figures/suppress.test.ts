import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boundsOf, type CellNode, suppress } from '@/lib/figures/small-cells/suppress'

const THRESHOLD = 5
/** Beyond every count of these trees: an open end is looked at this far. */
const FAR = 70

type Shape = number | readonly Shape[]

/** A tree of sums from nested lists of leaf counts. Ids are given in the order of the leaves, totals after. */
function treeOf(shape: Shape, ids = { next: 1 }): CellNode {
  if (typeof shape === 'number') return { id: ids.next++, value: shape, children: [] }
  const children = shape.map((part) => treeOf(part, ids))
  return { id: ids.next++, value: children.reduce((sum, child) => sum + child.value, 0), children }
}

const nodesOf = (node: CellNode): CellNode[] => [node, ...node.children.flatMap(nodesOf)]

/** Sets of numbers as bits: bit n stands for n. */
const only = (value: number) => 1n << BigInt(value)
const EVERY = (1n << BigInt(FAR + 1)) - 1n

function sumsOf(left: bigint, right: bigint): bigint {
  let sums = 0n
  for (let value = 0; value <= FAR; value += 1) if (left & only(value)) sums |= right << BigInt(value)
  return sums & EVERY
}

/** The attacker: every number a node could be, by trying all sums of its subtree against what is shown. */
function possible(node: CellNode, hidden: ReadonlySet<number>, tried: { id: number; value: number }): bigint {
  const sums =
    node.children.length === 0
      ? EVERY
      : node.children.reduce((sum, child) => sumsOf(sum, possible(child, hidden, tried)), only(0))
  if (!hidden.has(node.id)) return sums & only(node.value)
  return sums & (node.id === tried.id ? only(tried.value) : EVERY & ~1n)
}

const couldBe = (root: CellNode, hidden: ReadonlySet<number>, id: number): number[] =>
  Array.from({ length: FAR }, (_, index) => index + 1).filter((value) => possible(root, hidden, { id, value }) !== 0n)

const hiddenValues = (shape: Shape) => {
  const root = treeOf(shape)
  const hidden = suppress(root, THRESHOLD)
  return nodesOf(root)
    .filter((node) => hidden.has(node.id))
    .map((node) => node.value)
}

describe('suppress', () => {
  it.each([
    ['nothing where nothing is small', [10, 0, 7], []],
    ['a small count and the smallest beside it', [3, 20, 9], [3, 9]],
    ['two small counts that leave enough open', [4, 4, 30], [4, 4]],
    ['a third beside two that together say too much', [1, 1, 30, 40], [1, 1, 30]],
    [
      'a small total, the total beside it, and one part of that',
      [
        [3, 0],
        [40, 50],
      ],
      [3, 3, 90, 40],
    ],
    ['the whole of a family whose counts are all small', [1, 1, 1, 1, 1], [5, 1, 1, 1, 1, 1]],
  ] as const)('hides %s', (_, shape, expected) => {
    expect(hiddenValues(shape).sort()).toEqual([...expected].sort())
  })

  it('never shows a small count, and never hides a zero', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.nat(12), { maxLength: 5 }), { maxLength: 5 }), (shape) => {
        const root = treeOf(shape)
        const hidden = suppress(root, THRESHOLD)
        for (const { id, value } of nodesOf(root)) {
          if (value > 0 && value < THRESHOLD) expect(hidden).toContain(id)
          if (value === 0) expect(hidden).not.toContain(id)
        }
      }),
    )
  })

  it('leaves an attacker at least four numbers for every hidden count', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.nat(7), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
        (shape) => {
          const root = treeOf(shape)
          const hidden = suppress(root, THRESHOLD)
          const bounds = boundsOf(root, hidden)
          for (const id of hidden) {
            const numbers = couldBe(root, hidden, id)
            expect(numbers.length).toBeGreaterThanOrEqual(THRESHOLD - 1)
            // The bounds the product goes by are the attacker's own.
            const { least, most } = bounds.get(id) ?? { least: 0, most: 0 }
            expect(least).toBe(numbers[0])
            if (most !== Number.POSITIVE_INFINITY) expect(most).toBe(numbers.at(-1))
          }
        },
      ),
      { numRuns: 100 },
    )
  }, 60_000)
})
