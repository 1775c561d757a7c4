import 'server-only'
import { cache } from 'react'
import type { Actor } from '@/lib/auth/actor'
import { reference } from '@/lib/db/reference'
import { mayReadFigures } from '@/lib/figures/policy'
import type { Period } from '@/lib/format/period'
import { findRegionByCode, listAncestors, listChildren } from '@/lib/regions/queries'
import { LEVEL, NATION, type NamedRegion } from '@/lib/regions/rules'

/** Where a dashboard stands: the region, the way down to it, and since when it reports. */
export interface DashboardPlace {
  region: NamedRegion
  ancestors: NamedRegion[]
  /** The first month of its office, or of the first office inside; null where none is open. */
  firstPeriod: Period | null
}

/**
 * The region of a dashboard's address (`ID` is the nation), or null for one that does not exist or is not the
 * actor's. Looked up once a page: the page and its pickers ask for the same.
 */
export const findDashboardPlace = cache(async (actor: Actor, code: string): Promise<DashboardPlace | null> => {
  const region = await findRegionByCode(reference, code.toUpperCase() === 'ID' ? NATION.code : code.slice(0, 30))
  if (!region || !mayReadFigures(actor, region, false)) return null
  const [ancestors, [row]] = await Promise.all([
    listAncestors(reference, region.id),
    reference.query<{ first: Period | null }>(
      `select min(first_period) as first from tenant
       where $1::int = 1 or province_id = $1::int or id = $2::int`,
      [region.id, region.districtId ?? 0],
    ),
  ])
  return { region, ancestors, firstPeriod: row?.first ?? null }
})

/** The regions inside for the region picker; none where the actor sees the total only. */
export async function listPlacesInside(actor: Actor, region: NamedRegion): Promise<NamedRegion[]> {
  if (region.level === LEVEL.village || !mayReadFigures(actor, region, true)) return []
  return listChildren(reference, region.id)
}

/** Whether an actor reads through published steps only (design 6): figures of sensitive forms above the office. */
export const readsPublished = (actor: Pick<Actor, 'tenantId'>): boolean => actor.tenantId === null
