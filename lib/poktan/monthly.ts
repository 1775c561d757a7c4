import 'server-only'
import type { TenantSql } from '@/lib/db/tenant'
import { type Period, periodText } from '@/lib/format/period'
import { lastDayOf } from '@/lib/regions/month'
import { ACTIVE_RULE, type ActiveNeed } from './meeting-rules'
import type { MonthlyRow } from './monthly-source'

const NEEDS: Record<ActiveNeed, string> = {
  materi: 'cardinality(m.topics) > 0',
  media: 'm.used_media',
  diserahkan: 'm.handed_over',
}
const MAKES_ACTIVE = ACTIVE_RULE.needs.map((need) => NEEDS[need]).join(' and ')

// One village is asked for without an array, so that the server plans it once and well.
const MANY = 'select id from unnest($2::int[]) id'
const ONE = 'select $2::int as id'

/** Groups of the villages that exist at the month's end, as the register counts them. */
const groups = (villages: string) => `
  v as materialized (${villages}),
  g as materialized (
    select p.id, p.kind, p.village_id, p.active_from <= $4::date and (p.active_to is null or p.active_to > $4::date) as there
    from poktan p where p.tenant_id = $1 and p.village_id in (select id from v))`

/** Kinds of which a meeting, a visit or a "no meeting" was recorded in the village by the month's end. */
const RECORDED = `
  seen as materialized (
    select m.village_id, m.kind from poktan_meeting m
    where m.tenant_id = $1 and m.village_id in (select id from v) and m.period <= $3 and not m.withdrawn
    union
    select s.village_id, g.kind from poktan_service s join g on g.id = s.poktan_id
    where s.tenant_id = $1 and s.village_id in (select id from v) and s.period <= $3 and not s.withdrawn
    union
    select n.village_id, g.kind from poktan_nil n join g on g.id = n.poktan_id
    where n.tenant_id = $1 and n.village_id in (select id from v) and n.period <= $3 and not n.withdrawn)`

const MET = `exists (select from poktan_meeting m where m.tenant_id = $1 and m.poktan_id = g.id
  and m.held_on between $5::date and $4::date and not m.withdrawn`

const LAPOR = `
  select seen.village_id, seen.kind, 'lapor' as count, (count(g.id) filter (where g.there and (${MET})
    or exists (select from poktan_nil n where n.tenant_id = $1 and n.poktan_id = g.id and n.period = $3
      and not n.withdrawn))))::int as value
  from seen left join g on g.village_id = seen.village_id and g.kind = seen.kind group by 1, 2`

const laporOnly = (villages: string) => `
  with ${groups(villages)}, ${RECORDED}
  select village_id as "villageId", kind, count, value from (${LAPOR}) counted`

const SUBJECT = 'case when b.individual then b.person_id else b.family_id end'
/** A kader who leads two age groups of BKB is one person. */
const KADER = "case when o.nik_index <> '' then o.nik_index else o.name_key end"

const everything = (villages: string) => `
  with ${groups(villages)}, ${RECORDED},
  met as materialized (
    select m.id, m.poktan_id, m.kind, m.village_id from poktan_meeting m
    where m.tenant_id = $1 and m.village_id in (select id from v) and m.period = $3 and not m.withdrawn),
  present as materialized (
    select distinct met.village_id, met.kind, met.poktan_id, ${SUBJECT} as subject
    from met
    join poktan_attendance a on a.tenant_id = $1 and a.meeting_id = met.id
    join poktan_member b on b.tenant_id = $1 and b.id = a.member_id),
  done as materialized (
    select s.village_id, g.kind, s.service from poktan_service s join g on g.id = s.poktan_id
    where s.tenant_id = $1 and s.village_id in (select id from v) and s.period = $3 and not s.withdrawn)
  select village_id as "villageId", kind, count, value from (
    ${LAPOR}
    union all
    select seen.village_id, seen.kind, 'aktif', (count(g.id) filter (where g.there and ${MET} and ${MAKES_ACTIVE})))::int
    from seen left join g on g.village_id = seen.village_id and g.kind = seen.kind group by 1, 2
    union all
    select village_id, kind, 'pertemuan',
      (select count(*) from met where met.village_id = seen.village_id and met.kind = seen.kind)::int from seen
    union all
    select village_id, kind, 'hadir',
      (select count(*) from present p where p.village_id = seen.village_id and p.kind = seen.kind)::int from seen
    union all
    select village_id, kind, 'baru',
      (select count(*) from present p where p.village_id = seen.village_id and p.kind = seen.kind
        and not exists (select from poktan_member b
          join poktan_attendance a on a.tenant_id = $1 and a.member_id = b.id
          join poktan_meeting m on m.tenant_id = $1 and m.id = a.meeting_id and m.poktan_id = p.poktan_id
            and m.period < $3 and not m.withdrawn
          where b.tenant_id = $1 and b.poktan_id = p.poktan_id and ${SUBJECT} = p.subject))::int
    from seen
    union all
    select village_id, kind, service,
      (select count(*) from done where done.village_id = seen.village_id and done.kind = seen.kind
        and done.service = each.service)::int
    from seen cross join (values ('kunjungan'), ('rujukan')) each (service)
    union all
    select g.village_id, g.kind, 'anggota', (count(distinct (b.poktan_id, ${SUBJECT}))
      filter (where g.there and (b.left_on is null or b.left_on > $4::date)))::int
    from g join poktan_member b on b.tenant_id = $1 and b.poktan_id = g.id and b.joined_on <= $4::date group by 1, 2
    union all
    select g.village_id, g.kind, each.count, (count(distinct (o.poktan_id, ${KADER})) filter (where g.there
      and (o.to_on is null or o.to_on > $4::date)
      and (each.count = 'kader' or (o.trained and (o.trained_on is null or o.trained_on <= $4::date)))))::int
    from g join poktan_officer o on o.tenant_id = $1 and o.poktan_id = g.id and o.from_on <= $4::date
      and o.role in ('kader', 'pendidik_sebaya', 'konselor_sebaya')
    cross join (values ('kader'), ('terlatih')) each (count) group by 1, 2, 3
  ) counted`

const STATEMENTS = {
  many: { all: everything(MANY), lapor: laporOnly(MANY) },
  one: { all: everything(ONE), lapor: laporOnly(ONE) },
}

/**
 * What the groups of villages did in a month, counted from rosters and meetings in one
 * statement. Groups count as at the month's end, families once in each group; `which`
 * *lapor* counts only the groups that met or handed in a "no meeting".
 */
export async function readMonthly(
  tx: TenantSql,
  period: Period,
  villages: readonly number[] | number,
  which: 'all' | 'lapor' = 'all',
): Promise<MonthlyRow[]> {
  const statement = STATEMENTS[typeof villages === 'number' ? 'one' : 'many'][which]
  return tx.sql.query<MonthlyRow>(statement, [
    tx.tenantId,
    villages,
    period,
    lastDayOf(period),
    `${periodText(period)}-01`,
  ])
}
