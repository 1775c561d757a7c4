import { expect, it } from 'vitest'
import { type ClassSpan, classProblem, isWithdrawn } from '@/lib/kampung-kb/rules'

const village = { activeFrom: '2016-05-01', activeTo: null }
const history: ClassSpan[] = [
  { class: 'dasar', from: '2020-01-01', to: '2023-06-01' },
  { class: 'berkembang', from: '2023-06-01', to: null },
  { class: 'mandiri', from: '2025-01-01', to: '2025-01-01' },
]

it.each([
  ['ahead', village, '2026-07-04', /belum terjadi/],
  ['before the founding', village, '2016-04-30', /sebelum pencanangan/],
  ['before the last class', village, '2023-05-31', /Kelas terakhir \(Berkembang\)/],
  ['of a Kampung KB that has ended', { ...village, activeTo: '2026-01-01' }, '2025-06-01', /nonaktif/],
])('refuses a class from a day %s', (_what, of, from, sentence) => {
  expect(classProblem(of, history, from, '2026-07-03')).toMatch(sentence)
})

it.each(['2023-06-01', '2023-06-02', '2026-07-03'])('takes a class from %s, also the day of the last one', (from) => {
  expect(classProblem(village, history, from, '2026-07-03')).toBeNull()
})

it('knows a class that was taken back by its empty span', () => {
  expect(history.map(isWithdrawn)).toEqual([false, false, true])
})
