import { type GridPoint, packLine } from './packed-arcs'
import { simplify } from './simplify'
import type { Ring, Topology } from './topology'

/** Rings as a file gives them: points in whole grid steps, first and last the same or not. */
export type RingPoints = readonly GridPoint[]

/**
 * Finds the border lines that shapes share, so that thinning them out leaves no
 * gaps: rings are cut where neighbours change, and each piece is kept once.
 */
export function buildTopology(shapes: ReadonlyMap<number, readonly RingPoints[]>, tolerance: number): Topology {
  const opened = new Map([...shapes].map(([id, rings]) => [id, rings.map(openRing).filter((ring) => ring.length >= 3)]))
  const isJunction = findJunctions([...opened.values()].flat())
  const topology: Topology = { arcs: [], shapes: new Map() }
  const known = new Map<string, number>()

  /** The number of a piece, read forwards or backwards; a new one is simplified and kept. */
  const refOf = (piece: GridPoint[]): number => {
    const forwards = packLine(piece)
    const backwards = packLine(piece.toReversed())
    const turned = backwards < forwards
    const key = turned ? backwards : forwards
    let arc = known.get(key)
    if (arc === undefined) {
      arc = topology.arcs.push(simplify(turned ? piece.toReversed() : piece, tolerance)) - 1
      known.set(key, arc)
    }
    return turned ? ~arc : arc
  }
  for (const [id, rings] of opened) {
    topology.shapes.set(
      id,
      rings.map((ring): Ring => cutRing(ring, isJunction).map(refOf)),
    )
  }
  return topology
}

/** Without the repeated last point and without points that stand twice in a row. */
function openRing(ring: RingPoints): GridPoint[] {
  const points = ring.filter(([x, y], at) => at === 0 || x !== ring[at - 1]![0] || y !== ring[at - 1]![1])
  const [first, last] = [points[0], points.at(-1)]
  return first && last && points.length > 1 && first[0] === last[0] && first[1] === last[1]
    ? points.slice(0, -1)
    : points
}

/** Points whose two neighbours are not the same in every ring through them: there a shared line begins or ends. */
function findJunctions(rings: readonly GridPoint[][]): (point: GridPoint) => boolean {
  const [lower, higher] = [new Map<number, number>(), new Map<number, number>()]
  const junctions = new Set<number>()
  for (const ring of rings) {
    for (const [at, point] of ring.entries()) {
      const key = keyOf(point)
      const [before, after] = [keyOf(ring.at(at - 1)!), keyOf(ring[(at + 1) % ring.length]!)]
      const [low, high] = before < after ? [before, after] : [after, before]
      if (!lower.has(key)) {
        lower.set(key, low)
        higher.set(key, high)
      } else if (lower.get(key) !== low || higher.get(key) !== high) junctions.add(key)
    }
  }
  return (point) => junctions.has(keyOf(point))
}

/** One number for a point: grid steps of longitude and latitude stay within two million either way. */
const keyOf = ([x, y]: GridPoint): number => (x + 2_000_000) * 4_000_000 + (y + 2_000_000)

/** The pieces of a ring from junction to junction; a ring without any is one piece that starts at its lowest point. */
function cutRing(ring: GridPoint[], isJunction: (point: GridPoint) => boolean): GridPoint[][] {
  const cuts = ring.flatMap((point, at) => (isJunction(point) ? [at] : []))
  if (cuts.length === 0) cuts.push(lowest(ring))
  const turn = cuts[0]!
  const turned = [...ring.slice(turn), ...ring.slice(0, turn), ring[turn]!]
  const ends = [...cuts.slice(1).map((cut) => cut - turn), ring.length]
  return ends.map((end, at) => turned.slice(at === 0 ? 0 : ends[at - 1], end + 1))
}

/** The same point whichever way round and wherever a file begins the ring. */
function lowest(ring: readonly GridPoint[]): number {
  let best = 0
  for (const [at, [x, y]] of ring.entries()) {
    const [bestX, bestY] = ring[best]!
    if (y < bestY || (y === bestY && x < bestX)) best = at
  }
  return best
}
