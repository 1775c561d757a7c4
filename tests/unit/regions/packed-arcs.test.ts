import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { packLine, unpackLine } from '@/lib/regions/packed-arcs'

describe('packed lines', () => {
  it.each(['A', 'AA?A', '____', 'A"A'])('refuses "%s"', (text) => {
    expect(() => unpackLine(text)).toThrow(RangeError)
  })

  it('come back as they went in', () => {
    const coordinate = fc.integer({ min: -3_600_000, max: 3_600_000 })
    fc.assert(
      fc.property(fc.array(fc.tuple(coordinate, coordinate)), (line) => {
        expect(unpackLine(packLine(line))).toEqual(line)
      }),
    )
  })
})
