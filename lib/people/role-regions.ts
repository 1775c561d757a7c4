import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { ROLES, type Role } from '@/lib/auth/roles'
import { reference } from '@/lib/db/reference'
import { getRegion, listInside, listRegions } from '@/lib/regions/queries'
import { LEVEL, NATION, type NamedRegion, nameInContext } from '@/lib/regions/rules'
import { mayGive } from './policy'

/** A region a role may be given for; `value` begins with its code, which the command reads. */
export interface RegionChoice {
  value: string
  label: string
}

/** Where an actor may give a role: the regions of the role's level within their reach, in code order. */
export async function listRoleRegions(actor: Actor, role: Role): Promise<RegionChoice[]> {
  const regions = await regionsFor(actor, role)
  return regions
    .filter((region) => mayGive(actor, role, region))
    .map((region) => ({ value: `${region.code} ${labelOf(region)}`, label: labelOf(region) }))
}

async function regionsFor(actor: Actor, role: Role): Promise<NamedRegion[]> {
  const { level } = ROLES[role]
  if (level === LEVEL.nation) return [await getRegion(reference, NATION.id)]
  if (actor.tenantId === null && level === LEVEL.district) {
    const open = await reference.query<{ id: number }>('select id from tenant order by id')
    return listRegions(
      reference,
      open.map(({ id }) => id),
    )
  }
  if (actor.tenantId !== null && level === LEVEL.district) return [await getRegion(reference, actor.tenantId)]
  const within = actor.tenantId === null ? NATION_REGION : { id: actor.tenantId, level: LEVEL.district }
  return listInside(reference, within, level)
}

const NATION_REGION = { id: NATION.id, level: LEVEL.nation }

/** "Sumberejo, Kec. Randublatung": inside one district, its name need not be said. */
function labelOf(region: NamedRegion): string {
  if (region.level === LEVEL.village) return `${region.name}, Kec. ${region.kecamatanName}`
  return region.level === LEVEL.kecamatan ? region.name : nameInContext(region)
}
