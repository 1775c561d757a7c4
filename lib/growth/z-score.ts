/** The measure that lies `sd` standard deviations from the median. No L of the standards is 0. */
export const measureAt = (sd: number, l: number, m: number, s: number): number =>
  l === 1 ? m * (1 + s * sd) : m * (1 + l * s * sd) ** (1 / l)

/** The z-score of a measure, unrounded. */
export const plainZ = (y: number, l: number, m: number, s: number): number =>
  ((l === 1 ? y / m : (y / m) ** l) - 1) / (s * l)

/** The z-score of a weight-based index: beyond 3 it goes on in steps as wide as from 2 to 3. */
export function restrictedZ(y: number, l: number, m: number, s: number): number {
  const z = plainZ(y, l, m, s)
  if (z > 3) {
    const third = measureAt(3, l, m, s)
    return 3 + (y - third) / (third - measureAt(2, l, m, s))
  }
  if (z < -3) {
    const third = measureAt(-3, l, m, s)
    return -3 + (y - third) / (measureAt(-2, l, m, s) - third)
  }
  return z
}

/**
 * Hundredths as R's `round(z, 2)` finds them since version 4: of the two neighbours with
 * two decimals the one nearer to the binary number, of two equally near the even one.
 */
export function hundredths(z: number): number {
  const size = Math.abs(z)
  const below = Math.floor(size * 100)
  const above = Math.ceil(size * 100)
  const up = above / 100 - size
  const down = size - below / 100
  const near = down < up || (down === up && below % 2 === 0) ? below : above
  return z < 0 && near > 0 ? -near : near
}
