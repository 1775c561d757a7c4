import { type Standard, standards } from '@/lib/growth/tables'
import { measureAt } from '@/lib/growth/z-score'
import type { Random } from '../random'

/** How one child grows: a place among children of the same age that it keeps, and what goes wrong now and then. */
export interface Build {
  length: number
  weight: number
  /** Months of age in which the child gains too little; null for most. */
  faltersFrom: number | null
}

/** A child of a village somewhat below the standard, as most of them are. */
export function buildOf(random: Random): Build {
  const length = -0.85 + random.bell() * 1.05
  return {
    length,
    weight: -0.25 + length * 0.55 + random.bell() * 0.65,
    faltersFrom: random.chance(0.12) ? random.between(7, 40) : null,
  }
}

const at = ({ first, last, values }: Standard, day: number, z: number): number => {
  const row = (Math.min(Math.max(day, first), last) - first) * 3
  return measureAt(z, values[row]!, values[row + 1]!, values[row + 2]!)
}

/** Kilograms and centimetres of a child at an age in days, as a scale and a board would read them that day. */
export function grownTo(build: Build, sex: 'L' | 'P', day: number, random: Random) {
  const { zlen, zwei } = standards()[sex]
  const months = day / 30.4375
  const faltered = build.faltersFrom === null ? 0 : Math.min(0.9, Math.max(0, (months - build.faltersFrom) * 0.15))
  const settled = Math.min(1, months / 12)
  return {
    lengthCm: at(zlen, day, build.length * (0.5 + 0.5 * settled) - faltered * 0.3) + random.bell() * 0.15,
    weightKg: at(zwei, day, build.weight * (0.6 + 0.4 * settled) - faltered) + random.bell() * 0.07,
  }
}
