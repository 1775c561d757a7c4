import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import type { OfficeActor } from '@/lib/auth/actor'
import { inTenantSql } from '@/lib/db/tenant'
import { askExtension, decideExtension, giveExtension, undoExtension } from '@/lib/month/extension-commands'
import { listExtensions } from '@/lib/month/extension-queries'
import { listNotifications } from '@/lib/notifications/queries'
import { saveDraft, sendReport, withdrawReport } from '@/lib/reports/commands'
import { readEntrySheet } from '@/lib/reports/entry-sheet'
import { laporanDesa } from '@/lib/reports/forms/laporan-desa'
import { rekapTpk } from '@/lib/reports/forms/rekap-tpk'
import { readMonthPart } from '@/lib/reports/month-part'
import { getReport } from '@/lib/reports/queries'
import { asSuperuser } from '@/tests/support/database'
import { BLORA, KUTAI_TIMUR, officeActorOf, openTestOffice } from '@/tests/support/people'
import { drafting, intent, JULY, NOW, pkbServing, sending, step, villagesOf } from '@/tests/support/reports'

const HERE = '33.16.01'
/** July is due on 3 August, 23.59.59 WIB. */
const LATE = new Date('2026-08-05T05:00:00Z')
const CLOSED = new Date('2026-08-15T05:00:00Z')
let villages: number[]
let pkb: OfficeActor
let koordinator: OfficeActor
let kabid: OfficeActor
let kepala: OfficeActor

beforeAll(async () => {
  await openTestOffice(BLORA)
  await openTestOffice(KUTAI_TIMUR)
  villages = await villagesOf(HERE, 8)
  pkb = await pkbServing(HERE, villages)
  koordinator = await officeActorOf('koordinator_kecamatan', HERE)
  kabid = await officeActorOf('kabid_kb', BLORA)
  kepala = await officeActorOf('kepala_dinas', BLORA)
})

const ask = (actor: OfficeActor, village: number[], until = '2026-08-20', overrides = {}) =>
  askExtension(
    actor,
    {
      key: randomUUID(),
      form: laporanDesa,
      period: JULY,
      until,
      reason: 'Jalan desa terputus banjir',
      village,
      ...overrides,
    },
    NOW,
  )
const open = async (actor = kabid) => {
  const { rows } = await inTenantSql(actor, (tx) =>
    listExtensions(tx, { state: 'diminta', period: JULY, page: 1, pageSize: 50 }),
  )
  return rows[0]!.requests.map((text) => ({ id: text.slice(0, 36), version: Number(text.slice(37)) }))
}
const latest = async (state: 'diberi' | 'ditolak' | 'diminta') => {
  const { rows } = await inTenantSql(kabid, (tx) => listExtensions(tx, { state, period: JULY, page: 1, pageSize: 50 }))
  return rows[0]!.requests.map((text) => ({ id: text.slice(0, 36), version: Number(text.slice(37)) }))
}
const decide = async (until = '2026-08-20', actor = kabid) =>
  decideExtension(actor, { request: await open(), decision: 'beri', until, note: '' }, NOW)
const dueOfReport = async (unit: number) =>
  (await inTenantSql(kabid, (tx) => getReport(tx, laporanDesa, JULY, unit))).dueAt.toISOString()

describe('asking', () => {
  it.each([
    ['a village of another PKB', async () => ask(pkb, await villagesOf('33.16.02', 1)), 'not-found'],
    ['a village of another office', async () => ask(pkb, await villagesOf('64.08.01', 1)), 'not-found'],
    ['no village', () => ask(pkb, []), 'input-invalid'],
    ['a day that is no later', () => ask(pkb, [villages[0]!], '2026-08-03'), 'input-invalid'],
    ['a day far away', () => ask(pkb, [villages[0]!], '2026-09-30'), 'input-invalid'],
    ['a kabid', () => ask(kabid, [villages[0]!]), 'not-allowed'],
    [
      'a month that is closed',
      () =>
        askExtension(
          pkb,
          {
            key: randomUUID(),
            form: laporanDesa,
            period: JULY - 3,
            until: '2026-08-20',
            reason: 'Terlambat sekali',
            village: [villages[0]!],
          },
          NOW,
        ),
      'report.period-closed',
    ],
    [
      'a month ahead',
      () =>
        askExtension(
          pkb,
          {
            key: randomUUID(),
            form: laporanDesa,
            period: JULY + 2,
            until: '2026-11-20',
            reason: 'Terlalu awal',
            village: [villages[0]!],
          },
          NOW,
        ),
      'report.period-ahead',
    ],
  ])('refuses %s', async (_what, asking, code) => {
    await expect(asking()).rejects.toMatchObject({ code })
  })

  it('is told to those who decide, once for a press, and not twice for a place', async () => {
    const key = randomUUID()
    expect(await ask(pkb, villages.slice(0, 2), '2026-08-20', { key })).toBe(2)
    expect(await ask(pkb, villages.slice(0, 2), '2026-08-20', { key })).toBe(2)
    await expect(ask(pkb, [villages[1]!, villages[2]!])).rejects.toMatchObject({ code: 'extension.asked-already' })
    expect(await open()).toHaveLength(2)
    expect(await undoExtension(pkb, { request: await open() }, NOW)).toBe('ditarik')
  })
})

describe('deciding', () => {
  it('is the kabid’s of the form or kepala dinas’, never one’s own, never another office’s', async () => {
    await ask(pkb, [villages[0]!])
    const request = await open()
    const beri = { request, decision: 'beri' as const, until: '2026-08-20', note: '' }
    for (const other of [
      pkb,
      koordinator,
      await officeActorOf('kabid_ks', BLORA),
      await officeActorOf('admin_dinas', BLORA),
    ])
      await expect(decideExtension(other, beri, NOW)).rejects.toMatchObject({ code: 'not-allowed' })
    const own = await officeActorOf('kepala_dinas', BLORA, { accountId: pkb.accountId })
    await expect(decideExtension(own, beri, NOW)).rejects.toMatchObject({ code: 'not-allowed' })
    const abroad = await officeActorOf('kepala_dinas', KUTAI_TIMUR)
    await expect(decideExtension(abroad, beri, NOW)).rejects.toMatchObject({ code: 'not-found' })
    await decideExtension(kabid, { ...beri, decision: 'tolak', until: '', note: 'Masih cukup waktu' }, NOW)
    await expect(decideExtension(kabid, beri, NOW)).rejects.toMatchObject({ code: 'changed-meanwhile' })
    const { rows } = await inTenantSql(pkb, (tx) =>
      listNotifications(tx, { kind: 'perpanjangan', unread: true, page: 1, pageSize: 9 }),
    )
    expect(rows[0]).toMatchObject({ title: 'Perpanjangan Laporan Desa Juli 2026 ditolak', text: 'Masih cukup waktu' })
    // Taken back, it waits again.
    expect(await undoExtension(kabid, { request: await latest('ditolak') }, NOW)).toBe('diminta')
    expect(await undoExtension(pkb, { request: await open() }, NOW)).toBe('ditarik')
  })

  it('moves due and closing day of the village alone; another form and village stay', async () => {
    const unit = villages[2]!
    await ask(pkb, [unit])
    await decide('2026-08-18')
    expect(await dueOfReport(unit)).toBe('2026-08-18T16:59:59.999Z')
    expect(await dueOfReport(villages[3]!)).toBe('2026-08-03T16:59:59.999Z')
    const sheet = await readEntrySheet(pkb, laporanDesa, JULY, CLOSED)
    expect(sheet.closed).toBeNull()
    expect(sheet.rows.filter((row) => row.open).map((row) => row.unitId)).toEqual([unit])
    expect((await readEntrySheet(pkb, rekapTpk, JULY, CLOSED)).rows.some((row) => row.open)).toBe(false)
    const part = await readMonthPart(pkb, LATE)
    const july = part!.months.find(({ period }) => period === JULY)!.forms[0]!
    expect(july.closesAt).toBe('2026-08-28T16:59:59.999Z')
    expect(july.dueAt).toBe('2026-08-03T16:59:59.999Z')
    const dues = new Map(july.villages.map(({ unitId, dueAt }) => [unitId, dueAt]))
    expect([dues.get(unit), dues.get(villages[3]!)]).toEqual(['2026-08-18T16:59:59.999Z', '2026-08-03T16:59:59.999Z'])
    await expect(sendReport(pkb, intent({}, { now: CLOSED }), sending({ unit: villages[3]! }))).rejects.toMatchObject({
      code: 'report.period-closed',
    })
    expect(await sendReport(pkb, intent({}, { now: CLOSED }), sending({ unit }, {}, { madeAt: CLOSED }))).toMatchObject(
      { timely: 1 },
    )
    // A report came within the added time: it was judged by it, so it stays given.
    await expect(undoExtension(kabid, { request: await latest('diberi') }, CLOSED)).rejects.toMatchObject({
      code: 'extension.undo-closed',
    })
  })

  it('judges a report by what was given when it was received: one that was late before stays late', async () => {
    const [late, drafted] = [villages[4]!, villages[5]!]
    expect(
      await sendReport(pkb, intent({}, { now: LATE }), sending({ unit: late }, {}, { madeAt: LATE })),
    ).toMatchObject({ timely: 0 })
    await saveDraft(pkb, intent({}, { now: LATE }), drafting({ unit: drafted }, { pus: 3 }))
    await ask(koordinator, [])
    await decide('2026-08-12', kepala)
    expect(await dueOfReport(late)).toBe('2026-08-03T16:59:59.999Z')
    expect(await dueOfReport(drafted)).toBe('2026-08-12T16:59:59.999Z')
    expect(await dueOfReport((await villagesOf('33.16.02', 1))[0]!)).toBe('2026-08-03T16:59:59.999Z')
    const later = new Date('2026-08-10T05:00:00Z')
    expect(
      await sendReport(pkb, intent({}, { now: later }), sending({ unit: drafted, version: 1 }, {}, { madeAt: later })),
    ).toMatchObject({ timely: 1 })
    // Withdrawn, it was never in: its next arrival is judged by what holds then.
    await withdrawReport(pkb, intent({}, { now: later }), step({ unit: late, version: 1 }))
    expect(
      await sendReport(pkb, intent({}, { now: later }), sending({ unit: late, version: 2 }, {}, { madeAt: later })),
    ).toMatchObject({ timely: 1 })
  })

  it('is taken back while nobody used it: drafts have their old day again', async () => {
    const unit = villages[6]!
    await ask(pkb, [unit], '2026-08-25')
    await decide('2026-08-25')
    await saveDraft(pkb, intent(), drafting({ unit }, { pus: 3 }))
    expect(await dueOfReport(unit)).toBe('2026-08-25T16:59:59.999Z')
    const admin = await asSuperuser()
    const { rows } = await admin.query(
      "select id, version from due_extension where village_id = $1 and state = 'diberi'",
      [unit],
    )
    expect(await undoExtension(kabid, { request: rows }, NOW)).toBe('diminta')
    expect(await dueOfReport(unit)).toBe('2026-08-12T16:59:59.999Z')
  })
})

it('lists for a PKB the own requests of any month, for another kecamatan nothing of it', async () => {
  const list = (actor: OfficeActor) =>
    inTenantSql(actor, (tx) => listExtensions(tx, { state: null, period: null, page: 1, pageSize: 50 }))
  expect((await list(pkb)).rows.some(({ askedBy }) => askedBy === pkb.accountId)).toBe(true)
  const elsewhere = await list(await officeActorOf('koordinator_kecamatan', '33.16.02'))
  expect(elsewhere.rows.filter(({ places }) => places !== null)).toEqual([])
})

describe('giving the whole office more time', () => {
  it('is kepala dinas’ alone, once for a press, and can be taken back', async () => {
    const key = randomUUID()
    const input = { key, form: rekapTpk, period: JULY, until: '2026-08-09', reason: 'Server pusat terganggu' }
    await expect(giveExtension(kabid, input, NOW)).rejects.toMatchObject({ code: 'not-allowed' })
    await giveExtension(kepala, input, NOW)
    await giveExtension(kepala, input, NOW)
    const admin = await asSuperuser()
    const { rows } = await admin.query("select id, version from due_extension where form_code = 'rekap-tpk'")
    expect(rows).toHaveLength(1)
    const sheet = await readEntrySheet(pkb, rekapTpk, JULY, NOW)
    expect(sheet.dueAt).toBe('2026-08-09T16:59:59.999Z')
    expect(await undoExtension(kepala, { request: rows }, NOW)).toBe('ditarik')
    expect((await readEntrySheet(pkb, rekapTpk, JULY, NOW)).dueAt).toBe('2026-08-03T16:59:59.999Z')
    const { rows: lines } = await admin.query(
      "select action from audit where subject like 'due/rekap-tpk%' order by id",
    )
    expect(lines.map(({ action }) => action)).toEqual(['extension.given', 'extension.undone'])
  })
})
