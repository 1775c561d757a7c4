import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { notesSheet, type Sheet, workbookResponse, workbookStream } from '@/lib/export/workbook'

interface Row {
  nip: string
  since: string | null
  count: number | null
  share: number | null
}

const sheet = (rows: Iterable<Row>): Sheet<Row> => ({
  name: 'Petugas: [2026]/contoh yang amat sangat panjang',
  columns: [
    { head: 'NIP', type: 'text', value: (row) => row.nip },
    { head: 'Sejak', type: 'day', value: (row) => row.since },
    { head: 'Desa', type: 'count', value: (row) => row.count },
    { head: 'Bagian', type: 'percent', value: (row) => row.share },
  ],
  rows,
})

async function read(sheets: readonly Sheet<unknown>[]): Promise<ExcelJS.Workbook> {
  const bytes = await new Response(workbookStream(sheets)).arrayBuffer()
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(bytes)
  return book
}

describe('an Excel file', () => {
  it('keeps long numbers as text, days as days, and nothing as nothing', async () => {
    const book = await read([
      sheet([
        { nip: '198501012010011001', since: '2024-03-01', count: 0, share: 0.212 },
        { nip: '=1+1', since: null, count: null, share: null },
      ]),
      notesSheet([['Sumber', 'Lini']]),
    ])
    const page = book.worksheets[0]!
    expect(page.name.length).toBeLessThanOrEqual(31)
    expect(page.getCell('A2').value).toBe('198501012010011001')
    expect(page.getCell('A2').numFmt).toBe('@')
    expect(page.getCell('B2').value).toEqual(new Date('2024-03-01T00:00:00Z'))
    expect(page.getCell('C2').value).toBe(0)
    expect(page.getCell('D2').value).toBe(0.212)
    expect(page.getCell('A3').value).toBe('=1+1')
    expect(page.getCell('A3').formula).toBeUndefined()
    for (const empty of ['B3', 'C3', 'D3']) expect(page.getCell(empty).value).toBeNull()
    expect(book.worksheets[1]?.getCell('B2').value).toBe('Lini')
  })

  it('holds a list of none and one of ten thousand', async () => {
    const row = { nip: '1', since: '2024-01-01', count: 1, share: null }
    expect((await read([sheet([])])).worksheets[0]?.rowCount).toBe(1)
    expect((await read([sheet(Array.from({ length: 10_000 }, () => row))])).worksheets[0]?.rowCount).toBe(10_001)
  })

  it('breaks the stream when a row fails, so that no half file looks whole', async () => {
    function* failing(): Generator<Row> {
      yield { nip: '1', since: null, count: null, share: null }
      throw new Error('The row is gone')
    }
    await expect(new Response(workbookStream([sheet(failing())])).arrayBuffer()).rejects.toThrow()
  })

  it('is offered under a name every system can keep', () => {
    const disposition = workbookResponse('Poktan "Kab. Blora"\r\nx', []).headers.get('content-disposition')
    expect(disposition).toBe('attachment; filename="Poktan -Kab. Blora-x.xlsx"')
  })
})
