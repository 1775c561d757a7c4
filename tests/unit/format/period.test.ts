import { describe, expect, it } from 'vitest'
import { currentPeriod, formatPeriod, parsePeriod, periodOf, periodsBetween, periodText } from '@/lib/format/period'

describe('a period', () => {
  it.each(['2026-07', '2020-01', '1999-12'])('reads and writes %s', (text) => {
    expect(periodText(parsePeriod(text)!)).toBe(text)
  })
  it.each(['2026-13', '2026-00', '26-07', '2026-7', '2026', '', ' 2026-07'])('refuses "%s"', (text) => {
    expect(parsePeriod(text)).toBeNull()
  })
  it('is named in Indonesian', () => expect(formatPeriod(periodOf(2026, 7))).toBe('Juli 2026'))
  it.each([
    ['2026-07-31T16:59:59Z', 'Asia/Jakarta', '2026-07'],
    ['2026-07-31T17:00:00Z', 'Asia/Jakarta', '2026-08'],
    ['2026-07-31T15:00:00Z', 'Asia/Jayapura', '2026-08'],
    ['2026-12-31T16:00:00Z', 'Asia/Makassar', '2027-01'],
  ])('at %s in %s is %s', (instant, zone, text) => {
    expect(periodText(currentPeriod(new Date(instant), zone))).toBe(text)
  })
  it('counts both ends', () => {
    expect(periodsBetween(periodOf(2025, 11), periodOf(2026, 2)).map(periodText)).toEqual([
      '2025-11',
      '2025-12',
      '2026-01',
      '2026-02',
    ])
  })
})
