/** Crockford's letters: none that is taken for another. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const DATA = 7

/** Twice a number of the field of 32 elements (x⁵ = x² + 1). */
const doubled = (value: number): number => ((value << 1) ^ (value & 16 ? 0b100101 : 0)) & 31

/** The check letter: any one letter mistaken, or any two neighbours swapped, give another. */
const checkOf = (values: readonly number[]): number => values.reduce((sum, value) => doubled(sum ^ value), 0)

/** A receipt's code of at least five bytes: `7K3M-Q9T2`, the last letter being the check. */
export function receiptCode(bytes: Uint8Array): string {
  const values: number[] = []
  let bits = 0
  let held = 0
  for (const byte of bytes.subarray(0, 5)) {
    held = (held << 8) | byte
    bits += 8
    while (bits >= 5 && values.length < DATA) {
      bits -= 5
      values.push((held >> bits) & 31)
    }
  }
  const letters = [...values, checkOf(values)].map((value) => LETTERS[value]).join('')
  return `${letters.slice(0, 4)}-${letters.slice(4)}`
}

/** A code as somebody typed or read it out, in its one spelling; null when it cannot be one. */
export function readReceiptCode(typed: string): string | null {
  const plain = typed
    .toUpperCase()
    .replace(/[\s.–—-]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
  const values = [...plain].map((letter) => LETTERS.indexOf(letter))
  if (values.length !== DATA + 1 || values.includes(-1)) return null
  if (checkOf(values.slice(0, DATA)) !== values[DATA]) return null
  return `${plain.slice(0, 4)}-${plain.slice(4)}`
}
