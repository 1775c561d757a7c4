import { randomUUID } from 'node:crypto'
import { beforeAll, expect, it } from 'vitest'
import type { OfficeActor } from '@/lib/auth/actor'
import { reference } from '@/lib/db/reference'
import { inTenant, inTenantSql } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { monthly } from '@/lib/figures/period'
import { readFigures } from '@/lib/figures/queries'
import { periodOf } from '@/lib/format/period'
import { institusi } from '@/lib/institusi/commands'
import { institusiReading } from '@/lib/institusi/queries'
import { institusiRegister } from '@/lib/institusi/register'
import { createInstitusiSchema } from '@/lib/institusi/schema'
import { getRegion } from '@/lib/regions/queries'
import { readListAddress } from '@/lib/registers/address'
import { listEntries } from '@/lib/registers/queries'
import { readComputed } from '@/lib/reports/computed'
import { laporanDesa } from '@/lib/reports/forms/laporan-desa'
import { BLORA, BOGOR, officeActorOf, openTestOffice, regionByCode } from '@/tests/support/people'

const NOW = new Date('2024-09-15T05:00:00Z')
const TODAY = '2024-09-15'
let admin: OfficeActor
let villageId: number

beforeAll(async () => {
  await openTestOffice(BLORA)
  await openTestOffice(BOGOR)
  admin = await officeActorOf('admin_dinas', BLORA)
  villageId = (await regionByCode('33.16.01.2001')).id
})

const input = (over: Record<string, unknown> = {}) =>
  createInstitusiSchema.parse({
    key: randomUUID(),
    kind: 'ppkbd',
    name: `Bu Wati ${randomUUID().slice(0, 6)}`,
    villageId,
    activeFrom: '2024-02-01',
    ...over,
  })

const refusal = async (work: Promise<unknown>): Promise<Refusal> => {
  const said = await work.then(
    () => null,
    (error: unknown) => error,
  )
  expect(said).toBeInstanceOf(Refusal)
  return said as Refusal
}

it.each<[string, Record<string, unknown>, string]>([
  ['a hamlet for a PPKBD', { area: 'RW 02' }, 'area'],
  ['an issuer without a number', { skBy: 'kades' }, 'skNumber'],
  ['a day ahead', { activeFrom: '2024-09-16' }, 'activeFrom'],
])('refuses %s beside its field', async (_what, over, field) => {
  expect(Object.keys((await refusal(institusi.create(admin, input(over), NOW))).fields)).toEqual([field])
})

it('refuses roles without the register and villages of another office', async () => {
  const kabid = await officeActorOf('kabid_ks', BLORA)
  expect((await refusal(institusi.create(kabid, input(), NOW))).code).toBe('not-allowed')
  const stranger = await officeActorOf('admin_dinas', BOGOR)
  expect((await refusal(institusi.create(stranger, input(), NOW))).fields).toHaveProperty('villageId')
})

it('reads the misspelt kind of the old forms as today’s', () => {
  expect(input({ kind: 'PPKDB' }).kind).toBe('ppkbd')
  expect(input({ kind: 'Sub PPKBD', area: 'RW 02' }).kind).toBe('sub_ppkbd')
})

it('counts by kind in the stock, without making lokus or the other kinds look begun', async () => {
  const made = await institusi.create(admin, input({ name: 'Bu Sri' }), NOW)
  const { items } = await inTenantSql(admin, (tx) =>
    listEntries(tx, institusiReading, institusiRegister, readListAddress(institusiRegister, { q: 'sri' }), TODAY),
  )
  expect(items.map(({ id }) => id)).toEqual([made.id])

  const region = await getRegion(reference, (await regionByCode(BLORA)).id)
  const asked = ['institusi.ppkbd.ada', 'institusi.rumah_dataku.ada', 'lokus.desa']
  const month = monthly(periodOf(2024, 3))
  const figures = await readFigures(admin, {
    indicators: asked,
    regions: [region],
    from: month,
    to: month,
  })
  const states = Object.fromEntries(figures.map((figure) => [figure.indicator, [figure.state, figure.value]]))
  expect(states).toMatchObject({
    'institusi.ppkbd.ada': ['value', 1],
    'institusi.rumah_dataku.ada': ['not_reported', null],
    'lokus.desa': ['not_reported', null],
  })
})

it('never fills a village’s report from the young register: an unregistered village stays unknown', async () => {
  await institusi.create(admin, input(), NOW)
  const other = (await regionByCode('33.16.01.2002')).id
  const computed = await inTenant(admin, (tx) => readComputed(tx, laporanDesa, periodOf(2024, 3), [villageId, other]))
  for (const id of [villageId, other]) expect(computed.get(id) ?? {}).not.toHaveProperty('ppkbd_ada')
})
