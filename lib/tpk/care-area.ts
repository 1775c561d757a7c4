import 'server-only'
import type { SqlValue } from '@/lib/db/sql-reader'
import type { TenantSql } from '@/lib/db/tenant'
import { areaOf } from '@/lib/fieldwork/area'
import { dayIn } from '@/lib/registers/rules'
import type { CareArea, TeamPlace } from './policy'
import { rwKey, rwKeySql } from './rw'

/** Where the transaction's person knows families by name, today: the own team's part, the desa binaan, the kecamatan. */
export async function careAreaOf(tx: TenantSql, now = new Date()): Promise<CareArea> {
  const { actor } = tx
  if (actor.role === 'koordinator_kecamatan') return { kind: 'kecamatan', kecamatanId: actor.region.id }
  if (actor.role === 'pkb') {
    const area = await areaOf(tx, { pkb: 'binaan' }, now)
    return area.kind === 'villages' ? area : { kind: 'nowhere' }
  }
  if (actor.role !== 'kader_tpk') return { kind: 'nowhere' }
  return teamsArea(tx, actor.onBehalfOf ?? actor.accountId, dayIn(actor.zone, now))
}

const BETWEEN = (row: string) => `${row}.from_on <= $3::date and (${row}.to_on is null or ${row}.to_on > $3::date)`

async function teamsArea(tx: TenantSql, accountId: string, today: string): Promise<CareArea> {
  const rows = await tx.sql.query<{ teamId: string; villageId: number | null; rw: string; others: string[] | null }>(
    `select mine.team_id::text as "teamId", a.village_id as "villageId", coalesce(a.rw, '') as rw,
       case when a.rw = '' then array(select distinct o.rw from tpk_area o where o.tenant_id = $1
         and o.village_id = a.village_id and o.rw <> '' and o.team_id <> a.team_id and ${BETWEEN('o')}) end as others
     from (select distinct m.team_id from tpk_member m
       join tpk_team t on t.tenant_id = $1 and t.id = m.team_id and t.active_from <= $3::date
         and (t.active_to is null or t.active_to > $3::date)
       where m.tenant_id = $1 and m.account_id = $2::uuid and ${BETWEEN('m')}) mine
     left join tpk_area a on a.tenant_id = $1 and a.team_id = mine.team_id and ${BETWEEN('a')}`,
    [tx.tenantId, accountId, today],
  )
  const places = new Map<string, TeamPlace>()
  for (const { teamId, villageId, rw, others } of rows) {
    if (villageId === null) continue
    const at = `${teamId}/${villageId}`
    const { named, exceptRws } = places.get(at) ?? { named: [], exceptRws: null }
    places.set(at, {
      teamId,
      villageId,
      named: rw === '' ? named : [...named, rw],
      exceptRws: others ?? exceptRws,
    })
  }
  const teamIds = [...new Set(rows.map(({ teamId }) => teamId))]
  return teamIds.length > 0 ? { kind: 'teams', teamIds, places: [...places.values()] } : { kind: 'nowhere' }
}

/** The columns in which a list keeps where its families live. */
export interface PlaceColumns {
  village: string
  kecamatan: string
  rw: string
  /** Whether `rw` holds the key that `rwKey` makes, as targets do, and not what people typed. */
  rwIsKey?: boolean
}

/**
 * The condition under which a list shows this area's families. Village and kecamatan are
 * compared by `=` and `any`, which an index serves under the row policies; only an RW's
 * spelling is told apart afterwards, among the rows of its village.
 */
export function careCondition(area: CareArea, at: PlaceColumns, bind: (value: SqlValue) => string): string {
  switch (area.kind) {
    case 'kecamatan':
      return `${at.kecamatan} = ${bind(area.kecamatanId)}::int`
    case 'villages':
      return `${at.village} = any(${bind([...area.villageIds])}::int[])`
    case 'teams': {
      const rw = at.rwIsKey ? at.rw : rwKeySql(at.rw)
      const parts = area.places.map(({ villageId, named, exceptRws }) => {
        const inRws = [
          ...(named.length > 0 ? [`${rw} = any(${bind([...named])}::text[])`] : []),
          ...(exceptRws === null
            ? []
            : [exceptRws.length > 0 ? `${rw} <> all(${bind([...exceptRws])}::text[])` : 'true']),
        ]
        return `(${at.village} = ${bind(villageId)}::int and (${inRws.join(' or ')}))`
      })
      return parts.length > 0 ? `(${parts.join(' or ')})` : 'false'
    }
    case 'nowhere':
      return 'false'
  }
}

/** The team that serves this part of a village on a day: who names the RW, else who has the rest; null for nobody. */
export async function teamOf(tx: TenantSql, villageId: number, rw: string, on: string): Promise<string | null> {
  const [area] = await tx.sql.query<{ teamId: string }>(
    `select team_id::text as "teamId" from tpk_area
     where tenant_id = $1 and village_id = $2::int and rw = any($3::text[])
       and from_on <= $4::date and (to_on is null or to_on > $4::date)
     order by (rw = '') limit 1`,
    [tx.tenantId, villageId, [rwKey(rw), ''], on],
  )
  return area?.teamId ?? null
}
