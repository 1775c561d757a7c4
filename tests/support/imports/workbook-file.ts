import { type Part, zipFile } from './zip-file'

/** A cell as XML wants it: a text is shared by number, a number as written, or raw XML of one's own. */
export type TestCell =
  | string
  | number
  | null
  | { xml: string }
  | { inline: string }
  | { day: number }
  | { formula: string; value: string }

export interface TestSheet {
  name: string
  state?: 'hidden' | 'veryHidden'
  rows: readonly (readonly TestCell[])[]
  merges?: readonly string[]
  hiddenRows?: readonly number[]
  /** Leave out the optional `r` of rows and cells. */
  withoutR?: boolean
  /** XML instead of all of the above. */
  raw?: string
}

export interface TestWorkbook {
  sheets: readonly TestSheet[]
  date1904?: boolean
  /** More parts, or others in place of ours. */
  parts?: readonly Part[]
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships'
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

export const escapeXml = (text: string): string =>
  text.replace(/[&<>"]/g, (letter) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[letter]!)

const letters = (column: number): string =>
  (column >= 26 ? String.fromCharCode(64 + Math.floor(column / 26)) : '') + String.fromCharCode(65 + (column % 26))

function sheetXml(sheet: TestSheet, share: (text: string) => number): string {
  if (sheet.raw !== undefined) return sheet.raw
  const rows = sheet.rows.map((cells, index) => {
    const row = index + 1
    const hidden = sheet.hiddenRows?.includes(row) ? ' hidden="1"' : ''
    const inner = cells.map((cell, column) =>
      cellXml(cell, sheet.withoutR ? '' : ` r="${letters(column)}${row}"`, share),
    )
    return `<row${sheet.withoutR ? '' : ` r="${row}"`}${hidden}>${inner.join('')}</row>`
  })
  const merges = sheet.merges?.length
    ? `<mergeCells count="${sheet.merges.length}">${sheet.merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`
    : ''
  return `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>${rows.join('')}</sheetData>${merges}</worksheet>`
}

function cellXml(cell: TestCell, r: string, share: (text: string) => number): string {
  if (cell === null || cell === undefined) return `<c${r}/>`
  if (typeof cell === 'number') return `<c${r}><v>${cell}</v></c>`
  if (typeof cell === 'string') return `<c${r} t="s"><v>${share(cell)}</v></c>`
  if ('xml' in cell) return cell.xml
  if ('inline' in cell) return `<c${r} t="inlineStr"><is><t>${escapeXml(cell.inline)}</t></is></c>`
  if ('day' in cell) return `<c${r} s="1"><v>${cell.day}</v></c>`
  return `<c${r} t="str"><f>${escapeXml(cell.formula)}</f><v>${escapeXml(cell.value)}</v></c>`
}

/** The parts of an XLSX, so that a test may change one before they are packed. */
export function workbookParts({ sheets, date1904, parts = [] }: TestWorkbook): Part[] {
  const shared: string[] = []
  const known = new Map<string, number>()
  const share = (text: string) => {
    const at = known.get(text) ?? shared.push(text) - 1
    known.set(text, at)
    return at
  }
  const bodies = sheets.map((sheet) => sheetXml(sheet, share))
  const own: Part[] = [
    {
      name: '_rels/.rels',
      body: `${HEAD}<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      body: `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><workbookPr${date1904 ? ' date1904="1"' : ''}/><sheets>${sheets
        .map(
          ({ name, state }, index) =>
            `<sheet name="${escapeXml(name)}" sheetId="${index + 1}"${state ? ` state="${state}"` : ''} r:id="rId${index + 1}"/>`,
        )
        .join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      body: `${HEAD}<Relationships xmlns="${PACKAGE}">${sheets
        .map(
          (_, index) =>
            `<Relationship Id="rId${index + 1}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
        )
        .join(
          '',
        )}<Relationship Id="rIdS" Type="${RELATIONS}/styles" Target="styles.xml"/><Relationship Id="rIdT" Type="${RELATIONS}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    },
    {
      name: 'xl/styles.xml',
      body: `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
    },
    ...bodies.map((body, index) => ({ name: `xl/worksheets/sheet${index + 1}.xml`, body })),
    {
      name: 'xl/sharedStrings.xml',
      body: `${HEAD}<sst xmlns="${MAIN}">${shared.map((text) => `<si><t xml:space="preserve">${escapeXml(text)}</t></si>`).join('')}</sst>`,
    },
  ]
  return [...own.filter(({ name }) => !parts.some((part) => part.name === name)), ...parts]
}

/** An XLSX written by hand. */
export const workbookFile = (workbook: TestWorkbook): Buffer => zipFile(workbookParts(workbook))
