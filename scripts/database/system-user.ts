import { execFileSync, spawnSync } from 'node:child_process'
import { Problem } from '../setup/problem'

/** The operating system user PostgreSQL runs as; undefined is the present user. */
export interface SystemUser {
  uid: number
  gid: number
}

/** PostgreSQL refuses to run as root: there it runs as `postgres`, made when missing. Elsewhere as whoever started Lini. */
export function databaseUser(): SystemUser | undefined {
  if (process.getuid?.() !== 0) return undefined
  const found = lookUp()
  if (found) return found

  spawnSync('useradd', ['--system', '--no-create-home', '--shell', '/bin/sh', 'postgres'])
  const made = lookUp()
  if (made) return made
  throw new Problem(
    'PostgreSQL tidak boleh berjalan sebagai root dan pengguna sistem "postgres" tidak dapat dibuat.',
    'Buat pengguna itu (useradd --system postgres) atau jalankan Lini sebagai pengguna biasa.',
  )
}

function lookUp(): SystemUser | undefined {
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { stdio: ['ignore', 'pipe', 'ignore'] }))
  try {
    return { uid: id('-u'), gid: id('-g') }
  } catch {
    return undefined
  }
}

/** Whether `user` can run `command`: a parent folder closed to others shows here, before anything is half made. */
export function canRun(user: SystemUser | undefined, command: string, args: string[]): boolean {
  return spawnSync(command, args, { ...user, cwd: '/', stdio: 'ignore' }).status === 0
}
