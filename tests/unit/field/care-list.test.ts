import { describe, expect, it } from 'vitest'
import { stepWords } from '@/components/field/care/due-label'
import type { CareLine } from '@/lib/tpk/care'
import { byWhen, dueWords, hasWords, whenOf } from '@/lib/tpk/care-list'

const TODAY = '2026-11-22'
const line = (overrides: Partial<CareLine>): CareLine => ({
  ...{ targetId: 't', familyId: 'f', personId: 'p', name: 'Siti', familyName: 'Paijan', villageName: 'Sumberejo' },
  ...{ rw: '02', rt: '003', stage: 'hamil', bornOn: null, anchorOn: null, openedOn: '2026-06-01', nextStep: 'k-20' },
  ...{ nextOn: TODAY, lastOn: null, visits: 0, risk: '', marks: [], referral: null },
  ...overrides,
})

describe('whom to visit next', () => {
  it.each([
    ['2026-11-21', 'terlambat', 'Terlambat 1 hari'],
    ['2026-11-22', 'minggu', 'Hari ini'],
    ['2026-11-23', 'minggu', 'Besok'],
    ['2026-11-28', 'minggu', '6 hari lagi'],
    ['2026-11-29', 'nanti', '7 hari lagi'],
    [null, 'tanpa', ''],
  ])('%s is %s: %s', (nextOn, when, words) => {
    expect(whenOf(line({ nextOn }), TODAY)).toBe(when)
    expect(dueWords(line({ nextOn }), TODAY)).toBe(words)
  })

  it('puts the late first, and in each part those at risk, then who waits longest', () => {
    const parts = byWhen(
      [
        line({ name: 'Nanti', nextOn: '2026-12-24' }),
        line({ name: 'Lama', nextOn: '2026-10-01' }),
        line({ name: 'Berisiko', nextOn: '2026-11-20', risk: 'merah' }),
        line({ name: 'Baru', nextOn: '2026-11-20' }),
        line({ name: 'Kosong', nextOn: null }),
      ],
      TODAY,
    )
    expect(parts.map(({ when, lines }) => [when, ...lines.map(({ name }) => name)])).toEqual([
      ['terlambat', 'Berisiko', 'Lama', 'Baru'],
      ['nanti', 'Nanti'],
      ['tanpa', 'Kosong'],
    ])
  })

  it('is found by the person, the head of the family and the house', () => {
    expect(hasWords(line({}), 'siti')).toBe(true)
    expect(hasWords(line({}), 'paij 02')).toBe(true)
    expect(hasWords(line({}), 'siti 07')).toBe(false)
  })

  it.each([
    ['k-awal', 'Kontak pertama'],
    ['k-12', 'Kunjungan minggu 12'],
    ['c-3', 'Kunjungan 3 bulan sebelum menikah'],
    ['nifas-2', 'Kunjungan nifas 2'],
    ['2026-07', 'Kunjungan Juli 2026'],
    ['lahir', 'Tanyakan persalinan'],
    ['', ''],
    ['lain', ''],
  ])('says the step %j as %j', (step, words) => {
    expect(stepWords(step)).toBe(words)
  })
})
