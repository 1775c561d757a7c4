import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import type { OfficeActor } from '@/lib/auth/actor'
import { revokeOwnDevice } from '@/lib/auth/field-device'
import { Refusal } from '@/lib/errors/refusal'
import { saveDraft } from '@/lib/reports/commands'
import { laporanDesa } from '@/lib/reports/forms/laporan-desa'
import type { ItemOutcome, PlainItem, SealedItem, SyncRequest } from '@/lib/sync/protocol'
import { readReceiptCode } from '@/lib/sync/receipt-code'
import { type Contact, receive } from '@/lib/sync/receive'
import { allCells } from '@/tests/support/cells'
import { asSuperuser } from '@/tests/support/database'
import { FieldPhone, personOf, withAccount } from '@/tests/support/field-phone'
import { BLORA, KUTAI_TIMUR, openTestOffice } from '@/tests/support/people'
import { drafting, intent, NOW, pkbServing, villagesOf } from '@/tests/support/reports'

let pkb: OfficeActor
let phone: FieldPhone
const villages: number[] = []
let foreign: number
let next = 0

beforeAll(async () => {
  await openTestOffice(BLORA)
  await openTestOffice(KUTAI_TIMUR)
  for (const code of ['33.16.01', '33.16.02', '33.16.03']) villages.push(...(await villagesOf(code, 15)))
  foreign = (await villagesOf('64.08.01', 1))[0]!
  pkb = await withAccount(await pkbServing('33.16.01', villages))
  phone = await FieldPhone.of(pkb, NOW)
})

/** A village that no other test touches. */
const fresh = () => villages[next++]!
const body = (unit: number, cells: object = allCells(laporanDesa), more: object = {}) => ({
  form: 'laporan-desa',
  period: '2026-07',
  unit,
  cells,
  reasons: {},
  ...more,
})
const sending = (unit: number, more: Partial<PlainItem> = {}) => ({
  kind: 'report.send' as const,
  subject: `laporan/laporan-desa/2026-07/${unit}`,
  body: body(unit),
  ...more,
})
const drafted = (unit: number, cells: object, more: Partial<PlainItem> = {}) =>
  sending(unit, { kind: 'report.draft', body: body(unit, cells), ...more })

const reportOf = async (unit: number) => {
  const admin = await asSuperuser()
  const { rows } = await admin.query(
    `select status, version, revision, sent_by as "sentBy", made_at as "madeAt", draft, timely from report
     where form_code = 'laporan-desa' and period = $1 and unit_id = $2`,
    [2026 * 12 + 6, unit],
  )
  return rows[0]
}
const rowOf = async (key: string) => {
  const admin = await asSuperuser()
  const { rows } = await admin.query('select * from sync_item where key = $1', [key])
  return rows[0]
}
const only = (reply: { items: ItemOutcome[] }) => reply.items[0]!
const changed = (text: string) => `${text.slice(0, -5)}${text.at(-5) === 'A' ? 'B' : 'A'}${text.slice(-4)}`

describe('a sealed item', () => {
  it('is applied as its author, kept with a receipt, and its author hears the answer', async () => {
    const unit = fresh()
    const item = await phone.seal(sending(unit))
    const reply = await phone.send([item])
    expect(only(reply)).toMatchObject({
      key: item.key,
      outcome: 'diterima',
      receivedAt: NOW.toISOString(),
      answer: { version: 1, status: 2, revision: 1 },
    })
    const { receipt } = only(reply) as { receipt: string }
    expect(readReceiptCode(receipt)).toBe(receipt)
    expect(await rowOf(item.key)).toMatchObject({ outcome: 'diterima', receipt, account_id: pkb.accountId, tries: 1 })
    expect(await reportOf(unit)).toMatchObject({ status: 2, sentBy: pkb.accountId })
  })

  it.each<[string, () => Promise<Partial<Contact>>]>([
    ['nobody is signed in', async () => ({ session: null })],
    ['a colleague carries it in a file', async () => ({ session: null, carrier: await personOf('pkb', '33.16.02') })],
    ['a colleague is signed in on the phone', async () => ({ session: await personOf('pkb', '33.16.02') })],
  ])('is credited to its author when %s, who alone hears its content', async (_, contact) => {
    const unit = fresh()
    const item = await phone.seal(sending(unit))
    const told = await contact()
    const outcome = only(await phone.send([item], told))
    expect(outcome).toMatchObject({ outcome: 'diterima' })
    expect(outcome).not.toHaveProperty('answer')
    const bearer = told.session ?? told.carrier
    expect(await rowOf(item.key)).toMatchObject({ account_id: pkb.accountId, carried_by: bearer?.accountId ?? null })
    expect((await reportOf(unit)).sentBy).toBe(pkb.accountId)
  })

  it('is done once, however often and in whatever company it comes', async () => {
    const unit = fresh()
    const item = await phone.seal(sending(unit))
    const first = await phone.send([item, item])
    const later = await phone.send([item], { now: new Date(NOW.getTime() + 60_000) })
    for (const outcome of [...first.items, ...later.items])
      expect(outcome).toEqual({ ...first.items[0], answer: expect.objectContaining({ version: 1 }) })
    expect(await reportOf(unit)).toMatchObject({ version: 1, revision: 1 })
  })

  it('is refused when its key was used for another content, and the first stays', async () => {
    const unit = fresh()
    const key = randomUUID()
    const [one, other] = [
      await phone.seal(drafted(unit, { pus: 1 }, { key })),
      await phone.seal(drafted(unit, { pus: 2 }, { key })),
    ]
    expect((await phone.send([one, other])).items).toMatchObject([
      { outcome: 'diterima' },
      { outcome: 'ditolak', code: 'key-reused' },
    ])
    expect((await reportOf(unit)).draft.cells.pus).toBe(1)
    expect(await rowOf(key)).toMatchObject({ outcome: 'diterima' })
  })

  it('is refused when the key is a colleague’s, whose item stays theirs', async () => {
    const item = await phone.seal(sending(fresh()))
    await phone.send([item])
    const colleague = await FieldPhone.of(await withAccount(await pkbServing('33.16.01', villages)), NOW)
    const stolen = await colleague.sendOne(sending(fresh(), { key: item.key }))
    expect(stolen).toMatchObject({ outcome: 'ditolak', code: 'key-reused' })
    expect(await rowOf(item.key)).toMatchObject({ account_id: pkb.accountId, outcome: 'diterima' })
  })

  it('is refused with a sentence for each cell, which only its author hears, and counts its attempts', async () => {
    const unit = fresh()
    const item = await phone.seal(sending(unit, { body: body(unit, { pus: 5 }) }))
    expect(only(await phone.send([item]))).toMatchObject({
      outcome: 'ditolak',
      code: 'report.rules-broken',
      fields: { kosong: expect.stringMatching(/alasan/) },
    })
    expect(only(await phone.send([item], { session: null }))).toMatchObject({ outcome: 'ditolak', fields: {} })
    expect(await rowOf(item.key)).toMatchObject({ outcome: 'ditolak', code: 'report.rules-broken', tries: 2 })
  })

  it('of another office’s village is like one of no village', async () => {
    const outcomes = [await phone.sendOne(sending(foreign)), await phone.sendOne(sending(2_000_000_000))] as {
      message: string
    }[]
    expect(outcomes[0]).toMatchObject({ outcome: 'ditolak', code: 'not-found' })
    expect(outcomes[0]!.message).toBe(outcomes[1]!.message)
  })
})

describe('what nothing proves', () => {
  const nobody = '11111111-1111-4111-8111-111111111111'
  const bare = (request: SyncRequest) => receive(request, { session: null, carrier: null, now: NOW })

  it('waits, and looks the same for a known and an unknown device', async () => {
    const item = { ...(await phone.seal(sending(fresh()))), signature: 'A'.repeat(86) }
    const known = await bare(phone.request([item], { accepted: 7 }))
    const unknown = await bare(phone.request([item], { accepted: 7, device: nobody }))
    expect(known).toEqual(unknown)
    expect(known).toMatchObject({ accepted: 7, items: [{ key: item.key, outcome: 'menunggu' }] })
    expect(await bare(phone.request([], { accepted: 3 }))).toEqual(
      await bare(phone.request([], { accepted: 3, device: nobody })),
    )
    expect(await rowOf(item.key)).toBeUndefined()
  })

  it.each(['sealed', 'signature', 'point', 'iv'] as const)(
    'is refused readably to an officer when its %s was changed, and keeps nothing',
    async (part) => {
      const item = await phone.seal(sending(fresh()))
      const outcome = only(await phone.send([{ ...item, [part]: changed(item[part]) }]))
      expect(outcome).toMatchObject({ outcome: 'ditolak', message: expect.stringMatching(/tanda tangan/i) })
      expect(await rowOf(item.key)).toBeUndefined()
      expect(only(await phone.send([item]))).toMatchObject({ outcome: 'diterima' })
    },
  )

  it.each([
    ['another device’s item', (item: SealedItem) => item, true],
    ['another place in the order', (item: SealedItem) => ({ ...item, seq: item.seq + 1 }), false],
    ['another key', (item: SealedItem) => ({ ...item, key: randomUUID() }), false],
  ])('is refused for %s', async (_, forge, isForeign) => {
    const from = isForeign ? await FieldPhone.of(pkb, NOW) : phone
    const forged = forge(await from.seal(sending(fresh())))
    expect(only(await phone.send([forged]))).toMatchObject({ outcome: 'ditolak' })
    expect(await rowOf(forged.key)).toBeUndefined()
  })

  it('is answered by another office’s people like by nobody', async () => {
    const stranger = await personOf('pkb', '64.08.01')
    const item = { ...(await phone.seal(sending(fresh()))), signature: 'A'.repeat(86) }
    const seen = await phone.send([item], { session: stranger })
    expect(seen.items).toEqual((await bare(phone.request([item], { device: nobody }))).items)
  })

  it('is counted, and good signatures are not', async () => {
    let strangers = 0
    const onStranger = async () => {
      strangers += 1
    }
    await phone.send([await phone.seal(sending(fresh()))], { session: null, onStranger })
    expect(strangers).toBe(0)
    await phone.send([], { session: null, onStranger })
    expect(strangers).toBe(1)
  })

  it.each([
    ['nothing', undefined],
    ['a list', []],
    ['another protocol', { protocol: 3, device: nobody, items: [] }],
    ['no items', { protocol: 2, device: nobody }],
    ['a clock of nonsense', { protocol: 2, device: nobody, deviceAt: 'kemarin', items: [] }],
    ['too many', { protocol: 2, device: nobody, items: Array.from({ length: 201 }, () => null) }],
  ])('is refused as a whole: %s', async (_, input) => {
    await expect(bare(input as unknown as SyncRequest)).rejects.toBeInstanceOf(Refusal)
  })

  it('stops no other item of its batch', async () => {
    const good = await phone.seal(sending(fresh()))
    const hostile = [null, 5, { key: 'x' }, { ...good, seq: -1 }, { ...good, sealed: 7 }] as unknown as SealedItem[]
    const { items } = await phone.send([...hostile, good])
    expect(items.map(({ outcome }) => outcome)).toEqual([...hostile.map(() => 'ditolak'), 'diterima'])
  })
})

describe('an item of tomorrow or of yesterday', () => {
  it.each([
    ['a key that is not here yet', {}, { keyId: 'sync/2' }],
    ['a kind that this server does not know', { kind: 'contest.judge' as PlainItem['kind'] }, {}],
  ])('waits with %s', async (_, plain, outer) => {
    const item = { ...(await phone.seal(sending(fresh(), plain))), ...outer }
    expect(only(await phone.send([item]))).toMatchObject({ outcome: 'menunggu' })
    expect(await rowOf(item.key)).toBeUndefined()
  })

  it('counts how many are accepted, so that a phone notices a restored server, and takes them anew', async () => {
    const other = await FieldPhone.of(pkb, NOW)
    const items = [await other.seal(sending(fresh())), await other.seal(sending(fresh()))]
    expect((await other.send(items)).accepted).toBe(2)
    const admin = await asSuperuser()
    await admin.query('delete from sync_item where key = $1', [items[0]!.key])
    await admin.query('delete from receipt where key = $1', [items[0]!.key])
    expect((await other.send([])).accepted).toBe(1)
  })

  it.each([
    ['1970', '1970-01-01T00:00:00.000Z', '1970-01-01T00:00:00.000Z'],
    ['three years ago', '2023-08-02T05:00:00.000Z', '2023-08-02T05:00:00.000Z'],
    ['two days ahead', '2026-08-04T05:00:00.000Z', NOW.toISOString()],
  ])('of a clock at %s is taken, with both times kept', async (_, clock, madeAt) => {
    const unit = fresh()
    const item = await phone.seal(sending(unit, { madeAt: clock }))
    expect(only(await phone.send([item], {}, { deviceAt: clock }))).toMatchObject({ outcome: 'diterima' })
    expect((await reportOf(unit)).madeAt.toISOString()).toBe(madeAt)
    const row = await rowOf(item.key)
    expect(row.made_at.toISOString()).toBe(clock)
    expect(row.received_at.toISOString()).toBe(NOW.toISOString())
    const off = new Date(clock).getTime() - NOW.getTime()
    expect(row.clock_off).toBe(Math.max(-2_147_483_647, off))
  })
})

describe('edits of one report', () => {
  const base = (cells: object) => ({ cells, reasons: {}, unread: {} })

  it('follow each other on one device without having heard of the server', async () => {
    const unit = fresh()
    const [a, b] = [columns[0]!, columns[1]!]
    const whole = allCells(laporanDesa)
    const [first, second] = [whole, { ...whole, [a]: 4, [b]: 3 }]
    const items = [
      await phone.seal(drafted(unit, first)),
      await phone.seal(drafted(unit, second, { base: base(first) })),
      await phone.seal(sending(unit, { body: body(unit, whole), base: base(second) })),
      await phone.seal(
        sending(unit, { kind: 'report.withdraw', body: { form: 'laporan-desa', period: '2026-07', unit } }),
      ),
    ]
    const { items: outcomes } = await phone.send(items)
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['diterima', 'diterima', 'diterima', 'diterima'])
    expect(outcomes.some((outcome) => 'joined' in outcome)).toBe(false)
    expect(await reportOf(unit)).toMatchObject({ status: 0, version: 4 })
  })

  it('are joined where they do not touch', async () => {
    const unit = fresh()
    const [a, b] = [columns[0]!, columns[1]!]
    await saveDraft(pkb, intent(), drafting({ unit }, { [a]: 5 }))
    const outcome = await phone.sendOne(drafted(unit, { [b]: 7 }, { base: base({}) }))
    expect(outcome).toMatchObject({ outcome: 'diterima', joined: true, answer: { version: 2 } })
    expect((await reportOf(unit)).draft.cells).toMatchObject({ [a]: 5, [b]: 7 })
  })

  it('conflict where they do, and only their author sees both', async () => {
    const unit = fresh()
    const [a, b] = [columns[0]!, columns[1]!]
    await saveDraft(pkb, intent(), drafting({ unit }, { [a]: 5, [b]: 1 }))
    const item = await phone.seal(drafted(unit, { [a]: 6, [b]: 1 }, { base: base({}) }))
    const hidden = only(await phone.send([item], { session: null }))
    expect(hidden).toMatchObject({ outcome: 'bentrok' })
    expect(hidden).not.toHaveProperty('stored')
    expect(only(await phone.send([item]))).toMatchObject({
      outcome: 'bentrok',
      code: 'changed-meanwhile',
      touching: [a],
      stored: { version: 1, draft: { cells: { [a]: 5, [b]: 1 } } },
    })
    expect((await reportOf(unit)).draft.cells[a]).toBe(5)
    expect(await rowOf(item.key)).toMatchObject({ outcome: 'bentrok' })
  })

  it('conflict without telling what was seen, even where the version was guessed right', async () => {
    const unit = fresh()
    const a = columns[0]!
    await saveDraft(pkb, intent(), drafting({ unit }, { [a]: 5 }))
    expect(await phone.sendOne(drafted(unit, { [a]: 6 }))).toMatchObject({ outcome: 'bentrok', touching: [] })
    expect(await phone.sendOne(drafted(unit, { [a]: 6 }, { base: base({}), baseVersion: 1 }))).toMatchObject({
      outcome: 'bentrok',
      touching: [a],
    })
  })

  const columns = laporanDesa.elements.map((element) => element.column)
})

describe('what its sender may no longer apply alone goes to the office', () => {
  const late = async (key: string) => {
    const admin = await asSuperuser()
    const { rows } = await admin.query('select * from late_item where key = $1', [key])
    return rows[0]
  }

  it('from a revoked device, and stays there however often it is sent', async () => {
    const unit = fresh()
    const lost = await FieldPhone.of(pkb, NOW)
    const item = await lost.seal(sending(unit))
    await revokeOwnDevice(pkb.accountId, lost.device, NOW)
    for (const session of [null, pkb])
      expect(only(await lost.send([item], { session }))).toMatchObject({ outcome: 'susulan', code: 'device-revoked' })
    expect(await reportOf(unit)).toBeUndefined()
    const row = await late(item.key)
    expect(row).toMatchObject({
      state: 'menunggu',
      village_id: unit,
      account_id: pkb.accountId,
      code: 'device-revoked',
    })
    expect(row.kecamatan_id).not.toBeNull()
    // Sealed: what was typed is not readable in the table.
    expect(row.body.toString('latin1')).not.toContain('laporan-desa')
  })

  it('from a worker who no longer serves the village, for a closed month and a locked report', async () => {
    const moved = await FieldPhone.of(await withAccount(await pkbServing('33.16.01', [villages[0]!])), NOW)
    expect(await moved.sendOne(sending(fresh()))).toMatchObject({
      outcome: 'susulan',
      code: 'report.village-not-served',
    })
    const closed = fresh()
    expect(await phone.sendOne({ ...sending(closed), body: { ...body(closed), period: '2026-05' } })).toMatchObject({
      outcome: 'susulan',
      code: 'report.period-closed',
    })
    const locked = fresh()
    await phone.sendOne(sending(locked))
    const admin = await asSuperuser()
    await admin.query('update report set status = 5 where unit_id = $1', [locked])
    expect(await phone.sendOne(sending(locked, { baseVersion: 1 }))).toMatchObject({
      outcome: 'susulan',
      code: 'report.locked',
    })
  })

  it('from a closed account and an ended role', async () => {
    const admin = await asSuperuser()
    const [one, two] = [await personOf('pkb', '33.16.01'), await personOf('pkb', '33.16.01')]
    const [first, second] = [await FieldPhone.of(one, NOW), await FieldPhone.of(two, NOW)]
    await admin.query('update account set disabled_at = now() where id = $1', [one.accountId])
    await admin.query("update account_role set valid_to = '2026-07-01' where id = $1", [two.accountRoleId])
    const contact = { session: null }
    expect(await first.sendOne(sending(fresh()), contact)).toMatchObject({ outcome: 'susulan', code: 'account-closed' })
    expect(await second.sendOne(sending(fresh()), contact)).toMatchObject({ outcome: 'susulan', code: 'role-ended' })
  })
})
