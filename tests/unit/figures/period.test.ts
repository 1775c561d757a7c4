import { expect, it } from 'vitest'
import { closedPeriod } from '@/lib/figures/closed-period'
import { figurePeriodsBetween, figurePeriodText, formatFigurePeriod, parseFigurePeriod } from '@/lib/figures/period'
import { parsePeriod, periodText } from '@/lib/format/period'

it.each([
  ['2026-07', 'month', '2026-07', '2026-07', 'Juli 2026'],
  ['2026-S1', 'semester', '2026-01', '2026-06', 'Semester 1 2026'],
  ['2026-S2', 'semester', '2026-07', '2026-12', 'Semester 2 2026'],
  ['2026', 'year', '2026-01', '2026-12', 'Tahun 2026'],
] as const)('reads %s as a %s from %s to %s', (text, kind, from, to, words) => {
  const period = parseFigurePeriod(text)
  if (!period) throw new Error('No period')
  expect(period).toEqual({ kind, from: parsePeriod(from), to: parsePeriod(to) })
  expect(figurePeriodText(period)).toBe(text)
  expect(formatFigurePeriod(period)).toBe(words)
})

it.each(['', '26', '2026-13', '2026-S3', '2026-s1', '2026-7', '2026-07-01', '02026', ' 2026'])(
  'reads %j as none',
  (text) => {
    expect(parseFigurePeriod(text)).toBeNull()
  },
)

it.each([
  ['2025-11', '2026-02', ['2025-11', '2025-12', '2026-01', '2026-02']],
  ['2025-S2', '2026-S2', ['2025-S2', '2026-S1', '2026-S2']],
  ['2024', '2026', ['2024', '2025', '2026']],
  ['2026', '2026', ['2026']],
  ['2026-02', '2026-01', []],
  ['2026', '2026-S2', []],
])('counts from %s to %s', (first, last, expected) => {
  const [from, to] = [parseFigurePeriod(first), parseFigurePeriod(last)]
  if (!from || !to) throw new Error('No period')
  expect(figurePeriodsBetween(from, to).map(figurePeriodText)).toEqual(expected)
})

it.each([
  ['2026-08-13T16:59:59Z', '2026-06'],
  ['2026-08-13T17:00:00Z', '2026-07'],
  ['2026-01-01T00:00:00Z', '2025-11'],
])('at %s the last closed month is %s', (now, month) => {
  expect(periodText(closedPeriod(new Date(now)))).toBe(month)
})
