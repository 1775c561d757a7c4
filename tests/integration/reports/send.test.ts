import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import type { OfficeActor } from '@/lib/auth/actor'
import { inTenantSql } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { periodOf } from '@/lib/format/period'
import { correctReport, saveDraft, sendReport, verifyReport, withdrawReport } from '@/lib/reports/commands'
import { laporanDesa } from '@/lib/reports/forms/laporan-desa'
import { rekapTpk } from '@/lib/reports/forms/rekap-tpk'
import { getReport } from '@/lib/reports/queries'
import { StaleReport } from '@/lib/reports/stale-report'
import { asSuperuser } from '@/tests/support/database'
import { BLORA, KUTAI_TIMUR, officeActorOf, openTestOffice } from '@/tests/support/people'
import { drafting, intent, JULY, NOW, pkbServing, sending, step, villagesOf } from '@/tests/support/reports'

const KECAMATAN = '33.16.01'
let pkb: OfficeActor
let villages: number[]
let foreign: number

beforeAll(async () => {
  await openTestOffice(BLORA)
  await openTestOffice(KUTAI_TIMUR)
  villages = await villagesOf(KECAMATAN, 12)
  foreign = (await villagesOf('64.08.01', 1))[0]!
  pkb = await pkbServing(KECAMATAN, [...villages.slice(0, 11), foreign])
})

const refusal = async (work: Promise<unknown>): Promise<Refusal> => {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  )
  if (!(error instanceof Refusal)) throw error ?? new Error('It was not refused')
  return error
}

async function stored(table: string, unit: number, form = laporanDesa): Promise<Record<string, unknown>[]> {
  const admin = await asSuperuser()
  const where = table.startsWith('fact_') ? '' : `and form_code = '${form.code}'`
  return (await admin.query(`select * from ${table} where unit_id = $1 ${where}`, [unit])).rows
}

describe('refuses', () => {
  it.each([
    ['a month ahead', periodOf(2026, 9), 'report.period-ahead'],
    ['a month before the office', periodOf(2023, 12), 'report.period-before-office'],
    ['a closed month', periodOf(2026, 5), 'report.period-closed'],
  ])('%s, for drafts and for sending', async (_, period, code) => {
    const unit = villages[0]!
    expect((await refusal(saveDraft(pkb, intent(), drafting({ unit, period })))).code).toBe(code)
    expect((await refusal(sendReport(pkb, intent(), sending({ unit, period })))).code).toBe(code)
    expect(await stored('report', unit)).toEqual([])
  })

  it('a village that is not served, and a foreign one like one that does not exist', async () => {
    expect((await refusal(sendReport(pkb, intent(), sending({ unit: villages[11]! })))).code).toBe(
      'report.village-not-served',
    )
    const foreignRefusal = await refusal(sendReport(pkb, intent(), sending({ unit: foreign })))
    const missing = await refusal(sendReport(pkb, intent(), sending({ unit: 2_000_000_000 })))
    expect(foreignRefusal.code).toBe('not-found')
    expect(JSON.stringify([foreignRefusal.message, foreignRefusal.fields])).toBe(
      JSON.stringify([missing.message, missing.fields]),
    )
    const read = (unit: number) => refusal(inTenantSql(pkb, (tx) => getReport(tx, laporanDesa, JULY, unit)))
    expect((await read(foreign)).message).toBe((await read(2_000_000_000)).message)
  })

  it('what the rules refuse, with a sentence for each cell, and keeps nothing', async () => {
    const unit = villages[0]!
    const { code, fields } = await refusal(
      sendReport(pkb, intent(), sending({ unit }, { bkb_ada: 2, bkb_lapor: 3, pus: 5, hamil: null })),
    )
    expect(code).toBe('report.rules-broken')
    expect(fields.bkb_lapor).toBe('BKB yang lapor (3) melebihi yang ada (2). Periksa salah satunya.')
    expect(fields.hamil).toContain('Belum diisi')
    expect(await stored('report', unit)).toEqual([])
    expect(await stored('report_revision', unit)).toEqual([])
    expect(await stored('fact_laporan_desa', unit)).toEqual([])
  })

  it('everybody but the PKB of the village', async () => {
    for (const role of ['koordinator_kecamatan', 'verifikator_krs'] as const) {
      const other = await officeActorOf(role, KECAMATAN)
      expect((await refusal(sendReport(other, intent(), sending({ unit: villages[0]! })))).code).toBe('not-allowed')
    }
  })
})

it('keeps the four states apart', async () => {
  const unit = villages[1]!
  await sendReport(
    pkb,
    intent(),
    sending(
      { unit },
      { ppkbd_ada: 'na', ppkbd_lapor: 'na', pus: null, hamil: 0, bkl_ada: 7 },
      { reasons: { pus: 'buku hilang' } },
    ),
  )
  const [fact] = await stored('fact_laporan_desa', unit)
  expect(fact).toMatchObject({ ppkbd_ada: null, pus: null, hamil: 0, bkl_ada: 7, na: '110000', status: 2, revision: 1 })
  const [revision] = await stored('report_revision', unit)
  expect(revision).toMatchObject({ cells: { ppkbd_ada: 'na', pus: null, bkl_ada: 7 }, reasons: { pus: 'buku hilang' } })
})

it('asks a reason for a figure typed over the register', async () => {
  const unit = villages[2]!
  const admin = await asSuperuser()
  await admin.query(
    `insert into poktan (tenant_id, id, kind, name, name_key, village_id, kecamatan_id, active_from)
     values ($1, $2, 'bkr', 'Melati', 'melati', $3, $4, '2025-01-01')`,
    [pkb.tenantId, randomUUID(), unit, pkb.region.id],
  )
  const { fields } = await refusal(sendReport(pkb, intent(), sending({ unit }, { bkr_ada: 2 })))
  expect(fields.bkr_ada).toBe('BKR yang ada: diisi 2, menurut daftar 1. Samakan, atau tulis alasannya.')
  await sendReport(pkb, intent(), sending({ unit }, { bkr_ada: 2 }, { reasons: { 'daftar-bkr_ada': 'baru dibentuk' } }))
})

it('takes a village without groups as none where the office keeps that register, and as unknown where it keeps none', async () => {
  const open = villages[5]!
  const counted = await refusal(sendReport(pkb, intent(), sending({ unit: open }, { bkr_ada: 1 })))
  expect(counted.fields.bkr_ada).toBe('BKR yang ada: diisi 1, menurut daftar 0. Samakan, atau tulis alasannya.')
  const unknown = await refusal(sendReport(pkb, intent(), sending({ unit: open }, { bkl_ada: 1, bkl_lapor: 2 })))
  expect(Object.keys(unknown.fields).sort()).toEqual(['bkl_ada', 'bkl_lapor', 'lapor-bkl'])
})

describe('one key', () => {
  it('sent fifty times keeps one report and gives one answer', async () => {
    const unit = villages[3]!
    const press = intent({ unit })
    const answers = []
    for (let time = 0; time < 50; time++) answers.push(await sendReport(pkb, press, sending({ unit }, { bkl_ada: 3 })))
    expect(new Set(answers.map((answer) => JSON.stringify(answer, Object.keys(answer).sort()))).size).toBe(1)
    for (const table of ['report', 'report_revision', 'report_event', 'fact_laporan_desa'])
      expect(await stored(table, unit)).toHaveLength(1)
  })

  it('sent twenty times at once keeps one report and gives one answer', async () => {
    const unit = villages[4]!
    const press = intent({ unit })
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => sendReport(pkb, press, sending({ unit }, { bkl_ada: 4 }))),
    )
    expect(new Set(answers.map((answer) => JSON.stringify(answer, Object.keys(answer).sort()))).size).toBe(1)
    for (const table of ['report', 'report_revision', 'report_event', 'fact_laporan_desa'])
      expect(await stored(table, unit)).toHaveLength(1)
    const admin = await asSuperuser()
    const { rows } = await admin.query('select count(*)::int as n from audit where subject like $1', [`%/${unit}`])
    expect(rows[0].n).toBe(1)
  })

  it('is refused for another body', async () => {
    const unit = villages[5]!
    const press = intent({ bkl_ada: 1 })
    await sendReport(pkb, press, sending({ unit }, { bkl_ada: 1 }))
    const other = { ...press, bodyHash: intent({ bkl_ada: 2 }).bodyHash }
    expect((await refusal(sendReport(pkb, other, sending({ unit }, { bkl_ada: 2 })))).code).toBe('key-reused')
  })
})

describe('two editors', () => {
  it('of a draft: the second gets both versions', async () => {
    const unit = villages[6]!
    const first = await saveDraft(pkb, intent(), drafting({ unit }, { bkl_ada: 1 }))
    expect(first).toMatchObject({ version: 1, status: 0 })
    const stale = await refusal(saveDraft(pkb, intent(), drafting({ unit }, { bkl_ada: 2 })))
    expect(stale).toBeInstanceOf(StaleReport)
    expect((stale as StaleReport).stored).toMatchObject({
      version: 1,
      draft: { cells: { bkl_ada: 1 } },
      byName: pkb.name,
    })
    await saveDraft(pkb, intent(), drafting({ unit, version: 1 }, { bkl_ada: 2 }))
  })

  it('sending at once: one succeeds, one is shown the other', async () => {
    const unit = villages[7]!
    const results = await Promise.allSettled([
      sendReport(pkb, intent(), sending({ unit }, { bkl_ada: 1 })),
      sendReport(pkb, intent(), sending({ unit }, { bkl_ada: 2 })),
    ])
    expect(results.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected'])
    const lost = results.find((result) => result.status === 'rejected')
    expect(lost?.reason).toBeInstanceOf(StaleReport)
    expect((lost!.reason as StaleReport).stored.draft?.cells.bkl_ada).toBeOneOf([1, 2])
    expect(await stored('report_revision', unit)).toHaveLength(1)
    expect(await stored('report_event', unit)).toHaveLength(1)
  })
})

it('takes back, corrects with a reason, and keeps every revision', async () => {
  const unit = villages[8]!
  const koordinator = await officeActorOf('koordinator_kecamatan', KECAMATAN)
  await sendReport(pkb, intent(), sending({ unit }, { bkl_ada: 1 }))
  expect((await refusal(saveDraft(pkb, intent(), drafting({ unit, version: 1 })))).code).toBe('report.sent-already')
  expect(await withdrawReport(pkb, intent(), step({ unit, version: 1 }))).toMatchObject({ version: 2, status: 0 })
  expect((await stored('fact_laporan_desa', unit))[0]).toMatchObject({ status: 0 })
  await sendReport(pkb, intent(), sending({ unit, version: 2 }, { bkl_ada: 2 }))
  await verifyReport(koordinator, intent(), step({ unit, version: 3 }))
  expect((await refusal(withdrawReport(pkb, intent(), step({ unit, version: 4 })))).code).toBe('report.step-not-open')
  expect((await refusal(correctReport(pkb, intent(), step({ unit, version: 4 })))).code).toBe('report.reason-needed')
  await correctReport(pkb, intent(), step({ unit, version: 4 }, 'salah ketik'))
  expect((await stored('fact_laporan_desa', unit))[0]).toMatchObject({ status: 3, bkl_ada: 2 })
  await saveDraft(pkb, intent(), drafting({ unit, version: 5 }, { bkl_ada: 9 }))
  expect((await stored('fact_laporan_desa', unit))[0]).toMatchObject({ status: 3, bkl_ada: 2 })
  await sendReport(pkb, intent(), sending({ unit, version: 6 }, { bkl_ada: 9 }))
  expect((await stored('fact_laporan_desa', unit))[0]).toMatchObject({ status: 2, bkl_ada: 9, revision: 3 })
  const report = await inTenantSql(pkb, (tx) => getReport(tx, laporanDesa, JULY, unit))
  expect(report.revisions.map(({ revision, cells, correction }) => [revision, cells.bkl_ada, correction])).toEqual([
    [3, 9, 'salah ketik'],
    [2, 2, ''],
    [1, 1, ''],
  ])
  expect(report.events.map((event) => event.step)).toEqual(['send', 'withdraw', 'send', 'verify', 'correct', 'send'])
})

it('judges timeliness by the first arrival, and again after taking back', async () => {
  const unit = villages[9]!
  const late = new Date('2026-08-05T05:00:00Z')
  const made = new Date('2026-08-03T05:00:00Z')
  const form = rekapTpk
  const first = await sendReport(
    pkb,
    intent({}, { now: late }),
    sending({ form, unit }, {}, { madeAt: made, clockOff: 0 }),
  )
  expect(first.timely).toBe(2)
  await withdrawReport(pkb, intent({}, { now: late }), step({ form, unit, version: 1 }))
  const again = await sendReport(
    pkb,
    intent({}, { now: late }),
    sending({ form, unit, version: 2 }, {}, { madeAt: made, clockOff: null }),
  )
  expect(again.timely).toBe(0)
  expect((await stored('report', unit, form))[0]).toMatchObject({ timely: 0, made_at: made, received_at: late })
})

it('a device whose clock is ahead made nothing in the future', async () => {
  const unit = villages[10]!
  await sendReport(pkb, intent(), sending({ unit }, {}, { madeAt: new Date('2030-01-01T00:00:00Z') }))
  expect((await stored('report', unit))[0]).toMatchObject({ made_at: NOW })
})
