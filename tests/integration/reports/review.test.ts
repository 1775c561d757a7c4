import { randomUUID } from 'node:crypto'
import { beforeAll, expect, it } from 'vitest'
import type { OfficeActor } from '@/lib/auth/actor'
import { Refusal } from '@/lib/errors/refusal'
import { sendReport, verifyReport } from '@/lib/reports/commands'
import { exportReports } from '@/lib/reports/export'
import { laporanDesa } from '@/lib/reports/forms/laporan-desa'
import { readReviewList, reviewMany } from '@/lib/reports/review'
import { asSuperuser } from '@/tests/support/database'
import { BLORA, KUTAI_TIMUR, officeActorOf, openTestOffice } from '@/tests/support/people'
import { intent, JULY, NOW, pkbServing, sending, step, villagesOf } from '@/tests/support/reports'

const HERE = '33.16.01'
const THERE = '33.16.02'
const EARLIER = new Date('2026-07-02T05:00:00Z')
let koordinator: OfficeActor
let kabid: OfficeActor
let here: number[]
let there: number[]

beforeAll(async () => {
  await openTestOffice(BLORA)
  await openTestOffice(KUTAI_TIMUR)
  here = await villagesOf(HERE, 3)
  there = await villagesOf(THERE, 1)
  koordinator = await officeActorOf('koordinator_kecamatan', HERE)
  kabid = await officeActorOf('kabid_kb', BLORA)
  const pkb = await pkbServing(HERE, [...here, ...there])
  for (const unit of here) {
    await sendReport(
      pkb,
      intent({}, { now: EARLIER }),
      sending({ unit, period: JULY - 1 }, { pus: 100, pa_pil: 100, pb_pil: 0 }),
    )
    const now = { pus: 100, pa_pil: 100, pb_pil: unit === here[0] ? 101 : 0 }
    await sendReport(pkb, intent(), sending({ unit }, now, { reasons: { 'baru-pil': 'pelayanan massal' } }))
  }
  await sendReport(pkb, intent(), sending({ unit: there[0]! }))
})

const step1 = (units: readonly number[], key = randomUUID()) =>
  reviewMany(
    koordinator,
    { key, form: laporanDesa, period: JULY, step: 'verify', reports: units.map((unit) => ({ unit, version: 1 })) },
    NOW,
  )

it('shows a koordinator the own kecamatan, what waits in it, and what is striking with the sender’s reason', async () => {
  const list = await readReviewList(koordinator, laporanDesa, JULY)
  expect(new Set(list.states.map((state) => state.kecamatanId))).toEqual(new Set([koordinator.region.id]))
  expect(list.waiting.map((state) => state.unitId).sort()).toEqual([...here].sort())
  expect(list.remarks).toMatchObject([
    { state: { unitId: here[0] }, problem: { rule: 'baru-pil' }, reason: 'pelayanan massal' },
  ])
})

it('shows the dinas every kecamatan, and waits for verification before approval', async () => {
  const list = await readReviewList(kabid, laporanDesa, JULY)
  expect(list).toMatchObject({ step: 'approve', waiting: [] })
  expect(list.states.length).toBe(295)
})

it.each(['juri', 'tpps', 'mitra_opd', 'faskes'] as const)('refuses the list to %s', async (role) => {
  const other = await officeActorOf(role, role === 'faskes' ? HERE : BLORA)
  await expect(readReviewList(other, laporanDesa, JULY)).rejects.toThrow(Refusal)
  const file = await exportReports(other, laporanDesa, JULY, {}, NOW)
  expect(file.status).toBe(404)
})

it('verifies many at once: those that moved on or are elsewhere are refused alone, and a second press changes nothing', async () => {
  await verifyReport(koordinator, intent(), step({ unit: here[2]!, version: 1 }))
  const key = randomUUID()
  const result = await step1([here[0]!, here[2]!, there[0]!, here[1]!, 2_000_000_000], key)
  expect(result.done).toBe(2)
  expect(result.refused.map(({ unitId }) => unitId)).toEqual([here[2], there[0], 2_000_000_000])
  expect(await step1([here[0]!, here[1]!], key)).toEqual({ done: 2, taken: [here[0], here[1]], refused: [] })
  const admin = await asSuperuser()
  const { rows } = await admin.query("select count(*)::int as n from report_event where step = 'verify'")
  expect(rows[0].n).toBe(3)
  expect((await readReviewList(kabid, laporanDesa, JULY)).waiting).toHaveLength(3)
})

it('puts on top what is striking, with the largest changes since last month', async () => {
  const [first, ...rest] = (await readReviewList(kabid, laporanDesa, JULY)).items
  expect(first).toMatchObject({ name: expect.any(String), state: { unitId: here[0] }, isFirst: false, blanks: 0 })
  expect(first!.problems.map(({ problem, reason }) => [problem.rule, reason])).toEqual([
    ['baru-pil', 'pelayanan massal'],
  ])
  expect(first!.changes).toMatchObject([{ column: 'pb_pil', last: 0, now: 101 }])
  expect(rest.every(({ problems }) => problems.length === 0)).toBe(true)
})

it('gives an Excel file of one’s own area only', async () => {
  const mine = await exportReports(koordinator, laporanDesa, JULY, { unitIds: [here[0]!] }, NOW)
  expect(mine.status).toBe(200)
  expect(mine.headers.get('content-type')).toContain('spreadsheetml')
  expect((await mine.arrayBuffer()).byteLength).toBeGreaterThan(1_000)
  // Leaving in the middle of a download must not end the process: vitest fails on what nobody catches.
  const left = await exportReports(koordinator, laporanDesa, JULY, {}, NOW)
  await left.body?.cancel()
  for (const unit of [there[0]!, (await villagesOf('64.08.01', 1))[0]!, 2_000_000_000])
    expect((await exportReports(koordinator, laporanDesa, JULY, { unitIds: [unit] }, NOW)).status).toBe(404)
})

it('returns many with one reason, each answered by itself, and none without a reason', async () => {
  const back = await villagesOf('33.16.03', 2)
  const pkb = await pkbServing('33.16.03', back)
  const other = await officeActorOf('koordinator_kecamatan', '33.16.03')
  for (const unit of back) await sendReport(pkb, intent(), sending({ unit }))
  const reports = [...back.map((unit) => ({ unit, version: 1 })), { unit: here[0]!, version: 1 }]
  const press = (reason: string) =>
    reviewMany(other, { key: randomUUID(), form: laporanDesa, period: JULY, step: 'return', reason, reports }, NOW)
  expect(await press('')).toMatchObject({ done: 0, taken: [] })
  const result = await press('Angka PUS belum sama')
  expect(result).toMatchObject({ done: 2, taken: back, refused: [{ unitId: here[0] }] })
  const admin = await asSuperuser()
  const { rows } = await admin.query('select status, return_reason from report where unit_id = any ($1)', [back])
  expect(rows).toEqual(back.map(() => ({ status: 1, return_reason: 'Angka PUS belum sama' })))
})
