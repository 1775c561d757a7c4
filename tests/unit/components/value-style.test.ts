import { expect, it } from 'vitest'
import { valueWriter } from '@/components/charts/value-style'

it.each([
  ['count', 1234, '1.234'],
  ['decimal', 12.34, '12,3'],
  ['percent', 21.2, '21,2%'],
  ['count', null, '—'],
  ['decimal', null, '—'],
  ['percent', null, '—'],
  ['percent', 0, '0,0%'],
] as const)('writes as %s the value %s: %s', (style, value, text) => {
  expect(valueWriter(style)(value)).toBe(text)
})
