import 'server-only'
import { SHIPPED } from '@/lib/classification/criteria-data'
import type { SqlValue } from '@/lib/db/sql-reader'
import type { TenantSql } from '@/lib/db/tenant'
import { visible } from '@/lib/families/visible'
import { parsePeriod } from '@/lib/format/period'
import { listClassRows } from '@/lib/kampung-kb/overview'
import { type ContestKind, isPoktanContest, subjectOfKind } from './kinds'
import { NO_FACTS, type RecordFacts } from './shortlist'

/** A subject that may enter a contest, with what its own records say. */
export interface Candidate {
  subjectId: string
  /** Empty for a family whose name this person may not know. */
  name: string
  villageId: number
  villageName: string
  kecamatanId: number
  kecamatanName: string
  sample: boolean
  facts: RecordFacts
}

interface Wanted {
  kind: ContestKind
  /** The day as of which records are read. */
  factsOn: string
  /** Only of this kecamatan, or of the whole office. */
  kecamatanId: number | null
  /** Only these. */
  ids?: readonly string[]
}

/** Everybody of a kind who stood on the day, with what was recorded by then. Families only by their ids. */
export async function listCandidates(tx: TenantSql, wanted: Wanted): Promise<Candidate[]> {
  const subject = subjectOfKind(wanted.kind)
  if (subject === 'kampung_kb') return listKampung(tx, wanted)
  return subject === 'keluarga' ? listFamilies(tx, wanted) : listGroups(tx, wanted)
}

interface GroupRow extends Omit<Candidate, 'facts'> {
  months: number
  monthsMet: number
  recorded: number
  meetings: number
  present: number
  belonged: number
  joined: string[]
  skNumber: string
  cardYear: number | null
  class: string | null
  kader: number
  trained: number
}

// The same window and the same counting as lib/classification reads for one group; a test holds them equal.
const GROUPS = `
  with g as materialized (
    select p.*, month_of($2::date) - 1 as last, greatest(month_of($2::date) - 12, month_of(p.active_from)) as first
    from poktan p where p.tenant_id = $1 and p.kind = $3 and p.active_from <= $2::date
      and (p.active_to is null or p.active_to > $2::date)
      and ($4::int is null or p.kecamatan_id = $4::int) and ($5::uuid[] is null or p.id = any ($5::uuid[]))),
  held as materialized (
    select m.id, m.poktan_id, m.period, m.held_on from g join poktan_meeting m on m.tenant_id = $1 and m.poktan_id = g.id
      and m.period between g.first and g.last and not m.withdrawn),
  met as (select poktan_id, count(*)::int as meetings, count(distinct period)::int as months from held group by 1),
  told as (
    select poktan_id, count(distinct period)::int as months from (
      select poktan_id, period from held union
      select n.poktan_id, n.period from g join poktan_nil n on n.tenant_id = $1 and n.poktan_id = g.id
        and n.period between g.first and g.last and not n.withdrawn) both_kinds group by 1),
  came as (
    select h.poktan_id, count(*)::int as present from held h
    join poktan_attendance a on a.tenant_id = $1 and a.meeting_id = h.id group by 1),
  own as (
    select h.poktan_id, count(*)::int as belonged from held h
    join poktan_member b on b.tenant_id = $1 and b.poktan_id = h.poktan_id and b.joined_on <= h.held_on
      and (b.left_on is null or b.left_on > h.held_on) group by 1),
  here as (
    select o.poktan_id, count(*)::int as kader, count(*) filter (where o.trained)::int as trained
    from g join poktan_officer o on o.tenant_id = $1 and o.poktan_id = g.id
      and o.role = any (array['kader', 'pendidik_sebaya', 'konselor_sebaya'])
      and o.from_on <= $2::date and (o.to_on is null or o.to_on > $2::date) group by 1)
  select g.id::text as "subjectId", g.name, g.village_id as "villageId", v.name as "villageName",
    g.kecamatan_id as "kecamatanId", k.name as "kecamatanName", g.sample,
    greatest(0, g.last - g.first + 1)::int as months, coalesce(met.months, 0) as "monthsMet",
    coalesce(told.months, 0) as recorded, coalesce(met.meetings, 0) as meetings, coalesce(came.present, 0) as present,
    coalesce(own.belonged, 0) as belonged, coalesce(here.kader, 0) as kader, coalesce(here.trained, 0) as trained,
    array_remove(array[case when g.with_posyandu then 'posyandu' end, case when g.with_paud then 'paud' end], null)
      || g.integrations as joined,
    g.sk_number as "skNumber",
    (select max(c.year)::int from poktan_card c where c.tenant_id = $1 and c.poktan_id = g.id
      and c.taken_at < $2::date + 1) as "cardYear",
    (select c.class from classification c where c.tenant_id = $1 and c.subject_kind = 'poktan' and c.subject_id = g.id
      and not c.withdrawn and c.from_on <= $2::date and (c.to_on is null or c.to_on > $2::date)
      order by c.from_on desc limit 1) as class
  from g join region v on v.id = g.village_id join region k on k.id = g.kecamatan_id
  left join met on met.poktan_id = g.id left join told on told.poktan_id = g.id
  left join came on came.poktan_id = g.id left join own on own.poktan_id = g.id
  left join here on here.poktan_id = g.id
  order by k.name, v.name, g.name_key, g.id`

async function listGroups(tx: TenantSql, { kind, factsOn, kecamatanId, ids }: Wanted): Promise<Candidate[]> {
  const rows = await tx.sql.query<GroupRow>(GROUPS, [tx.tenantId, factsOn, kind, kecamatanId, ids ? [...ids] : null])
  return rows.map(({ subjectId, name, villageId, villageName, kecamatanId: own, kecamatanName, sample, ...read }) => ({
    ...{ subjectId, name, villageId, villageName, kecamatanId: own, kecamatanName, sample },
    facts: groupFacts(kind, read),
  }))
}

function groupFacts(kind: string, read: Omit<GroupRow, keyof Candidate>): RecordFacts {
  const met = read.recorded > 0
  const attended = read.meetings > 0 && read.belonged > 0
  return {
    ...NO_FACTS,
    months: read.months,
    monthsMet: met ? read.monthsMet : null,
    present: attended ? read.present : null,
    belonged: attended ? read.belonged : null,
    ...{ joined: read.joined, skNumber: read.skNumber, cardYear: read.cardYear, class: read.class },
    classShare: classShare(kind, read.class),
    kader: read.kader > 0 ? read.kader : null,
    trained: read.kader > 0 ? read.trained : null,
  }
}

/** How far up its kind's classes a class stands; null for none, and for one no shipped scheme knows. */
function classShare(kind: string, code: string | null): number | null {
  const classes = SHIPPED.find(({ subject }) => subject === kind)?.classes ?? []
  const at = classes.findIndex((one) => one.code === code)
  return at < 0 ? null : (at + 1) / classes.length
}

async function listKampung(tx: TenantSql, { factsOn, kecamatanId, ids }: Wanted): Promise<Candidate[]> {
  const period = parsePeriod(factsOn.slice(0, 7))!
  const rows = await listClassRows(tx, period, factsOn)
  const done = await tx.sql.query<{ id: string; count: number }>(
    `select kampung_kb_id::text as id, count(*)::int as count from kampung_kb_activity
     where tenant_id = $1 and period between $2::int - 12 and $2::int - 1 and not withdrawn group by 1`,
    [tx.tenantId, period],
  )
  const activities = new Map(done.map(({ id, count }) => [id, count]))
  return rows
    .filter((row) => (kecamatanId === null || row.kecamatanId === kecamatanId) && (!ids || ids.includes(row.id)))
    .map(({ id, name, villageId, villageName, kecamatanId: own, kecamatanName, sample, indexes }) => ({
      ...{ subjectId: id, name, villageId, villageName, kecamatanId: own, kecamatanName, sample },
      facts: { ...NO_FACTS, indexes, activities: activities.get(id) ?? null },
    }))
}

/** Families by their ids alone, without a name: what their groups recorded of them. */
async function listFamilies(tx: TenantSql, { factsOn, kecamatanId, ids = [] }: Wanted): Promise<Candidate[]> {
  if (ids.length === 0) return []
  const values: SqlValue[] = [tx.tenantId, factsOn, kecamatanId, [...ids]]
  const rows = await tx.sql.query<
    Omit<Candidate, 'facts' | 'name'> & { groups: number; present: number; belonged: number }
  >(
    `select f.id::text as "subjectId", f.village_id as "villageId", v.name as "villageName",
       f.kecamatan_id as "kecamatanId", k.name as "kecamatanName", f.sample,
       (select count(distinct b.poktan_id) from poktan_member b where b.tenant_id = $1 and b.family_id = f.id
         and b.joined_on <= $2::date and (b.left_on is null or b.left_on > $2::date))::int as groups,
       met.present, met.belonged
     from family f join region v on v.id = f.village_id join region k on k.id = f.kecamatan_id
     cross join lateral (
       select count(a.meeting_id)::int as present, count(*)::int as belonged
       from poktan_member b join poktan_meeting m on m.tenant_id = $1 and m.poktan_id = b.poktan_id
         and m.period between month_of($2::date) - 12 and month_of($2::date) - 1 and not m.withdrawn
         and m.held_on >= b.joined_on and (b.left_on is null or m.held_on < b.left_on)
       left join poktan_attendance a on a.tenant_id = $1 and a.meeting_id = m.id and a.member_id = b.id
       where b.tenant_id = $1 and b.family_id = f.id) met
     where f.tenant_id = $1 and f.id = any ($4::uuid[]) and ${visible('f')}
       and ($3::int is null or f.kecamatan_id = $3::int)`,
    values,
  )
  return rows.map(({ groups, present, belonged, ...place }) => ({
    ...place,
    name: '',
    facts: {
      ...NO_FACTS,
      groups,
      present: belonged > 0 ? present : null,
      belonged: belonged > 0 ? belonged : null,
    },
  }))
}

export const proposesFromRecords = (kind: string): boolean => isPoktanContest(kind) || kind === 'kampung_kb'
