import { expect, it } from 'vitest'
import type { Closing, Stage } from '@/lib/tpk/care'
import { birthProblems, closeProblems, endOf, groupOf, openProblems, type StagePerson } from '@/lib/tpk/rules'

const TODAY = '2026-07-20'
const woman: StagePerson = { sex: 'P', bornOn: '1998-03-01', diedOn: null }
const child: StagePerson = { sex: 'L', bornOn: '2025-01-10', diedOn: null }

it.each<[string, Stage, Partial<StagePerson>, { openedOn?: string; anchorOn?: string | null }, string | null]>([
  ['a pregnant woman', 'hamil', {}, { anchorOn: '2026-03-01' }, null],
  ['without the last period', 'hamil', {}, {}, null],
  ['whose sex nobody wrote', 'hamil', { sex: '' }, {}, null],
  ['a man', 'hamil', { sex: 'L' }, {}, 'personId'],
  ['a girl of nine', 'hamil', { bornOn: '2017-07-01' }, {}, 'personId'],
  ['a woman of sixty', 'hamil', { bornOn: '1966-07-01' }, {}, 'personId'],
  ['a last period a year ago', 'hamil', {}, { anchorOn: '2025-07-01' }, 'anchorOn'],
  ['a last period ahead of the opening', 'hamil', {}, { anchorOn: '2026-07-21' }, 'anchorOn'],
  ['a day ahead', 'hamil', {}, { openedOn: '2026-07-21' }, 'openedOn'],
  ['somebody who died', 'hamil', { diedOn: '2026-01-01' }, {}, 'personId'],
  ['a mother after birth', 'pascasalin', {}, { anchorOn: '2026-07-10' }, null],
  ['after birth without its day', 'pascasalin', {}, {}, 'anchorOn'],
  ['after the sixth week', 'pascasalin', {}, { anchorOn: '2026-06-07' }, 'anchorOn'],
  ['a couple before the wedding', 'catin', { sex: 'L' }, { anchorOn: '2026-10-01' }, null],
  ['a wedding in another decade', 'catin', {}, { anchorOn: '2036-10-01' }, 'anchorOn'],
  ['a bride of ten', 'catin', { bornOn: '2016-01-01' }, {}, 'personId'],
])('opens for %s: %#', (_what, stage, person, { openedOn = TODAY, anchorOn = null }, field) => {
  const problems = openProblems({ stage, openedOn, anchorOn }, { ...woman, ...person }, TODAY)
  expect(Object.keys(problems)).toEqual(field ? [field] : [])
})

it.each<[string, Partial<StagePerson>, string, string | null]>([
  ['a child', {}, TODAY, null],
  ['the last day before five', { bornOn: '2021-07-21' }, TODAY, null],
  ['the fifth birthday', { bornOn: '2021-07-20' }, TODAY, 'personId'],
  ['without a day of birth', { bornOn: null }, TODAY, 'personId'],
  ['before the birth', {}, '2025-01-09', 'openedOn'],
])('opens for a child: %s', (_what, person, openedOn, field) => {
  const problems = openProblems({ stage: 'anak', openedOn, anchorOn: null }, { ...child, ...person }, TODAY)
  expect(Object.keys(problems)).toEqual(field ? [field] : [])
})

it.each([
  ['anak', '2021-07-20', { on: '2026-07-20', as: 'usia' }],
  ['anak', '2024-02-29', { on: '2029-03-01', as: 'usia' }],
  ['pascasalin', '2026-06-01', { on: '2026-07-14', as: 'selesai' }],
  ['hamil', '2026-06-01', null],
  ['anak', null, null],
] as const)('ends %s of %s by itself', (stage, anchorOn, end) => {
  expect(endOf(stage, anchorOn)).toEqual(end)
})

it.each<[Stage, string | null, string, string | null]>([
  ['anak', '2024-07-21', '2026-07-20', 'baduta'],
  ['anak', '2024-07-20', '2026-07-20', 'balita'],
  ['anak', '2021-07-20', '2026-07-20', null],
  ['anak', null, '2026-07-20', null],
  ['hamil', '1998-01-01', '2026-07-20', 'hamil'],
])('groups %s born %s on %s', (stage, bornOn, on, group) => {
  expect(groupOf(stage, bornOn, on)).toBe(group)
})

it.each<[Stage, Closing, string, string | null]>([
  ['hamil', 'keguguran', '2026-07-20', null],
  ['hamil', 'melahirkan', '2026-07-20', 'closedAs'],
  ['anak', 'keguguran', '2026-07-20', 'closedAs'],
  ['catin', 'menikah', '2026-07-20', null],
  ['catin', 'batal', '2026-07-21', 'closedOn'],
  ['catin', 'batal', '2026-05-31', 'closedOn'],
])('closes %s as %s on %s', (stage, closedAs, closedOn, field) => {
  const problems = closeProblems({ stage, openedOn: '2026-06-01' }, { closedOn, closedAs }, TODAY)
  expect(Object.keys(problems)).toEqual(field ? [field] : [])
})

const baby = { id: 'a', targetId: 'b', name: '', sex: 'P' as const, alive: true, weightG: 3_100, lengthMm: 490 }
it.each([
  ['a birth at term', {}, []],
  ['a birth ahead', { deliveredOn: '2026-07-21' }, ['deliveredOn']],
  ['before twenty weeks', { deliveredOn: '2026-02-20' }, ['deliveredOn']],
  ['a last period too long ago', { deliveredOn: '2026-07-20', anchorOn: '2025-08-01' }, ['deliveredOn']],
  ['grams typed as kilograms', { babies: [{ ...baby, weightG: 3 }] }, ['babies.0.weightG']],
  ['centimetres typed as millimetres', { babies: [baby, { ...baby, lengthMm: 49 }] }, ['babies.1.lengthMm']],
  ['a pregnancy of fifty weeks', { gestationWeeks: 50 }, ['gestationWeeks']],
])('takes %s: %#', (_what, over: Record<string, unknown>, fields) => {
  const birth = { deliveredOn: '2026-07-19', gestationWeeks: 39, babies: [baby], anchorOn: '2025-10-20', ...over }
  expect(Object.keys(birthProblems(birth, birth, TODAY))).toEqual(fields)
})
