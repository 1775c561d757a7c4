import { describe, expect, it } from 'vitest'
import { addDays } from '@/lib/format/day'
import { nextStep, type Scheduled, SHIPPED_SCHEDULE, weeksPregnant } from '@/lib/tpk/schedule'

const LMP = '2026-01-05'
const week = (weeks: number, days = 0) => addDays(LMP, weeks * 7 + days)
const target = (over: Partial<Scheduled>): Scheduled => ({
  stage: 'hamil',
  anchorOn: LMP,
  bornOn: '1998-03-10',
  openedOn: week(8),
  visits: [],
  ...over,
})
const on = (...days: string[]) => days.map((visitedOn) => ({ visitedOn }))
const next = (over: Partial<Scheduled>, today: string) => {
  const found = nextStep(target(over), today)
  return found && [found.step, found.dueOn]
}

describe('a pregnancy', () => {
  it.each<[string, string[], string, [string, string]]>([
    ['nobody came yet', [], week(9), ['k-awal', week(8)]],
    ['a first contact in week 8', [week(8)], week(9), ['k-12', week(12)]],
    ['a visit a week early', [week(8), week(11)], week(11), ['k-16', week(16)]],
    ['a visit eight days early', [week(8), week(10, 6)], week(10, 6), ['k-12', week(12)]],
    ['the last day of a step', [week(8), week(14, 6)], week(14, 6), ['k-16', week(16)]],
    ['the first day of the next', [week(8), week(15)], week(15), ['k-20', week(20)]],
    ['a missed step that is not yet over', [week(8)], week(14, 6), ['k-12', week(12)]],
    ['a missed step that is over', [week(8)], week(15), ['k-16', week(16)]],
    ['all of them', [8, 12, 16, 20, 24, 28, 32, 36].map((at) => week(at)), week(36), ['lahir', week(40)]],
    ['a visit after the day it was expected', [8, 36, 41].map((at) => week(at)), week(41), ['lahir', week(42)]],
  ])('%s', (_, visits, today, expected) => expect(next({ visits: on(...visits) }, today)).toEqual(expected))

  it('has eight contacts, and keeps the six of the health service apart', () => {
    expect(1 + SHIPPED_SCHEDULE.hamil.weeks.length).toBe(8)
    expect(SHIPPED_SCHEDULE.antenatal.least).toBe(6)
  })
  it('whose first day is unknown is seen every four weeks', () =>
    expect(next({ anchorOn: null, visits: on('2026-05-01') }, '2026-05-02')).toEqual(['', '2026-05-29']))
  it('counts whole weeks', () => {
    expect(weeksPregnant(LMP, week(12, -1))).toBe(11)
    expect(weeksPregnant(LMP, week(12))).toBe(12)
    expect(weeksPregnant(null, week(12))).toBeNull()
    expect(weeksPregnant(LMP, week(0, -1))).toBeNull()
  })
  it('keeps a promise that comes before the schedule, and none that comes after', () => {
    const visits = (promisedOn: string) => [{ visitedOn: week(8), promisedOn }]
    expect(next({ visits: visits(week(9)) }, week(8))).toEqual(['k-12', week(9)])
    expect(next({ visits: visits(week(13)) }, week(8))).toEqual(['k-12', week(12)])
    expect(next({ visits: [...visits(week(9)), { visitedOn: week(9) }] }, week(9))).toEqual(['k-12', week(12)])
  })
})

describe('a catin', () => {
  const catin = (over: Partial<Scheduled>, today: string) =>
    next({ stage: 'catin', anchorOn: '2026-10-31', openedOn: '2026-05-02', ...over }, today)
  it.each<[string, Partial<Scheduled>, string, [string, string]]>([
    ['is first seen three months before the wedding', {}, '2026-05-02', ['c-awal', '2026-07-31']],
    ['or at once when it is nearer', { openedOn: '2026-09-01' }, '2026-09-01', ['c-awal', '2026-09-01']],
    ['then each month', { visits: on('2026-08-01') }, '2026-08-01', ['c-2', '2026-08-31']],
    ['whose wedding has come is asked about it', { visits: on('2026-08-01') }, '2026-10-31', ['nikah', '2026-10-31']],
    [
      'without a day is seen after four weeks',
      { anchorOn: null, visits: on('2026-06-01') },
      '2026-06-02',
      ['', '2026-06-29'],
    ],
  ])('%s', (_, over, today, expected) => expect(catin(over, today)).toEqual(expected))
})

describe('after a birth', () => {
  const born = '2026-06-01'
  const afterBirth = (over: Partial<Scheduled>, day: number) =>
    next({ stage: 'pascasalin', anchorOn: born, openedOn: born, ...over }, addDays(born, day))
  it.each<[number, number[], [string, number]]>([
    [0, [], ['nifas-1', 2]],
    [2, [], ['nifas-1', 2]],
    [3, [], ['nifas-2', 7]],
    [2, [1], ['nifas-2', 7]],
    [7, [], ['nifas-2', 7]],
    [8, [], ['nifas-3', 14]],
    [28, [], ['nifas-3', 14]],
    [29, [], ['nifas-4', 35]],
    [42, [], ['nifas-4', 35]],
    [42, [41], ['selesai', 42]],
    [43, [], ['selesai', 42]],
  ])('day %s after visits on %j', (day, visits, [step, due]) =>
    expect(afterBirth({ visits: on(...visits.map((at) => addDays(born, at))) }, day)).toEqual([
      step,
      addDays(born, due),
    ]),
  )
  it('is not overdue before it was known', () =>
    expect(afterBirth({ openedOn: addDays(born, 40) }, 40)).toEqual(['nifas-4', addDays(born, 40)]))
})

describe('a child', () => {
  const child = (over: Partial<Scheduled>, today: string) =>
    next({ stage: 'anak', anchorOn: null, bornOn: '2025-01-20', openedOn: '2025-01-20', ...over }, today)
  it.each<[string, Partial<Scheduled>, string, [string, string]]>([
    ['is seen each month', { visits: on('2026-06-10') }, '2026-06-10', ['2026-07', '2026-07-15']],
    ['and this month when it was not', { visits: on('2026-05-10') }, '2026-06-10', ['2026-06', '2026-06-15']],
    ['two years old, later in the month', { visits: on('2027-01-10') }, '2027-01-21', ['2027-02', '2027-02-28']],
    ['the month in which it turns two', { visits: on('2026-12-10') }, '2026-12-31', ['2027-01', '2027-01-15']],
    ['new, within a week', { bornOn: '2026-06-18', openedOn: '2026-06-20' }, '2026-06-20', ['2026-06', '2026-06-27']],
    [
      'new at a month’s end, within the month',
      { bornOn: '2026-06-18', openedOn: '2026-06-28' },
      '2026-06-28',
      ['2026-06', '2026-06-30'],
    ],
    ['in the month of its fifth birthday', { visits: on('2029-12-10') }, '2030-01-02', ['usia', '2030-01-20']],
    ['the month before', { visits: on('2029-11-10') }, '2029-12-02', ['2029-12', '2029-12-28']],
    [
      'whose day of birth nobody knows',
      { bornOn: null, visits: on('2026-06-10') },
      '2026-06-10',
      ['2026-07', '2026-07-28'],
    ],
    [
      'seen by a visit that names its month',
      { visits: [{ visitedOn: '2026-06-30', step: '2026-07' }] },
      '2026-07-01',
      ['2026-08', '2026-08-15'],
    ],
  ])('%s', (_, over, today, expected) => expect(child(over, today)).toEqual(expected))
})
