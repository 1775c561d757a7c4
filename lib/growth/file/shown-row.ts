import type { Judged, Measures } from '../growth'
import { judgedOf } from '../judge'
import { CHILD } from '../scores'
import type { ReadRow } from './reader'

/** A row of a judged file as a screen shows it. */
export interface ShownRow {
  line: number
  /** What the file itself calls the child: its first column that is no measure, or nothing. */
  name: string
  measures: Measures
  judged: Judged
}

/** Takes a row out of the reader, which uses its own again. `named` is the column that names the child, or -1. */
export function shownRow({ child, line, view, from, to }: ReadRow, scores: Float64Array, named: number): ShownRow {
  const bytes = new Uint8Array(view.buffer, view.byteOffset + from, to - from)
  const number = (place: number) => (Number.isNaN(child[place]) ? null : child[place]!)
  const measures: Measures = {
    sex: child[CHILD.sex] === 0 ? 'L' : child[CHILD.sex] === 1 ? 'P' : '',
    ageDays: number(CHILD.ageDays),
    weightKg: number(CHILD.weight),
    lengthCm: number(CHILD.length),
    measure: child[CHILD.measure] === 0 ? 'L' : child[CHILD.measure] === 1 ? 'H' : '',
    oedema: number(CHILD.oedema) === null ? null : child[CHILD.oedema] === 1,
    headCm: number(CHILD.head),
    muacCm: number(CHILD.muac),
  }
  const name = named < 0 ? '' : (cellsOf(new TextDecoder().decode(bytes))[named] ?? '').trim()
  return { line, name, measures, judged: judgedOf(child, scores) }
}

/** The cells of one row of a CSV. */
export function cellsOf(row: string, delimiter = delimiterOf(row)): string[] {
  const cells: string[] = []
  let cell = ''
  let quoted = false
  for (let at = 0; at < row.length; at++) {
    const sign = row[at]!
    if (sign === '"' && quoted && row[at + 1] === '"') {
      cell += sign
      at++
    } else if (sign === '"') quoted = !quoted
    else if (sign === delimiter && !quoted) {
      cells.push(cell)
      cell = ''
    } else cell += sign
  }
  return [...cells, cell]
}

const delimiterOf = (row: string): string =>
  [';', '\t', ','].reduce((best, sign) => (row.split(sign).length > row.split(best).length ? sign : best))
