import { describe, expect, it } from 'vitest'
import { periodOf } from '@/lib/format/period'
import { closesAt, dueAt, runningPeriod, timelinessOf } from '@/lib/reports/due'

it.each([
  [periodOf(2026, 7), 3, 'Asia/Jakarta', '2026-08-03T16:59:59.999Z'],
  [periodOf(2026, 7), 3, 'Asia/Makassar', '2026-08-03T15:59:59.999Z'],
  [periodOf(2026, 7), 3, 'Asia/Jayapura', '2026-08-03T14:59:59.999Z'],
  [periodOf(2026, 12), 3, 'Asia/Jakarta', '2027-01-03T16:59:59.999Z'],
  [periodOf(2027, 1), 31, 'Asia/Jayapura', '2027-02-28T14:59:59.999Z'],
  [periodOf(2028, 1), 31, 'Asia/Jayapura', '2028-02-29T14:59:59.999Z'],
  [periodOf(2026, 3), 31, 'Asia/Makassar', '2026-04-30T15:59:59.999Z'],
] as const)('month %i, day %i in %s is due at %s', (period, day, zone, instant) => {
  expect(dueAt(period, day, zone).toISOString()).toBe(instant)
})

it.each([
  ['2026-07-31T16:59:59Z', 'Asia/Jakarta', periodOf(2026, 7)],
  ['2026-07-31T17:00:00Z', 'Asia/Jakarta', periodOf(2026, 8)],
  ['2026-07-31T16:00:00Z', 'Asia/Makassar', periodOf(2026, 8)],
  ['2026-07-31T15:59:59Z', 'Asia/Makassar', periodOf(2026, 7)],
  ['2026-12-31T15:00:00Z', 'Asia/Jayapura', periodOf(2027, 1)],
  ['2026-12-31T14:59:59Z', 'Asia/Jayapura', periodOf(2026, 12)],
] as const)('at %s in %s month %i is running', (now, zone, period) => {
  expect(runningPeriod(new Date(now), zone)).toBe(period)
})

describe('on time', () => {
  const due = dueAt(periodOf(2026, 7), 3, 'Asia/Jakarta')
  const from = (ms: number) => new Date(due.getTime() + ms)
  const MINUTE = 60_000
  const DAY = 1440 * MINUTE
  it.each([
    ['received at the last instant', 0, 0, null, 1],
    ['received an instant later, clock unknown', 1, -MINUTE, null, 0],
    ['made in time, good clock, received the next day', DAY, 0, 9 * MINUTE, 2],
    ['made in time, clock slow by ten minutes', DAY, 0, -10 * MINUTE, 2],
    ['made in time, clock off by more', DAY, 0, 10 * MINUTE + 1, 0],
    ['made in time, received after seven days', 7 * DAY + 1, 0, 0, 0],
    ['made in time, received within seven days', 7 * DAY, 0, 0, 2],
    ['made late', DAY, 1, 0, 0],
  ] as const)('%s', (_, received, made, clockOff, timely) => {
    expect(timelinessOf({ dueAt: due, receivedAt: from(received), madeAt: from(made), clockOff })).toBe(timely)
  })

  it('closes ten days after', () => {
    expect(closesAt(due).toISOString()).toBe('2026-08-13T16:59:59.999Z')
  })
})
