import 'server-only'
import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { RawRow } from './read/cell'
import type { FileLook } from './read/file'
import { ReadProblem } from './read/problem'
import type { ReadAnswer, ReadOrder } from './read/protocol'
import type { Merge } from './read/sheet'

/** A file as it lies on the disk, and the key that opens it. */
export interface SealedFile {
  path: string
  key: Buffer
}

/** Heap of the reading process; with what lies beside it, it stays below 256 MB. */
const HEAP_MB = 144
const MOST_SECONDS = 60
/** A process started ahead waits this long for a file. */
const SPARE_FOR = 5 * 60_000

const shared = globalThis as typeof globalThis & { liniSpareReader?: ChildProcess }

/** The entry stands outside what Next builds: it is run as the operator's tool runs TypeScript. */
function start(): ChildProcess {
  const entry = join(/* turbopackIgnore: true */ process.cwd(), 'lib', 'imports', 'read', 'main.ts')
  const child = spawn(process.execPath, [`--max-old-space-size=${HEAP_MB}`, '--import', 'tsx', entry], {
    // No address, no secret: a file that took this process over would find nothing here.
    env: { PATH: process.env.PATH, HOME: process.env.HOME, NODE_ENV: process.env.NODE_ENV },
    stdio: ['pipe', 'pipe', 'ignore'],
  })
  child.on('error', () => {})
  child.stdin!.on('error', () => {})
  return child
}

const isUsable = (child: ChildProcess | undefined): child is ChildProcess =>
  child !== undefined && child.exitCode === null && child.signalCode === null && !child.killed

/**
 * Starts a reading process ahead of the next file, so that nobody waits for its
 * start; one at most, and only for five minutes.
 */
export function warmReader(): void {
  if (isUsable(shared.liniSpareReader)) return
  const child = start()
  shared.liniSpareReader = child
  const patience = setTimeout(() => child.kill('SIGKILL'), SPARE_FOR)
  child.once('exit', () => clearTimeout(patience))
  // A spare holds nobody back from ending.
  patience.unref()
  child.unref()
  ;(child.stdin as unknown as { unref?(): void }).unref?.()
  ;(child.stdout as unknown as { unref?(): void }).unref?.()
}

function takeReader(): ChildProcess {
  const spare = shared.liniSpareReader
  shared.liniSpareReader = undefined
  if (!isUsable(spare)) return start()
  spare.ref()
  ;(spare.stdout as unknown as { ref?(): void }).ref?.()
  return spare
}

/**
 * Reads a file in a process of its own, with a heap of its own, killed when it
 * takes too long or the caller leaves. Whatever becomes of it is one sentence.
 */
async function* order(file: SealedFile, sheet: ReadOrder['sheet']): AsyncGenerator<ReadAnswer> {
  const child = takeReader()
  let late = false
  const clock = setTimeout(() => {
    late = true
    child.kill('SIGKILL')
  }, MOST_SECONDS * 1000)
  try {
    child.stdin!.write(`${JSON.stringify({ path: file.path, key: file.key.toString('base64'), sheet })}\n`)
    let finished = false
    for await (const line of createInterface(child.stdout!)) {
      const answer = JSON.parse(line) as ReadAnswer
      if ('problem' in answer) throw new ReadProblem(answer.problem, {}, answer.message)
      if ('look' in answer || 'merges' in answer) finished = true
      yield answer
    }
    if (finished) return
    if (late) throw new ReadProblem('too-slow')
    const code = child.exitCode ?? (await new Promise<number | null>((settle) => child.once('exit', settle)))
    // V8 ends a process whose heap is full by SIGABRT or status 134.
    throw new ReadProblem(code === null || code === 134 ? 'too-much-memory' : 'stopped')
  } finally {
    clearTimeout(clock)
    child.kill('SIGKILL')
  }
}

/** What a file holds at first sight: its sheets and their first rows. Refuses with a `ReadProblem`. */
export async function lookAt(file: SealedFile): Promise<FileLook> {
  for await (const answer of order(file, 'all')) if ('look' in answer) return answer.look
  throw new ReadProblem('stopped')
}

/** All rows of one sheet, a few hundred at a time, as fast as the caller takes them. Answers its merged blocks. */
export async function readRows(
  file: SealedFile,
  sheet: number,
  take: (rows: RawRow[]) => Promise<void>,
): Promise<Merge[]> {
  for await (const answer of order(file, sheet)) {
    if ('rows' in answer) await take(answer.rows)
    if ('merges' in answer) return answer.merges
  }
  throw new ReadProblem('stopped')
}
