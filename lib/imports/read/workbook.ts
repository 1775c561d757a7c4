import type { ReadLimits } from './limits'
import { ReadProblem } from './problem'
import type { Source } from './source'
import { readXml, XmlReader } from './xml'
import { readZip, type Zip } from './zip'

export type SheetState = 'visible' | 'hidden' | 'veryHidden'

/** A sheet as the workbook lists it. */
export interface SheetEntry {
  name: string
  state: SheetState
  /** Its file inside the XLSX; absent for charts and for sheets whose file is missing. */
  part?: string
}

/** What all sheets of a workbook share. */
export interface Workbook {
  zip: Zip
  sheets: SheetEntry[]
  date1904: boolean
  /** Per cell format, whether it shows a day. */
  isDay: boolean[]
  /** The texts that cells point to by number, read when first asked for. */
  texts(): Promise<string[]>
}

/** Opens a workbook as far as its list of sheets and its formats. */
export async function openWorkbook(source: Source, limits: ReadLimits): Promise<Workbook> {
  const zip = readZip(source, limits)
  if (zip.has('content.xml') && zip.has('mimetype')) throw new ReadProblem('other-format')
  const path = await mainPart(zip)
  if (!path || !zip.has(path)) throw new ReadProblem('not-a-workbook')
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  const parts = await relations(zip, `${folder}_rels/${path.slice(folder.length)}.rels`, folder)
  const { sheets, date1904 } = await sheetList(zip, path, parts, limits)
  const styles = parts.find(({ type }) => type.endsWith('/styles'))?.part
  const shared = parts.find(({ type }) => type.endsWith('/sharedStrings'))?.part
  let texts: Promise<string[]> | undefined
  return {
    zip,
    sheets,
    date1904,
    isDay: styles && zip.has(styles) ? await dayFormats(zip, styles) : [],
    texts: () => {
      texts ??= shared && zip.has(shared) ? sharedTexts(zip, shared, limits) : Promise.resolve([])
      return texts
    },
  }
}

interface Relation {
  id: string
  type: string
  part: string
}

/** Where one part points to; what lies outside the file is not followed. */
async function relations(zip: Zip, path: string, folder: string): Promise<Relation[]> {
  const found: Relation[] = []
  if (!zip.has(path)) return found
  await readXml(zip.open(path), {
    open(name, attribute) {
      if (name !== 'Relationship' || attribute('TargetMode') === 'External') return
      const target = attribute('Target') ?? ''
      found.push({
        id: attribute('Id') ?? '',
        type: attribute('Type') ?? '',
        part: target.startsWith('/') ? target.slice(1) : `${folder}${target}`,
      })
      if (found.length > 5_000) throw new ReadProblem('too-many-parts')
    },
    close() {},
  })
  return found
}

async function mainPart(zip: Zip): Promise<string | undefined> {
  const found = await relations(zip, '_rels/.rels', '')
  return found.find(({ type }) => type.endsWith('/officeDocument'))?.part ?? 'xl/workbook.xml'
}

async function sheetList(zip: Zip, path: string, parts: Relation[], limits: ReadLimits) {
  const sheets: SheetEntry[] = []
  let date1904 = false
  await readXml(zip.open(path), {
    open(name, attribute) {
      if (name === 'workbookPr') date1904 = ['1', 'true'].includes(attribute('date1904') ?? '')
      if (name !== 'sheet') return
      const relation = parts.find(({ id }) => id === attribute('id'))
      const known = relation?.type.endsWith('/worksheet') && zip.has(relation.part)
      const state = attribute('state')
      sheets.push({
        name: (attribute('name') ?? '').slice(0, 100) || `Lembar ${sheets.length + 1}`,
        state: state === 'hidden' || state === 'veryHidden' ? state : 'visible',
        ...(known && relation && { part: relation.part }),
      })
      if (sheets.length > limits.sheets) throw new ReadProblem('too-many-sheets')
    },
    close() {},
  })
  if (!sheets.some(({ part }) => part)) throw new ReadProblem('no-sheet')
  return { sheets, date1904 }
}

/** The number formats that Excel itself shows as days, by their ids. */
const isBuiltInDay = (id: number): boolean =>
  (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 58)

/** Whether a format code shows a day: it names a day or a year outside quotes, colours and conditions. */
function isDayCode(code: string): boolean {
  const plain = code.slice(0, 500).replace(/"[^"]*"|\[[^\]]*\]|\\./g, '')
  return /[dy]/i.test(plain)
}

async function dayFormats(zip: Zip, path: string): Promise<boolean[]> {
  const codes = new Map<number, boolean>()
  const formats: boolean[] = []
  let inCells = false
  await readXml(zip.open(path), {
    open(name, attribute) {
      if (name === 'numFmt') codes.set(Number(attribute('numFmtId')), isDayCode(attribute('formatCode') ?? ''))
      if (name === 'cellXfs') inCells = true
      if (name !== 'xf' || !inCells) return
      const id = Number(attribute('numFmtId') ?? 0)
      formats.push(codes.get(id) ?? isBuiltInDay(id))
      if (formats.length > 70_000) throw new ReadProblem('damaged')
    },
    close(name) {
      if (name === 'cellXfs') inCells = false
    },
  })
  return formats
}

/** Letters kept of all shared texts: what fits the reader's memory. */
const MOST_SHARED = 60_000_000

/** The shared texts in their order. The reading of Asian characters beside them is left out. */
async function sharedTexts(zip: Zip, path: string, limits: ReadLimits): Promise<string[]> {
  const texts: string[] = []
  let current = ''
  let taking = false
  let beside = false
  let total = 0
  await readXml(
    zip.open(path),
    new XmlReader({
      open(name) {
        if (name === 'si') current = ''
        else if (name === 'rPh') beside = true
        else if (name === 't') taking = !beside
      },
      close(name) {
        if (name === 't') taking = false
        else if (name === 'rPh') beside = false
        else if (name === 'si') {
          if (current.length > limits.letters) throw new ReadProblem('cell-too-long')
          total += current.length
          if (total > MOST_SHARED || texts.length > 3_000_000) throw new ReadProblem('too-much-memory')
          texts.push(current)
        }
      },
      text(text) {
        if (!taking) return
        current += text
        if (current.length > limits.letters * 4) throw new ReadProblem('cell-too-long')
      },
    }),
  )
  return texts
}
