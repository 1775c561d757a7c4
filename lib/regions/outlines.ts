import 'server-only'
import { createHash } from 'node:crypto'
import type { SqlReader } from '@/lib/db/sql-reader'
import { type Box, type Drawing, drawShapes } from './draw'
import districts from './outline-data/districts.json'
import provinces from './outline-data/provinces.json'
import beltim from './outline-data/villages-19.06.json'
import bogor from './outline-data/villages-32.01.json'
import blora from './outline-data/villages-33.16.json'
import gumas from './outline-data/villages-62.10.json'
import kutim from './outline-data/villages-64.08.json'
import { listInside } from './queries'
import { LEVEL, type NamedRegion, type Region, type RegionLevel } from './rules'
import { arcOf, combine, dissolve, type PackedLayer, type Ring, readLayer, type Topology } from './topology'
import { readUploaded } from './uploaded-outlines'

/** Shown under every map drawn from the outlines that come with Lini. */
export const OUTLINE_CREDIT =
  'Garis batas: cahyadsn/wilayah_boundaries, MIT © 2024 Cahya DSN; ilustrasi, bukan acuan batas resmi.'

/** One region on a map: its path is drawn with `fill-rule="evenodd"`. */
export interface Outline {
  id: number
  code: string
  name: string
  d: string
  /** A point inside, for a mark. */
  at: readonly [x: number, y: number]
}

export interface OutlineMap extends Box {
  outlines: Outline[]
  /** Regions that exist but have no outline: list them beside the map. */
  missing: NamedRegion[]
  credit: string
}

const PROVINCE_LAYERS: PackedLayer[] = [provinces]
const DISTRICT_LAYERS: PackedLayer[] = [districts]
const VILLAGE_LAYERS: PackedLayer[] = [beltim, bogor, blora, gumas, kutim]

const layers = new Map<PackedLayer[], Topology>()

/** Static data, read once a process. */
function topologyOf(packed: PackedLayer[]): Topology {
  const known = layers.get(packed) ?? combine(packed.map(readLayer))
  layers.set(packed, known)
  return known
}

/**
 * The map of a region's inside at a level: provinces or districts of the nation,
 * districts of a province, kecamatan or villages of a district, villages of a
 * kecamatan. Boundaries that the reader's office uploaded go before those that
 * come with Lini. Null where there are none: show the tile map then.
 */
export async function outlinesOf(
  reader: SqlReader,
  parent: Pick<Region, 'id' | 'level' | 'districtId'>,
  level: RegionLevel,
  box: Box = { width: 800, height: 600 },
): Promise<OutlineMap | null> {
  if (level <= parent.level) return null
  const regions = await listInside(reader, parent, level)
  const uploaded = parent.districtId === null ? null : await readUploaded(reader, parent.districtId)
  const own = ownTopology(level)
  const topology = uploaded ? combine([own, uploaded.topology]) : own
  const shapes = await shapesOf(reader, topology, parent, regions)
  if (shapes.size === 0) return null

  const drawing = uploaded ? drawShapes(topology, shapes, box) : remembered(topology, shapes, box, level)
  return {
    width: drawing.width,
    height: drawing.height,
    outlines: regions.flatMap(({ id, code, name }) => {
      const d = drawing.paths.get(id)
      const at = drawing.marks.get(id)
      return d && at ? [{ id, code, name, d, at }] : []
    }),
    missing: regions.filter(({ id }) => !drawing.paths.has(id)),
    credit: creditOf(uploaded?.credit, shapes, own),
  }
}

/** Whose lines are drawn: those that come with Lini are named wherever one of them is (their licence asks for it). */
function creditOf(uploaded: string | undefined, shapes: ReadonlyMap<number, readonly Ring[]>, own: Topology): string {
  if (uploaded === undefined) return OUTLINE_CREDIT
  // `combine` puts Lini's own arcs first.
  const mixed = [...shapes.values()].some((rings) => rings.flat().some((ref) => arcOf(ref) < own.arcs.length))
  return mixed ? `${uploaded}. Selebihnya: ${OUTLINE_CREDIT}` : uploaded
}

function ownTopology(level: RegionLevel): Topology {
  if (level === LEVEL.province) return topologyOf(PROVINCE_LAYERS)
  return topologyOf(level === LEVEL.district ? DISTRICT_LAYERS : VILLAGE_LAYERS)
}

/** The rings of each region; a kecamatan without an outline of its own is its villages' as they belong today. */
async function shapesOf(
  reader: SqlReader,
  topology: Topology,
  parent: Pick<Region, 'id' | 'level'>,
  regions: readonly NamedRegion[],
): Promise<Map<number, readonly Ring[]>> {
  const shapes = new Map<number, readonly Ring[]>()
  const without: number[] = []
  for (const { id, level } of regions) {
    const rings = topology.shapes.get(id)
    if (rings) shapes.set(id, rings)
    else if (level === LEVEL.kecamatan) without.push(id)
  }
  if (without.length === 0) return shapes
  const villages = new Map<number | null, number[]>(without.map((id) => [id, []]))
  for (const { id, kecamatanId } of await listInside(reader, parent, LEVEL.village)) villages.get(kecamatanId)?.push(id)
  for (const id of without) {
    const rings = dissolve(topology, villages.get(id)!)
    if (rings.length > 0) shapes.set(id, rings)
  }
  return shapes
}

const drawings = new Map<string, Drawing>()
const DRAWINGS_KEPT = 100

/** Drawings of Lini's own outlines, which stay the same until the tree changes. */
function remembered(
  topology: Topology,
  shapes: ReadonlyMap<number, readonly Ring[]>,
  box: Box,
  level: number,
): Drawing {
  const key = createHash('sha1')
    .update(JSON.stringify([level, box.width, box.height, ...shapes]))
    .digest('base64')
  const known = drawings.get(key) ?? drawShapes(topology, shapes, box)
  drawings.delete(key)
  drawings.set(key, known)
  if (drawings.size > DRAWINGS_KEPT) drawings.delete(drawings.keys().next().value!)
  return known
}
