import { deflateRawSync } from 'node:zlib'
import type { Part } from '../zip-file'
import { brokenBytes } from './csv'
import type { Random } from './random'

const DTD = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>'
const PIECES = [
  DTD,
  '<!ENTITY % x "y">',
  '<!-- catatan -->',
  '<!-- tidak ditutup',
  '<![CDATA[x]]>',
  '<![CDATA[',
  '<?mso-application x?>',
  '<?',
  '&a;',
  '&',
  '&#xD800;',
  '&#xFFFF;',
  '&#0;',
  '\u0000',
  '\u0008',
  '<',
  '>',
  '"',
  '</row>',
  '<row>',
  '<c>',
  '</worksheet>',
  '<a '.repeat(200),
  '<d>'.repeat(80),
  '\uD83D',
  '<sheetData/>',
  '<dimension ref="A1:XFD1048576"/>',
  '<dimension ref="rusak"/>',
  '<workbookPr date1904="1"/>',
  '<mergeCells count="1"><mergeCell ref="A2:C4"/></mergeCells>',
  '<externalReferences><externalReference r:id="rId99"/></externalReferences>',
  '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/passwd"/>',
]
const VALUES = [
  '',
  '0',
  '-1',
  '1e9',
  '99999999999',
  'rId1',
  'rId99',
  '../../etc/passwd',
  '/xl/workbook.xml',
  'http://contoh.test/a',
  '"',
  '<',
  '&amp;',
  '&x;',
  'true',
  'hidden',
  'A1',
  'ZZZ',
  'x'.repeat(70_000),
]

const PLACES = /<[^<>]*>/g
const ATTRIBUTE = /([\w:]+)="([^"]*)"/g

function anyMatch(random: Random, text: string, pattern: RegExp): RegExpMatchArray | undefined {
  const found = [...text.matchAll(pattern)]
  return found.length === 0 ? undefined : random.pick(found)
}

/** One part's XML, changed where it means something: a tag gone, doubled or moved, an attribute that lies, an entity put in. */
function changedXml(random: Random, xml: string): string {
  const tag = anyMatch(random, xml, PLACES)
  const at = tag?.index ?? 0
  const whole = tag?.[0] ?? ''
  switch (random.below(9)) {
    case 0:
      return xml.slice(0, at) + xml.slice(at + whole.length)
    case 1:
      return xml.slice(0, at) + whole + xml.slice(at)
    case 2:
      return xml.slice(0, at) + random.pick(PIECES) + xml.slice(at)
    case 3:
      return xml.replace('?>', `?>${random.pick(PIECES)}`)
    case 4: {
      const attribute = anyMatch(random, xml, ATTRIBUTE)
      if (!attribute) return xml
      const put = random.chance(0.2) ? '' : `${attribute[1]}="${random.pick(VALUES)}"`
      const from = attribute.index ?? 0
      return xml.slice(0, from) + put + xml.slice(from + attribute[0].length)
    }
    case 5:
      return xml.slice(0, random.below(xml.length))
    case 6: {
      const other = anyMatch(random, xml, PLACES)
      return xml.slice(0, at) + (other?.[0] ?? '') + xml.slice(at + whole.length)
    }
    case 7:
      return random.pick([
        '',
        ' ',
        DTD,
        xml + xml,
        `\uFEFF${xml}`,
        xml.replaceAll('<', '<x:').replaceAll('<x:/', '</x:'),
      ])
    default:
      return xml.slice(0, at) + whole.toUpperCase() + xml.slice(at + whole.length)
  }
}

const NEW_PARTS: readonly Part[] = [
  { name: 'xl/externalLinks/externalLink1.xml', body: '<externalLink><externalBook r:id="rId1"/></externalLink>' },
  { name: 'xl/vbaProject.bin', body: Buffer.alloc(300, 7) },
  { name: '../keluar.xml', body: 'x' },
  { name: '/etc/passwd', body: 'x' },
  { name: 'xl\\worksheets\\sheet1.xml', body: 'x' },
  { name: 'dalam.zip', body: Buffer.from('504b0304', 'hex') },
  { name: 'mimetype', body: 'application/vnd.oasis.opendocument.spreadsheet' },
  { name: 'content.xml', body: '<x/>' },
  { name: '__proto__', body: '<x/>' },
  { name: 'kosong\u0000.xml', body: '' },
]

/** The parts of a workbook with the XML, the list of parts or what the ZIP says of them changed. */
export function mutatedParts(random: Random, parts: readonly Part[]): Part[] {
  const changed = parts.map((part) => ({ ...part }))
  for (const _ of random.times(2)) {
    const at = random.below(changed.length)
    const part = changed[at]
    if (!part) break
    switch (random.below(8)) {
      case 0:
      case 1:
      case 2:
      case 3:
        part.body = changedXml(random, part.body.toString())
        break
      case 4:
        part.body = brokenBytes(random, Buffer.from(part.body))
        break
      case 5:
        part.body = random.chance(0.5)
          ? Buffer.from(`\uFEFF${part.body.toString()}`, 'utf16le')
          : Buffer.from(part.body.toString().replace('UTF-8', 'windows-1252'), 'latin1')
        break
      case 6:
        changed.splice(at, 1)
        break
      default:
        changed.push(random.chance(0.5) ? { ...part } : random.pick(NEW_PARTS))
    }
  }
  return changed
}

const WILD = [0, 1, 2, 0xffff, 0x10000, 0x7fff_ffff, 0xffff_ffff, 1_000_000]

/** The same parts with a directory that lies about them. */
export function lyingParts(random: Random, parts: readonly Part[]): Part[] {
  const changed = parts.map((part) => ({ ...part }))
  for (const _ of random.times(3)) {
    const part = random.pick(changed)
    const what = random.pick(['size', 'packed', 'crc', 'at', 'flags', 'method'] as const)
    const value =
      what === 'flags' || what === 'method' ? random.pick([0, 1, 8, 9, 12, 14, 99, 0xffff]) : random.pick(WILD)
    part.says = { ...part.says, [what]: value }
  }
  return changed
}

/** A finished ZIP whose closing record or local heads are wrong. */
export function brokenDirectory(random: Random, file: Buffer): Buffer {
  const broken = Buffer.from(file)
  const end = broken.length - 22
  switch (random.below(6)) {
    case 0:
      broken.writeUInt16LE(random.below(0x10000), end + 10)
      break
    case 1:
      broken.writeUInt32LE(random.pick(WILD), end + 12)
      break
    case 2:
      broken.writeUInt32LE(random.pick(WILD), end + 16)
      break
    case 3:
      broken.writeUInt16LE(random.below(0x10000), end + 20)
      break
    case 4: {
      // A name or an extra field of the first entry that is longer than the file.
      broken.writeUInt16LE(random.below(0x10000), random.pick([26, 28]))
      break
    }
    default:
      return Buffer.concat([random.chance(0.5) ? broken : deflateRawSync(broken), broken.subarray(random.below(end))])
  }
  return broken
}
