import type { RawRow } from './cell'
import { readCsv } from './csv'
import { LIMITS, type ReadLimits } from './limits'
import { asReadProblem, ReadProblem } from './problem'
import { type Merge, readSheet } from './sheet'
import type { Source } from './source'
import { openWorkbook, type SheetState } from './workbook'

/** How many rows of each sheet are looked at to find the heads. */
export const FIRST_ROWS = 30

/** A sheet with its first rows, so that its heads can be recognised. */
export interface SheetLook {
  name: string
  state: SheetState
  first: RawRow[]
}

/** What a file holds, at first sight. */
export interface FileLook {
  format: 'xlsx' | 'csv'
  date1904: boolean
  sheets: SheetLook[]
}

type Format = FileLook['format']

/** What a file is by its first bytes; its name and what the browser says of it are not believed. */
function formatOf(source: Source, limits: ReadLimits): Format {
  if (source.size === 0) throw new ReadProblem('file-empty')
  if (source.size > limits.fileBytes) throw new ReadProblem('file-too-large')
  const start = source.read(0, Math.min(512, source.size))
  if (start.length >= 4 && start.readUInt32LE(0) === 0x04034b50) return 'xlsx'
  if (start.length >= 8 && start.readUInt32BE(0) === 0xd0cf11e0) throw new ReadProblem('old-or-locked')
  const words = start.toString('latin1').trimStart().toLowerCase()
  if (/^(<!doctype html|<html|<table|<head|<meta)/.test(words)) throw new ReadProblem('web-page')
  if (/^(%pdf|\{\\rtf|\x89png|gif8|\xff\xd8\xff|rar!|7z\xbc\xaf|<\?xml)/.test(words))
    throw new ReadProblem('not-a-workbook')
  return 'csv'
}

async function readable<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    throw asReadProblem(error)
  }
}

/** Looks at a file: its sheets, hidden ones too, each with its first rows. Refuses with a `ReadProblem`, never otherwise. */
export function lookAtFile(source: Source, limits: ReadLimits = LIMITS): Promise<FileLook> {
  return readable(async () => {
    const format = formatOf(source, limits)
    const take = (first: RawRow[]) => (row: RawRow) => {
      first.push(row)
      return first.length < FIRST_ROWS
    }
    if (format === 'csv') {
      const first: RawRow[] = []
      readCsv(source, limits, take(first))
      if (first.length === 0) throw new ReadProblem('file-empty')
      return { format, date1904: false, sheets: [{ name: 'CSV', state: 'visible', first }] }
    }
    const workbook = await openWorkbook(source, limits)
    const sheets: SheetLook[] = []
    for (const sheet of workbook.sheets) {
      const first: RawRow[] = []
      if (sheet.part) await readSheet(workbook, sheet, limits, take(first))
      sheets.push({ name: sheet.name, state: sheet.state, first })
    }
    return { format, date1904: workbook.date1904, sheets }
  })
}

/** Reads all rows of one sheet, in the order of the file. Answers its merged blocks. */
export function readFileRows(
  source: Source,
  sheet: number,
  heard: (row: RawRow) => void,
  limits: ReadLimits = LIMITS,
): Promise<Merge[]> {
  return readable(async () => {
    const each = (row: RawRow) => {
      heard(row)
      return true
    }
    if (formatOf(source, limits) === 'csv') {
      readCsv(source, limits, each)
      return []
    }
    const workbook = await openWorkbook(source, limits)
    const entry = workbook.sheets[sheet]
    if (!entry) throw new ReadProblem('sheet-missing')
    return readSheet(workbook, entry, limits, each)
  })
}
