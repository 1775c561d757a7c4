import { beforeAll, describe, expect, it } from 'vitest'
import type { OfficeActor } from '@/lib/auth/actor'
import { revokeOwnDevice } from '@/lib/auth/field-device'
import { inTenantSql } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { saveDraft, takeStep } from '@/lib/reports/commands'
import { laporanDesa } from '@/lib/reports/forms/laporan-desa'
import { applyLate, rejectLate, undoLate } from '@/lib/sync/late-commands'
import { differenceOf } from '@/lib/sync/late-difference'
import { getLate, listLate } from '@/lib/sync/late-queries'
import type { PlainItem } from '@/lib/sync/protocol'
import { allCells } from '@/tests/support/cells'
import { asSuperuser } from '@/tests/support/database'
import { FieldPhone, personOf, withAccount } from '@/tests/support/field-phone'
import { BLORA, openTestOffice } from '@/tests/support/people'
import { drafting, intent, NOW, pkbServing, step, villagesOf } from '@/tests/support/reports'

let pkb: OfficeActor
let admin: OfficeActor
let koordinator: OfficeActor
let elsewhere: OfficeActor
let villages: number[]
let next = 0
const fresh = () => villages[next++]!

beforeAll(async () => {
  await openTestOffice(BLORA)
  villages = await villagesOf('33.16.01', 15)
  pkb = await withAccount(await pkbServing('33.16.01', villages))
  admin = await personOf('admin_dinas', BLORA)
  koordinator = await personOf('koordinator_kecamatan', '33.16.01')
  elsewhere = await personOf('koordinator_kecamatan', '33.16.02')
})

const body = (unit: number, more: object = {}) => ({
  form: 'laporan-desa',
  period: '2026-07',
  unit,
  cells: allCells(laporanDesa),
  reasons: {},
  ...more,
})

/** Sends an item from a phone that the office has revoked. Answers its key and the phone. */
async function late(unit: number, more: Partial<PlainItem> = {}) {
  const phone = await FieldPhone.of(pkb, NOW)
  const item = await phone.seal({
    kind: 'report.send',
    subject: `laporan/laporan-desa/2026-07/${unit}`,
    body: body(unit),
    ...more,
  })
  await revokeOwnDevice(pkb.accountId, phone.device, NOW)
  await phone.send([item], { session: null })
  const again = async () => (await phone.send([item], { session: null })).items[0]
  return { key: item.key, again }
}

const list = (actor: OfficeActor, decided = false) =>
  inTenantSql(actor, (tx) =>
    listLate(tx, {
      decided,
      code: null,
      q: '',
      page: 1,
      pageSize: 50,
      kecamatanId: actor.role === 'koordinator_kecamatan' ? actor.region.id : null,
    }),
  )
const rowOf = (actor: OfficeActor, key: string) => inTenantSql(actor, async (tx) => (await getLate(tx, key)).row)
const differences = (key: string) =>
  inTenantSql(admin, async (tx) => differenceOf(tx, (await getLate(tx, key)).item, NOW))
const reportOf = async (unit: number) => {
  const db = await asSuperuser()
  const { rows } = await db.query(
    'select status, version, sent_by as "sentBy", sent_by_name as name from report where form_code = \'laporan-desa\' and period = $1 and unit_id = $2',
    [2026 * 12 + 6, unit],
  )
  return rows[0]
}
const codeOf = (attempt: Promise<unknown>) =>
  attempt.then(
    () => null,
    (error: unknown) => (error instanceof Refusal ? error.code : String(error)),
  )

describe('the supervised inbox', () => {
  it('shows an item to the own koordinator and the dinas, and to nobody else', async () => {
    const { key } = await late(fresh())
    const keys = async (actor: OfficeActor) => (await list(actor)).rows.map((row) => row.key)
    expect(await keys(admin)).toContain(key)
    expect(await keys(koordinator)).toContain(key)
    expect(await keys(elsewhere)).not.toContain(key)
    for (const actor of [elsewhere, pkb])
      expect(await codeOf(rejectLate(actor, { item: key, version: 1, reason: 'Bukan milik kami' }, NOW))).toBe(
        'not-found',
      )
  })

  it('tells what an item would change beside what stands now', async () => {
    const unit = fresh()
    const column = laporanDesa.elements[0]!
    const { key } = await late(unit, { body: body(unit, { cells: allCells(laporanDesa, { [column.column]: 12 }) }) })
    await saveDraft(pkb, intent(), drafting({ unit }, allCells(laporanDesa)))
    expect(await differences(key)).toMatchObject({
      rows: [{ label: column.label, now: '0', sent: '12' }],
      same: laporanDesa.elements.length - 1,
      seen: 1,
      first: null,
    })
  })

  it('applies an item once, credited to its author, with the decider in the audit', async () => {
    const unit = fresh()
    const { key, again } = await late(unit)
    await applyLate(koordinator, { item: key, version: 1, seen: 0 }, NOW)
    expect(await reportOf(unit)).toMatchObject({ status: 2, sentBy: pkb.accountId, name: pkb.name })
    const db = await asSuperuser()
    const audit = await db.query(
      "select actor_id, detail from audit where action = 'susulan.applied' and subject = $1",
      [`kiriman/${key}`],
    )
    expect(audit.rows).toEqual([
      { actor_id: koordinator.accountId, detail: expect.objectContaining({ author: pkb.accountId }) },
    ])
    expect(await codeOf(applyLate(admin, { item: key, version: 1, seen: 1 }, NOW))).toBe('changed-meanwhile')
    expect(await again()).toMatchObject({ outcome: 'diterima' })
    expect((await reportOf(unit)).version).toBe(1)
  })

  it('lets one of three win who decide at the same moment, and keeps nothing of the others', async () => {
    for (let round = 0; round < 5; round++) {
      const unit = fresh()
      const { key } = await late(unit)
      const codes = await Promise.all([
        codeOf(applyLate(koordinator, { item: key, version: 1, seen: 0 }, NOW)),
        codeOf(rejectLate(admin, { item: key, version: 1, reason: 'Sudah ada laporannya' }, NOW)),
        codeOf(applyLate(admin, { item: key, version: 1, seen: 0 }, NOW)),
      ])
      // Two who apply the same on the same are one decision: its key is the item's.
      expect(new Set(codes)).toEqual(new Set([null, 'changed-meanwhile']))
      const { state } = await rowOf(admin, key)
      expect(state === 'diterapkan').toBe((await reportOf(unit)) !== undefined)
    }
  })

  it('refuses what was changed since the decider saw it', async () => {
    const unit = fresh()
    const { key } = await late(unit)
    await saveDraft(pkb, intent(), drafting({ unit }, { pus: 1 }))
    expect(await codeOf(applyLate(admin, { item: key, version: 1, seen: 0 }, NOW))).toBe('changed-meanwhile')
    expect((await rowOf(admin, key)).state).toBe('menunggu')
  })

  it('waits until a closed month is reopened by the rules, and says so', async () => {
    const unit = fresh()
    const { key } = await late(unit, { body: body(unit, { period: '2026-05' }) })
    expect((await differences(key)).first).toMatch(/ditutup/)
    expect(await codeOf(applyLate(admin, { item: key, version: 1, seen: 0 }, NOW))).toBe('report.period-closed')
    await takeStep(admin, intent(), 'reopen', step({ unit, period: 2026 * 12 + 4 }, 'Kiriman susulan dari lapangan'))
    expect(await differences(key)).toMatchObject({ first: null, seen: 1 })
    await applyLate(admin, { item: key, version: 1, seen: 1 }, NOW)
    expect((await rowOf(admin, key)).state).toBe('diterapkan')
  })

  it('refuses with a reason that the author’s phone hears, and can be asked again after an undo', async () => {
    const unit = fresh()
    const { key, again } = await late(unit)
    await rejectLate(koordinator, { item: key, version: 1, reason: 'Sudah dilaporkan petugas baru' }, NOW)
    expect(await again()).toMatchObject({ outcome: 'ditolak', message: expect.stringContaining('petugas baru') })
    expect(await reportOf(unit)).toBeUndefined()
    await undoLate(koordinator, { item: key, version: 2 }, NOW)
    expect(await again()).toMatchObject({ outcome: 'susulan' })
    await applyLate(koordinator, { item: key, version: 3, seen: 0 }, NOW)
    expect(await reportOf(unit)).toMatchObject({ status: 2 })
  })

  it('takes an applied report back while nobody has gone on from it, and applies it anew', async () => {
    const unit = fresh()
    const { key, again } = await late(unit)
    await applyLate(koordinator, { item: key, version: 1, seen: 0 }, NOW)
    expect(await codeOf(undoLate(admin, { item: key, version: 2 }, NOW))).toBe('register.undo-closed')
    await undoLate(koordinator, { item: key, version: 2 }, NOW)
    expect(await reportOf(unit)).toMatchObject({ status: 0, version: 2 })
    expect(await again()).toMatchObject({ outcome: 'susulan' })
    await applyLate(koordinator, { item: key, version: 3, seen: 2 }, NOW)
    expect(await reportOf(unit)).toMatchObject({ status: 2, version: 3 })
    await takeStep(koordinator, intent(), 'verify', step({ unit, version: 3 }))
    expect(await codeOf(undoLate(koordinator, { item: key, version: 4 }, NOW))).toBe('register.undo-closed')
  })
})
