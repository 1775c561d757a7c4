import { type Counted, countedOf } from '../counted'
import { INDICES, type Index } from '../growth'
import { judgedOf } from '../judge'
import { CHILD, score } from '../scores'
import { ChildReader, type ReadRow } from './reader'
import { ResultWriter } from './writer'

/** What a whole file held. */
export interface FileSummary {
  rows: number
  /** Rows of which at least one z-score could be computed. */
  judged: number
  /** Rows of which at least one is implausible, and how many by index. */
  flagged: number
  flags: Record<Index, number>
  /** Rows with a cell nobody understands, the first of them by line. */
  unreadable: Noted
  /** Rows with more fields than the head. */
  ragged: Noted
}

export interface Noted {
  count: number
  lines: number[]
}

const MOST_LINES = 5

/** Judges a file piece by piece: `push` and `end` answer the bytes that can be passed on, used again at the next call. */
export class FileJudge {
  private rows = 0
  private readonly unreadable: Noted = { count: 0, lines: [] }
  private readonly ragged: Noted = { count: 0, lines: [] }
  private readonly writer = new ResultWriter()
  private readonly scores = new Float64Array(7)
  private columns = 0
  private readonly reader = new ChildReader({
    head: (head) => {
      this.columns = head.columns
      this.writer.head(head)
    },
    row: (row) => this.row(row),
  })

  /** `heard` gets each row with its scores, both used again at the next row. */
  constructor(private readonly heard?: (row: ReadRow, scores: Float64Array) => void) {}

  /** How many rows were judged so far. */
  get done(): number {
    return this.rows
  }

  push(piece: Uint8Array): Uint8Array {
    this.reader.push(piece)
    return this.writer.taken()
  }

  end(): Uint8Array {
    this.reader.end()
    return this.writer.taken()
  }

  summary(): FileSummary {
    const { judged, flagged, flags } = this.writer.tally
    const { rows, unreadable, ragged } = this
    const named = Object.fromEntries(INDICES.map((index, at) => [index, flags[at]!])) as Record<Index, number>
    return { rows, judged, flagged, flags: named, unreadable, ragged }
  }

  private row(row: ReadRow): void {
    score(row.child, this.scores)
    this.writer.row(row, this.scores)
    this.rows++
    if (row.unreadable) note(this.unreadable, row.line)
    if (row.fields > this.columns) note(this.ragged, row.line)
    this.heard?.(row, this.scores)
  }
}

function note(list: Noted, line: number): void {
  list.count++
  if (list.lines.length < MOST_LINES) list.lines.push(line)
}

/** Prevalences as two numbers each, never as a mean of percentages. */
export type Prevalence = Record<keyof Counted, { count: number; of: number }>

export const noPrevalence = (): Prevalence => ({
  stunted: { count: 0, of: 0 },
  severelyStunted: { count: 0, of: 0 },
  underweight: { count: 0, of: 0 },
  severelyUnderweight: { count: 0, of: 0 },
  wasted: { count: 0, of: 0 },
  severelyWasted: { count: 0, of: 0 },
  overweight: { count: 0, of: 0 },
})

/** Adds a row to prevalences by WHO's rules: implausible ones left out, oedema counted as below -3 by weight. */
export function addTo(prevalence: Prevalence, { child }: ReadRow, scores: Float64Array): void {
  if (Number.isNaN(child[CHILD.sex])) return
  const age = child[CHILD.ageDays]!
  const counted = countedOf(judgedOf(child, scores), child[CHILD.oedema] === 1, Number.isNaN(age) ? null : age)
  for (const [name, found] of Object.entries(counted) as [keyof Counted, boolean | null][]) {
    if (found === null) continue
    prevalence[name].of++
    if (found) prevalence[name].count++
  }
}
