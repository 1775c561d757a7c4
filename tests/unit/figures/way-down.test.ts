import { describe, expect, it } from 'vitest'
import { partText, styleOf } from '@/lib/dashboards/cause-words'
import { findIndicator } from '@/lib/figures/catalogue'
import { causeQuery, readCauseView } from '@/lib/figures/cause-address'
import type { Indicator } from '@/lib/figures/indicator'
import { movedFigure, partsOf, shareOf } from '@/lib/figures/of-cells'
import { originQuery, readOriginView } from '@/lib/figures/origin-address'
import { figurePeriodText, monthly, parseFigurePeriod } from '@/lib/figures/period'
import { periodOf } from '@/lib/format/period'
import { laporanDesa } from '@/lib/reports/forms/laporan-desa'

const NOW = periodOf(2026, 11)
const indicator = (code: string) => findIndicator(code) as Indicator
const params = (query: string) => Object.fromEntries(new URLSearchParams(query))

describe('addresses', () => {
  it.each([
    ['kb.mcpr', '2026-07'],
    ['kb.mcpr', '2026-S1'],
    ['poktan.bkb.ada', '2025'],
  ])('of rows are read as they were written: %s %s', (code, text) => {
    const query = originQuery(indicator(code), parseFigurePeriod(text) ?? monthly(NOW), 3)
    const view = readOriginView(params(query), NOW)
    expect(view).toMatchObject({ indicator: { code }, page: 3 })
    expect(view && figurePeriodText(view.period)).toBe(text)
  })

  it('of rows fall back to the last closed month, and know no unknown figure', () => {
    expect(readOriginView({ ukuran: 'kb.mcpr', periode: 'kapan', hal: '-1' }, NOW)).toMatchObject({
      period: monthly(NOW - 1),
      page: 1,
    })
    expect(readOriginView({ ukuran: 'kb.mcpr', periode: '2031-01' }, NOW)?.period).toEqual(monthly(NOW - 1))
    expect(readOriginView({ ukuran: 'apa' }, NOW)).toBeNull()
    expect(readOriginView({ ukuran: 'k0.bkb.ada', periode: '2026-07' }, NOW)?.period).toEqual(
      monthly(periodOf(2026, 1)),
    )
  })

  it('of causes compare with the period before unless told, and with a region that was chosen', () => {
    const usual = readCauseView({ ukuran: 'kb.mcpr', periode: '2026-07' }, NOW)
    expect(usual?.before).toEqual(monthly(periodOf(2026, 6)))
    expect(usual && causeQuery(usual)).toBe('?ukuran=kb.mcpr&periode=2026-07')
    const asked = readCauseView({ ukuran: 'kb.mcpr', periode: '2026-07', banding: '2025-07' }, NOW)
    expect(asked && causeQuery(asked)).toContain('banding=2025-07')
    const half = readCauseView({ ukuran: 'kb.mcpr', periode: '2026-S1', banding: '2025-07' }, NOW)
    expect(half && figurePeriodText(half.before)).toBe('2025-S2')
    expect(readCauseView({ ukuran: 'k0.bkb.ada', periode: '2026-01' }, NOW)?.before).toEqual(monthly(periodOf(2025, 1)))
    const other = readCauseView({ ukuran: 'kb.mcpr', dengan: '33.16.02 · Randublatung, Blora' }, NOW)
    expect(other?.other).toBe('33.16.02')
    expect(readCauseView({ ukuran: 'kb.mcpr', dengan: 'Randublatung' }, NOW)?.other).toBeNull()
  })
})

describe('a village’s part of a figure', () => {
  it('counts when every cell it needs has a number', () => {
    const share = (cells: Parameters<typeof shareOf>[2]) => shareOf(laporanDesa, indicator('caklap.bkb'), cells)
    expect(share({ bkb_ada: 4, bkb_lapor: 0 })).toEqual({ state: 'counted', numerator: 0, denominator: 4 })
    expect(share({ bkb_ada: 4 })).toEqual({ state: 'lacking' })
    expect(share({ bkb_ada: 4, bkb_lapor: null })).toEqual({ state: 'lacking' })
    expect(shareOf(laporanDesa, indicator('lapor.bkb.ada'), { bkb_ada: 4 })).toEqual({
      state: 'counted',
      numerator: 4,
      denominator: null,
    })
    expect(shareOf(laporanDesa, indicator('laporan.laporan-desa.kelengkapan'), {})).toBeNull()
  })

  it('names the cells of each half', () => {
    expect(partsOf(laporanDesa, indicator('caklap.bkb')).map(({ element, half }) => [element.column, half])).toEqual([
      ['bkb_lapor', 'numerator'],
      ['bkb_ada', 'denominator'],
    ])
  })

  it('moves when it comes, goes or changes', () => {
    const one = { state: 'counted', numerator: 1, denominator: 2 } as const
    expect(movedFigure({ before: one, after: { ...one } })).toBe(false)
    expect(movedFigure({ before: one, after: { ...one, denominator: 3 } })).toBe(true)
    expect(movedFigure({ before: one, after: null })).toBe(true)
    expect(movedFigure({ before: { state: 'lacking' }, after: one })).toBe(true)
  })
})

describe('parts are written', () => {
  it.each([
    ['kb.mcpr', 0.26, 0.104, '+0,10'],
    ['kb.mcpr', -2.1, -1.58, '−1,6'],
    ['kb.mcpr', -2.1, 0.04, '0,0'],
    ['kb.aktif', 40, -1240, '−1.240'],
  ])('%s of %d: %d', (code, difference, value, text) => {
    expect(partText(styleOf(indicator(code), difference), value)).toBe(text)
  })
})
