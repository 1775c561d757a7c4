import { randomUUID } from 'node:crypto'
import type { Client } from 'pg'
import { nameKey } from '@/lib/regions/name-key'

/** A team of the demo with the account that walks as its kader, and the Puskesmas it refers to. */
export interface ServedTeam {
  tenantId: number
  villageId: number
  accountId: string
  faskesName: string
}

/**
 * Gives a kader of the demo a team for the whole of their village, where the demo has none for
 * them, and an account of a facility the Puskesmas it answers for.
 */
export async function plantServedTeam(db: Client, kader: string, facility: string): Promise<ServedTeam> {
  const of = async (username: string) => {
    const { rows } = await db.query<{ accountId: string; tenantId: number; regionId: number; parentId: number }>(
      `select a.id as "accountId", r.tenant_id as "tenantId", r.region_id as "regionId", g.parent_id as "parentId"
       from account a join account_role r on r.account_id = a.id join region g on g.id = r.region_id
       where a.username = $1 limit 1`,
      [username],
    )
    if (!rows[0]) throw new Error(`The demo has no ${username}.`)
    return rows[0]
  }
  const { accountId, tenantId, regionId: villageId, parentId: kecamatanId } = await of(kader)
  const member = await db.query('select from tpk_member where tenant_id = $1 and account_id = $2 and to_on is null', [
    tenantId,
    accountId,
  ])
  if (member.rowCount === 0) {
    const team = randomUUID()
    await db.query(
      `insert into tpk_team (tenant_id, id, name, name_key, village_id, kecamatan_id, active_from)
       values ($1, $2, 'Tim uji', $3, $4, $5, '2024-01-01')`,
      [tenantId, team, nameKey('Tim uji'), villageId, kecamatanId],
    )
    await db.query(
      `insert into tpk_area (tenant_id, id, team_id, village_id, rw, from_on) values ($1, $2, $3, $4, '', '2024-01-01')`,
      [tenantId, randomUUID(), team, villageId],
    )
    await db.query(
      `insert into tpk_member (tenant_id, id, team_id, seat, name, name_key, account_id, from_on)
       values ($1, $2, $3, 'kader_kb', 'Kader uji', 'kader uji', $4, '2024-01-01')`,
      [tenantId, randomUUID(), team, accountId],
    )
  }
  const officer = await of(facility)
  const link = await db.query<{ name: string }>(
    `select f.name from faskes_officer o join faskes f on f.tenant_id = o.tenant_id and f.id = o.faskes_id
     where o.tenant_id = $1 and o.account_id = $2 and o.to_on is null limit 1`,
    [tenantId, officer.accountId],
  )
  if (link.rows[0]) return { tenantId, villageId, accountId, faskesName: link.rows[0].name }
  const known = await db.query<{ id: string; name: string }>(
    `select id, name from faskes where tenant_id = $1 and active_to is null order by (kecamatan_id = $2) desc, name_key limit 1`,
    [tenantId, kecamatanId],
  )
  const faskes = known.rows[0]
  if (!faskes) throw new Error('The demo has no facility.')
  await db.query(
    `insert into faskes_officer (tenant_id, id, faskes_id, account_id, from_on) values ($1, $2, $3, $4, '2024-01-01')`,
    [tenantId, randomUUID(), faskes.id, officer.accountId],
  )
  return { tenantId, villageId, accountId, faskesName: faskes.name }
}
