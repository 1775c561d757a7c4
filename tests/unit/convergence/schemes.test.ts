import { describe, expect, it } from 'vitest'
import { isOverdue, progressOf } from '@/lib/convergence/action-rules'
import { readRupiah, sumFunds, totalOf } from '@/lib/convergence/funds'
import { actionNumber, type OwnScheme, schemeFor } from '@/lib/convergence/schemes'
import { placeOfSubject } from '@/lib/convergence/subjects'
import { formatRupiah } from '@/lib/format/money'

const labels = (year: number) => schemeFor(year, []).actions.map(({ label }) => label)

describe('the scheme of a year', () => {
  it('keeps the eight in their order until 2024, the fifth by its older name before 2022', () => {
    expect(labels(2024)).toEqual([
      'Analisis situasi',
      'Penyusunan rencana kegiatan',
      'Rembuk stunting',
      'Peraturan bupati/wali kota',
      'Pembinaan pelaku dan pemerintahan desa/kelurahan',
      'Sistem manajemen data stunting',
      'Pengukuran dan publikasi stunting',
      'Reviu kinerja tahunan',
    ])
    expect(labels(2021)[4]).toBe('Pembinaan Kader Pembangunan Manusia (KPM)')
    expect(labels(2022)[4]).toBe('Pembinaan pelaku dan pemerintahan desa/kelurahan')
  })

  it('has four main actions and three classes from 2025, and names no pendukung', () => {
    const scheme = schemeFor(2025, [])
    expect(scheme.actions.map(({ kind }) => kind)).toEqual(['utama', 'utama', 'utama', 'utama'])
    expect(scheme.classes.map(({ label }) => label)).toEqual(['Tumbuh', 'Berkembang', 'Berdaya'])
    expect(scheme.unknown).toMatch(/aksi pendukung.*tidak ditemukan/)
    expect(scheme.actions.filter(({ kecamatan }) => kecamatan).map(({ code }) => code)).toEqual(['analisis-situasi'])
    expect(schemeFor(2024, []).actions.some(({ kecamatan }) => kecamatan)).toBe(false)
  })

  it('takes the office’s own edition from its year on, and leaves earlier years and schemes alone', () => {
    const shipped = schemeFor(2026, [])
    const added = { ...shipped.actions[0]!, code: 'kantor-1', kind: 'pendukung' as const, label: 'Inovasi desa' }
    const own: OwnScheme[] = [
      {
        ...{ id: '1', scheme: 'aksi-2025', edition: 2, yearFrom: 2026, actions: [...shipped.actions, added] },
        ...{ source: 'Surat Bappeda', certainty: 'pasti', madeName: 'Rina' },
      },
    ]
    expect(schemeFor(2026, own).actions).toHaveLength(5)
    expect(actionNumber(schemeFor(2027, own), 'kantor-1')).toBe('Aksi pendukung 1')
    expect(schemeFor(2025, own).actions).toHaveLength(4)
    expect(schemeFor(2024, own).actions).toHaveLength(8)
    expect(actionNumber(schemeFor(2022, own), 'rembuk')).toBe('Aksi 3')
  })
})

describe('how far a year is', () => {
  it('counts what is late only while it is not done', () => {
    const late = { state: 'berjalan', dueOn: '2026-06-30' }
    expect(isOverdue(late, '2026-07-01')).toBe(true)
    expect(isOverdue(late, '2026-06-30')).toBe(false)
    expect(isOverdue({ state: 'selesai', dueOn: '2026-06-30' }, '2026-07-01')).toBe(false)
    expect(isOverdue({ state: 'belum', dueOn: null }, '2026-07-01')).toBe(false)
    expect(
      progressOf([late, { state: 'selesai', dueOn: null }, { state: 'belum', dueOn: null }], '2026-07-01'),
    ).toEqual({
      ...{ all: 3, done: 1, running: 1, waiting: 1, overdue: 1 },
    })
  })
})

describe('money', () => {
  it.each([
    ['', null],
    ['Rp1.500.000', 1_500_000],
    ['1500000', 1_500_000],
    ['Rp 0', 0],
    ['12.500,00', 12_500],
    ['1.5', undefined],
    ['1,5 juta', undefined],
    ['-5', undefined],
    ['99999999999999999999', undefined],
  ])('reads %j as %j', (typed, amount) => {
    expect(readRupiah(typed)).toBe(amount)
  })

  it('keeps DD and ADD apart, and what nobody knows unknown', () => {
    const sums = sumFunds([
      { fund: 'add', planned: 5, realised: null },
      { fund: 'dd', planned: 10, realised: 4 },
      { fund: 'dd', planned: null, realised: 6 },
    ])
    expect(sums).toEqual([
      { fund: 'dd', planned: 10, realised: 10 },
      { fund: 'add', planned: 5, realised: null },
    ])
    expect(totalOf(sums)).toEqual({ planned: 15, realised: 10 })
    expect(totalOf([])).toEqual({ planned: null, realised: null })
  })

  it('is written as whole rupiah', () => {
    expect(formatRupiah(1_234_567)).toBe('Rp1.234.567')
    expect(formatRupiah(0)).toBe('Rp0')
    expect(formatRupiah(null)).toBe('—')
  })
})

it.each([
  ['konvergensi/2026', '/konvergensi?tahun=2026&langkah=k'],
  ['konvergensi/2026/skema', '/konvergensi/skema?tahun=2026&langkah=k'],
  ['konvergensi/2026/anggaran', '/konvergensi/anggaran?tahun=2026&langkah=k'],
  ['konvergensi/2026/cakupan/12', '/konvergensi/cakupan?tahun=2026&kecamatan=12&langkah=k'],
  ['konvergensi/2022/rembuk/7', '/konvergensi/aksi/rembuk?tahun=2022&wilayah=7&langkah=k'],
])('leads from %s to %s', (subject, address) => {
  expect(placeOfSubject(subject, 'k')).toBe(address)
})
