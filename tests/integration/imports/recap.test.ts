import type pg from 'pg'
import { beforeAll, describe, expect, it } from 'vitest'
import type { OfficeActor } from '@/lib/auth/actor'
import { parseFigurePeriod } from '@/lib/figures/period'
import { readFigures } from '@/lib/figures/queries'
import { verifyFigures } from '@/lib/figures/verify'
import { type Period, periodOf, periodText, yearOf } from '@/lib/format/period'
import { applyImport, mapColumns } from '@/lib/imports/commands'
import { findKind } from '@/lib/imports/kinds/all'
import { mayImportKind } from '@/lib/imports/policy'
import { undoImport } from '@/lib/imports/undo'
import { sendReport } from '@/lib/reports/commands'
import { laporanDesa } from '@/lib/reports/forms/laporan-desa'
import { foldAll, region, villagesOf } from '@/tests/integration/figures/office-facts'
import { asSuperuser } from '@/tests/support/database'
import { refusalOf } from '@/tests/support/groups'
import { jobOf, problemsOf, step, upload } from '@/tests/support/imports/office'
import { workbookFile } from '@/tests/support/imports/workbook-file'
import { BOGOR, officeActorOf, openTestOffice } from '@/tests/support/people'
import { intent, pkbServing, sending } from '@/tests/support/reports'

const KIND = 'rekap-laporan-desa'
const KEMANG = '32.01.12'
const FIRST = periodOf(2026, 1)
const FROM = periodOf(2024, 1)
const TO = periodOf(2025, 12)
const MONTHS = Array.from({ length: TO - FROM + 1 }, (_, at) => FROM + at)
const HEADS = ['Kode desa', 'Kecamatan', 'Bulan', 'Tahun', 'PUS', 'PA Suntik', 'Rumah DataKu yang ada']
const NAMES = [
  'Januari',
  'Peb',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agt',
  'September',
  'Oktober',
  'Nop',
  'Desember',
]

let all: pg.Client
let admin: OfficeActor
let villages: { id: number; code: string; name: string }[]
let tenant: number
let file: Buffer
let imported: string

/** What the file tells of a village and month. */
const pusOf = (village: number, period: Period) => 900 + village * 13 + (period - FROM) * 2
const rowsOf = (months: readonly Period[] = MONTHS) =>
  months.flatMap((period) =>
    villages.map(({ code, name }, at) => [
      ...[`${code} ${name}`, 'Kemang', NAMES[period % 12]!, String(yearOf(period))],
      ...[pusOf(at, period), at === 0 ? null : 100 + at, at === 1 ? 'tb' : 1],
    ]),
  )
const bookOf = (rows: readonly (readonly (string | number | null)[])[]) =>
  workbookFile({ sheets: [{ name: 'Rekap', rows: [HEADS, ...rows] }] })

/** Uploads, maps as guessed and checks. */
async function check(bytes: Buffer) {
  const id = await upload(admin, KIND, 'rekap 2024-2025.xlsx', bytes)
  const { mapping } = await jobOf(admin, id)
  const job = await step(admin, id, (at) => mapColumns(admin, { ...at, mapping }))
  return { id, job }
}
const apply = (id: string) => step(admin, id, (at) => applyImport(admin, at))
const firstPeriod = async () =>
  (await all.query('select first_period from tenant where id = $1', [tenant])).rows[0].first_period as number
const differences = async () => (await verifyFigures()).reduce((sum, one) => sum + one.differences, 0)

async function trend(code: string): Promise<(number | null)[]> {
  const figures = await readFigures(admin, {
    indicators: ['pus.jumlah'],
    regions: [await region(code)],
    from: parseFigurePeriod(periodText(FROM))!,
    to: parseFigurePeriod(periodText(TO))!,
  })
  return figures.map(({ value }) => value)
}

beforeAll(async () => {
  tenant = await openTestOffice(BOGOR, FIRST)
  all = await asSuperuser()
  admin = await officeActorOf('admin_dinas', BOGOR)
  villages = await villagesOf(await region(KEMANG), 20)
  file = bookOf(rowsOf())
})

describe('recaps of 24 months before the office began', () => {
  it('is the admin of the office alone who brings them in', () => {
    expect(mayImportKind({ role: 'admin_dinas' }, KIND)).toBe(true)
    for (const role of ['kabid_kb', 'kabid_ks', 'koordinator_kecamatan', 'pkb', 'kepala_dinas'] as const)
      expect(mayImportKind({ role }, KIND)).toBe(false)
    expect(findKind('rekap-tidak-ada')).toBeNull()
  })

  it('become locked reports marked as imported, in one step with facts and totals', async () => {
    expect(villages).toHaveLength(9)
    const { id, job } = await check(file)
    expect(await problemsOf(admin, id)).toEqual([])
    expect(job).toMatchObject({ state: 'siap', problems: 0, summary: { tables: { report: { new: 216 } } } })
    expect(await firstPeriod()).toBe(FIRST)
    expect((await apply(id)).state).toBe('selesai')
    imported = id
    const { rows } = await all.query(
      `select distinct r.status, r.revision, r.version, v.correction, e.reason from report r
       join report_revision v using (tenant_id, form_code, period, unit_id, revision)
       join report_event e using (tenant_id, form_code, period, unit_id) where r.import_id = $1`,
      [id],
    )
    const word = 'Impor berkas rekap 2024-2025.xlsx'
    expect(rows).toEqual([{ status: 5, revision: 1, version: 1, correction: word, reason: word }])
    expect(await firstPeriod()).toBe(FROM)
  })

  it.each([
    ['pending', false],
    ['folded', true],
  ])('give the trend that the naive sum gives, %s', async (_, folded) => {
    if (folded) await foldAll(BOGOR)
    const naive = MONTHS.map((period) => villages.reduce((sum, _village, at) => sum + pusOf(at, period), 0))
    expect(await trend(KEMANG)).toEqual(naive)
    expect(await trend(BOGOR)).toEqual(naive)
    expect(await differences()).toBe(0)
  })

  it('keep unknown, zero and not applicable apart', async () => {
    const { rows } = await all.query(
      'select unit_id, pa_suntik, pa_iud, na::text as na from fact_laporan_desa where tenant_id = $1 and period = $2 order by unit_id',
      [tenant, FROM],
    )
    const of = (at: number) => rows.find(({ unit_id }) => unit_id === villages[at]!.id)
    expect(of(0)).toMatchObject({ pa_suntik: null, pa_iud: null })
    expect(of(2)).toMatchObject({ pa_suntik: 102 })
    expect(of(1).na).toContain('1')
    expect(of(2).na).not.toContain('1')
  })

  it('are the same when the file comes again, and another figure is refused by its place', async () => {
    const again = await check(file)
    expect(again.job.summary.tables).toEqual({ report: { new: 0, changed: 0, same: 216 } })
    const rows = rowsOf()
    rows[5]![4] = 1
    const other = await check(bookOf(rows))
    expect(await problemsOf(admin, other.id)).toMatchObject([{ row: 7, message: /sudah diimpor dengan angka lain/ }])
    expect((await refusalOf(step(admin, other.id, (at) => applyImport(admin, at)))).code).toBe('import.problems-left')
  })

  it('are taken back whole: totals, first month, and the way for a better file', async () => {
    const { version } = await jobOf(admin, imported)
    await undoImport(admin, { id: imported, version })
    expect(await firstPeriod()).toBe(FIRST)
    expect(new Set(await trend(KEMANG))).toEqual(new Set([null]))
    expect(await differences()).toBe(0)
    const { rows } = await all.query('select count(*)::int as n from report_revision where tenant_id = $1', [tenant])
    expect(rows[0].n).toBe(216)
    const better = await check(bookOf(rowsOf([FROM, FROM + 1])))
    expect(better.job.summary.tables).toMatchObject({ report: { new: 18 } })
    expect((await apply(better.id)).state).toBe('selesai')
    await foldAll(BOGOR)
    expect(await differences()).toBe(0)
    expect((await trend(KEMANG)).filter((value) => value !== null)).toHaveLength(2)
  })
})

describe('what no recap may do', () => {
  it('writes over nothing that was made in Lini, and refuses all of the file for it', async () => {
    const [village] = villages
    const march = periodOf(2026, 3)
    const pkb = await pkbServing(KEMANG, [village!.id])
    const now = new Date('2026-04-02T05:00:00Z')
    const sent = sending({ unit: village!.id, period: march })
    await sendReport(pkb, intent({}, { now }), { ...sent, madeAt: now })
    const { id, job } = await check(bookOf(rowsOf([march])))
    expect(job.problems).toBe(1)
    expect(await problemsOf(admin, id)).toMatchObject([{ row: 2, message: /sudah dibuat di Lini/ }])
    const { rows } = await all.query('select count(*)::int as n from report where period = $1', [march])
    expect(rows[0].n).toBe(1)
  })

  it('names month, year, village, twin and rule that cannot be', async () => {
    const [one, two] = villages.map(({ code }) => code)
    const line = (...cells: (string | number | null)[]) => [...cells, ...Array(7 - cells.length).fill(null)]
    const { id } = await check(
      bookOf([
        line(one!, 'Kemang', 'Juli', null, 10),
        line(one!, 'Kemang', 'Bukan', '2024', 10),
        line(two!, 'Kemang', '2025-03', null, 10),
        line(two!, 'Kemang', 'Maret', '2025', 11),
        line(two!, 'Kemang', 'Desember', '2099', 11),
        line(two!, 'Kemang', 'April', '2025'),
        line(two!, 'Kemang', 'Mei', '2025', 10, 99),
        line('32.01.12.9999', 'Kemang', 'Mei', '2025', 10),
        line(two!, 'Kemang', 'Juni', '2025', 1.5),
      ]),
    )
    const problems = (await problemsOf(admin, id)).filter(({ severity }) => severity === 'tolak')
    expect(problems.map(({ row, message }) => [row, message])).toEqual([
      [2, expect.stringMatching(/Tahunnya belum ada/)],
      [3, expect.stringMatching(/bukan bulan/)],
      [5, expect.stringMatching(/Sama dengan baris 4/)],
      [6, expect.stringMatching(/belum selesai/)],
      [7, expect.stringMatching(/Tidak ada satu pun angka/)],
      [8, expect.stringMatching(/melebihi/)],
      [9, expect.stringMatching(/bukan desa/)],
      [10, expect.stringMatching(/bilangan bulat/)],
    ])
  })

  it('moves no office but its own, and no month that cannot be', async () => {
    const client = await asSuperuser()
    await client.query('begin')
    await client.query("set local role lini_app; select set_config('app.tenant', $$0$$, true)")
    await client.query('savepoint a')
    await expect(client.query('select begin_reporting(100)')).rejects.toThrow(/month 100/)
    await client.query('rollback')
  })

  it('knows every column of its form by label, short word and code', () => {
    const kind = findKind(KIND)!
    expect(kind.fields.map(({ name }) => name).slice(4)).toEqual(laporanDesa.elements.map(({ column }) => column))
    expect(new Set(kind.fields.map(({ label }) => label)).size).toBe(kind.fields.length)
  })
})
