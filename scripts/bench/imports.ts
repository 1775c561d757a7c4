import { createReadStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { from as copyFrom } from 'pg-copy-streams'
import type { Actor } from '@/lib/auth/actor'
import { inTenantSql } from '@/lib/db/tenant'
import { applyImport, beginImport, mapColumns } from '@/lib/imports/commands'
import { getJob } from '@/lib/imports/queries'
import { warmReader } from '@/lib/imports/reader'
import { settled } from '@/lib/imports/running'
import { actorAt, type Ground } from './ground'
import { against, type Measured, timed } from './measure'
import { OFFICE } from './supply'

const ROWS = 50_000
const GROUPS = 500
const HEADS = 'Kode poktan;Desa;Nama KK;No. KK;RW;RT;Alamat;Nama sasaran;L/P;Tgl lahir;Hubungan;NIK;Tanggal masuk'

const digits = (value: number, length: number) => String(value).padStart(length, '0')

/** A roster of families that no two rows share; one in two persons has a NIK of a girl. */
function rosterCsv(village: string): string {
  const place = village.replaceAll('.', '').slice(0, 6)
  const lines = Array.from({ length: ROWS }, (_, at) => {
    const day = 1 + (at % 28)
    const month = 1 + (Math.floor(at / 28) % 12)
    const serial = 1 + (Math.floor(at / 336) % 9_999)
    const girl = at % 2 === 0
    return [
      `BENCH-${at % GROUPS}`,
      village,
      `Kepala ${at} Suharto`,
      `${place}${digits(day, 2)}${digits(month, 2)}15${digits(serial, 4)}`,
      digits(1 + (at % 9), 2),
      digits(1 + (at % 12), 2),
      `Jl. Mawar No. ${at}`,
      `Anak ${at} Wulandari`,
      girl ? 'P' : 'L',
      `${digits(day, 2)}/${digits(month, 2)}/2023`,
      'Anak',
      `${place}${digits(day + (girl ? 40 : 0), 2)}${digits(month, 2)}23${digits(serial, 4)}`,
      '15/01/2024',
    ].join(';')
  })
  return [HEADS, ...lines].join('\r\n')
}

/** One import from the first byte to the commit, through the product's own commands. */
async function importOnce(actor: Actor, path: string): Promise<string> {
  const { id } = await beginImport(actor, { kind: 'anggota', fileName: 'bench.csv' }, createReadStream(path))
  await settled(id)
  const read = await inTenantSql(actor, (tx) => getJob(tx, id))
  await mapColumns(actor, { id, version: read.version, mapping: read.mapping })
  await settled(id)
  const checked = await inTenantSql(actor, (tx) => getJob(tx, id))
  await applyImport(actor, { id, version: checked.version })
  await settled(id)
  const done = await inTenantSql(actor, (tx) => getJob(tx, id))
  if (done.state !== 'selesai') throw new Error(`The import ended as ${done.state}: ${done.failure}`)
  return id
}

/** A roster of 50,000 rows of 13 columns, against a bare COPY of the same file into a table of thirteen texts. */
export async function measureImports(ground: Ground): Promise<Measured[]> {
  ground.progress('import.roster')
  const { admin } = ground
  const actor = await actorAt('admin_dinas', OFFICE)
  const { rows } = await admin.query(
    'select id, code, kecamatan_id from region where district_id = $1 and level = 4 and closed_on is null order by code limit 1',
    [actor.tenantId],
  )
  const village = rows[0]
  const folder = mkdtempSync(join(tmpdir(), 'lini-bench-'))
  const path = join(folder, 'roster.csv')
  writeFileSync(path, rosterCsv(village.code))
  await admin.query(
    `insert into poktan (tenant_id, id, kind, name, name_key, village_id, kecamatan_id, code, active_from, sample)
     select $1, gen_random_uuid(), 'bkb', 'Bench ' || n, 'bench ' || n, $2, $3, 'BENCH-' || n, '2020-01-01', true
     from generate_series(0, ${GROUPS - 1}) n`,
    [actor.tenantId, village.id, village.kecamatan_id],
  )
  await admin.query(
    `create table bench_roster (${HEADS.split(';')
      .map((_, at) => `c${at} text`)
      .join(', ')})`,
  )
  const forget = async (id: string) => {
    await admin.query("set session_replication_role = 'replica'")
    for (const table of ['poktan_member', 'person', 'family'])
      await admin.query(`delete from ${table} where tenant_id = $1 and import_id = $2`, [actor.tenantId, id])
    for (const table of ['import_block', 'import_problem', 'import_change'])
      await admin.query(`delete from ${table} where tenant_id = $1 and job_id = $2`, [actor.tenantId, id])
    await admin.query('delete from import_job where tenant_id = $1 and id = $2', [actor.tenantId, id])
    await admin.query("set session_replication_role = 'origin'")
    await admin.query('vacuum analyze family, person, poktan_member, import_block')
    await admin.query('checkpoint')
  }
  try {
    const measured = await against(
      {
        name: 'import.roster',
        unit: 'baris/detik',
        floorName: 'COPY berkas yang sama ke 13 kolom teks',
        better: 'higher',
        target: 0.08,
        note: `${ROWS} baris CSV: dibaca, diperiksa, disandikan, diterapkan`,
      },
      async () => {
        // As when its page was opened: the reading process waits for the file.
        warmReader()
        await new Promise((settle) => setTimeout(settle, 1_000))
        let id = ''
        const spent = await timed(async () => {
          id = await importOnce(actor, path)
        })
        await forget(id)
        return (ROWS / spent) * 1000
      },
      async () => {
        await admin.query('truncate bench_roster')
        const spent = await timed(() =>
          pipeline(
            createReadStream(path),
            admin.query(copyFrom("copy bench_roster from stdin with (format csv, delimiter ';', header)")),
          ),
        )
        return (ROWS / spent) * 1000
      },
      3,
    )
    return [measured]
  } finally {
    rmSync(folder, { recursive: true, force: true })
    await admin.query('drop table bench_roster')
    await admin.query(
      `set session_replication_role = 'replica'; delete from poktan where code like 'BENCH-%'; delete from audit where actor_id = '${actor.accountId}'; set session_replication_role = 'origin'`,
    )
  }
}
