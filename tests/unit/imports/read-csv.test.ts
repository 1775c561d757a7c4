import { describe, expect, it } from 'vitest'
import type { RawRow } from '@/lib/imports/read/cell'
import { lookAtFile, readFileRows } from '@/lib/imports/read/file'
import { LIMITS } from '@/lib/imports/read/limits'
import { memorySource } from '@/lib/imports/read/source'

async function rowsOf(bytes: Buffer | string, limits = LIMITS): Promise<RawRow[]> {
  const rows: RawRow[] = []
  await readFileRows(memorySource(Buffer.from(bytes)), 0, (row) => rows.push(row), limits)
  return rows
}

const cellsOf = async (bytes: Buffer | string) => (await rowsOf(bytes)).map(({ cells }) => cells)

const swapped = (text: string) => Buffer.from(text, 'utf16le').swap16()

describe('reads a CSV however it is written', () => {
  const wanted = [
    ['nama', 'rw'],
    ['Siti Ni’mah', '01'],
  ]
  const text = 'nama;rw\r\nSiti Ni’mah;01\r\n'
  it.each<[string, Buffer | string]>([
    ['UTF-8', text],
    ['UTF-8 with its mark', `\uFEFF${text}`],
    ['UTF-16 little', Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['UTF-16 big', swapped(`\uFEFF${text}`)],
    ['UTF-16 without its mark', Buffer.from(text, 'utf16le')],
    ['Windows-1252', Buffer.from(text.replace('’', '\x92'), 'latin1')],
    ['commas', text.replaceAll(';', ',')],
    ['tabs', text.replaceAll(';', '\t')],
    ['a delimiter it names', `sep=|\r\n${text.replaceAll(';', '|')}`],
    ['line feeds', text.replaceAll('\r\n', '\n')],
    ['carriage returns', text.replaceAll('\r\n', '\r')],
    ['quotes around everything', '"nama";"rw"\r\n"Siti Ni’mah";"01"'],
    ['no last line end', text.trimEnd()],
  ])('%s', async (_how, bytes) => {
    expect(await cellsOf(bytes)).toEqual(wanted)
  })

  it('keeps delimiters, quotes and line ends inside quotes', async () => {
    expect(await cellsOf('a;b\n"Jl. ""Mawar""; No. 3\nRT 1";x')).toEqual([
      ['a', 'b'],
      ['Jl. "Mawar"; No. 3\nRT 1', 'x'],
    ])
  })

  it('keeps a decimal comma where the semicolon cuts', async () => {
    expect(await cellsOf('lintang;bujur\n-6,97;111,42')).toEqual([
      ['lintang', 'bujur'],
      ['-6,97', '111,42'],
    ])
  })

  it('counts rows as a spreadsheet does, blank lines too', async () => {
    expect((await rowsOf('a\n\n\nb')).map(({ row }) => row)).toEqual([1, 4])
  })

  it('takes off the guard that our own files put before a formula-like text, and no other apostrophe', async () => {
    expect(await cellsOf("'=1+1;'-5;'t Hart;'@nama")).toEqual([['=1+1', '-5', "'t Hart", '@nama']])
  })

  it('reads letters that lie across two pieces of the file', async () => {
    const many = Array.from({ length: 60_000 }, (_, index) => `é${index}`)
    expect((await cellsOf(many.join('\n'))).flat()).toEqual(many)
  })
})

describe('refuses, with the place', () => {
  it.each([
    ['a program', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 1, 2, 0, 0, 5, 0, 0, 0, 1, 1]), 'bukan teks'],
    ['a quote that stays open', 'a;b\n"x;y\nz', 'Baris 2, kolom A: Tanda kutip'],
    ['nothing but blank lines', '\n \n;;\n', 'kosong'],
    ['201 columns', `${'a;'.repeat(200)}b`, 'lebih dari 200 kolom'],
  ])('%s', async (_what, bytes, words) => {
    await expect(lookAtFile(memorySource(Buffer.from(bytes)))).rejects.toThrow(words)
  })
})
