import { expect, it } from 'vitest'
import { addMonths, ageInMonths, ageInWords, ageInYears } from '@/lib/families/age'

it.each([
  [null, '2026-01-01', null],
  ['2026-01-02', '2026-01-01', null],
  ['2026-01-01', '2026-01-01', 0],
  ['2020-03-15', '2026-03-14', 71],
  ['2020-03-15', '2026-03-15', 72],
  ['2024-02-29', '2025-02-28', 11],
  ['2024-02-29', '2025-03-01', 12],
  ['2025-01-31', '2025-02-28', 0],
  ['2025-01-31', '2025-03-01', 1],
])('born on %s, on %s: %s months', (born, on, months) => {
  expect(ageInMonths(born, on)).toBe(months)
})

it.each([
  ['1966-11-22', '2026-11-21', 59],
  ['1966-11-22', '2026-11-22', 60],
  [null, '2026-11-22', null],
])('born on %s, on %s: %s years', (born, on, years) => {
  expect(ageInYears(born, on)).toBe(years)
})

it.each([
  ['2026-01-01', '2026-08-22', '7 bulan'],
  ['2024-09-01', '2026-08-31', '23 bulan'],
  ['2024-09-01', '2026-09-01', '2 tahun'],
  [null, '2026-09-01', null],
])('says the age of %s on %s as %s', (born, on, words) => {
  expect(ageInWords(born, on)).toBe(words)
})

it.each([
  ['2026-11-22', 3, '2027-02-22'],
  ['2026-11-30', 3, '2027-02-28'],
  ['2026-01-31', 1, '2026-02-28'],
])('%s and %i months is %s', (day, months, later) => {
  expect(addMonths(day, months)).toBe(later)
})
