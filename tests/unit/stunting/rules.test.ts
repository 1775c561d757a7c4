import { describe, expect, it } from 'vitest'
import type { Figure } from '@/lib/figures/figure'
import { monthly } from '@/lib/figures/period'
import { periodOf } from '@/lib/format/period'
import type { StuntingRow } from '@/lib/stunting/desk'
import { nextSteps, whereItIs, whoWord } from '@/lib/stunting/finding'
import { joinShares } from '@/lib/stunting/groups'
import {
  indicatorOf,
  KRS_REACHED,
  MEASURE_CODES,
  MEASURED,
  PREVALENCE,
  RECEIVED,
  TABLE_CODES,
} from '@/lib/stunting/measures'
import { SERVICE_EDITIONS, servicesOn, standingOf } from '@/lib/stunting/services'
import { surenessOf } from '@/lib/stunting/sureness'
import { readStuntingView, stuntingQuery } from '@/lib/stunting/view'

const JUNE = periodOf(2026, 6)

function figure(
  indicator: string,
  numerator: number | null,
  denominator: number | null,
  more: Partial<Figure> = {},
): Figure {
  const known = numerator !== null && denominator !== null && denominator > 0
  return {
    indicator,
    region: { id: 3, level: 3, code: '33.16.01', name: 'Jati', kind: 'kecamatan' },
    period: monthly(JUNE),
    state: known ? 'value' : 'not_reported',
    value: known ? (numerator * 100) / denominator : null,
    numerator,
    denominator,
    counted: 10,
    coverage: { unit: 'desa', reported: 10, verified: 0, approved: 0, expected: 10, onTime: 10 },
    asOf: '2026-07-03T03:00:00Z',
    ...more,
  }
}

const known = (...figures: Figure[]) => new Map(figures.map((one) => [one.indicator, one]))
const measuredWell = [figure(MEASURED, 900, 1_000), figure(RECEIVED, 10, 10)]

function row(name: string, cases: number | null, valid: number, measured = 0.9): StuntingRow {
  const region = { id: name.length, level: 3 as const, code: name, name, kind: 'kecamatan' as const }
  const all = Math.round(valid / measured)
  const figures = known(
    figure(PREVALENCE, cases, valid, { region }),
    figure(MEASURED, valid, all, { region }),
    figure(RECEIVED, 10, 10, { region }),
  )
  return { region, coverage: figures.get(RECEIVED)!.coverage, figures, trend: [] }
}

describe('how sure a routine prevalence is', () => {
  it('is as sure as the weakest of who was measured, who reported and what is plausible', () => {
    const sure = known(figure(PREVALENCE, 90, 890), ...measuredWell)
    expect(surenessOf(sure).level).toBe('kuat')
    expect(
      surenessOf(known(figure(PREVALENCE, 90, 600), figure(MEASURED, 600, 1_000), figure(RECEIVED, 10, 10))).level,
    ).toBe('sedang')
    expect(
      surenessOf(known(figure(PREVALENCE, 90, 400), figure(MEASURED, 400, 1_000), figure(RECEIVED, 10, 10))).level,
    ).toBe('lemah')
    expect(surenessOf(known(figure(PREVALENCE, 90, 700), ...measuredWell)).level).toBe('lemah')
  })

  it('counts a village that did not send as missing, not as nothing', () => {
    const few = { ...figure(RECEIVED, 6, 10), coverage: { ...figure(RECEIVED, 6, 10).coverage, reported: 6 } }
    expect(surenessOf(known(figure(PREVALENCE, 90, 890), figure(MEASURED, 900, 1_000), few)).level).toBe('lemah')
  })

  it('says nothing where nobody reported, and does not compare two crowds', () => {
    expect(surenessOf(known(figure(PREVALENCE, null, null), ...measuredWell)).level).toBe('tidak_ada')
    expect(surenessOf(known(figure(PREVALENCE, 9, 89), figure(RECEIVED, 10, 10))).level).toBe('tidak_ada')
    const others = surenessOf(known(figure(PREVALENCE, 9, 89, { counted: 3 }), ...measuredWell))
    expect(others.parts.map(({ code }) => code)).toEqual(['measured', 'received'])
  })
})

describe('several groups as one', () => {
  it('adds both halves and never takes a mean', () => {
    const joined = joinShares([figure('a', 1, 10), figure('b', 90, 90)])
    expect(joined).toEqual({ state: 'value', numerator: 91, denominator: 100 })
  })

  it('leaves out what nobody reported, and with nothing reported is nothing', () => {
    expect(joinShares([figure('a', 5, 10), figure('b', null, null), undefined])).toMatchObject({
      numerator: 5,
      denominator: 10,
    })
    expect(joinShares([figure('a', null, null), undefined])).toEqual({
      state: 'not_reported',
      numerator: null,
      denominator: null,
    })
    expect(joinShares([])).toMatchObject({ state: 'not_reported' })
  })

  it('hides the whole when a part is hidden: the rest would tell it', () => {
    expect(joinShares([figure('a', 5, 10), figure('b', null, null, { state: 'hidden' })]).state).toBe('hidden')
  })
})

describe('where it is', () => {
  it('ranks by prevalence and by number apart', () => {
    const where = whereItIs([row('Jati', 30, 100), row('Cepu', 80, 1_000), row('Blora', 10, 200)])!
    expect(where.highest.map(({ row: one }) => one.region.name)).toEqual(['Jati', 'Cepu', 'Blora'])
    expect(where.most.map(({ row: one }) => one.region.name)).toEqual(['Cepu', 'Jati', 'Blora'])
    expect(where.most[0]!.share).toBeCloseTo(80 / 120)
  })

  it('does not name a weak figure first, but says how many there are', () => {
    const where = whereItIs([row('Jati', 30, 100, 0.3), row('Cepu', 80, 1_000)])!
    expect(where.highest.map(({ row: one }) => one.region.name)).toEqual(['Cepu'])
    expect(where.unsure).toBe(1)
  })

  it('is nowhere when nobody reported, and a place without a value is no place with 0', () => {
    expect(whereItIs(null)).toBeNull()
    expect(whereItIs([row('Jati', null, 100)])).toBeNull()
    expect(whereItIs([row('Jati', null, 100), row('Cepu', 8, 100)])!.most).toHaveLength(1)
  })
})

describe('what to do next', () => {
  it('asks for missing reports first, then for measuring and accompanying', () => {
    const received = { ...figure(RECEIVED, 4, 10), coverage: { ...figure(RECEIVED, 4, 10).coverage, reported: 4 } }
    const now = known(figure(PREVALENCE, 90, 600), figure(MEASURED, 600, 1_000), received, figure(KRS_REACHED, 20, 100))
    expect(nextSteps({ now, children: null }).map(({ to }) => to)).toEqual(['laporan', 'ukur', 'krs'])
  })

  it('says nothing of what nobody reported', () => {
    expect(nextSteps({ now: known(figure(KRS_REACHED, null, null)), children: null })).toEqual([])
  })

  it('names the group that is reached least', () => {
    const now = known(...measuredWell, figure('tpk.catin.cakupan', 80, 100), figure('tpk.hamil.cakupan', 50, 100))
    expect(nextSteps({ now, children: null })[0]!.what).toContain('ibu hamil')
  })
})

describe('services against their targets', () => {
  it('never reads a missing number as 0', () => {
    expect(standingOf({ target: 90 }, null)).toBe('tanpa_angka')
    expect(standingOf({ target: 90 }, 0)).toBe('di_bawah')
  })

  it('judges what people read, and a target from above the other way', () => {
    expect(standingOf({ target: 90 }, 89.96)).toBe('tercapai')
    expect(standingOf({ target: 15.5, atMost: true }, 15.54)).toBe('tercapai')
    expect(standingOf({ target: 15.5, atMost: true }, 15.6)).toBe('di_bawah')
    expect(standingOf({ target: null }, 50)).toBe('tanpa_target')
  })

  it('names only indicators that exist, each service once, in editions by their day', () => {
    for (const { services } of SERVICE_EDITIONS) {
      expect(new Set(services.map(({ code }) => code)).size).toBe(services.length)
      for (const { figure: code } of services) if (code !== null) expect(MEASURE_CODES).toContain(code)
    }
    expect(servicesOn('2026-11-22')).toBe(SERVICE_EDITIONS.at(-1))
  })
})

describe('the address of the desk', () => {
  const current = periodOf(2026, 11)
  it('opens with last month and the prevalence', () => {
    const view = readStuntingView({}, current)
    expect([view.period, view.measure.code, view.months, view.remarks]).toEqual([current - 1, PREVALENCE, 12, []])
    expect(stuntingQuery(view)).toBe('?bulan=2026-10')
  })

  it('reads what it writes', () => {
    const asked = { bulan: '2026-06', ukuran: KRS_REACHED, rentang: '24', urut: PREVALENCE, arah: 'turun' }
    const view = readStuntingView(asked, current)
    expect(Object.fromEntries(new URLSearchParams(stuntingQuery(view)))).toEqual(asked)
  })

  it.each([{ bulan: 'kemarin' }, { bulan: '2027-01' }, { bulan: '1990-01' }, { ukuran: 'kb.baru' }])(
    'says what it could not give: %j',
    (asked) => {
      const view = readStuntingView(asked, current)
      expect(view.remarks).toHaveLength(1)
      expect([view.period, view.measure.code]).toEqual([current - 1, PREVALENCE])
    },
  )
})

it('has every measure in the catalogue, and columns among the measures', () => {
  expect(MEASURE_CODES.map((code) => indicatorOf(code).code)).toEqual(MEASURE_CODES)
  expect(TABLE_CODES.filter((code) => !MEASURE_CODES.includes(code))).toEqual([])
})

it.each([
  [2.4, 'sangat rendah'],
  [2.5, 'rendah'],
  [19.99, 'sedang'],
  [20, 'tinggi'],
  [30, 'sangat tinggi'],
])('calls %s%% %s', (percent, word) => {
  expect(whoWord(percent)).toBe(word)
})
