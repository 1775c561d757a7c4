import { randomUUID } from 'node:crypto'
import { beforeAll, expect, it } from 'vitest'
import type { OfficeActor } from '@/lib/auth/actor'
import { inTenantSql } from '@/lib/db/tenant'
import { addDays } from '@/lib/format/day'
import { periodOf } from '@/lib/format/period'
import { withdrawMeasurement } from '@/lib/growth/commands'
import { readMeasuredCells } from '@/lib/growth/computed-cells'
import { COUNTED_COLUMNS } from '@/lib/growth/counted-columns'
import { countsBefore } from '@/lib/growth/course'
import { readMonthCounts } from '@/lib/growth/month-counts'
import { listMeasurements, type Measurement } from '@/lib/growth/queries'
import { readComputed } from '@/lib/reports/computed'
import { findForm } from '@/lib/reports/forms/all'
import { checkCells } from '@/lib/reports/rules'
import { randomOf } from '@/prisma/seed/random'
import { asSuperuser } from '@/tests/support/database'
import { makePkb } from '@/tests/support/groups'
import { measure, plantChild, plantPosyandu } from '@/tests/support/measuring'
import { BLORA, openTestOffice } from '@/tests/support/people'
import { placeOf } from '@/tests/support/roster'

const NOW = new Date('2024-09-29T05:00:00Z')
const SEPTEMBER = periodOf(2024, 9)
const [FIRST, LAST] = ['2024-09-01', '2024-09-30']
const VILLAGES = ['33.16.01.2001', '33.16.01.2002'] as const
const random = randomOf('bulan ukur', 7)

interface Known {
  personId: string
  familyId: string
  bornOn: string
}
const children: Known[] = []
let pkb: OfficeActor
let villageIds: number[]

beforeAll(async () => {
  await openTestOffice(BLORA)
  pkb = await makePkb('33.16.01', VILLAGES)
  villageIds = await Promise.all(VILLAGES.map(async (code) => (await placeOf(code)).villageId))
  const superuser = await asSuperuser()
  const posts = [await plantPosyandu(VILLAGES[0]), await plantPosyandu(VILLAGES[1]), null]
  for (let at = 0; at < 70; at++) {
    // Some turn sixty months within the month, some are born in it, some never come.
    const bornOn = at < 6 ? addDays('2019-09-05', at * 5) : at < 9 ? '2024-09-12' : addDays('2019-10-15', at * 24)
    const child = { ...(await plantChild(VILLAGES[at % 2]!, { bornOn, sex: random.chance(0.5) ? 'L' : 'P' })), bornOn }
    children.push(child)
    const days = ['2024-08-12', '2024-09-09', '2024-09-09', '2024-09-20', '2024-09-25'].filter(() => random.chance(0.5))
    for (const [turn, measuredOn] of days.entries()) {
      if (measuredOn < bornOn || addDays(bornOn, 1826) < measuredOn) continue
      const months = (Date.parse(measuredOn) - Date.parse(bornOn)) / 2_629_800_000
      const id = await measure(
        pkb,
        child,
        {
          measuredOn,
          posyanduId: random.pick(posts),
          weightKg: random.chance(0.85)
            ? Math.round((3.3 + 1.9 * Math.sqrt(months)) * (0.55 + random.next() * 0.6) * 10) / 10
            : null,
          lengthCm: random.chance(0.7)
            ? Math.round((49 + 8.2 * Math.sqrt(months)) * (0.84 + random.next() * 0.22) * 10) / 10
            : null,
          measure: months < 24 ? 'L' : 'H',
          muacCm: 14,
          oedema: random.chance(0.06) ? true : random.chance(0.5) ? false : null,
          confirmed: random.chance(0.2),
        },
        new Date(NOW.getTime() + at * 1000 + turn),
      )
      if (random.chance(0.1))
        await withdrawMeasurement(pkb, { key: randomUUID(), id, version: 1, reason: 'Anak lain yang diukur' }, NOW)
      // Some move to the other village between two measurements.
      if (random.chance(0.15))
        await superuser.query('update family set village_id = $2 where id = $1', [
          child.familyId,
          villageIds[(at + 1) % 2],
        ])
    }
  }
}, 120_000)

/** The month counted child by child, without the database's help. */
async function naive(villageId: number) {
  const counts: Record<string, number> = {}
  const add = (column: string, when = true) => {
    counts[column] = (counts[column] ?? 0) + (when ? 1 : 0)
  }
  const superuser = await asSuperuser()
  for (const { personId, familyId, bornOn } of children) {
    const rows = (await inTenantSql(pkb, (tx) => listMeasurements(tx, personId)))
      .filter(({ withdrawnAt, measuredOn }) => withdrawnAt === null && measuredOn >= FIRST && measuredOn <= LAST)
      .sort((a, b) =>
        a.measuredOn === b.measuredOn ? (countsBefore(a, b) ? -1 : 1) : a.measuredOn > b.measuredOn ? -1 : 1,
      )
    const home = await superuser.query(
      rows[0]
        ? { text: 'select village_id as id from measurement where id = $1', values: [rows[0].id] }
        : { text: 'select village_id as id from family where id = $1', values: [familyId] },
    )
    if (home.rows[0].id !== villageId) continue
    if (rows.length === 0) {
      add('jml_s', addDays(bornOn, 1826) >= FIRST)
      continue
    }
    add('jml_s')
    const weighed = rows.find(({ weightG }) => weightG !== null)
    const measured = rows.find(({ lengthMm }) => lengthMm !== null)
    add('jml_d', Boolean(weighed))
    for (const gain of ['n', 't', 'o', 'b']) add(`jml_${gain}`, weighed?.gain === gain.toUpperCase())
    add('diukur', Boolean(measured))
    const swollen = rows.find(({ oedema }) => oedema !== null)?.oedema === true
    const valid = (index: 'zlen' | 'zwei' | 'zwfl', bit: number) => {
      const row = rows.find((one: Measurement) => one[index] !== null)
      return row && (row.flags & bit) === 0 ? row[index] : null
    }
    const classed = (prefix: string, z: number | null, limits: [string, (value: number) => boolean][]) => {
      add(`${prefix}_sah`, z !== null)
      if (z !== null) add(`${prefix}_${limits.find(([, within]) => within(z))![0]}`)
    }
    classed('tbu', valid('zlen', 1), [
      ['sp', (value) => value < -300],
      ['p', (value) => value < -200],
      ['n', (value) => value <= 300],
      ['t', () => true],
    ])
    classed('bbu', swollen && weighed ? -310 : valid('zwei', 2), [
      ['sk', (value) => value < -300],
      ['k', (value) => value < -200],
      ['n', (value) => value <= 100],
      ['r', () => true],
    ])
    classed('bbtb', swollen && measured ? -310 : valid('zwfl', 4), [
      ['bk', (value) => value < -300],
      ['k', (value) => value < -200],
      ['n', (value) => value <= 100],
      ['r', (value) => value <= 200],
      ['l', (value) => value <= 300],
      ['ob', () => true],
    ])
  }
  return counts
}

it('counts every child once, in the village it was measured last in, as a count by hand does', async () => {
  const rows = await inTenantSql(pkb, (tx) => readMonthCounts(tx, villageIds, SEPTEMBER))
  expect(rows.map(({ villageId }) => villageId).toSorted()).toEqual(villageIds.toSorted())
  for (const row of rows) {
    const byHand = await naive(row.villageId)
    for (const column of COUNTED_COLUMNS) expect([column, row[column]]).toEqual([column, byHand[column] ?? 0])
    expect(row.jml_n + row.jml_t + row.jml_o + row.jml_b).toBe(row.jml_d)
  }
  // The cases that matter are among them.
  const total = (column: (typeof COUNTED_COLUMNS)[number]) => rows.reduce((all, row) => all + row[column], 0)
  for (const column of ['jml_n', 'jml_t', 'jml_b', 'tbu_sp', 'bbtb_bk', 'bbu_sk'] as const)
    expect([column, total(column) > 0]).toEqual([column, true])
})

it('fills the recap of posyandu by rules that hold, and one village alone the same', async () => {
  const form = findForm('posyandu')!
  const cells = await inTenantSql(pkb, (tx) => readComputed(tx, form, SEPTEMBER, villageIds))
  for (const villageId of villageIds) {
    const here = cells.get(villageId)!
    expect(Object.keys(here)).toContain('buka')
    expect(here.posyandu).toBe(1)
    expect(checkCells(form, { ...here, jml_k: null }, null).filter(({ severity }) => severity === 'tolak')).toEqual([])
    const alone = await inTenantSql(pkb, (tx) => readMeasuredCells(tx, SEPTEMBER, [villageId]))
    expect(Object.fromEntries(alone.map(({ source, value }) => [source.slice(5), value]))).toEqual(
      Object.fromEntries(Object.entries(here).filter(([column]) => column !== 'posyandu')),
    )
  }
})

it('knows nothing of a month in which no posyandu measured', async () => {
  const cells = await inTenantSql(pkb, (tx) => readMeasuredCells(tx, SEPTEMBER + 1, villageIds))
  expect(cells).toEqual([])
})
