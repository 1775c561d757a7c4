import { randomUUID } from 'node:crypto'
import { beforeAll, expect, it } from 'vitest'
import type { OfficeActor } from '@/lib/auth/actor'
import type { Role } from '@/lib/auth/roles'
import { inTenant, inTenantSql } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { changeFamily, recordFamily, revealNumber, undoFamilyStep } from '@/lib/families/commands'
import { findByNik, getFamily, listPersons } from '@/lib/families/queries'
import { changeFamilySchema, type RecordFamily, recordFamilySchema } from '@/lib/families/schema'
import { searchFamilies } from '@/lib/families/search'
import { asSuperuser } from '@/tests/support/database'
import { actorOf, BLORA, BOGOR, officeActorOf, openTestOffice, regionByCode } from '@/tests/support/people'

const NOW = new Date('2024-09-15T05:00:00Z')
const [FIRST, SECOND] = ['33.16.01.2001', '33.16.02.2001'] as const
let admin: OfficeActor
let serial = 0

beforeAll(async () => {
  await openTestOffice(BLORA)
  await openTestOffice(BOGOR)
  admin = await officeActorOf('admin_dinas', BLORA)
})

const idOf = async (code: string) => (await regionByCode(code)).id
/** A NIK nobody else in this file has. */
const freshNik = () => `3316011205${String(90)}${String(++serial).padStart(4, '0')}`

async function family(over: Partial<Record<keyof RecordFamily, unknown>> = {}): Promise<RecordFamily> {
  return recordFamilySchema.parse({ key: randomUUID(), villageId: await idOf(FIRST), name: 'Sutrisno', ...over })
}

const refusal = async (work: Promise<unknown>): Promise<Refusal> => {
  const outcome = await work.then(
    () => null,
    (error: unknown) => error,
  )
  expect(outcome).toBeInstanceOf(Refusal)
  return outcome as Refusal
}

const familyOf = (stamp: { rows: readonly { id: string }[] }) => stamp.rows[0]!.id

it.each([
  ['a village of another office', { villageId: '32.01.12.2005' }, 'villageId'],
  ['a kecamatan in place of a village', { villageId: '33.16.01' }, 'villageId'],
  ['a birth ahead', { persons: [{ name: 'Bayi', bornOn: '2024-09-16' }] }, 'persons.0.bornOn'],
])('refuses %s beside its field', async (_what, over: { villageId?: string; persons?: unknown }, field) => {
  const villageId = await idOf(over.villageId ?? FIRST)
  const said = await refusal(recordFamily(admin, await family({ ...over, villageId }), NOW))
  expect(Object.keys(said.fields)).toEqual([field])
})

it.each<[Role, string, string, 'made' | 'not-allowed']>([
  ['admin_dinas', BLORA, FIRST, 'made'],
  ['kabid_ks', BLORA, FIRST, 'made'],
  ['kepala_dinas', BLORA, FIRST, 'not-allowed'],
  ['kabid_kb', BLORA, FIRST, 'not-allowed'],
  ['koordinator_kecamatan', '33.16.01', FIRST, 'made'],
  ['koordinator_kecamatan', '33.16.01', SECOND, 'not-allowed'],
  ['pkb', '33.16.01', FIRST, 'not-allowed'],
  ['ppkbd', FIRST, FIRST, 'made'],
  ['ppkbd', SECOND, FIRST, 'not-allowed'],
  ['kader_poktan', FIRST, FIRST, 'made'],
  ['kader_tpk', FIRST, FIRST, 'not-allowed'],
  ['juri', BLORA, FIRST, 'not-allowed'],
])('lets %s of %s record a family in %s: %s', async (role, region, village, outcome) => {
  const actor = await actorOf(role, region)
  const work = recordFamily(actor, await family({ villageId: await idOf(village) }), NOW)
  if (outcome === 'made') await work
  else expect((await refusal(work)).code).toBe(outcome)
})

it('refuses a number somebody in the office has, and says whose family it is; another office may have it', async () => {
  const nik = freshNik()
  const kk = freshNik()
  const made = await recordFamily(admin, await family({ kk, persons: [{ name: 'Sari', sex: 'P', nik }] }), NOW)
  const again = await refusal(recordFamily(admin, await family({ persons: [{ name: 'Lain', nik }] }), NOW))
  expect(again.code).toBe('family.known')
  expect(again.fields).toMatchObject({ same: familyOf(made), 'persons.0.nik': expect.any(String) })
  expect((await refusal(recordFamily(admin, await family({ kk }), NOW))).fields.same).toBe(familyOf(made))
  const twice = await family({
    persons: [
      { name: 'Satu', nik: freshNik() },
      { name: 'Dua', nik: `3316011205${90}${String(serial).padStart(4, '0')}` },
    ],
  })
  expect((await refusal(recordFamily(admin, twice, NOW))).fields['persons.1.nik']).toMatch(/di atas/)
  const bogor = await officeActorOf('admin_dinas', BOGOR)
  await recordFamily(bogor, await family({ villageId: await idOf('32.01.12.2005'), kk }), NOW)
})

it('keeps numbers sealed everywhere and shows them masked', async () => {
  const nik = freshNik()
  const kk = freshNik()
  const input = await family({ kk, persons: [{ name: 'Wati', sex: 'P', nik }] })
  const made = await recordFamily(admin, input, NOW)
  expect(made.warnings).toEqual([expect.stringContaining('Wati: NIK ini milik laki-laki')])
  const superuser = await asSuperuser()
  const { rows } = await superuser.query(
    `select coalesce(json_agg(t)::text, '') as text from (
       select to_jsonb(f)::text as row from family f union all select to_jsonb(p)::text from person p
       union all select to_jsonb(r)::text from receipt r union all select to_jsonb(a)::text from audit a) t`,
  )
  expect(rows[0].text).not.toContain(nik)
  expect(rows[0].text).not.toContain(kk)
  const read = await inTenantSql(admin, async (tx) => ({
    family: await getFamily(tx, familyOf(made)),
    persons: await listPersons(tx, [familyOf(made)]),
    found: await findByNik(tx, nik),
  }))
  expect(read.family.kk).toBe(`331601******${kk.slice(-4)}`)
  expect(read.persons[0]).toMatchObject({ nikState: 'ada', nik: `331601******${nik.slice(-4)}` })
  expect(read.found?.familyId).toBe(familyOf(made))
})

it('takes a family without NIK and KK, and sixteen nines as unknown', async () => {
  const made = await recordFamily(
    admin,
    await family({ persons: [{ name: 'Bayi' }, { name: 'Ibu', nik: '9999999999999999' }] }),
    NOW,
  )
  const persons = await inTenantSql(admin, (tx) => listPersons(tx, [familyOf(made)]))
  expect(persons.map(({ name, nikState, nik }) => [name, nikState, nik])).toEqual([
    ['Bayi', 'belum_ada', null],
    ['Ibu', 'tidak_diketahui', null],
  ])
  expect(await inTenantSql(admin, (tx) => findByNik(tx, '9999999999999999'))).toBeNull()
})

it('refuses a change of a stale version, keeps a number left empty, takes one away by a dash, and undoes', async () => {
  const nik = freshNik()
  const made = await recordFamily(admin, await family({ name: 'Lama', persons: [{ name: 'Anak', nik }] }), NOW)
  const id = familyOf(made)
  const [person] = await inTenantSql(admin, (tx) => listPersons(tx, [id]))
  const change = (over: object) =>
    changeFamilySchema.parse({ key: randomUUID(), id, version: 1, name: 'Baru', persons: [], ...over })
  await changeFamily(admin, change({ persons: [{ id: person!.id, name: 'Anak Satu' }] }), NOW)
  expect((await refusal(changeFamily(admin, change({}), NOW))).code).toBe('changed-meanwhile')
  expect((await inTenantSql(admin, (tx) => listPersons(tx, [id])))[0]).toMatchObject({
    name: 'Anak Satu',
    nikState: 'ada',
  })

  const away = change({ version: 2, persons: [{ id: person!.id, name: 'Anak', nik: '-' }, { name: 'Adik' }] })
  await changeFamily(admin, away, NOW)
  expect(await inTenantSql(admin, (tx) => listPersons(tx, [id]))).toHaveLength(2)
  await undoFamilyStep(admin, { key: away.key })
  const back = await inTenant(admin, async (tx) => ({
    persons: await listPersons(tx, [id]),
    family: await getFamily(tx, id),
  }))
  expect(back.persons.map(({ name, nikState }) => [name, nikState])).toEqual([['Anak Satu', 'ada']])
  expect(back.family.version).toBe(4)
  expect((await refusal(undoFamilyStep(admin, { key: away.key }))).code).toBe('register.undo-closed')
})

it('makes one family of a double press and takes it back whole', async () => {
  const input = await family({ name: 'Dobel', persons: [{ name: 'Anak', nik: freshNik() }] })
  const [one, two] = await Promise.all([recordFamily(admin, input, NOW), recordFamily(admin, input, NOW)])
  expect(two).toEqual(one)
  const colleague = await officeActorOf('admin_dinas', BLORA)
  expect((await refusal(undoFamilyStep(colleague, { key: input.key }))).code).toBe('not-found')
  await undoFamilyStep(admin, { key: input.key })
  expect((await refusal(inTenantSql(admin, (tx) => getFamily(tx, familyOf(one))))).code).toBe('not-found')
})

it('finds by number and by name, inside the area of the person only', async () => {
  const nik = freshNik()
  await recordFamily(admin, await family({ name: 'Zulkarnain Hakim', persons: [{ name: 'Ni’mah Azzahra', nik }] }), NOW)
  await recordFamily(admin, await family({ name: 'Zulkarnain Jauh', villageId: await idOf(SECOND) }), NOW)
  const [here, there] = [await idOf(FIRST), await idOf(SECOND)]
  const found = async (text: string, area: Parameters<typeof searchFamilies>[1]['area'], villageId = here) =>
    (await inTenantSql(admin, (tx) => searchFamilies(tx, { text, area, villageId }))).map(({ name }) => name)
  expect(await found('zu', { kind: 'office' })).toEqual([])
  expect(await found('zulkar', { kind: 'nowhere' })).toEqual([])
  expect(await found('zulkar', { kind: 'villages', villageIds: [here] })).toEqual(['Zulkarnain Hakim'])
  expect(await found('zulkar', { kind: 'office' }, there)).toEqual(['Zulkarnain Jauh', 'Zulkarnain Hakim'])
  expect(await found('nimah azz', { kind: 'office' })).toEqual(['Zulkarnain Hakim'])
  expect(await found(nik, { kind: 'office' })).toEqual(['Zulkarnain Hakim'])
  expect(await found(nik, { kind: 'villages', villageIds: [there] })).toEqual([])
  expect(await found('%%%', { kind: 'office' })).toEqual([])
})

it.each<[Role, string, boolean]>([
  ['admin_dinas', BLORA, false],
  ['kabid_ks', BLORA, false],
  ['kepala_dinas', BLORA, false],
  ['kader_poktan', FIRST, false],
  ['ppkbd', FIRST, false],
  ['koordinator_kecamatan', '33.16.02', false],
  ['pkb', '33.16.01', false],
  ['koordinator_kecamatan', '33.16.01', true],
])('opens a NIK in full to %s of %s: %s', async (role, region, opens) => {
  const nik = freshNik()
  const made = await recordFamily(admin, await family({ persons: [{ name: 'Sari', nik }] }), NOW)
  const [person] = await inTenantSql(admin, (tx) => listPersons(tx, [familyOf(made)]))
  const actor = await officeActorOf(role, region)
  const asked = revealNumber(actor, { kind: 'nik', id: person!.id, reason: 'Cocokkan dengan KK' }, NOW)
  if (!opens) {
    expect((await refusal(asked)).code).toBe('family.number-closed')
    return
  }
  expect(await asked).toEqual({ number: nik })
  const lines = await inTenant(admin, (tx) =>
    tx.db.audit.findMany({
      where: { tenantId: tx.tenantId, subject: `keluarga/${familyOf(made)}` },
      orderBy: { id: 'asc' },
    }),
  )
  expect(lines.at(-1)).toMatchObject({ action: 'family.nik-revealed', detail: { reason: 'Cocokkan dengan KK' } })
  expect(JSON.stringify(lines.map(({ detail }) => detail))).not.toContain(nik)
})

it('answers another office and nothing with the same words', async () => {
  const made = await recordFamily(admin, await family(), NOW)
  const stranger = await officeActorOf('admin_dinas', BOGOR)
  const said: unknown[] = []
  for (const id of [familyOf(made), randomUUID()]) {
    const change = changeFamilySchema.parse({ key: randomUUID(), id, version: 1, name: 'X' })
    const [one, two] = [
      await refusal(changeFamily(stranger, change, NOW)),
      await refusal(revealNumber(stranger, { kind: 'kk', id, reason: 'Coba saja' }, NOW)),
    ]
    said.push([one.code, one.message, two.code, two.message])
  }
  expect(said[0]).toEqual(said[1])
})
