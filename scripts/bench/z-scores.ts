import { closeSync, createReadStream, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { FileJudge } from '@/lib/growth/file/judge-file'
import { ChildReader } from '@/lib/growth/file/reader'
import { childRows, HEAD } from './children'
import { against, type Measured } from './measure'

const ROWS = 1_000_000
const PIECE = 256 * 1024

type Work = { push(piece: Uint8Array): unknown; end(): unknown }

/**
 * A million children judged by all indices, as `z-scores` does it, against the same reader
 * alone on the same file. The output of both is thrown away; counted is the time this
 * process itself computed, so that other work on the machine weighs less.
 */
export async function measureZScores({ progress }: { progress(line: string): void }): Promise<Measured[]> {
  progress('growth.zscores')
  const folder = mkdtempSync(join(tmpdir(), 'lini-bench-'))
  const path = join(folder, 'anak.csv')
  try {
    writeChildren(path)
    return [
      await against(
        {
          name: 'growth.zscores',
          unit: 'baris/s per inti',
          floorName: 'pembaca yang sama saja',
          better: 'higher',
          target: 0.5,
          note: '1 juta anak, enam indeks dan kelasnya',
        },
        () => rowsPerSecond(path, () => new FileJudge()),
        () => rowsPerSecond(path, () => new ChildReader({ head() {}, row() {} })),
      ),
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function rowsPerSecond(path: string, begin: () => Work): Promise<number> {
  const work = begin()
  const before = process.cpuUsage()
  for await (const piece of createReadStream(path, { highWaterMark: PIECE })) work.push(piece as Uint8Array)
  work.end()
  return ROWS / (process.cpuUsage(before).user / 1e6)
}

function writeChildren(path: string): void {
  const file = openSync(path, 'w')
  let text = HEAD
  for (const row of childRows(ROWS)) {
    text += `${row}\n`
    if (text.length < PIECE) continue
    writeSync(file, text)
    text = ''
  }
  writeSync(file, text)
  closeSync(file)
}
