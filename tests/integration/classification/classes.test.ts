import { randomUUID } from 'node:crypto'
import { beforeAll, expect, it } from 'vitest'
import type { Actor, OfficeActor } from '@/lib/auth/actor'
import { layDownSet, setClass } from '@/lib/classification/commands'
import { findSetInForce, listClassesOf, readFacts } from '@/lib/classification/queries'
import { ownSetSchema, setClassSchema } from '@/lib/classification/schema'
import { inTenantSql } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { institusi } from '@/lib/institusi/commands'
import { createInstitusiSchema } from '@/lib/institusi/schema'
import { createPoktan, undoPoktan } from '@/lib/poktan/commands'
import { listPoktan } from '@/lib/poktan/queries'
import { createPoktanSchema } from '@/lib/poktan/schema'
import { asSuperuser } from '@/tests/support/database'
import { actorOf, BLORA, BOGOR, officeActorOf, openTestOffice, regionByCode } from '@/tests/support/people'

const NOW = new Date('2024-09-15T05:00:00Z')
const TODAY = '2024-09-15'
const VILLAGE = '33.16.01.2001'
let admin: OfficeActor

beforeAll(async () => {
  await openTestOffice(BLORA)
  await openTestOffice(BOGOR)
  admin = await officeActorOf('admin_dinas', BLORA)
})

const refusal = async (work: Promise<unknown>): Promise<Refusal> => {
  const said = await work.then(
    () => null,
    (error: unknown) => error,
  )
  expect(said).toBeInstanceOf(Refusal)
  return said as Refusal
}

const group = async (over: Record<string, unknown> = {}): Promise<string> =>
  (
    await createPoktan(
      admin,
      createPoktanSchema.parse({
        key: randomUUID(),
        kind: 'bkb',
        name: `Melati ${randomUUID().slice(0, 8)}`,
        villageId: (await regionByCode(VILLAGE)).id,
        activeFrom: '2024-02-01',
        ...over,
      }),
      NOW,
    )
  ).id

const decide = (id: string, over: Record<string, unknown> = {}, actor: Actor = admin) =>
  setClass(
    actor,
    setClassSchema.parse({
      key: randomUUID(),
      register: 'poktan',
      id,
      version: 1,
      class: 'dasar',
      from: '2024-06-01',
      ...over,
    }),
    NOW,
  )

const classes = (id: string) => inTenantSql(admin, (tx) => listClassesOf(tx, 'poktan', id))

it.each<[string, Record<string, unknown>, string]>([
  ['a class the scheme does not know', { class: 'tegar' }, 'class'],
  ['a day before the group', { from: '2024-01-31' }, 'from'],
  ['a day ahead', { from: '2024-09-16' }, 'from'],
])('refuses %s beside its field', async (_what, over, field) => {
  expect(Object.keys((await refusal(decide(await group(), over))).fields)).toEqual([field])
})

it('refuses a stale page, a role without the list, another office and an answer to no criterion', async () => {
  const id = await group()
  expect((await refusal(decide(id, { version: 2 }))).code).toBe('changed-meanwhile')
  expect((await refusal(decide(id, {}, await actorOf('kepala_dinas', BLORA)))).code).toBe('not-allowed')
  expect((await refusal(decide(id, {}, await actorOf('koordinator_kecamatan', '33.16.02')))).code).toBe('not-allowed')
  const stranger = await actorOf('admin_dinas', BOGOR)
  const [theirs, nobodys] = [await refusal(decide(id, {}, stranger)), await refusal(decide(randomUUID(), {}, stranger))]
  expect([theirs.code, theirs.message]).toEqual([nobodys.code, nobodys.message])
  expect((await refusal(decide(id, { 'nilai.dasar.karangan': 'ya' }))).code).toBe('changed-meanwhile')
  expect(await classes(id)).toEqual([])
})

it('keeps each class with its days and evidence, corrects on the same day, and undoes', async () => {
  const id = await group({ skNumber: 'SK/1', skOn: '2024-03-01' })
  await decide(id, { 'nilai.dasar.pengurus': 'ya', 'catatan.dasar.pengurus': 'Dilihat di papan nama' })
  const [first] = await classes(id)
  expect(first).toMatchObject({ class: 'dasar', from: '2024-06-01', to: null, decidedBy: admin.name })
  const evidence = Object.fromEntries(first!.evidence.map((one) => [one.key, one]))
  expect(evidence['dasar.sk']).toMatchObject({ state: 'met', by: 'lini', words: 'SK SK/1, 1 Maret 2024.' })
  expect(evidence['dasar.pengurus']).toMatchObject({ state: 'met', by: 'petugas', note: 'Dilihat di papan nama' })
  expect(evidence['paripurna.kehadiran']).toMatchObject({ state: 'unknown', by: 'lini' })

  expect((await refusal(decide(id, { version: 2, from: '2024-05-01' }))).fields.from).toMatch(/Kelas terakhir/)
  const key = randomUUID()
  await decide(id, { version: 2, key, class: 'berkembang', from: '2024-08-01', skNumber: 'SK/9' })
  expect((await classes(id)).map((one) => [one.class, one.from, one.to])).toEqual([
    ['berkembang', '2024-08-01', null],
    ['dasar', '2024-06-01', '2024-08-01'],
  ])
  const listed = await inTenantSql(admin, (tx) => listPoktan(tx, { more: { kelas: 'berkembang' } }, TODAY))
  expect(listed.items.find((one) => one.id === id)?.extras.class).toBe('berkembang')

  await undoPoktan(admin, { key })
  expect((await classes(id)).map((one) => [one.class, one.to])).toEqual([['dasar', null]])
  await decide(id, { version: 4, class: 'paripurna' })
  expect((await classes(id)).map((one) => [one.class, one.from])).toEqual([['paripurna', '2024-06-01']])
})

it('counts facts as a second, plain count does', async () => {
  const id = await group()
  const su = await asSuperuser()
  const tenant = admin.tenantId
  const village = await regionByCode(VILLAGE)
  const families = await Promise.all(
    [1, 2].map(async (at) => {
      const family = randomUUID()
      await su.query(
        'insert into family (tenant_id, id, village_id, kecamatan_id, name, name_key) values ($1, $2, $3, $4, $5, $5)',
        [tenant, family, village.id, village.kecamatanId, `keluarga ${at}`],
      )
      const member = randomUUID()
      await su.query(
        `insert into poktan_member (tenant_id, id, poktan_id, family_id, joined_on) values ($1, $2, $3, $4, $5)`,
        [tenant, member, id, family, at === 1 ? '2024-03-01' : '2024-07-15'],
      )
      return member
    }),
  )
  const meetings = await Promise.all(
    ['2024-06-10', '2024-08-10', '2024-09-10'].map(async (day) => {
      const meeting = randomUUID()
      await su.query(
        `insert into poktan_meeting (tenant_id, id, poktan_id, kind, village_id, kecamatan_id, held_on, period, speaker_role, syllabus, recorded_by)
         values ($1, $2, $3, 'bkb', $4, $5, $6, month_of($6::date), 'kader', 'x', $7)`,
        [tenant, meeting, id, village.id, village.kecamatanId, day, randomUUID()],
      )
      return meeting
    }),
  )
  for (const meeting of meetings)
    await su.query('insert into poktan_attendance values ($1, $2, $3)', [tenant, meeting, families[0]])
  await su.query(
    `insert into poktan_nil (tenant_id, poktan_id, period, village_id, reason, recorded_by)
     values ($1, $2, month_of('2024-07-01'::date), $3, 'Panen raya', $4)`,
    [tenant, id, village.id, randomUUID()],
  )
  for (const [role, trained] of [
    ['ketua', false],
    ['kader', true],
    ['kader', false],
  ])
    await su.query(
      `insert into poktan_officer (tenant_id, id, poktan_id, role, name, name_key, trained, from_on)
       values ($1, gen_random_uuid(), $2, $3, 'x', 'x', $4, '2024-02-01')`,
      [tenant, id, role, trained],
    )
  const facts = await inTenantSql(admin, (tx) => readFacts(tx, 'poktan', id, TODAY))
  // September runs still: June and August were met, July handed in without; one member in June, two in August.
  expect(facts).toMatchObject({
    months: 7,
    monthsMet: 2,
    monthsRecorded: 3,
    meetings: 2,
    present: 2,
    belonged: 3,
    kader: 2,
    trained: 1,
  })
  expect([...facts.officers].sort()).toEqual(['kader', 'kader', 'ketua'])
})

it('lets the admin lay down an edition from a day on; what is shipped stays, and other offices keep theirs', async () => {
  const input = (over: Record<string, unknown> = {}) =>
    ownSetSchema.parse({
      key: randomUUID(),
      subject: 'ppkbd',
      copiedFrom: 'ppkbd/enam-peran-bakti',
      name: 'Juknis Blora 2024',
      validFrom: '2024-08-01',
      source: 'SK Kepala Dinas 12/2024',
      criteria: { dasar: [{ code: 'sk', label: 'SK pengangkatan ada', reader: 'sk' }] },
      ...over,
    })
  expect((await refusal(layDownSet(await actorOf('kabid_ks', BLORA), input()))).code).toBe('not-allowed')
  await layDownSet(admin, input())
  expect((await refusal(layDownSet(admin, input()))).fields).toHaveProperty('name')
  expect((await refusal(layDownSet(admin, input({ copiedFrom: 'ppkbd/karangan', name: 'Lain' })))).code).toBe(
    'not-found',
  )

  const inForce = (actor: OfficeActor, day: string) => inTenantSql(actor, (tx) => findSetInForce(tx, 'ppkbd', day))
  expect((await inForce(admin, '2024-07-31'))?.edition).toBe('enam-peran-bakti')
  expect(await inForce(admin, '2024-08-01')).toMatchObject({
    edition: 'juknis-blora-2024',
    classes: [{ criteria: [{ certainty: 'sure', source: 'SK Kepala Dinas 12/2024' }] }, {}, {}],
  })
  const stranger = await officeActorOf('admin_dinas', BOGOR)
  expect((await inForce(stranger, '2024-08-01'))?.edition).toBe('enam-peran-bakti')

  const { id } = await institusi.create(
    admin,
    createInstitusiSchema.parse({
      key: randomUUID(),
      kind: 'ppkbd',
      name: 'Bu Sri',
      villageId: (await regionByCode(VILLAGE)).id,
      activeFrom: '2024-02-01',
    }),
    NOW,
  )
  await decide(id, { register: 'institusi', class: 'berkembang', from: '2024-08-15' })
  const [set] = await inTenantSql(admin, (tx) => listClassesOf(tx, 'institusi', id))
  expect(set).toMatchObject({ class: 'berkembang', criteriaSet: 'ppkbd/juknis-blora-2024' })
})
