import type { Figure } from '@/lib/figures/figure'

/** How much a region inside moved since the month before, in what its figure is written in. */
export interface Mover {
  now: Figure
  before: Figure
  step: number
}

/** The regions that moved most, either way; those without both months are left out, since a gap is no movement. */
export function moversOf(figures: readonly Figure[], most = 5): Mover[] {
  const byRegion = new Map<number, Figure[]>()
  for (const figure of figures) byRegion.set(figure.region.id, [...(byRegion.get(figure.region.id) ?? []), figure])
  return [...byRegion.values()]
    .flatMap(([before, now]): Mover[] => {
      if (!before || !now || before.value === null || now.value === null || now.value === before.value) return []
      return [{ now, before, step: now.value - before.value }]
    })
    .toSorted((one, other) => Math.abs(other.step) - Math.abs(one.step))
    .slice(0, most)
}
