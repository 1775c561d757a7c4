import { ReadProblem } from './problem'

/** What a reader of XML hears. Names come without their prefix; attributes are asked for by name. */
export interface XmlListener {
  open(name: string, attribute: (name: string) => string | undefined): void
  close(name: string): void
  text?(text: string): void
}

const LONGEST_TAG = 64 * 1024
/** A comment or a quoted section. */
const LONGEST_ASIDE = 1024 * 1024
const DEEPEST = 64
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const damaged = () => new ReadProblem('damaged')

/** The five entities XML itself has, and characters by number; there are no others without a DTD, and none is read. */
export function decodeText(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&([^;]{0,12});?/g, (whole, name: string) => {
    if (!whole.endsWith(';')) throw damaged()
    const known = NAMED[name]
    if (known !== undefined) return known
    const code = /^#x[0-9a-f]+$/i.test(name)
      ? Number.parseInt(name.slice(2), 16)
      : /^#\d+$/.test(name)
        ? Number(name.slice(1))
        : Number.NaN
    if (!(code > 0 && code <= 0x10ffff)) throw damaged()
    return String.fromCodePoint(code)
  })
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

/** An attribute by its local name, in one pass; `xmlns` declarations are not asked for. */
function attributeOf(raw: string, wanted: string): string | undefined {
  let at = 0
  while (at < raw.length) {
    const equals = raw.indexOf('=', at)
    if (equals < 0) return undefined
    const name = raw.slice(at, equals).trim()
    let open = equals + 1
    while (open < raw.length && raw.charCodeAt(open) <= 32) open += 1
    const quote = raw[open]
    if (quote !== '"' && quote !== "'") throw damaged()
    const close = raw.indexOf(quote, open + 1)
    if (close < 0) throw damaged()
    if (localName(name) === wanted && !name.startsWith('xmlns')) return decodeText(raw.slice(open + 1, close))
    at = close + 1
  }
  return undefined
}

/** Where a tag that begins before `from` ends, a `>` inside quotes not counting; -1 when the rest has not come yet. */
function tagEnd(text: string, from: number): number {
  let quote = 0
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (quote !== 0) {
      if (code === quote) quote = 0
    } else if (code === 34 || code === 39) quote = code
    else if (code === 62) return at
    else if (code === 60) throw damaged()
  }
  return -1
}

/**
 * Reads XML piece by piece, keeping only the tag it is in. Refuses a DTD (no file
 * of ours has one, and entities are the classic trap), nesting that no workbook
 * has, and a document that ends in the middle.
 */
export class XmlReader {
  private rest = ''
  private readonly path: string[] = []
  private stopped = false
  private begun = false

  constructor(private readonly listener: XmlListener) {}

  /** Hears nothing more: the caller has what it wanted. */
  stop(): void {
    this.stopped = true
  }

  get done(): boolean {
    return this.stopped
  }

  push(piece: string): void {
    // XML knows no zero byte, and the database keeps none.
    if (piece.includes('\0')) throw damaged()
    let text = this.rest + piece
    this.rest = ''
    let at = 0
    while (at < text.length && !this.stopped) {
      const open = text.indexOf('<', at)
      if (open < 0) {
        // Text may be cut in the middle of an entity.
        const cut = this.path.length > 0 ? text.lastIndexOf('&') : -1
        const whole = cut >= at && text.length - cut < 16 && !text.includes(';', cut) ? cut : text.length
        this.hear(text.slice(at, whole))
        this.rest = text.slice(whole)
        return
      }
      if (open > at) this.hear(text.slice(at, open))
      const next = this.markup(text, open)
      if (next < 0) {
        text = text.slice(open)
        if (text.length > (text.startsWith('<!') ? LONGEST_ASIDE : LONGEST_TAG)) throw damaged()
        this.rest = text
        return
      }
      at = next
    }
  }

  end(): void {
    if (!this.stopped && (this.rest.trim() !== '' || this.path.length > 0 || !this.begun)) throw damaged()
  }

  private hear(text: string): void {
    if (this.path.length === 0) {
      if (text.replace(/^\uFEFF/, '').trim() !== '') throw damaged()
    } else this.listener.text?.(decodeText(text))
  }

  /** Reads what begins at a `<`; answers where it ended, or -1 when more must come first. */
  private markup(text: string, open: number): number {
    if (text.startsWith('<!', open)) return this.declaration(text, open)
    if (text.startsWith('<?', open)) {
      const close = text.indexOf('?>', open)
      return close < 0 ? -1 : close + 2
    }
    const close = tagEnd(text, open + 1)
    if (close < 0) return -1
    if (text.charCodeAt(open + 1) === 47) {
      const name = localName(text.slice(open + 2, close).trim())
      if (this.path.pop() !== name) throw damaged()
      this.listener.close(name)
    } else this.element(text.slice(open + 1, close))
    return close + 1
  }

  private declaration(text: string, open: number): number {
    for (const [start, end] of [
      ['<!--', '-->'],
      ['<![CDATA[', ']]>'],
    ] as const) {
      if (text.startsWith(start, open)) {
        const close = text.indexOf(end, open + start.length)
        if (close < 0) return -1
        if (start === '<![CDATA[') this.listener.text?.(text.slice(open + start.length, close))
        return close + end.length
      }
      if (start.startsWith(text.slice(open))) return -1
    }
    throw new ReadProblem('has-dtd')
  }

  private element(body: string): void {
    const alone = body.endsWith('/')
    const inner = alone ? body.slice(0, -1) : body
    const space = inner.search(/\s/)
    const name = localName(space < 0 ? inner : inner.slice(0, space))
    if (name === '') throw damaged()
    if (this.path.length === 0 && this.begun) throw damaged()
    this.begun = true
    if (this.path.length >= DEEPEST) throw new ReadProblem('too-deep')
    const raw = space < 0 ? '' : inner.slice(space)
    this.listener.open(name, (wanted) => (raw === '' ? undefined : attributeOf(raw, wanted)))
    if (alone) this.listener.close(name)
    else this.path.push(name)
  }
}

/** Reads a whole part of a workbook; UTF-8 as Excel writes it, or UTF-16 by its mark. */
export async function readXml(pieces: AsyncIterable<Buffer>, listener: XmlListener | XmlReader): Promise<void> {
  const reader = listener instanceof XmlReader ? listener : new XmlReader(listener)
  let decoder: InstanceType<typeof TextDecoder> | undefined
  const decode = (bytes?: Buffer) => {
    try {
      return decoder!.decode(bytes, { stream: bytes !== undefined })
    } catch {
      throw damaged()
    }
  }
  for await (const piece of pieces) {
    decoder ??= new TextDecoder(encodingOf(piece), { fatal: true })
    reader.push(decode(piece))
    if (reader.done) return
  }
  if (!decoder) throw damaged()
  reader.push(decode())
  reader.end()
}

function encodingOf(start: Buffer): string {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le'
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be'
  return 'utf-8'
}
