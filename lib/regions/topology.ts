import { type GridPoint, unpackLine } from './packed-arcs'

/** Outlines are held in ten-thousandths of a degree: about 11 metres, finer than any screen asks. */
export const GRID = 10_000

/** A ring: arcs one after the other; a negative number is that arc (`~n`) read backwards. */
export type Ring = readonly number[]

/** Outlines whose neighbours share their border lines, so that what is drawn never gapes. */
export interface Topology {
  arcs: GridPoint[][]
  /** By region id: the rings of its polygons. Holes are rings too; they are drawn by the even-odd rule. */
  shapes: Map<number, Ring[]>
}

/** The files made by scripts/maps/pack-layer.ts. */
export interface PackedLayer {
  step: number
  arcs: string
  shapes: Record<string, string>
}

/** Reads a packed layer. */
export function readLayer({ step, arcs, shapes }: PackedLayer): Topology {
  const scale = Math.round(step * GRID)
  return {
    arcs: arcs.split(' ').map((text) => unpackLine(text).map(([x, y]) => [x * scale, y * scale])),
    shapes: new Map(
      Object.entries(shapes).map(([id, text]) => [
        Number(id),
        text.split(/[/|]/).map((ring) => ring.split(' ').map(Number)),
      ]),
    ),
  }
}

/** The arc that a ring's entry speaks of, in either direction. */
export const arcOf = (ref: number): number => (ref < 0 ? ~ref : ref)

/** The points of an arc in the direction a ring takes it. */
export function arcPoints(topology: Topology, ref: number): GridPoint[] {
  return ref < 0 ? topology.arcs[~ref]!.toReversed() : topology.arcs[ref]!
}

/**
 * The outline of several shapes as one: border lines that two of them share fall
 * away, the rest is joined into rings again. Which way round a file wrote its
 * rings does not matter.
 */
export function dissolve(topology: Topology, ids: readonly number[]): Ring[] {
  const outer = new Map<number, number>()
  for (const ref of ids.flatMap((id) => topology.shapes.get(id) ?? []).flat()) {
    // A second neighbour on the same line makes it an inner one.
    if (!outer.delete(arcOf(ref))) outer.set(arcOf(ref), ref)
  }
  const startOf = (ref: number) => String(ref < 0 ? topology.arcs[~ref]!.at(-1) : topology.arcs[ref]![0])
  const startingAt = new Map<string, number[]>()
  for (const ref of [...outer.keys()].flatMap((arc) => [arc, ~arc])) {
    startingAt.set(startOf(ref), [...(startingAt.get(startOf(ref)) ?? []), ref])
  }

  const rings: Ring[] = []
  for (const first of outer.values()) {
    const ring: number[] = []
    for (let ref: number | undefined = first; ref !== undefined; ) {
      outer.delete(arcOf(ref))
      ring.push(ref)
      const end = startOf(~ref)
      if (end === startOf(first)) {
        rings.push(ring)
        break
      }
      ref = startingAt.get(end)?.find((next) => outer.has(arcOf(next)))
    }
  }
  return rings
}

/** Several topologies side by side; where two have a shape for a region, the later one counts. */
export function combine(topologies: readonly Topology[]): Topology {
  const arcs: GridPoint[][] = []
  const shapes = new Map<number, Ring[]>()
  for (const topology of topologies) {
    const shift = arcs.length
    const shifted = (ref: number) => (ref < 0 ? ref - shift : ref + shift)
    for (const arc of topology.arcs) arcs.push(arc)
    for (const [id, rings] of topology.shapes) {
      shapes.set(
        id,
        rings.map((ring) => ring.map(shifted)),
      )
    }
  }
  return { arcs, shapes }
}
