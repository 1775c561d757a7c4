import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildTopology } from '@/lib/regions/build-topology'
import { drawShapes } from '@/lib/regions/draw'
import { simplify } from '@/lib/regions/simplify'
import { readSourceRegions } from '@/lib/regions/source'
import {
  arcPoints,
  combine,
  dissolve,
  GRID,
  type PackedLayer,
  type Ring,
  readLayer,
  type Topology,
} from '@/lib/regions/topology'

const regions = readSourceRegions()
const layer = (name: string) =>
  readLayer(JSON.parse(readFileSync(`lib/regions/outline-data/${name}.json`, 'utf8')) as PackedLayer)

/** The area that rings enclose, in square grid steps; holes count against it as their winding says. */
function area(topology: Topology, rings: readonly Ring[]): number {
  const signed = rings.map((ring) => {
    const points = ring.flatMap((ref) => arcPoints(topology, ref).slice(1))
    return points.reduce((sum, [x, y], at) => {
      const [nextX, nextY] = points[(at + 1) % points.length]!
      return sum + x * nextY - nextX * y
    }, 0)
  })
  return Math.abs(signed.reduce((sum, part) => sum + part, 0) / 2)
}

const bounds = (topology: Topology) => {
  const points = topology.arcs.flat()
  const [xs, ys] = [points.map(([x]) => x / GRID), points.map(([, y]) => y / GRID)]
  const span = (values: number[]) => [values.reduce((a, b) => Math.min(a, b)), values.reduce((a, b) => Math.max(a, b))]
  return [...span(xs), ...span(ys)]
}

describe('the outlines that come with Lini', () => {
  it.each([
    ['provinces', (code: string) => /^\d\d$/.test(code) && code !== '00', 38],
    ['districts', (code: string) => /^\d\d\.\d\d$/.test(code), 514],
    ...['19.06', '32.01', '33.16', '62.10', '64.08'].map(
      (district) =>
        [
          `villages-${district}`,
          (code: string) => code.startsWith(district) && code.length === 13,
          { '19.06': 39, '32.01': 435, '33.16': 295, '62.10': 127, '64.08': 141 }[district]!,
        ] as const,
    ),
  ] as const)('have one shape for every region: %s', (name, belongs, count) => {
    const ids = regions.filter(({ code }) => belongs(code)).map(({ id }) => id)
    expect(ids).toHaveLength(count)
    expect([...layer(name).shapes.keys()].toSorted((a, b) => a - b)).toEqual(ids)
  })

  it('lie between Sabang and Merauke', () => {
    for (const name of ['provinces', 'districts']) {
      const [west, east, south, north] = bounds(layer(name))
      expect(west).toBeCloseTo(95, 0)
      expect(east).toBeCloseTo(141, 0)
      expect(south).toBeCloseTo(-11, 0)
      expect(north).toBeCloseTo(6, 0)
    }
  })

  it('close every ring', () => {
    for (const name of ['provinces', 'districts', 'villages-33.16']) {
      const topology = layer(name)
      for (const ring of [...topology.shapes.values()].flat()) {
        expect(arcPoints(topology, ring[0]!)[0]).toEqual(arcPoints(topology, ring.at(-1)!).at(-1))
      }
    }
  })

  it.each(['19.06', '32.01', '33.16', '62.10', '64.08'])('dissolve without gaps or doubles: %s', (district) => {
    const topology = layer(`villages-${district}`)
    const kecamatan = regions.filter(({ code, level }) => level === 3 && code.startsWith(`${district}.`))
    for (const { id } of kecamatan) {
      const villages = regions.filter((region) => region.level === 4 && region.kecamatanId === id)
      const rings = dissolve(
        topology,
        villages.map((village) => village.id),
      )
      const sum = villages.reduce((total, village) => total + area(topology, topology.shapes.get(village.id)!), 0)
      expect(area(topology, rings) / sum).toBeCloseTo(1, 6)
    }
  })
})

describe('shared border lines', () => {
  /** Two squares side by side, the second one's ring given from another corner and the other way round. */
  const left: [number, number][] = [
    [0, 0],
    [0, 100],
    [50, 101],
    [100, 100],
    [101, 50],
    [100, 0],
    [0, 0],
  ]
  const right: [number, number][] = [
    [200, 100],
    [100, 100],
    [101, 50],
    [100, 0],
    [200, 0],
    [200, 100],
  ]

  it('are found, whichever way a file goes round', () => {
    const topology = buildTopology(
      new Map([
        [1, [left]],
        [2, [right]],
      ]),
      0,
    )
    const used = [...topology.shapes.values()].map(
      (rings) => new Set(rings.flat().map((ref) => (ref < 0 ? ~ref : ref))),
    )
    expect([...used[0]!].filter((arc) => used[1]!.has(arc))).toHaveLength(1)
    expect(topology.arcs).toHaveLength(3)
  })

  it('are thinned out the same on both sides', () => {
    const topology = buildTopology(
      new Map([
        [1, [left]],
        [2, [right]],
      ]),
      5,
    )
    const shared = topology.arcs.find((arc) => String(arc[0]) === '100,0' || String(arc[0]) === '100,100')
    expect(shared).toHaveLength(2)
  })

  it.each([
    ['against each other', right],
    ['the same way', right.toReversed()],
  ])('fall away when both sides are taken together, rings going round %s', (_, second) => {
    const topology = buildTopology(
      new Map([
        [1, [left]],
        [2, [second]],
      ]),
      0,
    )
    const rings = dissolve(topology, [1, 2])
    expect(rings).toHaveLength(1)
    expect(area(topology, rings)).toBe(
      area(topology, topology.shapes.get(1)!) + area(topology, topology.shapes.get(2)!),
    )
  })

  it('stay apart from those of another topology', () => {
    const one = buildTopology(new Map([[1, [left]]]), 0)
    const other = buildTopology(new Map([[2, [right]]]), 0)
    const both = combine([one, other])
    expect(area(both, both.shapes.get(2)!)).toBe(area(other, other.shapes.get(2)!))
    expect(area(both, both.shapes.get(1)!)).toBe(area(one, one.shapes.get(1)!))
  })
})

describe('drawing', () => {
  it('keeps the ends of a line and never adds a point', () => {
    const point = fc.tuple(fc.integer({ min: -500, max: 500 }), fc.integer({ min: -500, max: 500 }))
    fc.assert(
      fc.property(fc.array(point, { minLength: 2, maxLength: 40 }), fc.nat(50), (line, tolerance) => {
        const thin = simplify(line, tolerance)
        expect(thin[0]).toEqual(line[0])
        expect(thin.at(-1)).toEqual(line.at(-1))
        expect(line).toEqual(expect.arrayContaining(thin))
      }),
    )
  })

  it.each([
    ['provinces', 1000, 600],
    ['districts', 800, 600],
    ['villages-64.08', 320, 640],
  ])('fits %s into %i x %i and draws every region', (name, width, height) => {
    const topology = layer(name)
    const drawing = drawShapes(topology, topology.shapes, { width, height })
    expect(drawing.width).toBeLessThanOrEqual(width + 1)
    expect(drawing.height).toBeLessThanOrEqual(height + 1)
    expect(drawing.paths.size).toBe(topology.shapes.size)
    for (const d of drawing.paths.values()) expect(d).toMatch(/^(M-?[\d.]+ -?[\d.]+(l[-\d. ]+|h2v2h-2)z)+$/)
  })

  it('marks an area too small to see', () => {
    const speck = buildTopology(
      new Map([
        [
          1,
          [
            [
              [0, 0],
              [0, 100_000],
              [100_000, 100_000],
              [100_000, 0],
            ] as [number, number][],
          ],
        ],
        [
          2,
          [
            [
              [50, 50],
              [50, 51],
              [51, 51],
            ] as [number, number][],
          ],
        ],
      ]),
      0,
    )
    expect(drawShapes(speck, speck.shapes, { width: 100, height: 100 }).paths.get(2)).toMatch(
      /^M[\d.]+ [\d.]+h2v2h-2z$/,
    )
  })
})
