import 'server-only'
import type { SqlValue } from '@/lib/db/sql-reader'
import type { TenantSql } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { visible } from '@/lib/families/visible'
import type { CareLine, Closing, Risk, Stage, StageFacts, TargetGroup } from './care'
import { careCondition } from './care-area'
import { openOn } from './open'
import type { CareArea } from './policy'

export { listVisitsOfFamily } from './visit-rows'

/** What narrows the next-visit list. Absent is no filter. */
export interface NextFilters {
  stage?: Stage
  group?: TargetGroup
  risk?: Risk
  /** Only what is due by this day, `YYYY-MM-DD`. */
  dueBy?: string
  teamId?: string
  villageId?: number
  /** As targets keep it. */
  rw?: string
}

export interface NextPage {
  page: number
  pageSize: number
}

const day = (column: string): string => `to_char(${column}, 'YYYY-MM-DD')`

/** An area as targets know it: a team's are those it holds, which its area decides (`reassign`). */
const targetsOf = (area: CareArea, bind: (value: SqlValue) => string): string =>
  area.kind === 'teams'
    ? `t.team_id = any(${bind([...area.teamIds])}::uuid[])`
    : careCondition(area, { village: 't.village_id', kecamatan: 't.kecamatan_id', rw: 't.rw', rwIsKey: true }, bind)

/** A child's group follows from its day of birth, which is the anchor of its target. */
function groupCondition(group: TargetGroup, today: string): string {
  if (group !== 'baduta' && group !== 'balita') return `t.stage = '${group}'`
  return `t.stage = 'anak' and t.anchor_on ${group === 'baduta' ? '>' : '<='} ${today}::date - interval '24 months'`
}

/** The tables and conditions of the list; persons and families that are shown nowhere are `visible`'s to leave out. */
function wanted(area: CareArea, filters: NextFilters, bind: (value: SqlValue) => string): string {
  const { stage, group, risk, dueBy, teamId, villageId, rw } = filters
  return [
    't.tenant_id = $1',
    targetsOf(area, bind),
    openOn('t', '$2::date'),
    stage && `t.stage = ${bind(stage)}`,
    group && groupCondition(group, '$2'),
    risk !== undefined && `t.risk = ${bind(risk)}`,
    dueBy && `t.next_on <= ${bind(dueBy)}::date`,
    teamId && `t.team_id = ${bind(teamId)}::uuid`,
    villageId && `t.village_id = ${bind(villageId)}::int`,
    rw !== undefined && `t.rw = ${bind(rw)}`,
  ]
    .filter(Boolean)
    .join(' and ')
}

/**
 * Whom to visit next, by due day: what is overdue and at risk first, then the rest by day, and
 * last those for whom nothing is due. One read of the index of team and day, then the names of
 * that page alone: whoever is shown nowhere is left out of it, and a page may be that much shorter.
 */
export async function listNext(
  tx: TenantSql,
  area: CareArea,
  today: string,
  filters: NextFilters,
  { page, pageSize }: NextPage,
): Promise<CareLine[]> {
  if (area.kind === 'nowhere') return []
  const values: SqlValue[] = [tx.tenantId, today]
  const bind = (value: SqlValue) => `$${values.push(value)}`
  const where = wanted(area, filters, bind)
  return tx.sql.query<CareLine>(
    `select t.id::text as "targetId", t.family_id::text as "familyId", t.person_id::text as "personId", p.name,
       f.name as "familyName", v.name as "villageName", f.rw, f.rt, t.stage, ${day('p.born_on')} as "bornOn",
       ${day('t.anchor_on')} as "anchorOn", ${day('t.opened_on')} as "openedOn", t.next_step as "nextStep",
       ${day('t.next_on')} as "nextOn", ${day('t.last_on')} as "lastOn", t.visits, t.risk, t.marks,
       (select jsonb_build_object('id', o.id, 'state', o.state, 'dueOn', o.due_on)
        from referral o where o.tenant_id = $1 and o.person_id = t.person_id and o.state in ('dikirim', 'diterima')
        order by o.referred_on desc limit 1) as referral
     from (select t.*, row_number() over (${ORDER}) as place from tpk_target t
       where ${where} ${ORDER} limit ${bind(pageSize)}::int offset ${bind((page - 1) * pageSize)}::int) t
     join person p on p.tenant_id = $1 and p.id = t.person_id and ${visible('p')}
     join family f on f.tenant_id = $1 and f.id = t.family_id and ${visible('f')}
     join region v on v.id = t.village_id
     order by t.place`,
    values,
  )
}

const ORDER = `order by (t.next_on <= $2::date and t.risk = 'merah') desc nulls last, t.next_on nulls last,
  (t.risk = 'merah') desc, t.id`

/** How many that list holds in all. */
export async function countNext(
  tx: TenantSql,
  area: CareArea,
  today: string,
  filters: NextFilters = {},
): Promise<number> {
  const values: SqlValue[] = [tx.tenantId, today]
  const where = wanted(area, filters, (value) => `$${values.push(value)}`)
  const [row] = await tx.sql.query<{ count: number }>(
    `select count(*)::int as count from tpk_target t
     join person p on p.tenant_id = $1 and p.id = t.person_id and ${visible('p')}
     join family f on f.tenant_id = $1 and f.id = t.family_id and ${visible('f')} where ${where}`,
    values,
  )
  return row?.count ?? 0
}

/** A target as its family's screens read it. */
export interface Target {
  id: string
  personId: string
  familyId: string
  stage: Stage
  teamId: string | null
  teamName: string | null
  villageId: number
  kecamatanId: number
  rw: string
  openedOn: string
  closedOn: string | null
  closedAs: Closing | ''
  closedNote: string
  afterId: string | null
  anchorOn: string | null
  facts: StageFacts
  risk: Risk
  marks: string[]
  nextStep: string
  nextOn: string | null
  lastOn: string | null
  visits: number
  version: number
}

const TARGET = `t.id::text as id, t.person_id::text as "personId", t.family_id::text as "familyId", t.stage,
  t.team_id::text as "teamId", m.name as "teamName", t.village_id as "villageId", t.kecamatan_id as "kecamatanId", t.rw,
  ${day('t.opened_on')} as "openedOn", ${day('t.closed_on')} as "closedOn", t.closed_as as "closedAs",
  t.closed_note as "closedNote", t.after_id::text as "afterId", ${day('t.anchor_on')} as "anchorOn", t.facts, t.risk,
  t.marks, t.next_step as "nextStep", ${day('t.next_on')} as "nextOn", ${day('t.last_on')} as "lastOn", t.visits, t.version`
const FROM = 'tpk_target t left join tpk_team m on m.tenant_id = $1 and m.id = t.team_id'

/** One target; refuses one that is not there. Who may read it, its family's area decides. */
export async function getTarget(tx: TenantSql, id: string): Promise<Target> {
  const [target] = await tx.sql.query<Target>(
    `select ${TARGET} from ${FROM} where t.tenant_id = $1 and t.id = $2::uuid`,
    [tx.tenantId, id],
  )
  if (!target) throw new Refusal('not-found')
  return target
}

/** Everything somebody of a family is or was accompanied for: open ones first, then the latest. */
export const listTargetsOfFamily = (tx: TenantSql, familyId: string): Promise<Target[]> =>
  tx.sql.query<Target>(
    `select ${TARGET} from ${FROM} where t.tenant_id = $1 and t.family_id = $2::uuid
     order by t.closed_on desc nulls first, t.opened_on desc, t.id`,
    [tx.tenantId, familyId],
  )

/** How many a team accompanies on a day, by group; how many are at risk and overdue. */
export interface TeamCounts {
  teamId: string
  open: number
  catin: number
  hamil: number
  pascasalin: number
  baduta: number
  balita: number
  risky: number
  overdue: number
}

/** The counts of teams on a day, those without targets left out. */
export const countsOfTeams = (tx: TenantSql, teamIds: readonly string[], today: string): Promise<TeamCounts[]> =>
  tx.sql.query<TeamCounts>(
    `select t.team_id::text as "teamId", count(*)::int as open,
       ${(['catin', 'hamil', 'pascasalin', 'baduta', 'balita'] as const)
         .map((group) => `(count(*) filter (where ${groupCondition(group, '$3')}))::int as ${group}`)
         .join(', ')},
       (count(*) filter (where t.risk = 'merah'))::int as risky,
       (count(*) filter (where t.next_on < $3::date))::int as overdue
     from tpk_target t where t.tenant_id = $1 and t.team_id = any($2::uuid[]) and ${openOn('t', '$3::date')}
     group by t.team_id`,
    [tx.tenantId, [...teamIds], today],
  )

/** The counts of one team; zeros for one that accompanies nobody. */
export async function countsOfTeam(tx: TenantSql, teamId: string, today: string): Promise<TeamCounts> {
  const [counts] = await countsOfTeams(tx, [teamId], today)
  return counts ?? { teamId, open: 0, catin: 0, hamil: 0, pascasalin: 0, baduta: 0, balita: 0, risky: 0, overdue: 0 }
}
