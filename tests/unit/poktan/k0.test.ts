import { expect, it } from 'vitest'
import { FACILITIES, FACILITY_CHOICES, facilitiesOf } from '@/lib/poktan/k0-facilities'
import { emptySeats, officerProblems, SEATS, seatLabel } from '@/lib/poktan/officer-seats'
import type { PoktanKind } from '@/lib/poktan/rules'

it('keeps each list under its own codes, with its source', () => {
  const codes = FACILITY_CHOICES.map(({ value }) => value)
  expect(new Set(codes).size).toBe(codes.length)
  for (const { kind, items, source } of FACILITIES) {
    expect(items.every(({ code }) => code.startsWith(`${kind}.`))).toBe(true)
    expect(source).not.toBe('')
  }
  expect(facilitiesOf('bkb', '2026-01-01')?.items).toHaveLength(13)
})

it.each(['uppka', 'pikr'])('has no list for %s, since none was found', (kind) => {
  expect(facilitiesOf(kind, '2026-01-01')).toBeNull()
})

it('shows the empty seats of a BKB by age group and of others by their number', () => {
  const kader = (ageGroup: number | null) => ({ role: 'kader' as const, ageGroup })
  const ketua = { role: 'ketua' as const, ageGroup: null }
  expect(emptySeats('bkb', [ketua, kader(0), kader(2), kader(2), kader(null)], '2026-01-01').map(seatLabel)).toEqual([
    'Sekretaris',
    'Bendahara',
    'Kader 1–<2 tahun',
    'Kader 3–<4 tahun',
    'Kader 4–<5 tahun',
    'Kader 5–<6 tahun',
  ])
  expect(emptySeats('bkr', [kader(null)], '2026-01-01').map(seatLabel)).toEqual([
    'Ketua',
    'Sekretaris',
    'Bendahara',
    'Kader',
  ])
  expect(emptySeats('bkl', [ketua], '2026-01-01').map(seatLabel)).toEqual(['Sekretaris', 'Bendahara'])
})

const answers = {
  role: 'kader',
  ageGroup: null,
  trained: false,
  training: '',
  trainedOn: null,
  fromOn: '2026-01-01',
} as const

it.each<[PoktanKind, object, string[]]>([
  ['bkb', { ageGroup: 5 }, []],
  ['bkr', { ageGroup: 5 }, ['ageGroup']],
  ['bkb', { role: 'konselor_sebaya' }, ['role']],
  ['pikr', { role: 'konselor_sebaya' }, []],
  ['pikr', {}, ['role']],
  ['bkb', { trainedOn: '2025-01-01' }, ['trained']],
  ['bkb', { trained: true }, []],
  ['bkb', { trained: true, trainedOn: '2026-02-02' }, ['trainedOn']],
])('finds for a %s officer %j problems at %j', (kind, over, fields) => {
  expect(Object.keys(officerProblems(kind, { ...answers, ...over }, '2026-02-01'))).toEqual(fields)
})

it('says the source of every set of seats', () => {
  for (const { rules } of SEATS) expect(rules.every(({ source }) => source.length > 10)).toBe(true)
})
