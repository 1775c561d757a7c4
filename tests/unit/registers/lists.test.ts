import { describe, expect, it } from 'vitest'
import { poktanBulk } from '@/lib/poktan/bulk'
import { poktanRegister } from '@/lib/poktan/register'
import { listAddress, MOST_COLUMNS, readListAddress, shownColumns } from '@/lib/registers/address'
import { differencesOf } from '@/lib/registers/bulk'
import { readAnswers, readBulkAddress, selectionFields } from '@/lib/registers/bulk-address'
import type { Register } from '@/lib/registers/register'

const register = poktanRegister as unknown as Register
const ID = '0b1c2d3e-4f50-4a6b-8c7d-8e9fa0b1c2d3'
const columnsOf = (kolom: string | string[]) => readListAddress(register, { kolom }).columns ?? []

describe('the columns of an address', () => {
  it.each<[string, string | string[], string[]]>([
    ['nothing asked', '', []],
    ['nothing known', 'rahasia,x', []],
    ['the title alone', 'nama', ['nama']],
    ['always the title', 'jenis', ['nama', 'jenis']],
    ['in the register’s order, each once', 'dana,jenis,jenis', ['nama', 'jenis', 'dana']],
    ['ticks, each a value of its own', ['jenis', 'dana'], ['nama', 'jenis', 'dana']],
  ])('%s', (_what, asked, found) => expect(columnsOf(asked)).toEqual(found))

  it('counts the usual ones as no choice, and takes no more than fit', () => {
    const usual = register.columns.filter(({ list }) => list).map(({ key }) => key)
    expect(columnsOf(usual)).toEqual([])
    expect(columnsOf(register.columns.map(({ key }) => key)).length).toBeLessThanOrEqual(MOST_COLUMNS)
  })

  it('comes back the same from its own address', () => {
    const view = readListAddress(register, { kolom: 'jenis,dana', sk: 'belum', hal: '3' })
    const again = Object.fromEntries(new URLSearchParams(listAddress(register, view)))
    expect(readListAddress(register, again)).toEqual(view)
  })

  it('shows no person’s number to a guest, asked for or not', () => {
    const columns = [
      { key: 'nama', list: 'title' as const },
      { key: 'telepon', list: 'desk' as const, personal: true },
    ]
    expect(shownColumns(columns, { columns: ['nama', 'telepon'] }, false).map(({ key }) => key)).toEqual(['nama'])
    expect(shownColumns(columns, {}, true)).toHaveLength(2)
  })
})

describe('the address of a bulk step', () => {
  it.each<[string, Record<string, string | string[]>, { ids: number | null; action: string | null }]>([
    ['nothing', {}, { ids: 0, action: null }],
    ['what is no id', { pilih: ['x', ID] }, { ids: 1, action: null }],
    ['an id twice', { pilih: [ID, ID], aksi: 'sk' }, { ids: 1, action: 'sk' }],
    ['all that match', { semua: 'ya', pilih: ID }, { ids: null, action: null }],
    ['an unknown step', { pilih: ID, aksi: 'hapus' }, { ids: 1, action: null }],
  ])('reads %s', (_what, params, { ids, action }) => {
    const read = readBulkAddress(register, poktanBulk, params)
    expect(read.ids?.length ?? null).toBe(ids)
    expect(read.action?.code ?? null).toBe(action)
  })

  it('says again which entries are meant', () => {
    const params = { semua: 'ya', jenis: 'bkb', q: 'melati' }
    const fields = selectionFields(register, readBulkAddress(register, poktanBulk, params))
    expect(Object.fromEntries(fields)).toEqual({ semua: 'ya', q: 'melati', jenis: 'bkb' })
  })

  it('finds what is wrong with each answer', () => {
    const sk = poktanBulk.find(({ code }) => code === 'sk')!
    expect(readAnswers(sk, { skNumber: '', skOn: '2024-02-31' })).toMatchObject({
      problems: { skNumber: 'Wajib diisi', skOn: expect.any(String), skBy: expect.any(String) },
    })
  })
})

describe('what a bulk step does to a group', () => {
  const row = (values: Record<string, unknown>) => ({
    values: values as never,
    activeFrom: '2024-02-01',
    activeTo: null,
  })
  const plan = (code: string, values: Record<string, unknown>, answers: Record<string, unknown>) =>
    poktanBulk.find((one) => one.code === code)!.plan(row(values), answers as never, '2024-09-15')

  it.each([
    ['adds a fund', { funds: ['apbd'] }, { funds: ['dana_desa'], mode: 'tambah' }, ['apbd', 'dana_desa']],
    ['replaces them', { funds: ['apbd'] }, { funds: ['dana_desa'], mode: 'ganti' }, ['dana_desa']],
    ['empties them', { funds: ['apbd'] }, { funds: [], mode: 'ganti' }, []],
  ])('%s', (_what, values, answers, funds) => expect(plan('dana', values, answers)).toEqual({ set: { funds } }))

  it('ends none before it began and none ahead', () => {
    expect(plan('akhiri', {}, { on: '2024-01-31', reason: 'x' })).toHaveProperty('refused')
    expect(plan('akhiri', {}, { on: '2024-09-16', reason: 'x' })).toHaveProperty('refused')
    expect(plan('akhiri', {}, { on: '2024-09-15', reason: 'x' })).toHaveProperty('set')
  })

  it('tells a change in words', () => {
    expect(
      differencesOf(register.fields, { funds: [], skOn: null }, { funds: ['apbn'], skOn: '2024-08-01' }).map(
        ({ label, before, after }) => `${label}: ${before} > ${after}`,
      ),
    ).toEqual(['Sumber dana kegiatan: kosong > APBN', 'Tanggal SK: kosong > 1 Agustus 2024'])
  })
})
