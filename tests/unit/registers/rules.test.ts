import { describe, expect, it } from 'vitest'
import { poktanRegister } from '@/lib/poktan/register'
import { isFiltered, listAddress, readListAddress } from '@/lib/registers/address'
import { columnOf } from '@/lib/registers/fields'
import { type Area, mayAdd, maySeePersonalNumbers, mayWriteAt } from '@/lib/registers/policy'
import { dayIn, daysAhead, differences, endProblem, inWords, resumeProblem } from '@/lib/registers/rules'

const { fields } = poktanRegister

describe('days', () => {
  it.each([
    ['Asia/Jakarta', '2026-07-02T16:59:59Z', '2026-07-02'],
    ['Asia/Jakarta', '2026-07-02T17:00:00Z', '2026-07-03'],
    ['Asia/Jayapura', '2026-07-02T15:00:00Z', '2026-07-03'],
  ])('in %s at %s are %s', (zone, instant, day) => {
    expect(dayIn(zone, new Date(instant))).toBe(day)
  })

  it('may not lie ahead in any field that holds one', () => {
    expect(daysAhead({ activeFrom: '2026-07-04', skOn: '2026-07-03' }, fields, '2026-07-03')).toEqual({
      activeFrom: 'Tanggal ini belum terjadi. Paling akhir hari ini, 3 Juli 2026.',
    })
  })

  it.each([
    ['2026-07-04', /belum terjadi/],
    ['2024-01-31', /sebelum tanggal aktif, 1 Februari 2024/],
    ['2024-02-01', null],
    ['2026-07-03', null],
  ])('end an entry of 1 February 2024 on %s: %s', (on, sentence) => {
    const problem = endProblem({ activeFrom: '2024-02-01' }, on, '2026-07-03')
    if (sentence) expect(problem).toMatch(sentence)
    else expect(problem).toBeNull()
  })

  it.each([
    ['2024-01-31', /Masih terhitung/],
    ['2026-07-04', /belum terjadi/],
    ['2024-02-01', null],
  ])('begin an entry anew that ended on 1 February 2024 from %s: %s', (from, sentence) => {
    const problem = resumeProblem({ activeTo: '2024-02-01' }, from, '2026-07-03')
    if (sentence) expect(problem).toMatch(sentence)
    else expect(problem).toBeNull()
  })
})

describe('who may write where', () => {
  const here = { villageId: 11, kecamatanId: 1 }
  it.each<[Area, typeof here | { villageId: null; kecamatanId: number | null }, boolean]>([
    [{ kind: 'office' }, here, true],
    [{ kind: 'office' }, { villageId: null, kecamatanId: null }, true],
    [{ kind: 'kecamatan', kecamatanId: 1 }, here, true],
    [{ kind: 'kecamatan', kecamatanId: 2 }, here, false],
    [{ kind: 'kecamatan', kecamatanId: 1 }, { villageId: null, kecamatanId: null }, false],
    [{ kind: 'villages', villageIds: [11] }, here, true],
    [{ kind: 'villages', villageIds: [12] }, here, false],
    [{ kind: 'villages', villageIds: [11] }, { villageId: null, kecamatanId: 1 }, false],
    [{ kind: 'nowhere' }, here, false],
  ])('%j at %j: %s', (area, place, may) => {
    expect(mayWriteAt(area, place)).toBe(may)
  })

  it('offers nothing to add without a village to add it in', () => {
    expect(mayAdd({ kind: 'villages', villageIds: [] })).toBe(false)
    expect(mayAdd({ kind: 'nowhere' })).toBe(false)
    expect(mayAdd({ kind: 'villages', villageIds: [1] })).toBe(true)
  })

  it.each([
    ['pkb', true],
    ['koordinator_kecamatan', true],
    ['juri', false],
    ['mitra_opd', false],
    ['faskes', false],
    ['kader_poktan', false],
  ] as const)('shows NIP and phones to %s: %s', (role, may) => {
    expect(maySeePersonalNumbers(role)).toBe(may)
  })
})

describe('an address of a list', () => {
  it.each([
    [{ hal: '-1' }, { page: 1 }],
    [{ hal: '9'.repeat(30) }, { page: 1 }],
    [{ per: '7' }, { size: 25 }],
    [{ kecamatan: "1' or 1=1" }, { kecamatanId: null }],
    [{ kecamatan: '99999999999' }, { kecamatanId: null }],
    [{ urut: 't.name_key; drop' }, { sort: 'nama' }],
    [{ jenis: 'poktan-tani', tahun: 'dua' }, { more: {} }],
    [{ status: 'apa' }, { state: 'aktif' }],
    [{ q: ['dua', 'kali'] }, { search: 'dua' }],
    [{ q: 'x'.repeat(5_000) }, { search: 'x'.repeat(100) }],
  ])('that says %j counts as %j', (params, read) => {
    expect(readListAddress(poktanRegister, params)).toMatchObject(read)
  })

  it('comes back as it was written', () => {
    const view = {
      search: 'melati & mawar',
      kecamatanId: 7,
      villageId: 9,
      state: 'nonaktif' as const,
      more: { jenis: 'bkb_hi', tahun: '2024' },
      sort: 'sejak',
      descending: true,
      page: 3,
      size: 50,
    }
    const params = Object.fromEntries(new URLSearchParams(listAddress(poktanRegister, view)))
    expect(readListAddress(poktanRegister, params)).toEqual(view)
    expect(isFiltered(view)).toBe(true)
  })

  it('is bare for the whole list', () => {
    expect(listAddress(poktanRegister, readListAddress(poktanRegister, {}))).toBe('')
  })
})

describe('answers', () => {
  it.each([
    ['kind', 'bkb', 'BKB'],
    ['funds', ['add', 'dana_desa'], 'ADD (alokasi dana desa), Dana Desa'],
    ['funds', [], null],
    ['withPaud', false, 'Tidak'],
    ['skOn', '2026-07-03', '3 Juli 2026'],
    ['leader', '', null],
  ] as const)('%s %j read as %s', (name, value, words) => {
    expect(inWords(fields[name], value)).toBe(words)
  })

  it('differ when one is filled, emptied or changed, and not between empty and nothing', () => {
    const before = { kind: 'bkb', leader: '', skOn: null, funds: ['apbn'] }
    expect(differences(fields, before, { ...before, skOn: '' })).toEqual([])
    expect(differences(fields, before, { ...before, leader: 'Ani', funds: [] })).toEqual(['leader', 'funds'])
  })

  it('are kept in columns of the same name', () => {
    expect(['activeFrom', 'skBy', 'name'].map(columnOf)).toEqual(['active_from', 'sk_by', 'name'])
  })
})
