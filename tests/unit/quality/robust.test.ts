import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { middleOf, quantileOf, robustZ, usualOf } from '@/lib/quality/robust'

const none = { least: 0, share: 0 }

describe('what is usual among numbers', () => {
  it.each([
    [[5], 5],
    [[1, 3], 2],
    [[1, 2, 9], 2],
    [[0, 0, 4, 8], 2],
  ])('has the middle of %j at %d', (numbers, middle) => expect(middleOf(numbers)).toBe(middle))

  it.each([
    [0, 10],
    [0.5, 20],
    [0.25, 15],
    [1, 30],
  ])('finds the %d quantile between its neighbours', (share, value) =>
    expect(quantileOf([10, 20, 30], share)).toBe(value),
  )

  it('measures the spread by the median of deviations, so that one strange month does not widen it', () => {
    const calm = usualOf([100, 102, 98, 104, 96], none)!
    const withOne = usualOf([100, 102, 98, 104, 96, 5_000], none)!
    expect(calm.scale).toBeCloseTo(1.4826 * 2, 6)
    expect(withOne.scale).toBeLessThan(2 * calm.scale)
    expect(robustZ(5_000, withOne)).toBeGreaterThan(100)
  })

  it('falls back to the mean deviation where more than half are equal (MAD = 0)', () => {
    expect(usualOf([7, 7, 7, 7, 12], none)!.scale).toBeCloseTo(1.2533, 4)
  })

  it('never knows less than its floors, also where all are equal', () => {
    expect(usualOf([12, 12, 12], { least: 2, share: 0.05 })!.scale).toBe(2)
    expect(usualOf([1_000, 1_000], { least: 2, share: 0.05 })!.scale).toBe(50)
  })

  it('knows nothing of no numbers', () => expect(usualOf([], none)).toBeNull())

  it('does not depend on order and moves with its numbers', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(5_000), { minLength: 1, maxLength: 24 }),
        fc.nat(500),
        fc.func(fc.nat()),
        (numbers, shift, hash) => {
          const shuffled = numbers.toSorted((one, other) => hash(one) - hash(other))
          const [one, other, moved] = [
            usualOf(numbers, none)!,
            usualOf(shuffled, none)!,
            usualOf(
              numbers.map((number) => number + shift),
              none,
            )!,
          ]
          expect(other).toEqual(one)
          expect(moved.middle).toBe(one.middle + shift)
          expect(moved.scale).toBeCloseTo(one.scale, 6)
          expect(one.low).toBeLessThanOrEqual(one.middle)
          expect(one.high).toBeGreaterThanOrEqual(one.middle)
        },
      ),
    )
  })
})
