import 'server-only'
import type { SqlValue } from '@/lib/db/sql-reader'
import type { TenantSql } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import type { Criteria } from './criteria'
import type { ContestKind, ContestLevel, ContestState, EntrySubject, Team } from './kinds'
import { judgesContests } from './policy'

/** A locked line: place, entry, exact sum and how many judges. */
export interface LockedLine {
  entryId: string
  place: number | null
  tied: boolean
  sum: number
  judges: number
}

export interface Contest {
  id: string
  kind: ContestKind
  level: ContestLevel
  year: number
  kecamatanId: number | null
  kecamatanName: string | null
  title: string
  note: string
  factsOn: string
  places: number | null
  state: ContestState
  criteria: Criteria
  result: LockedLine[] | null
  lockedOn: string | null
  lockedName: string
  lockNote: string
  reopenReason: string
  sample: boolean
  source: string
  madeName: string
  version: number
}

/** A contest in a list, with how far it is. */
export interface ListedContest extends Omit<Contest, 'criteria' | 'result'> {
  entries: number
  judges: number
  /** Score sheets there are; complete or not. */
  sheets: number
  winner: string | null
  winnerPlace: string | null
  nominated: string | null
}

const HEAD = `c.id::text as id, c.kind, c.level, c.year::int as year, c.kecamatan_id as "kecamatanId",
  k.name as "kecamatanName", c.title, c.note, to_char(c.facts_on, 'YYYY-MM-DD') as "factsOn", c.places::int as places,
  c.state, to_char(c.locked_on, 'YYYY-MM-DD') as "lockedOn", c.locked_name as "lockedName", c.lock_note as "lockNote",
  c.reopen_reason as "reopenReason", c.sample, c.source, c.made_name as "madeName", c.version`

/** Who a family is may be said only where its kecamatan's koordinator asks; the name of others is no column of a row. */
const NAME = (at: string) => `case e.subject_kind when 'poktan' then p.name when 'kampung_kb' then b.name
  else (select f.name from family f where f.tenant_id = $1 and f.id = e.subject_id and f.merged_into is null
    and f.erased_at is null and f.restricted_at is null and f.kecamatan_id = ${at}::int) end`
const SUBJECTS = `left join poktan p on e.subject_kind = 'poktan' and p.tenant_id = e.tenant_id and p.id = e.subject_id
  left join kampung_kb b on e.subject_kind = 'kampung_kb' and b.tenant_id = e.tenant_id and b.id = e.subject_id`

export interface ContestFilter {
  year: number | null
  kind: string
  level: string
}

/** The condition that holds a person to the contests they may see; binds what it needs. */
function reach({ actor }: TenantSql, bind: (value: SqlValue) => string): string {
  if (judgesContests(actor.role))
    return `c.state <> 'batal' and exists (select from contest_member m where m.tenant_id = c.tenant_id and m.contest_id = c.id
      and m.team = 'penilai' and not m.withdrawn and m.account_id = ${bind(actor.accountId)}::uuid)`
  if (actor.role === 'koordinator_kecamatan')
    return `(c.kecamatan_id is null or c.kecamatan_id = ${bind(actor.region.id)}::int)`
  return 'true'
}

/** The contests a person may see, the latest year first. */
export function listContests(tx: TenantSql, { year, kind, level }: ContestFilter): Promise<ListedContest[]> {
  const values: SqlValue[] = [tx.tenantId]
  const bind = (value: SqlValue) => `$${values.push(value)}`
  const where = ['c.tenant_id = $1', reach(tx, bind)]
  if (year !== null) where.push(`c.year = ${bind(year)}::smallint`)
  if (kind) where.push(`c.kind = ${bind(kind)}`)
  if (level) where.push(`c.level = ${bind(level)}`)
  return tx.sql.query<ListedContest>(
    `select ${HEAD},
       (select count(*) from contest_entry e where e.tenant_id = $1 and e.contest_id = c.id and not e.withdrawn
         and e.state = 'diterima')::int as entries,
       (select count(*) from contest_member m where m.tenant_id = $1 and m.contest_id = c.id and not m.withdrawn
         and m.team = 'penilai')::int as judges,
       (select count(*) from contest_score s where s.tenant_id = $1 and s.contest_id = c.id
         and s.points <> '{}'::jsonb)::int as sheets,
       w.name as winner, w.village as "winnerPlace",
       (select n.to_level from contest_nomination n where n.tenant_id = $1 and n.contest_id = c.id and not n.withdrawn
         order by n.place limit 1) as nominated
     from contest c left join region k on k.id = c.kecamatan_id
     left join lateral (
       select coalesce(p.name, b.name) as name, v.name as village
       from contest_entry e ${SUBJECTS} join region v on v.id = e.village_id
       where e.tenant_id = $1 and c.state = 'dikunci' and e.id = (c.result -> 0 ->> 'entryId')::uuid) w on true
     where ${where.join(' and ')}
     order by c.year desc, c.kind, array_position(array['provinsi', 'kabupaten', 'kecamatan'], c.level), k.name, c.created_at
     limit 300`,
    values,
  )
}

/** One contest; the same refusal for one that is missing, another office's, and one this person does not see. */
export async function getContest(tx: TenantSql, id: string): Promise<Contest> {
  const values: SqlValue[] = [tx.tenantId, id]
  const bind = (value: SqlValue) => `$${values.push(value)}`
  const [found] = await tx.sql.query<Contest>(
    `select ${HEAD}, c.criteria, c.result from contest c left join region k on k.id = c.kecamatan_id
     where c.tenant_id = $1 and c.id = $2::uuid and ${reach(tx, bind)}`,
    values,
  )
  if (!found) throw new Refusal('not-found')
  return found
}

export interface Entry {
  id: string
  contestId: string
  subjectKind: EntrySubject
  subjectId: string
  /** Null for a family whose name this person may not know. */
  name: string | null
  villageId: number
  villageName: string
  kecamatanId: number
  kecamatanName: string
  number: number
  state: 'diusulkan' | 'diterima' | 'ditolak'
  proposed: number | null
  reason: string
  facts: { asOf?: string; index?: number | null; measures?: { code: string; share: number | null; words: string }[] }
  carriedFrom: string | null
  madeName: string
  version: number
}

/** The entries of a contest by their numbers. */
export function listEntries(tx: TenantSql, contestId: string): Promise<Entry[]> {
  const named = tx.actor.role === 'koordinator_kecamatan' ? tx.actor.region.id : null
  return tx.sql.query<Entry>(
    `select e.id::text as id, e.contest_id::text as "contestId", e.subject_kind as "subjectKind",
       e.subject_id::text as "subjectId", ${NAME('$3')} as name, e.village_id as "villageId", v.name as "villageName",
       e.kecamatan_id as "kecamatanId", k.name as "kecamatanName", e.number::int as number, e.state,
       e.proposed::int as proposed, e.reason, e.facts, e.carried_from::text as "carriedFrom",
       e.made_name as "madeName", e.version
     from contest_entry e ${SUBJECTS} join region v on v.id = e.village_id join region k on k.id = e.kecamatan_id
     where e.tenant_id = $1 and e.contest_id = $2::uuid and not e.withdrawn order by e.number`,
    [tx.tenantId, contestId, named],
  )
}

/** What an entry is called on a page: its own name, or its number where a family's name stays with those who know it. */
export const entryName = ({ name, number, subjectKind }: Pick<Entry, 'name' | 'number' | 'subjectKind'>): string =>
  name ?? (subjectKind === 'keluarga' ? `Keluarga, peserta nomor ${number}` : `Peserta nomor ${number}`)

export interface Member {
  id: string
  team: Team
  name: string
  agency: string
  duty: string
  accountId: string | null
  version: number
}

export const listMembers = (tx: TenantSql, contestId: string): Promise<Member[]> =>
  tx.sql.query<Member>(
    `select id::text as id, team, name, agency, duty, account_id::text as "accountId", version
     from contest_member where tenant_id = $1 and contest_id = $2::uuid and not withdrawn
     order by team, array_position(array['ketua', 'sekretaris', 'anggota'], duty), created_at, id`,
    [tx.tenantId, contestId],
  )

export interface Stage {
  id: string
  name: string
  fromOn: string
  toOn: string | null
  place: string
  version: number
}

export const listStages = (tx: TenantSql, contestId: string): Promise<Stage[]> =>
  tx.sql.query<Stage>(
    `select id::text as id, name, to_char(from_on, 'YYYY-MM-DD') as "fromOn", to_char(to_on, 'YYYY-MM-DD') as "toOn",
       place, version
     from contest_stage where tenant_id = $1 and contest_id = $2::uuid and not withdrawn order by from_on, created_at`,
    [tx.tenantId, contestId],
  )

export interface Visit {
  id: string
  entryId: string
  visitedOn: string
  visitors: string
  advice: string
  followUp: string
  madeName: string
  version: number
}

export const listVisits = (tx: TenantSql, contestId: string): Promise<Visit[]> =>
  tx.sql.query<Visit>(
    `select id::text as id, entry_id::text as "entryId", to_char(visited_on, 'YYYY-MM-DD') as "visitedOn", visitors,
       advice, follow_up as "followUp", made_name as "madeName", version
     from contest_visit where tenant_id = $1 and contest_id = $2::uuid and not withdrawn
     order by visited_on desc, created_at desc`,
    [tx.tenantId, contestId],
  )

export interface Talk {
  id: string
  entryId: string
  outcome: string
  ranges: Record<string, number>
  madeName: string
  on: string
  version: number
}

/** What was agreed about scores that lay apart, the latest first. */
export const listTalks = (tx: TenantSql, contestId: string): Promise<Talk[]> =>
  tx.sql.query<Talk>(
    `select id::text as id, entry_id::text as "entryId", outcome, ranges, made_name as "madeName",
       to_char(created_at at time zone $3, 'YYYY-MM-DD') as on, version
     from contest_talk where tenant_id = $1 and contest_id = $2::uuid and not withdrawn order by created_at desc`,
    [tx.tenantId, contestId, tx.actor.zone],
  )

export interface Nomination {
  id: string
  entryId: string
  toLevel: string
  toContestId: string | null
  place: number
  meanScore: number
  letterNumber: string
  letterOn: string | null
  outcome: string
  madeName: string
  version: number
}

export const listNominations = (tx: TenantSql, contestId: string): Promise<Nomination[]> =>
  tx.sql.query<Nomination>(
    `select id::text as id, entry_id::text as "entryId", to_level as "toLevel", to_contest_id::text as "toContestId",
       place::int as place, mean_score as "meanScore", letter_number as "letterNumber",
       to_char(letter_on, 'YYYY-MM-DD') as "letterOn", outcome, made_name as "madeName", version
     from contest_nomination where tenant_id = $1 and contest_id = $2::uuid and not withdrawn order by place, created_at`,
    [tx.tenantId, contestId],
  )
