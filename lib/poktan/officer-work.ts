import 'server-only'
import type { TenantSql } from '@/lib/db/tenant'
import type { Period } from '@/lib/format/period'

/** What an officer did in a village's groups in a month, by source (`petugas.bkb.pembinaan`, `petugas.kunjungan`). */
export interface OfficerWorkRow {
  villageId: number
  source: string
  value: number
}

// A kind counts where its groups record anything by then; visits and referrals where any group does.
const WORK = `
  with v as materialized (select id from unnest($2::int[]) id),
  met as materialized (
    select m.village_id, m.kind, count(*) filter (where m.period = $3 and m.speaker_role = 'pkb_plkb') as led
    from poktan_meeting m
    where m.tenant_id = $1 and m.village_id in (select id from v) and m.period <= $3 and not m.withdrawn group by 1, 2),
  done as materialized (
    select s.village_id, count(*) filter (where s.period = $3 and s.service = 'kunjungan') as visits,
      count(*) filter (where s.period = $3 and s.service = 'rujukan') as referrals
    from poktan_service s
    where s.tenant_id = $1 and s.village_id in (select id from v) and s.period <= $3 and not s.withdrawn group by 1),
  recorded as (select village_id from met union select village_id from done)
  select village_id as "villageId", source, value::int from (
    select village_id, 'petugas.' || kind || '.pembinaan' as source, led as value from met
    union all
    select r.village_id, w.source, coalesce(w.value, 0) from recorded r left join done d on d.village_id = r.village_id
    cross join lateral (values ('petugas.kunjungan', d.visits), ('petugas.rujukan', d.referrals)) w (source, value)
  ) work`

/**
 * Meetings of the month that a PKB/PLKB led, and the visits and referrals that the groups'
 * books hold, by village. Absent where a village's groups keep no books in Lini.
 */
export const readOfficerWork = (
  tx: TenantSql,
  period: Period,
  villages: readonly number[],
): Promise<OfficerWorkRow[]> => tx.sql.query<OfficerWorkRow>(WORK, [tx.tenantId, villages, period])
