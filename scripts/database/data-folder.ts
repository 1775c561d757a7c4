import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { Problem } from '../setup/problem'
import { sharedFolder } from './binaries'
import { canRun, type SystemUser } from './system-user'

/** The version of PostgreSQL whose data format the bundled binaries read. */
const MAJOR = '18'

/** Makes `LINI_DATA` ready for use, or says in one sentence why it cannot be. */
export function openHome(home: string, user?: SystemUser): void {
  try {
    makeFolder(home)
    // The database's own user passes through to its data; the keys beside it stay closed by their own mode.
    if (user) chmodSync(home, 0o711)
    accessSync(home, constants.R_OK | constants.W_OK | constants.X_OK)
    const probe = join(home, `.coba-${process.pid}`)
    writeFileSync(probe, '')
    rmSync(probe)
  } catch (cause) {
    const reason = (cause as NodeJS.ErrnoException).code ?? 'galat'
    throw new Problem(
      `Folder data ${home} tidak dapat dibaca atau ditulis (${reason}).`,
      'Perbaiki izin folder itu, atau tunjuk folder lain lewat variabel LINI_DATA.',
      { cause },
    )
  }
}

// One level at a time: Node's own recursive way never returns where the system refuses with ENOENT (below /proc).
function makeFolder(folder: string): void {
  if (existsSync(folder)) return
  makeFolder(dirname(folder))
  try {
    mkdirSync(folder, { mode: 0o700 })
  } catch (error) {
    // Another start made it in the same moment.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
}

/** Where the tables are kept: in `LINI_DATA`, or beside it where the database's user cannot enter a parent folder. */
export function clusterFolder(home: string, user?: SystemUser): string {
  if (!user || canRun(user, '/bin/sh', ['-c', 'cd "$1"', 'sh', home])) return join(home, 'postgres')

  // Remembered, so that a folder that was moved or renamed still finds its tables.
  const note = join(home, 'letak-basis-data.txt')
  if (existsSync(note)) return readFileSync(note, 'utf8').trim()
  const folder = sharedFolder(user, home)
  chownSync(folder, user.uid, user.gid)
  writeFileSync(note, `${folder}/postgres\n`)
  return join(folder, 'postgres')
}

/** Whether the folder already holds a database. Refuses one of another major version; never changes it. */
export function holdsCluster(data: string): boolean {
  const file = join(data, 'PG_VERSION')
  if (!existsSync(file)) return false

  const found = readFileSync(file, 'utf8').trim()
  if (found === MAJOR) return true
  throw new Problem(
    `Folder ${data} berisi basis data PostgreSQL versi ${found}, sedangkan Lini ini memakai versi ${MAJOR}.`,
    'Pakai kembali Lini versi sebelumnya, buat cadangan (npm run lini -- backup), lalu pulihkan di versi ini.',
  )
}
