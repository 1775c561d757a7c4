import { describe, expect, it } from 'vitest'
import { bandOf, PREVALENCE_BANDS } from '@/components/charts/region-class'
import { inNameOrder } from '@/components/charts/region-link'
import { runsOf, spreadOf, ticksFromZero } from '@/components/charts/scale'

describe('ticksFromZero', () => {
  it.each([
    [[], [0, 1]],
    [
      [null, null],
      [0, 1],
    ],
    [
      [0, 0],
      [0, 1],
    ],
    [[1], [0, 1]],
    [[0.9], [0, 0.25, 0.5, 0.75, 1]],
    [
      [3, 2],
      [0, 1, 2, 3],
    ],
    [[10], [0, 5, 10]],
    [[9.5], [0, 2.5, 5, 7.5, 10]],
    [
      [21.4, null, 19],
      [0, 10, 20, 30],
    ],
    [[100], [0, 25, 50, 75, 100]],
    [[101], [0, 50, 100, 150]],
    [[83762], [0, 25000, 50000, 75000, 100000]],
    [[0.3], [0, 0.1, 0.2, 0.3]],
  ])('holds %j in round steps', (values, ticks) => {
    expect(ticksFromZero(values)).toEqual(ticks)
  })

  it('always reaches the largest value in at most four steps', () => {
    for (let top = 1; top < 5000; top += 7) {
      const ticks = ticksFromZero([top])
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(top)
      expect(ticks.length).toBeLessThanOrEqual(5)
    }
  })
})

describe('runsOf', () => {
  it('breaks a line where nothing was reported and keeps its zeros', () => {
    expect(runsOf([null, 3, 0, null, null, 5, null])).toEqual([
      { start: 1, values: [3, 0] },
      { start: 5, values: [5] },
    ])
  })

  it('draws nothing of nothing', () => {
    expect(runsOf([null, null])).toEqual([])
  })
})

describe('spreadOf', () => {
  it.each([
    [0, []],
    [1, [0]],
    [4, [0, 1, 2, 3]],
    [12, [2, 5, 8, 11]],
    [24, [5, 11, 17, 23]],
  ])('labels %i months evenly and always the last', (count, places) => {
    expect(spreadOf(count, 5)).toEqual(places)
  })
})

describe('bandOf', () => {
  it.each([
    [null, 'not_reported'],
    [0, 1],
    [2.4, 1],
    [2.5, 3],
    [9.9, 3],
    [10, 4],
    [19.9, 4],
    [20, 5],
    [29.9, 5],
    [30, 7],
    [100, 7],
  ])('puts a prevalence of %s in class %s', (value, step) => {
    expect(bandOf(value, PREVALENCE_BANDS)).toBe(step)
  })
})

describe('inNameOrder', () => {
  it('goes by name and leaves the list it was given alone', () => {
    const regions = [{ name: 'Jiken' }, { name: 'Banjarejo' }, { name: 'Cepu' }]
    expect(inNameOrder(regions, ({ name }) => name).map(({ name }) => name)).toEqual(['Banjarejo', 'Cepu', 'Jiken'])
    expect(regions[0]!.name).toBe('Jiken')
  })
})
