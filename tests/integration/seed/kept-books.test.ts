import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { inTenantSql } from '@/lib/db/tenant'
import { periodOf } from '@/lib/format/period'
import { readComputed } from '@/lib/reports/computed'
import type { FormDeclaration } from '@/lib/reports/form'
import { formTables } from '@/lib/reports/form-columns'
import { FORMS, findForm } from '@/lib/reports/forms/all'
import { isCountedSource } from '@/lib/reports/sources'
import { MONTHS_KEPT } from '@/prisma/seed/rosters/meetings'
import { seed } from '@/scripts/cli/seed'
import { asSuperuser } from '@/tests/support/database'
import { officeActorOf } from '@/tests/support/people'

const NOW = periodOf(2026, 11)
const JANUARY = periodOf(2026, 1)
const home = mkdtempSync(join(tmpdir(), 'lini-seed-'))
let all: pg.Client

beforeAll(async () => {
  process.env.LINI_DATA = home
  await seed({ demo: true, today: '2026-11-22', districts: ['62.10'], months: 10 }, () => {})
  all = await asSuperuser()
}, 180_000)

afterAll(() => rmSync(home, { recursive: true, force: true }))

/** Every monthly form with cells that are counted from what is recorded. */
const GROUP_FORMS = FORMS.filter(
  ({ elements, periodKind }) =>
    periodKind === 'month' && elements.some(({ computedFrom = '' }) => isCountedSource(computedFrom)),
)

async function differences(
  form: FormDeclaration,
  period: number,
  which = 'village_id in (select village_id from family)',
) {
  const { rows } = await all.query(`select * from ${formTables(form).fact} f where period = $1 and ${which}`, [period])
  const actor = await officeActorOf('admin_dinas', '62.10')
  const computed = await inTenantSql(actor, (tx) =>
    readComputed(
      tx,
      form,
      period,
      rows.map((row) => row.unit_id),
    ),
  )
  let compared = 0
  const different = rows.flatMap((row) =>
    Object.entries(computed.get(row.unit_id) ?? {}).flatMap(([column, value]) => {
      compared++
      return row[column] === value || row[column] === null ? [] : [`${column}: ${row[column]} told, ${value} counted`]
    }),
  )
  return { compared, different }
}

it.each(GROUP_FORMS)('tells $name of the villages with books as the books say', async (form) => {
  for (let period = NOW - MONTHS_KEPT; period < NOW; period++) {
    const { compared, different } = await differences(form, period)
    expect(different, String(period)).toEqual([])
    expect(compared).toBeGreaterThan(10)
  }
})

it('tells the yearly totals as the cards, registers and rosters say in January', async () => {
  const form = findForm('k0-tahunan')!
  const { compared, different } = await differences(form, JANUARY, 'true')
  expect(different).toEqual([])
  expect(compared).toBeGreaterThan(1_000)
})

it('tells of every Kampung KB what its profile and activities say', async () => {
  const { compared, different } = await differences(findForm('kampung-kb')!, NOW - 1, 'true')
  expect(different).toEqual([])
  expect(compared).toBeGreaterThan(500)
})
