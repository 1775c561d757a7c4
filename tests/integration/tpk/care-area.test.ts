import { beforeAll, expect, it } from 'vitest'
import { type Actor, worksInOffice } from '@/lib/auth/actor'
import { ROLES, type Role } from '@/lib/auth/roles'
import type { SqlValue } from '@/lib/db/sql-reader'
import { inTenant } from '@/lib/db/tenant'
import { careAreaOf, careCondition, teamOf } from '@/lib/tpk/care-area'
import { reachesFamily } from '@/lib/tpk/policy'
import { asSuperuser } from '@/tests/support/database'
import { BLORA, officeActorOf, openTestOffice } from '@/tests/support/people'
import { pkbServing } from '@/tests/support/reports'
import { placeOf } from '@/tests/support/roster'
import { kaderOf, plantArea, plantHome, plantTeam } from '@/tests/support/tpk'

const NOW = new Date('2026-07-20T05:00:00Z')
const [HERE, BESIDE, OTHER] = ['33.16.01.2001', '33.16.01.2002', '33.16.02.2001'] as const
const homes = new Map<string, string>()
let named: string
let rest: string

beforeAll(async () => {
  await openTestOffice(BLORA)
  named = await plantTeam(HERE, ['3', '4'])
  rest = await plantTeam(HERE)
  await plantArea(HERE, rest, '9', '2024-01-01', '2025-01-01')
  for (const rw of ['03', 'RW 4', '9', '', '5']) homes.set(`${HERE}/${rw}`, (await plantHome(HERE, rw)).familyId)
  homes.set(`${BESIDE}/3`, (await plantHome(BESIDE, '3')).familyId)
  homes.set(`${OTHER}/3`, (await plantHome(OTHER, '3')).familyId)
})

/** The homes an actor reaches by the list's condition; the rule of single families must say the same. */
async function reached(actor: Actor): Promise<string[]> {
  if (!worksInOffice(actor)) throw new Error('Not of an office')
  return inTenant(actor, async (tx) => {
    const area = await careAreaOf(tx, NOW)
    const values: SqlValue[] = [tx.tenantId]
    const columns = { village: 'f.village_id', kecamatan: 'f.kecamatan_id', rw: 'f.rw' }
    const condition = careCondition(area, columns, (value) => `$${values.push(value)}`)
    const listed = await tx.sql.query<{ id: string }>(
      `select f.id::text as id from family f where f.tenant_id = $1 and ${condition}`,
      values,
    )
    const all = await tx.sql.query<{ id: string; villageId: number; kecamatanId: number; rw: string }>(
      `select id::text as id, village_id as "villageId", kecamatan_id as "kecamatanId", rw from family where tenant_id = $1`,
      [tx.tenantId],
    )
    const single = all.filter((family) => reachesFamily(area, family)).map(({ id }) => id)
    expect(new Set(single)).toEqual(new Set(listed.map(({ id }) => id)))
    return [...homes].filter(([, id]) => single.includes(id)).map(([name]) => name)
  })
}

it('opens to a kader the RWs of the own team, however they are written', async () => {
  expect(await reached(await kaderOf(HERE, [named]))).toEqual([`${HERE}/03`, `${HERE}/RW 4`])
})

it('opens to the team of the rest every RW that no other team names', async () => {
  expect(await reached(await kaderOf(HERE, [rest]))).toEqual([`${HERE}/9`, `${HERE}/`, `${HERE}/5`])
})

it('opens nothing to a kader before and after the time in the team, nor without a team', async () => {
  expect(await reached(await kaderOf(HERE, [rest], { from: '2026-07-21' }))).toEqual([])
  expect(await reached(await kaderOf(HERE, [rest], { to: '2026-07-20' }))).toEqual([])
  expect(await reached(await kaderOf(HERE, []))).toEqual([])
})

it('opens nothing of a team that has ended', async () => {
  const ended = await plantTeam(BESIDE)
  const kader = await kaderOf(BESIDE, [ended])
  expect(await reached(kader)).toEqual([`${BESIDE}/3`])
  const admin = await asSuperuser()
  await admin.query('update tpk_team set active_to = $2 where id = $1', [ended, '2026-07-01'])
  expect(await reached(kader)).toEqual([])
})

it('opens to the PKB the desa binaan and to the koordinator the kecamatan', async () => {
  const { villageId } = await placeOf(BESIDE)
  expect(await reached(await pkbServing('33.16.01', [villageId]))).toEqual([`${BESIDE}/3`])
  expect(await reached(await officeActorOf('koordinator_kecamatan', '33.16.02'))).toEqual([`${OTHER}/3`])
})

const CLOSED = (Object.entries(ROLES) as [Role, (typeof ROLES)[Role]][]).filter(
  ([role, { tenant }]) => tenant && !['kader_tpk', 'pkb', 'koordinator_kecamatan'].includes(role),
)
it.each(CLOSED)('opens no family by name to %s', async (role, { level }) => {
  const code = { 2: BLORA, 3: '33.16.01', 4: HERE }[level as 2 | 3 | 4]
  expect(await reached(await officeActorOf(role, code))).toEqual([])
})

it('finds the team of an RW: who names it, else who has the rest, else nobody', async () => {
  const actor = await officeActorOf('koordinator_kecamatan', '33.16.01')
  const { villageId } = await placeOf(HERE)
  const elsewhere = await placeOf(OTHER)
  await inTenant(actor, async (tx) => {
    expect(await teamOf(tx, villageId, '04', '2026-07-20')).toBe(named)
    expect(await teamOf(tx, villageId, '', '2026-07-20')).toBe(rest)
    expect(await teamOf(tx, villageId, '77', '2026-07-20')).toBe(rest)
    expect(await teamOf(tx, villageId, '04', '2023-12-31')).toBeNull()
    expect(await teamOf(tx, elsewhere.villageId, '3', '2026-07-20')).toBeNull()
  })
})
