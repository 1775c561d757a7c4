import { beforeAll, describe, expect, it } from 'vitest'
import type { OfficeActor } from '@/lib/auth/actor'
import { inTenantSql } from '@/lib/db/tenant'
import { laporanDesa } from '@/lib/reports/forms/laporan-desa'
import { batchesOf } from '@/lib/sync/carried-file'
import { listReceipts, type ReceiptView } from '@/lib/sync/receipts'
import { receive } from '@/lib/sync/receive'
import { countStranger, MOST_STRANGERS } from '@/lib/sync/strangers'
import { allCells } from '@/tests/support/cells'
import { FieldPhone, personOf, withAccount } from '@/tests/support/field-phone'
import { BLORA, KUTAI_TIMUR, openTestOffice } from '@/tests/support/people'
import { NOW, pkbServing, villagesOf } from '@/tests/support/reports'

let pkb: OfficeActor
let phone: FieldPhone
let villages: number[]

beforeAll(async () => {
  await openTestOffice(BLORA)
  await openTestOffice(KUTAI_TIMUR)
  villages = await villagesOf('33.16.01', 6)
  pkb = await withAccount(await pkbServing('33.16.01', villages))
  phone = await FieldPhone.of(pkb, NOW)
})

const sending = (unit: number) => ({
  kind: 'report.send' as const,
  subject: `laporan/laporan-desa/2026-07/${unit}`,
  body: { form: 'laporan-desa', period: '2026-07', unit, cells: allCells(laporanDesa), reasons: {} },
})
const ALL: ReceiptView = { code: null, person: '', day: null, outcome: null, page: 1, pageSize: 50 }
const keysFor = async (actor: OfficeActor, view: Partial<ReceiptView> = {}) =>
  (await inTenantSql(actor, (tx) => listReceipts(tx, { ...ALL, ...view }))).rows.map(({ key }) => key)

describe('receipts', () => {
  it('are found by code, person, day and outcome, by the office, the own kecamatan and the sender', async () => {
    const outcome = await phone.sendOne(sending(villages[0]!))
    const { key, receipt } = outcome as { key: string; receipt: string }
    const [admin, own, elsewhere, colleague, abroad] = [
      await personOf('admin_dinas', BLORA),
      await personOf('koordinator_kecamatan', '33.16.01'),
      await personOf('koordinator_kecamatan', '33.16.02'),
      await personOf('pkb', '33.16.01'),
      await personOf('admin_dinas', KUTAI_TIMUR),
    ]
    for (const actor of [admin, own, pkb]) expect(await keysFor(actor, { code: receipt })).toEqual([key])
    for (const actor of [elsewhere, colleague, abroad]) expect(await keysFor(actor, { code: receipt })).toEqual([])
    expect(await keysFor(admin, { person: pkb.name.toUpperCase(), day: '2026-08-02', outcome: 'diterima' })).toEqual([
      key,
    ])
    expect(await keysFor(admin, { day: '2026-08-01' })).toEqual([])
    expect(await keysFor(admin, { outcome: 'ditolak' })).toEqual([])
  })

  it('are on the office’s calendar, not on the server’s', async () => {
    const late = new Date('2026-08-02T17:30:00Z')
    const { key } = await phone.sendOne(sending(villages[1]!), { now: late })
    expect(await keysFor(pkb, { day: '2026-08-03' })).toEqual([key])
  })

  it('never read a subject as more than it looks like', async () => {
    const { key } = await phone.sendOne({ ...sending(villages[2]!), subject: "laporan/x/y/1'; drop table report --" })
    expect(await keysFor(await personOf('koordinator_kecamatan', '33.16.01'))).not.toContain(key)
    expect(await keysFor(pkb)).toContain(key)
  })
})

describe('a carried file', () => {
  it('is taken from any officer part by part, and says who brought it', async () => {
    const items = [await phone.seal(sending(villages[3]!)), await phone.seal(sending(villages[4]!))]
    const file = { lini: 'kiriman', protocol: 2, madeAt: NOW.toISOString(), devices: [{ device: phone.device, items }] }
    const carrier = await personOf('kader_tpk', '33.16.02.2001')
    const batches = batchesOf(JSON.stringify(file))!
    expect(batches).toHaveLength(1)
    const { items: outcomes } = await receive(batches[0]!, { session: null, carrier, now: NOW })
    expect(outcomes).toMatchObject([{ outcome: 'diterima' }, { outcome: 'diterima' }])
    expect(outcomes.some((outcome) => 'answer' in outcome)).toBe(false)
    const keys = items.map(({ key }) => key)
    expect((await keysFor(carrier)).toSorted()).toEqual(keys.toSorted())
    expect(await keysFor(pkb)).toEqual(expect.arrayContaining(keys))
  })

  it.each(['', 'null', '[]', '{"lini":"lain","devices":[]}', '{"lini":"kiriman","devices":[{"device":1}]}'])(
    'is not %j',
    (text) => {
      expect(batchesOf(text)).toBeNull()
    },
  )
})

describe('strangers', () => {
  it('are counted by network, and others are not held up', async () => {
    for (let count = 0; count < MOST_STRANGERS; count++) await countStranger('198.51.100.7', NOW)
    await expect(countStranger('198.51.100.7', NOW)).rejects.toMatchObject({ code: 'too-many' })
    await countStranger('198.51.100.8', NOW)
    await countStranger('198.51.100.7', new Date(NOW.getTime() + 16 * 60_000))
  })
})
