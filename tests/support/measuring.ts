import { randomUUID } from 'node:crypto'
import type { OfficeActor } from '@/lib/auth/actor'
import { recordMeasurement } from '@/lib/growth/commands'
import { recordMeasurementSchema } from '@/lib/growth/schema'
import { nameKey } from '@/lib/regions/name-key'
import { asSuperuser } from '@/tests/support/database'
import { officeActorOf } from '@/tests/support/people'
import { placeOf } from '@/tests/support/roster'

let kept: ReturnType<typeof asSuperuser> | undefined
const writer = () => {
  kept ??= asSuperuser()
  return kept
}

/** A child under five (or any person) in a family of a village. Answers both ids. */
export async function plantChild(
  village: string,
  over: { sex?: 'L' | 'P' | ''; bornOn?: string | null; rw?: string; name?: string; familyId?: string } = {},
): Promise<{ personId: string; familyId: string }> {
  const admin = await writer()
  const place = await placeOf(village)
  const [personId, familyId] = [randomUUID(), over.familyId ?? randomUUID()]
  const name = over.name ?? 'Anak Uji'
  if (!over.familyId)
    await admin.query(
      `insert into family (tenant_id, id, village_id, kecamatan_id, rw, name, name_key) values ($1, $2, $3, $4, $5, 'Sutrisno', 'sutrisno')`,
      [place.tenantId, familyId, place.villageId, place.kecamatanId, over.rw ?? '01'],
    )
  await admin.query(
    `insert into person (tenant_id, id, family_id, name, name_key, sex, born_on, relation)
     values ($1, $2, $3, $4, $5, $6, $7, 'anak')`,
    [
      place.tenantId,
      personId,
      familyId,
      name,
      nameKey(name),
      over.sex ?? 'L',
      over.bornOn === undefined ? '2023-06-01' : over.bornOn,
    ],
  )
  return { personId, familyId }
}

/** A posyandu of a village since January 2024. Answers its id. */
export async function plantPosyandu(village: string, name = `Melati ${randomUUID().slice(0, 8)}`): Promise<string> {
  const admin = await writer()
  const place = await placeOf(village)
  const id = randomUUID()
  await admin.query(
    `insert into posyandu (tenant_id, id, name, name_key, village_id, kecamatan_id, active_from)
     values ($1, $2, $3, $4, $5, $6, '2024-01-01')`,
    [place.tenantId, id, name, nameKey(name), place.villageId, place.kecamatanId],
  )
  return id
}

/** A kader of a team that serves these RWs of a village; none is the whole village. */
export async function plantKader(village: string, rws: readonly string[] = ['']): Promise<OfficeActor> {
  const admin = await writer()
  const place = await placeOf(village)
  const actor = await officeActorOf('kader_tpk', village)
  const teamId = randomUUID()
  await admin.query(
    `insert into tpk_team (tenant_id, id, name, name_key, village_id, kecamatan_id, active_from)
     values ($1, $2, 'Tim Uji', 'tim uji', $3, $4, '2024-01-01')`,
    [place.tenantId, teamId, place.villageId, place.kecamatanId],
  )
  await admin.query(
    `insert into tpk_member (tenant_id, id, team_id, seat, name, name_key, account_id, from_on)
     values ($1, $2, $3, 'kader_kb', 'Kader', 'kader', $4, '2024-01-01')`,
    [place.tenantId, randomUUID(), teamId, actor.accountId],
  )
  for (const rw of rws)
    await admin.query(
      `insert into tpk_area (tenant_id, id, team_id, village_id, rw, from_on) values ($1, $2, $3, $4, $5, '2024-01-01')`,
      [place.tenantId, randomUUID(), teamId, place.villageId, rw],
    )
  return actor
}

/** A measurement as somebody records it. Answers its id. */
export async function measure(
  actor: OfficeActor,
  child: { personId: string; familyId: string },
  over: Record<string, unknown>,
  now: Date,
): Promise<string> {
  const { personId, familyId } = child
  const input = recordMeasurementSchema.parse({
    key: randomUUID(),
    personId,
    familyId,
    measuredOn: '2024-09-10',
    ...over,
  })
  return (await recordMeasurement(actor, input, now)).rows[0]!.id
}
