import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { periodOf } from '@/lib/format/period'
import { formTables } from '@/lib/reports/form-columns'
import { FORMS } from '@/lib/reports/forms/all'
import { seed } from '@/scripts/cli/seed'
import { asSuperuser } from '@/tests/support/database'

/** Three months before November hold no January: the yearly form has a test of its own below. */
const MONTHLY = FORMS.filter((form) => form.periodKind === 'month')
const SMALL = { demo: true, today: '2026-11-22', districts: ['19.06'], months: 3 }
const [FIRST, LAST, NOW] = [periodOf(2026, 8), periodOf(2026, 10), periodOf(2026, 11)]
const home = mkdtempSync(join(tmpdir(), 'lini-seed-'))
let all: pg.Client

beforeAll(async () => {
  process.env.LINI_DATA = home
  await seed(SMALL, () => {})
  all = await asSuperuser()
}, 120_000)

afterAll(() => rmSync(home, { recursive: true, force: true }))

const only = async (statement: string, values: unknown[] = []) => (await all.query(statement, values)).rows[0]

/** Everything the demo wrote, as one fingerprint per table; accounts' passwords are random by intent. */
async function fingerprints(): Promise<Record<string, string>> {
  const tables = ['report', 'report_revision', 'poktan', 'petugas', 'desa_binaan', 'kampung_kb', 'kampung_kb_class']
  const found: Record<string, string> = {}
  for (const table of [...tables, 'lokus', 'report_event', ...FORMS.map((form) => formTables(form).fact)]) {
    const without = "- 'created_at' - 'updated_at' - 'id'"
    const { sum } = await only(
      `select md5(string_agg(line, '' order by line)) as sum from (select (to_jsonb(t) ${without})::text as line from ${table} t) l`,
    )
    found[table] = sum
  }
  return found
}

describe.each(MONTHLY)('$name of the small demo', (form) => {
  const { fact, verify, kecamatan } = formTables(form)

  it('leaves nothing pending and totals that equal the facts', async () => {
    expect(await only(`select count(*)::int as pending from ${formTables(form).change}`)).toEqual({ pending: 0 })
    expect(await only(`select sum(differences)::int as wrong from ${verify}()`)).toEqual({ wrong: 0 })
    expect((await only(`select sum(sent)::int as sent from ${kecamatan}`)).sent).toBeGreaterThan(39 * 3 * 0.7)
  })

  it('has every state: locked, in review, returned or draft, and gaps in some months', async () => {
    const { rows } = await all.query(
      `select period, array_agg(distinct status order by status) as states, count(*)::int as n,
         count(*) filter (where revision > 0 and timely = 0)::int as late
       from report where form_code = $1 group by period order by period`,
      [form.code],
    )
    const months = new Map(rows.map((row) => [row.period, row]))
    expect([...months.keys()]).toEqual([FIRST, FIRST + 1, LAST, NOW])
    expect(months.get(FIRST)!.states).toContain(5)
    expect(months.get(LAST)!.states).toEqual(expect.arrayContaining([2, 3, 5]))
    expect(months.get(NOW)!.states).toContain(0)
    expect(months.get(NOW)!.states.every((state: number) => state <= 3)).toBe(true)
    expect(rows.reduce((sum, { n }) => sum + n, 0)).toBeLessThan(39 * 4)
    expect(rows.reduce((sum, { late }) => sum + late, 0)).toBeGreaterThan(0)
  })

  it('keeps report, revision and fact of each village together', async () => {
    const counts = await only(
      `select (select count(*)::int from report where form_code = $1 and revision > 0) as sent,
         (select count(*)::int from ${fact}) as facts,
         (select count(*)::int from report r join ${fact} f on f.unit_id = r.unit_id and f.period = r.period
            and f.status = r.status and f.revision = r.revision and f.timely = r.timely
            join report_revision v on v.form_code = r.form_code and v.unit_id = r.unit_id and v.period = r.period
            and v.revision = r.revision where r.form_code = $1) as together,
         (select count(*)::int from report where form_code = $1 and (draft is null) = (status = 0)) as confused`,
      [form.code],
    )
    expect(counts).toEqual({ sent: counts.sent, facts: counts.sent, together: counts.sent, confused: 0 })
  })

  it('never lets anything happen after today or in the wrong order', async () => {
    expect(
      await only(
        `select count(*)::int as wrong from report where form_code = $1 and (received_at > '2026-11-22' or draft_at > '2026-11-22'
           or made_at > received_at or (timely = 1 and received_at > due_at) or (timely = 2 and made_at > due_at)
           or (timely = 0 and revision > 0 and received_at <= due_at))`,
        [form.code],
      ),
    ).toEqual({ wrong: 0 })
  })
})

describe('the monthly report of a village', () => {
  it('counts the groups as the register does, in that village and month', async () => {
    for (const kind of ['bkb', 'bkr', 'bkl', 'uppka', 'pikr']) {
      const { wrong, groups } = await only(
        `select count(*) filter (where f.${kind}_ada <> s.stock)::int as wrong, sum(s.stock)::int as groups
         from fact_laporan_desa f cross join lateral (select coalesce(sum(change), 0) as stock from stock_region r
           where r.tenant_id = f.tenant_id and r.region_id = f.unit_id and r.measure = $1 and r.period <= f.period) s`,
        [`poktan.${kind}.ada`],
      )
      expect(wrong).toBe(0)
      expect(groups).toBeGreaterThan(0)
    }
  })

  it('knows zeros and what does not apply', async () => {
    const { zeros, apart } = await only(
      `select count(*) filter (where pb_mop = 0)::int as zeros, count(*) filter (where na <> '000000')::int as apart
       from fact_laporan_desa`,
    )
    expect(zeros).toBeGreaterThan(0)
    expect(apart).toBeGreaterThan(0)
  })
})

describe('the yearly totals', () => {
  it('are not told for months that are no January', async () => {
    expect(await only(`select count(*)::int as told from report where form_code = 'k0-tahunan'`)).toEqual({ told: 0 })
  })
})

it('lets sensitive figures out of the office in published steps', async () => {
  const { steps } = await only(
    'select count(*)::int as steps from published_rekap_tpk_kecamatan where period between $1 and $2',
    [FIRST, LAST],
  )
  expect(steps).toBe(7 * 3)
})

it('adds nothing the second time, and is the same when loaded again from nothing', async () => {
  const before = await fingerprints()
  await seed(SMALL, () => {})
  expect(await fingerprints()).toEqual(before)

  const tables = ['report_event', 'report_revision', 'report', ...FORMS.map((form) => formTables(form).fact)]
  // History is never removed by anybody Lini knows; the test's administrator may, to begin again.
  await all.query(`set session_replication_role = replica; truncate ${tables.join(', ')}`)
  await all.query('set session_replication_role = origin')
  await seed(SMALL, () => {})
  expect(await fingerprints()).toEqual(before)
})
