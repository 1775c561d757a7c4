import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { reference } from '@/lib/db/reference'
import { findIndicator } from '@/lib/figures/catalogue'
import { mayReadFigures } from '@/lib/figures/policy'
import { readFigureSets } from '@/lib/figures/queries'
import { listRegions } from '@/lib/regions/queries'
import { asked, type FigureThen, freeze, periodFor } from './figure'

/** A figure to read: of which indicator, where, and on which day (`YYYY-MM-DD`) it should hold. */
export interface WantedFigure {
  indicator: string
  regionId: number
  day: string
}

/** Figures as they stand now for the month that holds on each day; null where the person may not see them. */
export async function readFiguresOn(
  actor: Actor,
  wanted: readonly WantedFigure[],
  now: Date,
): Promise<(FigureThen | null)[]> {
  const regions = new Map(
    (await listRegions(reference, [...new Set(wanted.map(({ regionId }) => regionId))])).map((one) => [one.id, one]),
  )
  const open = wanted.map(({ indicator: code, regionId, day }) => {
    const indicator = findIndicator(code)
    const region = regions.get(regionId)
    if (!indicator || !region || region.level > indicator.lowestLevel || !mayReadFigures(actor, region, false))
      return null
    const period = asked(periodFor(indicator, day))
    return { indicators: [code], regions: [region], from: period, to: period }
  })
  const queries = open.filter((query) => query !== null)
  const sets = queries.length > 0 ? await readFigureSets(actor, queries, now) : []
  let next = 0
  return open.map((query) => {
    const figure = query && sets[next++]?.[0]
    return figure ? freeze(figure) : null
  })
}
