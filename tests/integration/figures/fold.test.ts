import { randomUUID } from 'node:crypto'
import { beforeAll, expect, it } from 'vitest'
import { periodOf } from '@/lib/format/period'
import { asOwner, asRole } from '@/tests/support/database'
import { BLORA, openTestOffice, regionByCode } from '@/tests/support/people'

let tenant: number
let village: number
let kecamatan: number

beforeAll(async () => {
  tenant = await openTestOffice(BLORA)
  kecamatan = (await regionByCode('33.16.01')).id
  const owner = await asOwner()
  village = (await owner.query('select id from region where parent_id = $1 order by code limit 1', [kecamatan])).rows[0]
    .id
})

async function asOffice(statement: string, values: unknown[] = []) {
  const app = await asRole('lini_app')
  await app.query("select set_config('app.tenant', $1, false)", [String(tenant)])
  return app.query(statement, values)
}

const addPoktan = (kind: string, from: string, both: boolean) =>
  asOffice(
    `insert into poktan (tenant_id, id, kind, name, name_key, village_id, kecamatan_id, active_from, with_posyandu, with_paud)
     values ($1, $2, $3, 'Melati', 'melati', $4, $5, $6, $7, $7)`,
    [tenant, randomUUID(), kind, village, kecamatan, from, both],
  )

async function stock(measure: string, period: number, region: number): Promise<number> {
  const { rows } = await asOffice(
    `select coalesce(sum(change), 0)::int as stock from (
       select change from stock_region where tenant_id = $1 and measure = $2 and region_id = $3 and period <= $4
       union all
       select change from stock_delta where tenant_id = $1 and measure = $2 and period <= $4
         and $3 in (village_id, kecamatan_id, tenant_id)) s`,
    [tenant, measure, region, period],
  )
  return rows[0].stock
}

it('counts a group from its month on, at every level, before and after folding, and not after its end', async () => {
  await addPoktan('bkb', '2024-03-31', true)
  await addPoktan('bkb', '2024-05-01', false)
  await asOffice("update poktan set active_to = '2024-07-15' where tenant_id = $1 and with_paud", [tenant])
  const expected = [
    ['poktan.bkb.ada', periodOf(2024, 2), 0],
    ['poktan.bkb.ada', periodOf(2024, 3), 1],
    ['poktan.bkb.ada', periodOf(2024, 6), 2],
    ['poktan.bkb.ada', periodOf(2024, 7), 1],
    ['poktan.bkb_hi.ada', periodOf(2024, 6), 1],
    ['poktan.bkb_hi.ada', periodOf(2024, 7), 0],
  ] as const
  for (const folded of [false, true]) {
    if (folded) await asOffice('select * from fold_stock(1000)')
    for (const region of [village, kecamatan, tenant])
      for (const [measure, period, count] of expected) expect(await stock(measure, period, region)).toBe(count)
  }
  const owner = await asOwner()
  await expect(owner.query('select fold_stock(1)')).rejects.toThrow(/permission/)
})

it('keeps roll-ups equal to facts through insert, correction, return and folding', async () => {
  const period = periodOf(2024, 4)
  const values = [tenant, period, village, kecamatan]
  const differences = async () =>
    (await asOffice('select sum(differences)::int as n from verify_laporan_desa()')).rows[0].n
  const mcpr = async () =>
    (
      await asOffice(
        `select sum(num_mcpr)::int as num, sum(den_mcpr)::int as den, sum(sent)::int as sent, sum(n_pus)::int as pus from (
           select num_mcpr, den_mcpr, sent, n_pus from rollup_laporan_desa_kecamatan where kecamatan_id = $1 and period = $2
           union all select num_mcpr, den_mcpr, sent, n_pus from delta_laporan_desa where kecamatan_id = $1 and period = $2) s`,
        [kecamatan, period],
      )
    ).rows[0]

  await asOffice(
    `insert into fact_laporan_desa (tenant_id, period, unit_id, village_id, kecamatan_id, status, revision, timely, pus,
       pa_iud, pa_mow, pa_mop, pa_implan, pa_suntik, pa_pil, pa_kondom, pa_mal)
     values ($1, $2, $3, $3, $4, 2, 1, 1, 400, 10, 5, 0, 40, 150, 60, 5, 2)`,
    values,
  )
  expect(await mcpr()).toEqual({ num: 272, den: 400, sent: 1, pus: 1 })
  expect(await differences()).toBe(0)

  await asOffice('select * from fold_laporan_desa(100)')
  expect(await mcpr()).toEqual({ num: 272, den: 400, sent: 1, pus: 1 })
  expect(await differences()).toBe(0)

  await asOffice('update fact_laporan_desa set pa_mal = null where period = $1', [period])
  expect(await mcpr()).toEqual({ num: 0, den: 0, sent: 1, pus: 1 })
  expect(await differences()).toBe(0)

  await asOffice('update fact_laporan_desa set status = 1 where period = $1', [period])
  expect(await mcpr()).toEqual({ num: 0, den: 0, sent: 0, pus: 0 })
  await asOffice('select * from fold_laporan_desa(100)')
  expect(await differences()).toBe(0)
})

it('expects the villages of open offices only', async () => {
  const owner = await asOwner()
  const { rows } = await owner.query(
    `select r.level, e.units, e.from_period as since from expected_units e join region r on r.id = e.region_id
     where r.id in ($1, $2, $3, 1) order by r.level`,
    [tenant, kecamatan, (await regionByCode('33')).id],
  )
  expect(rows.filter((row) => row.level !== 3).map((row) => row.units)).toEqual([295, 295, 295])
  expect(rows.every((row) => row.since === periodOf(2024, 1))).toBe(true)
})
