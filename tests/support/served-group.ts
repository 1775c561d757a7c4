import { randomUUID } from 'node:crypto'
import type { Client } from 'pg'

export interface ServedGroup {
  id: string
  name: string
  villageId: number
  tenantId: number
}

/** A BKB with so many families in a village this PKB serves, in a database that is being served. */
export async function plantServedGroup(db: Client, username: string, members: number): Promise<ServedGroup> {
  const { rows } = await db.query(
    `select b.tenant_id as tenant, b.village_id as village, v.kecamatan_id as kecamatan
     from desa_binaan b join petugas p on p.tenant_id = b.tenant_id and p.id = b.petugas_id
     join account a on a.id = p.account_id join region v on v.id = b.village_id
     where a.username = $1 and b.to_on is null order by v.code limit 1`,
    [username],
  )
  const { tenant, village, kecamatan } = rows[0]
  const id = randomUUID()
  const name = `Uji Ketuk ${id.slice(0, 4)}`
  await db.query(
    `insert into poktan (tenant_id, id, kind, name, name_key, village_id, kecamatan_id, active_from)
     values ($1, $2, 'bkb', $3, lower($3), $4, $5, '2024-01-01')`,
    [tenant, id, name, village, kecamatan],
  )
  for (let at = 1; at <= members; at++) {
    const [family, person] = [randomUUID(), randomUUID()]
    const who = familyName(at)
    await db.query(
      `insert into family (tenant_id, id, village_id, kecamatan_id, name, name_key) values ($1, $2, $3, $4, $5, lower($5))`,
      [tenant, family, village, kecamatan, who],
    )
    await db.query(
      `insert into person (tenant_id, id, family_id, name, name_key, born_on, relation)
       values ($1, $2, $3, $4, lower($4), current_date - 900, 'anak')`,
      [tenant, person, family, `Anak ${who}`],
    )
    await db.query(
      `insert into poktan_member (tenant_id, id, poktan_id, family_id, person_id, joined_on)
       values ($1, $2, $3, $4, $5, '2024-02-01')`,
      [tenant, randomUUID(), id, family, person],
    )
  }
  return { id, name, villageId: village, tenantId: tenant }
}

/** What the nth planted family is called. */
export const familyName = (at: number): string => `Keluarga ${String(at).padStart(2, '0')}`
