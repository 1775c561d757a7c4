import { describe, expect, it } from 'vitest'
import { type ClassRow, classQuery, countPairs, differs, readClassView, viewRows } from '@/lib/kampung-kb/class-list'

const row = (name: string, over: Partial<ClassRow> = {}): ClassRow => ({
  ...{
    id: name,
    name,
    villageId: 1,
    villageName: `Desa ${name}`,
    kecamatanId: 1,
    kecamatanName: 'Jati',
    sample: false,
  },
  ...{
    decreed: 'dasar',
    decreedFrom: null,
    skNumber: null,
    computed: 'dasar',
    indexes: [300, 300, 200],
    profilePeriod: 1,
  },
  ...over,
})
const rows = [
  row('Anggrek'),
  row('Melati', { computed: 'berkembang', indexes: [340, 333, 225] }),
  row('Mawar', { computed: null, indexes: null, profilePeriod: null }),
  row('Dahlia', {
    decreed: null,
    computed: 'mandiri',
    indexes: [280, 333, 350],
    kecamatanId: 2,
    kecamatanName: 'Cepu',
  }),
]
const names = (query: Record<string, string>) => viewRows(rows, readClassView(query)).map(({ name }) => name)

describe('the list of classes', () => {
  it('differs only where both classes are known and not the same', () => {
    expect(rows.filter(differs).map(({ name }) => name)).toEqual(['Melati'])
  })
  it.each([
    ['differences first', {}, ['Melati', 'Anggrek', 'Mawar', 'Dahlia']],
    ['only differences', { beda: '1' }, ['Melati']],
    ['without a profile', { dihitung: 'tanpa-profil' }, ['Mawar']],
    ['without a decree', { ditetapkan: 'belum' }, ['Dahlia']],
    ['one kecamatan', { kecamatan: '2' }, ['Dahlia']],
    ['words of the village', { q: 'desa ma' }, ['Mawar']],
    [
      'by output, most first, unknown last',
      { urut: 'keluaran', arah: 'turun' },
      ['Dahlia', 'Melati', 'Anggrek', 'Mawar'],
    ],
    ['by output, least first, unknown last', { urut: 'keluaran' }, ['Anggrek', 'Melati', 'Dahlia', 'Mawar']],
    [
      'an address nobody made',
      { urut: 'x', ditetapkan: 'y', kecamatan: '1e9', hal: '-3' },
      ['Melati', 'Anggrek', 'Mawar', 'Dahlia'],
    ],
  ] as const)('shows %s', (_what, query, expected) => {
    expect(names(query)).toEqual(expected)
  })
  it('counts every pair of classes', () => {
    expect(countPairs(rows)).toEqual({
      dasar: { dasar: 1, berkembang: 1, 'tanpa-profil': 1 },
      belum: { mandiri: 1 },
    })
  })
  it('reads back the address it makes', () => {
    const view = readClassView({ q: 'mel', kecamatan: '7', beda: '1', urut: 'proses', arah: 'turun', hal: '3' })
    expect(readClassView(Object.fromEntries(new URLSearchParams(classQuery(view))))).toEqual(view)
  })
})
