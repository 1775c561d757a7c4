import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { from as copyFrom } from 'pg-copy-streams'
import type { OfficeActor } from '@/lib/auth/actor'
import { inTenantSql } from '@/lib/db/tenant'
import { applyImport, beginImport, mapColumns } from '@/lib/imports/commands'
import { getJob } from '@/lib/imports/queries'
import { settled } from '@/lib/imports/running'
import { undoImport } from '@/lib/imports/undo'
import { nameKey } from '@/lib/regions/name-key'
import { actorAt, type Ground } from './ground'
import { against, type Measured, median, round, timed } from './measure'
import { OFFICE } from './supply'

const ROWS = 50_000
const RUNS = 3
const GROUPS = 400
const HEADS = 'Kode Poktan,Desa,Nama KK,No. KK,RW,RT,Alamat,Nama Balita,L/P,Tgl. Lahir,Hubungan,NIK,Tgl Masuk'.split(
  ',',
)

const two = (value: number): string => String(value).padStart(2, '0')

/** A roster of families that break no rule, each with a card and a child of its own. */
function roster(villages: readonly { code: string }[]): Buffer {
  const lines = [HEADS.join(',')]
  for (let at = 0; at < ROWS; at++) {
    const group = at % GROUPS
    const village = villages[group % villages.length]!.code
    const place = village.replaceAll('.', '').slice(0, 6)
    // No two rows share number, day and month: sixteen digits of their own.
    const tail = String((at % 9_998) + 1).padStart(4, '0')
    const day = 1 + Math.floor(at / 9_998)
    const month = two(1 + (at % 12))
    const girl = at % 2 === 0
    lines.push(
      [
        `UKUR-${group}`,
        village,
        `Kepala ${at} Suharto`,
        `${place}${two(day)}${month}15${tail}`,
        two(1 + (at % 6)),
        two(1 + (at % 9)),
        `Jl. Mawar No. ${at}`,
        `Anak ${at} Wulandari`,
        girl ? 'P' : 'L',
        `${two(day)}/${month}/2023`,
        'Anak',
        `${place}${two(day + (girl ? 40 : 0))}${month}23${tail}`,
        '15/01/2024',
      ].join(','),
    )
  }
  return Buffer.from(`${lines.join('\n')}\n`)
}

async function* pieces(bytes: Buffer): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536)
}

/** A file's whole way through the product's own commands; what it must come to stands behind each step. */
async function bringIn(actor: OfficeActor, file: Buffer): Promise<string> {
  const { id } = await beginImport(actor, { kind: 'anggota', fileName: 'ukur.csv' }, pieces(file))
  const jobIn = async (state: string) => {
    await settled(id)
    const job = await inTenantSql(actor, (tx) => getJob(tx, id))
    if (job.state !== state || job.problems > 0) throw new Error(`The import stands at ${job.state}: ${job.failure}`)
    return job
  }
  const { version, mapping } = await jobIn('memetakan')
  await mapColumns(actor, { id, version, mapping })
  const checked = await jobIn('siap')
  await applyImport(actor, { id, version: checked.version })
  const { summary } = await jobIn('selesai')
  if (summary.tables?.poktan_member?.new !== ROWS) throw new Error('The import did not write every row')
  return id
}

/** The same rows by COPY into a plain table of texts: what the database takes when nobody looks at them. */
async function copyRaw(ground: Ground, file: Buffer): Promise<void> {
  const into = ground.admin.query(copyFrom('copy bench_rows from stdin (format csv, header true)'))
  into.end(file)
  await once(into, 'finish')
}

async function plantGroups(ground: Ground, tenant: number) {
  const { rows: villages } = await ground.admin.query<{ id: number; code: string; kecamatan_id: number }>(
    'select id, code, kecamatan_id from region where district_id = $1 and level = 4 and closed_on is null order by code',
    [tenant],
  )
  const groups = Array.from({ length: GROUPS }, (_, at) => {
    const { id, kecamatan_id } = villages[at % villages.length]!
    return {
      id: randomUUID(),
      name: `Ukur ${at}`,
      name_key: nameKey(`Ukur ${at}`),
      code: `UKUR-${at}`,
      village_id: id,
      kecamatan_id,
    }
  })
  await ground.admin.query("set session_replication_role = 'replica'")
  await ground.admin.query(
    `insert into poktan (tenant_id, id, kind, name, name_key, village_id, kecamatan_id, code, active_from)
     select $1, id, 'bkb', name, name_key, village_id, kecamatan_id, code, '2020-01-01'
     from jsonb_to_recordset($2::jsonb) as g (id uuid, name text, name_key text, village_id int, kecamatan_id int, code text)`,
    [tenant, JSON.stringify(groups)],
  )
  await ground.admin.query("set session_replication_role = 'origin'")
  return villages
}

/** Takes out what the measurement planted, past the rules that keep it. */
const clear = (ground: Ground, tenant: number, accountId: string) =>
  ground.admin.query(`
    set session_replication_role = 'replica';
    delete from import_block where tenant_id = ${tenant};
    delete from import_problem where tenant_id = ${tenant};
    delete from import_mapping where tenant_id = ${tenant};
    delete from import_job where tenant_id = ${tenant} and created_by = '${accountId}';
    delete from audit where actor_id = '${accountId}';
    delete from poktan where tenant_id = ${tenant} and code like 'UKUR-%';
    set session_replication_role = 'origin';
    drop table if exists bench_rows`)

/** Fifty thousand rows of a roster: read apart, mapped, checked, sealed and written; and taken back again. */
export async function measureImports(ground: Ground): Promise<Measured[]> {
  ground.progress('import.roster')
  const actor = (await actorAt('admin_dinas', OFFICE)) as OfficeActor
  const tenant = actor.tenantId
  const file = roster(await plantGroups(ground, tenant))
  await ground.admin.query(
    `drop table if exists bench_rows; create table bench_rows (${HEADS.map((_, at) => `c${at} text`).join(', ')})`,
  )
  const undone: number[] = []
  try {
    const measured = await against(
      {
        name: 'import.roster',
        unit: 'baris/s',
        floorName: 'COPY baris yang sama ke tabel teks',
        better: 'higher',
        target: 0.08,
      },
      async () => {
        let id = ''
        const took = await timed(async () => {
          id = await bringIn(actor, file)
        })
        const { version } = await inTenantSql(actor, (tx) => getJob(tx, id))
        undone.push(await timed(() => undoImport(actor, { id, version })))
        await ground.admin.query('vacuum analyze family, person, poktan_member, import_block')
        return ROWS / (took / 1000)
      },
      async () => {
        await ground.admin.query('truncate bench_rows')
        return ROWS / ((await timed(() => copyRaw(ground, file))) / 1000)
      },
      RUNS,
    )
    const seconds = round(median(undone) / 1000)
    return [
      { ...measured, note: `${ROWS} baris x ${HEADS.length} kolom CSV, baca sampai terapkan; urung ${seconds} s` },
    ]
  } finally {
    await clear(ground, tenant, actor.accountId)
  }
}
