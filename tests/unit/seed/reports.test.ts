import { describe, expect, it } from 'vitest'
import { parsePeriod, periodOf } from '@/lib/format/period'
import { readSourceRegions } from '@/lib/regions/source'
import { timelinessOf } from '@/lib/reports/due'
import { type FormDeclaration, neededOfOthers } from '@/lib/reports/form'
import { lastFormPeriod } from '@/lib/reports/form-period'
import { FORMS } from '@/lib/reports/forms/all'
import { checkCells, isSendable, whatBlocks } from '@/lib/reports/rules'
import { schemasOf } from '@/lib/reports/schema'
import { posyanduRows } from '@/prisma/seed/growth/posyandu'
import { registersOf } from '@/prisma/seed/load/registers'
import { placeOf, villagesOf } from '@/prisma/seed/place'
import { type ToldReport, toldReports } from '@/prisma/seed/reports/told-reports'
import { rostersOf } from '@/prisma/seed/rosters/rosters'
import { STORIES } from '@/prisma/seed/stories'

const regions = readSourceRegions()
const THIS_MONTH = periodOf(2026, 11)
const TOLD_FOR_A_YEAR = ['penapisan-tpk', 'kampung-kb', 'posyandu', 'kegiatan-petugas']

function told(formAt: number, code: string, day = '2026-11-22'): ToldReport[] {
  const story = STORIES.find((one) => one.code === code)!
  const place = placeOf(regions, code)
  const telling = {
    from: THIS_MONTH - 24,
    thisPeriod: THIS_MONTH,
    now: new Date(`${day}T00:00:00+09:00`),
    posyandu: posyanduRows(place, THIS_MONTH - 24),
    measured: () => null,
    cared: () => null,
  }
  const registers = registersOf(story, place, THIS_MONTH)
  const rosters = rostersOf(story, place, registers.poktan, THIS_MONTH, day)
  return [...toldReports(FORMS[formAt]!, story, place, registers, rosters, telling)]
}

const TOLD = FORMS.map((form, at) => ({ form, all: told(at, '62.10') }))
/** What was sent by form, village and month, as a rule between forms meets it. */
const SENT = new Map(
  TOLD.flatMap(({ form, all }) =>
    all.flatMap(({ revision, villageId, period, cells }) =>
      revision > 0 ? [[`${form.code}/${villageId}/${period}`, cells] as const] : [],
    ),
  ),
)
const othersOf = (form: FormDeclaration, villageId: number, period: number) =>
  Object.fromEntries(
    [...neededOfOthers(form).keys()].flatMap((code) => {
      const cells = SENT.get(`${code}/${villageId}/${period}`)
      return cells ? [[code, cells]] : []
    }),
  )

describe.each(TOLD)('$form.name as told', ({ form, all }) => {
  const sent = all.filter(({ revision }) => revision > 0)

  it('could all have been sent: shaped as the form says, with a reason wherever one is needed', () => {
    for (const { cells, reasons, villageId, period } of sent) {
      expect(schemasOf(form).sent.safeParse({ cells, reasons }).error).toBeUndefined()
      const blocks = whatBlocks(form, cells, reasons, {}, othersOf(form, villageId, period))
      expect(isSendable(blocks), JSON.stringify([villageId, period, blocks])).toBe(true)
    }
    for (const { cells } of all.filter(({ status }) => status === 0))
      expect(schemasOf(form).draft.safeParse({ cells }).error).toBeUndefined()
  })

  it('moves slowly: hardly any month looks like a slip against the month before', () => {
    const byMonth = new Map(sent.map((report) => [`${report.villageId}/${report.period}`, report.cells]))
    const jumps = sent.filter(({ villageId, period, cells }) =>
      checkCells(
        form,
        cells,
        byMonth.get(`${villageId}/${lastFormPeriod(form, period)}`) ?? null,
        othersOf(form, villageId, period),
      ).some(({ severity }) => severity === 'petunjuk'),
    )
    expect(jumps.length).toBeLessThan(sent.length * 0.01)
  })

  it('agrees with the clock on what was on time', () => {
    for (const { dueAt, madeAt, receivedAt, timely } of sent)
      expect(timelinessOf({ dueAt, madeAt: madeAt!, receivedAt: receivedAt!, clockOff: 0 })).toBe(timely)
  })

  it('has gaps, late ones, corrections and returns, and villages silent for months', () => {
    const closed = sent.filter(({ period }) => period < THIS_MONTH - 1)
    const villages = villagesOf(placeOf(regions, '62.10')).length
    const usual = form.periodKind === 'year' ? 2 : TOLD_FOR_A_YEAR.includes(form.code) ? 11 : 23
    const months = Math.min(usual, THIS_MONTH - 1 - (parsePeriod(form.validFrom) ?? 0))
    const expected = villages * months
    expect(closed.length).toBeGreaterThan(expected * 0.7)
    expect(closed.length).toBeLessThan(expected * 0.98)
    expect(closed.filter(({ timely }) => timely === 0).length).toBeGreaterThan(closed.length * 0.05)
    if (form.periodKind === 'year') return
    for (const rare of [
      closed.filter(({ timely }) => timely === 2),
      closed.filter(({ revision }) => revision === 2),
      closed.filter(({ status }) => status === 1),
    ])
      expect(rare.length).toBeGreaterThan(0)
  })
})

it('keeps methods and reasons together equal to PUS in most reports, and explains the rest', () => {
  const sent = told(0, '19.06').filter(({ revision }) => revision > 0)
  const explained = sent.filter(({ reasons }) => reasons['pus-terbagi-habis'])
  expect(explained.length).toBeGreaterThan(0)
  expect(explained.length).toBeLessThan(sent.length * 0.12)
})

it.each(['2026-11-01', '2026-11-03', '2026-11-30'])('on %s nothing has happened yet that day', (day) => {
  const now = new Date(`${day}T00:00:00+09:00`)
  const all = told(0, '19.06', day)
  for (const { receivedAt, draftAt, verifiedAt, approvedAt, lockedAt } of all)
    for (const instant of [receivedAt, draftAt, verifiedAt, approvedAt, lockedAt])
      if (instant) expect(instant.getTime()).toBeLessThan(now.getTime())
  expect(all.some(({ period, revision }) => period === THIS_MONTH - 1 && revision > 0)).toBe(true)
})

it('tells a month the same, whichever day it is told on', () => {
  const cellsOn = (day: string) =>
    new Map(
      told(0, '19.06', day).flatMap((one) =>
        one.period < THIS_MONTH - 1 ? [[`${one.villageId}/${one.period}`, one]] : [],
      ),
    )
  expect(cellsOn('2026-11-30')).toEqual(cellsOn('2026-11-05'))
})
