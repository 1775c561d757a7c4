import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import type { OfficeActor } from '@/lib/auth/actor'
import { readLokusBoard } from '@/lib/convergence/lokus-board'
import {
  chooseLokus,
  decideLokus,
  planLokus,
  undoLokus,
  weighLokus,
  withdrawLokus,
} from '@/lib/convergence/lokus-commands'
import { inTenant } from '@/lib/db/tenant'
import { periodOf } from '@/lib/format/period'
import { asSuperuser } from '@/tests/support/database'
import { BLORA, BOGOR, officeActorOf, openTestOffice } from '@/tests/support/people'
import { villagesOf } from '@/tests/support/reports'

const NOW = new Date('2026-11-20T05:00:00Z')
let kabid: OfficeActor
let head: OfficeActor
let villages: number[]

beforeAll(async () => {
  await openTestOffice(BLORA)
  await openTestOffice(BOGOR)
  kabid = await officeActorOf('kabid_ks', BLORA)
  head = await officeActorOf('kepala_dinas', BLORA)
  villages = await villagesOf('33.16.01', 5)
  // Of five villages three were measured: 30 %, 20 % and 10 %; two are unknown.
  for (const [at, cases] of [30, 20, 10].entries()) await plantMonth(villages[at]!, cases)
})

async function plantMonth(villageId: number, cases: number): Promise<void> {
  const admin = await asSuperuser()
  await admin.query("set session_replication_role = 'replica'")
  await admin.query(
    `insert into fact_posyandu (tenant_id, period, unit_id, village_id, kecamatan_id, status, revision, timely, tbu_sp,
       tbu_p, tbu_sah) select v.district_id, $2, v.id, v.id, v.kecamatan_id, 2, 1, 1, 0, $3::int, 100
     from region v where v.id = $1`,
    [villageId, periodOf(2026, 9), cases],
  )
  await admin.query("set session_replication_role = 'origin'")
}

const board = (year: number, actor = kabid) => inTenant(actor, (tx) => readLokusBoard(tx, year, NOW))
const plan = (year: number, wanted: number, version = 0) =>
  planLokus(kabid, { key: randomUUID(), year, version, wanted }, NOW)
const choose = (year: number, villageId: number, choice: 'masuk' | 'keluar', actor = kabid) =>
  chooseLokus(actor, { key: randomUUID(), year, villageId, choice, reason: 'Jumlah KRS paling banyak' }, NOW)
const decision = (year: number, version: number, over = {}) => ({
  ...{ key: randomUUID(), year, version, skNumber: `440/${year}`, skOn: '2026-11-18', file: null },
  ...over,
})
const refused = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error) => ({ code: error.code, ...error.fields }),
  )
const listOf = async (year: number) => {
  const { rows } = await (await asSuperuser()).query(
    'select village_id, removed, sk_number, note from lokus where tenant_id = $1 and year = $2 order by village_id',
    [kabid.tenantId, year],
  )
  return rows
}

describe('the proposal of a year', () => {
  it('ranks what is known and leaves the unknown without a score', async () => {
    const { scored, proposed } = await board(2027)
    expect(scored.slice(0, 3).map(({ villageId }) => villageId)).toEqual(villages.slice(0, 3))
    expect(scored[0]).toMatchObject({ cases: 30, valid: 100, period: periodOf(2026, 9), missing: ['krs'] })
    expect(scored.filter(({ score }) => score === null)).toHaveLength(scored.length - 3)
    expect([...proposed.keys()]).toEqual(villages.slice(0, 3))
  })

  it('takes a number, choices with reasons, and their undoing', async () => {
    await plan(2027, 2)
    expect([...(await board(2027)).proposed.keys()]).toEqual(villages.slice(0, 2))
    const chosen = await choose(2027, villages[4]!, 'masuk')
    await choose(2027, villages[0]!, 'keluar')
    expect((await board(2027)).proposed).toEqual(
      new Map([
        [villages[1], 'peringkat'],
        [villages[2], 'peringkat'],
        [villages[4], 'ditambahkan'],
      ]),
    )
    expect(await refused(choose(2027, villages[4]!, 'keluar'))).toMatchObject({ code: 'input-invalid' })
    await undoLokus(kabid, { key: await keyOf(chosen) })
    expect((await board(2027)).proposed.has(villages[4]!)).toBe(false)
    const left = (await board(2027)).choices[0]!
    await withdrawLokus(kabid, { key: randomUUID(), id: left.id, version: left.version })
    expect([...(await board(2027)).proposed.keys()]).toEqual(villages.slice(0, 2))
  })

  it('refuses others, other offices’ villages, and a proposal changed meanwhile', async () => {
    const pkb = await officeActorOf('pkb', '33.16.01')
    expect(await refused(choose(2027, villages[3]!, 'masuk', pkb))).toMatchObject({ code: 'not-allowed' })
    const [elsewhere] = await villagesOf('32.01.01', 1)
    expect(await refused(choose(2027, elsewhere!, 'masuk'))).toMatchObject({ code: 'not-found' })
    expect(await refused(plan(2027, 3, 0))).toMatchObject({ code: 'changed-meanwhile' })
  })

  it('is weighed by the office’s own edition from its year on', async () => {
    const weights = { yearFrom: 2028, name: 'Rapat TPPS', prevalence: 20, stunted: 40, krs: 40, source: 'Berita acara' }
    const stamp = await weighLokus(kabid, { key: randomUUID(), ...weights }, NOW)
    expect((await board(2028)).weighting).toMatchObject({ name: 'Rapat TPPS', certainty: 'pasti' })
    expect((await board(2027)).weighting.name).toBe('Bawaan Lini')
    await undoLokus(kabid, { key: await keyOf(stamp) })
    expect((await board(2028)).weighting.name).toBe('Bawaan Lini')
  })
})

describe('the decision', () => {
  it('is the head’s alone, under an SK that is not dated ahead', async () => {
    expect(await refused(decideLokus(kabid, decision(2026, 0), NOW))).toMatchObject({ code: 'not-allowed' })
    expect(await refused(decideLokus(head, decision(2026, 0, { skOn: '2026-12-01' }), NOW))).toHaveProperty('skOn')
  })

  it('makes the register’s list exactly the proposal, once, and is undone whole', async () => {
    const admin = await asSuperuser()
    await admin.query(
      `insert into lokus (tenant_id, id, year, village_id, kecamatan_id) select $1, gen_random_uuid(), 2027, id, kecamatan_id
       from region where id = any($2::int[])`,
      [kabid.tenantId, [villages[0], villages[3]]],
    )
    await choose(2027, villages[4]!, 'masuk')
    const before = await board(2027)
    const step = decision(2027, before.plan!.version)
    const stamp = await decideLokus(head, step, NOW)
    await decideLokus(head, step, NOW)
    const after = await listOf(2027)
    expect(after.filter((row) => !row.removed).map((row) => row.village_id)).toEqual([
      villages[0],
      villages[1],
      villages[4],
    ])
    expect(after.find((row) => row.village_id === villages[3])).toMatchObject({ removed: true })
    expect(after.find((row) => row.village_id === villages[4])).toMatchObject({
      sk_number: '440/2027',
      note: 'Jumlah KRS paling banyak',
    })
    expect((await board(2027)).plan).toMatchObject({ state: 'ditetapkan', skNumber: '440/2027' })
    expect((await board(2027)).plan!.decision!.villages).toHaveLength(3)
    expect(await refused(choose(2027, villages[2]!, 'masuk'))).toMatchObject({ code: 'lokus.decided' })
    expect(await refused(plan(2027, 9, (await board(2027)).plan!.version))).toMatchObject({ code: 'lokus.decided' })
    await undoLokus(head, { key: await keyOf(stamp) })
    expect((await listOf(2027)).filter((row) => !row.removed).map((row) => row.village_id)).toEqual([
      villages[0],
      villages[3],
    ])
    expect((await board(2027)).plan!.state).toBe('usulan')
  })

  it('cannot be met twice: of two at once one is refused', async () => {
    const version = (await board(2027)).plan!.version
    const both = await Promise.allSettled([1, 2].map(() => decideLokus(head, decision(2027, version), NOW)))
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  it('stays inside its office', async () => {
    const other = await officeActorOf('kabid_ks', BOGOR)
    const foreign = await board(2027, other)
    expect(foreign.plan).toBeNull()
    expect(foreign.rows).toEqual([])
    const [choice] = (await board(2027)).choices
    expect(
      await refused(withdrawLokus(other, { key: randomUUID(), id: choice!.id, version: choice!.version })),
    ).toMatchObject({ code: 'not-found' })
  })
})

/** The key under which a step was kept. */
async function keyOf(stamp: { subject: string; rows: readonly { id: string; version: number }[] }): Promise<string> {
  const { rows } = await (await asSuperuser()).query(
    `select key from receipt where answer->'rows' = $1::jsonb order by at desc limit 1`,
    [JSON.stringify(stamp.rows)],
  )
  return rows[0].key
}
