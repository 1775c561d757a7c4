import { expect, it } from 'vitest'
import { headsIn } from '@/lib/imports/heads'

it.each([
  ['a plain head', 'No. KK', 'No. KK'],
  ['a NIK in a row taken for heads', '3316014307220001', '331601******0001'],
  ['a NIK in a sentence', 'NIK 3316014307220001 lama', 'NIK 331601******0001 lama'],
])('keeps no number of a person: %s', (_, text, kept) => {
  expect(headsIn([text])).toEqual([kept])
})

it('masks a number that the cut falls into', () => {
  expect(headsIn([`${'x'.repeat(192)}3316014307220001`])[0]).toBe(`${'x'.repeat(192)}331601**`)
})
