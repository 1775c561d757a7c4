import { randomUUID } from 'node:crypto'
import { beforeAll, expect, it } from 'vitest'
import type { OfficeActor } from '@/lib/auth/actor'
import type { Role } from '@/lib/auth/roles'
import { inTenantSql } from '@/lib/db/tenant'
import { groupAreaOf } from '@/lib/poktan/group-area'
import { undoGroupStep } from '@/lib/poktan/member-commands'
import { addOfficer, editOfficer, endOfficer, revealOfficerNik } from '@/lib/poktan/officer-commands'
import { getOfficer, listOfficers } from '@/lib/poktan/officer-queries'
import { addOfficerSchema, editOfficerSchema, endOfficerSchema } from '@/lib/poktan/officer-schema'
import { asSuperuser } from '@/tests/support/database'
import { makeGroup, makePkb, refusalOf } from '@/tests/support/groups'
import { BLORA, BOGOR, officeActorOf, openTestOffice } from '@/tests/support/people'

const NOW = new Date('2024-09-15T05:00:00Z')
const FIRST = '33.16.01.2001'
const NIK = '3316016505850001'
let admin: OfficeActor
let bkb: string

beforeAll(async () => {
  await openTestOffice(BLORA)
  await openTestOffice(BOGOR)
  admin = await officeActorOf('admin_dinas', BLORA)
  bkb = await makeGroup(admin, FIRST, 'bkb', NOW)
})

const officer = (over: object = {}) =>
  addOfficerSchema.parse({
    key: randomUUID(),
    poktanId: bkb,
    role: 'kader',
    ageGroup: '2',
    name: 'Bu Ani',
    fromOn: '2024-02-01',
    ...over,
  })
const end = (poktanId: string, id: string, over: object = {}) =>
  endOfficerSchema.parse({
    key: randomUUID(),
    poktanId,
    id,
    version: 1,
    toOn: '2024-08-01',
    reason: 'Pindah rumah',
    ...over,
  })
const idOf = ({ rows }: { rows: readonly { id: string }[] }) => rows[0]!.id

it.each([
  ['a seat the kind does not have', { role: 'pendidik_sebaya', ageGroup: '' }, 'role'],
  ['an age group of a ketua', { role: 'ketua' }, 'ageGroup'],
  ['a training of somebody untrained', { training: 'Pelatihan kader BKB' }, 'trained'],
  ['a training ahead', { trained: 'ya', trainedOn: '2024-09-16' }, 'trainedOn'],
  ['a beginning ahead', { fromOn: '2024-09-16' }, 'fromOn'],
  ['an account that is no kader’s here', { accountId: randomUUID() }, 'accountId'],
])('refuses %s beside its field', async (_what, over, field) => {
  const said = await refusalOf(addOfficer(admin, officer(over), NOW))
  expect(Object.keys(said.fields)).toEqual([field])
})

it.each<[Role, string, 'made' | 'not-allowed' | 'not-found']>([
  ['admin_dinas', BOGOR, 'not-found'],
  ['kepala_dinas', BLORA, 'not-allowed'],
  ['kabid_kb', BLORA, 'not-allowed'],
  ['koordinator_kecamatan', '33.16.02', 'not-allowed'],
  ['pkb', '33.16.01', 'not-allowed'],
  ['ppkbd', '33.16.01.2002', 'not-allowed'],
  ['kader_poktan', FIRST, 'not-allowed'],
  ['kader_tpk', FIRST, 'not-allowed'],
  ['ppkbd', FIRST, 'made'],
  ['koordinator_kecamatan', '33.16.01', 'made'],
  ['kabid_ks', BLORA, 'made'],
])('lets %s of %s write down a kader: %s', async (role, region, outcome) => {
  const actor = await officeActorOf(role, region)
  const work = addOfficer(actor, officer(), NOW)
  if (outcome === 'made') await work
  else expect((await refusalOf(work)).code).toBe(outcome)
})

it('refuses a second ketua at the same time, takes one after the first, and keeps the list’s name of the ketua', async () => {
  const group = await makeGroup(admin, FIRST, 'bkr', NOW)
  const ketua = (name: string, fromOn: string) =>
    officer({ poktanId: group, role: 'ketua', ageGroup: '', name, fromOn })
  const leader = async () => {
    const superuser = await asSuperuser()
    return (await superuser.query('select leader from poktan where id = $1', [group])).rows[0].leader
  }
  const first = await addOfficer(admin, ketua('Bu Satu', '2024-02-01'), NOW)
  expect(await leader()).toBe('Bu Satu')
  expect((await refusalOf(addOfficer(admin, ketua('Bu Dua', '2024-03-01'), NOW))).fields.role).toMatch(/Bu Satu/)
  const ending = end(group, idOf(first))
  await endOfficer(admin, ending, NOW)
  expect(await leader()).toBe('')
  await undoGroupStep(admin, { key: ending.key, poktanId: group })
  expect(await leader()).toBe('Bu Satu')
  await endOfficer(admin, end(group, idOf(first), { version: 3 }), NOW)
  await addOfficer(admin, ketua('Bu Dua', '2024-08-01'), NOW)
  expect(await leader()).toBe('Bu Dua')
})

it('only warns of a second kader of an age group', async () => {
  const group = await makeGroup(admin, FIRST, 'bkb', NOW)
  expect((await addOfficer(admin, officer({ poktanId: group }), NOW)).warnings).toEqual([])
  const second = await addOfficer(admin, officer({ poktanId: group, name: 'Bu Budi' }), NOW)
  expect(second.warnings).toEqual(['Kader 2–<3 tahun juga dipegang Bu Ani.'])
})

it('refuses an end before the beginning, ahead, twice and at a stale version', async () => {
  const id = idOf(await addOfficer(admin, officer(), NOW))
  const said = async (over: object) => refusalOf(endOfficer(admin, end(bkb, id, over), NOW))
  expect((await said({ toOn: '2024-01-31' })).fields.toOn).toMatch(/tanggal mulai/)
  expect((await said({ toOn: '2024-09-16' })).fields.toOn).toMatch(/belum terjadi/)
  expect((await said({ version: 2 })).code).toBe('changed-meanwhile')
  await endOfficer(admin, end(bkb, id), NOW)
  expect((await said({ version: 2 })).code).toBe('officer.ended')
  expect(await inTenantSql(admin, (tx) => getOfficer(tx, bkb, id))).toMatchObject({
    toOn: '2024-08-01',
    leftReason: 'Pindah rumah',
  })
})

it('keeps a NIK sealed and masked, opens it to the PKB of the village, and to no admin', async () => {
  const input = officer({ nik: NIK, trained: 'ya', training: 'Pelatihan kader BKB', trainedOn: '2024-05-01' })
  const id = idOf(await addOfficer(admin, input, NOW))
  const edit = editOfficerSchema.parse({ ...input, key: randomUUID(), id, version: 1, nik: '', name: 'Bu Ani Lestari' })
  await editOfficer(admin, edit, NOW)
  expect((await refusalOf(editOfficer(admin, { ...edit, key: randomUUID() }, NOW))).code).toBe('changed-meanwhile')
  expect(await inTenantSql(admin, (tx) => getOfficer(tx, bkb, id))).toMatchObject({
    name: 'Bu Ani Lestari',
    nik: '331601******0001',
    training: 'Pelatihan kader BKB',
  })
  const ask = { poktanId: bkb, id, reason: 'Mencocokkan SK kader' }
  expect((await refusalOf(revealOfficerNik(admin, ask, NOW))).code).toBe('family.number-closed')
  const pkb = await makePkb('33.16.01', [FIRST])
  expect(await revealOfficerNik(pkb, ask, NOW)).toEqual({ number: NIK })
  const superuser = await asSuperuser()
  const { rows } = await superuser.query(
    `select (select count(*) from audit where action = 'poktan.officer-nik-revealed')::int as lines,
       (select count(*) from receipt where answer::text like '%' || $1 || '%')::int as kept`,
    [NIK],
  )
  expect(rows[0]).toEqual({ lines: 1, kept: 0 })
})

it('links an account only by those who keep the list, and a kader’s reach ends with the service', async () => {
  const kader = await officeActorOf('kader_poktan', FIRST)
  const superuser = await asSuperuser()
  const group = await makeGroup(admin, FIRST, 'bkl', NOW)
  await superuser.query(
    `insert into account (id, username, name, home_tenant_id, password_hash) values ($1, $2, 'Kader', $3, 'x')`,
    [kader.accountId, `kader.${kader.accountId.slice(0, 8)}`, kader.tenantId],
  )
  await superuser.query(
    `insert into account_role (id, account_id, role, tenant_id, region_id, valid_from) values ($1, $2, 'kader_poktan', $3, $4, '2024-01-01')`,
    [randomUUID(), kader.accountId, kader.tenantId, kader.region.id],
  )
  const linked = officer({ poktanId: group, ageGroup: '', accountId: kader.accountId })
  const ppkbd = await officeActorOf('ppkbd', FIRST)
  expect((await refusalOf(addOfficer(ppkbd, linked, NOW))).fields.accountId).toMatch(/PKB/)
  const id = idOf(await addOfficer(admin, linked, NOW))
  const area = () => inTenantSql(kader, (tx) => groupAreaOf(tx, NOW))
  expect(await area()).toEqual({ kind: 'groups', poktanIds: [group] })
  await endOfficer(admin, end(group, id), NOW)
  expect(await area()).toEqual({ kind: 'groups', poktanIds: [] })
  expect(await inTenantSql(admin, (tx) => listOfficers(tx, group))).toHaveLength(1)
})
