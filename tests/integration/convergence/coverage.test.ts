import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import type { OfficeActor } from '@/lib/auth/actor'
import { undoConvergence } from '@/lib/convergence/action-commands'
import { coverVillages } from '@/lib/convergence/coverage-commands'
import { readCoverage } from '@/lib/convergence/coverage-queries'
import { inTenant } from '@/lib/db/tenant'
import { periodOf } from '@/lib/format/period'
import { asSuperuser } from '@/tests/support/database'
import { BLORA, BOGOR, officeActorOf, openTestOffice, regionByCode } from '@/tests/support/people'
import { villagesOf } from '@/tests/support/reports'

const NOW = new Date('2026-11-20T05:00:00Z')
let kabid: OfficeActor
let kecamatanId: number
let first: number
let second: number

beforeAll(async () => {
  await openTestOffice(BLORA)
  await openTestOffice(BOGOR)
  kabid = await officeActorOf('kabid_ks', BLORA)
  kecamatanId = (await regionByCode('33.16.01')).id
  ;[first, second] = (await villagesOf('33.16.01', 2)) as [number, number]
})

const lines = (actor = kabid) => inTenant(actor, (tx) => readCoverage(tx, 2026, kecamatanId))
const lineOf = async (villageId: number) => (await lines()).find((line) => line.villageId === villageId)!
const cover = (
  cells: { villageId: number; version: number; code: string; reached: string; target: string }[],
  over = {},
) => ({
  ...{ key: randomUUID(), year: 2026, kecamatanId, source: 'Puskesmas', cells, ...over },
})
const refused = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error) => ({ code: error.code, ...error.fields }),
  )

describe('the coverage of villages', () => {
  it('keeps typed cells with their source, all or none, and empties them to unknown', async () => {
    const step = cover([
      { villageId: first, version: 0, code: 'asi', reached: '7', target: '1.010' },
      { villageId: second, version: 0, code: 'dd', reached: 'Rp45.000.000', target: '' },
    ])
    await coverVillages(kabid, step, NOW)
    await coverVillages(kabid, step, NOW)
    expect((await lineOf(first)).typed).toEqual({ asi: { reached: 7, target: 1010, source: 'Puskesmas' } })
    expect((await lineOf(second)).typed.dd).toMatchObject({ reached: 45_000_000, target: null })
    const slip = cover([
      { villageId: first, version: 1, code: 'asi', reached: '', target: '' },
      { villageId: second, version: 1, code: 'mpasi', reached: '9', target: '8' },
    ])
    expect(await refused(coverVillages(kabid, slip, NOW))).toHaveProperty(`${second}|mpasi`)
    expect((await lineOf(first)).typed).toHaveProperty('asi')
    const empty = cover([{ villageId: first, version: 1, code: 'asi', reached: '', target: '' }])
    await coverVillages(kabid, empty, NOW)
    expect((await lineOf(first)).typed).toEqual({})
    await undoConvergence(kabid, { key: empty.key })
    expect((await lineOf(first)).typed).toHaveProperty('asi')
  })

  it('works out what reports say, from the latest month, and lets nobody type over it', async () => {
    const admin = await asSuperuser()
    await admin.query("set session_replication_role = 'replica'")
    for (const [month, weighed] of [
      [8, 10],
      [9, 30],
    ] as const)
      await admin.query(
        `insert into fact_posyandu (tenant_id, period, unit_id, village_id, kecamatan_id, status, revision, timely, jml_s, jml_d)
         values ($1, $2, $3, $3, $4, 2, 1, 1, 40, $5)`,
        [kabid.tenantId, periodOf(2026, month), first, kecamatanId, weighed],
      )
    await admin.query("set session_replication_role = 'origin'")
    expect((await lineOf(first)).filled).toMatchObject({
      dipantau: { reached: 30, target: 40, source: expect.stringContaining('September 2026') },
    })
    expect((await lineOf(second)).filled).toEqual({})
    const { version } = await lineOf(first)
    const over = cover([{ villageId: first, version, code: 'dipantau', reached: '1', target: '2' }])
    expect(await refused(coverVillages(kabid, over, NOW))).toHaveProperty(`${first}|dipantau`)
  })

  it('refuses readers, lines changed meanwhile, and villages of elsewhere', async () => {
    const pkb = await officeActorOf('pkb', '33.16.01')
    const one = (villageId: number, version: number) =>
      cover([{ villageId, version, code: 'babs', reached: '1', target: '2' }])
    const { version } = await lineOf(first)
    expect(await refused(coverVillages(pkb, one(first, version), NOW))).toMatchObject({ code: 'not-allowed' })
    expect(await refused(coverVillages(kabid, one(first, version + 1), NOW))).toMatchObject({
      code: 'changed-meanwhile',
    })
    const [elsewhere] = await villagesOf('32.01.01', 1)
    expect(await refused(coverVillages(kabid, one(elsewhere!, 0), NOW))).toMatchObject({ code: 'not-found' })
    const other = await officeActorOf('kabid_ks', BOGOR)
    expect(await lines(other)).toEqual([])
  })
})
