import 'server-only'
import { type Actor, worksInOffice } from '@/lib/auth/actor'
import { inTenantSql } from '@/lib/db/tenant'
import { krsSumAreaOf } from '@/lib/krs/area'
import { listName } from '@/lib/krs/marks'
import { SUMS, seesKrs } from '@/lib/krs/policy'
import { listKrsLists } from '@/lib/krs/queries'
import { addKrsSums, type KrsSums, sumKrsByVillage } from '@/lib/krs/sums'
import { LEVEL, type NamedRegion } from '@/lib/regions/rules'

/** The newest list of verval of a region, with what marks its families. */
export interface KrsMarksOf {
  list: string
  sums: KrsSums
  /** The reader sees the own area only, which is less than the region. */
  part: boolean
  sample: boolean
}

/**
 * The marks of KRS in a region from the office's newest list. Null above the office, whose lists do not leave it, for
 * roles that see no KRS, and where there is no list.
 */
export function readKrsMarks(actor: Actor, region: NamedRegion): Promise<KrsMarksOf | null> {
  const here = worksInOffice(actor) && seesKrs(actor.role) && region.districtId === actor.tenantId
  if (!here) return Promise.resolve(null)
  return inTenantSql(actor, async (tx) => {
    const [list] = await listKrsLists(tx)
    if (!list) return null
    const places = (await sumKrsByVillage(tx, list.id, await krsSumAreaOf(tx))).filter(
      ({ villageId, kecamatanId }) =>
        region.level === LEVEL.district || kecamatanId === region.id || villageId === region.id,
    )
    if (places.length === 0) return null
    const part = !SUMS.includes(actor.role) && region.level < actor.region.level
    return { list: listName(list), sums: addKrsSums(places), part, sample: list.sample }
  })
}
