import { crc32, deflateRawSync } from 'node:zlib'
import { workbookFile, workbookParts } from '../workbook-file'
import { type Part, zipFile } from '../zip-file'

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const MB = 1024 * 1024

const withSheet = (body: Buffer | string, says?: Part['says']): Buffer =>
  workbookFile({
    sheets: [{ name: 'Anggota', rows: [] }],
    parts: [{ name: 'xl/worksheets/sheet1.xml', body, ...(says && { says }) }],
  })

const sheetOf = (rows: string): string => `<worksheet ${MAIN}><sheetData>${rows}</sheetData></worksheet>`

/** A hundred thousand entries that all are the same one: the directory alone is some megabytes. */
function manyEntries(count: number): Buffer {
  const file = zipFile([{ name: 'a', body: 'x' }])
  const end = file.length - 22
  const entry = file.subarray(file.readUInt32LE(end + 16), end)
  const head = file.subarray(0, file.readUInt32LE(end + 16))
  const tail = Buffer.from(file.subarray(end))
  const directory = Buffer.concat(Array.from({ length: count }, () => entry))
  tail.writeUInt16LE(Math.min(count, 0xffff), 8)
  tail.writeUInt16LE(Math.min(count, 0xffff), 10)
  tail.writeUInt32LE(directory.length, 12)
  return Buffer.concat([head, directory, tail])
}

/** Every entry of the directory over the bytes of the first: kilobytes that unpack to gigabytes. */
function overlapping(count: number): Buffer {
  const body = Buffer.alloc(2 * MB)
  const packed = deflateRawSync(body)
  return zipFile(
    Array.from({ length: count }, (_, index) => ({
      name: `xl/worksheets/sheet${index}.xml`,
      body: index === 0 ? body : '',
      says: { at: 0, size: body.length, packed: packed.length, crc: crc32(body) },
    })),
  )
}

/** A workbook over and over inside itself, under names that say so and under names that do not. */
function nested(depth: number, name: string): Buffer {
  let inside = workbookFile({ sheets: [{ name: 'Anggota', rows: [['x']] }] })
  for (let level = 0; level < depth; level++) inside = zipFile([{ name, body: inside }])
  return inside
}

const billion = Array.from(
  { length: 10 },
  (_, at) => `<!ENTITY a${at} "${`&a${at - 1};`.repeat(at === 0 ? 0 : 10)}ha">`,
)

/** Files made to fill memory or time, by name. */
export const bombs: Readonly<Record<string, () => Buffer>> = {
  '1:1.000, as it says': () => withSheet(Buffer.alloc(64 * MB, 0x20)),
  '1:1.000, and says it were small': () => withSheet(Buffer.alloc(64 * MB, 0x20), { size: 4_000 }),
  '1:100 of rows': () => withSheet(sheetOf(`<row>${'<c><v>1</v></c>'.repeat(10)}</row>`.repeat(250_000))),
  'says four gigabytes': () => withSheet('<x/>', { size: 0xffff_fff0 }),
  'a hundred thousand entries': () => manyEntries(100_000),
  'sixty thousand entries': () => manyEntries(60_000),
  'entries over each other': () => overlapping(500),
  'a ZIP in a ZIP': () => nested(30, 'dalam.zip'),
  'a workbook in a workbook': () => nested(30, 'dalam.xlsx'),
  'a billion laughs': () =>
    withSheet(`<?xml version="1.0"?><!DOCTYPE x [${billion.join('')}]>${sheetOf('<row><c><v>&a9;</v></c></row>')}`),
  'a million levels': () => withSheet(sheetOf('<row>'.repeat(100_000))),
  'a tag without an end': () => withSheet(`<worksheet ${'a="b" '.repeat(500_000)}`),
  'a comment without an end': () => withSheet(`<worksheet><!-- ${'x'.repeat(3 * MB)}`),
  'an attribute of megabytes': () => withSheet(sheetOf(`<row r="${'1'.repeat(3 * MB)}"/>`)),
  'a cell of megabytes': () => withSheet(sheetOf(`<row><c t="str"><v>${'x'.repeat(3 * MB)}</v></c></row>`)),
  'shared texts without end': () =>
    zipFile(
      workbookParts({
        sheets: [{ name: 'Anggota', rows: [['x']] }],
        parts: [
          {
            name: 'xl/sharedStrings.xml',
            body: `<sst ${MAIN}>${`<si><t>${'abcdefghij'.repeat(3_000)}</t></si>`.repeat(2_500)}</sst>`,
          },
        ],
      }),
    ),
  'a CSV of one quote': () => Buffer.from(`a,b\n"${'x'.repeat(8 * MB)}`),
  'a CSV of commas': () => Buffer.alloc(8 * MB, ','),
  'a CSV of quotes': () => Buffer.alloc(8 * MB, '"'),
  'a CSV of zeros': () => Buffer.alloc(8 * MB),
}
