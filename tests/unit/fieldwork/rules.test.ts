import { expect, it } from 'vitest'
import { everServed, servedBy, servesOn, serviceProblem } from '@/lib/fieldwork/rules'

it.each([
  ['2024-01-31', false],
  ['2024-02-01', true],
  ['2024-06-30', true],
  ['2024-07-01', false],
])('a service from 1 February to 1 July holds on %s: %s', (on, holds) => {
  expect(servesOn({ from: '2024-02-01', to: '2024-07-01' }, on)).toBe(holds)
})

it('counts a service that was taken back on its first day as none', () => {
  expect(everServed({ from: '2024-02-01', to: '2024-02-01' })).toBe(false)
  expect(everServed({ from: '2024-02-01', to: null })).toBe(true)
})

const officer = { name: 'Sari', activeFrom: '2024-01-01', activeTo: null }

it.each([
  ['ahead', officer, '2026-07-04', /belum terjadi/],
  ['before the first day of work', officer, '2023-12-31', /baru bertugas sejak 1 Januari 2024/],
  ['after the last', { ...officer, activeTo: '2026-01-01' }, '2025-01-01', /sudah nonaktif/],
])('refuses villages from a day %s', (_what, who, from, sentence) => {
  expect(serviceProblem(who, from, '2026-07-03')).toMatch(sentence)
})

it('takes villages from the first day of work', () => {
  expect(serviceProblem(officer, '2024-01-01', '2026-07-03')).toBeNull()
})

it.each([
  ['pkb', 'binaan'],
  ['koordinator_kecamatan', 'kecamatan'],
  ['ppkbd', 'village'],
  ['kader_tpk', 'village'],
  ['admin_dinas', 'nothing'],
  ['faskes', 'nothing'],
  ['pejabat_provinsi', 'nothing'],
] as const)('takes the villages of %s from: %s', (role, reach) => {
  expect(servedBy(role)).toBe(reach)
})
