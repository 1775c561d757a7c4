import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { OfficeActor } from '@/lib/auth/actor'
import { foldOnce } from '@/lib/figures/folder'
import { type CalendarCell, stateOf, sumOf, totalOf } from '@/lib/month/calendar'
import { type CalendarView, readCalendar } from '@/lib/month/calendar-queries'
import { returnReport, sendReport } from '@/lib/reports/commands'
import type { CellValue } from '@/lib/reports/form'
import { optionalColumns } from '@/lib/reports/form'
import { laporanDesa } from '@/lib/reports/forms/laporan-desa'
import { rekapTpk } from '@/lib/reports/forms/rekap-tpk'
import { asSuperuser } from '@/tests/support/database'
import { actorOf, BLORA, officeActorOf, openTestOffice, regionByCode } from '@/tests/support/people'
import { intent, JULY, pkbServing, sending, step, villagesOf } from '@/tests/support/reports'

const PLACES = ['33.16.01', '33.16.02'] as const
const NOW = new Date('2026-08-20T05:00:00Z')
/** When a report of July may arrive: on time, on time but received later, late. */
const TIMES = {
  1: { now: new Date('2026-08-02T05:00:00Z'), madeAt: new Date('2026-08-02T04:00:00Z') },
  2: { now: new Date('2026-08-06T05:00:00Z'), madeAt: new Date('2026-08-02T04:00:00Z') },
  0: { now: new Date('2026-08-06T05:00:00Z'), madeAt: new Date('2026-08-06T04:00:00Z') },
} as const
const FORM = laporanDesa

let villages: { id: number; kecamatan: number }[]
let pkb: OfficeActor[]
let koordinator: OfficeActor
let kepala: OfficeActor

beforeAll(async () => {
  await openTestOffice(BLORA)
  villages = []
  pkb = []
  for (const code of PLACES) {
    const ids = await villagesOf(code, 5)
    const { id } = await regionByCode(code)
    villages.push(...ids.map((village) => ({ id: village, kecamatan: id })))
    pkb.push(await pkbServing(code, ids))
  }
  koordinator = await officeActorOf('koordinator_kecamatan', PLACES[0])
  kepala = await officeActorOf('kepala_dinas', BLORA)
})

/** What was done with one village's July: not sent, or sent with these cells, perhaps returned. */
interface Sent {
  timely: 0 | 1 | 2
  /** By column: a value, "tidak berlaku" where the form allows it, or a blank with its reason. */
  blanks: string[]
  notApplicable: string[]
  returned: boolean
}

const sent: fc.Arbitrary<Sent | null> = fc.option(
  fc.record({
    timely: fc.constantFrom(0 as const, 1 as const, 2 as const),
    blanks: fc.subarray(
      FORM.elements.map(({ column }) => column),
      { maxLength: 2 },
    ),
    notApplicable: fc.subarray(optionalColumns(FORM), { maxLength: 3 }),
    returned: fc.boolean(),
  }),
  { freq: 4 },
)

const view = (overrides: Partial<CalendarView> = {}): CalendarView => ({
  form: FORM,
  level: null,
  kecamatan: null,
  petugas: null,
  ...overrides,
})
const july = (cells: readonly CalendarCell[]) => cells.find(({ period }) => period === JULY)!

/** The plain statement of the rules, from what was typed. */
function naive(months: readonly (Sent | null)[]) {
  const counted = months.filter((one) => one !== null && !one.returned) as Sent[]
  return {
    received: counted.length,
    complete: counted.filter(({ blanks, notApplicable }) => blanks.every((column) => notApplicable.includes(column)))
      .length,
    onTime: counted.filter(({ timely }) => timely > 0).length,
    later: counted.filter(({ timely }) => timely === 2).length,
  }
}

async function clear(): Promise<void> {
  const admin = await asSuperuser()
  await admin.query(
    'truncate report, report_revision, report_event, receipt, fact_laporan_desa, change_laporan_desa, rollup_laporan_desa_kecamatan, rollup_laporan_desa_district, rollup_laporan_desa_province',
  )
}

async function play(months: readonly (Sent | null)[]): Promise<void> {
  for (const [at, one] of months.entries()) {
    if (!one) continue
    const unit = villages[at]!.id
    const cells: Record<string, CellValue> = {}
    for (const column of one.blanks) cells[column] = null
    for (const column of one.notApplicable) cells[column] = 'na'
    const { now, madeAt } = TIMES[one.timely]
    const answer = await sendReport(
      pkb[at < 5 ? 0 : 1]!,
      intent({ at }, { now, key: randomUUID() }),
      sending({ unit }, cells, { madeAt, clockOff: 0, reasons: { kosong: 'tidak tercatat bulan ini' } }),
    )
    expect(answer.timely).toBe(one.timely)
    if (one.returned)
      await returnReport(
        await officeActorOf('koordinator_kecamatan', PLACES[at < 5 ? 0 : 1]),
        intent({}, { now }),
        step({ unit, version: 1 }, 'Angka keliru'),
      )
  }
}

describe('completeness and timeliness', () => {
  it('equal a naive count of what was typed, for villages, officers, kecamatan, office and above', async () => {
    const province = await actorOf('pejabat_provinsi', '33')
    await fc.assert(
      fc.asyncProperty(fc.array(sent, { minLength: 10, maxLength: 10 }), async (months) => {
        await clear()
        await play(months)
        const office = await readCalendar(kepala, view(), NOW)
        const [first, second] = [naive(months.slice(0, 5)), naive(months.slice(5))]
        const sum = naive(months)
        for (const [at, expected] of [first, second].entries())
          expect(
            july(office.rows.find(({ id }) => id === `kecamatan:${villages[at * 5]!.kecamatan}`)!.cells),
          ).toMatchObject(expected)
        expect(july(totalOf(office.rows))).toMatchObject({ ...sum, expected: 295 })
        const officers = await readCalendar(kepala, view({ level: 'petugas' }), NOW)
        expect(july(totalOf(officers.rows))).toMatchObject({ ...sum, expected: 295 })
        const own = await readCalendar(pkb[0]!, view(), NOW)
        expect(own.level).toBe('desa')
        expect(july(totalOf(own.rows))).toMatchObject({ ...first, expected: 5 })
        const all = await readCalendar(kepala, view({ level: 'desa' }), NOW)
        for (const [at, { id }] of villages.entries())
          expect(july(all.rows.find((row) => row.id === `desa:${id}`)!.cells)).toMatchObject({
            expected: 1,
            ...naive([months[at]!]),
          })
        // Pending changes count as folded ones do.
        const above = await readCalendar(province, view(), NOW)
        expect(july(above.rows[0]!.cells)).toMatchObject({
          expected: 295,
          received: sum.received,
          onTime: sum.onTime,
          complete: null,
        })
        await foldOnce()
        expect(await readCalendar(province, view(), NOW)).toEqual(above)
      }),
      { numRuns: 12 },
    )
  })

  it('follows an officer from the day on which the village was handed over', async () => {
    await clear()
    await play([{ timely: 1, blanks: [], notApplicable: [], returned: false }])
    const admin = await asSuperuser()
    const { rows } = await admin.query('select petugas_id from desa_binaan where village_id = $1', [villages[0]!.id])
    await admin.query("update desa_binaan set to_on = '2026-06-15' where village_id = $1", [villages[0]!.id])
    const own = await readCalendar(pkb[0]!, view(), NOW)
    const row = own.rows.find(({ id }) => id === `desa:${villages[0]!.id}`)!
    expect(
      row.cells
        .filter(({ expected }) => expected > 0)
        .map(({ period }) => period)
        .at(-1),
    ).toBe(JULY - 2)
    expect(stateOf(july(row.cells))).toBe('tak_ditunggu')
    const nobody = await readCalendar(koordinator, view({ petugas: 'tanpa' }), NOW)
    expect(july(nobody.rows.find(({ id }) => id === `desa:${villages[0]!.id}`)!.cells)).toMatchObject({
      expected: 1,
      complete: 1,
    })
    await admin.query('update desa_binaan set to_on = null where petugas_id = $1', [rows[0].petugas_id])
  })

  it('expects nothing before the office’s and the form’s first month, and calls nothing late before its day', async () => {
    const early = await readCalendar(kepala, view(), new Date('2025-01-02T05:00:00Z'))
    expect(early.periods).toHaveLength(24)
    const total = totalOf(early.rows)
    expect(total.filter(({ expected }) => expected > 0).map(({ period }) => period)).toEqual(early.periods.slice(-12))
    expect(stateOf(total.at(-1)!)).toBe('menunggu')
    expect(sumOf(total).expected).toBe(11 * 295)
  })

  it('shows a koordinator the own kecamatan only, and is closed to other roles', async () => {
    const { rows } = await readCalendar(koordinator, view({ kecamatan: villages[5]!.kecamatan, level: 'desa' }), NOW)
    expect(rows.some(({ id }) => id === `desa:${villages[5]!.id}`)).toBe(false)
    for (const role of ['tpps', 'juri', 'mitra_opd'] as const)
      await expect(readCalendar(await officeActorOf(role, BLORA), view(), NOW)).rejects.toMatchObject({
        code: 'not-allowed',
      })
  })

  it('reads a sensitive form above the office from what was published', async () => {
    const above = await readCalendar(await actorOf('pejabat_provinsi', '33'), view({ form: rekapTpk }), NOW)
    expect(july(above.rows[0]!.cells)).toMatchObject({ expected: 295, received: 0 })
  })
})
