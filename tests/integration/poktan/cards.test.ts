import { randomUUID } from 'node:crypto'
import { beforeAll, expect, it } from 'vitest'
import type { OfficeActor } from '@/lib/auth/actor'
import { inTenantSql } from '@/lib/db/tenant'
import { takeCard } from '@/lib/poktan/card-commands'
import { getCard, listCards, readCard } from '@/lib/poktan/card-queries'
import { takeCardSchema } from '@/lib/poktan/card-schema'
import { joinGroup } from '@/lib/poktan/member-commands'
import { exportRoster } from '@/lib/poktan/member-export'
import { joinSchema } from '@/lib/poktan/member-schema'
import { summarise } from '@/lib/poktan/summary'
import { asRole } from '@/tests/support/database'
import { makeFamily, makeGroup, makePkb, refusalOf } from '@/tests/support/groups'
import { BLORA, BOGOR, officeActorOf, openTestOffice } from '@/tests/support/people'

const NOW = new Date('2024-09-15T05:00:00Z')
const TODAY = '2024-09-15'
const FIRST = '33.16.01.2001'
const NIK = '3316014105210007'
let admin: OfficeActor
let bkb: string

beforeAll(async () => {
  await openTestOffice(BLORA)
  await openTestOffice(BOGOR)
  admin = await officeActorOf('admin_dinas', BLORA)
  bkb = await makeGroup(admin, FIRST, 'bkb', NOW)
  const child = { name: 'Aisyah', sex: 'P', bornOn: '2021-05-01', nik: NIK, relation: 'anak' }
  const { familyId, personIds } = await makeFamily(admin, FIRST, [child], NOW)
  const join = { key: randomUUID(), poktanId: bkb, familyId, personId: personIds[0], joinedOn: '2024-03-01' }
  await joinGroup(admin, joinSchema.parse(join), NOW)
})

const take = (over: object = {}) => takeCardSchema.parse({ key: randomUUID(), poktanId: bkb, year: '2024', ...over })

it('refuses another office, those who do not keep the books, and another year', async () => {
  const stranger = await officeActorOf('admin_dinas', BOGOR)
  expect((await refusalOf(takeCard(stranger, take(), NOW))).code).toBe('not-found')
  for (const role of ['kepala_dinas', 'kabid_kb', 'juri'] as const)
    expect((await refusalOf(takeCard(await officeActorOf(role, BLORA), take(), NOW))).code).toBe('not-allowed')
  expect((await refusalOf(takeCard(admin, take({ year: '2023' }), NOW))).fields.year).toMatch(/tahun ini/)
})

it('keeps a card once for its key, takes it again only with a reason, and never changes one', async () => {
  const first = take()
  expect(await takeCard(admin, first, NOW)).toEqual({ year: 2024, revision: 1 })
  expect(await takeCard(admin, first, NOW)).toEqual({ year: 2024, revision: 1 })
  expect((await refusalOf(takeCard(admin, take(), NOW))).fields.reason).toMatch(/alasannya/)
  const again = await takeCard(admin, take({ reason: 'SK baru terbit' }), NOW)
  expect(again).toEqual({ year: 2024, revision: 2 })
  const cards = await inTenantSql(admin, (tx) => listCards(tx, bkb))
  expect(cards.map(({ revision, reason }) => [revision, reason])).toEqual([
    [2, 'SK baru terbit'],
    [1, ''],
  ])
  const app = await asRole('lini_app')
  await app.query(`select set_config('app.tenant', '${admin.tenantId}', false)`)
  await expect(app.query("update poktan_card set reason = 'x' where poktan_id = $1", [bkb])).rejects.toThrow()
})

it('holds what stood then, numbers masked', async () => {
  const card = await inTenantSql(admin, (tx) => getCard(tx, bkb, 2024, 1))
  expect(card).toEqual(await inTenantSql(admin, (tx) => readCard(tx, bkb, TODAY)))
  expect(card.members).toEqual([{ name: 'Sutrisno', person: 'Aisyah, 3 tahun', nik: '331601******0007', kk: null }])
  expect((await refusalOf(inTenantSql(admin, (tx) => getCard(tx, bkb, 2023)))).code).toBe('not-found')
})

it('gives a roster masked to its readers, whole with a reason to the PKB alone, and to nobody else', async () => {
  const ask = { poktanId: bkb, filter: { search: '', state: 'ikut' as const } }
  const nikOf = async (actor: OfficeActor, reason?: string) =>
    (await exportRoster(actor, { ...ask, ...(reason && { reason }) }, NOW)).members[0]?.person?.nik
  expect(await nikOf(admin)).toBe('331601******0007')
  expect((await refusalOf(nikOf(admin, 'Pemutakhiran data'))).code).toBe('family.number-closed')
  expect((await refusalOf(nikOf(await officeActorOf('kepala_dinas', BLORA)))).code).toBe('not-allowed')
  expect((await refusalOf(nikOf(await officeActorOf('admin_dinas', BOGOR)))).code).toBe('not-found')
  expect(await nikOf(await makePkb('33.16.01', [FIRST]), 'Pemutakhiran data')).toBe(NIK)
})

it('sums a group up without a name', async () => {
  const summary = await inTenantSql(admin, (tx) => summarise(tx, { id: bkb, kind: 'bkb' }, TODAY))
  expect(summary).toMatchObject({
    members: 1,
    eligible: { fits: 1, ended: 0, ending: 0, unknown: 0 },
    kader: 0,
    lastMeeting: null,
    meetingsThisMonth: 0,
    cardYear: 2024,
  })
  expect(summary.empty).toHaveLength(9)
  expect(JSON.stringify(summary)).not.toContain('Aisyah')
})
