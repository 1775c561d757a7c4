import { dataOf, interleave } from './codewords'
import { dataPath, frameOf, MASKS, type Matrix, writeFormat } from './matrix'
import { penaltyOf } from './penalty'
import { sizeFor } from './sizes'

/**
 * A text as a QR code (ISO/IEC 18004, byte mode, level M, versions 1 to 10): rows of modules, true is dark.
 * Throws above 213 bytes.
 */
export function encodeQr(text: string): boolean[][] {
  const size = sizeFor(new TextEncoder().encode(text).length)
  const bytes = interleave(dataOf(text, size), size)
  const drawn = MASKS.map((_, mask) => draw(frameOf(size), bytes, mask))
  return drawn.reduce((best, one) => (penaltyOf(one.dark) < penaltyOf(best.dark) ? one : best)).dark
}

function draw(matrix: Matrix, bytes: readonly number[], mask: number): Matrix {
  let at = 0
  for (const [x, y] of dataPath(matrix)) {
    const bit = at < bytes.length * 8 ? (bytes[at >>> 3]! >>> (7 - (at & 7))) & 1 : 0
    matrix.dark[y]![x] = (bit === 1) !== MASKS[mask]!(x, y)
    at++
  }
  writeFormat(matrix, mask)
  return matrix
}

/** The code as one SVG path of unit squares, with the four light modules around it that readers need. */
export function qrPath(modules: readonly (readonly boolean[])[]): { side: number; d: string } {
  const quiet = 4
  const d = modules
    .flatMap((row, y) => row.flatMap((dark, x) => (dark ? `M${x + quiet} ${y + quiet}h1v1h-1z` : [])))
    .join('')
  return { side: modules.length + 2 * quiet, d }
}
