/** A point on a layer's grid: whole steps of longitude and latitude. */
export type GridPoint = readonly [x: number, y: number]

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/**
 * A line as text: the differences from point to point, small numbers in few
 * characters (5 bits each, the sixth says that more follow). About five
 * characters a point, a fifth of the same in JSON.
 */
export function packLine(line: readonly GridPoint[]): string {
  let text = ''
  let last: GridPoint = [0, 0]
  for (const point of line) {
    text += packNumber(point[0] - last[0]) + packNumber(point[1] - last[1])
    last = point
  }
  return text
}

function packNumber(value: number): string {
  let rest = value < 0 ? -value * 2 - 1 : value * 2
  let text = ''
  while (rest >= 32) {
    text += DIGITS[32 + (rest % 32)]
    rest = Math.floor(rest / 32)
  }
  return text + DIGITS[rest]
}

/** The points of a line packed by `packLine`. Throws a RangeError on text it never wrote. */
export function unpackLine(text: string): GridPoint[] {
  const line: GridPoint[] = []
  let x = 0
  let y = 0
  let at = 0
  const next = (): number => {
    let value = 0
    for (let weight = 1; ; weight *= 32) {
      const digit = DIGITS.indexOf(text[at++] ?? '?')
      if (digit < 0) throw new RangeError('Not a packed line')
      value += (digit % 32) * weight
      if (digit < 32) return value % 2 ? -(value + 1) / 2 : value / 2
    }
  }
  while (at < text.length) {
    x += next()
    y += next()
    line.push([x, y])
  }
  return line
}
