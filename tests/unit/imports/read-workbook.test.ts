import { describe, expect, it } from 'vitest'
import type { RawRow } from '@/lib/imports/read/cell'
import { lookAtFile, readFileRows } from '@/lib/imports/read/file'
import { LIMITS } from '@/lib/imports/read/limits'
import { memorySource } from '@/lib/imports/read/source'
import { type TestCell, type TestWorkbook, workbookFile } from '@/tests/support/imports/workbook-file'
import { type Part, zipFile } from '@/tests/support/imports/zip-file'

const lookAt = (bytes: Buffer, limits = LIMITS) => lookAtFile(memorySource(bytes), limits)

async function rowsOf(workbook: TestWorkbook, sheet = 0, limits = LIMITS): Promise<RawRow[]> {
  const rows: RawRow[] = []
  await readFileRows(memorySource(workbookFile(workbook)), sheet, (row) => rows.push(row), limits)
  return rows
}

const oneCell = async (cell: TestCell, more: Partial<TestWorkbook> = {}) =>
  (await rowsOf({ sheets: [{ name: 'A', rows: [[cell]] }], ...more }))[0]?.cells[0]

describe('refuses a file before it is opened', () => {
  const bomb = (bytes: number): Part => ({ name: 'xl/worksheets/sheet1.xml', body: Buffer.alloc(bytes, 32) })
  const lying = (says: Part['says']): Part => ({ name: 'xl/worksheets/sheet1.xml', body: '<worksheet/>', says })
  const book = (part: Part): Buffer => workbookFile({ sheets: [{ name: 'A', rows: [] }], parts: [part] })
  const dtd = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><worksheet>&b;</worksheet>'
  const deep = `${'<a>'.repeat(5_000)}${'</a>'.repeat(5_000)}`

  it.each([
    ['an empty file', Buffer.alloc(0), 'kosong'],
    ['a file of the old Excel', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'Excel lama'],
    ['a web page named .xls', Buffer.from('<html><table><tr><td>1</td></tr></table>'), 'halaman web'],
    ['a PDF', Buffer.from('%PDF-1.7 x'), 'bukan buku kerja'],
    ['a ZIP that is no workbook', zipFile([{ name: 'catatan.txt', body: 'halo' }]), 'bukan buku kerja'],
    [
      'a LibreOffice sheet',
      zipFile([
        { name: 'mimetype', body: 'x' },
        { name: 'content.xml', body: '<x/>' },
      ]),
      'program lain',
    ],
    ['a ZIP cut in the middle', book(bomb(10)).subarray(0, 300), 'rusak'],
    ['a part that unpacks a thousandfold', book(bomb(30_000_000)), 'berkas jebakan'],
    ['a part that says it is 5 GB', book(lying({ size: 0xfffffff0 })), 'berkas jebakan'],
    ['a part that is larger than it says', book({ ...bomb(3_000_000), says: { size: 10 } }), 'berkas jebakan'],
    ['parts over the same bytes', book(lying({ at: 0 })), 'berkas jebakan'],
    ['an archive inside', book({ name: 'xl/lagi.zip', body: 'PK' }), 'berkas jebakan'],
    ['a name that leads outside', book({ name: '../../etc/passwd', body: 'x' }), 'rusak'],
    ['a password', book(lying({ flags: 1 })), 'kata sandi'],
    ['a wrong checksum', book(lying({ crc: 1 })), 'rusak'],
    ['a DTD with entities', book({ name: 'xl/worksheets/sheet1.xml', body: dtd }), 'DTD'],
    ['XML nested 5,000 deep', book({ name: 'xl/worksheets/sheet1.xml', body: deep }), 'tidak wajar'],
    [
      'XML that ends in the middle',
      book({ name: 'xl/worksheets/sheet1.xml', body: '<worksheet><sheetData>' }),
      'rusak',
    ],
    [
      '2,001 parts',
      zipFile(Array.from({ length: 2_001 }, (_, index) => ({ name: `x${index}`, body: '' }))),
      'terlalu banyak bagian',
    ],
    ['only charts', workbookFile({ sheets: [] }), 'tidak memiliki lembar'],
  ])('%s', async (_what, bytes, words) => {
    await expect(lookAt(bytes)).rejects.toThrow(words)
  })

  it('100,000 parts, told by the directory alone', async () => {
    const file = zipFile([{ name: 'x', body: '' }])
    file.writeUInt16LE(0xffff, file.length - 22 + 10)
    await expect(lookAt(file)).rejects.toThrow('terlalu banyak bagian')
  })

  it('a file above 100 MB, without reading it', async () => {
    const source = {
      size: 100 * 1024 * 1024 + 1,
      read: () => {
        throw new Error('was read')
      },
    }
    await expect(lookAtFile(source)).rejects.toThrow('lebih dari 100 MB')
  })

  it.each([
    ['rows', { rows: 2 }, [...Array.from({ length: 60 }, () => ['a'])], 'lebih dari 60.000 baris'],
    ['columns', { columns: 2 }, [['a', 'b', 'c']], 'baris 1: Lembar ini berisi lebih dari 200 kolom'],
    ['letters', { letters: 3 }, [['a'], [{ inline: 'abcd' }]], 'baris 2, kolom A: Ada sel'],
  ])('too many %s, with the place', async (_what, limits, rows, words) => {
    await expect(rowsOf({ sheets: [{ name: 'Data', rows }] }, 0, { ...LIMITS, ...limits })).rejects.toThrow(words)
  })
})

describe('keeps the type of a cell', () => {
  it.each<[string, TestCell, unknown]>([
    ['a shared text', 'Desa <Sumber> & "Rejo"', 'Desa <Sumber> & "Rejo"'],
    ['an inline text', { inline: 'Ni’mah' }, 'Ni’mah'],
    ['a number as it was written', { xml: '<c r="A1"><v>3.3160501012E+15</v></c>' }, { n: '3.3160501012E+15' }],
    ['a number of sixteen digits', { xml: '<c r="A1"><v>3316050101200000</v></c>' }, { n: '3316050101200000' }],
    ['a day by a format of one’s own', { day: 44745 }, { d: '2022-07-03' }],
    ['a day by a built-in format', { xml: '<c r="A1" s="2"><v>44745.75</v></c>' }, { d: '2022-07-03' }],
    ['a day written as one', { xml: '<c r="A1" t="d"><v>2022-07-03T00:00:00</v></c>' }, { d: '2022-07-03' }],
    ['a truth', { xml: '<c r="A1" t="b"><v>1</v></c>' }, { b: true }],
    ['an error', { xml: '<c r="A1" t="e"><v>#REF!</v></c>' }, { e: '#REF!' }],
    ['a formula with its result', { formula: 'A2&B2', value: 'Budi' }, { f: 'Budi' }],
    ['a formula without one', { xml: '<c r="A1"><f>NOW()</f></c>' }, { f: null }],
    [
      'text in pieces, without the reading beside',
      { xml: '<c r="A1" t="inlineStr"><is><r><t>Ba</t></r><r><t>lita</t></r><rPh><t>x</t></rPh></is></c>' },
      'Balita',
    ],
  ])('%s', async (_what, cell, value) => {
    expect(await oneCell(cell)).toEqual(value)
  })

  it('counts days from 1904 where the workbook does', async () => {
    expect(await oneCell({ day: 43283 }, { date1904: true })).toEqual({ d: '2022-07-03' })
  })

  it('counts Excel’s 29 February 1900 as Excel does', async () => {
    expect([await oneCell({ day: 59 }), await oneCell({ day: 61 })]).toEqual([{ d: '1900-02-28' }, { d: '1900-03-01' }])
  })
})

describe('finds its way in a sheet', () => {
  it('where rows and cells carry no number of their own', async () => {
    const rows = await rowsOf({
      sheets: [
        {
          name: 'A',
          rows: [
            ['a', 'b'],
            [null, 'c'],
          ],
          withoutR: true,
        },
      ],
    })
    expect(rows).toEqual([
      { row: 1, cells: ['a', 'b'] },
      { row: 2, cells: [null, 'c'] },
    ])
  })

  it('over empty rows, which keep their number', async () => {
    const rows = await rowsOf({ sheets: [{ name: 'A', rows: [['a'], [], [], ['b']], hiddenRows: [4] }] })
    expect(rows).toEqual([
      { row: 1, cells: ['a'] },
      { row: 4, cells: ['b'], hidden: true },
    ])
  })

  it('tells of hidden sheets and looks at the first rows of each', async () => {
    const { sheets } = await lookAt(
      workbookFile({
        sheets: [
          { name: 'Petunjuk', rows: [['Baca ini']] },
          { name: 'Rahasia', state: 'veryHidden', rows: [['x']] },
        ],
      }),
    )
    expect(sheets.map(({ name, state, first }) => [name, state, first.length])).toEqual([
      ['Petunjuk', 'visible', 1],
      ['Rahasia', 'veryHidden', 1],
    ])
  })

  it('answers merged blocks', async () => {
    const bytes = workbookFile({ sheets: [{ name: 'A', rows: [['a']], merges: ['B2:B4', 'tidak:ada'] }] })
    expect(await readFileRows(memorySource(bytes), 0, () => {})).toEqual([
      { firstRow: 2, lastRow: 4, firstColumn: 1, lastColumn: 1 },
    ])
  })

  it('refuses rows that go backwards', async () => {
    const raw =
      '<worksheet><sheetData><row r="5"><c><v>1</v></c></row><row r="2"><c><v>1</v></c></row></sheetData></worksheet>'
    await expect(rowsOf({ sheets: [{ name: 'Data', rows: [], raw }] })).rejects.toThrow('Lembar "Data", baris 2')
  })
})
