import { expect, it } from 'vitest'
import { type CardContent, cardChanges, cardName, cardSections } from '@/lib/poktan/card'

const officer = (over: object) => ({
  role: 'kader',
  ageGroup: 0,
  name: 'Bu Ani',
  nik: null,
  kki: '',
  trained: false,
  training: '',
  trainedOn: null,
  ...over,
})

const card = (over: Partial<CardContent> = {}): CardContent => ({
  asOf: '2026-01-03',
  kind: 'bkb',
  name: 'Melati',
  code: '',
  registerNo: '',
  village: 'Beran',
  villageCode: '33.16.09.1006',
  kecamatan: 'Blora',
  place: '',
  activeFrom: '2021-06-09',
  activeTo: null,
  inactiveReason: '',
  mentorNo: '',
  mentorName: '',
  mentorRole: '',
  mentorRoleOther: '',
  skNumber: '',
  skOn: null,
  skBy: '',
  funds: [],
  integrations: [],
  integrationOther: '',
  nationalPriority: false,
  facilities: [],
  facilityOther: '',
  leader: '',
  officers: [],
  members: [],
  ...over,
})

const labels = (one: CardContent) => cardSections(one).flatMap(({ lines }) => lines.map(({ label }) => label))
const answer = (one: CardContent, wanted: string) =>
  cardSections(one)
    .flatMap(({ lines }) => lines)
    .find(({ label }) => label === wanted)?.value

it('keeps an empty answer empty, and says no where a list asks yes or no', () => {
  expect(answer(card(), 'Nomor SK')).toBeNull()
  expect(answer(card(), 'SK pengukuhan')).toBe('Belum ber-SK')
  expect(answer(card(), 'BKB Kit')).toBeNull()
  expect(answer(card({ facilities: ['bkb.kit'] }), 'BKB Kit')).toBe('Ada')
  expect(answer(card({ facilities: ['bkb.kka'] }), 'BKB Kit')).toBe('Tidak ada')
})

it('tells ADD and Dana Desa apart, and what the group is joined with', () => {
  expect(answer(card({ funds: ['add', 'dana_desa'] }), 'Sumber dana kegiatan')).toBe(
    'ADD (alokasi dana desa), Dana Desa',
  )
  const joined = card({ integrations: ['posyandu', 'paud'], integrationOther: 'Kelas ibu' })
  expect(answer(joined, 'Keterpaduan kelompok')).toBe('Posyandu, PAUD, Kelas ibu')
})

it('asks for Proyek Prioritas Nasional of BKR and BKL only, and for no list of PIK-R', () => {
  expect(labels(card())).not.toContain('Proyek Prioritas Nasional')
  expect(answer(card({ kind: 'bkl' }), 'Proyek Prioritas Nasional')).toBe('Tidak')
  expect(labels(card({ kind: 'pikr' }))).not.toContain('Keterpaduan kelompok')
  expect(cardName('pikr')).toBe('K/0/PIK-R')
})

it('finds what changed between two years: answers, kader, and members whatever their order', () => {
  const member = (name: string) => ({ name, person: 'Aisyah, 3 tahun', nik: null, kk: null })
  const before = card({
    skNumber: '',
    officers: [officer({})],
    members: [member('Abdul'), member('Zainal')],
  })
  const after = card({
    skNumber: '411/7',
    officers: [officer({ name: 'Bu Budi', trained: true, training: 'Pelatihan kader BKB', trainedOn: '2025-05-01' })],
    members: [member('Zainal'), member('Budi')],
  })
  expect(cardChanges(before, before)).toEqual([])
  expect(cardChanges(before, after).map(({ label, before: was, after: is }) => [label, was, is])).toEqual([
    ['SK pengukuhan', 'Belum ber-SK', 'Ada'],
    ['Nomor SK', null, '411/7'],
    ['Kader 0–<1 tahun', 'Bu Ani, belum dilatih', 'Bu Budi, sudah dilatih Pelatihan kader BKB 1 Mei 2025'],
    ['Abdul', 'Aisyah, 3 tahun', null],
    ['Budi', null, 'Aisyah, 3 tahun'],
  ])
})

it('tells two members of one name apart', () => {
  const twin = { name: 'Slamet', person: null, nik: null, kk: null }
  expect(cardChanges(card({ members: [twin, twin] }), card({ members: [twin] }))).toHaveLength(1)
})
