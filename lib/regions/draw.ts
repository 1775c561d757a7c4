import type { GridPoint } from './packed-arcs'
import { simplify } from './simplify'
import { arcOf, arcPoints, GRID, type Ring, type Topology } from './topology'

/** SVG paths by region id, and the size of the drawing they fit. Draw them with `fill-rule="evenodd"`. */
export interface Drawing {
  width: number
  height: number
  paths: Map<number, string>
  /** A point well inside each region, for a mark or letters. */
  marks: Map<number, readonly [x: number, y: number]>
}

/** The box a drawing is fitted into, in its own units. */
export interface Box {
  width: number
  height: number
}

const MARGIN = 4
/** Lines closer than this to a shorter one are not told apart on a screen. In tenths of a unit, as all that follows. */
const TOLERANCE = 4
/** Islands smaller than this are dust at the drawn size; a shape always keeps its largest. */
const DUST = 30

/**
 * Draws shapes into a box: longitude and latitude at one scale (true at the
 * middle latitude, and within 2 % everywhere in Indonesia), one decimal. Border
 * lines are simplified once each, so neighbours still meet.
 */
export function drawShapes(topology: Topology, shapes: ReadonlyMap<number, readonly Ring[]>, box: Box): Drawing {
  const { place, width, height } = fit(topology, shapes, box)
  const lines = new Map<number, GridPoint[]>()
  const lineOf = (ref: number): GridPoint[] => {
    const arc = arcOf(ref)
    const line = lines.get(arc) ?? simplify(topology.arcs[arc]!.map(place), TOLERANCE)
    lines.set(arc, line)
    return ref < 0 ? line.toReversed() : line
  }
  const paths = new Map<number, string>()
  const marks: Drawing['marks'] = new Map()
  for (const [id, rings] of shapes) {
    const drawn = rings
      .map((ring) => ring.flatMap((ref) => lineOf(ref).slice(1)))
      .map((points) => ({ points, area: areaOf(points) }))
      .toSorted((a, b) => b.area - a.area)
    const [largest] = drawn
    if (!largest) continue
    const kept = drawn.filter(({ area }) => area >= DUST)
    const spot = largest.points[0] ?? place(arcPoints(topology, rings[0]![0]!)[0]!)
    paths.set(id, kept.length > 0 ? kept.map(({ points }) => ringPath(points)).join('') : dotPath(spot))
    const [x, y] = kept.length > 0 ? middleOf(largest.points) : spot
    marks.set(id, [x / 10, y / 10])
  }
  return { width, height, paths, marks }
}

function fit(topology: Topology, shapes: ReadonlyMap<number, readonly Ring[]>, box: Box) {
  let [west, east, south, north] = [Infinity, -Infinity, Infinity, -Infinity]
  const used = new Set([...shapes.values()].flat(2).map(arcOf))
  for (const arc of used) {
    for (const [x, y] of topology.arcs[arc]!) {
      if (x < west) west = x
      if (x > east) east = x
      if (y < south) south = y
      if (y > north) north = y
    }
  }
  const narrowing = Math.cos((((north + south) / 2 / GRID) * Math.PI) / 180)
  const across = Math.max(1, (east - west) * narrowing)
  const down = Math.max(1, north - south)
  const scale = Math.min((box.width - 2 * MARGIN) / across, (box.height - 2 * MARGIN) / down)
  const place = ([x, y]: GridPoint): GridPoint => [
    Math.round(((x - west) * narrowing * scale + MARGIN) * 10),
    Math.round(((north - y) * scale + MARGIN) * 10),
  ]
  return { place, width: Math.ceil(across * scale + 2 * MARGIN), height: Math.ceil(down * scale + 2 * MARGIN) }
}

/** In square tenths, times two for whole numbers; the sign is left out, since windings differ by source. */
function areaOf(points: readonly GridPoint[]): number {
  let sum = 0
  let [lastX, lastY] = points.at(-1) ?? [0, 0]
  for (const [x, y] of points) {
    sum += lastX * y - x * lastY
    lastX = x
    lastY = y
  }
  return Math.abs(sum) / 2
}

/** The middle of the widest stretch inside a ring, on the line halfway between its top and its foot. */
function middleOf(points: readonly GridPoint[]): GridPoint {
  const heights = points.map(([, y]) => y)
  // Half a tenth aside: no corner lies exactly on the line.
  const y = Math.floor((Math.min(...heights) + Math.max(...heights)) / 2) + 0.5
  const crossings = points
    .flatMap(([x2, y2], at) => {
      const [x1, y1] = points.at(at - 1)!
      return y1 > y === y2 > y ? [] : [x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)]
    })
    .toSorted((a, b) => a - b)
  let widest: [number, number] = [crossings[0] ?? points[0]![0], crossings[1] ?? points[0]![0]]
  for (let at = 2; at + 1 < crossings.length; at += 2) {
    const stretch: [number, number] = [crossings[at]!, crossings[at + 1]!]
    if (stretch[1] - stretch[0] > widest[1] - widest[0]) widest = stretch
  }
  return [Math.round((widest[0] + widest[1]) / 2), Math.round(y)]
}

function ringPath(points: readonly GridPoint[]): string {
  const [first, ...rest] = points
  let path = `M${tenths(first![0])} ${tenths(first![1])}l`
  let [lastX, lastY] = first!
  let lead = ''
  for (const [x, y] of rest) {
    if (x === lastX && y === lastY) continue
    const [dx, dy] = [tenths(x - lastX), tenths(y - lastY)]
    path += `${lead && !dx.startsWith('-') ? lead : ''}${dx}${dy.startsWith('-') ? '' : ' '}${dy}`
    lead = ' '
    lastX = x
    lastY = y
  }
  return `${path}z`
}

/** A region too small to see keeps a mark of two units, so that it can be found and touched. */
const dotPath = ([x, y]: GridPoint): string => `M${tenths(x - 10)} ${tenths(y - 10)}h2v2h-2z`

const tenths = (value: number): string => String(value / 10).replace(/^(-?)0\./, '$1.')
