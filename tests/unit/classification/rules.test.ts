import { describe, expect, it } from 'vitest'
import {
  CLASS_LABELS,
  type CriteriaSet,
  criteriaOf,
  keyedCriteria,
  SUBJECTS,
  setCode,
} from '@/lib/classification/criteria'
import { SHIPPED } from '@/lib/classification/criteria-data'
import { type Facts, readCriterion } from '@/lib/classification/readers'
import { classDayProblem, type Finding, gapToNext, judge, setInForce } from '@/lib/classification/rules'
import { ownSetFormSchema, setClassSchema } from '@/lib/classification/schema'
import { FACILITIES } from '@/lib/poktan/k0-facilities'

const NOTHING: Facts = {
  skNumber: '',
  skOn: null,
  officers: [],
  kader: 0,
  trained: 0,
  months: 12,
  monthsMet: 0,
  monthsRecorded: 0,
  meetings: 0,
  present: 0,
  belonged: 0,
  facilities: [],
  funds: [],
  withPosyandu: false,
  withPaud: false,
  integrations: [],
  kind: 'bkb',
  visits: 0,
  referrals: 0,
}
const bkb = SHIPPED.find(({ subject }) => subject === 'bkb')!
const criterion = (code: string, set: CriteriaSet = bkb) => criteriaOf(set).find((one) => one.code === code)!

describe('what is shipped', () => {
  it('has a set in force for every kind, each class and criterion known once', () => {
    for (const { value } of SUBJECTS) expect(SHIPPED.some((set) => set.subject === value && set.validFrom)).toBe(true)
    expect(new Set(SHIPPED.map(setCode)).size).toBe(SHIPPED.length)
    for (const set of SHIPPED) {
      const keys = keyedCriteria(set).map(({ key }) => key)
      expect(new Set(keys).size).toBe(keys.length)
      for (const { code } of set.classes) expect(CLASS_LABELS).toHaveProperty(code)
    }
  })

  it('names a source for everything, and lets no number stand that is not marked as inferred or read in full', () => {
    for (const set of SHIPPED) {
      expect(set.source).not.toBe('')
      for (const one of criteriaOf(set)) {
        expect(one.source).not.toBe('')
        // Two peer educators, and some activity, are what the old PIK-R scheme says in words.
        if (one.least !== undefined && set.subject !== 'pikr') expect(one.certainty).toBe('inferred')
      }
    }
  })

  it('looks for facilities the K/0 card really asks for', () => {
    const known = new Set(FACILITIES.flatMap(({ items }) => items.map(({ code }) => code)))
    for (const code of SHIPPED.flatMap(criteriaOf).flatMap(({ anyOf }) => anyOf ?? [])) expect(known).toContain(code)
  })
})

describe('a reader', () => {
  it.each<[string, Partial<Facts>, Finding['state']]>([
    ['sk', {}, 'unmet'],
    ['sk', { skNumber: 'SK/1' }, 'met'],
    ['pengurus', {}, 'unknown'],
    ['pengurus', { officers: ['ketua'] }, 'unmet'],
    ['pengurus', { officers: ['ketua', 'sekretaris', 'bendahara', 'kader'] }, 'met'],
    ['kader-sebagian', {}, 'unknown'],
    ['kader-sebagian', { kader: 6 }, 'unmet'],
    ['kader-sebagian', { kader: 6, trained: 1 }, 'met'],
    ['kader-terlatih', { kader: 6, trained: 5 }, 'unmet'],
    ['kader-terlatih', { kader: 6, trained: 6 }, 'met'],
    ['bulanan', {}, 'unknown'],
    ['bulanan', { monthsRecorded: 12, monthsMet: 11 }, 'unmet'],
    ['bulanan', { monthsRecorded: 12, monthsMet: 12 }, 'met'],
    ['bulanan', { months: 5, monthsRecorded: 5, monthsMet: 5 }, 'met'],
    ['catatan', { monthsRecorded: 11, monthsMet: 3 }, 'unmet'],
    ['kehadiran', {}, 'unknown'],
    ['kehadiran', { meetings: 4, present: 74, belonged: 100 }, 'unmet'],
    ['kehadiran', { meetings: 4, present: 75, belonged: 100 }, 'met'],
    ['kka-kit', {}, 'unknown'],
    ['kka-kit', { facilities: ['bkb.media_kespro'] }, 'unmet'],
    ['kka-kit', { facilities: ['bkb.kka'] }, 'met'],
    ['terpadu', { withPosyandu: true }, 'unmet'],
    ['terpadu', { withPosyandu: true, withPaud: true }, 'met'],
    ['kunjungan', {}, 'unknown'],
    ['kunjungan', { monthsRecorded: 3 }, 'unmet'],
    ['kunjungan', { visits: 1 }, 'met'],
    ['rujukan', { referrals: 1 }, 'met'],
  ])('of "%s" with %o says %s', (code, facts, state) => {
    expect(readCriterion(criterion(code), { ...NOTHING, ...facts })?.state).toBe(state)
  })

  it('says nothing where only an officer can tell', () => {
    const pik = SHIPPED.find(({ edition }) => edition === 'tumbuh-tegak-tegar')!
    expect(readCriterion(criterion('ruang', pik), NOTHING)).toBeNull()
    const facts = { ...NOTHING, officers: ['pendidik_sebaya', 'pendidik_sebaya'] }
    expect(readCriterion(criterion('sebaya', pik), facts)?.state).toBe('met')
  })
})

describe('what lacks for the next class', () => {
  const met = (...keys: string[]) =>
    new Map(keys.map((key): [string, Finding] => [key, { state: 'met', words: '', by: 'lini' }]))
  const missing = (present: string | null, ...keys: string[]) =>
    gapToNext(judge(bkb, met(...keys)), present)?.missing.map(({ criterion: one }) => one.code)

  it('begins with the first class, keeps the present one’s own gaps, and ends at the highest', () => {
    expect(missing(null)).toEqual(['sk', 'pengurus', 'kader-sebagian', 'pertemuan'])
    expect(missing('dasar', 'dasar.sk', 'dasar.pengurus', 'dasar.kader-sebagian', 'berkembang.bulanan')).toEqual([
      'pertemuan',
      'kader-terlatih',
      'kka-kit',
      'catatan',
    ])
    expect(missing('paripurna')).toBeUndefined()
  })

  it('says so where the next class is not spelt out anywhere', () => {
    const uppka = SHIPPED.find(({ subject }) => subject === 'uppka')!
    expect(gapToNext(judge(uppka, met()), null)).toMatchObject({ silent: true, missing: [] })
  })
})

it.each<[string, string, { from: string } | undefined, RegExp | null]>([
  ['ahead', '2024-09-16', undefined, /belum terjadi/],
  ['before the group', '2024-01-31', undefined, /sebelum tanggal aktif/],
  ['before the last class', '2024-05-01', { from: '2024-06-01' }, /Kelas terakhir/],
  ['on the day of the last class', '2024-06-01', { from: '2024-06-01' }, null],
  ['today', '2024-09-15', { from: '2024-06-01' }, null],
])('a class from a day %s', (_what, from, last, problem) => {
  const span = last && { class: 'dasar', to: null, ...last }
  const said = classDayProblem({ activeFrom: '2024-02-01', activeTo: null }, span, from, '2024-09-15')
  if (problem) expect(said).toMatch(problem)
  else expect(said).toBeNull()
})

it('takes the office’s latest begun edition, else the shipped one, never one to copy only', () => {
  const own = (edition: string, validFrom: string): CriteriaSet => ({ ...bkb, edition, validFrom })
  const sets = [own('lama', '2023-01-01'), own('baru', '2024-01-01'), own('nanti', '2030-01-01')]
  expect(setInForce(sets, SHIPPED, '2024-06-01')?.edition).toBe('baru')
  expect(setInForce(sets, [bkb], '2022-06-01')?.edition).toBe(bkb.edition)
  const pik = SHIPPED.filter(({ subject }) => subject === 'pikr')
  expect(setInForce([], pik, '2024-06-01')?.edition).toBe('tumbuh-tegak-tegar')
})

describe('the forms', () => {
  const KEY = '0b1c2d3e-4f50-4a6b-8c7d-8e9fa0b1c2d3'
  const sent = { key: KEY, register: 'poktan', id: KEY, version: '1', class: 'dasar', from: '2024-06-01' }
  it('reads answers and notes by criterion, and refuses what nobody asked', () => {
    const read = setClassSchema.parse({ ...sent, 'nilai.dasar.sk': 'ya', 'catatan.dasar.sk': ' Ada fotonya ' })
    expect(read).toMatchObject({ answers: { 'dasar.sk': 'ya' }, notes: { 'dasar.sk': 'Ada fotonya' } })
    expect(setClassSchema.safeParse({ ...sent, sample: 'ya' }).success).toBe(false)
    expect(setClassSchema.safeParse({ ...sent, 'nilai.dasar.sk': 'mungkin' }).success).toBe(false)
    expect(setClassSchema.safeParse({ ...sent, class: '' }).success).toBe(false)
  })

  it('drops emptied criteria, and wants a source', () => {
    const edition = { key: KEY, subject: 'bkb', copiedFrom: 'bkb/x', name: 'Juknis 2026', validFrom: '2026-01-01' }
    const fields = {
      'k.dasar.0.label': 'SK ada',
      'k.dasar.0.reader': 'sk',
      'k.dasar.0.code': 'sk',
      'k.dasar.1.label': '',
    }
    expect(ownSetFormSchema.parse({ ...edition, source: 'SK Kepala Dinas 1/2026', ...fields }).criteria).toEqual({
      dasar: [{ code: 'sk', label: 'SK ada', reader: 'sk' }],
    })
    expect(ownSetFormSchema.safeParse({ ...edition, source: '', ...fields }).success).toBe(false)
  })
})
