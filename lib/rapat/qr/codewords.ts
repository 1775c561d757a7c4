import { correctionOf } from './reed-solomon'
import { dataBytes, lengthBits, type QrSize } from './sizes'

/** Text as the data bytes of a symbol: byte mode, its length, its bytes, the end, and the prescribed filling. */
export function dataOf(text: string, size: QrSize): number[] {
  const bytes = [...new TextEncoder().encode(text)]
  const bits: number[] = []
  const put = (value: number, length: number) => {
    for (let bit = length - 1; bit >= 0; bit--) bits.push((value >>> bit) & 1)
  }
  put(0b0100, 4)
  put(bytes.length, lengthBits(size))
  for (const byte of bytes) put(byte, 8)
  const room = dataBytes(size) * 8
  put(0, Math.min(4, room - bits.length))
  while (bits.length % 8 > 0) bits.push(0)
  for (let filler = 0xec; bits.length < room; filler ^= 0xec ^ 0x11) put(filler, 8)
  return Array.from({ length: bits.length / 8 }, (_, at) =>
    bits.slice(at * 8, at * 8 + 8).reduce((byte, bit) => (byte << 1) | bit, 0),
  )
}

/** Data cut into blocks, each with its correction, and all of them taken in turns as they stand in the symbol. */
export function interleave(data: readonly number[], size: QrSize): number[] {
  const { blocks, correction } = size
  const short = Math.floor(data.length / blocks)
  const shortBlocks = blocks - (data.length % blocks)
  let from = 0
  const parts = Array.from({ length: blocks }, (_, at) => {
    const length = short + (at < shortBlocks ? 0 : 1)
    const part = data.slice(from, from + length)
    from += length
    return part
  })
  const corrections = parts.map((part) => correctionOf(part, correction))
  const inTurns = (lists: readonly (readonly number[])[]) =>
    Array.from({ length: Math.max(...lists.map((list) => list.length)) }, (_, at) =>
      lists.flatMap((list) => list[at] ?? []),
    ).flat()
  return [...inTurns(parts), ...inTurns(corrections)]
}
