import { beforeAll, expect, it } from 'vitest'
import type { OfficeActor } from '@/lib/auth/actor'
import { inTenantSql } from '@/lib/db/tenant'
import { forgetOldNotifications, markAllRead, markRead } from '@/lib/notifications/commands'
import { type News, notify } from '@/lib/notifications/notify'
import { countUnread, listNotifications } from '@/lib/notifications/queries'
import { returnReport, sendReport, verifyReport } from '@/lib/reports/commands'
import { asSuperuser } from '@/tests/support/database'
import { BLORA, KUTAI_TIMUR, officeActorOf, openTestOffice } from '@/tests/support/people'
import { intent, NOW, pkbServing, sending, step, villagesOf } from '@/tests/support/reports'

const HERE = '33.16.01'
let pkb: OfficeActor
let koordinator: OfficeActor
let villages: number[]

beforeAll(async () => {
  await openTestOffice(BLORA)
  await openTestOffice(KUTAI_TIMUR)
  villages = await villagesOf(HERE, 3)
  pkb = await pkbServing(HERE, villages)
  koordinator = await officeActorOf('koordinator_kecamatan', HERE)
})

const list = (actor: OfficeActor, unread = false) =>
  inTenantSql(actor, (tx) => listNotifications(tx, { kind: null, unread, page: 1, pageSize: 50 }))
const news = (overrides: Partial<News> = {}): News => ({
  kind: 'tenggat',
  matter: 'tenggat/laporan-desa/24321',
  title: 'Tiga hari lagi',
  text: 'Sumberejo',
  href: '/isian',
  ...overrides,
})

it('tells a matter once for a person, and leaves out officers without an account', async () => {
  const someone = await officeActorOf('ppkbd', '33.16.01.2001')
  for (let time = 0; time < 2; time++)
    await inTenantSql(koordinator, (tx) => notify(tx, [someone.accountId, null, someone.accountId], news(), NOW))
  expect(await list(someone)).toMatchObject({ total: 1, unread: 1, rows: [{ title: 'Tiga hari lagi', readAt: null }] })
  expect(await countUnread(someone)).toBe(1)
})

it('gathers lines of one matter while it is unread, and begins anew once it was read', async () => {
  const someone = await officeActorOf('ppkbd', '33.16.01.2002')
  const tell = (text: string) =>
    inTenantSql(koordinator, (tx) => notify(tx, [someone.accountId], news({ text, gather: true })))
  for (const text of ['Sumberejo', 'Bangkle', 'Sumberejo']) await tell(text)
  expect(await list(someone)).toMatchObject({ total: 1, rows: [{ text: 'Sumberejo, Bangkle' }] })
  expect(await markAllRead(someone)).toBe(1)
  await tell('Jepon')
  expect(await list(someone, true)).toMatchObject({ total: 1, unread: 1, rows: [{ text: 'Jepon' }] })
  for (let at = 0; at < 100; at++) await tell(`Desa yang panjang namanya ${at}`)
  expect((await list(someone)).rows[0]!.text.length).toBeLessThanOrEqual(602)
})

it('marks only one’s own: somebody else’s, and another office’s, are not found', async () => {
  const mine = await officeActorOf('ppkbd', '33.16.01.2003')
  const abroad = await officeActorOf('ppkbd', '64.08.01.2001', { accountId: mine.accountId })
  await inTenantSql(koordinator, (tx) => notify(tx, [mine.accountId], news()))
  const { id } = (await list(mine)).rows[0]!
  for (const other of [koordinator, abroad])
    await expect(markRead(other, { id, read: 'ya' })).rejects.toMatchObject({ code: 'not-found' })
  expect(await list(abroad)).toMatchObject({ total: 0 })
  expect(await markRead(mine, { id, read: 'ya' })).toEqual({ href: '/isian' })
  expect(await countUnread(mine)).toBe(0)
  await markRead(mine, { id, read: 'belum' })
  expect(await countUnread(mine)).toBe(1)
})

it('tells the sender in the step’s own transaction: each return alone, verifications of a month together', async () => {
  for (const unit of villages) await sendReport(pkb, intent(), sending({ unit }))
  await returnReport(koordinator, intent(), step({ unit: villages[0]!, version: 1 }, 'Angka PUS keliru'))
  for (const unit of villages.slice(1)) await verifyReport(koordinator, intent(), step({ unit, version: 1 }))
  await expect(verifyReport(koordinator, intent(), step({ unit: villages[1]!, version: 1 }))).rejects.toThrow()
  const { rows } = await list(pkb)
  expect(rows.map(({ kind }) => kind).sort()).toEqual(['dikembalikan', 'diverifikasi'])
  const returned = rows.find(({ kind }) => kind === 'dikembalikan')!
  expect(returned).toMatchObject({ text: 'Angka PUS keliru', href: expect.stringContaining(String(villages[0])) })
  expect(rows.find(({ kind }) => kind === 'diverifikasi')!.text.split(', ')).toHaveLength(2)
})

it('keeps notifications for a year', async () => {
  const someone = await officeActorOf('ppkbd', '33.16.01.2004')
  const old = new Date(NOW.getTime() - 366 * 86_400_000)
  await inTenantSql(koordinator, (tx) => notify(tx, [someone.accountId], news({ matter: 'lama' }), old))
  await inTenantSql(koordinator, (tx) => notify(tx, [someone.accountId], news({ matter: 'baru' }), NOW))
  expect(await forgetOldNotifications(koordinator.tenantId, NOW)).toBe(1)
  const admin = await asSuperuser()
  const { rows } = await admin.query('select matter from notification where account_id = $1', [someone.accountId])
  expect(rows).toEqual([{ matter: 'baru' }])
})
