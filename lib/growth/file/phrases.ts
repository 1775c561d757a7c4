/**
 * Short texts ready to be written as bytes, four at a time. What a row of results says is
 * one of a few thousand texts, each known beforehand.
 */
export class Phrases {
  private readonly words: Uint32Array
  private readonly lengths: Uint8Array
  /** Words that each text takes, so that its place follows from its number. */
  private readonly stride: number

  constructor(texts: readonly string[]) {
    const encoded = texts.map((text) => new TextEncoder().encode(text))
    this.lengths = Uint8Array.from(encoded, ({ length }) => length)
    this.stride = Math.ceil(Math.max(0, ...this.lengths) / 4)
    const bytes = new Uint8Array(texts.length * this.stride * 4)
    for (const [at, text] of encoded.entries()) bytes.set(text, at * this.stride * 4)
    const view = new DataView(bytes.buffer)
    this.words = Uint32Array.from({ length: bytes.length / 4 }, (_, word) => view.getUint32(word * 4, true))
  }

  /** Writes a text and answers where the next one begins; what follows it may be spoilt. */
  write(text: number, into: DataView, at: number): number {
    const { words, stride } = this
    const length = this.lengths[text]!
    const first = text * stride
    for (let word = 0; word * 4 < length; word++) into.setUint32(at + word * 4, words[first + word]!, true)
    return at + length
  }
}
