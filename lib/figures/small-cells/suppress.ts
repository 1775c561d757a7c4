/**
 * Small counts that leave an office are hidden, and with them as many others as it takes
 * that none follows from its neighbours and its total. The counts of one measure and
 * month form a tree: a nation of provinces of districts of kecamatan.
 */
export interface CellNode {
  id: number
  /** The count; zero where nothing was counted or reported. Between two steps: by how much it grew. */
  value: number
  children: readonly CellNode[]
}

/** What somebody outside can work out about a count. */
export interface Bounds {
  least: number
  most: number
}

/** What other shown counts of the same place say about a hidden one: a part is at most its whole. */
export type Limits = (id: number) => Bounds

const OPEN: Bounds = { least: Number.NEGATIVE_INFINITY, most: Number.POSITIVE_INFINITY }

const isSmall = (value: number, threshold: number) => value !== 0 && Math.abs(value) < threshold

/**
 * The ids that stay hidden: those hidden `already`, those that are small, and what else it
 * takes. Every hidden count that is not zero could be any of at least `threshold - 1`
 * numbers, as far as all shown counts, the sums between them and `limits` tell. A zero is
 * hidden only when it already was.
 */
export function suppress(
  root: CellNode,
  threshold: number,
  already: ReadonlySet<number> = new Set(),
  limits: Limits = () => OPEN,
): Set<number> {
  const hidden = new Set(already)
  const families: CellNode[] = []
  walk(root, (node) => {
    if (isSmall(node.value, threshold)) hidden.add(node.id)
    if (node.children.length > 0) families.push(node)
  })
  // Each round hides one more count per family that still tells too much; it ends since counts are finite.
  while (hidden.size > 0) {
    const bounds = boundsOf(root, hidden, limits)
    const tells = (node: CellNode) => {
      const known = hidden.has(node.id) && node.value !== 0 ? bounds.get(node.id) : undefined
      return known !== undefined && known.most - known.least + 1 < threshold - 1
    }
    let more = false
    for (const family of families) {
      if (!tells(family) && !family.children.some(tells)) continue
      const next = nextToHide(family, hidden)
      if (next === null) continue
      hidden.add(next)
      more = true
    }
    if (!more) return hidden
  }
  return hidden
}

/** The smallest shown count beside those hidden, so that little is lost; at last the total itself. */
function nextToHide(family: CellNode, hidden: ReadonlySet<number>): number | null {
  let smallest: CellNode | null = null
  for (const child of family.children) {
    if (child.value === 0 || hidden.has(child.id)) continue
    if (!smallest || Math.abs(child.value) < Math.abs(smallest.value)) smallest = child
  }
  if (smallest) return smallest.id
  return family.value !== 0 && !hidden.has(family.id) ? family.id : null
}

/**
 * What follows for each hidden count from all that are shown, for somebody who knows that
 * hidden counts are at least 1 (a hidden zero may be zero) and that children add up to
 * their parent. Exact: in a tree of sums every number between the bounds is possible.
 */
export function boundsOf(
  root: CellNode,
  hidden: ReadonlySet<number>,
  limits: Limits = () => OPEN,
): Map<number, Bounds> {
  const below = new Map<number, Bounds>()
  const settle = (node: CellNode): Bounds => {
    const shown = hidden.has(node.id) ? openTo(node.value, limits(node.id)) : exactly(node.value)
    if (node.children.length === 0) {
      below.set(node.id, shown)
      return shown
    }
    let least = 0
    let most = 0
    for (const child of node.children) {
      const inside = settle(child)
      least += inside.least
      most += inside.most
    }
    const bounds = { least: Math.max(shown.least, least), most: Math.min(shown.most, most) }
    below.set(node.id, bounds)
    return bounds
  }
  settle(root)

  const known = new Map<number, Bounds>([[root.id, below.get(root.id) ?? exactly(root.value)]])
  walk(root, (node) => {
    const total = known.get(node.id)
    if (!total) return
    let least = 0
    let most = 0
    // Infinite sums cannot be taken apart again by subtraction: count them.
    let open = 0
    for (const child of node.children) {
      const inside = below.get(child.id) ?? exactly(child.value)
      least += inside.least
      if (inside.most === Number.POSITIVE_INFINITY) open += 1
      else most += inside.most
    }
    for (const child of node.children) {
      const own = below.get(child.id) ?? exactly(child.value)
      const openElsewhere = open - (own.most === Number.POSITIVE_INFINITY ? 1 : 0)
      const mostElsewhere =
        openElsewhere > 0 ? Number.POSITIVE_INFINITY : most - (own.most === Number.POSITIVE_INFINITY ? 0 : own.most)
      known.set(child.id, {
        least: Math.max(own.least, total.least - mostElsewhere),
        most: Math.min(own.most, total.most - (least - own.least)),
      })
    }
  })
  return known
}

const exactly = (value: number): Bounds => ({ least: value, most: value })

/** A hidden count: at least 1 unless it is none, and within what its neighbours in the same place allow. */
const openTo = (value: number, { least, most }: Bounds): Bounds => ({
  least: Math.min(value, Math.max(value > 0 ? 1 : value, least)),
  most: Math.max(value, most),
})

/** Visits parents before their children. */
export function walk(node: CellNode, visit: (node: CellNode) => void): void {
  visit(node)
  for (const child of node.children) walk(child, visit)
}
