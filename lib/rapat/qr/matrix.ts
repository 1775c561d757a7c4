import type { QrSize } from './sizes'

/** A symbol being drawn: true is dark. `fixed` are the modules that carry no data. */
export interface Matrix {
  side: number
  dark: boolean[][]
  fixed: boolean[][]
}

/** Level M in format information. */
const LEVEL_M = 0b00

/** The fifteen bits that name level and mask, with their correction (BCH 15,5). */
export function formatBits(mask: number): number {
  const data = (LEVEL_M << 3) | mask
  let rest = data
  for (let step = 0; step < 10; step++) rest = (rest << 1) ^ ((rest >>> 9) * 0x537)
  return ((data << 10) | rest) ^ 0x5412
}

/** The eighteen bits that name a version from 7 on (BCH 18,6). */
export function versionBits(version: number): number {
  let rest = version
  for (let step = 0; step < 12; step++) rest = (rest << 1) ^ ((rest >>> 11) * 0x1f25)
  return (version << 12) | rest
}

/** The patterns every symbol of a size has: finders, timing, alignment, and where format and version stand. */
export function frameOf(size: QrSize): Matrix {
  const { side, alignment, version } = size
  const grid = () => Array.from({ length: side }, () => Array<boolean>(side).fill(false))
  const matrix: Matrix = { side, dark: grid(), fixed: grid() }
  for (let at = 0; at < side; at++) {
    set(matrix, 6, at, at % 2 === 0)
    set(matrix, at, 6, at % 2 === 0)
  }
  for (const [x, y] of [
    [3, 3],
    [side - 4, 3],
    [3, side - 4],
  ] as const)
    finder(matrix, x, y)
  const last = alignment.length - 1
  alignment.forEach((x, i) => {
    alignment.forEach((y, j) => {
      const taken = (i === 0 && j === 0) || (i === 0 && j === last) || (i === last && j === 0)
      if (!taken) ring(matrix, x, y)
    })
  })
  writeFormat(matrix, 0)
  if (version >= 7) writeVersion(matrix, version)
  return matrix
}

function set(matrix: Matrix, x: number, y: number, dark: boolean): void {
  matrix.dark[y]![x] = dark
  matrix.fixed[y]![x] = true
}

function finder(matrix: Matrix, x: number, y: number): void {
  for (let dy = -4; dy <= 4; dy++)
    for (let dx = -4; dx <= 4; dx++) {
      const far = Math.max(Math.abs(dx), Math.abs(dy))
      const [at, down] = [x + dx, y + dy]
      if (at >= 0 && at < matrix.side && down >= 0 && down < matrix.side) set(matrix, at, down, far !== 2 && far !== 4)
    }
}

function ring(matrix: Matrix, x: number, y: number): void {
  for (let dy = -2; dy <= 2; dy++)
    for (let dx = -2; dx <= 2; dx++) set(matrix, x + dx, y + dy, Math.max(Math.abs(dx), Math.abs(dy)) !== 1)
}

/** Writes both copies of the format, and the module that is always dark. */
export function writeFormat(matrix: Matrix, mask: number): void {
  const { side } = matrix
  const bits = formatBits(mask)
  const bit = (at: number) => ((bits >>> at) & 1) === 1
  for (let at = 0; at <= 5; at++) set(matrix, 8, at, bit(at))
  set(matrix, 8, 7, bit(6))
  set(matrix, 8, 8, bit(7))
  set(matrix, 7, 8, bit(8))
  for (let at = 9; at < 15; at++) set(matrix, 14 - at, 8, bit(at))
  for (let at = 0; at < 8; at++) set(matrix, side - 1 - at, 8, bit(at))
  for (let at = 8; at < 15; at++) set(matrix, 8, side - 15 + at, bit(at))
  set(matrix, 8, side - 8, true)
}

function writeVersion(matrix: Matrix, version: number): void {
  const bits = versionBits(version)
  for (let at = 0; at < 18; at++) {
    const dark = ((bits >>> at) & 1) === 1
    const [far, near] = [matrix.side - 11 + (at % 3), Math.floor(at / 3)]
    set(matrix, far, near, dark)
    set(matrix, near, far, dark)
  }
}

/** The places of data in the order their bits are laid: two columns at a time, upwards and downwards in turns. */
export function* dataPath({ side, fixed }: Matrix): Generator<readonly [x: number, y: number]> {
  for (let right = side - 1; right >= 1; right -= 2) {
    if (right === 6) right = 5
    const upward = ((right + 1) & 2) === 0
    for (let step = 0; step < side; step++) {
      const y = upward ? side - 1 - step : step
      for (const x of [right, right - 1]) if (!fixed[y]![x]) yield [x, y]
    }
  }
}

/** The eight masks: whether a module of data is turned over. */
export const MASKS: readonly ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
]
