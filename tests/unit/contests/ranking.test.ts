import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Criteria, scoredParts, shippedCriteria } from '@/lib/contests/criteria'
import { meanOf, rank, type Sheet, totalOf, wideRanges } from '@/lib/contests/ranking'

const criteria = shippedCriteria('bkb')
const codes = scoredParts(criteria).map(({ code }) => code)
const all = (value: number) => Object.fromEntries(codes.map((code) => [code, value]))

/** Sheets in which any part may be missing, of up to six entries and four judges. */
const contests = fc
  .record({
    entries: fc.integer({ min: 1, max: 6 }),
    judges: fc.integer({ min: 1, max: 4 }),
    seed: fc.array(fc.option(fc.integer({ min: 0, max: 100 }), { nil: null, freq: 8 }), {
      minLength: 6 * 4 * codes.length,
      maxLength: 6 * 4 * codes.length,
    }),
  })
  .map(({ entries, judges, seed }) => {
    const entryIds = Array.from({ length: entries }, (_, at) => `e${at}`)
    const memberIds = Array.from({ length: judges }, (_, at) => `m${at}`)
    const sheets = entryIds.flatMap((entryId, e) =>
      memberIds.map((memberId, m): Sheet => {
        const given = codes.flatMap((code, c): [string, number][] => {
          const value = seed[(e * 4 + m) * codes.length + c]
          return value === null || value === undefined ? [] : [[code, value]]
        })
        return { entryId, memberId, points: Object.fromEntries(given) }
      }),
    )
    return { entryIds, memberIds, sheets }
  })

/** The mean worked out the long way, as a fraction, from what is complete. */
function fraction(entryId: string, memberIds: readonly string[], sheets: readonly Sheet[]) {
  const own = sheets.filter((sheet) => sheet.entryId === entryId && memberIds.includes(sheet.memberId))
  const complete = own.filter(({ points }) => codes.every((code) => points[code] !== undefined))
  const sum = complete.reduce(
    (total, { points }) =>
      total + scoredParts(criteria).reduce((of, { code, weight }) => of + weight * points[code]!, 0),
    0,
  )
  return { sum, count: complete.length }
}

describe('the ranking of a contest', () => {
  it('is by the weighted mean of complete sheets, ties share a place, for any sheets', () => {
    fc.assert(
      fc.property(contests, ({ entryIds, memberIds, sheets }) => {
        const ranked = rank(criteria, entryIds, memberIds, sheets)
        expect(ranked.map(({ entryId }) => entryId).sort()).toEqual([...entryIds].sort())
        const known = entryIds.map((id) => ({ id, ...fraction(id, memberIds, sheets) }))
        for (const { entryId, place, tied, judges, sum } of ranked) {
          const own = known.find(({ id }) => id === entryId)!
          expect({ judges, sum }).toEqual({ judges: own.count, sum: own.sum })
          if (own.count === 0) {
            expect(place).toBeNull()
            continue
          }
          const others = known.filter(({ id, count }) => id !== entryId && count > 0)
          expect(place).toBe(1 + others.filter((one) => one.sum * own.count > own.sum * one.count).length)
          expect(tied).toBe(others.some((one) => one.sum * own.count === own.sum * one.count))
        }
      }),
      { numRuns: 300 },
    )
  })

  it('never takes a missing score for zero: leaving one out takes the sheet away, and nothing from the mean', () => {
    fc.assert(
      fc.property(contests, fc.nat(), ({ entryIds, memberIds, sheets }, pick) => {
        const full = sheets.map((sheet) => ({ ...sheet, points: { ...all(50), ...sheet.points } }))
        const at = pick % full.length
        const code = codes[pick % codes.length]!
        const { [code]: _, ...rest } = full[at]!.points
        const lacking = full.map((sheet, index) => (index === at ? { ...sheet, points: rest } : sheet))
        const without = full.filter((_sheet, index) => index !== at)
        const places = (given: readonly Sheet[]) =>
          rank(criteria, entryIds, memberIds, given).map(({ entryId, place, sum, judges }) => ({
            entryId,
            place,
            sum,
            judges,
          }))
        expect(places(lacking)).toEqual(places(without))
      }),
      { numRuns: 200 },
    )
  })

  it('does not change by the order in which sheets arrive', () => {
    fc.assert(
      fc.property(contests, ({ entryIds, memberIds, sheets }) => {
        const places = (given: readonly Sheet[]) =>
          new Map(rank(criteria, entryIds, memberIds, given).map(({ entryId, place }) => [entryId, place]))
        expect(places(sheets.toReversed())).toEqual(places(sheets))
      }),
      { numRuns: 100 },
    )
  })

  it('tells a zero that was given from what was not given', () => {
    const zero = rank(
      criteria,
      ['a', 'b'],
      ['m'],
      [
        { entryId: 'a', memberId: 'm', points: all(0) },
        { entryId: 'b', memberId: 'm', points: {} },
      ],
    )
    expect(zero.map(({ entryId, place }) => [entryId, place])).toEqual([
      ['a', 1],
      ['b', null],
    ])
    expect(meanOf(zero[0]!)).toBe(0)
    expect(meanOf(zero[1]!)).toBeNull()
  })

  it('leaves out who is no judge of the contest', () => {
    const [line] = rank(
      criteria,
      ['a'],
      ['m'],
      [
        { entryId: 'a', memberId: 'm', points: all(80) },
        { entryId: 'a', memberId: 'stranger', points: all(10) },
      ],
    )
    expect(meanOf(line!)).toBe(80)
  })

  it('shows ties and goes on behind them', () => {
    const sheets = [90, 90, 70].map((value, at) => ({ entryId: `e${at}`, memberId: 'm', points: all(value) }))
    expect(rank(criteria, ['e0', 'e1', 'e2'], ['m'], sheets).map(({ place, tied }) => [place, tied])).toEqual([
      [1, true],
      [1, true],
      [3, false],
    ])
  })
})

describe('weights', () => {
  it('weigh: 20, 30, 25, 15 and 10 of the points', () => {
    const points = { administrasi: 100, kegiatan: 80, capaian: 60, kemitraan: 40, inovasi: 20 }
    expect(totalOf(criteria, points)).toBe(20 * 100 + 30 * 80 + 25 * 60 + 15 * 40 + 10 * 20)
  })

  it('are those of the sub-aspects where an aspect has some', () => {
    const own: Criteria = {
      ...criteria,
      aspects: [
        {
          code: 'a',
          label: 'A',
          weight: 60,
          parts: [
            { code: 'a.x', label: 'X', weight: 45 },
            { code: 'a.y', label: 'Y', weight: 15 },
          ],
        },
        { code: 'b', label: 'B', weight: 40, parts: [] },
      ],
    }
    expect(totalOf(own, { 'a.x': 100, 'a.y': 0, b: 50 })).toBe(4_500 + 2_000)
    expect(totalOf(own, { a: 100, b: 50 })).toBeNull()
  })
})

describe('how far judges lie apart', () => {
  const of = (...values: number[]) =>
    rank(
      criteria,
      ['a'],
      values.map((_value, at) => `m${at}`),
      values.map((value, at) => ({ entryId: 'a', memberId: `m${at}`, points: { ...all(70), inovasi: value } })),
    )[0]!

  it.each([
    [[60, 75], {}],
    [[60, 76], { inovasi: 16 }],
    [[60, 70, 90], { inovasi: 30 }],
    [[90], {}],
  ])('%j is beyond the limit of 15 by %j', (values, wide) => {
    expect(wideRanges(of(...values))).toEqual(wide)
  })
})
