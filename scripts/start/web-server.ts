import type { ChildProcess } from 'node:child_process'
import { createInterface } from 'node:readline'
import { isFree, wait } from '../database/processes'
import { Problem } from '../setup/problem'
import { spawnNode } from './own-process'

const READY_WITHIN = 60_000
const STOPPED_WITHIN = 10_000

/** What Next says of itself at every start; our own line says it better. */
const BANNER = /^\s*$|^\s*▲ Next|^\s*- (Local|Network|Environments)|^\s*✓ (Starting|Ready|Running next)/

/** The process that answers browsers. */
export interface WebServer {
  /** Becomes the exit status when the process ends. */
  ended: Promise<number | null>
  stop(): Promise<void>
}

/** Refuses a port that something else holds; one held by our own last server gets a moment to be let go. */
export async function requireFreePort(port: number): Promise<void> {
  for (let attempt = 0; attempt < 20; attempt++) {
    if ((await isFree(port)) && (await isFree(port, '127.0.0.1'))) return
    await wait(150)
  }
  throw new Problem(
    `Porta ${port} sedang dipakai program lain.`,
    `Hentikan program itu, atau pilih porta lain: PORT=${port === 3000 ? 3001 : port + 1} npm start.`,
  )
}

/**
 * Serves the pages and resolves when they answer. The channel between the two
 * processes tells the server when this one is gone, even killed, so that no
 * server is left behind on the port.
 */
export async function serve(port: number, { dev }: { dev: boolean }): Promise<WebServer> {
  const child = spawnNode(['node_modules/next/dist/bin/next', dev ? 'dev' : 'start', '--port', String(port)], {
    PORT: String(port),
    LINI_URL: process.env.LINI_URL || `http://localhost:${port}`,
    NODE_ENV: dev ? 'development' : 'production',
    NEXT_TELEMETRY_DISABLED: '1',
  })
  child.stderr!.pipe(process.stderr)
  createInterface(child.stdout!).on('line', (line) => BANNER.test(line) || console.log(line))
  const ended = new Promise<number | null>((settle) => child.on('exit', (code) => settle(code)))
  const server = { ended, stop: () => stop(child, ended) }
  try {
    await untilHealthy(port, child)
  } catch (error) {
    await server.stop()
    throw error
  }
  return server
}

async function untilHealthy(port: number, child: ChildProcess): Promise<void> {
  const deadline = Date.now() + READY_WITHIN
  let last = 'tidak menjawab'
  while (Date.now() < deadline) {
    if (child.exitCode !== null || child.signalCode !== null) {
      throw new Problem(
        'Server halaman berhenti sebelum siap.',
        'Lihat pesan di atas; jalankan npm run -s lini -- doctor untuk memeriksa.',
      )
    }
    try {
      const response = await fetch(`http://127.0.0.1:${port}/api/health`, { signal: AbortSignal.timeout(5_000) })
      if (response.ok) return
      last = `status ${response.status}: ${(await response.text()).slice(0, 200)}`
    } catch {
      // Not listening yet.
    }
    await wait(100)
  }
  throw new Problem(`Server halaman belum sehat (${last}).`, 'Jalankan npm run -s lini -- doctor untuk memeriksa.')
}

/** Lets running requests finish, then insists. */
async function stop(child: ChildProcess, ended: Promise<unknown>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGTERM')
  const insist = setTimeout(() => child.kill('SIGKILL'), STOPPED_WITHIN)
  await ended
  clearTimeout(insist)
}
