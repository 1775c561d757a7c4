import { describe, expect, it } from 'vitest'
import { formatDate, formatDateTime, formatRange, formatTime } from '@/lib/format/date'

describe('formatDate', () => {
  it.each(['2026-02-30', '2026-13-01', '2026-00-10', '3 Juli 2026', '', '2026-7-3'])('refuses %s', (day) => {
    expect(() => formatDate(day)).toThrow(RangeError)
  })

  it.each([
    ['2026-01-01', '1 Januari 2026'],
    ['2026-02-28', '28 Februari 2026'],
    ['2024-02-29', '29 Februari 2024'],
    ['2026-03-09', '9 Maret 2026'],
    ['2026-04-10', '10 April 2026'],
    ['2026-05-20', '20 Mei 2026'],
    ['2026-06-30', '30 Juni 2026'],
    ['2026-07-03', '3 Juli 2026'],
    ['2026-08-17', '17 Agustus 2026'],
    ['2026-09-01', '1 September 2026'],
    ['2026-10-28', '28 Oktober 2026'],
    ['2026-11-10', '10 November 2026'],
    ['2026-12-31', '31 Desember 2026'],
    [null, '—'],
  ])('writes %s as %s', (day, text) => {
    expect(formatDate(day)).toBe(text)
  })
})

describe('formatDateTime and formatTime', () => {
  it.each([
    ['2026-07-03T07:05:00Z', 'Asia/Jakarta', '3 Juli 2026, 14.05 WIB'],
    ['2026-07-03T06:05:00Z', 'Asia/Makassar', '3 Juli 2026, 14.05 WITA'],
    ['2026-07-03T05:05:00Z', 'Asia/Jayapura', '3 Juli 2026, 14.05 WIT'],
    ['2026-07-03T16:59:59Z', 'Asia/Jakarta', '3 Juli 2026, 23.59 WIB'],
    ['2026-07-03T17:00:00Z', 'Asia/Jakarta', '4 Juli 2026, 00.00 WIB'],
    ['2026-12-31T15:00:00Z', 'Asia/Jayapura', '1 Januari 2027, 00.00 WIT'],
  ] as const)('shows %s on the clock of %s', (instant, zone, text) => {
    expect(formatDateTime(new Date(instant), zone)).toBe(text)
    expect(formatTime(new Date(instant), zone)).toBe(text.split(', ')[1])
  })

  it('shows a dash for an instant that has not come', () => {
    expect(formatDateTime(null, 'Asia/Jakarta')).toBe('—')
    expect(formatTime(undefined, 'Asia/Jakarta')).toBe('—')
  })
})

describe('formatRange', () => {
  it.each([
    ['2026-07-01', '2026-07-31', '1–31 Juli 2026'],
    ['2026-06-28', '2026-07-03', '28 Juni – 3 Juli 2026'],
    ['2025-12-28', '2026-01-03', '28 Desember 2025 – 3 Januari 2026'],
    ['2026-07-03', '2026-07-03', '3 Juli 2026'],
  ])('writes %s to %s as %s', (from, to, text) => {
    expect(formatRange(from, to)).toBe(text)
  })
})
