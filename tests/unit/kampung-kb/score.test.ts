import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { classOfIndexes, type IndicatorScore, scoreKampungKb, scoreOf, sheetOf } from '@/lib/kampung-kb/score'
import { type IndicatorCode, indicatorRule, SCORE_EDITION } from '@/lib/kampung-kb/score-edition'
import { NO_FACTS, type ScoredPoktan, type ScoreFacts } from '@/lib/kampung-kb/score-facts'

const ORDER: IndicatorCode[] = SCORE_EDITION.indicators.map(({ code }) => code)

/** A sheet of given scores, in the order input (5), process (3), output (4). */
function sheetFor(...scores: number[]) {
  const indicators = ORDER.map((code, at): IndicatorScore => {
    return { code, index: indicatorRule(code).index, value: null, score: scores[at]! }
  })
  return sheetOf(indicators)
}

const scoreFor = (code: IndicatorCode, facts: Partial<ScoreFacts>) =>
  scoreKampungKb({ ...NO_FACTS, ...facts }).indicators.find((one) => one.code === code)!

describe('the class of a Kampung KB', () => {
  it.each([
    ['weak output', [4, 3, 4, 3, 3, 3, 4, 3, 2, 3, 1, 3], [340, 333, 225], 'berkembang'],
    ['all three', [4, 3, 4, 3, 3, 3, 4, 3, 3, 4, 4, 3], [340, 333, 350], 'berkelanjutan'],
    ['weak input', [3, 3, 3, 3, 2, 3, 4, 3, 3, 4, 4, 3], [280, 333, 350], 'mandiri'],
    ['input alone', [4, 3, 4, 3, 3, 2, 3, 3, 2, 3, 1, 3], [340, 267, 225], 'dasar'],
  ] as const)('is computed as the national application does: %s', (_what, scores, hundredths, expected) => {
    const sheet = sheetFor(...scores)
    expect(sheet.indexes.map((index) => index.hundredths)).toEqual(hundredths)
    expect(sheet.class).toBe(expected)
  })

  it.each([
    [false, false, false, 'dasar'],
    [true, false, false, 'dasar'],
    [false, true, false, 'dasar'],
    [false, false, true, 'dasar'],
    [true, true, false, 'berkembang'],
    [true, false, true, 'mandiri'],
    [false, true, true, 'mandiri'],
    [true, true, true, 'berkelanjutan'],
  ] as const)('of input %s, process %s, output %s is %s', (masukan, proses, keluaran, expected) => {
    expect(classOfIndexes({ masukan, proses, keluaran })).toBe(expected)
  })

  it('reaches an index at exactly 3,00 and not at 2,80, 2,67 or 2,75', () => {
    const reached = (...scores: number[]) => sheetFor(...scores).indexes.map((index) => index.reached)
    expect(reached(3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3)).toEqual([true, true, true])
    expect(reached(3, 3, 3, 3, 2, 3, 3, 2, 3, 3, 3, 2)).toEqual([false, false, false])
  })
})

const methods = (iud: number, suntik: number) => ({
  ...{ mow: 0, mop: 0, implan: 0, pil: 0, kondom: 0 },
  ...{ iud, suntik },
})
const joined = (percent: number) =>
  Object.fromEntries(
    ['bkb', 'bkr', 'bkl', 'uppka', 'pikr'].map((kind) => [kind, { joined: percent * 10, reach: 1000 }]),
  ) as Record<ScoredPoktan, { joined: number; reach: number }>
const KINDS: ScoredPoktan[] = ['bkb', 'bkr', 'bkl', 'uppka', 'pikr']

describe('every boundary of every indicator', () => {
  it.each([
    [{ exists: false, members: 9, trained: true }, 1],
    [{ exists: true, members: null, trained: null }, 2],
    [{ exists: true, members: 0, trained: false }, 2],
    [{ exists: true, members: 1, trained: false }, 3],
    [{ exists: true, members: 0, trained: true }, 3],
    [{ exists: true, members: 1, trained: true }, 4],
  ])('pokja %j scores %i', (pokja, score) => expect(scoreFor('pokja', { pokja }).score).toBe(score))

  it.each([
    ['dana', 'funds', [0, 1, 2, 4, 5, 7], [1, 2, 3, 3, 4, 4]],
    ['data', 'dataKinds', [0, 1, 2, 3, 4, 5], [1, 2, 3, 3, 4, 4]],
    ['operasional', 'mechanisms', [0, 1, 2, 3, 4, 5], [1, 2, 2, 3, 3, 4]],
    ['lintas_sektor', 'agencies', [0, 1, 3, 4, 6, 7, 14], [1, 2, 2, 3, 3, 4, 4]],
  ] as const)('%s', (code, fact, values, scores) => {
    expect(values.map((value) => scoreFor(code, { [fact]: value }).score)).toEqual(scores)
  })

  it('poktan counts kinds, each once', () => {
    const scores = [0, 1, 2, 3, 4, 5].map((count) => scoreFor('poktan', { poktan: KINDS.slice(0, count) }).score)
    expect(scores).toEqual([1, 2, 2, 3, 3, 4])
    expect(scoreFor('poktan', { poktan: ['bkb', 'bkb', 'bkb'] })).toMatchObject({ value: 1, score: 2 })
  })

  it.each([
    [false, false, 1],
    [true, false, 2],
    [false, true, 2],
    [true, true, 3],
    [null, true, 2],
  ])('sarana and pendamping of %s and %s score %i', (one, other, score) => {
    expect(scoreFor('sarana', { sarana: { sekretariat: one, rumahDataku: other } }).score).toBe(score)
    expect(scoreFor('pendamping', { mentor: one, regulation: other }).score).toBe(score)
  })

  it.each([
    [9, 1],
    [9.4, 1],
    [9.5, 2],
    [10, 2],
    [20, 2],
    [20.4, 2],
    [20.6, 3],
    [21, 3],
    [30, 3],
    [30.4, 3],
    [31, 4],
  ])('participation of %f%% in each kind scores %i', (percent, score) => {
    expect(scoreFor('partisipasi', { participation: joined(percent) }).score).toBe(score)
  })

  it.each([
    [294, 29, 1],
    [295, 30, 2],
    [404, 40, 2],
    [405, 41, 3],
    [504, 50, 3],
    [505, 51, 4],
  ])('CPR of %i in 1,000 is %i%% and scores %i', (users, value, score) => {
    expect(scoreFor('cpr', { pus: 1000, methods: methods(0, users) })).toMatchObject({ value, score })
  })

  it.each([
    [194, 19, 1],
    [195, 20, 2],
    [224, 22, 2],
    [225, 23, 3],
    [244, 24, 3],
    [245, 25, 4],
  ])('MKJP of %i in 1,000 users is %i%% and scores %i', (long, value, score) => {
    expect(scoreFor('mkjp', { methods: methods(long, 1000 - long) })).toMatchObject({ value, score })
  })

  it.each([
    [64, 6, 4],
    [65, 7, 3],
    [94, 9, 3],
    [95, 10, 2],
    [124, 12, 2],
    [125, 13, 1],
    [0, 0, 4],
  ])('unmet need of %i in 1,000 is %i%% and scores %i', (unmet, value, score) => {
    expect(scoreFor('unmet', { pus: 1000, iat: unmet, tial: 0 })).toMatchObject({ value, score })
  })

  it('rounds each participation before their mean', () => {
    // 20.6 + 4 x 20.5 would be 20.52 and score 2; rounded first it is 21 and scores 3.
    const participation = { ...joined(20.5), bkb: { joined: 206, reach: 1000 } }
    expect(scoreFor('partisipasi', { participation })).toMatchObject({ value: 21, score: 3 })
  })
})

describe('missing data', () => {
  it.each([null, 0])('a PUS of %s gives no data and score 1, never a perfect unmet need', (pus) => {
    const told = { pus, methods: methods(10, 10), iat: 0, tial: 0 }
    expect(scoreFor('unmet', told)).toMatchObject({ value: null, score: 1 })
    expect(scoreFor('cpr', told)).toMatchObject({ value: null, score: 1 })
  })
  it('scores a village that tells nothing 1 throughout, which is Dasar', () => {
    const sheet = scoreKampungKb(NO_FACTS)
    expect(sheet.indicators.map(({ score }) => score)).toEqual(ORDER.map(() => 1))
    expect(sheet.class).toBe('dasar')
    expect(sheet.indicators.filter(({ value }) => value !== null).map(({ code }) => code)).toEqual(['lintas_sektor'])
  })
  it('lets half of the unmet need or of the methods raise nothing', () => {
    expect(scoreFor('unmet', { pus: 100, iat: 1, tial: null })).toMatchObject({ value: null, score: 1 })
    const half = { ...methods(30, 0), suntik: null }
    expect(scoreFor('mkjp', { methods: half })).toMatchObject({ value: null, score: 1 })
    expect(scoreFor('cpr', { pus: 100, methods: half })).toMatchObject({ value: 30, score: 2 })
  })
  it('has no share of MKJP where nobody uses anything', () => {
    expect(scoreFor('mkjp', { methods: methods(0, 0) })).toMatchObject({ value: null, score: 1 })
  })
  it('counts a kind without its possible members as 0 in the mean', () => {
    const participation = { ...joined(50), pikr: { joined: 5, reach: null }, bkl: { joined: null, reach: 10 } }
    expect(scoreFor('partisipasi', { participation })).toMatchObject({ value: 30, score: 3 })
  })
})

const count = (max: number) => fc.option(fc.integer({ min: 0, max }), { nil: null })
const answer = fc.constantFrom(true, false, null)
const pair = fc.record({ joined: count(400), reach: count(400) })
const anyFacts: fc.Arbitrary<ScoreFacts> = fc.record({
  pokja: fc.record({ exists: answer, members: count(40), trained: answer }),
  funds: count(7),
  poktan: fc.option(fc.subarray(KINDS), { nil: null }),
  sarana: fc.record({ sekretariat: answer, rumahDataku: answer }),
  mentor: answer,
  regulation: answer,
  dataKinds: count(5),
  mechanisms: count(5),
  agencies: fc.nat(40),
  participation: fc.record({ bkb: pair, bkr: pair, bkl: pair, uppka: pair, pikr: pair }),
  pus: count(2000),
  methods: fc.record({
    ...{ iud: count(300), mow: count(300), mop: count(50), implan: count(300) },
    ...{ suntik: count(900), pil: count(300), kondom: count(100) },
  }),
  iat: count(300),
  tial: count(300),
})

describe('whatever is told', () => {
  it('stays within the scale, and its class follows from whole points', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const sheet = scoreKampungKb(facts)
        for (const { code, score, value } of sheet.indicators) {
          expect(score).toBeGreaterThanOrEqual(1)
          expect(score).toBeLessThanOrEqual(indicatorRule(code).rows.length)
          if (value === null) expect(score).toBe(1)
        }
        for (const { hundredths, points, indicators, reached, code } of sheet.indexes) {
          expect(hundredths).toBeGreaterThanOrEqual(100)
          expect(hundredths).toBeLessThanOrEqual(code === 'masukan' ? 360 : 400)
          expect(Math.abs(hundredths - (points * 100) / indicators)).toBeLessThanOrEqual(0.5)
          expect(reached).toBe(hundredths >= 300)
        }
      }),
    )
  })
  it('never scores more of the good, or less of the bad, lower', () => {
    for (const rule of SCORE_EDITION.indicators)
      fc.assert(
        fc.property(fc.integer({ min: 0, max: 120 }), fc.integer({ min: 0, max: 120 }), (one, other) => {
          const [less, more] = [Math.min(one, other), Math.max(one, other)]
          const [low, high] = [scoreOf(rule, less), scoreOf(rule, more)]
          if (rule.better === 'up') expect(high).toBeGreaterThanOrEqual(low)
          else expect(high).toBeLessThanOrEqual(low)
        }),
      )
  })
  it('never gains by hiding one count of contraceptive use', () => {
    fc.assert(
      fc.property(anyFacts, fc.constantFrom('iat', 'tial', 'pus'), (facts, hidden) => {
        const open = scoreKampungKb(facts).indicators.find(({ code }) => code === 'unmet')!
        const shut = scoreKampungKb({ ...facts, [hidden]: null }).indicators.find(({ code }) => code === 'unmet')!
        expect(shut.score).toBeLessThanOrEqual(open.score)
      }),
    )
  })
})
