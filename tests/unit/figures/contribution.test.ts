import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { explainChange, explainDistance, type Halves, onOneSide, type Pair } from '@/lib/figures/contribution'

const count = fc.option(
  fc.integer({ min: 0, max: 50_000 }).map((numerator): Halves => ({ numerator, denominator: null })),
  { nil: null, freq: 5 },
)
const ratio = fc.option(
  fc
    .tuple(fc.integer({ min: 0, max: 5_000 }), fc.integer({ min: 0, max: 5_000 }))
    .map(([one, other]): Halves => ({ numerator: Math.min(one, other), denominator: Math.max(one, other) })),
  { nil: null, freq: 5 },
)
const pairsOf = (side: fc.Arbitrary<Halves | null>) =>
  fc
    .array(fc.tuple(side, side), { minLength: 1, maxLength: 60 })
    .map((sides) => sides.map(([before, after], child): Pair<number> => ({ child, before, after })))

const sumOf = (sides: readonly (Halves | null)[]): Halves => ({
  numerator: sides.reduce((sum, side) => sum + (side?.numerator ?? 0), 0),
  denominator: sides.some((side) => side?.denominator === null)
    ? null
    : sides.reduce((sum, side) => sum + (side?.denominator ?? 0), 0),
})
const wholeOf = (pairs: readonly Pair<number>[]) => ({
  before: sumOf(pairs.map(({ before }) => before)),
  after: sumOf(pairs.map(({ after }) => after)),
})
const total = (parts: readonly { total: number }[]) => parts.reduce((sum, part) => sum + part.total, 0)
const known = (pairs: readonly Pair<number>[]) => {
  const { before, after } = wholeOf(pairs)
  return Boolean(before.denominator && after.denominator)
}

describe('a change is divided among the regions inside', () => {
  it('of a count: exactly, each by its own change', () => {
    fc.assert(
      fc.property(pairsOf(count), (pairs) => {
        const whole = {
          before: { ...wholeOf(pairs).before, denominator: null },
          after: { ...wholeOf(pairs).after, denominator: null },
        }
        const { difference, parts, rest, lacking } = explainChange(whole, pairs)
        expect(total(parts)).toBe(difference)
        expect(rest).toBe(0)
        expect(parts.length + lacking.length).toBe(pairs.length)
        for (const { before, after, total: own } of parts)
          expect(own).toBe((after?.numerator ?? 0) - (before?.numerator ?? 0))
      }),
    )
  })

  it('of a percentage: rates and weights together give the whole difference', () => {
    fc.assert(
      fc.property(pairsOf(ratio).filter(known), (pairs) => {
        const whole = wholeOf(pairs)
        const { difference, parts, rest } = explainChange(whole, pairs)
        expect(total(parts)).toBeCloseTo(difference, 9)
        expect(rest).toBe(0)
        for (const part of parts) expect(part.rate + part.mix).toBeCloseTo(part.total, 9)
      }),
    )
  })

  it('the other way round with every sign turned', () => {
    fc.assert(
      fc.property(pairsOf(ratio).filter(known), (pairs) => {
        const whole = wholeOf(pairs)
        const there = explainChange(whole, pairs)
        const back = explainChange(
          { before: whole.after, after: whole.before },
          pairs.map(({ child, before, after }) => ({ child, before: after, after: before })),
        )
        const of = new Map(back.parts.map((part) => [part.child, part]))
        for (const { child, rate, mix } of there.parts) {
          expect(of.get(child)?.rate).toBeCloseTo(-rate, 9)
          expect(of.get(child)?.mix).toBeCloseTo(-mix, 9)
        }
      }),
    )
  })

  it('with no part by rate where a region’s percentage stayed, and none by weight where all weights stayed', () => {
    const side = fc.tuple(fc.integer({ min: 1, max: 900 }), fc.integer({ min: 1, max: 900 }))
    fc.assert(
      fc.property(fc.array(fc.tuple(side, fc.integer({ min: 2, max: 9 })), { minLength: 1, maxLength: 30 }), (rows) => {
        const sameRates = rows.map(([[one, other], factor], child): Pair<number> => {
          const before = { numerator: Math.min(one, other), denominator: Math.max(one, other) }
          return {
            child,
            before,
            after: { numerator: before.numerator * factor, denominator: before.denominator * factor },
          }
        })
        for (const { rate } of explainChange(wholeOf(sameRates), sameRates).parts) expect(rate).toBeCloseTo(0, 9)
        const sameWeights = rows.map(([[one, other], part], child): Pair<number> => {
          const denominator = Math.max(one, other)
          return {
            child,
            before: { numerator: Math.min(one, other), denominator },
            after: { numerator: Math.floor(denominator / part), denominator },
          }
        })
        for (const { mix } of explainChange(wholeOf(sameWeights), sameWeights).parts) expect(mix).toBeCloseTo(0, 9)
      }),
    )
  })

  it('naming apart who is there on one side only, and who on none', () => {
    const side = (numerator: number, denominator: number): Halves => ({ numerator, denominator })
    const pairs: Pair<string>[] = [
      { child: 'tetap', before: side(20, 40), after: side(30, 40) },
      { child: 'datang', before: null, after: side(10, 10) },
      { child: 'tiada', before: null, after: null },
    ]
    const { difference, parts, lacking } = explainChange({ before: side(20, 40), after: side(40, 50) }, pairs)
    expect(difference).toBe(30)
    expect(lacking).toEqual(['tiada'])
    expect(parts.map(({ child, ...pair }) => [child, onOneSide({ child, ...pair })])).toEqual([
      ['tetap', null],
      ['datang', 'after'],
    ])
    expect(parts.find(({ child }) => child === 'datang')).toMatchObject({ rate: 0 })
  })

  it('leaving what no region explains as a rest', () => {
    const half = (numerator: number, denominator: number): Halves => ({ numerator, denominator })
    const seen: Pair<number>[] = [{ child: 1, before: half(5, 10), after: half(6, 10) }]
    const { difference, parts, rest } = explainChange({ before: half(10, 20), after: half(16, 20) }, seen)
    expect(total(parts) + rest).toBeCloseTo(difference, 9)
    expect(rest).not.toBe(0)
  })
})

describe('a distance between two regions is divided among those inside', () => {
  it('of a percentage: by weight times distance from the other', () => {
    fc.assert(
      fc.property(pairsOf(ratio).filter(known), (pairs) => {
        const { before: there, after: here } = wholeOf(pairs)
        const { difference, parts } = explainDistance(
          { here, there },
          pairs.map(({ child, after }) => ({ child, halves: after })),
        )
        expect(total(parts)).toBeCloseTo(difference, 9)
      }),
    )
  })

  it('of a count: what is held here less what is held there', () => {
    const one = (numerator: number): Halves => ({ numerator, denominator: null })
    const { difference, parts } = explainDistance(
      { here: one(7), there: one(10) },
      [
        { child: 'a', halves: one(4) },
        { child: 'b', halves: one(3) },
      ],
      [{ child: 'c', halves: one(10) }],
    )
    expect(difference).toBe(-3)
    expect(parts.map(({ child, total: own }) => [child, own])).toEqual([
      ['c', -10],
      ['a', 4],
      ['b', 3],
    ])
  })
})
