import type pg from 'pg'
import { beforeAll, describe, expect, it } from 'vitest'
import type { SqlReader } from '@/lib/db/sql-reader'
import { loadRegions } from '@/lib/regions/load'
import { findRegionByCode, listVersions } from '@/lib/regions/queries'
import { idOf, ownerSql } from './tree'

describe('loading the regions', () => {
  let client: pg.Client
  let sql: SqlReader
  beforeAll(async () => {
    ;({ client, sql } = await ownerSql())
    await loadRegions(client)
  })

  it('is done once: a second run adds nothing and keeps what changed since', async () => {
    await client.query('begin')
    await client.query("update region set name = 'Nama lain' where code = '33.16.02.2008'")
    expect(await loadRegions(client)).toEqual({ regions: 0, versions: 0 })
    const { rows } = await client.query("select name from region where code = '33.16.02.2008'")
    expect(rows).toEqual([{ name: 'Nama lain' }])
    await client.query('rollback')
  })

  it('holds the whole country', async () => {
    expect(await sql.query('select level, count(*)::int as count from region group by 1 order by 1')).toEqual([
      { level: 0, count: 1 },
      { level: 1, count: 38 },
      { level: 2, count: 514 },
      { level: 3, count: 7_285 },
      { level: 4, count: 83_762 },
    ])
  })

  it('gives every region exactly one version that is valid today', async () => {
    const [row] = await sql.query<{ count: number }>(
      `select count(*)::int as count from region r
       where (select count(*) from region_version v where v.region_id = r.id and v.valid_to is null
              and v.code = r.code and v.name = r.name and v.parent_id is not distinct from r.parent_id) <> 1`,
    )
    expect(row!.count).toBe(0)
  })

  it('tells where Merauke was before 25 July 2022', async () => {
    const [papua, south] = [await idOf(sql, '91'), await idOf(sql, '93')]
    const merauke = await findRegionByCode(sql, '91.01')
    expect(merauke).toMatchObject({ code: '93.01', name: 'Kabupaten Merauke', provinceName: 'Papua Selatan' })
    expect(await listVersions(sql, merauke!.id)).toMatchObject([
      { from: '1945-08-17', to: '2022-07-25', code: '91.01', parentId: papua },
      { from: '2022-07-25', to: null, code: '93.01', parentId: south },
    ])
  })

  it('links each province of 2022 with the one it was cut from', async () => {
    const links = await sql.query(
      `select f.code as from, t.code as to, to_char(s.on_date, 'YYYY-MM-DD') as on
       from region_successor s join region f on f.id = s.from_id join region t on t.id = s.to_id
       where s.kind = 'split' order by t.code`,
    )
    expect(links).toEqual([
      { from: '91', to: '93', on: '2022-07-25' },
      { from: '91', to: '94', on: '2022-07-25' },
      { from: '91', to: '95', on: '2022-07-25' },
      { from: '92', to: '96', on: '2022-12-08' },
    ])
    expect(await sql.query("select count(*)::int as count from region_successor where kind = 'renumber'")).toEqual([
      { count: 26 },
    ])
  })
})
