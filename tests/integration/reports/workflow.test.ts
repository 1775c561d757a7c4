import { beforeAll, expect, it } from 'vitest'
import type { OfficeActor } from '@/lib/auth/actor'
import { inTenantSql } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { periodOf } from '@/lib/format/period'
import {
  approveReport,
  correctReport,
  lockReport,
  reopenReport,
  returnReport,
  saveDraft,
  sendReport,
  verifyReport,
} from '@/lib/reports/commands'
import { laporanDesa } from '@/lib/reports/forms/laporan-desa'
import { lockDueReports } from '@/lib/reports/lock-due'
import { getReport, listReportMarks, listReportStates, reportCoverage } from '@/lib/reports/queries'
import { BLORA, officeActorOf, openTestOffice } from '@/tests/support/people'
import { drafting, intent, JULY, pkbServing, sending, step, villagesOf } from '@/tests/support/reports'

const KECAMATAN = '33.16.02'
let tenant: number
let villages: number[]
let pkb: OfficeActor
let koordinator: OfficeActor
let kabid: OfficeActor
let kepala: OfficeActor
let admin: OfficeActor

beforeAll(async () => {
  tenant = await openTestOffice(BLORA)
  villages = await villagesOf(KECAMATAN, 8)
  pkb = await pkbServing(KECAMATAN, villages)
  koordinator = await officeActorOf('koordinator_kecamatan', KECAMATAN)
  kabid = await officeActorOf('kabid_kb', BLORA)
  kepala = await officeActorOf('kepala_dinas', BLORA)
  admin = await officeActorOf('admin_dinas', BLORA)
})

const codeOf = async (work: Promise<unknown>) => {
  const error: unknown = await work.then(
    () => null,
    (reason: unknown) => reason,
  )
  if (!(error instanceof Refusal)) throw error ?? new Error('It was not refused')
  return error.code
}

it('goes from draf to terkunci, and opens again only for the admin with a reason', async () => {
  const unit = villages[0]!
  await saveDraft(pkb, intent(), drafting({ unit }, { bkl_ada: 1 }))
  await sendReport(pkb, intent(), sending({ unit, version: 1 }, { bkl_ada: 1 }))
  expect(await codeOf(approveReport(kabid, intent(), step({ unit, version: 2 })))).toBe('report.step-not-open')
  expect(await codeOf(verifyReport(pkb, intent(), step({ unit, version: 2 })))).toBe('not-allowed')
  await verifyReport(koordinator, intent(), step({ unit, version: 2 }))
  await approveReport(kabid, intent(), step({ unit, version: 3 }))
  await lockReport(kepala, intent(), step({ unit, version: 4 }))

  expect(await codeOf(correctReport(pkb, intent(), step({ unit, version: 5 }, 'salah ketik')))).toBe('report.locked')
  expect(await codeOf(sendReport(pkb, intent(), sending({ unit, version: 5 })))).toBe('report.locked')
  expect(await codeOf(returnReport(kabid, intent(), step({ unit, version: 5 }, 'salah ketik')))).toBe('report.locked')
  expect(await codeOf(reopenReport(kepala, intent(), step({ unit, version: 5 }, 'salah ketik')))).toBe('not-allowed')
  expect(await codeOf(reopenReport(admin, intent(), step({ unit, version: 5 })))).toBe('report.reason-needed')

  await reopenReport(admin, intent(), step({ unit, version: 5 }, 'temuan pemeriksaan'))
  await correctReport(pkb, intent(), step({ unit, version: 6 }, 'salah ketik'))
  expect(await sendReport(pkb, intent(), sending({ unit, version: 7 }, { bkl_ada: 2 }))).toMatchObject({
    status: 2,
    revision: 2,
  })
})

it('returns with a reason, which the sender reads, and coverage falls until it is sent again', async () => {
  const unit = villages[1]!
  const coverage = () => inTenantSql(koordinator, (tx) => reportCoverage(tx, laporanDesa, JULY, { unitIds: [unit] }))
  await sendReport(pkb, intent(), sending({ unit }))
  expect(await coverage()).toMatchObject({ expected: 1, sent: 1, onTime: 1, returned: 0 })
  expect(await codeOf(returnReport(koordinator, intent(), step({ unit, version: 1 })))).toBe('report.reason-needed')
  await returnReport(koordinator, intent(), step({ unit, version: 1 }, 'PUS belum lengkap'))
  expect(await coverage()).toMatchObject({ expected: 1, sent: 0, onTime: 0, returned: 1 })
  const [state] = await inTenantSql(pkb, (tx) => listReportStates(tx, laporanDesa, JULY, { unitIds: [unit] }))
  expect(state).toMatchObject({ status: 1, returnReason: 'PUS belum lengkap' })
  await sendReport(pkb, intent({}, { now: new Date('2026-08-09T00:00:00Z') }), sending({ unit, version: 2 }))
  expect(await coverage()).toMatchObject({ sent: 1, onTime: 1 })
})

it('lets nobody review what they sent', async () => {
  const unit = villages[2]!
  await sendReport(pkb, intent(), sending({ unit }))
  const self = await officeActorOf('koordinator_kecamatan', KECAMATAN, { accountId: pkb.accountId })
  expect(await codeOf(verifyReport(self, intent(), step({ unit, version: 1 })))).toBe('report.own-review')
  const elsewhere = await officeActorOf('koordinator_kecamatan', '33.16.03')
  expect(await codeOf(verifyReport(elsewhere, intent(), step({ unit, version: 1 })))).toBe('not-allowed')
})

it('lists every expected village, those without a report too', async () => {
  const states = await inTenantSql(koordinator, (tx) =>
    listReportStates(tx, laporanDesa, JULY, { kecamatanId: koordinator.region.id }),
  )
  expect(states.length).toBeGreaterThan(8)
  expect(states.filter((state) => state.status === null).length).toBe(states.length - 3)
  // The squares of a dashboard read the same villages in the same order, without their names.
  const marks = await inTenantSql(koordinator, (tx) =>
    listReportMarks(tx, laporanDesa, JULY, { kecamatanId: koordinator.region.id }),
  )
  expect(marks).toEqual(states.map(({ status, timely, hasDraft }) => ({ status, timely, hasDraft })))
})

it('locks approved reports ten days after the due day, once, and leaves the others', async () => {
  const june = periodOf(2026, 6)
  const now = new Date('2026-07-02T00:00:00Z')
  const [approved, verified] = [villages[3]!, villages[4]!]
  for (const unit of [approved, verified]) {
    await sendReport(pkb, intent({}, { now }), sending({ unit, period: june }))
    await verifyReport(koordinator, intent({}, { now }), step({ unit, period: june, version: 1 }))
  }
  await approveReport(kabid, intent({}, { now }), step({ unit: approved, period: june, version: 2 }))
  expect(await lockDueReports(tenant, new Date('2026-07-13T16:59:59Z'))).toBe(0)
  expect(await lockDueReports(tenant, new Date('2026-07-13T17:00:00Z'))).toBe(1)
  expect(await lockDueReports(tenant, new Date('2026-07-13T17:00:00Z'))).toBe(0)
  const read = (unit: number) => inTenantSql(kabid, (tx) => getReport(tx, laporanDesa, june, unit))
  expect((await read(approved)).status).toBe(5)
  expect((await read(approved)).events.at(-1)).toMatchObject({ step: 'lock', actorName: 'Lini (otomatis)' })
  expect((await read(verified)).status).toBe(3)
  const differences = await inTenantSql(kabid, (tx) =>
    tx.sql.query<{ n: number }>('select sum(differences)::int as n from verify_laporan_desa()'),
  )
  expect(differences[0]?.n).toBe(0)
})

it('opens a closed month that was never sent, for ten days', async () => {
  const unit = villages[5]!
  const period = periodOf(2026, 5)
  expect(await codeOf(sendReport(pkb, intent(), sending({ unit, period })))).toBe('report.period-closed')
  await reopenReport(admin, intent(), step({ unit, period }, 'banjir, terlambat'))
  expect(await sendReport(pkb, intent(), sending({ unit, period, version: 1 }))).toMatchObject({ timely: 0, status: 2 })
  const later = new Date('2026-08-12T05:00:01Z')
  expect(
    await codeOf(correctReport(pkb, intent({}, { now: later }), step({ unit, period, version: 2 }, 'salah ketik'))),
  ).toBe('report.period-closed')
})
