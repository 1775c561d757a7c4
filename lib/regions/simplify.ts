import type { GridPoint } from './packed-arcs'

/**
 * Leaves out points that lie within `tolerance` of the line without them
 * (Douglas and Peucker). Both ends stay, so arcs still meet; a closed line keeps
 * its farthest point as well and so stays a ring.
 */
export function simplify(line: readonly GridPoint[], tolerance: number): GridPoint[] {
  if (line.length <= 2) return [...line]
  const keep = new Uint8Array(line.length)
  keep[0] = keep[line.length - 1] = 1
  const pending: [number, number][] = [[0, line.length - 1]]
  while (pending.length > 0) {
    const [from, to] = pending.pop()!
    const { at, distance } = farthest(line, from, to)
    if (distance <= tolerance * tolerance) continue
    keep[at] = 1
    pending.push([from, at], [at, to])
  }
  return line.filter((_, at) => keep[at])
}

function farthest(line: readonly GridPoint[], from: number, to: number): { at: number; distance: number } {
  const [ax, ay] = line[from]!
  const [bx, by] = line[to]!
  const [dx, dy] = [bx - ax, by - ay]
  const length = dx * dx + dy * dy
  let best = { at: from, distance: 0 }
  for (let at = from + 1; at < to; at++) {
    const [px, py] = line[at]!
    const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((px - ax) * dx + (py - ay) * dy) / length))
    const distance = (px - ax - along * dx) ** 2 + (py - ay - along * dy) ** 2
    if (distance > best.distance) best = { at, distance }
  }
  return best
}
