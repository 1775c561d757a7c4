import { expect, it } from 'vitest'
import { periodOf } from '@/lib/format/period'
import { closesAt, dueAt } from '@/lib/reports/due'
import {
  formatFormPeriod,
  formatFormPeriodShort,
  formPeriodOf,
  isFormPeriod,
  lastFormPeriod,
} from '@/lib/reports/form-period'

const YEARLY = { periodKind: 'year' } as const
const MONTHLY = { periodKind: 'month' } as const
const [JANUARY, JULY] = [periodOf(2026, 1), periodOf(2026, 7)]

it('keeps a yearly form under January of its year', () => {
  expect(formPeriodOf(YEARLY, JULY)).toBe(JANUARY)
  expect(formPeriodOf(YEARLY, periodOf(2025, 12))).toBe(periodOf(2025, 1))
  expect(formPeriodOf(MONTHLY, JULY)).toBe(JULY)
  expect([JANUARY, JULY].map((period) => isFormPeriod(YEARLY, period))).toEqual([true, false])
  expect([JANUARY, JULY].map((period) => isFormPeriod(MONTHLY, period))).toEqual([true, true])
})

it('goes back a year in a yearly form, a month in others', () => {
  expect(lastFormPeriod(YEARLY, JANUARY)).toBe(periodOf(2025, 1))
  expect(lastFormPeriod(MONTHLY, JANUARY)).toBe(periodOf(2025, 12))
})

it('calls it by its year', () => {
  expect(formatFormPeriod(YEARLY, JANUARY)).toBe('Tahun 2026')
  expect(formatFormPeriodShort(YEARLY, JANUARY)).toBe('2026')
  expect(formatFormPeriod(MONTHLY, JANUARY)).toBe('Januari 2026')
  expect(formatFormPeriodShort(MONTHLY, JANUARY)).toBe('Jan 2026')
})

it.each([
  ['Asia/Jakarta', '2026-01-03T16:59:59.999Z', '2026-01-13T16:59:59.999Z'],
  ['Asia/Jayapura', '2026-01-03T14:59:59.999Z', '2026-01-13T14:59:59.999Z'],
] as const)('is due on the third of the same January in %s, and closes ten days later', (zone, due, closes) => {
  const at = dueAt(JANUARY, 3, zone, 'year')
  expect(at.toISOString()).toBe(due)
  expect(closesAt(at).toISOString()).toBe(closes)
})
