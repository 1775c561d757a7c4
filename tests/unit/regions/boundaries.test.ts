import { describe, expect, it } from 'vitest'
import { type BoundaryRegion, parseBoundaries } from '@/lib/regions/boundaries'
import { BOUNDARY_LIMITS } from '@/lib/regions/boundary-file'

const village = (id: number, code: string, name: string, oldCodes: string[] = []): BoundaryRegion => ({
  id,
  level: 4,
  code,
  name,
  oldCodes,
})
const office: BoundaryRegion[] = [
  { id: 600, level: 3, code: '33.16.02', name: 'Randublatung' },
  village(7001, '33.16.02.2007', 'Temulus'),
  village(7002, '33.16.02.2008', 'Sumberejo', ['33.16.02.2099']),
]

/** A square of a tenth of a degree, its south-west corner given, east of Blora. */
const square = (lon: number, lat: number, size = 0.1) => [
  [lon, lat],
  [lon + size, lat],
  [lon + size, lat + size],
  [lon, lat + size],
  [lon, lat],
]
type Properties = Record<string, unknown>
const feature = (properties: Properties, ring: unknown = square(111.4, -7.2), type = 'Polygon') => ({
  type: 'Feature',
  properties,
  geometry: ring === null ? null : { type, coordinates: type === 'Polygon' ? [ring] : ring },
})
const file = (features: unknown[]) => bytes({ type: 'FeatureCollection', features })
const bytes = (json: unknown) => new TextEncoder().encode(typeof json === 'string' ? json : JSON.stringify(json))
const parse = (data: Uint8Array) => parseBoundaries(data, '33.16', office)

describe('a boundary file is refused in words', () => {
  it.each<[string, Uint8Array, RegExp]>([
    ['no JSON', bytes('<kml/>'), /tidak dapat dibaca sebagai JSON/],
    ['broken text', new Uint8Array([0x7b, 0xff, 0xfe]), /tidak dapat dibaca/],
    ['another kind of JSON', bytes({ type: 'Feature' }), /bukan GeoJSON/],
    ['a list', bytes([1, 2]), /bukan GeoJSON/],
    ['too large a file', new Uint8Array(BOUNDARY_LIMITS.bytes + 1), /lebih besar dari 20 MB/],
    ['too deep a file', bytes(`${'['.repeat(100_000)}${']'.repeat(100_000)}`), /terlalu dalam/],
    [
      'too many areas',
      file(Array.from({ length: 2_001 }, () => feature({ code: '33.16.02.2007' }))),
      /lebih dari 2\.000/,
    ],
    ['no area', file([]), /tidak memuat satu wilayah pun/],
    ['no codes', file([feature({ name: 'Temulus' })]), /Tidak ada kolom yang berisi kode wilayah Kemendagri/],
    [
      'codes of another district',
      file([feature({ kode: '32.01.12.2001' })]),
      /32\.01\.12\.2001\) bukan kode wilayah di 33\.16/,
    ],
  ])('%s', (_, data, sentence) => {
    const preview = parse(data)
    expect(preview.problems.join()).toMatch(sentence)
    expect(preview.outlines).toEqual([])
    expect(preview.missing).toHaveLength(2)
  })

  it.each<[string, ReturnType<typeof feature>, RegExp]>([
    ['unknown code', feature({ code: '33.16.02.2999' }), /Wilayah ke-2 \(33\.16\.02\.2999\) bukan kode desa/],
    ['foreign code', feature({ code: '64.08.01.2001' }), /Wilayah ke-2 .* di luar 33\.16/],
    ['no code', feature({ nama: 'x' }), /Wilayah ke-2 tidak memiliki code/],
    ['no geometry', feature({ code: '33.16.02.2008' }, null), /Sumberejo \(33\.16\.02\.2008\) tidak memiliki bentuk/],
    ['empty ring', feature({ code: '33.16.02.2008' }, []), /tidak memiliki bentuk/],
    ['a line', feature({ code: '33.16.02.2008' }, [[111, -7]], 'LineString'), /berbentuk LineString/],
    ['text for numbers', feature({ code: '33.16.02.2008' }, [['a', 'b']]), /tidak tersusun sebagai Polygon/],
    ['metres', feature({ code: '33.16.02.2008' }, square(540_000, 9_200_000, 100)), /bukan bujur\/lintang WGS84/],
    ['swapped', feature({ code: '33.16.02.2008' }, square(-7.2, 111.4)), /tertukar/],
    ['a speck', feature({ code: '33.16.02.2008' }, square(111.4, -7.2, 0.000001)), /tidak memiliki bentuk/],
  ])('and the rest is taken: %s', (_, wrong, sentence) => {
    const preview = parse(file([feature({ code: '33.16.02.2007' }), wrong]))
    expect(preview.problems).toHaveLength(1)
    expect(preview.problems[0]).toMatch(sentence)
    expect(preview.outlines.map(({ regionId }) => regionId)).toEqual([7001])
    expect(preview.missing.map(({ name }) => name)).toEqual(['Sumberejo'])
  })
})

describe('a boundary file is matched', () => {
  it.each<[string, Properties, Properties]>([
    ['dotted codes', { code: '33.16.02.2007' }, { code: '33.16.02.2008' }],
    ['numbers without dots', { KODE_DESA: 3316022007 }, { KODE_DESA: 3316022008 }],
    ['an unknown name for the property', { kdepum: '3316022007' }, { kdepum: '3316022008' }],
    ['an old code', { code: '33.16.02.2007' }, { code: '33.16.02.2099' }],
    ['the kecamatan named too', { kec: '33.16.02', desa: '33.16.02.2007' }, { kec: '33.16.02', desa: '33.16.02.2008' }],
  ])('by %s', (_, first, second) => {
    const preview = parse(file([feature(first), feature(second, square(111.5, -7.2))]))
    expect(preview.problems).toEqual([])
    expect(preview.outlines.map(({ regionId }) => regionId)).toEqual([7001, 7002])
    expect(preview).toMatchObject({ matched: 2, unknown: 0, missing: [] })
  })

  it('and neighbours keep one line between them', () => {
    const preview = parse(
      file([feature({ code: '33.16.02.2007' }), feature({ code: '33.16.02.2008' }, square(111.5, -7.2))]),
    )
    const [left, right] = preview.outlines.map(({ rings }) => rings.flat())
    expect(left).toHaveLength(2)
    expect(right).toHaveLength(2)
  })

  it('from TopoJSON, several pieces under one code together', () => {
    const topology = {
      type: 'Topology',
      transform: { scale: [0.001, 0.001], translate: [111.4, -7.2] },
      arcs: [
        [
          [0, 0],
          [100, 0],
          [0, 100],
          [-100, 0],
          [0, -100],
        ],
        [
          [200, 0],
          [100, 0],
          [0, 100],
          [-100, 0],
          [0, -100],
        ],
      ],
      objects: {
        desa: {
          type: 'GeometryCollection',
          geometries: [
            { type: 'Polygon', arcs: [[0]], properties: { code: '33.16.02.2007' } },
            { type: 'MultiPolygon', arcs: [[[1]]], properties: { code: '33.16.02.2007' } },
          ],
        },
      },
    }
    const preview = parse(bytes(topology))
    expect(preview.problems).toEqual([])
    expect(preview.outlines).toHaveLength(1)
    expect(preview.outlines[0]!.rings).toHaveLength(2)
  })

  it.each([[[[99]]], [[['a']]], [null], [[[]]]])('and a TopoJSON with wrong arcs %j names the area', (arcs) => {
    const objects = { desa: { type: 'Polygon', arcs, properties: { code: '33.16.02.2007' } } }
    const preview = parse(bytes({ type: 'Topology', arcs: [], objects }))
    expect(preview.outlines).toEqual([])
    expect(preview.problems[0]).toMatch(/^Temulus \(33\.16\.02\.2007\)/)
  })
})
