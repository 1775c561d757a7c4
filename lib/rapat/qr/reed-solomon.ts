/** Arithmetic of QR's error correction: GF(256) with the polynomial x^8 + x^4 + x^3 + x^2 + 1. */

const POLYNOMIAL = 0x11d

/** The product of two elements of the field. */
export function times(one: number, other: number): number {
  let product = 0
  for (let bit = 7; bit >= 0; bit--) {
    product = (product << 1) ^ ((product >>> 7) * POLYNOMIAL)
    product ^= ((other >>> bit) & 1) * one
  }
  return product
}

/** The generator polynomial of so many correction bytes, highest power first, its leading 1 left out. */
function generatorOf(count: number): number[] {
  const generator: number[] = [...Array<number>(count - 1).fill(0), 1]
  let root = 1
  for (let step = 0; step < count; step++) {
    for (let at = 0; at < count; at++) generator[at] = times(generator[at]!, root) ^ (generator[at + 1] ?? 0)
    root = times(root, 2)
  }
  return generator
}

/** The error correction bytes of a block of data. */
export function correctionOf(data: readonly number[], count: number): number[] {
  const generator = generatorOf(count)
  const remainder = Array<number>(count).fill(0)
  for (const byte of data) {
    const factor = byte ^ remainder.shift()!
    remainder.push(0)
    generator.forEach((coefficient, at) => {
      remainder[at]! ^= times(coefficient, factor)
    })
  }
  return remainder
}
