import { createHash } from 'node:crypto'

/** Numbers that look random and are the same at every load: each key opens its own stream. */
export interface Random {
  /** At least 0, below 1. */
  next(): number
  /** A whole number from `low` to `high`, both possible. */
  between(low: number, high: number): number
  chance(probability: number): boolean
  pick<Item>(items: readonly Item[]): Item
  /** A new array in another order. */
  shuffled<Item>(items: readonly Item[]): Item[]
  /** Around 0 with deviation 1, never beyond 3. */
  bell(): number
}

/** FNV-1a: spreads a key over 32 bits. */
function hash(key: string): number {
  let state = 0x811c9dc5
  for (let at = 0; at < key.length; at++) state = Math.imul(state ^ key.charCodeAt(at), 0x01000193)
  // One more stir: FNV's last letters would else show in the stream's first number.
  state = Math.imul(state ^ (state >>> 16), 0x45d9f3b)
  return (state ^ (state >>> 15)) >>> 0
}

/** The stream of a key, by mulberry32. */
export function randomOf(...keys: (string | number)[]): Random {
  let state = hash(keys.join('/'))
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1))
  return {
    next,
    between,
    chance: (probability) => next() < probability,
    pick: (items) => items[between(0, items.length - 1)]!,
    shuffled(items) {
      const left = [...items]
      for (let at = left.length - 1; at > 0; at--) {
        const other = between(0, at)
        ;[left[at], left[other]] = [left[other]!, left[at]!]
      }
      return left
    },
    bell: () => (next() + next() + next()) * 2 - 3,
  }
}

/** The id that a row of the demo always has: a name-based UUID of its key. */
export function stableId(...keys: (string | number)[]): string {
  const hex = createHash('sha256')
    .update(`lini/contoh/${keys.join('/')}`)
    .digest('hex')
  const variant = ((Number.parseInt(hex[16]!, 16) & 3) | 8).toString(16)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
