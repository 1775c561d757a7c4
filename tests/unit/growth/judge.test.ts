import { describe, expect, it } from 'vitest'
import { INDICES, type Measures } from '@/lib/growth/growth'
import { DAYS_OF_MONTH, judge } from '@/lib/growth/judge'
import { naiveJudge, type Row } from './naive'
import { EXCERPT } from './who-excerpt'

const child = (more: Partial<Measures>): Measures => ({
  sex: 'L',
  ageDays: 1000,
  weightKg: null,
  lengthCm: null,
  measure: '',
  oedema: null,
  headCm: null,
  muacCm: null,
  ...more,
})
const baby = { weightKg: 9.4, lengthCm: 75.25, headCm: 45.6, muacCm: 14.3 }
const older = { weightKg: 11.9, lengthCm: 87, headCm: 48.3, muacCm: 15.1 }
const months = (count: number) => count * DAYS_OF_MONTH

const rows = new Map(
  Object.entries(EXCERPT).flatMap(([table, text]) =>
    text
      .trim()
      .split('\n')
      .map((line): [string, Row] => {
        const [sex, key, l, m, s] = line.split(',')
        return [`${table} ${sex} ${Number(key)}`, { l: Number(l), m: Number(m), s: Number(s) }]
      }),
  ),
)
/** A row a case asks for must be in the excerpt, unless the table itself has none there. */
const rowOf = (table: string, sex: string, key: number): Row | null => {
  const row = rows.get(`${table} ${sex} ${key}`)
  if (!row && !(table.startsWith('arm') && key < 91)) throw new Error(`The excerpt lacks ${table} ${sex} ${key}`)
  return row ?? null
}
const row = (table: string, sex: 'M' | 'F', key: number): Row => rowOf(table, sex, key)!
const sdOf = ({ l, m, s }: Row, k: number) => m * (1 + l * s * k) ** (1 / l)

const BOUNDARIES: [string, Partial<Measures>][] = [
  ['on the day of birth', { ageDays: 0, weightKg: 3.1, lengthCm: 48.9, measure: 'L', headCm: 34, muacCm: 10 }],
  ['on day 90, one before arms have a standard', { ageDays: 90, ...baby, lengthCm: null }],
  ['on day 91, the first of the arms', { ageDays: 91, ...baby, lengthCm: null }],
  ['just under nine months, standing', { ageDays: 273, ...baby, measure: 'H' }],
  ['on the first day past nine months, standing', { ageDays: 274, ...baby, measure: 'H' }],
  ['at nine months exactly, standing', { ageDays: months(9), ...baby, measure: 'H' }],
  ['just under nine months, lying', { ageDays: 273, ...baby, measure: 'L' }],
  ['on day 730, lying', { ageDays: 730, ...older, measure: 'L' }],
  ['on day 730, standing', { ageDays: 730, ...older, lengthCm: 86.2, measure: 'H' }],
  ['on day 730, nobody knows how', { ageDays: 730, ...older }],
  ['on day 731, lying', { ageDays: 731, ...older, lengthCm: 87.7, measure: 'L' }],
  ['on day 731, standing', { ageDays: 731, ...older, measure: 'H' }],
  ['on day 731, nobody knows how', { ageDays: 731, ...older }],
  ['at 730.5 days, which is day 731', { ageDays: 730.5, ...older, measure: 'H' }],
  ['at 730.4 days, which is day 730', { ageDays: 730.4, ...older, measure: 'L' }],
  ['at 24 months, which is day 731', { ageDays: months(24), ...older, measure: 'H' }],
  ['between two rows', { ageDays: 730, ...older, lengthCm: 75.23, measure: 'L' }],
  ['between two rows, standing', { ageDays: 1000, ...older, lengthCm: 86.97, measure: 'H' }],
  ['lying 45 cm', { ageDays: 0, weightKg: 2.3, lengthCm: 45, measure: 'L' }],
  ['lying 44.9 cm', { ageDays: 0, weightKg: 2.3, lengthCm: 44.9, measure: 'L' }],
  ['lying 45.06 cm', { ageDays: 0, weightKg: 2.3, lengthCm: 45.06, measure: 'L' }],
  ['lying 110 cm', { ageDays: 730, weightKg: 17, lengthCm: 110, measure: 'L' }],
  ['lying 110.1 cm', { ageDays: 730, weightKg: 17, lengthCm: 110.1, measure: 'L' }],
  ['standing 109.3 cm, which is 110 lying', { ageDays: 730, weightKg: 17, lengthCm: 109.3, measure: 'H' }],
  ['standing 65 cm', { weightKg: 7.1, lengthCm: 65, measure: 'H' }],
  ['standing 64.9 cm', { weightKg: 7.1, lengthCm: 64.9, measure: 'H' }],
  ['lying 65.7 cm, which is 65 standing', { weightKg: 7.1, lengthCm: 65.7, measure: 'L' }],
  ['standing 120 cm', { weightKg: 22, lengthCm: 120, measure: 'H' }],
  ['standing 120.01 cm', { weightKg: 22, lengthCm: 120.01, measure: 'H' }],
  ['on the last day', { ageDays: 1826, ...older, lengthCm: 110, weightKg: 18, measure: 'H' }],
  ['at 59.99 months', { ageDays: months(59.99), ...older, lengthCm: 120, measure: 'H' }],
  ['at 60.0 months', { ageDays: months(60), ...older, measure: 'H' }],
  ['on day 1827', { ageDays: 1827, ...older, measure: 'H' }],
  ['measured before birth', { ageDays: -1, ...baby, measure: 'L' }],
  ['of unknown age, lying', { ageDays: null, ...older, measure: 'L' }],
  ['of unknown age, standing', { ageDays: null, ...older, lengthCm: 75.2, measure: 'H' }],
  ['of unknown age and way, 86.95 cm', { ageDays: null, ...older, lengthCm: 86.95 }],
  ['of unknown age and way, 87 cm', { ageDays: null, ...older }],
  ['with oedema', { ageDays: 730, ...older, measure: 'L', oedema: true }],
  ['without oedema', { ageDays: 730, ...older, measure: 'L', oedema: false }],
  ['of weight 0', { ...older, weightKg: 0, measure: 'H' }],
  ['of negative weight', { ...older, weightKg: -3, measure: 'H' }],
  ['of length 0', { ...older, lengthCm: 0, measure: 'H' }],
  ['of head and arm 0', { ...older, headCm: 0, muacCm: 0, measure: 'H' }],
  ['far too light', { ...older, weightKg: 3.9, measure: 'H' }],
  ['far too heavy', { ...older, weightKg: 31, measure: 'H' }],
  ['far too short', { ...older, lengthCm: 65.1, measure: 'H' }],
  ['in metres, not centimetres', { ...older, lengthCm: 0.87, measure: 'H' }],
  ['of nothing but an age', {}],
]

describe.each(['L', 'P'] as const)('a child (%s) is judged as WHO judges', (sex) => {
  it.each(BOUNDARIES)('%s', (_, more) => {
    const measures = child({ sex, ...more })
    const judged = judge(measures)
    const naive = naiveJudge(measures, rowOf)
    const z = Object.fromEntries(INDICES.map((index) => [index, judged[index] === null ? null : judged[index] / 100]))
    expect(z).toEqual(naive.z)
    expect(judged.flagged).toEqual(naive.flagged)
    expect(judged.corrected).toBe(naive.length)
    expect(judged.standingTooYoung).toBe(naive.tooYoung)
  })
})

describe('figures known from elsewhere', () => {
  // The tests that WHO's own package is published with.
  it.each([
    [{ ageDays: 987, lengthCm: 72.86, measure: 'L' }, 'zlen', -609, true],
    [{ ageDays: months(8), lengthCm: 60, measure: 'H' }, 'zlen', -481, false],
    [{ ageDays: months(9), lengthCm: 60, measure: 'H' }, 'zlen', -502, false],
    [{ sex: 'P', ageDays: months(24), lengthCm: 77.5 }, 'zlen', -255, false],
    [{ sex: 'P', ageDays: 1522, weightKg: 17 }, 'zwei', 24, false],
  ] as const)('%j has %s %d', (more, index, z, flagged) => {
    const judged = judge(child(more))
    expect(judged[index]).toBe(z)
    expect(judged.flagged[index]).toBe(flagged)
  })
})

describe('beyond three standard deviations', () => {
  const weight = row('weight-for-age', 'M', 1000)
  const slim = row('weight-for-height', 'M', 87)
  const step = (of: Row) => (k: number) =>
    k > 0 ? sdOf(of, 3) + (k - 3) * (sdOf(of, 3) - sdOf(of, 2)) : sdOf(of, -3) + (k + 3) * (sdOf(of, -2) - sdOf(of, -3))

  it.each([3, 3.5, 4, 5, 5.01, -3, -3.01, -4.5, -6, -6.01])('weight goes on in even steps to %d', (k) => {
    expect(judge(child({ weightKg: step(weight)(k) })).zwei).toBe(Math.round(k * 100))
    expect(judge(child({ weightKg: step(weight)(k) })).flagged.zwei).toBe(k > 5 || k < -6)
    const tall = judge(child({ weightKg: step(slim)(k), lengthCm: 87, measure: 'H' }))
    expect(tall.zwfl).toBe(Math.round(k * 100))
    expect(tall.flagged.zwfl).toBe(Math.abs(k) > 5)
  })

  it('length goes on by its plain formula', () => {
    const { m, s } = row('length-height-for-age', 'M', 1000)
    for (const k of [-6.5, -4, 3.7, 6, 6.01]) {
      const judged = judge(child({ lengthCm: m * (1 + s * k), measure: 'H' }))
      expect(judged.zlen).toBe(Math.round(k * 100))
      expect(judged.flagged.zlen).toBe(Math.abs(k) > 6)
    }
  })
})

describe('rounding comes last', () => {
  const { m, s } = row('length-height-for-age', 'F', 1000)
  it.each([
    [-2.0, -200],
    [-2.004, -200],
    [-2.006, -201],
    [-1.996, -200],
    [-0.004, 0],
    [6.004, 600],
    [6.006, 601],
  ])('%d becomes %d hundredths', (z, hundredths) =>
    expect(judge(child({ sex: 'P', lengthCm: m * (1 + s * z), measure: 'H' })).zlen).toBe(hundredths),
  )
})
