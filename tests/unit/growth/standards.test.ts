import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { INDICES, type Measures } from '@/lib/growth/growth'
import { judge } from '@/lib/growth/judge'
import { packSeries, unpackSeries } from '@/lib/growth/packed-series'
import { type StandardName, standards } from '@/lib/growth/tables'
import { naiveJudge, type Row } from './naive'

/**
 * Counted over WHO's own files, not over ours: rows, then for L, M and S (as whole
 * numbers) the sum and the sum weighted by the row's number from 1, which also holds
 * their order.
 */
const SUMS: [name: StandardName, sex: 'L' | 'P', first: number, sums: number[]][] = [
  ['zlen', 'L', 0, [1827, 18270000, 16698780000, 1631765456, 1629607213876, 6701530, 6458972360]],
  ['zlen', 'P', 0, [1827, 18270000, 16698780000, 1610638257, 1614398895745, 7075467, 6747530174]],
  ['zwei', 'L', 0, [1827, -385119, -1272901540, 235211030, 248858106211, 21920364, 20639918391]],
  ['zwei', 'P', 0, [1827, -4685099, -5245067930, 226306240, 242176394956, 23837968, 22422681516]],
  ['zbmi', 'L', 0, [1827, -7065873, -7258571018, 290159880, 260330739700, 14847082, 13612420940]],
  ['zbmi', 'P', 0, [1827, -8331638, -9129343767, 285624523, 257778793303, 16279087, 15010655154]],
  ['zhc', 'L', 0, [1827, 18270000, 16698780000, 873352266, 824745744931, 5247168, 4815315378]],
  ['zhc', 'P', 0, [1827, 18270000, 16698780000, 855310295, 809061288095, 5403872, 4856450662]],
  ['zac', 'L', 91, [1736, -1965461, -3460510146, 268018731, 239002516707, 13825125, 12266817364]],
  ['zac', 'P', 91, [1736, -3008488, -2612871828, 265630446, 239067116811, 14743775, 13068964618]],
  ['wfl', 'L', 450, [651, -2292171, -747247746, 64947069, 26599679924, 5444768, 1757166679]],
  ['wfl', 'P', 450, [651, -2495283, -813462258, 63876615, 26210903762, 5894425, 1922337790]],
  ['wfh', 'L', 650, [551, -1940071, -535459596, 76823783, 24831267725, 4634603, 1302799167]],
  ['wfh', 'P', 650, [551, -2111983, -582907308, 76131948, 24809189040, 5039714, 1408551377]],
]

describe('the packed standards', () => {
  it.each(SUMS)('%s of %s holds every figure of the published table', (name, sex, first, sums) => {
    const { values, ...range } = standards()[sex][name]
    const count = values.length / 3
    const found = [count]
    for (const [column, unit] of [1e4, 1e4, 1e5].entries()) {
      let [sum, weighted] = [0, 0]
      for (let row = 0; row < count; row++) {
        const whole = Math.round(values[row * 3 + column]! * unit)
        sum += whole
        weighted += (row + 1) * whole
      }
      found.push(sum, weighted)
    }
    expect(found).toEqual(sums)
    expect(range).toEqual({ first, last: first + count - 1 })
  })

  it('comes back from its text as it went in', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -3_000_000, max: 3_000_000 }), { minLength: 1 }), (values) => {
        const into = new Float64Array(values.length)
        unpackSeries(packSeries(values), 1, into, 0, 1)
        expect([...into]).toEqual(values)
      }),
    )
  })
})

const TABLES: Record<string, [StandardName, perUnit: number]> = {
  'length-height-for-age': ['zlen', 1],
  'weight-for-age': ['zwei', 1],
  'bmi-for-age': ['zbmi', 1],
  'head-circumference-for-age': ['zhc', 1],
  'arm-circumference-for-age': ['zac', 1],
  'weight-for-length': ['wfl', 10],
  'weight-for-height': ['wfh', 10],
}

function rowOf(table: string, sex: 'M' | 'F', key: number): Row | null {
  const [name, perUnit] = TABLES[table]!
  const { first, last, values } = standards()[sex === 'M' ? 'L' : 'P'][name]
  const row = Math.round(key * perUnit)
  if (row < first || row > last) return null
  const at = (row - first) * 3
  return { l: values[at]!, m: values[at + 1]!, s: values[at + 2]! }
}

const measured = (max: number, decimals: number) =>
  fc.option(
    fc.integer({ min: -1, max: max * 10 ** decimals }).map((whole) => whole / 10 ** decimals),
    { freq: 8 },
  )
const children: fc.Arbitrary<Measures> = fc.record({
  sex: fc.constantFrom('L', 'P', 'L', 'P', 'L', 'P', ''),
  ageDays: fc.oneof(
    fc.integer({ min: 0, max: 1830 }),
    fc.integer({ min: 0, max: 1830 }),
    fc.integer({ min: -3, max: 620 }).map((tenths) => (tenths / 10) * 30.4375),
    fc.constantFrom(null, 273, 274, 730, 731, 1826, 1827),
  ),
  weightKg: fc.oneof(measured(25, 1), measured(25, 3)),
  lengthCm: fc.oneof(
    fc.integer({ min: 440, max: 1210 }).map((mm) => mm / 10),
    measured(125, 2),
  ),
  measure: fc.constantFrom('L', 'H', ''),
  oedema: fc.constantFrom(false, false, false, null, true),
  headCm: measured(60, 1),
  muacCm: measured(30, 1),
})

describe('any child', () => {
  it('is judged as by the rules told plainly', () => {
    let [drawn, scores] = [0, 0]
    fc.assert(
      fc.property(children, (measures) => {
        const judged = judge(measures)
        const naive = naiveJudge(measures, rowOf)
        for (const index of INDICES) {
          const z = judged[index]
          expect(z === null ? null : z / 100, index).toBe(naive.z[index])
          if (z !== null) scores++
        }
        expect(judged.flagged).toEqual(naive.flagged)
        expect(judged.standingTooYoung).toBe(naive.tooYoung)
        drawn++
      }),
      { numRuns: 20_000 },
    )
    expect(drawn).toBe(20_000)
    // The children drawn are mostly such that there is something to judge.
    expect(scores).toBeGreaterThan(50_000)
  })
})
