import type pg from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { SqlReader } from '@/lib/db/sql-reader'
import {
  mergeRegions,
  moveRegion,
  recodeRegion,
  refreshExpected,
  renameRegion,
  splitRegion,
} from '@/lib/regions/commands'
import { findRegion, findRegionByCode, listChildren, listVersions } from '@/lib/regions/queries'
import { contains } from '@/lib/regions/rules'
import { searchRegions } from '@/lib/regions/search'
import { idOf, ownerSql } from './tree'

const today = '2026-07-20'
const on = '2026-07-15'
const JUNE = 2026 * 12 + 5
const JULY = JUNE + 1
const FIRST = 2024 * 12

let client: pg.Client
let sql: SqlReader
let blora: number
beforeEach(async () => {
  if (!client) ({ client, sql } = await ownerSql())
  await client.query('begin')
  blora = await idOf(sql, '33.16')
  await sql.query(
    `insert into tenant (id, province_id, opened_on, first_period, zone)
     select id, province_id, '2024-01-01', $2, 'Asia/Jakarta' from region where id = $1`,
    [blora, FIRST],
  )
  await refreshExpected(sql, blora)
})
afterEach(() => client.query('rollback'))

/** How many villages a region expects in a period; null where no office expects any. */
async function expected(regionId: number, period: number): Promise<number | null> {
  const rows = await sql.query<{ units: number }>(
    `select units from expected_units
     where region_id = $1 and unit_kind = 'desa' and from_period <= $2 and (to_period is null or to_period > $2)`,
    [regionId, period],
  )
  expect(rows.length).toBeLessThanOrEqual(1)
  return rows[0]?.units ?? null
}

describe('changes of the tree are refused', () => {
  const refused = (change: () => Promise<unknown>, code: string) =>
    expect(change()).rejects.toMatchObject({ name: 'Refusal', code })

  it('when their day has not come, or a later change is known', async () => {
    const id = await idOf(sql, '33.16.02.2008')
    await refused(() => renameRegion(sql, { id, name: 'Baru', on: '2026-08-01', today }), 'region.day-ahead')
    await renameRegion(sql, { id, name: 'Baru', on, today })
    await refused(() => renameRegion(sql, { id, name: 'Lama', on: '2026-07-14', today }), 'region.day-before-version')
  })

  it('when the region is not there, or closed', async () => {
    const [a, b] = [await idOf(sql, '33.16.02.2008'), await idOf(sql, '33.16.02.2007')]
    await mergeRegions(sql, { ids: [a], into: { id: b }, on, today })
    await refused(() => renameRegion(sql, { id: a, name: 'Baru', on, today }), 'not-found')
    await refused(() => renameRegion(sql, { id: 2_000_000, name: 'Baru', on, today }), 'not-found')
  })

  it('when the code belongs to another, or to another level', async () => {
    const id = await idOf(sql, '33.16.02.2008')
    await refused(() => recodeRegion(sql, { id, code: '33.16.02.2007', on, today }), 'region.code-taken')
    await refused(() => recodeRegion(sql, { id, code: '33.16.02', on, today }), 'region.wrong-level')
    const born = { code: '33.16.02.2099', name: 'Kembar' }
    await refused(() => splitRegion(sql, { id, into: [born, born], keeps: true, on, today }), 'region.code-taken')
  })

  it('when something would be left without a parent or an office', async () => {
    const [kecamatan, sister] = [await idOf(sql, '33.16.02'), await idOf(sql, '33.16.03')]
    await refused(() => mergeRegions(sql, { ids: [kecamatan], into: { id: sister }, on, today }), 'region.not-empty')
    const [village, elsewhere] = [await idOf(sql, '33.16.02.2008'), await idOf(sql, '33.15.01')]
    await refused(
      () => moveRegion(sql, { id: village, parentId: elsewhere, code: '33.15.01.2099', on, today }),
      'region.other-office',
    )
    await refused(
      () => moveRegion(sql, { id: village, parentId: blora, code: '33.16.02.2099', on, today }),
      'region.wrong-level',
    )
  })
})

describe('expected units', () => {
  it('count the villages of open offices from their first period on', async () => {
    const [kecamatan, province] = [await idOf(sql, '33.16.02'), await idOf(sql, '33')]
    expect(await expected(blora, FIRST - 1)).toBeNull()
    for (const period of [FIRST, JUNE, JULY]) {
      expect(await expected(kecamatan, period)).toBe(18)
      expect(await expected(blora, period)).toBe(295)
      expect(await expected(province, period)).toBe(295)
      expect(await expected(1, period)).toBe(295)
    }
  })

  it('stay the same when counted again', async () => {
    const all = () => sql.query('select * from expected_units order by region_id, from_period')
    const before = await all()
    await refreshExpected(sql, blora)
    expect(await all()).toEqual(before)
  })
})

describe('a village', () => {
  it('keeps its old name in the old months', async () => {
    const id = await idOf(sql, '33.16.02.2008')
    await renameRegion(sql, { id, name: 'Sumber Rejo Baru', on, today })
    expect(await findRegion(sql, id)).toMatchObject({ name: 'Sumber Rejo Baru', kecamatanName: 'Randublatung' })
    const kecamatan = await idOf(sql, '33.16.02')
    const nameIn = async (period: number) =>
      (await listChildren(sql, kecamatan, { period })).find((region) => region.id === id)?.name
    expect(await nameIn(JUNE)).toBe('Sumberejo')
    expect(await nameIn(JULY)).toBe('Sumber Rejo Baru')
    expect((await searchRegions(sql, 'sumberrejobaru')).items[0]?.id).toBe(id)
  })

  it('that moves kecamatan keeps its old version, and both counts are right by month', async () => {
    const id = await idOf(sql, '33.16.02.2008')
    const [from, to] = [await idOf(sql, '33.16.02'), await idOf(sql, '33.16.03')]
    const before = await expected(to, JULY)
    await moveRegion(sql, { id, parentId: to, code: '33.16.03.2099', on, today })

    expect(await listVersions(sql, id)).toMatchObject([
      { to: on, code: '33.16.02.2008', parentId: from },
      { from: on, to: null, code: '33.16.03.2099', parentId: to },
    ])
    const village = (await findRegion(sql, id))!
    expect(village.kecamatanId).toBe(to)
    expect(contains({ id: from, level: 3 }, village)).toBe(false)
    expect((await listChildren(sql, from, { period: JUNE })).map((region) => region.id)).toContain(id)
    expect((await listChildren(sql, from, { period: JULY })).map((region) => region.id)).not.toContain(id)
    expect((await findRegionByCode(sql, '33.16.02.2008'))?.id).toBe(id)

    expect([await expected(from, JUNE), await expected(from, JULY)]).toEqual([18, 17])
    expect([await expected(to, JUNE), await expected(to, JULY)]).toEqual([before, before! + 1])
    expect(await expected(blora, JULY)).toBe(295)
  })

  it('that becomes a kelurahan gets a new code and kind, and is the same village', async () => {
    const id = await idOf(sql, '33.16.02.2008')
    await recodeRegion(sql, { id, code: '33.16.02.1099', on, today })
    expect(await findRegion(sql, id)).toMatchObject({ kind: 'kelurahan', code: '33.16.02.1099' })
    expect(await sql.query('select kind from region_successor where from_id = $1 and to_id = $1', [id])).toEqual([
      { kind: 'renumber' },
    ])
    expect(await expected(blora, JULY)).toBe(295)
  })

  it('changed twice by one decree has one version of that day', async () => {
    const id = await idOf(sql, '33.16.02.2008')
    await renameRegion(sql, { id, name: 'Sumberejo Baru', on, today })
    await recodeRegion(sql, { id, code: '33.16.02.1099', on, today })
    const versions = await listVersions(sql, id)
    expect(versions).toHaveLength(2)
    expect(versions).toMatchObject([
      { name: 'Sumberejo', code: '33.16.02.2008' },
      { from: on, name: 'Sumberejo Baru', code: '33.16.02.1099', kind: 'kelurahan' },
    ])
  })

  it.each([true, false])('splits (the old one goes on: %s)', async (keeps) => {
    const id = await idOf(sql, '33.16.02.2008')
    const into = [
      { code: '33.16.02.2098', name: 'Sumberejo Lor' },
      ...(keeps ? [] : [{ code: '33.16.02.2008', name: 'Sumberejo Kidul' }]),
    ]
    const born = await splitRegion(sql, { id, into, keeps, on, today })
    expect(await findRegion(sql, born[0]!)).toMatchObject({ ...into[0], kind: 'desa', districtId: blora })
    expect((await findRegion(sql, id))?.closedOn).toBe(keeps ? null : on)
    expect((await findRegionByCode(sql, '33.16.02.2008'))?.id).toBe(keeps ? id : born[1])
    expect([await expected(blora, JUNE), await expected(blora, JULY)]).toEqual([295, 296])
    expect(await expected(await idOf(sql, '33.16.02'), JULY)).toBe(19)
    expect(await expected(1, JULY)).toBe(296)
  })

  it('merges into a neighbour, and its code still leads to what it was', async () => {
    const [a, b] = [await idOf(sql, '33.16.02.2008'), await idOf(sql, '33.16.02.2007')]
    expect(await mergeRegions(sql, { ids: [a, b], into: { id: b }, on, today })).toBe(b)
    expect(await findRegionByCode(sql, '33.16.02.2008')).toMatchObject({ id: a, closedOn: on })
    expect(await sql.query('select to_id, kind from region_successor where from_id = $1', [a])).toEqual([
      { to_id: b, kind: 'merge' },
    ])
    expect([await expected(blora, JUNE), await expected(blora, JULY)]).toEqual([295, 294])
  })
})

describe('a kecamatan', () => {
  it('takes its villages along when its code changes', async () => {
    const id = await idOf(sql, '33.16.02')
    const village = await idOf(sql, '33.16.02.2008')
    await recodeRegion(sql, { id, code: '33.16.99', on, today })
    expect(await findRegion(sql, village)).toMatchObject({ code: '33.16.99.2008', kecamatanId: id })
    expect(await listVersions(sql, village)).toHaveLength(2)
    expect([await expected(id, JUNE), await expected(id, JULY)]).toEqual([18, 18])
  })

  it('born by a split is filled by moving villages', async () => {
    const id = await idOf(sql, '33.16.02')
    const into = [{ code: '33.16.98', name: 'Randu Baru' }]
    const [born] = await splitRegion(sql, { id, into, keeps: true, on, today })
    const village = await idOf(sql, '33.16.02.2008')
    await moveRegion(sql, { id: village, parentId: born!, code: '33.16.98.2001', on, today })
    expect([await expected(born!, JUNE), await expected(born!, JULY)]).toEqual([null, 1])
    expect([await expected(id, JUNE), await expected(id, JULY)]).toEqual([18, 17])
  })
})

describe('a district', () => {
  it('moves to another province with its office and its expected units', async () => {
    const [java, west] = [await idOf(sql, '33'), await idOf(sql, '32')]
    await moveRegion(sql, { id: blora, parentId: west, code: '32.99', on, today })
    const village = (await findRegionByCode(sql, '32.99.02.2008'))!
    expect(village).toMatchObject({ provinceId: west, districtId: blora })
    expect(contains({ id: java, level: 1 }, village)).toBe(false)
    expect([await expected(java, JULY), await expected(west, JULY), await expected(1, JULY)]).toEqual([null, 295, 295])
    expect(await sql.query('select province_id from tenant where id = $1', [blora])).toEqual([{ province_id: west }])
  })
})
