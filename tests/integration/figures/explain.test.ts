import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/auth/actor'
import { closePools } from '@/lib/db/pools'
import { inTenantSql } from '@/lib/db/tenant'
import { explain } from '@/lib/figures/explain'
import { foldOnce } from '@/lib/figures/folder'
import { monthly } from '@/lib/figures/period'
import { verifyFigures } from '@/lib/figures/verify'
import { periodOf } from '@/lib/format/period'
import type { NamedRegion } from '@/lib/regions/rules'
import { asSuperuser } from '@/tests/support/database'
import { actorOf, BLORA, KUTAI_TIMUR, openTestOffice } from '@/tests/support/people'
import { fact, region, villagesOf } from './office-facts'

const NOW = new Date('2024-07-20T03:00:00Z')
const JUNE = periodOf(2024, 6)
let dinas: Actor
let province: Actor
let jati: NamedRegion
let villages: NamedRegion[]

beforeAll(async () => {
  const tenant = await openTestOffice(BLORA)
  await openTestOffice(KUTAI_TIMUR)
  jati = await region('33.16.01')
  villages = await villagesOf(jati, 3)
  dinas = await actorOf('kepala_dinas', BLORA)
  province = await actorOf('pejabat_provinsi', '33')
  const [a, b, c] = villages as [NamedRegion, NamedRegion, NamedRegion]
  await fact('laporan-desa', a, JUNE, { bkb_ada: 1200, bkb_lapor: 300 })
  await fact('laporan-desa', b, JUNE, { bkb_ada: 60, bkb_lapor: 0 }, { timely: 0 })
  await inTenantSql(dinas, async ({ sql }) => {
    const report = (village: NamedRegion, status: number) =>
      sql.query(
        `insert into report (tenant_id, form_code, period, unit_id, village_id, kecamatan_id, status, revision, due_at)
         values ($1, 'laporan-desa', $2, $3, $3, $4, $5, 2, '2024-07-03T17:00:00Z')`,
        [tenant, JUNE, village.id, jati.id, status],
      )
    await report(a, 2)
    await report(c, 1)
    await sql.query(
      `insert into report_revision (tenant_id, form_code, period, unit_id, revision, edition, cells, made_at, received_at, sent_by, sent_by_name)
       values ($1, 'laporan-desa', $2, $3, 2, 1, '{}', $4, $4, $5, 'Sari')`,
      [tenant, JUNE, a.id, '2024-07-10T03:00:00Z', randomUUID()],
    )
    await sql.query(
      `insert into poktan (tenant_id, id, kind, name, name_key, village_id, kecamatan_id, active_from)
       values ($1, $2, 'bkb', 'Melati', 'melati', $3, $4, '2024-03-01')`,
      [tenant, randomUUID(), a.id, jati.id],
    )
  })
})
afterAll(() => closePools())

describe('explain', () => {
  it('fills in the formula, names who is missing, late or sent back, and counts corrections inside the office', async () => {
    const found = await explain(dinas, 'caklap.bkb', jati, monthly(JUNE), NOW)
    expect(found.formula).toBe('300 BKB yang lapor ÷ 1.260 BKB yang ada × 100 = 23,8%.')
    expect(found).toMatchObject({
      freshness: 'live',
      offices: { open: 1, all: 1 },
      corrections: 1,
      source: { kind: 'form', name: 'Laporan Bulanan Desa', edition: 1 },
      down: { kind: 'children', regionCode: jati.code },
    })
    expect(found.lacking).toHaveLength(11)
    const [late, returned] = found.lacking
    expect(late).toMatchObject({ region: { id: villages[1]?.id }, reported: 1, expected: 1, late: 1, returned: 0 })
    expect(returned).toMatchObject({ region: { id: villages[2]?.id }, reported: 0, late: 0, returned: 1 })
  })

  it('tells the province what it may know: coverage and offices, nothing of drafts and corrections', async () => {
    const found = await explain(province, 'caklap.bkb', await region('33'), monthly(JUNE), NOW)
    expect(found).toMatchObject({ corrections: null, offices: { open: 1, all: 35 } })
    expect(found.lacking).toHaveLength(1)
    expect(found.lacking[0]).toMatchObject({
      region: { code: BLORA },
      reported: 2,
      expected: 295,
      late: 1,
      returned: null,
    })
  })

  it('leads to the report of a village and to the list of a register', async () => {
    const [village] = villages as [NamedRegion]
    const report = await explain(dinas, 'lapor.bkb.ada', village, monthly(JUNE), NOW)
    expect(report.formula).toBe('Jumlah dari 1 desa, Juni 2024: 1.200 kelompok.')
    expect(report).toMatchObject({ down: { kind: 'report', form: 'laporan-desa', period: JUNE, unitId: village.id } })
    const register = await explain(dinas, 'poktan.bkb.ada', jati, monthly(JUNE), NOW)
    expect(register.formula).toBe('1 kelompok tercatat pada akhir Juni 2024.')
    expect(register).toMatchObject({ down: { kind: 'register', regionId: jati.id }, source: { kind: 'register' } })
  })

  it('says why there is no figure', async () => {
    const [, second] = villages as [NamedRegion, NamedRegion]
    expect((await explain(dinas, 'pus.jumlah', second, monthly(JUNE), NOW)).formula).toBe('Belum ada yang melaporkan.')
    expect((await explain(dinas, 'sdm.pkb', second, monthly(JUNE), NOW)).formula).toBe('Tidak berlaku di sini.')
  })

  it('does not find what is another office’s', async () => {
    await expect(explain(dinas, 'caklap.bkb', await region(KUTAI_TIMUR), monthly(JUNE), NOW)).rejects.toMatchObject({
      code: 'not-found',
    })
  })
})

describe('verify', () => {
  const wrong = async () => (await verifyFigures()).filter((check) => check.differences !== 0)

  it('finds no difference, pending or folded, and finds every kind that is put there', async () => {
    expect(await wrong()).toEqual([])
    await foldOnce()
    expect(await wrong()).toEqual([])

    const all = await asSuperuser()
    const [{ id }] = (await all.query('select id from region where code = $1', [BLORA])).rows
    const spoil = async (statement: string, expected: unknown) => {
      await all.query('begin')
      await all.query(statement, [id])
      await all.query('commit')
      expect(await wrong()).toEqual(expected)
    }
    await spoil('update rollup_laporan_desa_district set v_bkb_ada = v_bkb_ada + 1 where tenant_id = $1', [
      { what: 'laporan-desa', level: 'district', differences: 1 },
    ])
    await all.query('update rollup_laporan_desa_district set v_bkb_ada = v_bkb_ada - 1')
    await spoil('update stock_region set change = change + 1 where region_id = $1', [
      { what: 'daftar', level: 'office', differences: 1 },
      { what: 'daftar', level: 'province', differences: 1 },
    ])
  })
})
