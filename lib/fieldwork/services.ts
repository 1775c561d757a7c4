import 'server-only'
import type { TenantSql } from '@/lib/db/tenant'
import type { Service } from './rules'

/** A village with its officer: the names one reads beside a service. */
export interface NamedService extends Service {
  villageName: string
  villageCode: string
  kecamatanId: number
  kecamatanName: string
  petugasName: string
}

const NAMED = `
  select b.petugas_id::text as "petugasId", b.village_id as "villageId",
         to_char(b.from_on, 'YYYY-MM-DD') as from, to_char(b.to_on, 'YYYY-MM-DD') as to,
         r.name as "villageName", r.code as "villageCode", k.id as "kecamatanId", k.name as "kecamatanName",
         p.name as "petugasName"
  from desa_binaan b
  join petugas p on p.tenant_id = b.tenant_id and p.id = b.petugas_id
  join region r on r.id = b.village_id
  join region k on k.id = r.kecamatan_id
  where b.tenant_id = $1 and (b.to_on is null or b.to_on > b.from_on)`

/** Every service of an officer, oldest first; those that were taken back are left out. */
export const listServicesOf = (tx: TenantSql, petugasId: string): Promise<NamedService[]> =>
  tx.sql.query(`${NAMED} and b.petugas_id = $2::uuid order by b.from_on, r.code`, [tx.tenantId, petugasId])

/** Who serves these villages on a day or begins to later: what stands in the way of somebody else. */
export const listServicesFrom = (tx: TenantSql, villageIds: readonly number[], day: string): Promise<NamedService[]> =>
  tx.sql.query(
    `${NAMED} and b.village_id = any($2::int[]) and (b.to_on is null or b.to_on > $3::date) order by r.code, b.from_on`,
    [tx.tenantId, villageIds, day],
  )

/** A village of the office that nobody serves on a day. */
export interface UnservedVillage {
  id: number
  code: string
  name: string
  kind: string
  kecamatanId: number
  kecamatanName: string
}

/** Villages without an officer on a day, in code order. */
export const listUnservedVillages = (
  tx: TenantSql,
  on: string,
  kecamatanId: number | null = null,
): Promise<UnservedVillage[]> =>
  tx.sql.query(
    `select r.id, r.code, r.name, r.kind, k.id as "kecamatanId", k.name as "kecamatanName"
     from region r join region k on k.id = r.kecamatan_id
     where r.district_id = $1 and r.level = 4 and r.closed_on is null
       and ($3::int is null or r.kecamatan_id = $3::int)
       and not exists (select from desa_binaan b where b.tenant_id = $1 and b.village_id = r.id
         and b.from_on <= $2::date and (b.to_on is null or b.to_on > $2::date))
     order by r.code`,
    [tx.tenantId, on, kecamatanId],
  )
