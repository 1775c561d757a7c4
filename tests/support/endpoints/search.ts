import { inflateRawSync } from 'node:zlib'
import { CANARY } from './offices'
import { type Seen, textOf } from './sent'

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g

/** What of an office a response holds: planted texts, and ids of rows. */
export interface Finding {
  /** `3316`, or the id of the tenant for an id. */
  district: string
  what: string
}

/** Finds every planted text and every id of an office's rows in a response: body, headers, packed files. */
export function findOffices(seen: Seen, ownerOf: ReadonlyMap<string, string>): Finding[] {
  const text = textOf(seen) + unpack(seen.bytes)
  const planted = [...text.matchAll(CANARY)].map(([, district, what]) => ({ district: district!, what: what! }))
  const ids = [...new Set(text.match(UUID))].flatMap((id) => {
    const district = ownerOf.get(id)
    return district ? [{ district, what: id }] : []
  })
  return [...planted, ...ids]
}

const ENTRY = Buffer.from('PK\x03\x04', 'latin1')

/** The text of the files inside an Excel file: compressed, no search would see it. */
function unpack(bytes: Buffer): string {
  if (bytes.subarray(0, 4).compare(ENTRY) !== 0) return ''
  const texts: string[] = []
  for (let at = 0; at >= 0; at = bytes.indexOf(ENTRY, at + 4)) {
    const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28)
    if (bytes.readUInt16LE(at + 8) === 8) texts.push(inflateRawSync(bytes.subarray(start)).toString('utf8'))
  }
  return texts.join('\n')
}

/** A response without what differs between any two of the same page: nonces, the asked id, the minute, a step's key, the order of streamed rows. */
export function sameness({ status, body, bytes }: Seen, asked: readonly string[]): string {
  // Packed, a file differs by the second it was made in.
  let text = (unpack(bytes) || body).replace(/\d{4}-\d\d-\d\dT[\d:.]+Z|\d{1,2}\.\d\d (?=WI(?:B|TA|T))/g, 'NOW')
  text = text.replace(/nonce="[^"]*"|\\"nonce\\":\\"[^"]*\\"|"nonce":"[^"]*"/g, 'nonce')
  // A step's key is made anew for each drawing of its form.
  text = text.replace(/(\\?"key\\?":\\?")[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '$1KEY')
  // Next numbers each drawing of a page's head at random.
  text = text.replace(/"[\w-]{21}([vm])"/g, '"$1"')
  for (const id of asked) text = text.replaceAll(id, 'ID').replaceAll(encodeURIComponent(id), 'ID')
  // React numbers its rows in the order they finish, and the parts of a page finish in any order.
  text = text.replace(/(?<=>|\n)[0-9a-f]+:(?=T[0-9a-f]+,|[[{"]|I\[)/g, '\n')
  const lines = text
    .replaceAll('\\n', '\n')
    .split(/\n|(?=<script)|<\/script>/)
    .map((line) => line.replace(/^\s*self\.__next_f\.push\(\[1,"|"\]\)$/g, ''))
    .map((line) => line.replace(/^[0-9a-f]+:/, '').replace(/"\$[Lh@]?[0-9a-f]+"/g, '"$"'))
    .sort()
  return `${status}\n${lines.join('\n')}`
}

/** Whether a response is a refusal: to sign in, not found, not allowed, or the page that says so. */
export function isRefusal({ status, body, headers }: Seen): boolean {
  if ([401, 403, 404].includes(status)) return true
  if (status >= 300 && status < 400)
    return /^\/(masuk|kata-sandi)|^https?:\/\/[^/]+\/(masuk|kata-sandi)/.test(headers.get('location') ?? '')
  return /NEXT_HTTP_ERROR_FALLBACK;40[134]|NEXT_REDIRECT;\w+;\/masuk|tidak terbuka untuk peran Anda/.test(body)
}
