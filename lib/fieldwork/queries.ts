import 'server-only'
import type { TenantSql } from '@/lib/db/tenant'
import { servedBy } from './rules'

/** A village as it was called and placed on a day. */
export interface ServedVillage {
  id: number
  code: string
  name: string
  kind: 'desa' | 'kelurahan' | 'desa_adat'
  kecamatanId: number
  kecamatanName: string
}

/**
 * The villages whose work is this person's on a day (`YYYY-MM-DD`), in code order:
 * a PKB's *desa binaan* (the absent colleague's for a substitute), every village of
 * a koordinator's kecamatan, the own village of kader, PPKBD and Pokja. Nobody
 * else serves villages: the answer is empty. Villages that did not exist on the
 * day are left out.
 */
export async function findServedVillages(
  tx: TenantSql,
  actor: TenantSql['actor'],
  on: string,
): Promise<ServedVillage[]> {
  const reach = servedBy(actor.role)
  if (reach === 'nothing') return []
  const where = {
    binaan: `exists (
      select from desa_binaan b join petugas p on p.tenant_id = b.tenant_id and p.id = b.petugas_id
      where b.tenant_id = $2 and b.village_id = v.region_id and p.account_id = $3::uuid
        and b.from_on <= $1::date and (b.to_on is null or b.to_on > $1::date))`,
    kecamatan: 'now.district_id = $2 and v.parent_id = $3::int',
    village: 'now.district_id = $2 and v.region_id = $3::int',
  }[reach]
  const whose = reach === 'binaan' ? (actor.onBehalfOf ?? actor.accountId) : actor.region.id
  return tx.sql.query<ServedVillage>(
    `select v.region_id as id, v.code, v.name, v.kind, k.id as "kecamatanId", k.name as "kecamatanName"
     from region_version v
     join region now on now.id = v.region_id and now.level = 4
     join region k on k.id = v.parent_id
     where v.valid_from <= $1::date and (v.valid_to is null or v.valid_to > $1::date) and ${where}
     order by v.code`,
    [on, tx.tenantId, String(whose)],
  )
}
