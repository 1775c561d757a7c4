import { randomUUID } from 'node:crypto'
import type { OfficeActor } from '@/lib/auth/actor'
import { nameKey } from '@/lib/regions/name-key'
import { asSuperuser } from '@/tests/support/database'
import { officeActorOf } from '@/tests/support/people'
import { type Place, placeOf } from '@/tests/support/roster'

/** One connection serves a whole file. */
let kept: ReturnType<typeof asSuperuser> | undefined
const writer = () => {
  kept ??= asSuperuser()
  return kept
}

/** A team in a village, serving these RWs (none: the rest of the village), since 2024. Answers its id. */
export async function plantTeam(
  villageCode: string,
  rws: readonly string[] = [''],
  { from = '2024-01-01', name = `TPK ${randomUUID().slice(0, 4)}` } = {},
): Promise<string> {
  const admin = await writer()
  const { tenantId, villageId, kecamatanId } = await placeOf(villageCode)
  const id = randomUUID()
  await admin.query(
    `insert into tpk_team (tenant_id, id, name, name_key, village_id, kecamatan_id, active_from)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [tenantId, id, name, nameKey(name), villageId, kecamatanId, from],
  )
  for (const rw of rws) await plantArea(villageCode, id, rw, from)
  return id
}

/** An RW of a team from a day, until another. */
export async function plantArea(villageCode: string, teamId: string, rw: string, from = '2024-01-01', to?: string) {
  const admin = await writer()
  const { tenantId, villageId } = await placeOf(villageCode)
  await admin.query(
    `insert into tpk_area (tenant_id, id, team_id, village_id, rw, from_on, to_on) values ($1, $2, $3, $4, $5, $6, $7)`,
    [tenantId, randomUUID(), teamId, villageId, rw, from, to ?? null],
  )
}

/** A kader TPK of the village who belongs to these teams. */
export async function kaderOf(
  villageCode: string,
  teamIds: readonly string[],
  { from = '2024-01-01', to = null as string | null, seat = 'kader_kb' } = {},
): Promise<OfficeActor> {
  const admin = await writer()
  const actor = await officeActorOf('kader_tpk', villageCode)
  for (const teamId of teamIds)
    await admin.query(
      `insert into tpk_member (tenant_id, id, team_id, seat, name, name_key, account_id, from_on, to_on)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [actor.tenantId, randomUUID(), teamId, seat, actor.name, nameKey(actor.name), actor.accountId, from, to],
    )
  return actor
}

export interface PlantedPerson {
  name?: string
  sex?: 'L' | 'P' | ''
  bornOn?: string | null
  relation?: string
}

/** A family of a village with these persons, without numbers. Answers its id and theirs in order. */
export async function plantHome(
  villageCode: string,
  rw: string,
  persons: readonly PlantedPerson[] = [],
): Promise<{ familyId: string; personIds: string[]; place: Place }> {
  const admin = await writer()
  const place = await placeOf(villageCode)
  const familyId = randomUUID()
  await admin.query(
    `insert into family (tenant_id, id, village_id, kecamatan_id, name, name_key, rw) values ($1, $2, $3, $4, $5, $6, $7)`,
    [place.tenantId, familyId, place.villageId, place.kecamatanId, 'Sutrisno', nameKey('Sutrisno'), rw],
  )
  const personIds: string[] = []
  for (const { name = 'Aminah', sex = 'P', bornOn = null, relation = 'lainnya' } of persons) {
    const id = randomUUID()
    await admin.query(
      `insert into person (tenant_id, id, family_id, name, name_key, sex, born_on, relation)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [place.tenantId, id, familyId, name, nameKey(name), sex, bornOn, relation],
    )
    personIds.push(id)
  }
  return { familyId, personIds, place }
}
