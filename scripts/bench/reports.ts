import pg from 'pg'
import { connection } from '@/lib/db/connection'
import { laporanDesa } from '@/lib/reports/forms/laporan-desa'
import { withFolder } from './folding'
import { type Ground, oneRowFloor } from './ground'
import { against, type Measured, median, times } from './measure'
import { OFFICE, Supply } from './supply'

const WRITERS = 64

/** Runs writers side by side for a while; answers finished saves a second. */
async function storm(seconds: number, save: (writer: number) => Promise<unknown>): Promise<number> {
  const until = Date.now() + seconds * 1000
  let done = 0
  await Promise.all(
    Array.from({ length: WRITERS }, async (_, writer) => {
      while (Date.now() < until) {
        await save(writer)
        done += 1
      }
    }),
  )
  return done / seconds
}

/** Saves: one alone, and 64 writers into one district. */
export async function measureReports(ground: Ground): Promise<Measured[]> {
  const supply = await Supply.open(ground, OFFICE)
  try {
    const floor = await oneRowFloor(ground)
    ground.progress('report.save')
    const saved = await against(
      { name: 'report.save', unit: 'ms', floorName: 'satu baris INSERT dan commit', better: 'lower', target: 1.9 },
      async () => median(await times(150, () => supply.send())),
      async () => median(await times(300, floor)),
    )
    ground.progress('report.storm')
    return [saved, await measureStorm(ground, supply)]
  } finally {
    await supply.close(ground)
  }
}

/** The fact rows alone against facts with roll-up and audit, both holding their transaction open for 2 ms. */
async function measureStorm(ground: Ground, supply: Supply): Promise<Measured> {
  const tenant = supply.actor.tenantId
  const columns = laporanDesa.elements.map((element) => element.column)
  const insert = `insert into fact_laporan_desa (tenant_id, period, unit_id, village_id, kecamatan_id, status, revision, timely,
    ${columns.join(', ')}) values ($1, $2, $3, $3, $4, 2, 1, 1, ${columns.map((_, index) => `$${index + 5}`).join(', ')})`
  await ground.admin.query('create table if not exists bench_fact (like fact_laporan_desa including all)')
  await ground.admin.query('truncate bench_fact; grant insert on bench_fact to lini_app')
  const pool = new pg.Pool({ ...connection('lini_app'), max: WRITERS, pipeline: true })
  const audit = `insert into audit (tenant_id, actor_id, actor_name, actor_role, action, subject) values ($1, $2, 'b', 'pkb', 'bench', 'x')`
  const one = async (table: 'fact_laporan_desa' | 'bench_fact') => {
    const { unit, period } = supply.take()
    const client = await pool.connect()
    try {
      await Promise.all([
        client.query('begin'),
        client.query({ name: 'scope', text: "select set_config('app.tenant', $1, true)", values: [String(tenant)] }),
        client.query({
          name: table,
          text: insert.replace('fact_laporan_desa', table),
          values: [tenant, period, unit, supply.actor.region.id, ...columns.map(() => 3)],
        }),
        ...(table === 'bench_fact'
          ? []
          : [client.query({ name: 'audit', text: audit, values: [tenant, supply.actor.accountId] })]),
        client.query('select pg_sleep(0.002)'),
        client.query('commit'),
      ])
    } finally {
      client.release()
    }
  }
  try {
    return await against(
      {
        name: 'report.storm',
        unit: 'simpan/detik',
        floorName: 'yang sama tanpa rekap dan audit',
        better: 'higher',
        target: 0.4,
        note: '64 penulis, satu kabupaten, 2 ms terbuka, pelipat berjalan',
      },
      () => withFolder(() => storm(4, () => one('fact_laporan_desa'))),
      () => storm(4, () => one('bench_fact')),
      3,
    )
  } finally {
    await pool.end()
    await ground.admin.query('drop table bench_fact')
    await ground.admin.query(`
      set session_replication_role = 'replica';
      delete from fact_laporan_desa f where not exists (select from report r where r.tenant_id = f.tenant_id
        and r.form_code = 'laporan-desa' and r.period = f.period and r.unit_id = f.unit_id);
      set session_replication_role = 'origin'`)
  }
}
