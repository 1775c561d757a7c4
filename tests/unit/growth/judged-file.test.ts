import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { HeadProblem } from '@/lib/growth/file/columns'
import { csvOfWorkbook } from '@/lib/growth/file/from-workbook'
import { judgeBlob } from '@/lib/growth/file/judge-blob'
import { forgetFile, receiveFile, sealedFileOf } from '@/lib/imports/upload'

const ID = '5a5a5a5a-1111-4111-8111-111111111111'
let home: string

beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'lini-z-'))
  process.env.LINI_DATA = home
})
afterAll(() => rmSync(home, { recursive: true, force: true }))

/** A workbook as a posyandu sends it, turned into CSV the way the page has it done. */
async function csvOf(fill: (sheet: ExcelJS.Worksheet) => void) {
  const book = new ExcelJS.Workbook()
  book.addWorksheet('Sampul').addRow(['Posyandu Melati'])
  fill(book.addWorksheet('Anak'))
  const bytes = new Uint8Array(await book.xlsx.writeBuffer())
  async function* body() {
    yield bytes
  }
  await receiveFile(1, ID, body())
  try {
    return await csvOfWorkbook(sealedFileOf(1, ID))
  } finally {
    forgetFile(1, ID)
  }
}

describe('a workbook of a posyandu', () => {
  it('becomes CSV from the row with the heads on, days as days, and leaves nothing behind', async () => {
    const { csv, above } = await csvOf((sheet) => {
      sheet.addRow(['Daftar timbang'])
      sheet.addRow([])
      sheet.addRow(['Nama anak', 'JK', 'Tgl lahir', 'Tgl ukur', 'BB'])
      sheet.addRow(['Siti, "Ani"', 'P', new Date(Date.UTC(2025, 0, 31)), '03/03/2026', 9.1])
      sheet.addRow([])
      sheet.addRow(['Budi', 'L', new Date(Date.UTC(2025, 5, 1)), 'entah', 8])
    })
    expect(csv.split('\n')).toEqual([
      'Nama anak,JK,Tgl lahir,Tgl ukur,BB',
      '"Siti, ""Ani""",P,2025-01-31,03/03/2026,9.1',
      '',
      'Budi,L,2025-06-01,entah,8',
      '',
    ])
    expect(above).toBe(2)
    expect(readdirSync(join(home, 'tmp', 'impor'))).toEqual([])

    const judged = await judgeBlob(new Blob([csv]), above)
    expect(judged.rows.map(({ line, name, measures }) => [line, name, measures.ageDays])).toEqual([
      [4, 'Siti, "Ani"', 396],
      [6, 'Budi', null],
    ])
    expect(judged.summary.unreadable).toEqual({ count: 1, lines: [6] })
  })

  it('is refused with what is missing in its most likely row', async () => {
    const fails = csvOf((sheet) => void sheet.addRow(['Nama', 'BB', 'TB', 'Umur']))
    await expect(fails).rejects.toThrow(HeadProblem)
    await expect(fails).rejects.toThrow('sex (M atau F)')
  })
})

describe('a file judged on the device', () => {
  it('shows first who asks for something, and gives all rows to take along', async () => {
    const text = 'nama,sex,age_days,weight_kg,length_height_cm,measure\nAni,F,400,9.4,75,L\nBudi,M,987,12,72.86,L\n'
    const judged = await judgeBlob(new Blob([text]))
    expect(judged.rows.map(({ name }) => name)).toEqual(['Budi', 'Ani'])
    expect(judged.asking).toBe(1)
    expect(judged.prevalence.stunted).toEqual({ count: 0, of: 1 })
    const lines = (await judged.csv.text()).trim().split('\n')
    expect(lines.map((line) => line.split(',')[0])).toEqual(['nama', 'Ani', 'Budi'])
  })
})
