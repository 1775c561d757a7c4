import 'server-only'
import { accounts } from '@/lib/db/login'
import type { TenantSql } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { openOn } from './open'
import type { Seat } from './team-rules'

const day = (column: string): string => `to_char(${column}, 'YYYY-MM-DD')`

/** A team as its steps need it. */
export interface Team {
  id: string
  name: string
  villageId: number
  villageName: string
  kecamatanId: number
  activeFrom: string
  activeTo: string | null
}

/** A team, or the same refusal for one that is missing and one of another office. */
export async function getTeam(tx: TenantSql, id: string): Promise<Team> {
  const [team] = await tx.sql.query<Team>(
    `select t.id::text as id, t.name, t.village_id as "villageId", v.name as "villageName",
       t.kecamatan_id as "kecamatanId", ${day('t.active_from')} as "activeFrom", ${day('t.active_to')} as "activeTo"
     from tpk_team t join region v on v.id = t.village_id where t.tenant_id = $1 and t.id = $2::uuid`,
    [tx.tenantId, id],
  )
  if (!team) throw new Refusal('not-found')
  return team
}

export interface Member {
  id: string
  seat: Seat
  name: string
  standsIn: string
  phone: string
  accountId: string | null
  fromOn: string
  toOn: string | null
  reason: string
  version: number
}

/** Everybody who sits or sat in a team: who sits there now first, by seat. */
export const listMembers = (tx: TenantSql, teamId: string): Promise<Member[]> =>
  tx.sql.query<Member>(
    `select id::text as id, seat, name, stands_in as "standsIn", phone, account_id::text as "accountId",
       ${day('from_on')} as "fromOn", ${day('to_on')} as "toOn", reason, version
     from tpk_member where tenant_id = $1 and team_id = $2::uuid and (to_on is null or to_on > from_on)
     order by to_on is not null, to_on desc, array_position(array['bidan', 'kader_pkk', 'kader_kb'], seat), name_key`,
    [tx.tenantId, teamId],
  )

export interface TeamArea {
  id: string
  teamId: string
  teamName: string
  rw: string
  fromOn: string
  /** Open targets of that RW today; of the rest of a village those that no RW of a team holds. */
  targets: number
  version: number
}

/** Who serves which RW of a village today, RWs in their order and the rest last. */
export const listAreasOfVillage = (tx: TenantSql, villageId: number, today: string): Promise<TeamArea[]> =>
  tx.sql.query<TeamArea>(
    `select a.id::text as id, a.team_id::text as "teamId", m.name as "teamName", a.rw, ${day('a.from_on')} as "fromOn",
       a.version, (select count(*)::int from tpk_target t where t.tenant_id = $1 and t.team_id = a.team_id
         and t.village_id = a.village_id and ${openOn('t', '$3::date')}
         and case when a.rw <> '' then t.rw = a.rw else not exists (select from tpk_area o
           where o.tenant_id = $1 and o.village_id = a.village_id and o.to_on is null and o.rw <> '' and o.rw = t.rw)
         end) as targets
     from tpk_area a join tpk_team m on m.tenant_id = $1 and m.id = a.team_id
     where a.tenant_id = $1 and a.village_id = $2::int and a.to_on is null
     order by a.rw = '', length(a.rw), a.rw`,
    [tx.tenantId, villageId, today],
  )

/** An account that may sign in as a kader TPK. */
export interface TeamAccount {
  id: string
  name: string
  username: string
}

/** The office's accounts with the role of a kader TPK in a village today: those a member may be linked to. */
export async function listTeamAccounts(
  tx: Pick<TenantSql, 'tenantId'>,
  villageId: number,
  on: string,
): Promise<TeamAccount[]> {
  const at = new Date(`${on}T00:00:00Z`)
  const roles = await accounts().accountRole.findMany({
    where: {
      tenantId: tx.tenantId,
      role: 'kader_tpk',
      regionId: villageId,
      validFrom: { lte: at },
      OR: [{ validTo: null }, { validTo: { gt: at } }],
    },
    select: { accountId: true },
  })
  return accounts().account.findMany({
    where: { id: { in: roles.map((role) => role.accountId) }, disabledAt: null },
    select: { id: true, name: true, username: true },
    orderBy: { name: 'asc' },
  })
}
