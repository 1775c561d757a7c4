import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dataOf, interleave } from '@/lib/rapat/qr/codewords'
import { encodeQr, qrPath } from '@/lib/rapat/qr/encode'
import { dataPath, formatBits, frameOf, MASKS, versionBits } from '@/lib/rapat/qr/matrix'
import { correctionOf, times } from '@/lib/rapat/qr/reed-solomon'
import { dataBytes, lengthBits, SIZES, sizeFor } from '@/lib/rapat/qr/sizes'

/** Reads a symbol as a scanner does, from the modules alone, and checks every block's correction. */
function read(dark: readonly (readonly boolean[])[]): string {
  const size = SIZES.find(({ side }) => side === dark.length)!
  let format = 0
  const place = (at: number): [number, number] =>
    at < 6 ? [8, at] : at === 6 ? [8, 7] : at === 7 ? [8, 8] : at === 8 ? [7, 8] : [14 - at, 8]
  for (let at = 14; at >= 0; at--) {
    const [x, y] = place(at)
    format = (format << 1) | (dark[y]![x] ? 1 : 0)
  }
  const mask = MASKS.findIndex((_, one) => formatBits(one) === format)
  const bits = [...dataPath(frameOf(size))].map(([x, y]) => Number(dark[y]![x] !== MASKS[mask]!(x, y)))
  const bytes = Array.from({ length: size.bytes }, (_, at) =>
    bits.slice(at * 8, at * 8 + 8).reduce((byte, bit) => (byte << 1) | bit, 0),
  )
  const length = dataBytes(size)
  const short = Math.floor(length / size.blocks)
  const long = length % size.blocks
  const blocks: number[][] = Array.from({ length: size.blocks }, () => [])
  let at = 0
  for (let row = 0; row <= short; row++)
    for (let block = 0; block < size.blocks; block++)
      if (row < short || block >= size.blocks - long) blocks[block]!.push(bytes[at++]!)
  const corrections: number[][] = Array.from({ length: size.blocks }, () => [])
  while (at < size.bytes) for (const correction of corrections) correction.push(bytes[at++]!)
  blocks.forEach((block, index) => {
    let root = 1
    for (let step = 0; step < size.correction; step++) {
      expect([...block, ...corrections[index]!].reduce((sum, byte) => times(sum, root) ^ byte, 0)).toBe(0)
      root = times(root, 2)
    }
  })
  const stream = blocks.flat().flatMap((byte) => Array.from({ length: 8 }, (_, bit) => (byte >>> (7 - bit)) & 1))
  const take = (count: number) => stream.splice(0, count).reduce((value, bit) => (value << 1) | bit, 0)
  expect(take(4)).toBe(0b0100)
  const count = take(lengthBits(size))
  return new TextDecoder().decode(Uint8Array.from({ length: count }, () => take(8)))
}

describe('the QR code of an attendance page', () => {
  it('corrects errors as the published example of HELLO WORLD (1-M) does', () => {
    const data = [32, 91, 11, 120, 209, 114, 220, 77, 67, 64, 236, 17, 236, 17, 236, 17]
    expect(correctionOf(data, 10)).toEqual([196, 35, 39, 119, 235, 215, 231, 226, 93, 23])
  })

  it('corrects the example of the standard, 01234567 (ISO/IEC 18004, annex I)', () => {
    const data = [0x10, 0x20, 0x0c, 0x56, 0x61, 0x80, 0xec, 0x11, 0xec, 0x11, 0xec, 0x11, 0xec, 0x11, 0xec, 0x11]
    expect(correctionOf(data, 10)).toEqual([0xa5, 0x24, 0xd4, 0xc1, 0xed, 0x36, 0xc7, 0x87, 0x2c, 0x55])
  })

  it.each([
    [0, '101010000010010'],
    [1, '101000100100101'],
    [2, '101111001111100'],
    [3, '101101101001011'],
    [4, '100010111111001'],
    [5, '100000011001110'],
    [6, '100111110010111'],
    [7, '100101010100000'],
  ])('names level M and mask %i as the standard’s table does', (mask, bits) => {
    expect(formatBits(mask).toString(2).padStart(15, '0')).toBe(bits)
  })

  it.each([
    [7, '000111110010010100'],
    [8, '001000010110111100'],
    [9, '001001101010011001'],
    [10, '001010010011010011'],
  ])('names version %i as the standard’s table does', (version, bits) => {
    expect(versionBits(version).toString(2).padStart(18, '0')).toBe(bits)
  })

  it.each([
    [14, 1],
    [15, 2],
    [26, 2],
    [62, 4],
    [84, 5],
    [106, 6],
    [122, 7],
    [180, 9],
    [213, 10],
  ])('takes %i bytes into version %i, as the standard’s capacities say', (length, version) => {
    expect(sizeFor(length).version).toBe(version)
  })

  it('has a place for every byte of every version, and no more than seven bits left over', () => {
    for (const size of SIZES) {
      const left = [...dataPath(frameOf(size))].length - size.bytes * 8
      expect([0, 7]).toContain(left)
      expect(interleave(dataOf('x', size), size)).toHaveLength(size.bytes)
    }
  })

  it('is read back, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        fc.pre(new TextEncoder().encode(text).length <= 213)
        expect(read(encodeQr(text))).toBe(text)
      }),
      { numRuns: 60 },
    )
    for (const length of [1, 14, 15, 84, 122, 123, 180, 181, 213]) {
      const text = 'https://lini.contoh.go.id/hadir/'.padEnd(length, 'k').slice(0, length)
      expect(read(encodeQr(text))).toBe(text)
    }
  })

  it('says no to what is too long', () => {
    expect(() => encodeQr('k'.repeat(214))).toThrow('Too long')
  })

  it('is drawn with a quiet zone of four modules', () => {
    const { side, d } = qrPath(encodeQr('lini'))
    expect(side).toBe(29)
    expect(d.startsWith('M4 4h1v1h-1z')).toBe(true)
  })
})
