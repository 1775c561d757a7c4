import { randomUUID } from 'node:crypto'
import type { ActorFacts, ActorRegion, OfficeActor } from '@/lib/auth/actor'
import { type Actor, mintActor } from '@/lib/auth/actor'
import type { Role } from '@/lib/auth/roles'
import { periodOf } from '@/lib/format/period'
import { asOwner } from '@/tests/support/database'

/** The five districts of the articles, by Kemendagri code. */
export const BLORA = '33.16'
export const KUTAI_TIMUR = '64.08'
export const GUNUNG_MAS = '62.10'
export const BELITUNG_TIMUR = '19.06'
export const BOGOR = '32.01'

let reader: ReturnType<typeof asOwner> | undefined

/** The region with this code as an actor's region. One connection serves every question of a file. */
export async function regionByCode(code: string): Promise<ActorRegion> {
  reader ??= asOwner()
  const owner = await reader
  const { rows } = await owner.query(
    `select id, level, name, code, province_id as "provinceId", district_id as "districtId",
       kecamatan_id as "kecamatanId" from region where code = $1 and closed_on is null`,
    [code],
  )
  if (!rows[0]) throw new Error(`No region ${code}`)
  return rows[0] as ActorRegion
}

/** Opens the office of a district, reporting since January 2024. Answers the tenant's id. */
export async function openTestOffice(code: string, firstPeriod = periodOf(2024, 1)): Promise<number> {
  const owner = await asOwner()
  const { id, name } = await regionByCode(code)
  await owner.query("select open_office($1, '2024-01-01', $2, 'Asia/Jakarta', $3, 'Dinas', false)", [
    id,
    firstPeriod,
    `Dinas ${name}`,
  ])
  return id
}

/** A person in a role, without a session: for commands and queries. Overrides win. */
export async function actorOf(role: Role, regionCode: string, overrides: Partial<ActorFacts> = {}): Promise<Actor> {
  const region = await regionByCode(regionCode)
  return mintActor({
    accountId: randomUUID(),
    accountRoleId: randomUUID(),
    sessionId: null,
    username: `${role}.${regionCode}`,
    name: `Orang ${role}`,
    role,
    tenantId: region.level >= 2 ? region.districtId : null,
    region,
    onBehalfOf: null,
    zone: 'Asia/Jakarta',
    ...overrides,
  })
}

/** The same for a person of an office. */
export const officeActorOf = (role: Role, regionCode: string, overrides: Partial<ActorFacts> = {}) =>
  actorOf(role, regionCode, overrides) as Promise<OfficeActor>
