import { randomUUID } from 'node:crypto'
import { beforeAll, expect, it } from 'vitest'
import type { Actor, OfficeActor } from '@/lib/auth/actor'
import { inTenantSql } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { lokus, opd, petugas } from '@/lib/fieldwork/commands'
import { assignVillages, handOver, releaseVillage } from '@/lib/fieldwork/desa-binaan'
import { createLokusSchema, createOpdSchema, createPetugasSchema } from '@/lib/fieldwork/schema'
import { listServicesOf, listUnservedVillages } from '@/lib/fieldwork/services'
import { type Period, periodOf } from '@/lib/format/period'
import type { Done } from '@/lib/registers/run-step'
import { BLORA, BOGOR, officeActorOf, openTestOffice, regionByCode } from '@/tests/support/people'

const NOW = new Date('2024-09-15T05:00:00Z')
const TODAY = '2024-09-15'
const [ONE, TWO, THREE] = ['33.16.01.2001', '33.16.01.2002', '33.16.01.2003'] as const
let admin: OfficeActor
let one: number
let two: number
let three: number

beforeAll(async () => {
  await openTestOffice(BLORA)
  await openTestOffice(BOGOR)
  admin = await officeActorOf('admin_dinas', BLORA)
  ;[one, two, three] = (await Promise.all([ONE, TWO, THREE].map(async (code) => (await regionByCode(code)).id))) as [
    number,
    number,
    number,
  ]
})

let named = 0
async function officer(over: Record<string, unknown> = {}, actor: Actor = admin): Promise<Done> {
  const kecamatanId = (await regionByCode('33.16.01')).id
  const input = {
    key: randomUUID(),
    kind: 'pkb',
    name: `Petugas ${++named}`,
    kecamatanId,
    activeFrom: '2020-01-01',
    ...over,
  }
  return petugas.create(actor, createPetugasSchema.parse(input), NOW)
}

const refusal = async (work: Promise<unknown>): Promise<Refusal> => {
  const outcome = await work.then(
    () => null,
    (error: unknown) => error,
  )
  expect(outcome).toBeInstanceOf(Refusal)
  return outcome as Refusal
}

const give = ({ id, version }: Done, villageIds: number[], from: string, key: string = randomUUID()) =>
  assignVillages(admin, { key, id, version, villageIds, from }, NOW)

const servicesOf = async ({ id }: Done) => {
  const services = await inTenantSql(admin, (tx) => listServicesOf(tx, id))
  return services.map(({ villageCode, from, to }) => [villageCode, from, to])
}

/** Villages that two officers serve on the same day: there may be none. */
const doubles = () =>
  inTenantSql(admin, (tx) =>
    tx.sql.query(
      `select a.village_id from desa_binaan a join desa_binaan b
         on b.tenant_id = a.tenant_id and b.village_id = a.village_id and b.petugas_id > a.petugas_id
        and daterange(a.from_on, a.to_on) && daterange(b.from_on, b.to_on)
       where a.tenant_id = $1`,
      [tx.tenantId],
    ),
  )

async function stock(measure: string, period: Period): Promise<number> {
  const [row] = await inTenantSql(admin, (tx) =>
    tx.sql.query<{ count: number }>(
      `select coalesce(sum(change), 0)::int as count from (
         select change from stock_region where tenant_id = $1 and measure = $2 and region_id = $1 and period <= $3
         union all select change from stock_delta where tenant_id = $1 and measure = $2 and period <= $3) s`,
      [tx.tenantId, measure, period],
    ),
  )
  return row?.count ?? 0
}

it('gives a village to one officer at a time, moves it on a day, and takes the move back', async () => {
  let giver = await officer()
  const taker = await officer()
  giver = await give(giver, [one, two], '2022-03-01')
  const taken = await refusal(give(taker, [two, three], '2024-01-01'))
  expect(taken.fields.villageIds).toMatch(/Sudah dibina: .*Petugas \d+, sejak 1 Maret 2022/)
  // Also not behind the back of somebody who serves from later on.
  expect((await refusal(give(taker, [two], '2021-01-01'))).fields.villageIds).toMatch(/Sudah dibina/)
  expect(await servicesOf(taker)).toEqual([])

  const move = { key: randomUUID(), fromId: giver.id, toId: taker.id, villageIds: [two], on: '2024-07-15' }
  expect((await refusal(handOver(admin, { ...move, on: '2024-09-16' }, NOW))).fields.on).toMatch(/belum terjadi/)
  expect((await refusal(handOver(admin, { ...move, on: '2019-12-31' }, NOW))).fields.on).toMatch(/baru bertugas/)
  expect((await refusal(handOver(admin, { ...move, villageIds: [two, three] }, NOW))).fields.villageIds).toMatch(
    /tidak dibina/,
  )
  await handOver(admin, move, NOW)
  await handOver(admin, move, NOW)
  expect(await servicesOf(giver)).toEqual([
    [ONE, '2022-03-01', null],
    [TWO, '2022-03-01', '2024-07-15'],
  ])
  expect(await servicesOf(taker)).toEqual([[TWO, '2024-07-15', null]])
  expect(await doubles()).toEqual([])

  await petugas.undo(admin, { key: move.key })
  expect(await servicesOf(giver)).toEqual([
    [ONE, '2022-03-01', null],
    [TWO, '2022-03-01', null],
  ])
  expect(await servicesOf(taker)).toEqual([])
  // The same move on the same day again takes up the row that was taken back.
  await handOver(admin, { ...move, key: randomUUID() }, NOW)
  expect(await servicesOf(taker)).toEqual([[TWO, '2024-07-15', null]])
  expect(await doubles()).toEqual([])
})

it('refuses villages of another office and closed officers, and tells strangers nothing', async () => {
  const mine = await officer()
  const foreign = (await regionByCode('32.01.12.2005')).id
  expect((await refusal(give(mine, [foreign], TODAY))).fields.villageIds).toMatch(/bukan wilayah kantor Anda/)
  const stranger = await officeActorOf('admin_dinas', BOGOR)
  const step = (id: string) =>
    assignVillages(stranger, { key: randomUUID(), id, version: 1, villageIds: [foreign], from: TODAY }, NOW)
  const [theirs, nobodys] = [await refusal(step(mine.id)), await refusal(step(randomUUID()))]
  expect({ ...theirs, message: theirs.message }).toEqual({ ...nobodys, message: nobodys.message })
  const elsewhere = await officeActorOf('koordinator_kecamatan', '33.16.02')
  const beyond = assignVillages(
    elsewhere,
    { key: randomUUID(), id: mine.id, version: 1, villageIds: [three], from: TODAY },
    NOW,
  )
  expect((await refusal(beyond)).code).toBe('not-allowed')
  expect((await refusal(give({ ...mine, version: 9 }, [three], TODAY))).code).toBe('changed-meanwhile')
})

it('ends an officer with their villages and brings both back, but not what another took since', async () => {
  const [four, five] = [(await regionByCode('33.16.01.2006')).id, (await regionByCode('33.16.01.2007')).id]
  let leaving = await officer({ kind: 'plkb_pns' })
  const staying = await officer()
  leaving = await give(leaving, [four, five], '2023-01-01')
  const before = await stock('sdm.plkb_pns', periodOf(2024, 7))
  leaving = await petugas.end(admin, { key: randomUUID(), ...leaving, on: '2024-07-01', reason: 'Pensiun' }, NOW)
  expect(await stock('sdm.plkb_pns', periodOf(2024, 6))).toBe(before)
  expect(await stock('sdm.plkb_pns', periodOf(2024, 7))).toBe(before - 1)
  const unserved = await inTenantSql(admin, (tx) => listUnservedVillages(tx, TODAY))
  expect(unserved.map(({ id }) => id)).toEqual(expect.arrayContaining([four, five]))

  await give(staying, [four], '2024-08-01')
  await petugas.resume(admin, { key: randomUUID(), ...leaving, from: null }, NOW)
  expect((await servicesOf(leaving)).map(([code, , to]) => [code, to])).toEqual([
    ['33.16.01.2006', '2024-07-01'],
    ['33.16.01.2007', null],
  ])
  expect(await doubles()).toEqual([])
  expect(await stock('sdm.plkb_pns', periodOf(2024, 7))).toBe(before)
})

it('ends the service of one village on a day that it had begun', async () => {
  let mine = await officer()
  const six = (await regionByCode('33.16.01.2008')).id
  mine = await give(mine, [six], '2024-02-01')
  const step = { key: randomUUID(), ...mine, villageId: six }
  expect((await refusal(releaseVillage(admin, { ...step, on: '2024-01-31' }, NOW))).fields.on).toMatch(/dibina sejak/)
  await releaseVillage(admin, { ...step, on: '2024-05-01' }, NOW)
  expect(await servicesOf(mine)).toEqual([['33.16.01.2008', '2024-02-01', '2024-05-01']])
})

it('takes an NIP and an account once among those at work', async () => {
  const nip = '198501012010011001'
  const first = await officer({ nip })
  expect((await refusal(officer({ nip }))).fields.nip).toMatch(/sudah dipakai Petugas/)
  expect((await refusal(officer({ kind: 'plkb_non_pns', nip: '198501012010011002' }))).fields.nip).toMatch(
    /tidak ber-NIP/,
  )
  expect((await refusal(officer({ accountId: randomUUID() }))).fields.accountId).toMatch(/bukan akun/)
  const trail = await inTenantSql(admin, (tx) =>
    tx.sql.query<{ detail: unknown }>('select detail from audit where tenant_id = $1 and subject = $2', [
      tx.tenantId,
      `petugas/${first.id}`,
    ]),
  )
  expect(JSON.stringify(trail)).not.toContain(nip)
})

it('keeps a list of lokus for each year, in which a village stands once', async () => {
  const make = (year: number, villageId: number) =>
    lokus.create(admin, createLokusSchema.parse({ key: randomUUID(), year, villageId }), NOW)
  const made = await make(2024, one)
  await make(2025, one)
  const said = await refusal(make(2024, one))
  expect(said.fields).toMatchObject({ same: made.id })
  expect(await stock('lokus.desa', periodOf(2023, 12))).toBe(0)
  expect(await stock('lokus.desa', periodOf(2024, 12))).toBe(1)
  expect(await stock('lokus.desa', periodOf(2026, 1))).toBe(0)

  const out = await lokus.end(admin, { key: randomUUID(), ...made, reason: 'Turun prevalensi' }, NOW)
  expect(await stock('lokus.desa', periodOf(2024, 12))).toBe(0)
  expect((await refusal(make(2024, one))).code).toBe('register.exists')
  await lokus.resume(admin, { key: randomUUID(), ...out, from: null }, NOW)
  expect(await stock('lokus.desa', periodOf(2024, 12))).toBe(1)
})

it('leaves the OPD of the district to the office', async () => {
  const input = () => createOpdSchema.parse({ key: randomUUID(), name: `Dinas ${++named}`, activeFrom: '2024-01-04' })
  const koordinator = await officeActorOf('koordinator_kecamatan', '33.16.01')
  expect((await refusal(opd.create(koordinator, input(), NOW))).code).toBe('not-allowed')
  const before = await stock('kampung_kb.opd', periodOf(2024, 1))
  await opd.create(admin, input(), NOW)
  expect(await stock('kampung_kb.opd', periodOf(2024, 1))).toBe(before + 1)
})
