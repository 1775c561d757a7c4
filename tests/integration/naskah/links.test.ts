import { randomUUID } from 'node:crypto'
import { beforeAll, expect, it } from 'vitest'
import type { OfficeActor } from '@/lib/auth/actor'
import { inTenantSql } from '@/lib/db/tenant'
import { followLink, keepPage, revokeLink, sharePage } from '@/lib/links/commands'
import { listOwnLinks, listPageViews } from '@/lib/links/queries'
import { shareSchema } from '@/lib/links/schema'
import { followingLatest, isShareable, targetOf } from '@/lib/links/target'
import { asSuperuser } from '@/tests/support/database'
import { BLORA, KUTAI_TIMUR, officeActorOf, openTestOffice } from '@/tests/support/people'

const NOW = new Date('2026-08-05T03:00:00Z')
const later = (days: number) => new Date(NOW.getTime() + days * 86_400_000)
let kabid: OfficeActor
let colleague: OfficeActor

beforeAll(async () => {
  await openTestOffice(BLORA)
  await openTestOffice(KUTAI_TIMUR)
  kabid = await officeActorOf('kabid_kb', BLORA)
  colleague = await officeActorOf('kepala_dinas', BLORA, { accountId: randomUUID() })
})

const share = (days = 7) =>
  sharePage(kabid, { key: randomUUID(), target: '/bulan-ini?bulan=2026-07', title: 'Juli', note: '', days }, NOW)

it('leads colleagues of the same office to a page until its day, and writes down who followed', async () => {
  const { id, token } = await share()
  expect(await followLink(colleague, token, later(6))).toMatchObject({ target: '/bulan-ini?bulan=2026-07' })
  await expect(followLink(colleague, token, later(8))).rejects.toMatchObject({ code: 'link.closed' })
  const stranger = await officeActorOf('kabid_kb', KUTAI_TIMUR)
  await expect(followLink(stranger, token, later(1))).rejects.toMatchObject({ code: 'not-found' })
  const [link] = await inTenantSql(kabid, (tx) => listOwnLinks(tx, NOW))
  expect(link).toMatchObject({ id, opened: 1 })
  const admin = await asSuperuser()
  const { rows } = await admin.query("select actor_id from audit where action = 'link.opened' and subject = $1", [
    `tautan/${id}`,
  ])
  expect(rows).toEqual([{ actor_id: colleague.accountId }])
})

it('is taken back by its maker alone, at once', async () => {
  const { id, token } = await share()
  await expect(revokeLink(colleague, { key: randomUUID(), id }, NOW)).rejects.toMatchObject({ code: 'not-found' })
  await revokeLink(kabid, { key: randomUUID(), id }, NOW)
  await expect(followLink(colleague, token, NOW)).rejects.toMatchObject({ code: 'link.closed' })
})

it('keeps a page as one’s own view, with the latest month or as it stands', async () => {
  const target = '/dasbor/33.16?bulan=2026-07&form=posyandu&jelaskan=posyandu.ds'
  await keepPage(kabid, { key: randomUUID(), target, name: 'Posyandu', month: 'terbaru' })
  await keepPage(kabid, { key: randomUUID(), target, name: 'Posyandu Juli', month: 'tetap' })
  const views = await inTenantSql(kabid, listPageViews)
  expect(views.map((view) => [view.name, targetOf(view)])).toEqual([
    ['Posyandu', '/dasbor/33.16?form=posyandu'],
    ['Posyandu Juli', target],
  ])
  expect(await inTenantSql(colleague, listPageViews)).toEqual([])
})

it('takes addresses of its own pages only, and none of one family or of elsewhere', () => {
  for (const target of ['/bulan-ini', '/naskah/1?x=2', '/dasbor/33.16', '/daftar/poktan?jenis=bkb'])
    expect(isShareable(target), target).toBe(true)
  const others = [
    'https://jahat.id',
    '//jahat.id',
    '/\\jahat.id',
    '/keluarga/1',
    '/akun',
    '/masuk',
    '/bulan-iniku',
    '/',
  ]
  for (const target of [...others, `/daftar?${'x'.repeat(2_000)}`]) expect(isShareable(target), target).toBe(false)
  expect(followingLatest('/bulan-ini?bulan=2026-07')).toBe('/bulan-ini')
  const sent = { key: randomUUID(), target: '/akun', title: 'x', note: '', days: '7' }
  expect(shareSchema.safeParse(sent).success).toBe(false)
})
