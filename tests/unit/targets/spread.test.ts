import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DoesNotAddUp, isShared, type Leaf, shareOut, shareRest, spreadCount, spreadRatio } from '@/lib/targets/spread'

const parts = (...weights: number[]) => weights.map((weight, id) => ({ id, weight }))
const sum = (numbers: Iterable<number>) => [...numbers].reduce((total, number) => total + number, 0)

describe('a whole shared by weight', () => {
  it.each([
    [10, [1, 1], [5, 5]],
    [10, [1, 1, 1], [4, 3, 3]],
    [100, [50, 30, 20], [50, 30, 20]],
    [7, [3, 3, 1], [3, 3, 1]],
    [1, [1, 5, 4], [0, 1, 0]],
    [0, [3, 4], [0, 0]],
    [5, [0, 0], [3, 2]],
    [9, [0, 10], [0, 9]],
  ])('%d by %j is %j', (whole, weights, shares) =>
    expect([...shareOut(whole, parts(...weights)).values()]).toEqual(shares),
  )

  it('sums exactly, and no part is a whole one from its exact share', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.array(fc.nat(50_000), { minLength: 1, maxLength: 60 }), (whole, weights) => {
        const shares = [...shareOut(whole, parts(...weights)).values()]
        expect(sum(shares)).toBe(whole)
        const all = sum(weights)
        for (const [at, share] of shares.entries()) {
          const exact = all > 0 ? (whole * weights[at]!) / all : whole / weights.length
          expect(Math.abs(share - exact)).toBeLessThan(1 + 1e-6)
          expect(share).toBeGreaterThanOrEqual(0)
        }
      }),
    )
  })

  it('keeps what was written by hand and shares the rest', () => {
    const given = [
      { id: 1, weight: 10, fixed: 70 },
      { id: 2, weight: 10, fixed: null },
      { id: 3, weight: 20, fixed: null },
    ]
    const shared = shareRest(100, given)
    expect(isShared(shared) && [...shared.values()]).toEqual([70, 10, 20])
  })

  it.each([
    ['more by hand than there is', 60, [70, null]],
    ['all by hand, too little', 100, [40, 50]],
  ])('does not share %s', (_what, whole, fixed) =>
    expect(
      isShared(
        shareRest(
          whole,
          fixed.map((value, id) => ({ id, weight: 1, fixed: value })),
        ),
      ),
    ).toBe(false),
  )
})

describe('a district’s target', () => {
  const village = (id: number, kecamatanId: number, weight: number): Leaf => ({ id, kecamatanId, weight })
  const villages = [village(11, 1, 300), village(12, 1, 100), village(21, 2, 200), village(22, 2, 400)]

  it('comes down to kecamatan and villages', () => {
    const values = spreadCount(9, 1_000, villages, new Map())
    expect([...values]).toEqual([
      [9, 1_000],
      [1, 400],
      [2, 600],
      [11, 300],
      [12, 100],
      [21, 200],
      [22, 400],
    ])
  })

  it('gives the others what a corrected kecamatan leaves, and its villages what it says', () => {
    const values = spreadCount(9, 1_000, villages, new Map([[1, 200]]))
    expect([1, 2, 11, 12, 21, 22].map((id) => values.get(id))).toEqual([200, 800, 150, 50, 267, 533])
  })

  it('says where hand-written numbers do not add up', () => {
    const wrong = () =>
      spreadCount(
        9,
        1_000,
        villages,
        new Map([
          [1, 100],
          [11, 150],
        ]),
      )
    expect(wrong).toThrow(DoesNotAddUp)
    try {
      wrong()
    } catch (error) {
      expect(error).toMatchObject({ regionId: 1, what: { fixed: 150, whole: 100 } })
    }
  })

  it('sums exactly at both levels, whatever was written by hand', () => {
    const leaf = fc.record({ kecamatanId: fc.integer({ min: 1, max: 6 }), weight: fc.nat(3_000) })
    fc.assert(
      fc.property(
        fc.nat(100_000),
        fc.array(leaf, { minLength: 1, maxLength: 80 }),
        fc.array(fc.tuple(fc.nat(85), fc.nat(2_000)), { maxLength: 5 }),
        (total, leaves, hand) => {
          const all = leaves.map((one, at) => ({ ...one, id: 10 + at }))
          try {
            const values = spreadCount(0, total, all, new Map(hand))
            const kecamatan = [...new Set(all.map(({ kecamatanId }) => kecamatanId))]
            expect(sum(kecamatan.map((id) => values.get(id)!))).toBe(total)
            for (const id of kecamatan)
              expect(sum(all.filter((one) => one.kecamatanId === id).map((one) => values.get(one.id)!))).toBe(
                values.get(id),
              )
            for (const [id, value] of new Map(hand)) if (values.has(id) && id !== 0) expect(values.get(id)).toBe(value)
          } catch (error) {
            // Only what truly cannot be shared is refused.
            if (!(error instanceof DoesNotAddUp)) throw error
            expect(error.what.fixed).not.toBe(error.what.whole)
          }
        },
      ),
    )
  })

  it('as a percentage is the same everywhere but where it was written by hand', () => {
    const values = spreadRatio(
      9,
      62.5,
      villages,
      new Map([
        [1, 60],
        [22, 70],
      ]),
    )
    expect([9, 1, 11, 12, 2, 21, 22].map((id) => values.get(id))).toEqual([62.5, 60, 60, 60, 62.5, 62.5, 70])
  })
})
