import { z } from 'zod'
import { GRID } from './topology'

/** What an uploaded file may hold at most: far above any district's real boundaries. */
export const BOUNDARY_LIMITS = { bytes: 20_000_000, depth: 12, shapes: 2_000, points: 1_000_000 } as const

/** What is said of a larger file, before and after it was sent. */
export const TOO_LARGE = 'Berkas lebih besar dari 20 MB. Sederhanakan garisnya dahulu, misalnya dengan mapshaper.'

/** One area of a file: its properties as text, and its rings in grid steps. `problem` says why it cannot be drawn. */
export interface BoundaryShape {
  properties: Record<string, string>
  rings: (readonly [number, number])[][]
  problem: string | null
}

/** A file that cannot be read at all, with the sentence that says why and what to do. */
export class UnreadableBoundaries extends Error {}

const position = z.array(z.number()).min(2)
const properties = z.record(z.string(), z.unknown()).nullish()
const geoJson = z.object({
  type: z.literal('FeatureCollection'),
  features: z.array(
    z.object({
      properties,
      geometry: z.object({ type: z.string(), coordinates: z.unknown().optional() }).nullish(),
    }),
  ),
})
const topoGeometry = z.object({ type: z.string().nullish(), arcs: z.unknown().optional(), properties })
const topoJson = z.object({
  type: z.literal('Topology'),
  transform: z
    .object({ scale: z.tuple([z.number(), z.number()]), translate: z.tuple([z.number(), z.number()]) })
    .optional(),
  arcs: z.array(z.array(position)),
  objects: z.record(z.string(), topoGeometry.extend({ geometries: z.array(topoGeometry).optional() })),
})

type Position = z.infer<typeof position>
const polygonOf = <Part extends z.ZodType>(ring: Part) => z.array(ring)
const ringShapes = {
  Polygon: (ring: z.ZodType) => polygonOf(ring),
  MultiPolygon: (ring: z.ZodType) => z.array(polygonOf(ring)),
}

/** Reads GeoJSON or TopoJSON, told apart by what they say of themselves. Throws `UnreadableBoundaries`. */
export function readBoundaryFile(bytes: Uint8Array): BoundaryShape[] {
  if (bytes.length > BOUNDARY_LIMITS.bytes) {
    throw new UnreadableBoundaries(TOO_LARGE)
  }
  refuseDepth(bytes)
  const json = parseJson(bytes)
  const geo = geoJson.safeParse(json)
  const topo = geo.success ? null : topoJson.safeParse(json)
  const shapes = geo.success
    ? geo.data.features.map(({ properties, geometry }) =>
        shapeOf(properties, geometry?.type, geometry?.coordinates, z.array(position), (ring) => ring as Position[]),
      )
    : topo?.success
      ? readTopology(topo.data)
      : null
  if (!shapes) throw new UnreadableBoundaries('Isi berkas bukan GeoJSON (FeatureCollection) atau TopoJSON (Topology).')
  refuseSize(shapes)
  return shapes
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw new UnreadableBoundaries(
      'Berkas tidak dapat dibaca sebagai JSON. Simpan ulang sebagai GeoJSON atau TopoJSON.',
    )
  }
}

/** Counted before parsing: brackets inside texts count too, which no honest file has in such number. */
function refuseDepth(bytes: Uint8Array): void {
  let depth = 0
  for (const byte of bytes) {
    if (byte === 0x5b || byte === 0x7b) depth++
    else if (byte === 0x5d || byte === 0x7d) depth--
    if (depth > BOUNDARY_LIMITS.depth)
      throw new UnreadableBoundaries('Susunan berkas terlalu dalam untuk berkas batas wilayah.')
  }
}

function refuseSize(shapes: readonly BoundaryShape[]): void {
  const points = shapes.reduce((sum, { rings }) => sum + rings.reduce((inner, ring) => inner + ring.length, 0), 0)
  if (shapes.length > BOUNDARY_LIMITS.shapes || points > BOUNDARY_LIMITS.points) {
    throw new UnreadableBoundaries(
      'Berkas memuat lebih dari 2.000 wilayah atau 1 juta titik. Ambil satu kabupaten saja, lalu sederhanakan garisnya.',
    )
  }
}

function readTopology({ arcs, transform, objects }: z.infer<typeof topoJson>): BoundaryShape[] {
  const lines = arcs.map((arc) => absolute(arc, transform))
  const toPositions = (ring: unknown): Position[] =>
    (ring as number[]).flatMap((ref, at) => {
      const line = ref < 0 ? lines[~ref]?.toReversed() : lines[ref]
      return (line ?? []).slice(at === 0 ? 0 : 1)
    })
  return Object.values(objects)
    .flatMap((object) => object.geometries ?? [object])
    .map(({ type, arcs: refs, properties }) => shapeOf(properties, type, refs, z.array(z.int()), toPositions))
}

function absolute(arc: Position[], transform: z.infer<typeof topoJson>['transform']): Position[] {
  if (!transform) return arc
  let [x, y] = [0, 0]
  return arc.map(([dx, dy]) => {
    x += dx!
    y += dy!
    return [x * transform.scale[0] + transform.translate[0], y * transform.scale[1] + transform.translate[1]]
  })
}

function shapeOf(
  properties: Record<string, unknown> | null | undefined,
  type: string | null | undefined,
  coordinates: unknown,
  ring: z.ZodType,
  toPositions: (ring: unknown) => Position[],
): BoundaryShape {
  const texts = Object.entries(properties ?? {}).flatMap(([key, value]) =>
    typeof value === 'string' || typeof value === 'number' ? [[key, String(value)] as const] : [],
  )
  const shape = { properties: Object.fromEntries(texts), rings: [] }
  if (!type || coordinates == null) return { ...shape, problem: 'tidak memiliki bentuk' }
  if (type !== 'Polygon' && type !== 'MultiPolygon')
    return { ...shape, problem: `berbentuk ${type}, bukan wilayah (Polygon)` }
  const parsed = ringShapes[type](ring).safeParse(coordinates)
  if (!parsed.success) return { ...shape, problem: 'koordinatnya tidak tersusun sebagai Polygon' }
  const rings = (type === 'Polygon' ? [parsed.data] : parsed.data).flat().map(toPositions)
  const problem = rings.flat().length < 4 ? 'tidak memiliki bentuk' : placeProblem(rings)
  return { ...shape, rings: problem ? [] : rings.map((points) => points.map(toGrid)), problem }
}

const toGrid = ([lon, lat]: Position): [number, number] => [Math.round(lon! * GRID), Math.round(lat! * GRID)]

/** Longitude and latitude around Indonesia, else the sentence that names the likely mistake. */
function placeProblem(rings: readonly Position[][]): string | null {
  const inside = ([x, y]: Position, swapped = false): boolean => {
    const [lon, lat] = swapped ? [y!, x!] : [x!, y!]
    return lon >= 94 && lon <= 142 && lat >= -12 && lat <= 7
  }
  const points = rings.flat()
  if (points.every((point) => inside(point))) return null
  if (points.every((point) => inside(point, true))) return 'bujur dan lintangnya tertukar'
  return 'koordinatnya bukan bujur/lintang WGS84 (EPSG:4326) di Indonesia; ubah dahulu proyeksinya'
}
