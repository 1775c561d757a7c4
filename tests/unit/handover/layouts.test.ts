import { describe, expect, it } from 'vitest'
import type { Layout } from '@/lib/handover/layout'
import { findLayout, LAYOUTS, SHEET_FAMILIES } from '@/lib/handover/layouts/all'

const labelsOf = (code: string, section: string): string[] =>
  findLayout(code)!
    .sections.find((one) => one.code === section)!
    .fields.map(({ label }) => label)
const sectionsOf = (code: string): string[] => findLayout(code)!.sections.map((section) => section.code)
const all = (layout: Layout) => layout.sections.flatMap(({ fields }) => fields)

describe('the register R/I (domain 2.4)', () => {
  it('begins with group, codes, register, month and sheet', () => {
    expect(labelsOf('ri-bkb', 'kepala')).toEqual([
      ...['Nama kelompok', 'Kode provinsi', 'Kode kabupaten/kota', 'Kode kecamatan'],
      ...['Kode poktan', 'No. register', 'Bulan lapor', 'Lembar ke'],
    ])
  })

  it.each([
    ['ri-bkb', ['Kelompok umur', 'Diskusi']],
    ['ri-bkr', ['Diskusi']],
    ['ri-bkl', ['Diskusi', 'Jumlah lansia mandiri', 'Jumlah lansia butuh pendamping']],
  ])('%s asks of a meeting what its kind asks', (code, own) => {
    const common = ['Tanggal kegiatan', 'Penyaji/narasumber', 'Materi penyuluhan']
    expect(labelsOf(code, 'pertemuan')).toEqual([...common, ...own])
    expect(labelsOf(code, 'hadir')).toEqual(['NIK', 'KKI', 'Nama'])
    expect(sectionsOf(code)).toEqual(['kepala', 'pertemuan', 'hadir'])
  })
})

describe('the card K/0 (domain 2.3)', () => {
  it('keeps the order of the common screen, facilities behind it', () => {
    expect(sectionsOf('k0-bkb')).toEqual([
      ...['kelompok', 'pembina', 'sk', 'kegiatan', 'pengurus', 'anggota', 'tanda_tangan', 'sarana'],
    ])
    expect(labelsOf('k0-bkb', 'kelompok')).toEqual(['Kode poktan', 'No. urut register kelompok', 'Nama kelompok'])
    expect(labelsOf('k0-bkb', 'sk')).toEqual(['SK pengukuhan', 'Nomor SK', 'Tanggal SK', 'Dikeluarkan oleh'])
    expect(labelsOf('k0-bkb', 'pengurus')).toEqual(['NIK', 'No. KKI', 'Nama', 'Pelatihan'])
    expect(labelsOf('k0-bkb', 'tanda_tangan')).toEqual(['Tempat', 'Tanggal', 'Nama pembina', 'Nama ketua'])
  })

  it('asks for the national priority project in BKR and BKL alone, and lists thirteen things of a BKB', () => {
    const asks = (code: string) => labelsOf(code, 'kegiatan').includes('Proyek Prioritas Nasional')
    expect(['k0-bkb', 'k0-bkr', 'k0-bkl'].map(asks)).toEqual([false, true, true])
    expect(labelsOf('k0-bkb', 'sarana')).toHaveLength(13)
  })
})

describe('the Kampung KB application (domain 4.1)', () => {
  it('tells the month in the order of the national form, with 16 age bands of both sexes', () => {
    expect(sectionsOf('kkb-profil')).toEqual(['kampung', 'profil', 'dana', 'operasional', 'program', 'penduduk'])
    expect(labelsOf('kkb-profil', 'program')).toEqual([
      ...['BKB', 'BKR', 'BKL', 'UPPKA', 'PIK R', 'Sekretariat KKB', 'Rumah Dataku'],
    ])
    expect(labelsOf('kkb-profil', 'penduduk')).toHaveLength(16 * 2 + 6)
    expect(labelsOf('kkb-perkembangan', 'kb')).toEqual(['IUD', 'MOW', 'MOP', 'Kondom', 'Implan', 'Suntik', 'Pil'])
    expect(labelsOf('kkb-perkembangan', 'bukan')).toEqual([
      ...['Hamil', 'Ingin anak segera (IAS)', 'Ingin anak ditunda (IAT)', 'Tidak ingin anak lagi (TIAL)'],
    ])
  })

  it('keeps the eight functions and the eight categories of the Inpres apart', () => {
    const labels = labelsOf('kkb-intervensi', 'kegiatan')
    expect(labels).toContain('Kategori 8 fungsi keluarga')
    expect(labels).toContain('Kategori Inpres 3/2022')
  })
})

describe('what is not sure', () => {
  it.each(['ri-uppka', 'ri-pikr', 'k0-uppka', 'k0-pikr', 'eppgbm-ukur'])('%s says so at every field', (code) => {
    const layout = findLayout(code)!
    expect(layout.missing.length).toBeGreaterThan(0)
    expect(new Set(all(layout).map(({ certainty }) => certainty))).toEqual(new Set(['inferred']))
  })
})

it('names every layout, section and field once, and lists every layout in one place', () => {
  expect(new Set(LAYOUTS.map(({ code }) => code)).size).toBe(LAYOUTS.length)
  expect(SHEET_FAMILIES.flatMap(({ layouts }) => layouts as readonly Layout[])).toHaveLength(LAYOUTS.length)
  for (const layout of LAYOUTS) {
    expect(new Set(layout.sections.map(({ code }) => code)).size, layout.code).toBe(layout.sections.length)
    for (const { code, fields } of layout.sections)
      expect(new Set(fields.map((one) => one.code)).size, `${layout.code} ${code}`).toBe(fields.length)
    expect(layout.source, layout.code).not.toBe('')
  }
})
