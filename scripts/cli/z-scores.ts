import { createReadStream } from 'node:fs'
import { formatCount, formatPercent } from '@/lib/format/number'
import { HeadProblem } from '@/lib/growth/file/columns'
import {
  addTo,
  FileJudge,
  type FileSummary,
  type Noted,
  noPrevalence,
  type Prevalence,
} from '@/lib/growth/file/judge-file'
import { defineCommand, WrongUse } from '../lini/command'
import { Problem } from '../setup/problem'

const PIECE = 256 * 1024
const TELL_EVERY = 2_000

export interface ZScoreResult extends FileSummary {
  /** Only with `--json`. */
  prevalence: Prevalence | null
}

export const command = defineCommand<ZScoreResult>({
  summary: 'menghitung z-skor WHO dan kelas Permenkes 2/2020 sebuah berkas CSV; --json: hanya jumlahnya',
  usage: '< masuk.csv > keluar.csv',
  needsDatabase: false,
  async run({ args, json, progress }) {
    if (args.length > 0) throw new WrongUse(`Pilihan "${args[0]}" tidak dikenal.`)
    if (process.stdin.isTTY) throw new WrongUse('Berikan berkasnya sebagai masukan.')
    const prevalence = json ? noPrevalence() : null
    const judge = new FileJudge(prevalence ? (row, scores) => addTo(prevalence, row, scores) : undefined)
    await judgeStream(judge, createReadStream('', { fd: 0, highWaterMark: PIECE }), json ? discard : writeOut, progress)
    const summary = judge.summary()
    for (const sentence of sentencesOf(summary)) progress(sentence)
    return { ...summary, prevalence }
  },
  print: () => '',
})

/** Judges pieces as they come and hands on each result before the next is read, so that memory stays the same. */
export async function judgeStream(
  judge: FileJudge,
  pieces: AsyncIterable<Uint8Array>,
  write: (bytes: Uint8Array) => Promise<void>,
  progress: (line: string) => void,
): Promise<void> {
  let told = Date.now()
  try {
    for await (const piece of pieces) {
      const bytes = judge.push(piece)
      if (bytes.length > 0) await write(bytes)
      if (Date.now() - told < TELL_EVERY) continue
      told = Date.now()
      progress(`${formatCount(judge.done)} anak …`)
    }
    await write(judge.end())
  } catch (error) {
    if (error instanceof HeadProblem) throw new Problem(error.message, error.remedy)
    throw error
  }
}

const discard = async () => {}

let listening = false

/** Resolves when the reader of our output took it; ends quietly when it has gone. */
function writeOut(bytes: Uint8Array): Promise<void> {
  if (!listening) process.stdout.on('error', leave)
  listening = true
  // The bytes are used again for the next piece, so they must be gone before it.
  return new Promise((settle) => process.stdout.write(bytes, () => settle()))
}

function leave(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
}

function sentencesOf({ rows, judged, flagged, unreadable, ragged }: FileSummary): string[] {
  const noted = (noted: Noted, words: string) =>
    noted.count > 0 &&
    `${formatCount(noted.count)} baris ${words}: baris ${noted.lines.join(', ')}${noted.count > noted.lines.length ? ', …' : ''}.`
  return [
    `${formatCount(rows)} anak; ${formatCount(judged)} dapat dihitung; ${formatCount(flagged)} (${formatPercent(flagged, judged)}) di luar batas wajar, ukur ulang.`,
    noted(unreadable, 'berisi sel yang tidak terbaca, dianggap tidak diukur'),
    noted(ragged, 'berisi lebih banyak kolom daripada judulnya, jadi kolom hasilnya bergeser'),
  ].filter((sentence) => sentence !== false)
}
