/** What ISO/IEC 18004 lays down for versions 1 to 10 at error correction level M: enough for 213 bytes. */
export interface QrSize {
  version: number
  /** Modules a side. */
  side: number
  /** Correction bytes of each block, and how many blocks. */
  correction: number
  blocks: number
  /** All bytes of the symbol, data and correction. */
  bytes: number
  /** Centres of alignment patterns, in both directions. */
  alignment: readonly number[]
}

const ROWS: readonly (readonly [correction: number, blocks: number, bytes: number, alignment: readonly number[]])[] = [
  [10, 1, 26, []],
  [16, 1, 44, [6, 18]],
  [26, 1, 70, [6, 22]],
  [18, 2, 100, [6, 26]],
  [24, 2, 134, [6, 30]],
  [16, 4, 172, [6, 34]],
  [18, 4, 196, [6, 22, 38]],
  [22, 4, 242, [6, 24, 42]],
  [22, 5, 292, [6, 26, 46]],
  [26, 5, 346, [6, 28, 50]],
]

export const SIZES: readonly QrSize[] = ROWS.map(([correction, blocks, bytes, alignment], at) => ({
  version: at + 1,
  side: 21 + 4 * at,
  correction,
  blocks,
  bytes,
  alignment,
}))

/** Bytes of data a symbol carries, its head included. */
export const dataBytes = ({ bytes, blocks, correction }: QrSize): number => bytes - blocks * correction

/** Bits that say how long the text is. */
export const lengthBits = ({ version }: QrSize): number => (version < 10 ? 8 : 16)

/** The smallest symbol for so many bytes of text. Throws when it is longer than any we draw. */
export function sizeFor(length: number): QrSize {
  const size = SIZES.find((one) => Math.ceil((4 + lengthBits(one)) / 8 + length) <= dataBytes(one))
  if (!size) throw new Error(`Too long for a QR code: ${length} bytes`)
  return size
}
