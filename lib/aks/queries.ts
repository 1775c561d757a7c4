import 'server-only'
import type { SqlValue } from '@/lib/db/sql-reader'
import type { TenantSql } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { visible } from '@/lib/families/visible'
import { careCondition } from '@/lib/tpk/care-area'
import type { CareArea } from '@/lib/tpk/policy'
import type { CaseState } from './rules'

/** A case as the board shows it. `name` is null for those who follow without names. */
export interface BoardCase {
  id: string
  number: string
  year: number
  round: number
  group: string
  state: CaseState
  name: string | null
  villageId: number
  villageName: string
  kecamatanId: number
  kecamatanName: string
  steps: number
  openSteps: number
  overdueSteps: number
  /** The day of the open step that is due first. */
  nextOn: string | null
  auditedOn: string | null
  closedOn: string | null
  sample: boolean
}

export interface CaseFilter {
  year: number | null
  round: number | null
  state: CaseState | 'terbuka' | ''
  kecamatanId: number | null
}

const WITH = `from stunting_case c join family f on f.tenant_id = c.tenant_id and f.id = c.family_id
  join person p on p.tenant_id = c.tenant_id and p.id = c.person_id
  join region v on v.id = c.village_id join region k on k.id = c.kecamatan_id
  left join lateral (select count(*)::int as steps, count(*) filter (where s.done_on is null)::int as open,
      count(*) filter (where s.done_on is null and s.due_on < $2::date)::int as overdue,
      min(s.due_on) filter (where s.done_on is null) as next_on
    from stunting_case_step s where s.tenant_id = c.tenant_id and s.case_id = c.id and not s.withdrawn) t on true`

/** Cases of an area by name, or of the whole office without names; those with overdue steps first. */
export async function listCases(
  tx: TenantSql,
  area: CareArea | { kind: 'office' },
  filter: CaseFilter,
  today: string,
): Promise<BoardCase[]> {
  const values: SqlValue[] = [tx.tenantId, today]
  const bind = (value: SqlValue) => `$${values.push(value)}`
  const where = ['c.tenant_id = $1', visible('f'), visible('p')]
  if (area.kind !== 'office')
    where.push(careCondition(area, { village: 'f.village_id', kecamatan: 'f.kecamatan_id', rw: 'f.rw' }, bind))
  if (filter.year !== null) where.push(`c.year = ${bind(filter.year)}::smallint`)
  if (filter.round !== null) where.push(`c.round = ${bind(filter.round)}::smallint`)
  if (filter.state === 'terbuka') where.push(`c.state <> all(array['selesai', 'batal'])`)
  else if (filter.state !== '') where.push(`c.state = ${bind(filter.state)}`)
  if (filter.kecamatanId !== null) where.push(`c.kecamatan_id = ${bind(filter.kecamatanId)}::int`)
  return tx.sql.query<BoardCase>(
    `select c.id::text as id, c.number, c.year::int as year, c.round::int as round, c.target_group as "group", c.state,
       ${area.kind === 'office' ? 'null' : 'p.name'} as name, c.village_id as "villageId", v.name as "villageName",
       c.kecamatan_id as "kecamatanId", k.name as "kecamatanName", t.steps, t.open as "openSteps",
       t.overdue as "overdueSteps", to_char(t.next_on, 'YYYY-MM-DD') as "nextOn",
       to_char(c.audited_on, 'YYYY-MM-DD') as "auditedOn", to_char(c.closed_on, 'YYYY-MM-DD') as "closedOn", c.sample
     ${WITH} where ${where.join(' and ')}
     order by (t.overdue > 0) desc, (c.state = any(array['selesai', 'batal'])), t.next_on nulls last, c.number limit 500`,
    values,
  )
}

/** How many cases stand where, by kecamatan: for everybody who may see the board. Hidden persons count, without a name. */
export interface CaseCount {
  kecamatanId: number
  kecamatanName: string
  all: number
  open: number
  overdue: number
  done: number
}

export async function countCases(
  tx: TenantSql,
  area: CareArea | { kind: 'office' },
  { year, round }: Pick<CaseFilter, 'year' | 'round'>,
  today: string,
): Promise<CaseCount[]> {
  const values: SqlValue[] = [tx.tenantId, today, year, round]
  const bind = (value: SqlValue) => `$${values.push(value)}`
  const here =
    area.kind === 'office'
      ? 'true'
      : careCondition(area, { village: 'f.village_id', kecamatan: 'f.kecamatan_id', rw: 'f.rw' }, bind)
  return tx.sql.query<CaseCount>(
    `select c.kecamatan_id as "kecamatanId", k.name as "kecamatanName", count(*)::int as all,
       count(*) filter (where c.state <> all(array['selesai', 'batal']))::int as open,
       count(*) filter (where t.overdue > 0 and c.state <> all(array['selesai', 'batal']))::int as overdue,
       count(*) filter (where c.state = 'selesai')::int as done
     ${WITH} where c.tenant_id = $1 and ($3::int is null or c.year = $3::int) and ($4::int is null or c.round = $4::int)
       and ${here} group by c.kecamatan_id, k.name order by k.name`,
    values,
  )
}

export interface CaseStep {
  id: string
  what: string
  owner: string
  dueOn: string | null
  doneOn: string | null
  result: string
  withdrawn: boolean
  madeName: string
  version: number
}

/** A case with everything the audit wrote. */
export interface AuditedCase extends BoardCase {
  familyId: string
  personId: string
  name: string
  sex: string
  bornOn: string | null
  familyName: string
  rw: string
  rt: string
  why: string
  causes: string[]
  findings: string
  recommendation: string
  outcome: string
  madeName: string
  createdOn: string
  version: number
  list: CaseStep[]
}

/** One case by name; the same refusal for one that is missing, hidden, and one of another office. */
export async function getCase(tx: TenantSql, id: string, today: string): Promise<AuditedCase> {
  const [found] = await tx.sql.query<Omit<AuditedCase, 'list'>>(
    `select c.id::text as id, c.number, c.year::int as year, c.round::int as round, c.target_group as "group", c.state,
       p.name, p.sex, to_char(p.born_on, 'YYYY-MM-DD') as "bornOn", f.name as "familyName", f.rw, f.rt,
       c.family_id::text as "familyId", c.person_id::text as "personId", f.village_id as "villageId", v.name as "villageName",
       f.kecamatan_id as "kecamatanId", k.name as "kecamatanName", t.steps, t.open as "openSteps",
       t.overdue as "overdueSteps", to_char(t.next_on, 'YYYY-MM-DD') as "nextOn",
       to_char(c.audited_on, 'YYYY-MM-DD') as "auditedOn", to_char(c.closed_on, 'YYYY-MM-DD') as "closedOn", c.sample,
       c.why, c.causes, c.findings, c.recommendation, c.outcome, c.made_name as "madeName",
       to_char(c.created_at at time zone $4, 'YYYY-MM-DD') as "createdOn", c.version
     ${WITH} where c.tenant_id = $1 and c.id = $3::uuid and ${visible('f')} and ${visible('p')}`,
    [tx.tenantId, today, id, tx.actor.zone],
  )
  if (!found) throw new Refusal('not-found')
  const list = await tx.sql.query<CaseStep>(
    `select id::text as id, what, owner, to_char(due_on, 'YYYY-MM-DD') as "dueOn", to_char(done_on, 'YYYY-MM-DD') as "doneOn",
       result, withdrawn, made_name as "madeName", version
     from stunting_case_step where tenant_id = $1 and case_id = $2::uuid and not withdrawn
     order by done_on is not null, due_on nulls last, created_at, id`,
    [tx.tenantId, id],
  )
  return { ...found, list }
}
