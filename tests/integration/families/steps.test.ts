import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import type { OfficeActor } from '@/lib/auth/actor'
import type { Role } from '@/lib/auth/roles'
import { inTenant, inTenantSql } from '@/lib/db/tenant'
import { recordFamilyAt } from '@/lib/families/care-commands'
import { revealNumber, undoFamilyStep } from '@/lib/families/commands'
import { familyAreaOf, openFamily } from '@/lib/families/family-area'
import { searchByName } from '@/lib/families/find'
import { listFamilies } from '@/lib/families/list'
import { moveFamily, movePerson } from '@/lib/families/moves'
import { listPersons } from '@/lib/families/queries'
import { familyBodySchema } from '@/lib/families/schema'
import { changeHome, changePerson, recordDeath } from '@/lib/families/step-commands'
import {
  changeHomeSchema,
  changePersonSchema,
  deathSchema,
  moveFamilySchema,
  movePersonSchema,
} from '@/lib/families/step-schema'
import { byYear } from '@/lib/timeline/event'
import { listOpenTargets } from '@/lib/timeline/life-line'
import { readTimeline } from '@/lib/timeline/read'
import { makeCareTeam } from '@/tests/support/care-team'
import { asSuperuser } from '@/tests/support/database'
import { makePkb, refusalOf } from '@/tests/support/groups'
import { actorOf, BLORA, officeActorOf, openTestOffice, regionByCode } from '@/tests/support/people'

const NOW = new Date('2024-09-15T05:00:00Z')
const TODAY = '2024-09-15'
const [FIRST, SECOND, THIRD] = ['33.16.03.2001', '33.16.04.2001', '33.16.03.2002'] as const
let kader: OfficeActor
let pkb: OfficeActor
let far: OfficeActor
let serial = 0

beforeAll(async () => {
  await openTestOffice(BLORA)
  ;({ kader } = await makeCareTeam(FIRST, ['1']))
  pkb = await makePkb('33.16.03', [FIRST])
  far = (await makeCareTeam(SECOND)).kader
})

const idOf = async (code: string) => (await regionByCode(code)).id
const freshNik = () => `3316035205${String(92)}${String(++serial).padStart(4, '0')}`

async function family(over: Record<string, unknown> = {}, persons: Record<string, unknown>[] = []) {
  const body = familyBodySchema.parse({
    id: randomUUID(),
    villageId: await idOf(FIRST),
    name: 'Sukirman',
    rw: '1',
    persons: persons.map((person) => ({ id: randomUUID(), relation: 'anak', ...person })),
    ...over,
  })
  await recordFamilyAt(pkb, body, NOW)
  return { id: body.id, persons: body.persons.map(({ id }) => id) }
}
const peopleOf = (id: string) => inTenantSql(pkb, (tx) => listPersons(tx, [id]))
const targetsOf = (id: string) => inTenantSql(pkb, (tx) => listOpenTargets(tx, id))
const timelineOf = (actor: OfficeActor, id: string) =>
  inTenantSql(actor, async (tx) => readTimeline(tx, id, await listPersons(tx, [id])))

describe('who reads families by name', () => {
  it.each<[Role, string, boolean]>([
    ['koordinator_kecamatan', '33.16.03', true],
    ['koordinator_kecamatan', '33.16.04', false],
    ['pkb', '33.16.03', false],
    ['kader_tpk', FIRST, false],
    ['verifikator_krs', '33.16.03', false],
    ['kader_poktan', FIRST, false],
    ['ppkbd', FIRST, false],
    ['faskes', '33.16.03', false],
    ['petugas_pdp', BLORA, false],
    ['kabid_ks', BLORA, false],
    ['kabid_kb', BLORA, false],
    ['kabid_dalduk', BLORA, false],
    ['kepala_dinas', BLORA, false],
    ['admin_dinas', BLORA, false],
    ['tpps', BLORA, false],
  ])('%s of %s: %s', async (role, region, reads) => {
    const { id } = await family()
    const actor = await officeActorOf(role, region)
    const open = (one: string) => inTenantSql(actor, (tx) => openFamily(tx, one, NOW))
    if (reads) {
      expect((await open(id)).id).toBe(id)
      return
    }
    const [here, missing] = [await refusalOf(open(id)), await refusalOf(open(randomUUID()))]
    expect([here.code, here.message]).toEqual([missing.code, missing.message])
    const listed = await inTenantSql(actor, async (tx) =>
      listFamilies(tx, await familyAreaOf(tx, NOW), { villageId: null, rw: '', has: '', page: 1 }, TODAY),
    )
    expect(listed.total).toBe(0)
  })

  it('opens to the team of the RW, the PKB of the village, and the verifikator once a list has it', async () => {
    const { id } = await family()
    const other = await family({ rw: '2' })
    const open = (actor: OfficeActor, one: string) => inTenantSql(actor, (tx) => openFamily(tx, one, NOW))
    await open(kader, id)
    await open(pkb, id)
    expect((await refusalOf(open(kader, other.id))).code).toBe('not-found')
    const verifier = await officeActorOf('verifikator_krs', '33.16.03')
    const superuser = await asSuperuser()
    const list = randomUUID()
    await superuser.query(
      `insert into krs_list (tenant_id, id, year, semester, edition) values ($1, $2, 2019, 1, '2021')`,
      [pkb.tenantId, list],
    )
    await superuser.query(
      `insert into krs_family (tenant_id, id, list_id, family_id, village_id, kecamatan_id, at_risk)
       select tenant_id, gen_random_uuid(), $2, id, village_id, kecamatan_id, true from family where tenant_id = $1 and id = $3`,
      [pkb.tenantId, list, id],
    )
    await open(verifier, id)
    expect((await refusalOf(open(verifier, other.id))).code).toBe('not-found')
    const kinds = new Set((await timelineOf(verifier, id)).map(({ kind }) => kind))
    expect([...kinds]).toEqual(['krs'])
  })

  it('finds by name, number and code inside the area only, and never for who reads none', async () => {
    const nik = freshNik()
    const { id } = await family({ name: 'Wagiman Prabowo' }, [{ name: 'Endang', sex: 'P', nik }, { name: 'Bayu' }])
    const code = (await peopleOf(id)).find(({ name }) => name === 'Bayu')!.tempCode
    for (const text of ['wagiman pra', 'endang', nik, code, code.toLowerCase().replace('-', ' ')])
      expect((await searchByName(kader, { text }, NOW)).lines.map((line) => line.id)).toContain(id)
    for (const text of ['wagiman', nik, code]) expect((await searchByName(far, { text }, NOW)).lines).toEqual([])
    expect(Object.keys((await refusalOf(searchByName(kader, { text: 'wa' }, NOW))).fields)).toEqual(['text'])
    expect((await refusalOf(searchByName(kader, { text: '331603520592' }, NOW))).fields.text).toMatch(/16 angka/)
    const kabid = await officeActorOf('kabid_ks', BLORA)
    expect((await refusalOf(searchByName(kabid, { text: 'wagiman' }, NOW))).code).toBe('not-allowed')
    const province = await actorOf('pejabat_provinsi', '33')
    expect((await refusalOf(searchByName(province, { text: 'wagiman' }, NOW))).code).toBe('not-allowed')
  })

  it('lists a page with what deserves to be known, filtered by place and by who is there', async () => {
    const { id } = await family({ rw: '004' }, [{ name: 'Balita', bornOn: '2023-01-01' }])
    const list = (view: object) =>
      inTenantSql(pkb, async (tx) =>
        listFamilies(tx, await familyAreaOf(tx, NOW), { villageId: null, rw: '', has: '', page: 1, ...view }, TODAY),
      )
    expect(await list({ rw: '4' })).toMatchObject({
      total: 1,
      rows: [{ id, members: 1, underFive: 1, pregnant: false }],
    })
    expect((await list({ rw: '4', has: 'balita' })).total).toBe(1)
    expect((await list({ rw: '4', has: 'hamil' })).total).toBe(0)
    expect((await list({ villageId: await idOf(SECOND) })).total).toBe(0)
    expect((await list({ page: 99 })).rows).toEqual([])
  })
})

it('opens the NIK of own targets to a kader TPK, with a reason in the trail, and of nobody else', async () => {
  const { id, persons } = await family({}, [
    { name: 'Anak', bornOn: '2023-01-01', nik: freshNik() },
    { name: 'Ayah', relation: 'kepala', nik: freshNik() },
  ])
  const ask = (actor: OfficeActor, person: string) =>
    revealNumber(actor, { kind: 'nik', id: person, reason: 'Cocokkan dengan KK' }, NOW)
  expect((await ask(kader, persons[0]!)).number).toMatch(/^3316/)
  expect((await refusalOf(ask(kader, persons[1]!))).code).toBe('family.number-closed')
  expect((await refusalOf(ask(far, persons[0]!))).code).toBe('not-found')
  const { rows } = await (await asSuperuser()).query(
    `select action from audit where subject = $1 and action like '%revealed'`,
    [`keluarga/${id}`],
  )
  expect(rows).toEqual([{ action: 'family.nik-revealed' }])
})

it('moves a family with its targets to the team of the new place, keeps where it lived, and takes it back', async () => {
  const there = await makeCareTeam(THIRD)
  const { id } = await family({ rt: '2' }, [{ name: 'Anak', bornOn: '2023-01-01' }])
  const before = await targetsOf(id)
  const move = (over: object = {}) =>
    moveFamilySchema.parse({
      key: randomUUID(),
      id,
      version: '1',
      villageId: '',
      rw: '3',
      movedOn: '2024-09-10',
      reason: 'Rumah baru',
      ...over,
    })
  const villageId = String(await idOf(THIRD))
  const told = move({ villageId })
  expect(
    (await refusalOf(moveFamily(pkb, move({ villageId, movedOn: '2024-09-16' }), NOW))).fields.movedOn,
  ).toBeTruthy()
  const same = move({ villageId: String(await idOf(FIRST)), rw: '01', rt: '2' })
  expect((await refusalOf(moveFamily(pkb, same, NOW))).fields.villageId).toBeTruthy()
  await moveFamily(pkb, told, NOW)
  expect(await moveFamily(pkb, told, NOW)).toMatchObject({ action: 'family.moved' })
  expect((await refusalOf(inTenantSql(kader, (tx) => openFamily(tx, id, NOW)))).code).toBe('not-found')
  await inTenantSql(there.kader, (tx) => openFamily(tx, id, NOW))
  const events = await timelineOf(there.kader, id)
  expect(events.find(({ kind }) => kind === 'pindah')).toMatchObject({ on: '2024-09-10', words: ['Rumah baru'] })
  expect(byYear(events)[0]?.year).toBe('2024')
  await undoFamilyStep(pkb, { key: told.key })
  expect(await targetsOf(id)).toEqual(before)
  await inTenantSql(kader, (tx) => openFamily(tx, id, NOW))
  expect((await timelineOf(pkb, id)).some(({ kind }) => kind === 'pindah')).toBe(false)
})

it('lets a bride found a family with her child, and join another, with the history of both', async () => {
  const { id, persons } = await family({}, [
    { name: 'Ratna', sex: 'P', relation: 'anak' },
    { name: 'Dewi', bornOn: '2023-05-01' },
  ])
  const [bride, child] = persons as [string, string]
  const base = { id: bride, version: '1', movedOn: '2024-09-01', reason: 'Menikah', relation: 'kepala' }
  const founds = movePersonSchema.parse({
    ...base,
    key: randomUUID(),
    name: 'Bagas',
    villageId: String(await idOf(FIRST)),
    rw: '1',
    along: child,
    relation: 'pasangan',
  })
  const stamp = await movePerson(pkb, founds, NOW)
  const newFamily = stamp.rows.find(({ table }) => table === 'family')!.id
  expect((await peopleOf(newFamily)).map(({ id: one, relation }) => [one, relation])).toEqual([
    [bride, 'pasangan'],
    [child, 'anak'],
  ])
  expect((await targetsOf(newFamily)).map(({ personId }) => personId)).toEqual([child])
  expect((await timelineOf(pkb, newFamily)).map(({ title }) => title)).toContain('Ratna masuk keluarga ini')
  expect((await timelineOf(pkb, id)).map(({ title }) => title)).toContain('Ratna keluar dari keluarga ini')
  await undoFamilyStep(pkb, { key: founds.key })
  expect((await peopleOf(id)).map(({ id: one }) => one).sort()).toEqual([...persons].sort())

  const groom = await family({}, [{ name: 'Bagas', relation: 'kepala' }])
  const version = (await peopleOf(id)).find((one) => one.id === bride)?.version
  const joins = { ...base, key: randomUUID(), version: String(version), familyId: groom.id }
  const second = await refusalOf(movePerson(pkb, movePersonSchema.parse(joins), NOW))
  expect(Object.keys(second.fields)).toEqual(['relation'])
  await movePerson(pkb, movePersonSchema.parse({ ...joins, relation: 'pasangan' }), NOW)
  expect((await peopleOf(groom.id)).map(({ name }) => name)).toEqual(['Bagas', 'Ratna'])
  const bare = movePersonSchema.safeParse({ ...base, key: randomUUID() })
  expect(bare.error?.issues.map(({ path }) => path[0])).toEqual(['name', 'villageId'])
})

it('writes a death, ends what accompanied, and takes it back', async () => {
  const { id, persons } = await family({}, [{ name: 'Anak', bornOn: '2023-01-01' }])
  const death = (diedOn: string) => deathSchema.parse({ key: randomUUID(), id: persons[0], version: '1', diedOn })
  expect((await refusalOf(recordDeath(pkb, death('2022-12-31'), NOW))).fields.diedOn).toMatch(/sebelum lahir/)
  const told = death('2024-09-14')
  await recordDeath(pkb, told, NOW)
  expect(await targetsOf(id)).toEqual([])
  expect((await timelineOf(pkb, id)).map(({ kind }) => kind)).toContain('meninggal')
  await undoFamilyStep(pkb, { key: told.key })
  expect(await targetsOf(id)).toHaveLength(1)
})

it('changes house and person at the version that was read, and judges a child anew when its sex is put right', async () => {
  const { id, persons } = await family({}, [{ name: 'Anak', sex: 'L', bornOn: '2023-01-01' }])
  const personId = persons[0]!
  await (await asSuperuser()).query(
    `insert into measurement (tenant_id, id, person_id, family_id, village_id, kecamatan_id, measured_on, period, sex,
       age_days, weight_g, length_mm, measure, zlen, recorded_by, recorder_name)
     select tenant_id, gen_random_uuid(), $2, id, village_id, kecamatan_id, '2024-01-01', 202401, 'L', 365, 9000, 760, 'L', 0,
       gen_random_uuid(), 'Kader' from family where tenant_id = $1 and id = $3`,
    [pkb.tenantId, personId, id],
  )
  const zlen = async () =>
    (await (await asSuperuser()).query('select sex, zlen from measurement where person_id = $1', [personId]))
      .rows[0] as { sex: string; zlen: number }
  const change = (over: object) =>
    changePersonSchema.parse({
      key: randomUUID(),
      id: personId,
      version: '1',
      name: 'Anak',
      sex: 'P',
      bornOn: '2023-01-01',
      relation: 'anak',
      ...over,
    })
  const told = change({})
  await changePerson(kader, told, NOW)
  const girl = await zlen()
  expect(girl.sex).toBe('P')
  expect(girl.zlen).not.toBe(0)
  expect((await refusalOf(changePerson(kader, change({}), NOW))).code).toBe('changed-meanwhile')
  await undoFamilyStep(kader, { key: told.key })
  expect((await zlen()).sex).toBe('L')

  const home = changeHomeSchema.parse({ key: randomUUID(), id, version: '1', name: 'Baru', rw: '1', waterOk: 'ya' })
  await changeHome(kader, home, NOW)
  expect(await inTenant(kader, (tx) => openFamily(tx, id, NOW))).toMatchObject({
    name: 'Baru',
    waterOk: true,
    toiletOk: null,
  })
  const koordinator = await officeActorOf('koordinator_kecamatan', '33.16.03')
  const again = { ...home, key: randomUUID(), version: 2 }
  expect((await refusalOf(changeHome(koordinator, again, NOW))).code).toBe('not-allowed')
})

it('shows nobody who was limited, merged or erased, and no event of theirs', async () => {
  const { id, persons } = await family({}, [
    { name: 'Satu', bornOn: '2023-01-01' },
    { name: 'Dua', bornOn: '2022-01-01' },
  ])
  await (await asSuperuser()).query('update person set restricted_at = now() where id = $1', [persons[0]])
  expect((await peopleOf(id)).map(({ name }) => name)).toEqual(['Dua'])
  expect((await timelineOf(pkb, id)).map(({ title }) => title).join()).not.toContain('Satu')
  expect((await timelineOf(pkb, id)).every(({ personId }) => personId !== persons[0])).toBe(true)
  await (await asSuperuser()).query('update family set restricted_at = now() where id = $1', [id])
  expect((await refusalOf(inTenantSql(pkb, (tx) => openFamily(tx, id, NOW)))).code).toBe('not-found')
})
