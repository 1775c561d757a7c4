import 'server-only'
import type { TenantSql } from '@/lib/db/tenant'
import { type Period, periodText } from '@/lib/format/period'
import { lastDayOf } from '@/lib/regions/month'
import { MONTH_CARE, MONTH_GROUPS, MONTH_TARGETS } from './month-sql'

/** A count of one source in one village: `tpk.hamil.didampingi`. */
export interface CareMonthRow {
  villageId: number
  source: string
  value: number
}

const COUNTS = `
  with ${MONTH_TARGETS}, ${MONTH_CARE},
  persons as materialized (
    select village_id, grp, person_id, bool_or(visited) as visited, bool_or(risky) as risky,
      bool_or(referred) as referred, bool_or(aided) as aided
    from care where grp is not null group by 1, 2, 3)
  select k.id as "villageId", 'tpk.' || g.grp || '.' || c.name as source, c.value::int as value
  from known k cross join ${MONTH_GROUPS}
  cross join lateral (
    select count(*) as due, count(*) filter (where p.visited) as met, count(*) filter (where p.risky) as risky,
      count(*) filter (where p.referred) as referred, count(*) filter (where p.aided) as aided
    from persons p where p.village_id = k.id and p.grp = g.grp) n
  cross join lateral (values ('sasaran', n.due), ('didampingi', n.met), ('berisiko', n.risky),
    ('dirujuk', n.referred), ('bansos', n.aided)) c (name, value)`

const monthDays = (period: Period): [string, string] => [`${periodText(period)}-01`, lastDayOf(period)]

/**
 * What targets, visits and referrals count of a month in each village, by group:
 *
 * - `sasaran`: persons who were open targets on any day of the month.
 * - `didampingi`: those with at least one visit in it that was not withdrawn.
 * - `berisiko`: of those, whose last screening by the month's end is merah.
 * - `dirujuk`: of those, with a referral made in the month and not taken back.
 * - `bansos`: of those, for whom help was arranged at a visit of the month.
 *
 * A person counts once. Baduta and balita are told by age on the month's last day; a child of
 * five by then, or without a day of birth, is in neither. A village that never had a target is
 * absent: unknown, not zero.
 */
export async function readCareMonth(
  tx: TenantSql,
  period: Period,
  villages: readonly number[],
): Promise<CareMonthRow[]> {
  if (villages.length === 0) return []
  return tx.sql.query<CareMonthRow>(COUNTS, [tx.tenantId, [...villages], ...monthDays(period)])
}

const SCREENED = `
  with ${MONTH_TARGETS},
  said as materialized (
    select t.village_id, t.stage, t.person_id, s.risk, s.screening, s.visited_on, s.recorded_at
    from t join tpk_visit s on s.tenant_id = $1 and s.target_id = t.id and s.visited_on between $3::date and $4::date
      and s.withdrawn_at is null
    where t.stage = any(array['catin', 'hamil'])),
  risks as (
    select distinct on (village_id, stage, person_id) village_id, stage, risk from said where risk <> ''
    order by village_id, stage, person_id, visited_on desc, recorded_at desc),
  marks as (
    select distinct on (s.village_id, s.stage, s.person_id, x.mark) s.village_id, s.stage, x.mark, x.verdict
    from said s cross join lateral jsonb_to_recordset(s.screening) x (mark text, verdict text)
    where x.mark = any(array['lila', 'hb', 'hb_catin'])
    order by s.village_id, s.stage, s.person_id, x.mark, s.visited_on desc, s.recorded_at desc),
  born as (
    select distinct t.village_id, t.person_id, coalesce(t.birth_weight_g, (
      select case when jsonb_typeof(w.answers -> 'lahir_bb') = 'number' then (w.answers ->> 'lahir_bb')::numeric end
      from tpk_visit w where w.tenant_id = $1 and w.target_id = t.id and w.withdrawn_at is null
        and jsonb_typeof(w.answers -> 'lahir_bb') = 'number' order by w.visited_on desc limit 1)) as grams
    from t where t.stage = 'anak' and t.born_on between $3::date and $4::date),
  nifas as (
    select t.village_id, t.person_id, bool_or(exists (
      select from tpk_visit b where b.tenant_id = $1 and b.target_id = t.id and b.withdrawn_at is null
        and b.answers ->> 'kb' = 'true' and coalesce(b.answers ->> 'kb_cara', '') <> ''
        and (b.visited_on <= e.ends or coalesce(b.answers ->> 'kb_mulai', '9999') <= e.ends::text))) as kb
    from t cross join lateral (select coalesce(t.anchor_on, t.opened_on) + 42 as ends) e
    where t.stage = 'pascasalin' and t.closed_as <> all(array['pindah', 'meninggal'])
      and least(t.closed_on, e.ends) between $3::date and $4::date
    group by 1, 2),
  counted as (
    select village_id, stage || '.ditapis' as name, count(*) as value from risks group by 1, 2
    union all select village_id, stage || '.berisiko', count(*) from risks where risk = 'merah' group by 1, 2
    union all select village_id, stage || '.' || case mark when 'lila' then 'lila' else 'hb' end, count(*)
      from marks group by 1, 2
    union all select village_id, stage || '.' || case mark when 'lila' then 'kek' when 'hb_catin' then 'hb_rendah'
        else 'hb_' || verdict end, count(*) from marks where verdict <> 'ideal' group by 1, 2
    union all select village_id, 'lahir.hidup', count(*) from born group by 1
    union all select village_id, 'lahir.ditimbang', count(*) from born where grams is not null group by 1
    union all select village_id, 'lahir.bblr', count(*) from born where grams < 2500 group by 1
    union all select village_id, 'nifas.selesai', count(*) from nifas group by 1
    union all select village_id, 'nifas.kb', count(*) from nifas where kb group by 1)
  select k.id as "villageId", 'tapis.' || n.name as source, coalesce(c.value, 0)::int as value
  from known k cross join unnest($5::text[]) n (name)
  left join counted c on c.village_id = k.id and c.name = n.name`

/** What `readScreeningMonth` counts, without the family's name. */
export const SCREENING_COUNTS = [
  'catin.ditapis',
  'catin.berisiko',
  'catin.lila',
  'catin.kek',
  'catin.hb',
  'catin.hb_rendah',
  'hamil.ditapis',
  'hamil.berisiko',
  'hamil.lila',
  'hamil.kek',
  'hamil.hb',
  'hamil.hb_ringan',
  'hamil.hb_sedang',
  'hamil.hb_berat',
  'lahir.hidup',
  'lahir.ditimbang',
  'lahir.bblr',
  'nifas.selesai',
  'nifas.kb',
] as const

/**
 * What screening said in a month in each village, a person once with the last verdict of the
 * month: catin and pregnant women who were screened and are at risk, whose LiLA and Hb were
 * measured and are low; children born in the month and their weight at birth; mothers whose
 * nifas ended in the month and who use KB by then. Verdicts are those of the set that judged
 * the visit. A village that never had a target is absent.
 */
export async function readScreeningMonth(
  tx: TenantSql,
  period: Period,
  villages: readonly number[],
): Promise<CareMonthRow[]> {
  if (villages.length === 0) return []
  const values = [tx.tenantId, [...villages], ...monthDays(period), [...SCREENING_COUNTS]]
  return tx.sql.query<CareMonthRow>(SCREENED, values)
}
