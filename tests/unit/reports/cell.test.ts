import fc from 'fast-check'
import { expect, it } from 'vitest'
import { MOST, problemOfValue, readCell, typedText } from '@/lib/reports/cell'

const always = { mayNotApply: false }
const optional = { mayNotApply: true }

it.each([
  ['-5', 'kurang dari 0'],
  ['−5', 'kurang dari 0'],
  ['- 1.000', 'kurang dari 0'],
  ['1,5', 'bilangan bulat'],
  ['1.5', 'bilangan bulat'],
  ['12.34', 'bilangan bulat'],
  ['1.000,00', 'bilangan bulat'],
  ['dua', 'angka saja'],
  ['12a', 'angka saja'],
  ['1e3', 'angka saja'],
  ['0x1f', 'angka saja'],
  ['1 234', 'angka saja'],
  ['٣', 'angka saja'],
  ['1\u0000', 'angka saja'],
  ['=A1+1', 'angka saja'],
  ['1000000', 'Terlalu besar'],
  ['1234567890', 'Terlalu besar'],
  ['9'.repeat(40), 'Terlalu besar'],
  ['9'.repeat(1_000_000), 'Terlalu besar'],
  [' '.repeat(1_000_000), 'angka saja'],
  ['-', 'selalu berlaku'],
  ['tb', 'selalu berlaku'],
])('refuses %.20s with a sentence', (typed, sentence) => {
  expect(readCell(typed, always).problem).toContain(sentence)
})

it.each([
  ['', null],
  ['   ', null],
  ['0', 0],
  ['007', 7],
  [' 12\u00a0', 12],
  ['1.234', 1234],
  ['12.345', 12345],
  ['999.999', MOST],
] as const)('reads "%s"', (typed, value) => {
  expect(readCell(typed, always)).toEqual({ value })
})

it.each(['-', '–', '—', 'tb', 'TB', 'na', 'N/A', 'tidak berlaku'])(
  'reads "%s" as tidak berlaku where allowed',
  (typed) => {
    expect(readCell(typed, optional)).toEqual({ value: 'na' })
  },
)

it('reads its own writing back, and never gives a value that may not stand', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.integer().map(String), fc.float().map(String)),
      fc.boolean(),
      (typed, mayNotApply) => {
        const { value, problem } = readCell(typed, { mayNotApply })
        if (problem !== undefined) return
        expect(problemOfValue(value, { mayNotApply })).toBeNull()
        expect(readCell(typedText(value), { mayNotApply })).toEqual({ value })
      },
    ),
  )
})
