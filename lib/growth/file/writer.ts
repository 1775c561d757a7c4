import { CLASSED, type Classed, classesOf, classOf } from '../classes'
import { INDICES } from '../growth'
import { PLAUSIBLE, unjudged } from '../judge'
import { CHILD, SCORE } from '../scores'
import { RESULT_HEADS } from './columns'
import { Phrases } from './phrases'
import type { ReadHead, ReadRow } from './reader'

const LINE_FEED = 10
/** z-scores and lengths within these are ready as text; others, implausible ones, are written one by one. */
const MOST_Z = 999
const NO_SCORE = MOST_Z * 2 + 1
const MOST_TENTHS = 1500
/** No class ends beyond three standard deviations: -3.01 to 3.01 stand for all. */
const WIDEST = 301
const OEDEMA = classesOf(unjudged(), null, true).bbpb!.label

/** Each column of classes: where its z-score stands, and its labels, the empty one first. */
const CLASS_COLUMNS = (Object.keys(CLASSED) as Classed[]).map((index) => {
  const all = Array.from({ length: WIDEST * 2 + 1 }, (_, at) => classOf(index, at - WIDEST)!.label)
  const labels = ['', ...new Set(all), ...(index === 'bbpb' ? [OEDEMA] : [])]
  return { score: SCORE[CLASSED[index].z], labels, numbers: all.map((label) => labels.indexOf(label)) }
})
const CLASS_SCORES = Int32Array.from(CLASS_COLUMNS, ({ score }) => score)
const CLASS_COUNTS = Int32Array.from(CLASS_COLUMNS, ({ labels }) => labels.length)
/** The number of the label of each z-score, column after column. */
const CLASS_NUMBERS = Uint8Array.from(CLASS_COLUMNS.flatMap(({ numbers }) => numbers))
const OEDEMA_COLUMN = CLASS_COLUMNS.findIndex(({ labels }) => labels.includes(OEDEMA))
const OEDEMA_NUMBER = CLASS_COLUMNS[OEDEMA_COLUMN]!.labels.indexOf(OEDEMA)
const LEAST = Float64Array.from(INDICES, (index) => PLAUSIBLE[index][0])
const MOST = Float64Array.from(INDICES, (index) => PLAUSIBLE[index][1])
const encoder = new TextEncoder()

/** Writes rows with their results behind them, into one buffer that is emptied and used again. */
export class ResultWriter {
  /** Rows of which at least one z-score was computed, of which one is implausible, and how many by index. */
  readonly tally = { judged: 0, flagged: 0, flags: new Float64Array(6) }
  private bytes = new Uint8Array(1 << 19)
  private view = new DataView(this.bytes.buffer)
  private at = 0
  private columns = 0
  private delimiter = ','
  private point = '.'
  private scores = new Phrases([])
  private flags = new Phrases([])
  private lengths = new Phrases([])
  private classes = new Phrases([])

  head({ view, from, to, columns, delimiter, comma }: ReadHead): void {
    this.columns = columns
    this.delimiter = String.fromCharCode(delimiter)
    this.point = comma ? ',' : '.'
    this.prepare()
    this.room(to - from + 400)
    this.copy(view, from, to)
    this.at = this.text([...RESULT_HEADS].map((head) => `${this.delimiter}${head}`).join(''), this.at)
    this.bytes[this.at++] = LINE_FEED
  }

  /** Writes a row with what `score` found. */
  row({ view: source, from, to, fields, child }: ReadRow, scores: Float64Array): void {
    this.room(to - from + this.columns + 480)
    this.copy(source, from, to)
    for (let field = fields; field < this.columns; field++) this.bytes[this.at++] = this.delimiter.charCodeAt(0)
    const { view, scores: words } = this
    let { at } = this
    let flags = 0
    for (let index = 0, power = 1; index < 6; index++, power *= 3) {
      const z = scores[index]!
      if (Number.isNaN(z)) at = words.write(NO_SCORE, view, at)
      else {
        flags += z < LEAST[index]! || z > MOST[index]! ? power * 2 : power
        if (z >= -MOST_Z && z <= MOST_Z) at = words.write(z + MOST_Z, view, at)
        else at = this.text(this.delimiter + this.decimal(z / 100, 2), at)
      }
    }
    at = this.flags.write(flags, view, at)
    at = this.length(scores[SCORE.corrected]!, at)
    at = this.classes.write(this.classNumber(child, scores), view, at)
    this.bytes[at] = LINE_FEED
    this.at = at + 1
    this.count(flags)
  }

  /** What was written since the last time; to be used before the next row. */
  taken(): Uint8Array {
    const { at } = this
    this.at = 0
    return this.bytes.subarray(0, at)
  }

  private prepare(): void {
    const before = (text: string) => `${this.delimiter}${text}`
    const scores = Array.from({ length: NO_SCORE }, (_, at) => before(this.decimal((at - MOST_Z) / 100, 2)))
    this.scores = new Phrases([...scores, before('')])
    this.flags = new Phrases(Array.from({ length: 3 ** 6 }, (_, code) => flagsOf(code).map(before).join('')))
    this.lengths = new Phrases(
      Array.from({ length: MOST_TENTHS + 1 }, (_, tenths) =>
        before(this.decimal(tenths / 10, tenths % 10 === 0 ? 0 : 1)),
      ),
    )
    const words = CLASS_COLUMNS.map(({ labels }) => labels.map(before))
    this.classes = new Phrases(words.reduceRight((ends, own) => ends.flatMap((end) => own.map((word) => word + end))))
  }

  /** The number of a row's four classes among all that can stand beside each other. */
  private classNumber(child: Float64Array, scores: Float64Array): number {
    let number = 0
    for (let column = 3; column >= 0; column--) {
      const z = scores[CLASS_SCORES[column]!]!
      let own = 0
      if (!Number.isNaN(z))
        own = CLASS_NUMBERS[column * (WIDEST * 2 + 1) + Math.max(-WIDEST, Math.min(WIDEST, z)) + WIDEST]!
      else if (column === OEDEMA_COLUMN && child[CHILD.oedema] === 1 && !(child[CHILD.ageDays]! > 1826))
        own = OEDEMA_NUMBER
      number = number * CLASS_COUNTS[column]! + own
    }
    return number
  }

  private count(flags: number): void {
    if (flags === 0) return
    this.tally.judged++
    let rest = flags
    let any = false
    for (let index = 0; rest > 0; index++, rest = (rest / 3) | 0) {
      if (rest % 3 !== 2) continue
      any = true
      this.tally.flags[index]!++
    }
    if (any) this.tally.flagged++
  }

  private length(corrected: number, at: number): number {
    if (Number.isNaN(corrected)) return this.text(this.delimiter, at)
    const tenths = Math.round(corrected * 10)
    const off = corrected * 10 - tenths
    // What a correction of 0.7 leaves behind the eighth decimal is no measure.
    if (off < 1e-7 && off > -1e-7 && tenths <= MOST_TENTHS) return this.lengths.write(tenths, this.view, at)
    return this.text(this.delimiter + this.decimal(Number(corrected.toFixed(4)), null), at)
  }

  /** A number with so many decimals, or as many as it has. */
  private decimal(value: number, decimals: number | null): string {
    const text = decimals === null ? String(value) : value.toFixed(decimals)
    return text.replace('.', this.point)
  }

  private room(more: number): void {
    if (this.at + more <= this.bytes.length) return
    const larger = new Uint8Array(Math.max(this.bytes.length * 2, this.at + more))
    larger.set(this.bytes.subarray(0, this.at))
    this.bytes = larger
    this.view = new DataView(larger.buffer)
  }

  private copy(bytes: DataView, from: number, to: number): void {
    const { view } = this
    let { at } = this
    let place = from
    for (; place + 4 <= to; place += 4, at += 4) view.setUint32(at, bytes.getUint32(place, true), true)
    for (; place < to; place++) view.setUint8(at++, bytes.getUint8(place))
    this.at = at
  }

  private text(text: string, at: number): number {
    return at + encoder.encodeInto(text, this.bytes.subarray(at)).written
  }
}

/** The six flags of a code in base three: nothing, 0, 1. */
function flagsOf(code: number): string[] {
  return INDICES.map((_, index) => ['', '0', '1'][Math.floor(code / 3 ** index) % 3]!)
}
