import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { periodOf } from '@/lib/format/period'
import { clearSampleOffices, hasRealOffice } from '@/prisma/seed/nation/clear'
import { loadNation } from '@/prisma/seed/nation/load-nation'
import { zoneOfProvince } from '@/prisma/seed/nation/zones'
import { asSuperuser } from '@/tests/support/database'
import { openTestOffice, regionByCode } from '@/tests/support/people'

const THIS_MONTH = periodOf(2026, 11)
const home = mkdtempSync(join(tmpdir(), 'lini-seed-'))
let all: pg.Client

beforeAll(async () => {
  process.env.LINI_DATA = home
  all = await asSuperuser()
  // A country of three small districts is enough to see that the generator is right.
  await all.query(
    `update region set closed_on = '2020-01-01' where level = 2 and code not in ('94.08', '14.72', '53.14')`,
  )
  await loadNation({ thisPeriod: THIS_MONTH, months: 2 }, () => {})
}, 120_000)

afterAll(() => rmSync(home, { recursive: true, force: true }))

const only = async (statement: string) => (await all.query(statement)).rows[0]

it('opens every district as a sample office on its own clock', async () => {
  const { rows } = await all.query('select zone, sample from tenant t join region r on r.id = t.id order by r.code')
  expect(rows).toEqual([
    { zone: 'Asia/Jakarta', sample: true },
    { zone: 'Asia/Makassar', sample: true },
    { zone: 'Asia/Jayapura', sample: true },
  ])
  expect(['11', '31', '61', '62'].map(zoneOfProvince)).toEqual(Array(4).fill('Asia/Jakarta'))
})

it('reports most villages of each closed month, with totals equal to the facts', async () => {
  const { villages, facts, first, last } = await only(
    `select (select count(*)::int from region v join tenant t on t.id = v.district_id where v.level = 4) as villages,
       count(*)::int as facts, min(period) as first, max(period) as last from fact_laporan_desa`,
  )
  expect([first, last]).toEqual([THIS_MONTH - 2, THIS_MONTH - 1])
  expect(facts).toBeGreaterThan(villages * 2 * 0.88)
  expect(facts).toBeLessThan(villages * 2)
  expect(await only('select sum(differences)::int as wrong from verify_laporan_desa()')).toEqual({ wrong: 0 })
  expect(await only('select count(*)::int as pending from change_laporan_desa')).toEqual({ pending: 0 })
})

it('makes reports that could be true: parts within their whole, groups as in the register', async () => {
  const { wrong } = await only(
    `select count(*)::int as wrong from fact_laporan_desa f
     where pa_iud + pa_mow + pa_mop + pa_implan + pa_suntik + pa_pil + pa_kondom + pa_mal + hamil + ias + iat + tial <> pus
       or bkb_lapor > bkb_ada or sub_ppkbd_lapor > sub_ppkbd_ada or pb_suntik > pa_suntik
       or bkb_ada <> (select count(*) from poktan p where p.village_id = f.unit_id and p.kind = 'bkb')
       or bkb_ada <> (select sum(change) from stock_region s where s.region_id = f.unit_id and s.measure = 'poktan.bkb.ada')`,
  )
  expect(wrong).toBe(0)
})

it('adds nothing the second time', async () => {
  expect((await loadNation({ thisPeriod: THIS_MONTH, months: 2 }, () => {})).villageMonths).toBe(0)
})

it('takes everything away again, but never where a real office is open', async () => {
  await clearSampleOffices()
  for (const table of [
    'tenant',
    'office',
    'fact_laporan_desa',
    'rollup_laporan_desa_province',
    'poktan',
    'stock_province',
  ])
    expect(await only(`select count(*)::int as left from ${table}`)).toEqual({ left: 0 })

  await all.query(`update region set closed_on = null where code = '33.16'`)
  await openTestOffice('33.16')
  expect(await hasRealOffice()).toBe(true)
  await expect(clearSampleOffices()).rejects.toThrow(/real office/)
  expect(await only('select count(*)::int as offices from tenant')).toEqual({ offices: 1 })
  expect((await regionByCode('33.16')).level).toBe(2)
})
