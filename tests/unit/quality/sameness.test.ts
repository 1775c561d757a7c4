import { describe, expect, it } from 'vitest'
import { digitChiSquare, endingsOf, isRounded } from '@/lib/quality/digits'
import { findCopies, findRepeated, findUnchanged } from '@/lib/quality/repeated'
import { findRounded } from '@/lib/quality/rounded'
import { gridOf, type Month, seriesOf, times } from './grids'

const full: Month = Object.fromEntries(
  ['iud', 'mow', 'mop', 'implan', 'suntik', 'pil', 'kondom', 'mal'].flatMap((way, at) => [
    [`pa_${way}`, 31 + at],
    [`pb_${way}`, 3 + at],
  ]),
)

describe('the same number month after month', () => {
  it.each([
    ['a flow over four months', 'pb_pil', [12, 12, 12, 12], 4],
    ['a flow over three months', 'pb_pil', [9, 12, 12, 12], null],
    ['a small flow', 'pb_pil', [2, 2, 2, 2, 2, 2], null],
    ['zeros', 'pb_pil', [0, 0, 0, 0, 0, 0], null],
    ['blanks', 'pb_pil', [null, null, null, null, null], null],
    ['a month without a report in between', 'pb_pil', [12, 12, undefined, 12, 12], null],
    ['a stock over eleven months', 'pa_suntik', [...Array(11).fill(120)], null],
    ['a stock over twelve months', 'pa_suntik', [...Array(12).fill(120)], 12],
    ['a small stock for years', 'pa_mow', [...Array(30).fill(9)], null],
    ['tidak berlaku', 'ppkbd_ada', [...Array(30).fill('na')], null],
  ] as const)('%s', (_what, column, values, months) => {
    const grid = gridOf([seriesOf(column, values)])
    const found = findUnchanged(grid, grid.months - 1)
    expect(found.map(({ sentence }) => /persis (\d+) bulan/.exec(sentence)?.[1])).toEqual(
      months === null ? [] : [String(months)],
    )
  })

  it('is not said of groups that all reported, month after month', () => {
    const months = times(6, { sub_ppkbd_ada: 6, sub_ppkbd_lapor: 6 })
    expect(findUnchanged(gridOf([months]), 5)).toEqual([])
    const some = times(6, { sub_ppkbd_ada: 9, sub_ppkbd_lapor: 6 })
    expect(findUnchanged(gridOf([some]), 5).map(({ value }) => value)).toEqual([6])
  })

  it('says of a report that repeats the whole of last month only that', () => {
    const found = findUnchanged(gridOf([times(5, full)]), 4)
    expect(found.map(({ column, sentence }) => [column, sentence])).toEqual([
      [-1, 'Seluruh laporan sama persis dengan bulan lalu (16 angka).'],
    ])
  })
})

describe('the same report in another village', () => {
  const name = (unit: number) => ['Sumberejo', 'Wulung', 'Kutukan'][unit]!

  it('is said of each, naming another', () => {
    const found = findCopies(gridOf([[full], [full], [{ ...full, pa_iud: 99 }]]), 0, name)
    expect(found.map(({ unit, sentence }) => [unit, sentence])).toEqual([
      [0, 'Semua angkanya sama persis dengan Wulung bulan ini.'],
      [1, 'Semua angkanya sama persis dengan Sumberejo bulan ini.'],
    ])
  })

  it('is not said of reports of almost only zeros', () => {
    expect(findCopies(gridOf([[{ pus: 90 }], [{ pus: 90 }]]), 0, name)).toEqual([])
  })
})

describe('the same number again and again', () => {
  const months = (values: readonly number[]): Month[][] => values.map((pa_suntik) => [{ pa_suntik }])
  const among = (values: readonly number[]) => findRepeated(gridOf(months(values)), 0, [values.map((_, at) => at)])

  it.each([
    ['in four of ten villages', [100, 100, 100, 100, 41, 52, 63, 74, 85, 96], 4],
    ['in three of four', [100, 100, 100, 41], 0],
    ['in four of twelve', [100, 100, 100, 100, 41, 52, 63, 74, 85, 96, 17, 28], 0],
    ['of small numbers', [3, 3, 3, 3, 3, 3], 0],
  ])('%s', (_what, values, count) => expect(among(values)).toHaveLength(count))

  it('in six cells of one report', () => {
    const cells = { pa_iud: 20, pa_mow: 20, pa_mop: 20, pa_implan: 20, pa_suntik: 20, pa_pil: 20, pa_mal: 21 }
    expect(findRepeated(gridOf([[cells]]), 0, [[0]]).map(({ sentence }) => sentence)).toEqual([
      'Angka 20 terisi di 6 sel laporan ini.',
    ])
    expect(findRepeated(gridOf([[{ ...cells, pa_pil: 22 }]]), 0, [[0]])).toEqual([])
  })
})

describe('last digits', () => {
  it('counts only numbers with a free last digit', () => {
    expect(endingsOf([0, 5, 9, 10, 15, 23, 105])).toEqual({ round: 3, all: 4 })
  })

  it.each([
    [0, 0, 0],
    [20, 100, 0],
    [50, 100, 56.25],
    [10, 100, 6.25],
  ])('gives %d round of %d the chi-square %d', (round, all, chi) =>
    expect(digitChiSquare({ round, all })).toBeCloseTo(chi, 9),
  )

  it.each([
    ['a fifth', 40, 200, false],
    ['half of many', 100, 200, true],
    ['half of few', 25, 50, false],
    ['too few rather than too many', 2, 200, false],
    ['just under the share', 69, 200, false],
    ['just at the share', 70, 200, true],
  ])('%s: %d of %d', (_what, round, all, said) => expect(isRounded({ round, all })).toBe(said))

  const changing = (step: number, start: number): Month[] =>
    Array.from({ length: 12 }, (_, month) => ({
      ...Object.fromEntries(
        ['iud', 'mow', 'mop', 'implan', 'suntik', 'pil'].map((way, at) => [`pa_${way}`, start + step * (month + at)]),
      ),
    }))

  it('are said of a village whose numbers move by fives', () => {
    const [one, ...more] = findRounded(gridOf([changing(5, 50), changing(3, 51)]), 11, (unit) => `pkb ${unit}`)
    expect(more).toEqual([])
    expect(one).toMatchObject({ unit: 0, endings: { round: 72, all: 72 } })
  })

  it('are not said of numbers that only stand still: one guess is one guess', () => {
    expect(findRounded(gridOf([times(12, { pa_iud: 50, pa_mow: 55, pa_suntik: 100 })]), 11, () => 'pkb')).toEqual([])
  })

  it('are said of a small village with its sender’s others', () => {
    const few = (start: number) =>
      changing(5, start).map((month) => ({ pa_iud: month!.pa_iud!, pa_pil: month!.pa_pil! }))
    const grid = gridOf([few(50), few(70), few(90)])
    expect(findRounded(grid, 11, (unit) => `pkb ${unit}`)).toEqual([])
    expect(findRounded(grid, 11, () => 'pkb').map(({ unit }) => unit)).toEqual([0, 1, 2])
  })
})
