import type { ActorFacts, ActorRegion } from '@/lib/auth/actor'
import { isRole } from '@/lib/auth/roles'

/** What the queries behind an Actor read, from `account a`, `account_role ar`, `region g` and `tenant t`. */
export const ACTOR_COLUMNS = `a.id as "accountId", a.username, a.name, a.sample, ar.id as "accountRoleId", ar.role,
  ar.tenant_id as "tenantId", ar.substitute_for as "onBehalfOf", coalesce(t.zone, 'Asia/Jakarta') as zone,
  g.id as "regionId", g.level, g.name as "regionName", g.code, g.province_id as "provinceId",
  g.district_id as "districtId", g.kecamatan_id as "kecamatanId"`

export const ACTOR_JOINS = `left join region g on g.id = ar.region_id left join tenant t on t.id = ar.tenant_id`

/**
 * Whether `account_role ar` holds at an instant, by the calendar of its office:
 * from the first day through the last, both included. A role in an office that
 * is not open holds nowhere.
 */
export const roleHolds = (instant: string): string => `
  (ar.tenant_id is null or exists (select 1 from tenant open where open.id = ar.tenant_id))
  and daterange(ar.valid_from, ar.valid_to, '[]') @> (${instant}::timestamptz at time zone coalesce(
    (select office.zone from tenant office where office.id = ar.tenant_id), 'Asia/Jakarta'))::date`

export interface ActorRow {
  accountId: string
  username: string
  name: string
  sample: boolean
  accountRoleId: string | null
  role: string | null
  tenantId: number | null
  onBehalfOf: string | null
  zone: string
  regionId: number | null
  level: ActorRegion['level'] | null
  regionName: string | null
  code: string | null
  provinceId: number | null
  districtId: number | null
  kecamatanId: number | null
}

/** The facts of an Actor; null when the row holds no role, or one this version does not know. */
export function factsOf(row: ActorRow, sessionId: string | null): ActorFacts | null {
  const { accountId, username, name, accountRoleId, role, tenantId, onBehalfOf, zone } = row
  if (!accountRoleId || !role || !isRole(role) || row.regionId === null) return null
  const region: ActorRegion = {
    id: row.regionId,
    level: row.level!,
    name: row.regionName!,
    code: row.code!,
    provinceId: row.provinceId,
    districtId: row.districtId,
    kecamatanId: row.kecamatanId,
  }
  return { accountId, accountRoleId, sessionId, username, name, role, tenantId, region, onBehalfOf, zone }
}
