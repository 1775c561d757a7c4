import 'server-only'
import type { TenantSql } from '@/lib/db/tenant'
import type { Period } from '@/lib/format/period'
import { lastDayOf } from '@/lib/regions/month'
import { INPRES_CATEGORIES } from './activity-lists'
import { KAMPUNG_PROFILE_COUNTS } from './monthly-source'

/** A count of a village's Kampung KB in a month by source; `na` where the register knows none in the village. */
export interface KampungRow {
  villageId: number
  source: string
  value: number | 'na'
}

const PROFILE = KAMPUNG_PROFILE_COUNTS.map(([source, field]) => `('${source}', '${field}')`).join(', ')
const CATEGORIES = INPRES_CATEGORIES.map(({ value }) => `('${value}')`).join(', ')

// A question counts when every Kampung KB of the village has answered it for the month;
// activities where the village's Kampung KB have recorded any by then.
const MONTH = `
  with v as materialized (select id from unnest($2::int[]) id),
  k as materialized (
    select k.id, k.village_id, p.content from kampung_kb k
    left join kampung_kb_profile p on p.tenant_id = $1 and p.kampung_kb_id = k.id and p.period = $3
    where k.tenant_id = $1 and k.village_id in (select id from v) and k.active_from <= $4::date
      and (k.active_to is null or k.active_to > $4::date)),
  done as materialized (
    select a.village_id, a.category, a.dashat is not null as cooked, a.opd_ids, a.period from kampung_kb_activity a
    where a.tenant_id = $1 and a.village_id in (select id from v) and a.period <= $3 and not a.withdrawn),
  recorded as materialized (select distinct village_id from done where village_id in (select village_id from k))
  select village_id as "villageId", source, value::int from (
    select k.village_id, 'kampung.' || f.source as source, sum((k.content ->> f.field)::int) as value
    from k cross join (values ${PROFILE}) f (source, field) group by 1, 2
      having bool_and(jsonb_typeof(k.content -> f.field) = 'number')
    union all
    select k.village_id, 'kampung.pokja.seksi', sum(jsonb_array_length(
      case k.content ->> 'pokjaScheme' when 'lama' then k.content -> 'pokjaSectionsOld' else k.content -> 'pokjaSections' end))
    from k group by 1 having bool_and(k.content ->> 'pokjaExists' = 'true' and k.content ->> 'pokjaScheme' <> '')
    union all
    select r.village_id, 'kampung.kegiatan.' || c.category,
      (select count(*) from done d where d.village_id = r.village_id and d.category = c.category and d.period = $3)
    from recorded r cross join (values ${CATEGORIES}) c (category)
    union all
    select r.village_id, 'kampung.dashat',
      (select count(*) from done d where d.village_id = r.village_id and d.cooked and d.period = $3) from recorded r
    union all
    select r.village_id, 'kampung.opd', (select count(distinct o) from done d cross join unnest(d.opd_ids) o
      where d.village_id = r.village_id and d.period = $3) from recorded r
  ) counted`

// None is none only in an office that keeps the register.
const WITHOUT = `
  select v.id as "villageId" from unnest($2::int[]) v (id)
  where exists (select from kampung_kb where tenant_id = $1) and not exists (
    select from kampung_kb k where k.tenant_id = $1 and k.village_id = v.id and k.active_from <= $3::date
      and (k.active_to is null or k.active_to > $3::date))`

/**
 * What the profiles and activities of villages' Kampung KB say of a month. Every count of a
 * village without one does not apply; what nobody has told is absent.
 */
export async function readKampungMonth(
  tx: TenantSql,
  period: Period,
  villages: readonly number[],
): Promise<KampungRow[]> {
  const end = lastDayOf(period)
  const [counted, without] = await Promise.all([
    tx.sql.query<KampungRow>(MONTH, [tx.tenantId, villages, period, end]),
    tx.sql.query<{ villageId: number }>(WITHOUT, [tx.tenantId, villages, end]),
  ])
  const sources = [
    ...KAMPUNG_PROFILE_COUNTS.map(([source]) => source),
    // Nobody records the Pokja's meetings in Lini; where there is no Pokja there are none.
    ...['pokja.rapat', 'pokja.seksi', 'dashat', 'opd'],
    ...INPRES_CATEGORIES.map(({ value }) => `kegiatan.${value}`),
  ]
  return [
    ...counted,
    ...without.flatMap(({ villageId }) =>
      sources.map((source): KampungRow => ({ villageId, source: `kampung.${source}`, value: 'na' })),
    ),
  ]
}
