/**
 * Turns one TopoJSON file of outlines into Lini's packed layer:
 *
 *   npx tsx scripts/maps/pack-layer.ts <file.topo.json> <step in degrees> > lib/regions/outline-data/<layer>.json
 *
 * Shared borders stay shared: arcs are packed once and shapes refer to them, a
 * negative number meaning the arc read backwards (~n, as in TopoJSON). Shapes are
 * keyed by region id, which outlives codes; a code without a region is an error.
 */
import { readFileSync } from 'node:fs'
import { type GridPoint, packLine } from '@/lib/regions/packed-arcs'
import { readSourceRegions } from '@/lib/regions/source'

interface Topology {
  transform: { scale: [number, number]; translate: [number, number] }
  arcs: [number, number][][]
  objects: Record<string, { geometries: Geometry[] }>
}
type Geometry = { properties: { code: string } } & (
  | { type: 'Polygon'; arcs: number[][] }
  | { type: 'MultiPolygon'; arcs: number[][][] }
)

const [file, stepText] = process.argv.slice(2)
const step = Number(stepText)
if (!file || !(step > 0)) {
  console.error('Usage: pack-layer.ts <file.topo.json> <step in degrees>')
  process.exit(2)
}

const topology = JSON.parse(readFileSync(file, 'utf8')) as Topology
const { scale, translate } = topology.transform

/** Absolute grid points of a delta-coded arc, repeated points left out. Both ends stay, so that arcs still meet. */
function gridLine(arc: [number, number][]): GridPoint[] {
  let [x, y] = [0, 0]
  const line: GridPoint[] = []
  for (const [dx, dy] of arc) {
    x += dx
    y += dy
    const point: GridPoint = [
      Math.round((x * scale[0] + translate[0]) / step),
      Math.round((y * scale[1] + translate[1]) / step),
    ]
    const last = line.at(-1)
    if (!last || last[0] !== point[0] || last[1] !== point[1]) line.push(point)
  }
  return line
}

const idOf = new Map(readSourceRegions().map(({ code, id }) => [code, id]))
const shapes: Record<string, string> = {}
for (const { geometries } of Object.values(topology.objects)) {
  for (const geometry of geometries) {
    const polygons = geometry.type === 'Polygon' ? [geometry.arcs] : geometry.arcs
    const id = idOf.get(geometry.properties.code)
    if (!id) throw new Error(`No region has the code ${geometry.properties.code}`)
    shapes[id] = polygons.map((rings) => rings.map((ring) => ring.join(' ')).join('|')).join('/')
  }
}

const layer = { step, arcs: topology.arcs.map((arc) => packLine(gridLine(arc))).join(' '), shapes }
process.stdout.write(`${JSON.stringify(layer, null, 2)}\n`)
