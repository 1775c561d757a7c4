import 'server-only'
import type { TenantSql } from '@/lib/db/tenant'
import type { Period } from '@/lib/format/period'
import { RISK_NOW } from './queries'

/** A count of one source in one village; what nobody recorded has no row. */
export interface KrsMonthRow {
  villageId: number
  source: 'krs.sasaran' | 'krs.ada' | 'krs.didampingi'
  value: number
}

/**
 * What verval KRS counts in each village in a month, from its newest list that has begun by then (January, or July for
 * a second semester):
 *
 * - `krs.sasaran`: families with at least one of the four target groups.
 * - `krs.ada`: families at risk. What the field found stands before the official flag; families that the field did
 *   not find, or that moved away, are none. Unknown where neither says anything.
 * - `krs.didampingi`: those of them with at least one visit in the month that was not withdrawn, to any member. Unknown
 *   in a village where no target has ever been opened in Lini.
 *
 * Villages without a list are absent: unknown, not zero.
 */
export async function readKrsMonth(tx: TenantSql, period: Period, villages: readonly number[]): Promise<KrsMonthRow[]> {
  if (villages.length === 0) return []
  const rows = await tx.sql.query<{
    villageId: number
    sasaran: number | null
    ada: number | null
    didampingi: number | null
  }>(
    `select v.id as "villageId", c.sasaran, c.ada,
       case when exists (select from tpk_target t where t.tenant_id = $1 and t.village_id = v.id) then c.visited end as didampingi
     from unnest($3::int[]) v (id)
     cross join lateral (
       select l.id from krs_list l
       where l.tenant_id = $1 and l.year * 12 + case l.semester when 2 then 6 else 0 end <= $2::int
         and exists (select from krs_family k where k.tenant_id = $1 and k.list_id = l.id and k.village_id = v.id)
       order by l.year desc, l.semester desc limit 1) newest
     cross join lateral (
       select case when bool_and(k.target is null) then null else count(*) filter (where k.target)::int end as sasaran,
         case when bool_and(k.risk is null) then null else count(*) filter (where k.risk)::int end as ada,
         case when bool_and(k.risk is null) then null else count(*) filter (where k.risk and exists (
           select from tpk_visit s where s.tenant_id = $1 and s.family_id = k.family_id and s.period = $2::int
             and s.withdrawn_at is null))::int end as visited
       from (select k.family_id, (k.has_baduta or k.has_balita or k.has_pus or k.has_pregnant) as target,
               ${RISK_NOW} as risk
             from krs_family k join family f on f.tenant_id = k.tenant_id and f.id = k.family_id
             where k.tenant_id = $1 and k.list_id = newest.id and k.village_id = v.id and f.merged_into is null) k) c`,
    [tx.tenantId, period, [...villages]],
  )
  return rows.flatMap(({ villageId, sasaran, ada, didampingi }) =>
    (
      [
        ['krs.sasaran', sasaran],
        ['krs.ada', ada],
        ['krs.didampingi', didampingi],
      ] as const
    ).flatMap(([source, value]) => (value === null ? [] : [{ villageId, source, value }])),
  )
}
