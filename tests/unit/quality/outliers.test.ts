import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cellAt, type FactGrid, isSent } from '@/lib/quality/grid'
import { findOutliers, rangeWords } from '@/lib/quality/outliers'
import { gridOf, type Month, seriesOf } from './grids'

const found = (grid: FactGrid, month = grid.months - 1) =>
  findOutliers(grid, month, [grid.unitIds.map((_, unit) => unit)])
const alone = (column: string, values: Parameters<typeof seriesOf>[1]) => found(gridOf([seriesOf(column, values)]))

describe('a number far from the village’s own months', () => {
  const usual = [120, 135, 150, 140, 160, 125, 130, 145, 155, 138]

  it('says what it is and what is usual', () => {
    const [one, ...more] = alone('pa_suntik', [...usual, 412])
    expect(more).toEqual([])
    expect(one).toMatchObject({ against: 'own', value: 412, expected: 139 })
    expect(one!.sentence).toBe('Peserta KB aktif Suntik 412, biasanya 125–156 (10 bulan terakhir).')
  })

  it.each([
    ['within the usual range', 'pa_suntik', [...usual, 150]],
    ['a fall to zero of a small number', 'pb_pil', [3, 2, 4, 3, 2, 3, 4, 0]],
    ['less than five away', 'pb_pil', [0, 0, 0, 0, 0, 0, 0, 4]],
    ['too few months', 'pa_suntik', [130, 131, 129, 130, 132, 900]],
    [
      'months without a report do not count as months',
      'pa_suntik',
      [130, 131, undefined, undefined, 129, 130, 132, 900],
    ],
    ['blank months do not count either', 'pa_suntik', [130, 131, null, null, 129, 130, 132, 900]],
    ['a blank now', 'pa_suntik', [...usual, null]],
    ['tidak berlaku now', 'ppkbd_ada', [20, 20, 20, 20, 20, 20, 20, 'na']],
    ['no report now', 'pa_suntik', [...usual, undefined]],
  ] as const)('is not said of %s', (_what, column, values) => expect(alone(column, values)).toEqual([]))

  it.each([
    ['a constant history (MAD = 0)', 'pa_iud', [40, 40, 40, 40, 40, 40, 40, 90], 40],
    ['zeros before', 'pb_iud', [0, 0, 0, 0, 0, 0, 0, 25], 0],
    ['a fall to zero', 'pa_suntik', [...usual, 0], 139],
    ['one digit too many', 'pus', [812, 815, 820, 818, 822, 825, 8_250], 819],
  ] as const)('is said of %s', (_what, column, values, expected) => {
    const own = alone(column, values).filter((one) => one.against === 'own')
    expect(own.map((one) => one.expected)).toEqual([expected])
  })

  it('looks at stocks for a year and at flows for two', () => {
    const old = Array.from({ length: 12 }, () => 1_000)
    const recent = Array.from({ length: 12 }, (_, at) => 100 + (at % 3))
    expect(alone('pa_suntik', [...old, ...recent, 1_000])).toHaveLength(1)
    expect(alone('pb_suntik', [...old, ...recent, 1_000])).toHaveLength(0)
  })
})

describe('a number unlike the villages around', () => {
  const village = (pus: number, injections: number | null): Month[] => [{ pus, pa_suntik: injections }]
  const around = [village(400, 100), village(800, 208), village(600, 150), village(500, 120), village(1_000, 260)]

  it('is said of a village without months of its own, scaled by its couples', () => {
    const [one, ...more] = found(gridOf([...around, village(800, 700)]))
    expect(more).toEqual([])
    expect(one).toMatchObject({ unit: 5, against: 'neighbours', expected: 200 })
    expect(one!.sentence).toContain('Peserta KB aktif Suntik 700 dari 800 PUS (87,5%)')
  })

  it.each([
    ['too few neighbours', gridOf([...around.slice(0, 4), village(800, 700)])],
    ['a base too small to compare', gridOf([...around, village(15, 14)])],
    ['a blank base', gridOf([...around, [{ pus: null, pa_suntik: 700 }]])],
    ['a usual rate', gridOf([...around, village(300, 80)])],
  ])('is not said with %s', (_what, grid) => expect(found(grid)).toEqual([]))

  it('is left alone once the village has a habit of its own', () => {
    const habit = Array.from({ length: 8 }, (): Month => ({ pus: 800, pa_suntik: 700 }))
    const others = around.map(([month]) => Array.from({ length: 8 }, () => month!))
    expect(found(gridOf([...others, habit]))).toEqual([])
  })
})

it.each([
  [120, 160, '120–160'],
  [40, 40, '40'],
  [39.6, 40.2, '40'],
  [1_200.4, 5_000, '1.200–5.000'],
])('writes the range from %d to %d as %s', (low, high, words) => expect(rangeWords(low, high)).toBe(words))

/** The same judgement, worked out the slow way from the definition. */
function naive(grid: FactGrid, unit: number, month: number, column: number): boolean {
  if (!isSent(grid, unit, month)) return false
  const value = cellAt(grid, unit, month, column)
  if (value < 0) return false
  const back = grid.form.elements[column]!.nature === 'flow' ? 24 : 12
  const before: number[] = []
  for (let at = 0; at < month; at++)
    if (at >= month - back && isSent(grid, unit, at) && cellAt(grid, unit, at, column) >= 0)
      before.push(cellAt(grid, unit, at, column))
  if (before.length < 6) return false
  before.sort((one, other) => one - other)
  const half = (sorted: number[]) =>
    (sorted[Math.ceil((sorted.length - 1) / 2)]! + sorted[Math.floor((sorted.length - 1) / 2)]!) / 2
  const middle = half(before)
  const strays = before.map((number) => Math.abs(number - middle)).sort((one, other) => one - other)
  const mad = half(strays)
  const mean = strays.reduce((sum, stray) => sum + stray, 0) / strays.length
  const root = Math.sqrt(middle)
  const scale = Math.max(mad > 0 ? mad * 1.4826 : mean * 1.2533, 1, root, 0.05 * middle)
  const at = (share: number) => {
    const place = (before.length - 1) * share
    const [low, high] = [before[Math.floor(place)]!, before[Math.ceil(place)]!]
    return low + (high - low) * (place - Math.floor(place))
  }
  return (
    Math.abs(value - middle) / scale >= 3.5 && Math.abs(value - middle) >= 5 && (value < at(0.1) || value > at(0.9))
  )
}

it('agrees with a slow re-computation over random months', () => {
  const cell = fc.oneof(
    { weight: 6, arbitrary: fc.nat(60) },
    { weight: 2, arbitrary: fc.nat(3_000) },
    fc.constant(0),
    fc.constant(null),
  )
  const month = fc.option(
    fc.record({ pb_pil: cell, pa_suntik: cell, ppkbd_ada: fc.oneof(cell, fc.constant('na' as const)) }),
  )
  fc.assert(
    fc.property(
      fc.array(fc.array(month, { minLength: 1, maxLength: 30 }), { minLength: 1, maxLength: 4 }),
      (villages) => {
        const grid = gridOf(villages)
        const last = grid.months - 1
        const expected = grid.unitIds.flatMap((_, unit) =>
          grid.columns.flatMap((column, at) => (naive(grid, unit, last, at) ? [`${unit} ${column}`] : [])),
        )
        const own = found(grid).filter(({ against }) => against === 'own')
        expect(own.map(({ unit, column }) => `${unit} ${grid.columns[column]}`)).toEqual(expected)
      },
    ),
    { numRuns: 300 },
  )
})
