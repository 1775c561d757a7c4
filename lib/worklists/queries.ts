import 'server-only'
import type { SqlValue } from '@/lib/db/sql-reader'
import type { TenantSql } from '@/lib/db/tenant'
import { findServedVillages } from '@/lib/fieldwork/queries'
import { currentPeriod, type Period } from '@/lib/format/period'
import { ELIGIBILITY } from '@/lib/poktan/eligibility-data'
import { POKTAN_KINDS } from '@/lib/poktan/rules'
import { foldName } from '@/lib/regions/name-key'
import { dayIn } from '@/lib/registers/rules'
import { SEATS } from '@/lib/tpk/team-rules'
import { WORK_LISTS, type WorkRow, type WorkView } from './lists'

/** How far the lists of a person reach: everything, a kecamatan, some villages. */
interface Reach {
  kecamatanId: number | null
  villageIds: readonly number[] | null
}

/** The reach of the asker's role today. */
export async function reachOf(tx: TenantSql, today: string): Promise<Reach> {
  const { actor } = tx
  if (actor.role === 'pkb') {
    const villages = await findServedVillages(tx, actor, today)
    return { kecamatanId: null, villageIds: villages.map(({ id }) => id) }
  }
  return { kecamatanId: actor.region.level === 3 ? actor.region.id : null, villageIds: null }
}

// $1 office, $2 today, $3 this month, $4 kecamatan or null, $5 villages or null.
const within = (alias: string) =>
  `($4::int is null or ${alias}.kecamatan_id = $4::int) and ($5::int[] is null or ${alias}.village_id = any($5::int[]))`

const KIND = `case t.kind ${POKTAN_KINDS.map(({ value, label }) => `when '${value}' then '${label}'`).join(' ')} end`

/** Active groups within reach that a condition holds for. */
const groups = (condition: string, detail = `''`, joins = '') => `
  select t.id::text as id, ${KIND} || ' ' || t.name as name, t.name_key as key, t.village_id, t.kecamatan_id,
    ${detail} as detail, '' as extra
  from poktan t ${joins}
  where t.tenant_id = $1 and (t.active_to is null or t.active_to > $2::date) and ${within('t')} and ${condition}`

const here = `o.from_on <= $2::date and (o.to_on is null or o.to_on > $2::date)`

/** Groups without a meeting and without a hand-in for a month; a group that began later is not asked. */
const unmet = (period: string) =>
  groups(`month_of(t.active_from) <= ${period}
    and not exists (select from poktan_meeting m where m.tenant_id = t.tenant_id and m.poktan_id = t.id
      and m.village_id = t.village_id and m.period = ${period} and not m.withdrawn)
    and not exists (select from poktan_nil n where n.tenant_id = t.tenant_id and n.poktan_id = t.id
      and n.period = ${period} and not n.withdrawn)`)

/** The bounds of eligibility by kind, from the edition in force: rows of (kind, from, below, unmarried). */
const BOUNDS = (ELIGIBILITY.at(-1)?.rules ?? [])
  .filter(({ person }) => person !== null)
  .map(
    ({ kind, fromMonths, belowMonths, unmarried }) =>
      `('${kind}', ${fromMonths ?? 'null'}::int, ${belowMonths ?? 'null'}::int, ${unmarried})`,
  )
  .join(', ')

const QUERIES: Readonly<Record<string, string>> = {
  'belum-bertemu-bulan-lalu': unmet('($3::int - 1)'),
  'belum-bertemu': unmet('$3::int'),
  'tanpa-anggota': groups(`not exists (select from poktan_member m
    where m.tenant_id = t.tenant_id and m.poktan_id = t.id and m.left_on is null)`),
  'anggota-lewat-syarat': groups(
    'lapsed.members > 0',
    `lapsed.members || ' anggota'`,
    `join (
      select m.poktan_id, count(*) as members from poktan_member m
      join poktan g on g.tenant_id = m.tenant_id and g.id = m.poktan_id
      join person p on p.tenant_id = m.tenant_id and p.id = m.person_id
      join (values ${BOUNDS}) b (kind, from_months, below_months, unmarried) on b.kind = g.kind
      where m.tenant_id = $1 and m.left_on is null
        and (p.born_on + make_interval(months => b.below_months) <= $2::date or (b.unmarried and p.married))
      group by m.poktan_id
    ) lapsed on lapsed.poktan_id = t.id`,
  ),
  'tim-kursi-kosong': `
    select t.id::text as id, t.name, t.name_key as key, t.village_id, t.kecamatan_id,
      'Kosong: ' || string_agg(seat.label, ', ' order by seat.label) as detail, '' as extra
    from tpk_team t
    cross join (values ${SEATS.map(({ value, label }) => `('${value}', '${label}')`).join(', ')}) seat (code, label)
    where t.tenant_id = $1 and (t.active_to is null or t.active_to > $2::date) and ${within('t')}
      and not exists (select from tpk_member o where o.tenant_id = $1 and o.team_id = t.id and o.seat = seat.code
        and ${here})
    group by t.id, t.name, t.name_key, t.village_id, t.kecamatan_id`,
  'kader-belum-terlatih': groups(
    'kader.untrained > 0',
    `kader.untrained || ' dari ' || kader.all_kader || ' kader belum terlatih'`,
    `join (
      select o.poktan_id, count(*) filter (where not o.trained) as untrained, count(*) as all_kader
      from poktan_officer o where o.tenant_id = $1 and o.role = 'kader' and ${here} group by o.poktan_id
    ) kader on kader.poktan_id = t.id`,
  ),
  'kader-keluar': groups(
    'true',
    'gone.seats',
    `join (
      select o.poktan_id, 'Kosong: ' || string_agg(distinct case when o.age_group is null then 'kader'
          else 'umur ' || o.age_group || '–<' || o.age_group + 1 || ' tahun' end, ', ') as seats
      from poktan_officer o
      where o.tenant_id = $1 and o.role = 'kader' and o.to_on <= $2::date
        and not exists (select from poktan_officer s where s.tenant_id = o.tenant_id and s.poktan_id = o.poktan_id
          and s.role = 'kader' and s.age_group is not distinct from o.age_group
          and s.from_on <= $2::date and (s.to_on is null or s.to_on > $2::date))
      group by o.poktan_id
    ) gone on gone.poktan_id = t.id`,
  ),
  'tanpa-sk': groups(`t.sk_number = ''`),
  'tanpa-kartu': groups(`not exists (select from poktan_card c
    where c.tenant_id = t.tenant_id and c.poktan_id = t.id and c.year = $3::int / 12)`),
  'kampung-kb-tanpa-profil': `
    select t.id::text as id, 'Kampung KB ' || t.name as name, t.name_key as key, t.village_id, t.kecamatan_id,
      '' as detail, '' as extra
    from kampung_kb t
    where t.tenant_id = $1 and (t.active_to is null or t.active_to > $2::date) and ${within('t')}
      and month_of(t.active_from) <= $3::int - 1
      and not exists (select from kampung_kb_profile p
        where p.tenant_id = t.tenant_id and p.kampung_kb_id = t.id and p.period = $3::int - 1)`,
  'desa-tanpa-poktan': `
    select v.id::text as id, v.name, v.name_key as key, v.id as village_id, v.kecamatan_id,
      'Tanpa ' || string_agg(k.label, ', ' order by k.at) as detail, (array_agg(k.kind order by k.at))[1] as extra
    from region v
    cross join (values ${POKTAN_KINDS.map(({ value, label }, at) => `('${value}', '${label}', ${at})`).join(', ')}) k (kind, label, at)
    left join (
      select distinct t.village_id, t.kind from poktan t
      where t.tenant_id = $1 and (t.active_to is null or t.active_to > $2::date)
    ) had on had.village_id = v.id and had.kind = k.kind
    where v.district_id = $1 and v.level = 4 and v.closed_on is null and had.kind is null and $3::int is not null
      and ($4::int is null or v.kecamatan_id = $4::int) and ($5::int[] is null or v.id = any($5::int[]))
    group by v.id, v.name, v.name_key, v.kecamatan_id`,
  'desa-tanpa-ppkbd': `
    select v.id::text as id, v.name, v.name_key as key, v.id as village_id, v.kecamatan_id, '' as detail, '' as extra
    from region v
    where v.district_id = $1 and v.level = 4 and v.closed_on is null and $3::int is not null
      and ($4::int is null or v.kecamatan_id = $4::int) and ($5::int[] is null or v.id = any($5::int[]))
      and not exists (select from institusi i where i.tenant_id = $1 and i.village_id = v.id and i.kind = 'ppkbd'
        and (i.active_to is null or i.active_to > $2::date))`,
}

interface Asked {
  values: SqlValue[]
  period: Period
}

async function ask(tx: TenantSql, now: Date): Promise<Asked> {
  const today = dayIn(tx.actor.zone, now)
  const period = currentPeriod(now, tx.actor.zone)
  const { kecamatanId, villageIds } = await reachOf(tx, today)
  return { period, values: [tx.tenantId, today, period, kecamatanId, villageIds] }
}

/** Every list bound to every value, so that one statement's values fit all. */
const bound = (sql: string) => `select * from (${sql}) found where $2::date is not null and $3::int is not null`

/** How many of each list are within the asker's reach, in the lists' order. */
export async function countWork(tx: TenantSql, now: Date): Promise<{ code: string; count: number }[]> {
  const { values } = await ask(tx, now)
  return Promise.all(
    WORK_LISTS.map(async ({ code }) => {
      const [row] = await tx.sql.query<{ count: number }>(
        `select count(*)::int as count from (${bound(QUERIES[code]!)}) counted`,
        values,
      )
      return { code, count: row?.count ?? 0 }
    }),
  )
}

/** A page of a list within the asker's reach, by kecamatan and village; and how many there are in all. */
export async function listWork(
  tx: TenantSql,
  code: string,
  view: WorkView,
  now: Date,
): Promise<{ items: WorkRow[]; total: number; period: Period }> {
  const { values, period } = await ask(tx, now)
  const words = foldName(view.search)
    .split(' ')
    .filter(Boolean)
    .map((word) => `%${word}%`)
  const rows = await tx.sql.query<WorkRow & { total: number }>(
    `select found.id, found.name, found.village_id as "villageId", v.name as "villageName", k.name as "kecamatanName",
       found.detail, found.extra, (count(*) over ())::int as total
     from (${bound(QUERIES[code]!)}) found
     join region v on v.id = found.village_id join region k on k.id = found.kecamatan_id
     where ($6::int is null or found.kecamatan_id = $6::int)
       and concat_ws(' ', lower(found.name), found.key, v.name_key, k.name_key) like all($7::text[])
     order by k.name, v.name, found.key, found.id limit $8::int offset $9::int`,
    [...values, view.kecamatanId, words, view.size, (view.page - 1) * view.size],
  )
  return { items: rows.map(({ total: _total, ...row }) => row), total: rows[0]?.total ?? 0, period }
}
