import { CHILD, DAYS_OF_MONTH } from '../scores'
import { dayIn, measureIn, numberIn, oedemaIn, sexIn, UNREADABLE } from './cells'
import { columnsOf, HeadProblem, ROLES } from './columns'

/** One row as it was read; used again for the next one, so take from it what you need. */
export interface ReadRow {
  /** Its measures, at the places of `CHILD`. */
  child: Float64Array
  /** Its bytes, without the end of the line. */
  view: DataView
  from: number
  to: number
  /** How many fields it has. */
  fields: number
  /** Number of its line in the file, from 1. */
  line: number
  /** Whether a cell could not be understood; its measure counts as missing. */
  unreadable: boolean
}

/** What the head says of the file. */
export interface ReadHead {
  view: DataView
  from: number
  to: number
  columns: number
  delimiter: number
  /** Whether decimals are written with a comma. */
  comma: boolean
}

const [LINE_FEED, RETURN, QUOTE, SEMICOLON, TAB, COMMA] = [10, 13, 34, 59, 9, 44]
/** A row longer than this has a quotation mark that nobody closed. */
const LONGEST_ROW = 1 << 20

/**
 * Reads a CSV of children piece by piece with constant memory: commas, semicolons or tabs,
 * quoted fields, any end of line, with or without a byte order mark. `push` and `end` call
 * `head` once and `row` for each row that is not blank. Throws `HeadProblem` where the file
 * cannot be read on.
 */
export class ChildReader {
  private rest: Uint8Array = new Uint8Array(0)
  private roles: Uint8Array | null = null
  private delimiter = COMMA
  private line = 0
  private born = Number.NaN
  private measured = Number.NaN
  private ageMonths = Number.NaN
  private readonly row: ReadRow = {
    child: new Float64Array(8),
    view: new DataView(new ArrayBuffer(0)),
    from: 0,
    to: 0,
    fields: 0,
    line: 0,
    unreadable: false,
  }

  constructor(private readonly heard: { head(head: ReadHead): void; row(row: ReadRow): void }) {}

  push(piece: Uint8Array): void {
    let bytes = piece
    if (this.rest.length > 0) {
      bytes = new Uint8Array(this.rest.length + piece.length)
      bytes.set(this.rest)
      bytes.set(piece, this.rest.length)
    }
    const used = this.readFrom(bytes, false)
    if (bytes.length - used > LONGEST_ROW) throw this.unclosed()
    this.rest = bytes.slice(used)
  }

  /** The last row may lack its end of line. Throws where the file held no head. */
  end(): void {
    const bytes = this.rest
    this.rest = new Uint8Array(0)
    if (this.readFrom(bytes, true) < bytes.length) throw this.unclosed()
    if (this.roles === null)
      throw new HeadProblem('Berkas ini kosong.', 'Berikan CSV dengan judul kolom di baris pertama.')
  }

  private unclosed(): HeadProblem {
    return new HeadProblem(
      `Tanda kutip yang dibuka di baris ${this.line + 1} tidak pernah ditutup.`,
      'Tutup tanda kutip itu, lalu ulangi. Baris sesudahnya belum dihitung.',
    )
  }

  /** Reads whole rows and answers how many bytes they took. */
  private readFrom(bytes: Uint8Array, last: boolean): number {
    this.row.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    let at = 0
    if (this.roles === null) {
      if (this.line === 0 && at === 0 && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) at = 3
      const next = this.readHead(bytes, at, last)
      if (next < 0) return 0
      at = next
    }
    for (;;) {
      const next = this.readRow(bytes, at, last)
      if (next < 0) return at
      at = next
    }
  }

  private readHead(bytes: Uint8Array, from: number, last: boolean): number {
    const end = lineEnd(bytes, from, last)
    if (end < 0) return -1
    const text = new TextDecoder().decode(bytes.subarray(from, end))
    if (text.trim() === '')
      throw new HeadProblem('Baris pertama berkas ini kosong.', 'Mulai berkas dengan judul kolom.')
    this.delimiter = [SEMICOLON, TAB, COMMA].reduce((best, sign) =>
      countOf(text, sign) > countOf(text, best) ? sign : best,
    )
    const heads = splitHead(text, String.fromCharCode(this.delimiter))
    const roles = columnsOf(heads)
    this.roles = Uint8Array.from(roles, (role) => (role === null ? 0 : ROLES[role]))
    this.line = 1
    const sample = new TextDecoder().decode(bytes.subarray(end, Math.min(bytes.length, end + 65_536)))
    this.heard.head({
      view: this.row.view,
      from,
      to: end > from && bytes[end - 1] === RETURN ? end - 1 : end,
      columns: heads.length,
      delimiter: this.delimiter,
      comma: this.delimiter !== COMMA && /(^|[;\t\n"])\s*-?\d+,\d+\s*(?=[;\t\r\n"]|$)/.test(sample),
    })
    return Math.min(end + 1, bytes.length)
  }

  /** Reads one row into `this.row` and answers where the next begins, or -1 when the row is not whole. */
  private readRow(bytes: Uint8Array, from: number, last: boolean): number {
    const { length } = bytes
    if (from >= length) return -1
    const { delimiter } = this
    const roles = this.roles!
    this.forget()
    let field = 0
    let at = from
    let start = from
    let lines = 1
    for (;;) {
      let sign = at < length ? bytes[at]! : LINE_FEED
      if (at === length && !last) return -1
      if (sign === QUOTE && at === start) {
        at++
        for (;;) {
          if (at >= length) return -1
          if (bytes[at] === LINE_FEED) lines++
          if (bytes[at++] !== QUOTE) continue
          if (bytes[at] !== QUOTE) break
          at++
        }
        const end = at - 1
        while (at < length && bytes[at] !== delimiter && bytes[at] !== LINE_FEED) at++
        if (at >= length && !last) return -1
        if (field < roles.length && roles[field] !== 0) this.take(roles[field]!, bytes, start + 1, end)
        sign = at < length ? bytes[at]! : LINE_FEED
      } else {
        while (at < length) {
          sign = bytes[at]!
          if (sign === delimiter || sign === LINE_FEED) break
          at++
        }
        if (at === length) {
          if (!last) return -1
          sign = LINE_FEED
        }
        if (field < roles.length && roles[field] !== 0) {
          const end = sign === LINE_FEED && at > start && bytes[at - 1] === RETURN ? at - 1 : at
          this.take(roles[field]!, bytes, start, end)
        }
      }
      field++
      if (sign === LINE_FEED) break
      start = ++at
    }
    this.finish(bytes, from, at, field, lines)
    return Math.min(at + 1, length)
  }

  private forget(): void {
    const { child } = this.row
    for (let place = 0; place < 8; place++) child[place] = Number.NaN
    this.row.unreadable = false
    this.born = Number.NaN
    this.measured = Number.NaN
    this.ageMonths = Number.NaN
  }

  private finish(bytes: Uint8Array, from: number, end: number, fields: number, lines: number): void {
    const { row } = this
    const to = end > from && bytes[end - 1] === RETURN ? end - 1 : end
    const line = this.line + 1
    this.line += lines
    if (to === from) return
    const age = row.child[CHILD.ageDays]!
    if (Number.isNaN(age)) {
      const { ageMonths } = this
      row.child[CHILD.ageDays] = !Number.isNaN(ageMonths) ? ageMonths * DAYS_OF_MONTH : this.measured - this.born
    }
    row.from = from
    row.to = to
    row.fields = fields
    row.line = line
    this.heard.row(row)
  }

  private take(role: number, bytes: Uint8Array, from: number, to: number): void {
    let value: number
    if (role >= ROLES.bornOn) value = dayIn(bytes, from, to)
    else if (role === ROLES.sex) value = sexIn(bytes, from, to)
    else if (role === ROLES.measure) value = measureIn(bytes, from, to)
    else if (role === ROLES.oedema) value = oedemaIn(bytes, from, to)
    else value = numberIn(bytes, from, to)
    if (value === UNREADABLE) {
      this.row.unreadable = true
      return
    }
    if (role === ROLES.bornOn) this.born = value
    else if (role === ROLES.measuredOn) this.measured = value
    else if (role === ROLES.ageMonths) this.ageMonths = value
    else this.row.child[PLACES[role]!] = value
  }
}

/** Where the value of a role lies among a child's measures. */
const PLACES = new Uint8Array(12)
PLACES[ROLES.sex] = CHILD.sex
PLACES[ROLES.ageDays] = CHILD.ageDays
PLACES[ROLES.weight] = CHILD.weight
PLACES[ROLES.length] = CHILD.length
PLACES[ROLES.measure] = CHILD.measure
PLACES[ROLES.oedema] = CHILD.oedema
PLACES[ROLES.head] = CHILD.head
PLACES[ROLES.muac] = CHILD.muac

/** Where a line ends that may hold quoted line feeds; -1 when it is not whole. */
function lineEnd(bytes: Uint8Array, from: number, last: boolean): number {
  let quoted = false
  for (let at = from; at < bytes.length; at++) {
    if (bytes[at] === QUOTE) quoted = !quoted
    else if (bytes[at] === LINE_FEED && !quoted) return at
  }
  return last && bytes.length > from ? bytes.length : -1
}

const countOf = (text: string, sign: number): number => text.split(String.fromCharCode(sign)).length - 1

function splitHead(text: string, delimiter: string): string[] {
  const heads: string[] = []
  let head = ''
  let quoted = false
  for (const sign of text.replace(/\r$/, '')) {
    if (sign === '"') quoted = !quoted
    else if (sign === delimiter && !quoted) {
      heads.push(head)
      head = ''
    } else head += sign
  }
  return [...heads, head]
}
