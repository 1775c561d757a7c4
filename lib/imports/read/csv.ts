import { isUtf8 } from 'node:buffer'
import type { RawCell, RawRow } from './cell'
import type { ReadLimits } from './limits'
import { ReadProblem } from './problem'
import type { Source } from './source'

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

const PIECE = 256 * 1024
const SNIFFED = 64 * 1024
const DELIMITERS = [';', ',', '\t', '|'] as const
/** Our own files put this before a text that a spreadsheet would take for a formula; reading takes it off again. */
const GUARDED = /^'(?=[=+\-@\t\r])/

function* pieces(source: Source): Generator<Buffer> {
  for (let at = 0; at < source.size; at += PIECE) yield source.read(at, Math.min(PIECE, source.size - at))
}

/** How the file's letters are written: by its mark, by the zeros of UTF-16, by being valid UTF-8; else Windows-1252. */
export function findEncoding(source: Source): Encoding {
  const start = source.read(0, Math.min(SNIFFED, source.size))
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le'
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be'
  const zeros = [0, 0]
  for (let at = 0; at < start.length; at++) if (start[at] === 0) zeros[at % 2]! += 1
  if (zeros[1]! > start.length / 4 && zeros[0]! === 0) return 'utf-16le'
  if (zeros[0]! > start.length / 4 && zeros[1]! === 0) return 'utf-16be'
  let carried = Buffer.alloc(0)
  for (const piece of pieces(source)) {
    const bytes = carried.length > 0 ? Buffer.concat([carried, piece]) : piece
    const whole = wholeLetters(bytes)
    if (!isUtf8(bytes.subarray(0, whole))) return 'windows-1252'
    carried = Buffer.from(bytes.subarray(whole))
  }
  return carried.length > 0 ? 'windows-1252' : 'utf-8'
}

/** How many bytes end with a whole letter of UTF-8. */
function wholeLetters(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(4, bytes.length); back++) {
    const byte = bytes[bytes.length - back]!
    if (byte < 0x80) return bytes.length
    if (byte >= 0xc0) {
      const needs = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2
      return back < needs ? bytes.length - back : bytes.length
    }
  }
  return bytes.length
}

/** The delimiter that cuts the first lines most evenly; a line `sep=;` before them decides by itself. */
export function findDelimiter(text: string): string {
  const told = /^\uFEFF?sep=(.)\r?\n/i.exec(text)
  if (told && (DELIMITERS as readonly string[]).includes(told[1]!)) return told[1]!
  const lines = text
    .slice(0, SNIFFED)
    .replace(/"[^"]*"/g, '""')
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== '')
    .slice(0, 20)
  let best: string = ','
  let most = 0
  for (const delimiter of DELIMITERS) {
    const counts = lines.map((line) => line.split(delimiter).length - 1)
    const score = counts.filter((count) => count > 0 && count === counts[0]).length * (counts[0] ?? 0)
    if (score > most) [best, most] = [delimiter, score]
  }
  return best
}

/** Reads a CSV from top to bottom; every cell is a text. Rows count as a spreadsheet counts them, blank lines too. */
export function readCsv(source: Source, limits: ReadLimits, heard: (row: RawRow) => boolean | undefined): void {
  const encoding = findEncoding(source)
  const decoder = new TextDecoder(encoding)
  const start = new TextDecoder(encoding).decode(source.read(0, Math.min(SNIFFED, source.size)))
  const delimiter = findDelimiter(start)
  const reader = new CsvReader(delimiter, limits, heard)
  for (const piece of pieces(source)) {
    if (!reader.push(decoder.decode(piece, { stream: true }))) return
  }
  reader.push(decoder.decode())
  reader.end()
}

class CsvReader {
  private rest = ''
  private number = 0
  private counted = 0
  private begun = false
  private going = true
  /** Where the next quote and line feed of the piece stand, so that no line looks for them through all the rest. */
  private quoteAt = -1
  private feedAt = -1

  constructor(
    private readonly delimiter: string,
    private readonly limits: ReadLimits,
    private readonly heard: (row: RawRow) => boolean | undefined,
  ) {}

  push(piece: string): boolean {
    if (piece.includes('\0')) throw new ReadProblem('not-text', { row: this.number + 1 })
    let text = this.rest + piece
    if (!this.begun && text.length > 0) {
      this.begun = true
      text = text.replace(/^\uFEFF/, '')
      const told = /^sep=.\r?\n/i.exec(text)?.[0]
      if (told) {
        this.number = 1
        text = text.slice(told.length)
      }
    }
    let at = 0
    this.quoteAt = this.feedAt = -1
    while (this.going) {
      const end = this.record(text, at, false)
      if (end < 0) break
      at = end
    }
    this.rest = text.slice(at)
    if (this.rest.length > 4 * this.limits.letters * 8) throw new ReadProblem('quote-open', { row: this.number + 1 })
    return this.going
  }

  end(): void {
    if (!this.going || this.rest === '') return
    const { rest } = this
    this.rest = ''
    let at = 0
    this.quoteAt = this.feedAt = -1
    while (at < rest.length && this.going) at = this.record(rest, at, true)
  }

  /** Reads the record that begins at `from`; answers where the next begins, or -1 when it is not yet whole. */
  private record(text: string, from: number, last: boolean): number {
    if (this.feedAt < from) this.feedAt = next(text, '\n', from)
    if (this.quoteAt < from) this.quoteAt = next(text, '"', from)
    const lineEnd = endOfLine(text, from, this.feedAt)
    if (lineEnd < text.length && this.quoteAt > lineEnd) {
      const ends = afterLine(text, lineEnd, last)
      if (ends < 0) return -1
      this.hear(text.slice(from, lineEnd).split(this.delimiter))
      return ends
    }
    return this.quoted(text, from, last)
  }

  private quoted(text: string, from: number, last: boolean): number {
    const cells: string[] = []
    let at = from
    for (;;) {
      let cell: string
      if (text[at] === '"') {
        const close = closingQuote(text, at + 1)
        if (close < 0) {
          if (last) throw new ReadProblem('quote-open', { row: this.number + 1, column: cells.length })
          return -1
        }
        cell = text.slice(at + 1, close).replaceAll('""', '"')
        at = close + 1
        // What stands between the closing quote and the delimiter belongs to the text.
        const tail = this.plainEnd(text, at)
        cell += text.slice(at, tail)
        at = tail
      } else {
        const end = this.plainEnd(text, at)
        cell = text.slice(at, end)
        at = end
      }
      cells.push(cell)
      if (cells.length > this.limits.columns * 4) throw new ReadProblem('too-many-columns', { row: this.number + 1 })
      if (at >= text.length) {
        if (!last) return -1
        this.hear(cells)
        return text.length
      }
      if (text[at] === this.delimiter) {
        at += 1
        continue
      }
      const ends = afterLine(text, at, last)
      if (ends < 0) return -1
      this.hear(cells)
      return ends
    }
  }

  private plainEnd(text: string, from: number): number {
    let at = from
    for (; at < text.length; at++) {
      const letter = text[at]
      if (letter === this.delimiter || letter === '\n' || letter === '\r') break
    }
    return at
  }

  private hear(parts: string[]): void {
    this.number += 1
    let last = parts.length
    while (last > 0 && parts[last - 1]!.trim() === '') last -= 1
    if (last === 0) return
    if (last > this.limits.columns) throw new ReadProblem('too-many-columns', { row: this.number })
    const cells: RawCell[] = parts.length === last ? parts : parts.slice(0, last)
    for (let column = 0; column < last; column++) {
      const cell = cells[column] as string
      if (cell === '') cells[column] = null
      else if (cell.length > this.limits.letters) throw new ReadProblem('cell-too-long', { row: this.number, column })
      else if (cell.charCodeAt(0) === 39) cells[column] = cell.replace(GUARDED, '')
    }
    this.counted += 1
    if (this.counted > this.limits.rows + 50) throw new ReadProblem('too-many-rows')
    if (this.heard({ row: this.number, cells }) === false) this.going = false
  }
}

/** Where a letter stands next; behind the text when it does not. */
function next(text: string, letter: string, from: number): number {
  const at = text.indexOf(letter, from)
  return at < 0 ? text.length : at
}

function endOfLine(text: string, from: number, feed: number): number {
  const turn = text.slice(from, feed).indexOf('\r')
  return turn >= 0 ? from + turn : feed
}

/** Behind the end of a line at `at`; -1 when a line feed may still follow a carriage return. */
function afterLine(text: string, at: number, last: boolean): number {
  if (text[at] !== '\r') return at + 1
  if (at + 1 >= text.length && !last) return -1
  return text[at + 1] === '\n' ? at + 2 : at + 1
}

function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from)
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2)
  return at
}
