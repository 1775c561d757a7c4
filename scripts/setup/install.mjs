// Plain Node only: this runs before anything is installed.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const project = fileURLToPath(new URL('../..', import.meta.url))

const OLDEST_NODE = [20, 19]

/** Stops with one sentence and a remedy when this Node is too old for the stack. */
export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return
  stop(
    `Lini memerlukan Node.js ${OLDEST_NODE.join('.')} atau lebih baru; komputer ini memakai ${process.versions.node}.`,
    'Pasang versi LTS dari https://nodejs.org, lalu ulangi.',
  )
}

/** Whether the packages of the lock file are all there. */
export function isInstalled() {
  const lock = join(project, 'package-lock.json')
  const marker = join(project, 'node_modules', '.package-lock.json')
  if (!existsSync(marker)) return false
  return statSync(marker).mtimeMs >= statSync(lock).mtimeMs || sameVersions(lock, marker)
}

/** Installs exactly what the lock file names, without running any package's install script. */
export function install({ quiet = false } = {}) {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const done = spawnSync(npm, ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: project,
    stdio: ['ignore', quiet ? 'ignore' : 2, 'inherit'],
    shell: process.platform === 'win32',
  })
  if (done.status === 0) return
  stop(
    'Paket-paket Lini tidak dapat dipasang (npm ci gagal, lihat pesan di atas).',
    'Periksa sambungan internet dan alamat registry (npm config get registry), lalu ulangi.',
  )
}

/** Prints a sentence and its remedy and ends with status 1. */
export function stop(sentence, remedy) {
  console.error(`\n${sentence}\nJalan keluar: ${remedy}`)
  process.exit(1)
}

// A fresh clone has younger files than a folder of packages that came with it: then the versions decide.
function sameVersions(lock, marker) {
  const wanted = JSON.parse(readFileSync(lock, 'utf8')).packages
  const present = JSON.parse(readFileSync(marker, 'utf8')).packages
  return Object.entries(wanted).every(
    ([path, { version, optional, devOptional }]) =>
      path === '' || present[path]?.version === version || (!present[path] && (optional || devOptional)),
  )
}
