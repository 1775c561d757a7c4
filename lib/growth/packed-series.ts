/**
 * A series of whole numbers as a short text: its second differences in base64 VLQ, the
 * code of source maps (five bits a character, the sixth says that more follow, the lowest
 * bit of a number is its sign). A smooth series becomes about one character a number, and
 * its straight end none at all.
 */

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** The text of a series of whole numbers. */
export function packSeries(values: readonly number[]): string {
  let text = ''
  let [value, step] = [0, 0]
  for (const next of values) {
    const change = next - value - step
    let rest = change < 0 ? (-change << 1) | 1 : change << 1
    do {
      const digit = rest & 31
      rest >>= 5
      text += DIGITS[rest > 0 ? digit | 32 : digit]
    } while (rest > 0)
    step += change
    value = next
  }
  return text.replace(/A+$/, '')
}

/** Writes the series of a text, each divided by `divisor`, into every `stride`-th place of `into` from `at` on, to its end. */
export function unpackSeries(text: string, divisor: number, into: Float64Array, at: number, stride: number): void {
  const codes = new Uint8Array(128)
  for (let digit = 0; digit < 64; digit++) codes[DIGITS.charCodeAt(digit)] = digit
  let [value, step, read] = [0, 0, 0]
  for (let place = at; place < into.length; place += stride) {
    let [rest, shift] = [0, 0]
    while (read < text.length) {
      const digit = codes[text.charCodeAt(read++)]!
      rest |= (digit & 31) << shift
      shift += 5
      if (digit < 32) break
    }
    step += rest & 1 ? -(rest >> 1) : rest >> 1
    value += step
    into[place] = value / divisor
  }
}
