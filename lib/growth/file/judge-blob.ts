import { classesOf } from '../classes'
import { columnsOf } from './columns'
import { addTo, FileJudge, type FileSummary, noPrevalence, type Prevalence } from './judge-file'
import { cellsOf, type ShownRow, shownRow } from './shown-row'

/** Rows kept for the screen; the file for download has them all. */
export const MOST_SHOWN = 2_000

/** A file judged on the device. */
export interface JudgedFile {
  summary: FileSummary
  prevalence: Prevalence
  /** Those that ask for something first: implausible, or in a class that needs help. */
  rows: ShownRow[]
  /** How many ask for something. */
  asking: number
  csv: Blob
}

/** Judges a CSV piece by piece; `above` counts rows its sheet has above the heads. Refuses with a `HeadProblem`. */
export async function judgeBlob(file: Blob, above = 0): Promise<JudgedFile> {
  const prevalence = noPrevalence()
  const asking: ShownRow[] = []
  const others: ShownRow[] = []
  let count = 0
  const named = await namedColumn(file)
  const judge = new FileJudge((row, scores) => {
    addTo(prevalence, row, scores)
    const shown = shownRow(row, scores, named)
    shown.line += above
    const asks = asksForSomething(shown)
    if (asks) count++
    const list = asks ? asking : others
    if (list.length < MOST_SHOWN) list.push(shown)
  })
  const parts: BlobPart[] = []
  const reader = file.stream().getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    // The judge uses its bytes again: what is kept must be a copy.
    parts.push(judge.push(value).slice())
  }
  parts.push(judge.end().slice())
  const summary = judge.summary()
  for (const noted of [summary.unreadable, summary.ragged]) noted.lines = noted.lines.map((line) => line + above)
  return {
    summary,
    prevalence,
    rows: [...asking, ...others].slice(0, MOST_SHOWN),
    asking: count,
    csv: new Blob(parts, { type: 'text/csv' }),
  }
}

/** Whether a row is implausible or in a class that needs help. */
export function asksForSomething({ judged, measures }: ShownRow): boolean {
  if (Object.values(judged.flagged).includes(true)) return true
  return Object.values(classesOf(judged, measures.ageDays, measures.oedema)).some((found) => found?.weight === 'bad')
}

/** The first column whose head is no measure: mostly the child's name or number. */
async function namedColumn(file: Blob): Promise<number> {
  const [head = ''] = (await file.slice(0, 65_536).text()).replace(/^\uFEFF/, '').split(/\r?\n/)
  const heads = cellsOf(head)
  const own = heads.findIndex((one) => /nama|name/i.test(one))
  return own >= 0 ? own : columnsOf(heads).indexOf(null)
}
