import { randomUUID } from 'node:crypto'
import { beforeAll, expect, it } from 'vitest'
import type { OfficeActor } from '@/lib/auth/actor'
import { inTenant, inTenantSql } from '@/lib/db/tenant'
import { addChildAtBirth } from '@/lib/families/birth'
import { addPersonTo, recordFamilyAt } from '@/lib/families/care-commands'
import { changeFamily, undoFamilyStep } from '@/lib/families/commands'
import { getFamily, listPersons } from '@/lib/families/queries'
import { recordReading } from '@/lib/families/reading'
import { changeFamilySchema, familyBodySchema, personAddSchema } from '@/lib/families/schema'
import { searchFamilies } from '@/lib/families/search'
import { recordSteps } from '@/lib/registers/steps'
import { makeCareTeam } from '@/tests/support/care-team'
import { asSuperuser } from '@/tests/support/database'
import { makePkb, refusalOf } from '@/tests/support/groups'
import { BLORA, officeActorOf, openTestOffice, regionByCode } from '@/tests/support/people'

const NOW = new Date('2024-09-15T05:00:00Z')
const [FIRST, SECOND] = ['33.16.01.2001', '33.16.02.2001'] as const
let kader: OfficeActor
let here: number
let serial = 0

beforeAll(async () => {
  await openTestOffice(BLORA)
  ;({ kader } = await makeCareTeam(FIRST, ['1', '2']))
  here = (await regionByCode(FIRST)).id
})

const freshNik = () => `3316015205${String(91)}${String(++serial).padStart(4, '0')}`
const body = (over: Record<string, unknown> = {}) =>
  familyBodySchema.parse({ id: randomUUID(), villageId: here, name: 'Sutrisno', rw: '01', persons: [], ...over })
const personsOf = (familyId: string) => inTenantSql(kader, (tx) => listPersons(tx, [familyId]))

it('records a family under ids of the device once, and refuses other words under the same id', async () => {
  const mother = randomUUID()
  const told = body({
    persons: [
      { id: randomUUID(), name: 'Rizki', sex: 'L', bornOn: '2024-05-02', relation: 'anak', motherId: mother },
      { id: mother, name: 'Siti', sex: 'P', relation: 'pasangan', nik: freshNik(), phone: '0812 3456 7890' },
    ],
  })
  const made = await recordFamilyAt(kader, told, NOW)
  expect(await recordFamilyAt(kader, told, NOW)).toEqual(made)
  expect(made.rows[0]).toMatchObject({ table: 'family', id: told.id })
  expect((await refusalOf(recordFamilyAt(kader, { ...told, name: 'Lain' }, NOW))).code).toBe('key-reused')
  const [siti, rizki] = await personsOf(told.id)
  expect(siti).toMatchObject({ id: mother, nikState: 'ada', tempCode: '', phone: '0812 3456 7890' })
  expect(rizki).toMatchObject({ motherId: mother, nikState: 'belum_ada' })
  expect(rizki?.tempCode).toMatch(/^S-[ACDEFHJKMNPRTUVWXY34679]{6}$/)
  // A person's id that is taken stays theirs.
  const taken = body({ persons: [{ id: mother, name: 'Orang lain', relation: 'anak' }] })
  expect((await refusalOf(recordFamilyAt(kader, taken, NOW))).code).toBe('key-reused')
})

it('lets kader TPK record in the RWs of the own team, PKB in desa binaan, and nobody who only reads', async () => {
  await recordFamilyAt(kader, body({ rw: 'RW 2' }), NOW)
  expect((await refusalOf(recordFamilyAt(kader, body({ rw: '3' }), NOW))).code).toBe('not-allowed')
  expect((await refusalOf(recordFamilyAt(kader, body({ rw: '' }), NOW))).code).toBe('not-allowed')
  const pkb = await makePkb('33.16.01', [FIRST])
  await recordFamilyAt(pkb, body({ rw: '7' }), NOW)
  const far = body({ villageId: (await regionByCode(SECOND)).id })
  expect((await refusalOf(recordFamilyAt(pkb, far, NOW))).code).toBe('not-allowed')
  for (const [role, region] of [
    ['koordinator_kecamatan', '33.16.01'],
    ['verifikator_krs', '33.16.01'],
    ['admin_dinas', BLORA],
    ['kader_poktan', FIRST],
  ] as const) {
    const actor = await officeActorOf(role, region)
    expect((await refusalOf(recordFamilyAt(actor, body(), NOW))).code).toBe('not-allowed')
  }
  // The koordinator decides of what a phone brought late.
  const koordinator = await officeActorOf('koordinator_kecamatan', '33.16.01')
  await recordFamilyAt(koordinator, body(), NOW, { deciding: true })
})

it('adds a person once, beside whose field a slip is told, and not to a family elsewhere', async () => {
  const told = body()
  await recordFamilyAt(kader, told, NOW)
  const add = (over: Record<string, unknown> = {}) =>
    personAddSchema.parse({ familyId: told.id, person: { id: randomUUID(), name: 'Adik', relation: 'anak', ...over } })
  const one = add({ sex: 'P', bornOn: '2024-08-01', bornExact: false, birthWeightG: '2950', birthLengthCm: '48,5' })
  const made = await addPersonTo(kader, one, NOW)
  expect(await addPersonTo(kader, one, NOW)).toEqual(made)
  expect((await personsOf(told.id))[0]).toMatchObject({ bornExact: false, birthWeightG: 2950, birthLengthMm: 485 })
  const ahead = await refusalOf(addPersonTo(kader, add({ bornOn: '2024-09-16' }), NOW))
  expect(Object.keys(ahead.fields)).toEqual(['bornOn'])
  const nik = freshNik()
  await addPersonTo(kader, add({ nik }), NOW)
  expect((await refusalOf(addPersonTo(kader, add({ nik }), NOW))).fields).toMatchObject({ same: told.id })
  const other = await makeCareTeam(SECOND)
  const codes = [
    await refusalOf(addPersonTo(other.kader, add(), NOW)),
    await refusalOf(addPersonTo(other.kader, { ...add(), familyId: randomUUID() }, NOW)),
  ].map(({ code, message }) => [code, message])
  expect(codes[0]).toEqual(codes[1])
  expect(codes[0]?.[0]).toBe('not-found')
})

it.each([
  [{ birthWeightG: '3,1' }, 'person.birthWeightG'],
  [{ birthWeightG: '0' }, 'person.birthWeightG'],
  [{ birthLengthCm: '0,49' }, 'person.birthLengthCm'],
  [{ phone: 'telepon' }, 'person.phone'],
  [{ bornOn: '2024-02-30' }, 'person.bornOn'],
])('tells of %j beside its field', (over, field) => {
  const read = personAddSchema.safeParse({
    familyId: randomUUID(),
    person: { id: randomUUID(), name: 'Adik', relation: 'anak', ...over },
  })
  expect([...new Set(read.error?.issues.map(({ path }) => path.join('.')))]).toEqual([field])
})

it('gives a newborn a name and a code of its own, which still finds it when name and NIK have come', async () => {
  const mother = randomUUID()
  const told = body({ persons: [{ id: mother, name: 'Nur Halimah', sex: 'P', relation: 'pasangan' }] })
  await recordFamilyAt(kader, told, NOW)
  const twins = [randomUUID(), randomUUID()]
  await inTenant(kader, async (tx) => {
    for (const [at, id] of twins.entries())
      await addChildAtBirth(
        tx,
        recordSteps(tx),
        {
          id,
          motherId: mother,
          bornOn: '2024-09-10',
          name: '',
          sex: at === 0 ? 'L' : '',
          birthOrder: at + 1,
          weightG: 2400,
          lengthMm: 460,
          gestationWeeks: 36,
        },
        NOW,
      )
  })
  const before = (await personsOf(told.id)).find(({ id }) => id === twins[1])!
  expect(before).toMatchObject({
    name: 'Bayi II Ny. Nur Halimah',
    relation: 'anak',
    motherId: mother,
    motherName: 'Nur Halimah',
    birthOrder: 2,
    birthWeightG: 2400,
  })
  const change = changeFamilySchema.parse({
    key: randomUUID(),
    id: told.id,
    version: 1,
    name: 'Sutrisno',
    rw: '01',
    persons: [{ id: twins[1], name: 'Aisyah', sex: 'P', bornOn: '2024-09-10', relation: 'anak', nik: freshNik() }],
  })
  await changeFamily(await officeActorOf('admin_dinas', BLORA), change, NOW)
  const after = (await personsOf(told.id)).find(({ id }) => id === twins[1])!
  expect(after).toMatchObject({
    name: 'Aisyah',
    nikState: 'ada',
    tempCode: before.tempCode,
    motherId: mother,
    birthOrder: 2,
    birthWeightG: 2400,
  })
  const search = { text: before.tempCode.toLowerCase(), area: { kind: 'office' as const }, villageId: here }
  const found = await inTenantSql(kader, (tx) => searchFamilies(tx, search))
  expect(found.map(({ id }) => id)).toEqual([told.id])
})

it('takes a family of a device back while nothing hangs on it', async () => {
  const told = body()
  await recordFamilyAt(kader, told, NOW)
  await undoFamilyStep(kader, { key: told.id })
  expect((await refusalOf(inTenantSql(kader, (tx) => getFamily(tx, told.id)))).code).toBe('not-found')
})

it('writes a reading once a day for each reader and subject', async () => {
  const told = body()
  await recordFamilyAt(kader, told, NOW)
  const pkb = await makePkb('33.16.01', [FIRST])
  for (const reader of [kader, kader, pkb]) await inTenantSql(reader, (tx) => recordReading(tx, 'family', told.id))
  await Promise.all([1, 2, 3].map(() => inTenantSql(pkb, (tx) => recordReading(tx, 'person', told.id))))
  const { rows } = await (await asSuperuser()).query(
    `select action, actor_id, count(*)::int as count from audit where subject = any($1) and action like '%.read'
     group by 1, 2 order by 1, 3`,
    [[`keluarga/${told.id}`, `orang/${told.id}`]],
  )
  expect(rows.map(({ action, count }) => [action, count])).toEqual([
    ['family.read', 1],
    ['family.read', 1],
    ['person.read', 1],
  ])
})
