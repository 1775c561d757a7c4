import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { reference } from '@/lib/db/reference'
import { closedPeriod } from '@/lib/figures/closed-period'
import { monthly } from '@/lib/figures/period'
import { readFigures } from '@/lib/figures/queries'
import { formatPeriod } from '@/lib/format/period'
import { listInside } from '@/lib/regions/queries'
import { LEVEL } from '@/lib/regions/rules'
import { EVENLY } from './plan'
import type { Leaf } from './spread'

/** The villages of an office with what they weigh; `known` is what a village really has, absent where it never said. */
export interface Bases {
  villages: Leaf[]
  known: ReadonlyMap<number, number>
  /** "Oktober 2026"; empty for an even spread. */
  asOf: string
}

/** A village whose last month is missing still had a size the month before: looked for this far back. */
const MONTHS_BACK = 6

/**
 * What the villages of an office weigh by a base: its last closed month, or the latest
 * before it that the village reported. A village that never said weighs as much as the
 * others on average, so that nobody is left without a target for being late.
 */
export async function readBases(actor: Actor, districtId: number, base: string, now: Date): Promise<Bases> {
  const inside = await listInside(reference, { id: districtId, level: LEVEL.district }, LEVEL.village)
  const places = inside.flatMap(({ id, kecamatanId }) => (kecamatanId === null ? [] : [{ id, kecamatanId }]))
  if (base === EVENLY || base === '')
    return { villages: places.map((place) => ({ ...place, weight: 1 })), known: new Map(), asOf: '' }
  const closed = closedPeriod(now)
  const kecamatan = await listInside(reference, { id: districtId, level: LEVEL.district }, LEVEL.kecamatan)
  const figures = await readFigures(
    actor,
    {
      indicators: [base],
      regions: kecamatan,
      children: true,
      from: monthly(closed - MONTHS_BACK + 1),
      to: monthly(closed),
      map: 'now',
    },
    now,
  )
  const known = new Map<number, number>()
  // Oldest first: a later month replaces an earlier one.
  for (const { region, value } of figures.toSorted((one, other) => one.period.from - other.period.from))
    if (value !== null) known.set(region.id, value)
  const sum = [...known.values()].reduce((total, value) => total + value, 0)
  const average = known.size > 0 ? sum / known.size : 1
  return {
    villages: places.map((place) => ({ ...place, weight: known.get(place.id) ?? average })),
    known,
    asOf: formatPeriod(closed),
  }
}
