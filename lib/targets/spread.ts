/** What is spread: a whole among parts by weight, some of which are fixed by hand. */
export interface Part {
  id: number
  weight: number
  /** Set where somebody wrote the number: the others share what is left. */
  fixed: number | null
}

/** A whole that cannot be shared: what was fixed is more than it, or all is fixed and does not add up. */
export interface Unshareable {
  fixed: number
  whole: number
}

export const isShared = (found: Map<number, number> | Unshareable): found is Map<number, number> => found instanceof Map

/**
 * Shares a whole number among parts in proportion to their weights so that the parts sum
 * exactly to it: each gets its share rounded down, and what is left goes to the largest
 * remainders, the earlier part first among equals. Without any weight all weigh the same.
 */
export function shareOut(whole: number, parts: readonly { id: number; weight: number }[]): Map<number, number> {
  const sum = parts.reduce((total, { weight }) => total + weight, 0)
  const weightOf = ({ weight }: { weight: number }) => (sum > 0 ? weight / sum : 1 / parts.length)
  const shares = parts.map((part, order) => {
    const exact = whole * weightOf(part)
    const floor = Math.floor(exact + 1e-9)
    return { id: part.id, order, floor, remainder: exact - floor }
  })
  let left = whole - shares.reduce((total, { floor }) => total + floor, 0)
  const result = new Map(shares.map(({ id, floor }) => [id, floor]))
  for (const { id } of shares.toSorted((one, other) => other.remainder - one.remainder || one.order - other.order)) {
    if (left <= 0) break
    result.set(id, result.get(id)! + 1)
    left--
  }
  return result
}

/** The same, keeping what was fixed by hand. Answers what does not add up instead where nothing can be shared. */
export function shareRest(whole: number, parts: readonly Part[]): Map<number, number> | Unshareable {
  const fixed = parts.reduce((total, part) => total + (part.fixed ?? 0), 0)
  const open = parts.filter((part) => part.fixed === null)
  if (fixed > whole || (open.length === 0 && fixed !== whole)) return { fixed, whole }
  const shared = shareOut(whole - fixed, open)
  return new Map(parts.map((part) => [part.id, part.fixed ?? shared.get(part.id)!]))
}

/** A region of a plan with what it is measured by. Villages know their kecamatan. */
export interface Leaf {
  id: number
  kecamatanId: number
  weight: number
}

/** What was written by hand, by region. */
export type Fixed = ReadonlyMap<number, number>

/** Where a plan cannot be spread: the district or a kecamatan, and what does not add up there. */
export class DoesNotAddUp extends Error {
  constructor(
    readonly regionId: number,
    readonly what: Unshareable,
  ) {
    super(`${what.fixed} of ${what.whole}`)
  }
}

/**
 * A count of the district shared out to its kecamatan by the sum of their villages'
 * weights, and in each to its villages. Both levels sum exactly to what stands above them.
 */
export function spreadCount(districtId: number, total: number, villages: readonly Leaf[], fixed: Fixed) {
  const byKecamatan = new Map<number, Leaf[]>()
  for (const village of villages) {
    const known = byKecamatan.get(village.kecamatanId)
    if (known) known.push(village)
    else byKecamatan.set(village.kecamatanId, [village])
  }
  const part = (id: number, weight: number): Part => ({ id, weight, fixed: fixed.get(id) ?? null })
  const share = (regionId: number, whole: number, parts: readonly Part[]) => {
    const found = shareRest(whole, parts)
    if (!isShared(found)) throw new DoesNotAddUp(regionId, found)
    return found
  }
  const kecamatan = [...byKecamatan].map(([id, inside]) =>
    part(
      id,
      inside.reduce((sum, { weight }) => sum + weight, 0),
    ),
  )
  const values = new Map([[districtId, total], ...share(districtId, total, kecamatan)])
  for (const [id, inside] of byKecamatan) {
    const parts = inside.map((village) => part(village.id, village.weight))
    for (const [village, value] of share(id, values.get(id)!, parts)) values.set(village, value)
  }
  return values
}

/** A percentage is the same everywhere but where it was written by hand; a kecamatan's holds for its villages. */
export function spreadRatio(districtId: number, total: number, villages: readonly Leaf[], fixed: Fixed) {
  const values = new Map([[districtId, total]])
  for (const { id, kecamatanId } of villages) {
    const above = fixed.get(kecamatanId) ?? total
    values.set(kecamatanId, above)
    values.set(id, fixed.get(id) ?? above)
  }
  return values
}
