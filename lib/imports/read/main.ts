import { createInterface } from 'node:readline'
import type { RawRow } from './cell'
import { lookAtFile, readFileRows } from './file'
import { asReadProblem, ReadProblem } from './problem'
import type { ReadAnswer, ReadOrder } from './protocol'
import { sealedSource } from './source'

/**
 * The process that reads other people's files: it holds no key but that of one
 * file, no address of the database, and ends after one order. Its heap is capped
 * by the one that starts it; what lies beside the heap is watched here.
 */
const MOST_MEMORY = 256 * 1024 * 1024
const ROWS_A_LINE = 500

const answer = (line: ReadAnswer): boolean => process.stdout.write(`${JSON.stringify(line)}\n`)

/** What waits to be taken by the other process is memory too. */
const requireMemory = (): void => {
  if (process.memoryUsage.rss() > MOST_MEMORY) throw new ReadProblem('too-much-memory')
}

async function obey({ path, key, sheet }: ReadOrder): Promise<void> {
  const source = sealedSource(path, Buffer.from(key, 'base64'))
  try {
    if (sheet === 'all') {
      answer({ look: await lookAtFile(source) })
      return
    }
    let rows: RawRow[] = []
    const merges = await readFileRows(source, sheet, (row) => {
      rows.push(row)
      if (rows.length < ROWS_A_LINE) return
      answer({ rows })
      rows = []
      requireMemory()
    })
    answer({ rows })
    answer({ merges })
  } catch (error) {
    const problem = asReadProblem(error)
    answer({ problem: problem.code, message: problem.message })
  } finally {
    source.close()
  }
}

createInterface(process.stdin).once('line', (line) => {
  void obey(JSON.parse(line) as ReadOrder).then(() => process.stdout.end(() => process.exit(0)))
})
// The one that ordered is gone: nobody waits for an answer.
process.stdin.on('end', () => process.exit(0))
