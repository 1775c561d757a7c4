import 'server-only'
import type { TenantSql } from '@/lib/db/tenant'

/** A family as the database has it, with its persons and open memberships. */
export interface KnownFamily {
  id: string
  villageId: number
  name: string
  nameKey: string
  rw: string
  rt: string
  address: string
  kkIndex: string
  version: number
  persons: KnownPerson[]
  members: KnownMember[]
}

export interface KnownPerson {
  id: string
  familyId: string
  name: string
  nameKey: string
  sex: string
  bornOn: string | null
  relation: string
  nikState: string
  nikIndex: string
  version: number
}

export interface KnownMember {
  id: string
  poktanId: string
  familyId: string
  personId: string | null
  individual: boolean
  joinedOn: string
  version: number
}

const FAMILY = `id::text as id, village_id as "villageId", name, name_key as "nameKey", rw, rt, address,
  kk_index as "kkIndex", version`

/** What is asked of the database for some rows of a file. */
export interface Wanted {
  kk: readonly string[]
  nik: readonly string[]
  names: readonly { villageId: number; nameKey: string }[]
}

/**
 * The families that some rows of a file may mean: by card, by a person's NIK, by
 * village and name of the head. Numbers are asked for by blind index only.
 */
export async function findKnownFamilies(tx: TenantSql, wanted: Wanted): Promise<KnownFamily[]> {
  const { tenantId, sql } = tx
  const [byCard, byName, byPerson] = await Promise.all([
    wanted.kk.length === 0
      ? []
      : sql.query<KnownFamily>(
          `select ${FAMILY} from family where tenant_id = $1 and kk_index = any($2::text[]) and kk_index <> ''`,
          [tenantId, wanted.kk],
        ),
    wanted.names.length === 0
      ? []
      : sql.query<KnownFamily>(
          `select ${FAMILY} from family where tenant_id = $1 and village_id = any($2::int[]) and name_key = any($3::text[])`,
          [
            tenantId,
            [...new Set(wanted.names.map(({ villageId }) => villageId))],
            [...new Set(wanted.names.map(({ nameKey }) => nameKey))],
          ],
        ),
    wanted.nik.length === 0
      ? []
      : sql.query<{ familyId: string }>(
          `select family_id::text as "familyId" from person
           where tenant_id = $1 and nik_index = any($2::text[]) and nik_index <> ''`,
          [tenantId, wanted.nik],
        ),
  ])
  const found = new Map([...byCard, ...byName].map((family) => [family.id, family]))
  const missing = [...new Set(byPerson.map(({ familyId }) => familyId))].filter((id) => !found.has(id))
  if (missing.length > 0)
    for (const family of await sql.query<KnownFamily>(
      `select ${FAMILY} from family where tenant_id = $1 and id = any($2::uuid[])`,
      [tenantId, missing],
    ))
      found.set(family.id, family)
  const ids = [...found.keys()]
  if (ids.length === 0) return []
  const [persons, members] = await Promise.all([
    sql.query<KnownPerson>(
      `select id::text as id, family_id::text as "familyId", name, name_key as "nameKey", sex,
         to_char(born_on, 'YYYY-MM-DD') as "bornOn", relation, nik_state as "nikState", nik_index as "nikIndex", version
       from person where tenant_id = $1 and family_id = any($2::uuid[])`,
      [tenantId, ids],
    ),
    sql.query<KnownMember>(
      `select id::text as id, poktan_id::text as "poktanId", family_id::text as "familyId",
         person_id::text as "personId", individual, to_char(joined_on, 'YYYY-MM-DD') as "joinedOn", version
       from poktan_member where tenant_id = $1 and family_id = any($2::uuid[]) and left_on is null`,
      [tenantId, ids],
    ),
  ])
  for (const family of found.values()) Object.assign(family, { persons: [], members: [] })
  for (const person of persons) found.get(person.familyId)?.persons.push(person)
  for (const member of members) found.get(member.familyId)?.members.push(member)
  return [...found.values()]
}

/** A group as a roster may name it. */
export interface KnownGroup {
  id: string
  code: string
  kind: string
  name: string
  nameKey: string
  villageId: number
  kecamatanId: number
}

/** The groups of the office that are active on a day. */
export const listGroups = (tx: TenantSql, today: string): Promise<KnownGroup[]> =>
  tx.sql.query<KnownGroup>(
    `select id::text as id, code, kind, name, name_key as "nameKey", village_id as "villageId",
       kecamatan_id as "kecamatanId" from poktan
     where tenant_id = $1 and (active_to is null or active_to > $2::date)`,
    [tx.tenantId, today],
  )
