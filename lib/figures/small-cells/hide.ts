import { spreadOf } from './block-bounds'
import { type Bounds, type CellNode, suppress, walk } from './suppress'
import type { Block, Theme } from './themes'

/** What a kecamatan adds to the sums above it in one round: a count per column of the theme. */
export interface Leaf {
  kecamatan: number
  district: number
  province: number
  cells: readonly number[]
}

/** The regions at which a column is hidden, by column name. */
export type Hidden = ReadonlyMap<string, ReadonlySet<number>>

/** The places of a round, and the counts of each by column. */
export interface Round {
  root: number
  childrenOf: ReadonlyMap<number, readonly number[]>
  countAt(column: string, region: number): number
  treeOf(column: string): CellNode
}

/** Leaves and the sums above them. */
export function roundOf(theme: Theme, leaves: readonly Leaf[], nation: number): Round {
  const children = new Map<number, Set<number>>()
  const values = new Map<number, number[]>()
  const add = (region: number, cells: readonly number[]) => {
    const known = values.get(region)
    if (!known) values.set(region, [...cells])
    else for (let index = 0; index < cells.length; index += 1) known[index] = (known[index] ?? 0) + (cells[index] ?? 0)
  }
  const below = (parent: number, child: number) => {
    const known = children.get(parent)
    if (known) known.add(child)
    else children.set(parent, new Set([child]))
  }
  for (const { kecamatan, district, province, cells } of leaves) {
    for (const region of [kecamatan, district, province, nation]) add(region, cells)
    below(nation, province)
    below(province, district)
    below(district, kecamatan)
  }
  const index = new Map(theme.columns.map(({ name }, at) => [name, at]))
  const countAt = (column: string, region: number) => values.get(region)?.[index.get(column) ?? -1] ?? 0
  const childrenOf = new Map([...children].map(([parent, inside]) => [parent, [...inside]]))
  const treeOf = (column: string): CellNode => {
    const node = (id: number): CellNode => ({
      id,
      value: countAt(column, id),
      children: (childrenOf.get(id) ?? []).map(node),
    })
    return node(nation)
  }
  return { root: nation, childrenOf, countAt, treeOf }
}

/** Far beyond what any form needs: each pass hides something more, or it is the last. */
const MOST_PASSES = 400

/**
 * Which counts of a round stay hidden: those hidden before, small ones, and as many beside
 * them as it takes, over the regions and over the counts of one place. `complementary:
 * false` hides the small ones alone; it is there for the test that must then find them.
 */
export function hideRound(theme: Theme, round: Round, before: Hidden, complementary = true): Map<string, Set<number>> {
  const hidden = new Map(theme.columns.map(({ name }) => [name, new Set(before.get(name))]))
  const at = (column: string) => hidden.get(column) ?? new Set<number>()
  const trees = new Map(theme.columns.map(({ name }) => [name, round.treeOf(name)]))
  if (!complementary) {
    for (const { name, threshold } of theme.columns)
      walk(trees.get(name) as CellNode, ({ id, value }) => {
        if (value !== 0 && Math.abs(value) < threshold) at(name).add(id)
      })
    return hidden
  }
  for (let pass = 0; pass < MOST_PASSES; pass += 1) {
    let more = false
    const hide = (column: string, region: number) => {
      if (at(column).has(region) || !hidden.has(column)) return
      at(column).add(region)
      more = true
    }
    for (const { name, threshold } of theme.columns) {
      const found = suppress(trees.get(name) as CellNode, threshold, at(name), limitsOf(theme, round, hidden, name))
      for (const region of found) hide(name, region)
    }
    for (const block of theme.blocks) hideTogether(block, hidden, hide)
    for (const block of theme.blocks) hideSmallSums(theme, block, round, hidden, hide)
    if (more) continue
    for (const block of theme.blocks) widen(theme, block, round, hidden, hide)
    if (!more) break
  }
  return hidden
}

/** Parts that are shown are the least their hidden whole can be; what they leave of a shown whole is the most a hidden part can be. */
function limitsOf({ parts }: Theme, round: Round, hidden: Hidden, column: string): (id: number) => Bounds {
  const asWhole = parts.filter(({ whole }) => whole === column)
  const asPart = parts.filter((one) => one.parts.includes(column))
  return (id) => {
    const shown = (columns: readonly string[]) =>
      columns.reduce((sum, name) => sum + (hidden.get(name)?.has(id) ? 0 : round.countAt(name, id)), 0)
    let least = Number.NEGATIVE_INFINITY
    let most = Number.POSITIVE_INFINITY
    for (const one of asWhole) least = Math.max(least, shown(one.parts))
    for (const one of asPart)
      if (!hidden.get(one.whole)?.has(id)) most = Math.min(most, round.countAt(one.whole, id) - shown(one.parts))
    return { least, most }
  }
}

type Hide = (column: string, region: number) => void

function hideTogether({ together, extra, follows }: Block, hidden: Hidden, hide: Hide): void {
  for (const column of [...together, ...extra, ...follows])
    for (const region of hidden.get(column) ?? []) for (const other of together) hide(other, region)
}

/** Where a block's own sum is so small that its counts follow within it, the sum is hidden as well. */
function hideSmallSums(theme: Theme, block: Block, round: Round, hidden: Hidden, hide: Hide): void {
  const isHidden = (column: string, region: number) => hidden.get(column)?.has(region) ?? false
  const thresholds = new Map(theme.columns.map(({ name, threshold }) => [name, threshold]))
  const threshold = Math.max(...block.together.map((column) => thresholds.get(column) ?? 0))
  const whole = block.sum.join()
  for (const region of hidden.get(block.together[0] ?? '') ?? []) {
    if (block.sum.some((column) => isHidden(column, region))) continue
    const merged = block.follows.some((column) => isHidden(column, region))
    const blocks = merged ? theme.blocks.filter(({ sum }) => sum.join() === whole) : [block]
    const classes = new Set(blocks.flatMap(({ together, extra }) => [...together, ...extra]))
    let mass = 0
    for (const column of classes) if (isHidden(column, region)) mass += Math.max(0, round.countAt(column, region))
    if (mass > 0 && mass + 1 < threshold - 1) for (const column of block.sum) hide(column, region)
  }
}

/** Hides the block in one more place where its counts still tell too much about each other. */
function widen(theme: Theme, block: Block, round: Round, hidden: Hidden, hide: Hide): void {
  const classes = [...block.together, ...block.extra]
  const thresholds = new Map(theme.columns.map(({ name, threshold }) => [name, threshold]))
  for (const [family, children] of round.childrenOf) {
    const tight = spreadOf(block, classes, round, hidden, family).filter(
      ({ column, region, numbers }) =>
        round.countAt(column, region) !== 0 && numbers < (thresholds.get(column) ?? 0) - 1,
    )
    if (tight.length === 0) continue
    const whole = (region: number) => classes.reduce((sum, column) => sum + round.countAt(column, region), 0)
    const need = 2 * Math.max(...tight.map(({ column }) => thresholds.get(column) ?? 0))
    const shown = children
      .filter((child) => !hidden.get(block.together[0] ?? '')?.has(child) && whole(child) !== 0)
      .sort((a, b) => whole(a) - whole(b))
    const next = shown.find((child) => whole(child) >= need) ?? shown.at(-1)
    if (next !== undefined) {
      for (const column of block.together) hide(column, next)
      continue
    }
    for (const { region } of tight) for (const column of block.sum) hide(column, region)
    for (const column of block.together) hide(column, family)
  }
}
