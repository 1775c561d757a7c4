import { escapeXml, type TestCell, type TestSheet, type TestWorkbook } from '../workbook-file'
import type { Random } from './random'
import { ODD_TEXTS } from './texts'

const SERIALS = [0, 1, 59, 60, 61, 1462, 45306, 45306.75, 2_958_465, 2_958_466, -1, 3_316_054_307_220_001, 1e308, 0.1]

/** Cells as XML that Excel, other programs and nobody writes. */
const ODD_CELLS: readonly string[] = [
  '<c><v>3316054307220001</v></c>',
  '<c><v>3.3160543072200001E+15</v></c>',
  '<c t="b"><v>1</v></c>',
  '<c t="b"><v>true</v></c>',
  '<c t="b"><v>2</v></c>',
  '<c t="e"><v>#DIV/0!</v></c>',
  '<c t="e"/>',
  '<c t="s"/>',
  '<c t="s"><v></v></c>',
  '<c t="s"><v>-1</v></c>',
  '<c t="s"><v>999999</v></c>',
  '<c t="s"><v>1.5</v></c>',
  '<c t="s"><v>abc</v></c>',
  '<c t="s"><v>__proto__</v></c>',
  '<c t="d"><v>2024-01-15T00:00:00</v></c>',
  '<c t="d"><v>kemarin</v></c>',
  '<c t="n"><v>abc</v></c>',
  '<c t="n"><v>Infinity</v></c>',
  '<c t="n"><v>0x10</v></c>',
  '<c t="zzz"><v>1</v></c>',
  '<c t="str"><v>teks</v></c>',
  '<c t="str"><f>A1</f></c>',
  '<c><f>1/0</f><v>#DIV/0!</v></c>',
  '<c><f t="shared" si="0" ref="A1:A9">A1</f><v>12</v></c>',
  '<c t="inlineStr"><is><r><t>Su</t></r><r><rPr><b/></rPr><t>harto</t></r></is></c>',
  '<c t="inlineStr"><is><t>Suharto</t><rPh sb="0" eb="1"><t>スハルト</t></rPh></is></c>',
  '<c t="inlineStr"/>',
  '<c s="99999"><v>45306</v></c>',
  '<c s="-1"><v>45306</v></c>',
  '<c s="x"><v>45306</v></c>',
  '<c s="1"><v>60</v></c>',
  '<c s="1"><v>-5</v></c>',
  '<c s="1"><v>9999999</v></c>',
  '<c s="1" t="s"><v>0</v></c>',
  '<c r="A1"><v>1</v></c>',
  '<c r="ZZZ9"><v>1</v></c>',
  '<c r="XFD1"><v>1</v></c>',
  '<c r="1A"><v>1</v></c>',
  '<c r=""><v>1</v></c>',
  '<c r="A0"><v>1</v></c>',
  '<c r="A99999999999"><v>1</v></c>',
  '<c><v>1</v><v>2</v></c>',
  '<c><c><v>1</v></c></c>',
  '<c/>',
  '<x:c xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:v>7</x:v></x:c>',
  '<c t="inlineStr"><is><t>&#xD83D;</t></is></c>',
  '<c t="inlineStr"><is><t>&#0;</t></is></c>',
  '<c t="inlineStr"><is><t>&#x110000;</t></is></c>',
  '<c t="inlineStr"><is><t>&nbsp;</t></is></c>',
  '<c t="inlineStr"><is><t>_x0000_a</t></is></c>',
  '<c t="inlineStr"><is><t>a\u0000b</t></is></c>',
  '<c t="inlineStr"><is><t><![CDATA[<b>]]></t></is></c>',
]

function oddCell(random: Random): TestCell {
  switch (random.below(8)) {
    case 0:
    case 1:
      return random.pick(ODD_TEXTS)
    case 2:
      return { inline: random.pick(ODD_TEXTS) }
    case 3:
      return random.pick(SERIALS)
    case 4:
      return { day: random.pick(SERIALS) }
    case 5:
      return { formula: random.pick(['A1', '1/0', '']), value: random.pick(ODD_TEXTS) }
    default:
      return { xml: random.pick(ODD_CELLS) }
  }
}

const SHEET_NAMES = ['Anggota', '', ' ', "Bu'Siti", '[1]', '\u{1F600}'.repeat(60), '<a>&', 'x'.repeat(500), '__proto__']

/** A workbook whose cells, heads, rows and sheets are not what they should be; sometimes it still is a good one. */
export function mutatedWorkbook(
  random: Random,
  heads: readonly string[],
  good: readonly (readonly string[])[],
): TestWorkbook {
  const rows: TestCell[][] = [[...heads], ...good.map((row) => [...row])]
  const sheet: Open = {
    name: 'Anggota',
    rows,
    merges: [],
    hiddenRows: [],
  }
  const sheets: TestSheet[] = [sheet]
  const workbook: TestWorkbook & { sheets: TestSheet[] } = { sheets, date1904: random.chance(0.1) }
  for (const _ of random.times(3)) changeWorkbook(random, sheet, sheets)
  return workbook
}

type Open = Omit<TestSheet, 'rows'> & { rows: TestCell[][]; merges: string[]; hiddenRows: number[] }

function changeWorkbook(random: Random, sheet: Open, sheets: TestSheet[]): void {
  const { rows } = sheet
  const row = random.below(rows.length)
  const width = rows[0]?.length ?? 1
  const column = random.below(width)
  switch (random.below(20)) {
    case 0:
    case 1:
    case 2:
    case 3:
      for (const _ of random.times(5)) (rows[random.below(rows.length)] ?? [])[random.below(width)] = oddCell(random)
      break
    case 4:
      for (const one of rows.slice(1)) one[column] = oddCell(random)
      break
    case 5:
      if (rows[0]) rows[0][column] = random.pick(['', 'NIK', 'Nama', 'No. KK', ...ODD_TEXTS])
      break
    case 6:
      for (const one of rows) one.splice(column, 0, one[random.below(width)] ?? null)
      break
    case 7:
      for (const one of rows) one.splice(column, 1)
      break
    case 8: {
      const order = Array.from({ length: width }, (_, at) => at).sort(() => random.next() - 0.5)
      for (const one of rows) one.splice(0, one.length, ...order.map((at) => one[at] ?? null))
      break
    }
    case 9:
      rows.unshift(
        ...random.times(3).map(() => random.pick<TestCell[]>([['DAFTAR ANGGOTA'], [], [null, 'Tahun', 2026]])),
      )
      break
    case 10:
      rows.splice(row, 0, ...random.times(3).map(() => random.pick<TestCell[]>([[], [' '], [null, null]])))
      break
    case 11:
      rows.push([...(rows[row] ?? [])])
      break
    case 12:
      sheet.hiddenRows.push(1 + row, 2 + row)
      break
    case 13:
      sheet.merges.push(
        random.pick([
          'A1:C1',
          `A${row + 1}:A${row + 3}`,
          'A2:M5',
          'A1',
          'ZZ1:A9',
          'A0:B0',
          '',
          'XFD1048576:A1',
          'C3:A1',
        ]),
      )
      break
    case 14:
      sheet.withoutR = true
      break
    case 15:
      sheet.state = random.pick(['hidden', 'veryHidden'])
      break
    case 16:
      sheets.splice(random.below(2), 0, {
        name: random.pick(SHEET_NAMES),
        rows: random.pick<TestCell[][]>([[], [['Catatan']], rows.slice(0, 3), [[{ day: 60 }]]]),
        ...(random.chance(0.5) && { state: 'hidden' as const }),
      })
      break
    case 17:
      sheet.name = random.pick(SHEET_NAMES)
      break
    case 18:
      for (const one of rows) while (one.length < 210 && random.chance(0.995)) one.push(random.pick([null, 'x', '']))
      break
    default:
      // Numbers as a spreadsheet makes them of long digits: the classic loss.
      for (const one of rows.slice(1)) {
        const cell = one[column]
        if (typeof cell === 'string' && /^\d+$/.test(cell)) one[column] = { xml: `<c><v>${escapeXml(cell)}</v></c>` }
      }
  }
}
