import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { acrossTenants } from '@/lib/db/across'
import { inTenantSql } from '@/lib/db/tenant'
import { mayReadFigures } from '@/lib/figures/policy'
import { type OutlineMap, outlinesOf } from '@/lib/regions/outlines'
import { levelBelow, type NamedRegion } from '@/lib/regions/rules'

/** Big enough for 40 kecamatan to be told apart, small enough to stay light. */
const BOX = { width: 640, height: 480 }

/**
 * The outlines of the regions inside, uploaded ones first, read through the actor's own
 * door. Null where there are none (tiles are drawn then) and where nothing inside is shown.
 */
export async function readMap(actor: Actor, region: NamedRegion): Promise<OutlineMap | null> {
  const below = levelBelow(region.level)
  if (below === null || !mayReadFigures(actor, region, true)) return null
  return actor.tenantId === null
    ? acrossTenants(actor, ({ sql }) => outlinesOf(sql, region, below, BOX))
    : inTenantSql(actor, ({ sql }) => outlinesOf(sql, region, below, BOX))
}
