import { randomUUID } from 'node:crypto'
import { beforeAll, expect, it } from 'vitest'
import type { OfficeActor } from '@/lib/auth/actor'
import { inTenantSql } from '@/lib/db/tenant'
import { endPoktan } from '@/lib/poktan/commands'
import {
  changeJoined,
  choosePerson,
  joinGroup,
  joinWithNewFamily,
  leaveGroup,
  moveMember,
  undoGroupStep,
} from '@/lib/poktan/member-commands'
import { countMembers, getMember, listMembers, listMemberships } from '@/lib/poktan/member-queries'
import {
  changeJoinedSchema,
  choosePersonSchema,
  joinNewSchema,
  joinSchema,
  leaveSchema,
  moveSchema,
} from '@/lib/poktan/member-schema'
import { asSuperuser } from '@/tests/support/database'
import { makeFamily, makeGroup, makePkb, refusalOf } from '@/tests/support/groups'
import { BLORA, BOGOR, officeActorOf, openTestOffice, regionByCode } from '@/tests/support/people'

const NOW = new Date('2024-09-15T05:00:00Z')
const [FIRST, BESIDE, FAR] = ['33.16.01.2001', '33.16.01.2002', '33.16.02.2001'] as const
let admin: OfficeActor
let pkb: OfficeActor
let bkb: string

beforeAll(async () => {
  await openTestOffice(BLORA)
  await openTestOffice(BOGOR)
  admin = await officeActorOf('admin_dinas', BLORA)
  pkb = await makePkb('33.16.01', [FIRST, BESIDE])
  bkb = await makeGroup(admin, FIRST, 'bkb', NOW)
})

const CHILD = { name: 'Aisyah', sex: 'P', bornOn: '2021-05-01', relation: 'anak' }
const familyWith = (persons: readonly Record<string, unknown>[] = [CHILD], village: string = FIRST) =>
  makeFamily(admin, village, persons, NOW)
const join = (over: object) => joinSchema.parse({ key: randomUUID(), poktanId: bkb, joinedOn: '2024-03-01', ...over })
const step = (poktanId: string, id: string, version = 1) => ({ key: randomUUID(), poktanId, id, version })
const leave = (poktanId: string, id: string, over: object = {}) =>
  leaveSchema.parse({ ...step(poktanId, id), leftOn: '2024-08-01', reason: 'Pindah ke desa lain', ...over })
const read = (poktanId: string, id: string) => inTenantSql(admin, (tx) => getMember(tx, poktanId, id))

async function joined(poktanId = bkb) {
  const { familyId, personIds } = await familyWith()
  const { rows } = await joinGroup(admin, join({ poktanId, familyId, personId: personIds[0] }), NOW)
  return { familyId, personId: personIds[0]!, id: rows[0]!.id }
}

/** A meeting of the group at which the member was. */
async function attended(poktanId: string, memberId: string, heldOn: string) {
  const superuser = await asSuperuser()
  const id = randomUUID()
  await superuser.query(
    `insert into poktan_meeting (tenant_id, id, poktan_id, kind, village_id, kecamatan_id, held_on, period, speaker_role,
       syllabus, recorded_by)
     select tenant_id, $2, id, kind, village_id, kecamatan_id, $3, 0, 'kader', 'x', $2 from poktan where id = $1`,
    [poktanId, id, heldOn],
  )
  await superuser.query(
    'insert into poktan_attendance (tenant_id, meeting_id, member_id) select tenant_id, $2, $3 from poktan where id = $1',
    [poktanId, id, memberId],
  )
}

it('refuses a group and a family of another office like ones that are not there', async () => {
  const stranger = await officeActorOf('admin_dinas', BOGOR)
  const { familyId } = await familyWith()
  const member = await joined()
  for (const poktanId of [bkb, randomUUID()]) {
    expect((await refusalOf(joinGroup(stranger, join({ poktanId, familyId }), NOW))).code).toBe('not-found')
    expect((await refusalOf(leaveGroup(stranger, leave(poktanId, member.id), NOW))).code).toBe('not-found')
  }
  const theirs = await makeFamily(stranger, '32.01.12.2005', [CHILD], NOW)
  expect((await refusalOf(joinGroup(admin, join({ familyId: theirs.familyId }), NOW))).code).toBe('not-found')
  expect((await refusalOf(joinGroup(admin, join({ familyId: randomUUID() }), NOW))).code).toBe('not-found')
})

it('refuses those who do not keep the group’s books', async () => {
  const { familyId } = await familyWith()
  const member = await joined()
  const others = [
    await makePkb('33.16.02', [FAR]),
    await officeActorOf('koordinator_kecamatan', '33.16.02'),
    await officeActorOf('kepala_dinas', BLORA),
    await officeActorOf('kabid_kb', BLORA),
    await officeActorOf('ppkbd', BESIDE),
    await officeActorOf('kader_poktan', FIRST),
    await officeActorOf('kader_tpk', FIRST),
  ]
  for (const actor of others) {
    expect((await refusalOf(joinGroup(actor, join({ familyId }), NOW))).code).toBe('not-allowed')
    expect((await refusalOf(leaveGroup(actor, leave(bkb, member.id), NOW))).code).toBe('not-allowed')
  }
})

it('lets a kader write the group that names the account, and no other', async () => {
  const kader = await officeActorOf('kader_poktan', FIRST)
  const superuser = await asSuperuser()
  const other = await makeGroup(admin, FIRST, 'bkb', NOW)
  await superuser.query(
    `insert into poktan_officer (tenant_id, id, poktan_id, role, name, name_key, account_id, from_on)
     values ($1, $2, $3, 'kader', 'Kader', 'kader', $4, '2024-01-10')`,
    [kader.tenantId, randomUUID(), bkb, kader.accountId],
  )
  const { familyId } = await familyWith()
  expect((await refusalOf(joinGroup(kader, join({ poktanId: other, familyId }), NOW))).code).toBe('not-allowed')
  await joinGroup(kader, join({ familyId }), NOW)
  const elsewhere = await familyWith([CHILD], BESIDE)
  expect((await refusalOf(joinGroup(kader, join({ familyId: elsewhere.familyId }), NOW))).code).toBe('not-allowed')
  await superuser.query("update poktan_officer set to_on = '2024-09-01' where account_id = $1", [kader.accountId])
  expect((await refusalOf(joinGroup(kader, join({ familyId }), NOW))).code).toBe('not-allowed')
})

it('refuses a day ahead and somebody of another family beside their fields', async () => {
  const { familyId } = await familyWith()
  const another = await familyWith()
  const said = async (over: object) =>
    Object.keys((await refusalOf(joinGroup(admin, join({ familyId, ...over }), NOW))).fields)
  expect(await said({ joinedOn: '2024-09-16' })).toEqual(['joinedOn'])
  expect(await said({ personId: another.personIds[0] })).toEqual(['personId'])
})

it('refuses a second membership in the same group while the first holds, and takes one after it', async () => {
  const { familyId, id } = await joined()
  const said = await refusalOf(joinGroup(admin, join({ familyId }), NOW))
  expect(said.code).toBe('member.already')
  expect(said.fields.same).toBe(id)
  await leaveGroup(admin, leave(bkb, id), NOW)
  expect((await refusalOf(joinGroup(admin, join({ familyId, joinedOn: '2024-07-31' }), NOW))).code).toBe(
    'member.already',
  )
  await joinGroup(admin, join({ familyId, joinedOn: '2024-08-01' }), NOW)
})

it('warns of another group of the same kind and of no other kind', async () => {
  const { familyId } = await joined()
  const second = await makeGroup(admin, FIRST, 'bkb', NOW)
  const bkr = await makeGroup(admin, FIRST, 'bkr', NOW)
  const twice = await joinGroup(admin, join({ poktanId: second, familyId }), NOW)
  expect(twice.warnings).toEqual([expect.stringContaining('Juga anggota BKB')])
  expect((await joinGroup(admin, join({ poktanId: bkr, familyId }), NOW)).warnings).toEqual([])
})

it('refuses to leave before joining, ahead, while still seen at a meeting, twice, or at a stale version', async () => {
  const { id } = await joined()
  const on = async (leftOn: string) =>
    (await refusalOf(leaveGroup(admin, leave(bkb, id, { leftOn }), NOW))).fields.leftOn
  expect(await on('2024-02-29')).toMatch(/sebelum tanggal masuk/)
  expect(await on('2024-09-16')).toMatch(/belum terjadi/)
  await attended(bkb, id, '2024-08-20')
  expect(await on('2024-08-20')).toMatch(/Masih hadir pada pertemuan 20 Agustus 2024/)
  expect((await refusalOf(leaveGroup(admin, leave(bkb, id, { version: 2 }), NOW))).code).toBe('changed-meanwhile')
  await leaveGroup(admin, leave(bkb, id, { leftOn: '2024-08-21' }), NOW)
  expect(await read(bkb, id)).toMatchObject({ leftOn: '2024-08-21', leftReason: 'Pindah ke desa lain', version: 2 })
  const again = leave(bkb, id, { version: 2, leftOn: '2024-08-22' })
  expect((await refusalOf(leaveGroup(admin, again, NOW))).code).toBe('member.left')
})

it('refuses a new member of a group that has ended', async () => {
  const ended = await makeGroup(admin, FIRST, 'bkb', NOW)
  await endPoktan(admin, { key: randomUUID(), id: ended, version: 1, on: '2024-09-01', reason: 'Kader pindah' }, NOW)
  const { familyId } = await familyWith()
  expect((await refusalOf(joinGroup(admin, join({ poktanId: ended, familyId }), NOW))).code).toBe('poktan.ended')
})

it('makes one member of a double press, refuses the key for another, and undoes for its maker only', async () => {
  const { familyId } = await familyWith()
  const input = join({ familyId })
  const [one, two] = await Promise.all([joinGroup(pkb, input, NOW), joinGroup(pkb, input, NOW)])
  expect(two).toEqual(one)
  const other = await familyWith()
  expect((await refusalOf(joinGroup(pkb, { ...input, familyId: other.familyId }, NOW))).code).toBe('key-reused')
  const undo = { key: input.key, poktanId: bkb }
  expect((await refusalOf(undoGroupStep(admin, undo))).code).toBe('not-found')
  await undoGroupStep(pkb, undo)
  expect((await refusalOf(read(bkb, one.rows[0]!.id))).code).toBe('not-found')
  expect(await inTenantSql(admin, (tx) => listMemberships(tx, [familyId]))).toEqual([])
})

it('does not take back a joining after the member was seen, and brings back one who left', async () => {
  const { familyId } = await familyWith()
  const input = join({ familyId })
  const id = (await joinGroup(admin, input, NOW)).rows[0]!.id
  const away = leave(bkb, id)
  await leaveGroup(admin, away, NOW)
  await undoGroupStep(admin, { key: away.key, poktanId: bkb })
  expect(await read(bkb, id)).toMatchObject({ leftOn: null, leftReason: '', version: 3 })
  await attended(bkb, id, '2024-08-20')
  expect((await refusalOf(undoGroupStep(admin, { key: input.key, poktanId: bkb }))).code).toBe('register.undo-closed')
})

it('records a new family in few words, refuses a NIK that is known, and takes all of it back', async () => {
  const nik = '3316014105210001'
  const short = (over: object) =>
    joinNewSchema.parse({
      key: randomUUID(),
      poktanId: bkb,
      joinedOn: '2024-09-01',
      name: 'Wahyudi',
      rw: '02',
      rt: '05',
      personName: 'Bunga',
      sex: 'P',
      bornOn: '2021-05-01',
      nik,
      ...over,
    })
  expect(Object.keys((await refusalOf(joinWithNewFamily(pkb, short({ personName: '' }), NOW))).fields)).toEqual([
    'personName',
  ])
  const first = short({})
  const made = await joinWithNewFamily(pkb, first, NOW)
  const [member] = made.rows
  expect(await read(bkb, member!.id)).toMatchObject({
    familyName: 'Wahyudi',
    person: { name: 'Bunga', nik: '331601******0001' },
  })
  const again = await refusalOf(joinWithNewFamily(pkb, short({ name: 'Lain' }), NOW))
  expect(again.code).toBe('family.known')
  expect(again.fields).toMatchObject({ nik: expect.any(String), same: made.rows[1]!.id })
  await undoGroupStep(pkb, { key: first.key, poktanId: bkb })
  await joinWithNewFamily(pkb, short({}), NOW)
})

it('takes persons, not families, in PIK-R, and never changes who a member is', async () => {
  const pikr = await makeGroup(admin, FIRST, 'pikr', NOW)
  const teens = [
    { name: 'Raka', bornOn: '2008-01-01' },
    { name: 'Rani', bornOn: '2010-01-01' },
  ]
  const { familyId, personIds } = await familyWith(teens)
  const asked = (personId: string) => join({ poktanId: pikr, familyId, personId })
  expect((await refusalOf(joinGroup(admin, asked(''), NOW))).fields.personId).toMatch(/Pilih remaja/)
  const raka = await joinGroup(admin, asked(personIds[0]!), NOW)
  await joinGroup(admin, asked(personIds[1]!), NOW)
  expect((await refusalOf(joinGroup(admin, asked(personIds[0]!), NOW))).code).toBe('member.already')
  const change = choosePersonSchema.parse({ ...step(pikr, raka.rows[0]!.id), personId: personIds[1] })
  expect((await refusalOf(choosePerson(admin, change, NOW))).code).toBe('member.is-person')
  expect(await inTenantSql(admin, (tx) => countMembers(tx, pikr))).toEqual({ ikut: 2, keluar: 0 })
})

it('chooses a younger child, and corrects the day of joining up to the first meeting', async () => {
  const { familyId, personIds } = await familyWith([CHILD, { ...CHILD, name: 'Adik', bornOn: '2024-01-01' }])
  const { rows } = await joinGroup(admin, join({ familyId, personId: personIds[0] }), NOW)
  const id = rows[0]!.id
  await choosePerson(admin, choosePersonSchema.parse({ ...step(bkb, id), personId: personIds[1] }), NOW)
  expect((await read(bkb, id)).person?.name).toBe('Adik')
  await attended(bkb, id, '2024-05-10')
  const on = (joinedOn: string) => changeJoinedSchema.parse({ ...step(bkb, id, 2), joinedOn })
  expect((await refusalOf(changeJoined(admin, on('2024-05-11'), NOW))).fields.joinedOn).toMatch(/10 Mei 2024/)
  await changeJoined(admin, on('2024-05-10'), NOW)
  expect(await read(bkb, id)).toMatchObject({ joinedOn: '2024-05-10', version: 3 })
})

it('moves a member to a group of the same kind whose books are the person’s, and back', async () => {
  const { id, familyId } = await joined()
  const move = (toPoktanId: string) =>
    moveSchema.parse({ ...step(bkb, id), toPoktanId, on: '2024-08-01', reason: 'Rumahnya lebih dekat' })
  const bkr = await makeGroup(admin, FIRST, 'bkr', NOW)
  const far = await makeGroup(admin, FAR, 'bkb', NOW)
  const beside = await makeGroup(admin, BESIDE, 'bkb', NOW)
  expect((await refusalOf(moveMember(pkb, move(bkr), NOW))).fields.toPoktanId).toMatch(/BKB/)
  expect((await refusalOf(moveMember(pkb, move(bkb), NOW))).fields.toPoktanId).toMatch(/lain/)
  expect((await refusalOf(moveMember(pkb, move(far), NOW))).code).toBe('not-allowed')
  expect((await refusalOf(moveMember(pkb, move(randomUUID()), NOW))).code).toBe('not-found')
  const going = move(beside)
  await moveMember(pkb, going, NOW)
  const spans = await inTenantSql(admin, (tx) => listMemberships(tx, [familyId]))
  expect(spans.map(({ poktanId, leftOn }) => [poktanId, leftOn])).toEqual([
    [beside, null],
    [bkb, '2024-08-01'],
  ])
  await undoGroupStep(pkb, { key: going.key, poktanId: bkb })
  expect(await read(bkb, id)).toMatchObject({ leftOn: null })
})

it('lists by name, searches head, person and neighbourhood, and keeps those who left', async () => {
  const poktanId = await makeGroup(admin, FIRST, 'bkb', NOW)
  const villageId = (await regionByCode(FIRST)).id
  const ids: string[] = []
  for (const name of ['Zainal', 'Abdul']) {
    const { familyId, personIds } = await makeFamily(admin, FIRST, [CHILD], NOW, {
      name,
      rw: name === 'Abdul' ? '07' : '',
      villageId,
    })
    const { rows } = await joinGroup(admin, join({ poktanId, familyId, personId: personIds[0] }), NOW)
    ids.push(rows[0]!.id)
  }
  const names = async (search: string, state: 'ikut' | 'keluar' | 'semua' = 'ikut') =>
    (await inTenantSql(admin, (tx) => listMembers(tx, poktanId, { search, state }))).map(({ familyName }) => familyName)
  expect(await names('')).toEqual(['Abdul', 'Zainal'])
  expect(await names('rw 07')).toEqual(['Abdul'])
  expect(await names('aisyah zain')).toEqual(['Zainal'])
  await leaveGroup(admin, leave(poktanId, ids[0]!), NOW)
  expect(await names('')).toEqual(['Abdul'])
  expect(await names('', 'keluar')).toEqual(['Zainal'])
  expect(await names('', 'semua')).toEqual(['Abdul', 'Zainal'])
  expect(await inTenantSql(admin, (tx) => countMembers(tx, poktanId))).toEqual({ ikut: 1, keluar: 1 })
})
