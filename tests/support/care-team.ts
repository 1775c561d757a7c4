import { randomUUID } from 'node:crypto'
import type { OfficeActor } from '@/lib/auth/actor'
import { asSuperuser } from '@/tests/support/database'
import { officeActorOf, regionByCode } from '@/tests/support/people'

/** A kader TPK of a team that serves RWs of a village since January 2024; without RWs, whatever no other team names. */
export async function makeCareTeam(
  village: string,
  rws: readonly string[] = [''],
): Promise<{ kader: OfficeActor; teamId: string }> {
  const kader = await officeActorOf('kader_tpk', village)
  const { id: villageId } = await regionByCode(village)
  const { id: kecamatanId } = await regionByCode(village.slice(0, 8))
  const superuser = await asSuperuser()
  const teamId = randomUUID()
  const since = '2024-01-01'
  await superuser.query(
    `insert into tpk_team (tenant_id, id, name, name_key, village_id, kecamatan_id, active_from)
     values ($1, $2, 'TPK Melati', 'tpk melati tpkmelati', $3, $4, $5)`,
    [kader.tenantId, teamId, villageId, kecamatanId, since],
  )
  await superuser.query(
    `insert into tpk_member (tenant_id, id, team_id, seat, name, name_key, account_id, from_on)
     values ($1, $2, $3, 'kader_kb', 'Kader', 'kader', $4, $5)`,
    [kader.tenantId, randomUUID(), teamId, kader.accountId, since],
  )
  for (const rw of rws)
    await superuser.query(
      `insert into tpk_area (tenant_id, id, team_id, village_id, rw, from_on) values ($1, $2, $3, $4, $5, $6)`,
      [kader.tenantId, randomUUID(), teamId, villageId, rw, since],
    )
  return { kader, teamId }
}
