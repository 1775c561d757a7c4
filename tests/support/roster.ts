import { randomUUID } from 'node:crypto'
import type { PoktanKind } from '@/lib/poktan/rules'
import { nameKey } from '@/lib/regions/name-key'
import { asSuperuser } from '@/tests/support/database'

export interface Place {
  tenantId: number
  kecamatanId: number
  villageId: number
}

/** One connection serves a whole file. */
let kept: ReturnType<typeof asSuperuser> | undefined
const writer = () => {
  kept ??= asSuperuser()
  return kept
}

/** The place of a village by its code. */
export async function placeOf(code: string): Promise<Place> {
  const admin = await writer()
  const { rows } = await admin.query(
    `select district_id as "tenantId", kecamatan_id as "kecamatanId", id as "villageId" from region where code = $1`,
    [code],
  )
  return rows[0]
}

/** A group as the register holds it. Answers its id. */
export async function plantGroup(
  place: Place,
  kind: PoktanKind,
  { from = '2020-01-01', to = null as string | null, name = `Melati ${randomUUID().slice(0, 8)}` } = {},
): Promise<string> {
  const admin = await writer()
  const id = randomUUID()
  await admin.query(
    `insert into poktan (tenant_id, id, kind, name, name_key, village_id, kecamatan_id, active_from, active_to)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [place.tenantId, id, kind, name, nameKey(name), place.villageId, place.kecamatanId, from, to],
  )
  return id
}

interface Planted {
  from?: string
  to?: string | null
  /** The same family again, for one that left and came back. */
  familyId?: string
  born?: string | null
}

/** A family (in PIK-R a person) of a group's roster. Answers the member's and the family's id. */
export async function plantMember(place: Place, poktanId: string, kind: PoktanKind, name: string, over: Planted = {}) {
  const admin = await writer()
  const [memberId, personId] = [randomUUID(), randomUUID()]
  const familyId = over.familyId ?? randomUUID()
  if (!over.familyId)
    await admin.query(
      `insert into family (tenant_id, id, village_id, kecamatan_id, rt, name, name_key) values ($1, $2, $3, $4, '02', $5, $6)`,
      [place.tenantId, familyId, place.villageId, place.kecamatanId, name, nameKey(name)],
    )
  await admin.query(
    `insert into person (tenant_id, id, family_id, name, name_key, born_on, relation) values ($1, $2, $3, $4, $5, $6, 'anak')`,
    [place.tenantId, personId, familyId, `Anak ${name}`, nameKey(`Anak ${name}`), over.born ?? '2024-05-01'],
  )
  await admin.query(
    `insert into poktan_member (tenant_id, id, poktan_id, family_id, person_id, individual, joined_on, left_on)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      place.tenantId,
      memberId,
      poktanId,
      familyId,
      personId,
      kind === 'pikr',
      over.from ?? '2024-01-01',
      over.to ?? null,
    ],
  )
  return { memberId, familyId, personId }
}

/** Somebody who leads a group or serves it as kader. */
export async function plantOfficer(
  place: Place,
  poktanId: string,
  name: string,
  over: { role?: string; trained?: boolean; accountId?: string | null; from?: string; to?: string | null } = {},
): Promise<string> {
  const admin = await writer()
  const id = randomUUID()
  await admin.query(
    `insert into poktan_officer (tenant_id, id, poktan_id, role, name, name_key, trained, account_id, from_on, to_on)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      place.tenantId,
      id,
      poktanId,
      over.role ?? 'kader',
      name,
      nameKey(name),
      over.trained ?? false,
      over.accountId ?? null,
      over.from ?? '2020-01-01',
      over.to ?? null,
    ],
  )
  return id
}
