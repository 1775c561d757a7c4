import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { connection } from '../../lib/db/connection'
import { dataFolder, port as wantedPort } from '../../lib/env'
import { openHome } from '../database/data-folder'
import { migrate } from '../database/migrate'
import { openPlace, type Place } from '../database/place'
import { commandLine, isAlive, isFree } from '../database/processes'
import { Problem, sentenceOf } from '../setup/problem'
import { sampleAccounts } from './accounts'
import { buildPages, generateClient } from './build'
import { loadFirstData } from './first-data'
import { step } from './steps'
import { requireFreePort, serve, type WebServer } from './web-server'

const KNOWN = ['--dev', '--contoh', '--tanpa-contoh']
const RESTARTS_A_MINUTE = 3

const home = dataFolder()
const running: { place?: Place; server?: WebServer; stopping?: Promise<void> } = {}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    if (running.stopping) return
    console.log('\nMenghentikan Lini …')
    void stop().then(
      () => {
        console.log('Lini berhenti; basis data ditutup rapi.')
        process.exit(0)
      },
      (error) => fail(error),
    )
  })
}

try {
  await main(new Set(process.argv.slice(2)))
} catch (error) {
  // An interrupted step fails because of the interruption, which is being dealt with.
  if (!running.stopping) await fail(error)
}

async function main(flags: Set<string>): Promise<void> {
  for (const flag of flags) {
    if (!KNOWN.includes(flag))
      throw new Problem(`Pilihan "${flag}" tidak dikenal.`, `Pilihan yang ada: ${KNOWN.join(', ')}.`)
  }
  const dev = flags.has('--dev')
  const port = readPort()
  openHome(home)
  await refuseSecondStart(port)

  const place = await step(
    2,
    'Basis data',
    () => openDatabase(),
    ({ session, admin }) =>
      session ? `PostgreSQL bawaan di porta ${admin.port}` : `server ${admin.host}:${admin.port}`,
  )
  await step(3, 'Klien basis data', generateClient, (made) => (made ? 'dibuat' : 'sudah mutakhir'))
  await step(
    4,
    'Halaman',
    (say) => pages(dev, say),
    (made) => (dev ? 'dibuat saat dibuka' : made ? 'dibangun' : 'sudah mutakhir'),
  )
  await step(
    5,
    'Migrasi',
    () => migrate(connection('lini_owner')),
    (names) => (names.length ? `${names.length} diterapkan` : 'tidak ada yang baru'),
  )
  await step(
    6,
    'Data awal',
    (say) => loadFirstData(home, { embedded: place.session !== null, flags, say }),
    (outcome) => outcome,
  )
  await requireFreePort(port)
  running.server = await step(
    7,
    'Layanan',
    () => serve(port, { dev }),
    () => 'menjawab',
  )

  const url = process.env.LINI_URL || `http://localhost:${port}`
  writeFileSync(join(home, 'berjalan.json'), JSON.stringify({ pid: process.pid, url }))
  watch(port, dev)
  const accounts = sampleAccounts(home)
  console.log(`\nLini siap di ${url}`)
  if (accounts) console.log(`\n${accounts}`)
  console.log('\nTekan Ctrl-C untuk berhenti.')
}

async function openDatabase(): Promise<Place> {
  const place = await openPlace(home)
  running.place = place
  if (running.stopping) await place.leave()
  if (place.session && !(await place.session.claimServing())) {
    throw new Problem(
      `Lini sudah berjalan dari folder data ${home}.`,
      'Pakai yang sudah berjalan, atau hentikan dulu dengan Ctrl-C di jendelanya.',
    )
  }
  Object.assign(process.env, place.variables)
  return place
}

async function pages(dev: boolean, say: (line: string) => void): Promise<boolean> {
  if (dev) return false
  const slow = setTimeout(() => say('membangun, biasanya kurang dari satu menit …'), 1_000)
  return buildPages().finally(() => clearTimeout(slow))
}

/** Brings back what ended without being asked, so that a crash costs seconds and not a visit to the office. */
function watch(port: number, dev: boolean): void {
  const crashes: number[] = []
  const again = async (what: string, revive: () => Promise<void>) => {
    if (running.stopping) return
    crashes.push(Date.now())
    console.error(`${what} berhenti tanpa diminta; dihidupkan kembali.`)
    try {
      if (crashes.filter((at) => at > Date.now() - 60_000).length > RESTARTS_A_MINUTE) {
        throw new Problem(`${what} terus berhenti.`, 'Jalankan npm run -s lini -- doctor untuk memeriksa.')
      }
      await revive()
      console.error(`${what} berjalan kembali.`)
    } catch (error) {
      if (!running.stopping) await fail(error)
    }
  }
  const watchDatabase = () =>
    running.place?.session?.onLost(() => {
      void again('Basis data', async () => {
        await openDatabase()
        watchDatabase()
      })
    })
  const watchServer = () =>
    void running.server?.ended.then(() =>
      again('Server halaman', async () => {
        await requireFreePort(port)
        running.server = await serve(port, { dev })
        watchServer()
      }),
    )
  watchDatabase()
  watchServer()
}

async function refuseSecondStart(port: number): Promise<void> {
  const file = join(home, 'berjalan.json')
  const other: { pid: number; url: string } | null = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null
  if (other && other.pid !== process.pid && isAlive(other.pid) && commandLine(other.pid).includes('start.mjs')) {
    throw new Problem(
      `Lini sudah berjalan dari folder data ${home} di ${other.url}.`,
      'Buka alamat itu, atau hentikan dulu dengan Ctrl-C di jendelanya.',
    )
  }
  if (!(await isFree(port))) await requireFreePort(port)
}

/** First what answers people, then what keeps their data. */
function stop(): Promise<void> {
  running.stopping ??= (async () => {
    await running.server?.stop()
    await running.place?.leave()
    rmSync(join(home, 'berjalan.json'), { force: true })
  })()
  return running.stopping
}

async function fail(error: unknown): Promise<never> {
  if (error instanceof Problem) console.error(`\n${error.message}\nJalan keluar: ${error.remedy}`)
  else console.error(error)
  await (running.server?.stop() ?? Promise.resolve()).catch(() => {})
  await (running.place?.leave() ?? Promise.resolve()).catch((cause) => console.error(sentenceOf(cause)))
  process.exit(1)
}

function readPort(): number {
  try {
    return wantedPort()
  } catch (error) {
    throw new Problem(sentenceOf(error), 'Isi PORT dengan angka, misalnya PORT=3001.')
  }
}
