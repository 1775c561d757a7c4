import 'server-only'
import type { TenantSql } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import type { PoktanKind } from './rules'

/** A group as its roster, officers and card need it. */
export interface Group {
  id: string
  kind: PoktanKind
  name: string
  villageId: number
  villageName: string
  kecamatanId: number
  kecamatanName: string
  /** `YYYY-MM-DD` */
  activeFrom: string
  activeTo: string | null
  inactiveReason: string
  sample: boolean
}

const GROUP = `select p.id::text as id, p.kind, p.name, p.village_id as "villageId", v.name as "villageName",
    p.kecamatan_id as "kecamatanId", k.name as "kecamatanName", to_char(p.active_from, 'YYYY-MM-DD') as "activeFrom",
    to_char(p.active_to, 'YYYY-MM-DD') as "activeTo", p.inactive_reason as "inactiveReason", p.sample
  from poktan p join region v on v.id = p.village_id join region k on k.id = p.kecamatan_id`

/** One group, or the same refusal for a missing one and one of another office. */
export async function getGroup(tx: TenantSql, id: string): Promise<Group> {
  const [group] = await tx.sql.query<Group>(`${GROUP} where p.tenant_id = $1 and p.id = $2::uuid`, [tx.tenantId, id])
  if (!group) throw new Refusal('not-found')
  return group
}

/** Other active groups of the same kind in the kecamatan, those of the same village first: where a member may move. */
export const listSisterGroups = (tx: TenantSql, group: Group): Promise<Group[]> =>
  tx.sql.query<Group>(
    `${GROUP} where p.tenant_id = $1 and p.kind = $2 and p.kecamatan_id = $3::int and p.id <> $4::uuid
       and p.active_to is null
     order by (p.village_id = $5::int) desc, v.name_key, p.name_key limit 200`,
    [tx.tenantId, group.kind, group.kecamatanId, group.id, group.villageId],
  )
