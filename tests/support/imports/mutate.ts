import { ROSTER_HEADS, rosterRow } from './roster-file'
import { type TestCell, type TestSheet, workbookParts } from './workbook-file'
import { type Part, zipFile } from './zip-file'

/** A row of chance that a seed alone decides. */
export function chance(seed: number) {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (count: number) => Math.floor(next() * count)
  return { next, below, pick: <Item>(items: readonly Item[]): Item => items[below(items.length)]! }
}
type Chance = ReturnType<typeof chance>

const WORDS = [
  '',
  ' ',
  '\u0001',
  '=1+1',
  '-5',
  '@x',
  'Sumberejo',
  '3316054307220001',
  '3.31605E+15',
  '31/02/2024',
  '🙂',
  '‮abc',
  '0',
  '-',
  'null',
  '<b>',
  '"',
  "'",
  ';',
  '\u200b',
]
const RAW = [
  '<c><v>3316054307220001</v></c>',
  '<c t="e"><v>#DIV/0!</v></c>',
  '<c t="b"><v>1</v></c>',
  '<c t="s"><v>999999</v></c>',
  '<c t="s"><v>-1</v></c>',
  '<c t="d"><v>2024-13-45</v></c>',
  '<c s="1"><v>1e308</v></c>',
  '<c s="1"><v>-1</v></c>',
  '<c s="99999"><v>45000</v></c>',
  '<c><f>SUM(A1:A9)</f></c>',
  '<c><f t="shared" si="0"/><v>4</v></c>',
  '<c t="str"><f>HYPERLINK("http://x")</f><v>x</v></c>',
  '<c t="inlineStr"><is><t>a&amp;b&#10;c</t></is></c>',
  '<c t="weird"><v>x</v></c>',
  '<c r="ZZZ9"><v>1</v></c>',
  '<c r="A0"><v>1</v></c>',
  '<c/>',
  '<row r="1"/>',
  '<c><v>&undefined;</v></c>',
  '<c><v><![CDATA[5]]></v></c>',
] as const

/** A roster that breaks no rule, of the size a mutation needs. */
export function baseSheet(code: string, village: string, rows = 25): TestSheet {
  return {
    name: 'Anggota',
    rows: [[...ROSTER_HEADS], ...Array.from({ length: rows }, (_, at): TestCell[] => rosterRow(at, code, village))],
  }
}

type Sheets = { sheets: TestSheet[]; date1904?: boolean; parts?: Part[] }

/** Ways to change what a workbook says, each as some program or person really does. */
const SHAPES: readonly ((book: Sheets, by: Chance) => Sheets)[] = [
  (book, by) => withCell(book, by, { xml: by.pick(RAW) }),
  (book, by) => withCell(book, by, by.pick(WORDS)),
  (book, by) => withCell(book, by, { inline: by.pick(WORDS).replaceAll('\u0001', '') }),
  (book, by) => withCell(book, by, { day: by.below(60_000) - 5_000 }),
  (book, by) => withCell(book, by, by.next() * 1e18),
  (book, by) => withCell(book, by, { formula: 'A1', value: by.pick(WORDS).replaceAll('\u0001', '') }),
  (book) => ({ ...book, date1904: true }),
  (book) => ({ ...book, sheets: book.sheets.map((sheet) => ({ ...sheet, withoutR: true })) }),
  (book, by) => ({
    ...book,
    sheets: book.sheets.map((sheet) => ({
      ...sheet,
      merges: [`B${2 + by.below(9)}:D${4 + by.below(30)}`, 'x', 'A1:A1'],
    })),
  }),
  (book, by) => ({
    ...book,
    sheets: book.sheets.map((sheet) => ({ ...sheet, hiddenRows: [by.below(20), by.below(20)] })),
  }),
  (book, by) => ({
    ...book,
    sheets:
      by.next() < 0.5
        ? [{ name: 'Catatan', rows: [['Baca ini']] }, ...book.sheets]
        : book.sheets.map((sheet) => ({ ...sheet, state: 'hidden' as const })),
  }),
  (book, by) => {
    const rows = book.sheets[0]!.rows.map((row) => [...row])
    rows[0]![by.below(13)] = rows[0]![by.below(13)]!
    return { ...book, sheets: [{ ...book.sheets[0]!, rows }] }
  },
  (book, by) => {
    const rows = book.sheets[0]!.rows.map((row) => [...row])
    rows.splice(by.below(rows.length), by.below(4), ...[rows[by.below(rows.length)]!, []])
    return { ...book, sheets: [{ ...book.sheets[0]!, rows }] }
  },
  (book, by) => ({
    ...book,
    sheets: [
      {
        ...book.sheets[0]!,
        rows: [...Array.from({ length: by.below(6) }, () => ['DINAS P2KB']), ...book.sheets[0]!.rows],
      },
    ],
  }),
]

function withCell(book: Sheets, by: Chance, cell: TestCell): Sheets {
  const [first, ...rest] = book.sheets
  const rows = first!.rows.map((row) => [...row])
  const row = rows[by.below(rows.length)]
  if (row && row.length > 0) row[by.below(row.length)] = cell
  return { ...book, sheets: [{ ...first!, rows }, ...rest] }
}

/** Ways to change the parts of the file behind the workbook's back. */
const PARTS: readonly ((parts: Part[], by: Chance) => Part[])[] = [
  (parts, by) => parts.filter((_, at) => at !== by.below(parts.length)),
  (parts, by) => parts.map((part) => (by.next() < 0.3 ? { ...part, body: damaged(String(part.body), by) } : part)),
  (parts) => [
    ...parts,
    { name: 'xl/externalLinks/externalLink1.xml', body: '<externalLink><externalBook/></externalLink>' },
  ],
  (parts, by) =>
    parts.map((part) =>
      part.name.includes('sheet1')
        ? {
            ...part,
            body: String(part.body).replace(
              '<worksheet',
              `${by.pick(['<!DOCTYPE x [<!ENTITY a "b">]>', '<!-- c -->', '<?x y?>'])}<worksheet`,
            ),
          }
        : part,
    ),
  (parts, by) =>
    parts.map((part) =>
      part.name.includes('sheet1')
        ? { ...part, body: String(part.body).replaceAll('row', by.pick(['rows', 'x:row', 'ROW', 'row'])) }
        : part,
    ),
  (parts, by) =>
    parts.map((part) =>
      part.name.includes('sheet1')
        ? { ...part, body: String(part.body).replace(/r="\w+"/, `r="${by.pick(['A1', 'A99999999', '-1', '', '1'])}"`) }
        : part,
    ),
  (parts, by) =>
    parts.map((part) => ({
      ...part,
      ...(by.next() < 0.2 && {
        says: { [by.pick(['size', 'packed', 'crc', 'at', 'flags', 'method'])]: by.below(1_000_000) },
      }),
    })),
  (parts, by) => [...parts, by.pick(parts)],
]

function damaged(text: string, by: Chance): string {
  const at = by.below(text.length)
  return by.pick([
    text.slice(0, at),
    text.slice(0, at) + text.slice(at + 1 + by.below(20)),
    `${text.slice(0, at)}${by.pick(['<', '>', '&', '"', '\0', '</', 'é', ']]>'])}${text.slice(at)}`,
    text.replace(/<\/\w+>/, ''),
    text.repeat(2),
  ])
}

/** Ways to write and spoil a CSV. */
function mutatedCsv(code: string, village: string, by: Chance): Buffer {
  const delimiter = by.pick([',', ';', '\t', '|'])
  const quote = (cell: string) => (by.next() < 0.2 ? `"${cell.replaceAll('"', '""')}"` : cell)
  const rows = [[...ROSTER_HEADS], ...Array.from({ length: 20 }, (_, at) => rosterRow(at, code, village))].map((row) =>
    row.map((cell) => quote(by.next() < 0.02 ? by.pick(WORDS) : cell)).join(delimiter),
  )
  let text = rows.join(by.pick(['\r\n', '\n', '\r']))
  if (by.next() < 0.3) text = damaged(text, by)
  if (by.next() < 0.2) text = `sep=${delimiter}\r\n${text}`
  if (by.next() < 0.3) text = `\uFEFF${text}`
  return by.pick([
    Buffer.from(text),
    Buffer.from(text, 'utf16le'),
    Buffer.from(text, 'latin1'),
    Buffer.from(text, 'utf16le').swap16(),
  ])
}

/** The file of a seed: three in ten by bytes, six by structure, one CSV. */
export function mutatedFile(seed: number, code: string, village: string): Buffer {
  const by = chance(seed)
  if (by.next() < 0.1) return mutatedCsv(code, village, by)
  let book: Sheets = { sheets: [baseSheet(code, village)] }
  const times = 1 + by.below(3)
  for (let time = 0; time < times; time++) book = by.pick(SHAPES)(book, by)
  let parts = workbookParts(book)
  if (by.next() < 0.5) parts = by.pick(PARTS)(parts, by)
  const bytes = zipFile(parts)
  if (by.next() < 0.66) return bytes
  const spoilt = Buffer.from(bytes)
  for (let count = 1 + by.below(12); count > 0; count--) spoilt[by.below(spoilt.length)] = by.below(256)
  return by.next() < 0.2 ? spoilt.subarray(0, by.below(spoilt.length)) : spoilt
}
