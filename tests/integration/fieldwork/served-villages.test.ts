import { randomUUID } from 'node:crypto'
import { beforeAll, expect, it } from 'vitest'
import { type Actor, worksInOffice } from '@/lib/auth/actor'
import { inTenant, inTenantSql } from '@/lib/db/tenant'
import { findServedVillages } from '@/lib/fieldwork/queries'
import { asSuperuser } from '@/tests/support/database'
import { actorOf, BLORA, BOGOR, openTestOffice, regionByCode } from '@/tests/support/people'

const KECAMATAN = '33.16.01'
const [FIRST, SECOND, THIRD] = ['33.16.01.2001', '33.16.01.2002', '33.16.01.2003'] as const
const OFFICER = randomUUID()

async function villagesOf(actor: Actor, on: string): Promise<string[]> {
  if (!worksInOffice(actor)) throw new Error('An office is needed')
  const [slow, fast] = await Promise.all([
    inTenant(actor, (tx) => findServedVillages(tx, actor, on)),
    inTenantSql(actor, (tx) => findServedVillages(tx, actor, on)),
  ])
  expect(slow).toEqual(fast)
  return fast.map((village) => village.code)
}

async function plant(tenant: number, accountId: string, serves: readonly (readonly [string, string, string | null])[]) {
  const admin = await asSuperuser()
  const petugas = randomUUID()
  const kecamatan = (await regionByCode(KECAMATAN)).id
  await admin.query(
    `insert into petugas (tenant_id, id, kind, name, name_key, kecamatan_id, account_id, active_from)
     values ($1, $2, 'pkb', 'Sari', 'sari', $3, $4, '2024-01-01')`,
    [tenant, petugas, kecamatan, accountId],
  )
  for (const [code, from, to] of serves) {
    await admin.query(
      'insert into desa_binaan (tenant_id, petugas_id, village_id, from_on, to_on) values ($1, $2, $3, $4, $5)',
      [tenant, petugas, (await regionByCode(code)).id, from, to],
    )
  }
}

beforeAll(async () => {
  const blora = await openTestOffice(BLORA)
  const bogor = await openTestOffice(BOGOR)
  await plant(blora, OFFICER, [
    [FIRST, '2024-01-01', null],
    [SECOND, '2024-01-01', '2024-07-15'],
    [THIRD, '2024-07-15', null],
  ])
  // The same account id in another office must open nothing here.
  await plant(bogor, OFFICER, [['33.16.01.2004', '2024-01-01', null]])
})

it.each([
  ['2023-12-31', []],
  ['2024-07-14', [FIRST, SECOND]],
  ['2024-07-15', [FIRST, THIRD]],
])('gives an officer the desa binaan of %s', async (on, codes) => {
  expect(await villagesOf(await actorOf('pkb', KECAMATAN, { accountId: OFFICER }), on)).toEqual(codes)
})

it('gives a substitute the villages of the absent officer, not their own', async () => {
  const substitute = await actorOf('pkb', KECAMATAN, { onBehalfOf: OFFICER })
  expect(await villagesOf(substitute, '2024-07-15')).toEqual([FIRST, THIRD])
})

it('gives an officer without desa binaan nothing', async () => {
  expect(await villagesOf(await actorOf('pkb', KECAMATAN), '2024-07-15')).toEqual([])
})

it('gives a koordinator every village of the kecamatan, and kader their own', async () => {
  const all = await villagesOf(await actorOf('koordinator_kecamatan', KECAMATAN), '2024-07-15')
  expect(all).toContain(SECOND)
  expect(all.every((code) => code.startsWith(`${KECAMATAN}.`))).toBe(true)
  for (const role of ['kader_tpk', 'kader_poktan', 'ppkbd', 'pokja_kampung_kb'] as const)
    expect(await villagesOf(await actorOf(role, SECOND), '2024-07-15')).toEqual([SECOND])
})

it.each(['admin_dinas', 'kepala_dinas', 'kabid_kb', 'tpps'] as const)('gives %s no villages to serve', async (role) => {
  expect(await villagesOf(await actorOf(role, BLORA), '2024-07-15')).toEqual([])
})
