import { describe, expect, it } from 'vitest'
import { compareFile } from '@/lib/handover/compare-file'
import { type Content, contentChanges, contentToKeep, readKept } from '@/lib/handover/content'
import { hashContent } from '@/lib/handover/content-hash'
import { findLayout } from '@/lib/handover/layouts/all'
import { fileLines } from '@/lib/handover/sheet-file'

const layout = findLayout('ri-bkb')!
const present = (key: string, nama: string, mark = 'aaaa1111') => ({
  section: 'hadir',
  key,
  title: 'Pertemuan 1',
  answers: [
    { field: 'nik', value: '320112******9901', mark, owner: { of: 'person' as const, id: key } },
    { field: 'nama', value: nama },
  ],
})
const sheet = (...people: ReturnType<typeof present>[]): Content => ({
  blocks: [{ section: 'kepala', key: '', title: '', answers: [{ field: 'no_register', value: '7' }] }, ...people],
})

describe('what changed since', () => {
  it('is nothing between equals, and the kept copy is as equal as the sheet', () => {
    const one = sheet(present('a', 'Asep'))
    expect(contentChanges(layout, one, one)).toEqual([])
    const kept = readKept(JSON.parse(JSON.stringify(contentToKeep(one))))
    expect(hashContent(kept)).toBe(hashContent(one))
    expect(JSON.stringify(kept)).not.toContain('owner')
  })

  it('names the field, who came and who went, whatever the order of the lines', () => {
    const changes = contentChanges(
      layout,
      sheet(present('a', 'Asep'), present('b', 'Budi')),
      sheet(present('b', 'Budi S')),
    )
    expect(changes.map(({ label, before, after }) => [label, before, after])).toEqual([
      ['Nama', 'Budi', 'Budi S'],
      ['NIK', '320112******9901', null],
      ['Nama', 'Asep', null],
    ])
  })

  it('sees a number that was corrected behind its mask', () => {
    const [was, is] = [sheet(present('a', 'Asep')), sheet(present('a', 'Asep', 'bbbb2222'))]
    expect(hashContent(is)).not.toBe(hashContent(was))
    expect(contentChanges(layout, was, is)).toMatchObject([{ label: 'NIK', hidden: true }])
  })
})

describe('a file that comes back', () => {
  const item = { id: 'g', name: 'Melati', villageName: 'Kemang', kecamatanName: 'Kemang' }
  const lines = fileLines([
    { layout, item, period: 24_321, content: sheet(present('a', 'Asep'), present('b', 'Budi')) },
  ])
  const rows = lines.map(({ code, value }, at) => ({ row: at + 2, code, value: value ?? '' }))

  it('is recognised row by row', () => {
    expect(compareFile(rows, lines)).toEqual({ rows: 5, same: 5, different: [], unknown: [], missing: [] })
  })

  it('tells the changed cell, the strange row, the row that came twice and the row that is gone', () => {
    const mended = rows.slice(0, 4).map((row) => (row.value === 'Asep' ? { ...row, value: 'Acep' } : row))
    const check = compareFile([...mended, { row: 9, code: 'x|y', value: '' }, { ...mended[0]!, row: 10 }], lines)
    expect(check).toMatchObject({ rows: 6, same: 3, unknown: [9, 10] })
    expect(check.different).toMatchObject([{ label: 'Nama', inFile: 'Acep', inLini: 'Asep' }])
    expect(check.missing).toMatchObject([{ label: 'Nama', inLini: 'Budi' }])
  })

  it('takes a whole number for its mask and repeats none', () => {
    const whole = rows.map((row) => (row.value.includes('*') ? { ...row, value: '3201120101909901' } : row))
    expect(compareFile(whole, lines).same).toBe(5)
    const other = rows.map((row) => (row.value.includes('*') ? { ...row, value: '3201120101908888' } : row))
    expect(compareFile(other, lines).different[0]?.inFile).toBe('320112******8888')
  })
})
