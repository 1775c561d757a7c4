import { type ChildProcess, spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const TIE = pathToFileURL(resolve('scripts/start/end-with-parent.mjs')).href

/** Runs a Node program that lives no longer than this process, however this one ends. Its output can be read. */
export function spawnNode(args: string[], env: Record<string, string> = {}): ChildProcess {
  const child = spawn(process.execPath, ['--import', TIE, ...args], {
    env: { ...process.env, ...env, LINI_STARTED_BY: String(process.pid) },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  const end = () => child.kill()
  process.once('exit', end)
  child.once('exit', () => process.off('exit', end))
  return child
}
