import { randomUUID } from 'node:crypto'
import { firstKeys, numberIndexes, sealNumber } from '@/lib/families/numbers'
import { nameKey } from '@/lib/regions/name-key'
import { asSuperuser } from './database'
import type { Place } from './roster'

let kept: ReturnType<typeof asSuperuser> | undefined
const writer = () => {
  kept ??= asSuperuser()
  return kept
}

/** A family as the table holds it. Answers its id. */
export async function plantFamily(
  place: Place,
  name: string,
  over: { kk?: string; rw?: string } = {},
): Promise<string> {
  const admin = await writer()
  const id = randomUUID()
  await admin.query(
    `insert into family (tenant_id, id, village_id, kecamatan_id, rt, rw, name, name_key, address) values ($1, $2, $3, $4, '02', $5, $6, $7, 'Jalan Melati 4')`,
    [place.tenantId, id, place.villageId, place.kecamatanId, over.rw ?? '01', name, nameKey(name)],
  )
  if (over.kk) {
    const { sealed, index } = sealNumber(firstKeys(place.tenantId), 'kk', id, over.kk)
    await admin.query('update family set kk_sealed = $3, kk_index = $4 where tenant_id = $1 and id = $2', [
      place.tenantId,
      id,
      sealed,
      index,
    ])
  }
  return id
}

interface PlantedPerson {
  sex?: string
  born?: string | null
  relation?: string
  motherId?: string | null
  motherName?: string
  birthOrder?: number | null
  phone?: string
  nik?: string
}

/** A person of a family as the table holds one. Answers the id. */
export async function plantPerson(
  place: Place,
  familyId: string,
  name: string,
  over: PlantedPerson = {},
): Promise<string> {
  const admin = await writer()
  const id = randomUUID()
  const nik = over.nik ? sealNumber(firstKeys(place.tenantId), 'nik', id, over.nik) : null
  await admin.query(
    `insert into person (tenant_id, id, family_id, name, name_key, sex, born_on, relation, mother_id, mother_name,
       mother_key, birth_order, phone, nik_state, nik_sealed, nik_index)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
    [
      place.tenantId,
      id,
      familyId,
      name,
      nameKey(name),
      over.sex ?? '',
      over.born ?? null,
      over.relation ?? 'lainnya',
      over.motherId ?? null,
      over.motherName ?? '',
      nameKey(over.motherName ?? ''),
      over.birthOrder ?? null,
      over.phone ?? '',
      nik ? 'ada' : 'belum_ada',
      nik?.sealed ?? null,
      over.nik ? numberIndexes(firstKeys(place.tenantId), 'nik', over.nik)[0] : '',
    ],
  )
  return id
}
