import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { freePort, wait } from '@/scripts/database/processes'

/** A Lini of a test's own, on its own port and data, that can be stopped, killed, kept and put back. */
export interface OwnServer {
  url: string
  home: string
  start(): Promise<void>
  /** As Ctrl-C does. */
  stop(): Promise<void>
  /** As a power cut does: nothing is told to end. */
  cut(): Promise<void>
  /** Copies all that an office must keep; the server stands still meanwhile. */
  backUp(to: string): void
  /** Puts a copy in the place of what is there. */
  restore(from: string): void
  /** Takes away what it kept, also beside the data folder. */
  remove(): void
}

/** Prepares a server over the production build; nothing runs before `start`. */
export async function ownServer(home: string): Promise<OwnServer> {
  const port = await freePort()
  const url = `http://localhost:${port}`
  let running: ChildProcess | null = null

  const ended = (child: ChildProcess) =>
    child.exitCode !== null || child.signalCode !== null
      ? Promise.resolve()
      : new Promise<void>((settle) => child.once('exit', () => settle()))

  return {
    url,
    home,
    async start() {
      const child = spawn(process.execPath, ['scripts/start.mjs'], {
        env: { ...process.env, PORT: String(port), LINI_DATA: home, LINI_URL: url },
        stdio: ['ignore', 'ignore', 'inherit'],
      })
      running = child
      for (let tries = 0; tries < 900; tries++) {
        if (child.exitCode !== null) throw new Error(`npm start ended with ${child.exitCode}`)
        if (await answers(`${url}/api/health`)) return
        await wait(200)
      }
      throw new Error('npm start did not serve')
    },
    async stop() {
      if (!running) return
      running.kill('SIGINT')
      await ended(running)
      running = null
    },
    async cut() {
      if (!running) return
      for (const pid of [...postmasters(home), ...familyOf(running.pid!)]) end(pid)
      await ended(running)
      running = null
      await wait(500)
    },
    backUp: (to) => copy(home, to),
    restore(from) {
      for (const folder of placesOf(home)) rmSync(folder, { recursive: true, force: true })
      copy(from, home, home)
    },
    remove() {
      for (const folder of placesOf(home)) rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function answers(address: string): Promise<boolean> {
  try {
    return (await fetch(address)).ok
  } catch {
    return false
  }
}

/** The data folder, and the database's own where it lies beside it. */
function placesOf(home: string): string[] {
  const note = join(home, 'letak-basis-data.txt')
  return existsSync(note) ? [home, readFileSync(note, 'utf8').trim()] : [home]
}

/** With owners and modes, as a backup must. `home` names where the original stood. */
function copy(from: string, to: string, home = from): void {
  rmSync(to, { recursive: true, force: true })
  execFileSync('cp', ['-a', from, to])
  const note = join(from, 'letak-basis-data.txt')
  if (!existsSync(note)) return
  const database = readFileSync(note, 'utf8').trim()
  const beside = join(home === from ? to : from, 'basis-data-di-samping')
  if (home === from) execFileSync('cp', ['-a', database, beside])
  else {
    execFileSync('cp', ['-a', beside, database])
    rmSync(join(to, 'basis-data-di-samping'), { recursive: true, force: true })
  }
}

function postmasters(home: string): number[] {
  return placesOf(home).flatMap((folder) =>
    [join(folder, 'postmaster.pid'), join(folder, 'postgres', 'postmaster.pid')]
      .filter((file) => existsSync(file))
      .map((file) => Number(readFileSync(file, 'utf8').split('\n')[0])),
  )
}

/** A process and everything below it. */
function familyOf(pid: number): number[] {
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && parentOf(name) === pid)
    .map(Number)
  return [pid, ...children.flatMap(familyOf)]
}

function parentOf(name: string): number | null {
  try {
    // After the command's name in brackets: state, then the parent.
    return Number(readFileSync(`/proc/${name}/stat`, 'utf8').split(') ').at(-1)!.split(' ')[1])
  } catch {
    return null
  }
}

function end(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It ended by itself.
  }
}
