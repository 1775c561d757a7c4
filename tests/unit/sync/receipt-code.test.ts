import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readReceiptCode, receiptCode } from '@/lib/sync/receipt-code'

const codes = fc.uint8Array({ minLength: 32, maxLength: 32 }).map(receiptCode)
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

describe('a receipt code', () => {
  it('is four letters, a line and four letters, and is read back as it is', () => {
    fc.assert(
      fc.property(codes, (code) => {
        expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/)
        expect(readReceiptCode(code)).toBe(code)
        expect(
          readReceiptCode(` ${code.toLowerCase().replace('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')} `),
        ).toBe(code)
      }),
    )
  })

  it('tells one mistaken letter', () => {
    fc.assert(
      fc.property(codes, fc.nat(7), fc.nat(30), (code, at, other) => {
        const plain = code.replace('-', '')
        const letter = LETTERS[(LETTERS.indexOf(plain[at]!) + 1 + other) % 32]!
        expect(readReceiptCode(plain.slice(0, at) + letter + plain.slice(at + 1))).toBeNull()
      }),
    )
  })

  it('tells two neighbours swapped', () => {
    fc.assert(
      fc.property(codes, fc.nat(6), (code, at) => {
        const plain = code.replace('-', '')
        fc.pre(plain[at] !== plain[at + 1])
        expect(readReceiptCode(plain.slice(0, at) + plain[at + 1] + plain[at] + plain.slice(at + 2))).toBeNull()
      }),
    )
  })

  it.each(['', '7K3M', '7K3M-Q9T2-1', '7K3M-Q9TU', 'é'.repeat(8), "' or 1=1"])('is not %j', (typed) => {
    expect(readReceiptCode(typed)).toBeNull()
  })
})
