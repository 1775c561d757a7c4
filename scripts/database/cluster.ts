import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { totalmem } from 'node:os'
import { dirname, join } from 'node:path'
import pg from 'pg'
import type { Connection } from '../../lib/db/connection'
import { Problem } from '../setup/problem'
import { findBinaries, program } from './binaries'
import { clusterFolder, holdsCluster, openHome } from './data-folder'
import { databaseKeys, hasKeys } from './keys'
import { findPostmaster, setAsideStalePid } from './postmaster'
import { freePort, isAlive, isFree, wait } from './processes'
import { databaseUser, type SystemUser } from './system-user'

export interface ClusterOptions {
  /** False only for throw-away clusters of tests: nothing is forced to disk. */
  durable?: boolean
}

/** A PostgreSQL of our own that answers. */
export interface Cluster {
  data: string
  admin: Connection
  pid: number
  /** True when this process brought it up, false when it was found running. */
  brought: boolean
}

const SUPERUSER = 'postgres'
const READY_WITHIN = 600_000
const GONE_WITHIN = 60_000

/**
 * Makes the embedded PostgreSQL of `home` (`LINI_DATA`) answer: attaches to one
 * that runs, else starts it, after first making its folder when there is none.
 * A folder that holds a database is never made anew.
 */
export async function bringUp(home: string, { durable = true }: ClusterOptions = {}): Promise<Cluster> {
  const user = databaseUser()
  openHome(home, user)
  const data = clusterFolder(home, user)
  const binaries = findBinaries(user)

  if (holdsCluster(data)) {
    if (!hasKeys(home)) throw lostKeys(home)
  } else {
    initialise(home, data, binaries, user, durable)
  }
  const { administrator: password } = databaseKeys(home)
  const admin = (port: number): Connection => ({
    host: '127.0.0.1',
    port,
    database: 'postgres',
    user: SUPERUSER,
    password,
  })

  const deadline = Date.now() + READY_WITHIN
  for (;;) {
    const running = findPostmaster(data)
    if (running) {
      const { pid, port } = running
      if (await answers(admin(port), () => isAlive(pid), deadline))
        return { data, admin: admin(port), pid, brought: false }
      continue
    }
    setAsideStalePid(data)
    const port = await rememberedPort(home)
    const log = join(home, 'postgres-mulai.log')
    const child = start(data, port, binaries, user, log, durable)
    if (await answers(admin(port), () => child.exitCode === null && child.signalCode === null, deadline)) {
      return { data, admin: admin(port), pid: child.pid!, brought: true }
    }
    await afterFailedStart(log, data, deadline)
  }
}

/** Stops PostgreSQL as an operator would: sessions end, everything is written, the next start needs no recovery. */
export async function takeDown({ pid }: Pick<Cluster, 'pid'>): Promise<void> {
  if (!isAlive(pid)) return
  process.kill(pid, 'SIGINT')
  const deadline = Date.now() + GONE_WITHIN
  while (isAlive(pid)) {
    if (Date.now() > deadline) {
      throw new Problem(
        `PostgreSQL (proses ${pid}) belum berhenti.`,
        `Tunggu sebentar, atau hentikan dengan kill -INT ${pid}.`,
      )
    }
    await wait(50)
  }
}

function initialise(
  home: string,
  data: string,
  binaries: string,
  user: SystemUser | undefined,
  durable: boolean,
): void {
  const parent = dirname(data)
  const draft = join(parent, `postgres-baru-${process.pid}`)
  mkdirSync(draft, { mode: 0o700 })
  const passwordFile = join(draft, 'sandi')
  const target = join(draft, 'data')
  writeFileSync(passwordFile, databaseKeys(home).administrator, { mode: 0o600 })
  if (user) for (const path of [draft, passwordFile]) chownSync(path, user.uid, user.gid)

  const made = spawnSync(
    join(binaries, program('initdb')),
    [
      `--pgdata=${target}`,
      `--username=${SUPERUSER}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--data-checksums',
      '--no-instructions',
      ...(durable ? [] : ['--no-sync']),
    ],
    { ...user, cwd: '/', encoding: 'utf8' },
  )
  try {
    if (made.status !== 0) {
      throw new Problem(
        `Basis data baru tidak dapat dibuat di ${parent}: ${lastLine(made.stderr) || made.error?.message}`,
        'Periksa ruang disk dan izin folder itu, atau tunjuk folder lain lewat LINI_DATA.',
      )
    }
    // Two first starts at once both come here: the rename lets one win and the other go on with what won.
    if (!existsSync(join(data, 'PG_VERSION'))) renameSync(target, data)
  } catch (error) {
    if (!existsSync(join(data, 'PG_VERSION'))) throw error
  } finally {
    rmSync(draft, { recursive: true, force: true })
  }
}

function start(
  data: string,
  port: number,
  binaries: string,
  user: SystemUser | undefined,
  log: string,
  durable: boolean,
): ChildProcess {
  const output = openSync(log, 'w', 0o600)
  try {
    const settings = Object.entries(settingsFor(durable)).flatMap(([name, value]) => ['-c', `${name}=${value}`])
    const child = spawn(join(binaries, program('postgres')), ['-D', data, '-p', String(port), ...settings], {
      ...user,
      cwd: '/',
      // In a group of its own, so that Ctrl-C reaches the web server first and the database last.
      detached: true,
      stdio: ['ignore', output, output],
      env: { PATH: process.env.PATH ?? '', TZ: 'UTC', LC_ALL: 'C' } as unknown as NodeJS.ProcessEnv,
    })
    child.unref()
    return child
  } finally {
    closeSync(output)
  }
}

function settingsFor(durable: boolean): Record<string, string> {
  const buffers = Math.min(Math.max(Math.floor(totalmem() / 16 / 2 ** 20), 128), 1024)
  return {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    password_encryption: 'scram-sha-256',
    max_connections: '80',
    shared_buffers: `${buffers}MB`,
    effective_cache_size: `${buffers * 4}MB`,
    random_page_cost: '1.1',
    jit: 'off',
    max_wal_size: '2GB',
    wal_compression: 'on',
    timezone: 'UTC',
    log_timezone: 'UTC',
    logging_collector: 'on',
    log_directory: 'log',
    log_filename: 'postgres-%a.log',
    log_rotation_age: '1d',
    log_truncate_on_rotation: 'on',
    // Details and statements carry names and numbers of persons: a log is no place for them.
    log_error_verbosity: 'terse',
    log_min_error_statement: 'panic',
    fsync: durable ? 'on' : 'off',
    full_page_writes: durable ? 'on' : 'off',
    synchronous_commit: durable ? 'on' : 'off',
    ...(!durable && { autovacuum_naptime: '1h', logging_collector: 'off' }),
  }
}

/** Waits until a connection succeeds; false when the server ended first. */
async function answers(admin: Connection, runs: () => boolean, deadline: number): Promise<boolean> {
  for (;;) {
    const client = new pg.Client({ ...admin, connectionTimeoutMillis: 5_000 })
    client.on('error', () => {})
    try {
      await client.connect()
      await client.end()
      return true
    } catch (cause) {
      if ((cause as { code?: string }).code === '28P01') {
        throw new Problem(
          'Kata sandi basis data di folder kunci tidak cocok dengan basis datanya.',
          'Kembalikan folder keys/ dari cadangan yang sama dengan folder postgres/.',
          { cause },
        )
      }
      if (!runs()) return false
      if (Date.now() > deadline) {
        throw new Problem('PostgreSQL belum menjawab setelah 10 menit.', 'Lihat folder log di folder basis data.', {
          cause,
        })
      }
    }
    await wait(50)
  }
}

/** After a start that ended at once: waits when another is still going or its memory is not free yet, else explains. */
async function afterFailedStart(log: string, data: string, deadline: number): Promise<void> {
  const said = existsSync(log) ? readFileSync(log, 'utf8') : ''
  const passes =
    /lock file .* already exists|pre-existing shared memory|Address already in use|could not bind|redirecting log output/
  if (!passes.test(said) || Date.now() > deadline - READY_WITHIN + 30_000) {
    throw new Problem(
      `PostgreSQL tidak mau mulai: ${lastLine(said) || 'tanpa pesan'}`,
      `Lihat ${log} dan folder ${join(data, 'log')}. Data di ${data} tidak diubah.`,
    )
  }
  await wait(250)
}

/** The port of the last start when it is still free, else a new one, remembered. */
async function rememberedPort(home: string): Promise<number> {
  const file = join(home, 'porta-basis-data.txt')
  const last = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0
  if (last && (await isFree(last, '127.0.0.1'))) return last
  const port = await freePort()
  writeFileSync(file, `${port}\n`)
  return port
}

function lostKeys(home: string): Problem {
  return new Problem(
    `Basis data ada, tetapi kuncinya (${join(home, 'keys', 'database.json')}) tidak ada.`,
    'Kembalikan folder keys/ dari cadangan. Jangan hapus folder postgres/.',
  )
}

function lastLine(text: string | null | undefined): string {
  return text?.trim().split('\n').at(-1) ?? ''
}
