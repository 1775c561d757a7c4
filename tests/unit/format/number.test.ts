import { describe, expect, it } from 'vitest'
import { formatCount, formatDecimal, formatPercent } from '@/lib/format/number'

describe('formatCount', () => {
  it.each([
    [0, '0'],
    [7, '7'],
    [999, '999'],
    [1000, '1.000'],
    [83762, '83.762'],
    [1234567890, '1.234.567.890'],
    [-12, '-12'],
    [-0, '0'],
    [null, '—'],
    [undefined, '—'],
    [Number.NaN, '—'],
    [Number.POSITIVE_INFINITY, '—'],
  ])('writes %s as %s', (count, text) => {
    expect(formatCount(count)).toBe(text)
  })
})

describe('formatDecimal', () => {
  it.each([
    [1234.5, 1, '1.234,5'],
    [2, 1, '2,0'],
    [0.25, 1, '0,3'],
    [-0.25, 1, '-0,3'],
    [-0.04, 1, '0,0'],
    [12345.6, 1, '12.345,6'],
    [-2.005, 2, '-2,01'],
    [null, 2, '—'],
  ])('writes %s with %i decimals as %s', (value, decimals, text) => {
    expect(formatDecimal(value, decimals)).toBe(text)
  })
})

describe('formatPercent', () => {
  it.each([
    [null, 10, 1, '—'],
    [3, null, 1, '—'],
    [0, 0, 1, '—'],
    [5, 0, 1, '—'],
    [undefined, undefined, 1, '—'],
  ])('gives no percentage of %s in %s', (numerator, denominator, decimals, text) => {
    expect(formatPercent(numerator, denominator, decimals)).toBe(text)
  })

  it.each([
    [0, 435, 1, '0,0%'],
    [412, 435, 1, '94,7%'],
    [435, 435, 1, '100,0%'],
    [212, 1000, 1, '21,2%'],
    [201, 2000, 1, '10,1%'], // 10,05 exactly
    [1, 8, 0, '13%'], // 12,5 exactly
    [-1, 8, 0, '-13%'],
    [9995, 10000, 1, '100,0%'], // 99,95 exactly
    [9994, 10000, 1, '99,9%'],
    [1005, 1000, 0, '101%'], // 100,5; a ratio first would lose the half
    [1, 3, 2, '33,33%'],
    [2, 3, 0, '67%'],
    [1450, 1000, 1, '145,0%'],
  ])('rounds %i of %i once, to %i decimals: %s', (numerator, denominator, decimals, text) => {
    expect(formatPercent(numerator, denominator, decimals)).toBe(text)
  })
})
