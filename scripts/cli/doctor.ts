import { existsSync, readdirSync, statfsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { connection } from '@/lib/db/connection'
import { findWeaknesses } from '@/lib/db/self-check'
import { dataFolder, port } from '@/lib/env'
import { openHome } from '../database/data-folder'
import { openPlace, type Place } from '../database/place'
import { isFree } from '../database/processes'
import { defineCommand } from '../lini/command'
import { Problem, sentenceOf } from '../setup/problem'

interface Finding {
  check: string
  ok: boolean
  message: string
  remedy: string
}

/** What one check found out; the remedy only when something is wrong. */
type Answer = { ok: boolean; message: string; remedy?: string }

const GIGABYTE = 2 ** 30
const LEAST_FREE = 2
const CLOCK_TOLERANCE_S = 2

export const command = defineCommand({
  summary: 'memeriksa komputer, folder data dan basis data, dengan jalan keluar untuk tiap masalah',
  needsDatabase: false,
  run: () => examine(dataFolder()),
  print: (findings) => findings.map(line).join('\n'),
  failed: (findings) => findings.some(({ ok }) => !ok),
})

/** Looks at everything Lini stands on. Each check is made even when another fails, as far as it can be. */
export async function examine(home: string): Promise<Finding[]> {
  const findings = [
    await check('node', nodeVersion),
    await check('folder-data', () => folder(home)),
    await check('kunci', () => keys(home)),
    await check('ruang-disk', () => disk(home)),
    await check('porta', webPort),
  ]
  let place: Place | undefined
  findings.push(
    await check('basis-data', async () => {
      place = await openPlace(home)
      Object.assign(process.env, place.variables)
      return { ok: true, message: `Menjawab di ${place.admin.host}:${place.admin.port}.` }
    }),
  )
  if (!place) return findings
  try {
    for (const [name, question] of Object.entries(DATABASE_CHECKS)) findings.push(await check(name, question))
  } finally {
    await place.leave()
  }
  return findings
}

const DATABASE_CHECKS: Record<string, () => Promise<Answer>> = {
  'versi-basis-data': async () => {
    const [row] = await ask(
      `select current_setting('server_version') as version, current_setting('data_checksums') as checksums`,
    )
    const ok = row!.checksums === 'on'
    return {
      ok,
      message: `PostgreSQL ${row!.version}, checksum data ${ok ? 'menyala' : 'mati'}.`,
      remedy: 'Nyalakan checksum dengan pg_checksums --enable selagi server berhenti.',
    }
  },
  'peran-basis-data': async () => {
    const weaknesses = await withClient((client) => findWeaknesses(client))
    return {
      ok: weaknesses.length === 0,
      message: weaknesses.join(' ') || 'Setiap peran hanya punya hak yang diperlukan.',
      remedy: 'Jalankan ulang npm start; bila tetap, cabut hak itu sebagai administrator basis data.',
    }
  },
  migrasi: async () => {
    const wanted = readdirSync('prisma/migrations', { withFileTypes: true }).filter((entry) => entry.isDirectory())
    const [present] = await ask(`select to_regclass('_prisma_migrations') is not null as yes`)
    const applied = present!.yes
      ? await ask(
          `select migration_name as name from _prisma_migrations where finished_at is not null and rolled_back_at is null`,
        )
      : []
    const missing = wanted.map(({ name }) => name).filter((name) => !applied.some((row) => row.name === name))
    return {
      ok: missing.length === 0,
      message: missing.length ? `Belum diterapkan: ${missing.join(', ')}.` : `${wanted.length} migrasi diterapkan.`,
      remedy: 'Jalankan npm run -s lini -- migrate.',
    }
  },
  wilayah: async () => {
    const [present] = await ask(`select to_regclass('region') is not null as yes`)
    const [row] = present!.yes ? await ask('select count(*)::int as count from region') : [{ count: 0 }]
    return {
      ok: Number(row!.count) > 0,
      message: `${Number(row!.count).toLocaleString('id-ID')} wilayah.`,
      remedy: 'Jalankan npm run -s lini -- seed.',
    }
  },
  jam: async () => {
    const [row] = await ask('select extract(epoch from clock_timestamp())::float8 as now')
    const offset = Math.abs(Number(row!.now) - Date.now() / 1000)
    return {
      ok: offset <= CLOCK_TOLERANCE_S,
      message: `Jam komputer dan basis data berbeda ${offset.toFixed(1).replace('.', ',')} detik.`,
      remedy: 'Nyalakan penyelarasan jam (NTP) di kedua komputer.',
    }
  },
}

async function check(name: string, question: () => Answer | Promise<Answer>): Promise<Finding> {
  try {
    const { ok, message, remedy } = await question()
    return { check: name, ok, message, remedy: ok ? '' : (remedy ?? '') }
  } catch (error) {
    const remedy = error instanceof Problem ? error.remedy : 'Kirim pesan ini kepada pendamping teknis.'
    return { check: name, ok: false, message: sentenceOf(error), remedy }
  }
}

function nodeVersion(): Answer {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const ok = major > 20 || (major === 20 && minor >= 19)
  return { ok, message: `Node.js ${process.versions.node}.`, remedy: 'Pasang Node.js 20.19 atau lebih baru.' }
}

function folder(home: string): Answer {
  openHome(home)
  return { ok: true, message: `${home} dapat dibaca dan ditulis.` }
}

function keys(home: string): Answer {
  const file = join(home, 'keys', 'database.json')
  if (!existsSync(file)) return { ok: true, message: 'Belum ada; dibuat saat pertama kali dijalankan.' }
  const open = process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0
  return {
    ok: !open,
    message: open ? `${file} dapat dibaca pengguna lain.` : 'Hanya dapat dibaca pemiliknya.',
    remedy: `Jalankan chmod 600 ${file}.`,
  }
}

function disk(home: string): Answer {
  const { bavail, bsize } = statfsSync(existsSync(home) ? home : '.')
  const free = (bavail * bsize) / GIGABYTE
  return {
    ok: free >= LEAST_FREE,
    message: `${free.toFixed(1).replace('.', ',')} GB kosong.`,
    remedy: `Sediakan sekurangnya ${LEAST_FREE} GB, lalu ulangi.`,
  }
}

async function webPort(): Promise<Answer> {
  const number = port()
  if (await isFree(number)) return { ok: true, message: `Porta ${number} kosong.` }
  const response = await fetch(`http://127.0.0.1:${number}/api/health`, { signal: AbortSignal.timeout(5_000) }).catch(
    () => null,
  )
  const status: { status?: string } = (await response?.json().catch(() => null)) ?? {}
  return {
    ok: status.status === 'ok',
    message: status.status
      ? `Lini melayani di porta ${number} (${status.status}).`
      : `Porta ${number} dipakai program lain.`,
    remedy: 'Hentikan program itu, atau pilih porta lain lewat variabel PORT.',
  }
}

function ask(sql: string): Promise<Record<string, unknown>[]> {
  return withClient(async (client) => (await client.query(sql)).rows)
}

async function withClient<Result>(work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client(connection('lini_owner'))
  await client.connect()
  return work(client).finally(() => client.end())
}

function line({ check: name, ok, message, remedy }: Finding): string {
  return `${ok ? '✓' : '✗'} ${name}: ${message}${remedy ? `\n    Jalan keluar: ${remedy}` : ''}`
}
