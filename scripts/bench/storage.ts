import pg from 'pg'
import { connection } from '@/lib/db/connection'
import type { Element, FormDeclaration } from '@/lib/reports/form'
import { formTables } from '@/lib/reports/form-columns'
import { formSql } from '@/lib/reports/form-sql'
import { laporanDesa } from '@/lib/reports/forms/laporan-desa'
import type { Ground } from './ground'
import { against, type Measured, timed } from './measure'

const COUNTS = 80
const MONTHS = 6

/** A form of eighty plain counts, made by the same generator as the real ones. */
const eighty: FormDeclaration = {
  ...laporanDesa,
  code: 'bench-80',
  table: 'bench80',
  elements: Array.from(
    { length: COUNTS },
    (_, index): Element => ({
      code: `bench.c${index}`,
      column: `c${index}`,
      label: `Cacah ${index}`,
      short: `C${index}`,
      unit: 'orang',
      nature: 'flow',
      section: 'poktan',
    }),
  ),
  ratios: [],
  sums: [],
  rules: [],
}

/** Bytes of a village-month of eighty counts, and the time to make every roll-up again. */
export async function measureStorage(ground: Ground): Promise<Measured[]> {
  const t = formTables(eighty)
  const owner = new pg.Client(connection('lini_owner'))
  await owner.connect()
  try {
    ground.progress('size.nation')
    await owner.query(formSql(eighty))
    const columns = eighty.elements.map((element) => element.column)
    const { rows } = await ground.admin.query(
      `select count(*)::int as villages from region r join tenant t on t.id = r.district_id where r.level = 4`,
    )
    await ground.admin.query(`set session_replication_role = 'replica'`)
    await ground.admin.query(
      `insert into ${t.fact} (tenant_id, period, unit_id, village_id, kecamatan_id, status, revision, timely, ${columns.join(', ')})
       select r.district_id, 24300 + m, r.id, r.id, r.kecamatan_id, 4, 1, 1, ${columns.map((_, i) => `(r.id * ${i + 7} + m) % 400`).join(', ')}
       from generate_series(0, ${MONTHS - 1}) m, region r join tenant t on t.id = r.district_id where r.level = 4
       order by r.district_id, m, r.id`,
    )
    await ground.admin.query(`set session_replication_role = 'origin'`)
    await owner.query(`select ${t.rebuild}()`)
    const size = await ground.admin.query(
      `select sum(pg_total_relation_size(name::regclass))::float8 as bytes from unnest($1::text[]) name`,
      [[t.fact, t.change, t.kecamatan, t.district, t.province]],
    )
    const perRow = size.rows[0].bytes / (rows[0].villages * MONTHS)
    const sized: Measured = {
      name: 'size.nation',
      value: Math.round(perRow),
      unit: 'byte per desa-bulan',
      floor: COUNTS * 4,
      floorName: '4 byte per cacah, 80 cacah',
      ratio: Number((perRow / (COUNTS * 4)).toPrecision(4)),
      better: 'lower',
      target: 1.55,
      runs: 1,
      note: `${rows[0].villages} desa x ${MONTHS} bulan, dengan indeks dan rekap`,
    }
    ground.progress('verify.rebuild')
    await ground.admin.query(`vacuum analyze ${t.fact}`)
    const rebuilt = await against(
      {
        name: 'verify.rebuild',
        unit: 'ms',
        floorName: 'satu agregat berurutan atas fakta yang sama',
        better: 'lower',
        target: 8,
        note: `${rows[0].villages * MONTHS} desa-bulan`,
      },
      () => timed(() => owner.query(`select ${t.rebuild}()`)),
      () =>
        timed(() => ground.admin.query(`select ${columns.map((name) => `sum(${name})`).join(', ')} from ${t.fact}`)),
      3,
    )
    return [sized, rebuilt]
  } finally {
    await owner.query(
      `drop table if exists ${[t.fact, t.change, t.kecamatan, t.district, t.province].join(', ')} cascade`,
    )
    const { rows } = await ground.admin.query(
      "select oid::regprocedure::text as name from pg_proc where pronamespace = 'public'::regnamespace and proname like '%bench80%'",
    )
    for (const { name } of rows) await ground.admin.query(`drop function ${name}`)
    await owner.end()
  }
}
