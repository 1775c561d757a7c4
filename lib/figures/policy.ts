import type { Actor } from '@/lib/auth/actor'
import { contains, LEVEL, type Region } from '@/lib/regions/rules'

/** Roles whose work needs no totals: they see only what is sent to them. */
const WITHOUT_FIGURES: readonly string[] = ['faskes', 'juri']

/**
 * Who may see which totals. Nation: everything. Province: itself and below. An office:
 * its district and below; somebody of one kecamatan or village sees that area, and of
 * what lies above it in the same office the total only, not the list inside.
 */
export function mayReadFigures(actor: Actor, region: Region, children: boolean): boolean {
  if (WITHOUT_FIGURES.includes(actor.role)) return false
  if (contains(actor.region, region)) return actor.tenantId === null || region.districtId === actor.tenantId
  if (actor.tenantId === null || children) return false
  const above = [actor.region.districtId, actor.region.kecamatanId]
  return region.level >= LEVEL.district && region.districtId === actor.tenantId && above.includes(region.id)
}
