import { randomUUID } from 'node:crypto'
import { beforeAll, expect, it } from 'vitest'
import { type Actor, type OfficeActor, worksInOffice } from '@/lib/auth/actor'
import type { Role } from '@/lib/auth/roles'
import { inTenant, inTenantSql } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { createPoktan, editPoktan, endPoktan, resumePoktan, undoPoktan } from '@/lib/poktan/commands'
import { countPoktan, listPoktan, poktanReading } from '@/lib/poktan/queries'
import { poktanRegister } from '@/lib/poktan/register'
import { type CreatePoktan, createPoktanSchema } from '@/lib/poktan/schema'
import { listHistory } from '@/lib/registers/history'
import { countParts, getEntry, listVillagesWithout } from '@/lib/registers/queries'
import { asSuperuser } from '@/tests/support/database'
import { actorOf, BLORA, BOGOR, officeActorOf, openTestOffice, regionByCode } from '@/tests/support/people'

const NOW = new Date('2024-09-15T05:00:00Z')
const TODAY = '2024-09-15'
const [FIRST, SECOND] = ['33.16.01.2001', '33.16.02.2001'] as const
let admin: OfficeActor

beforeAll(async () => {
  await openTestOffice(BLORA)
  await openTestOffice(BOGOR)
  admin = await officeActorOf('admin_dinas', BLORA)
})

const idOf = async (code: string) => (await regionByCode(code)).id

async function group(over: Partial<Record<keyof CreatePoktan, unknown>> = {}): Promise<CreatePoktan> {
  return createPoktanSchema.parse({
    key: randomUUID(),
    kind: 'bkb',
    name: `Melati ${randomUUID().slice(0, 8)}`,
    villageId: await idOf(FIRST),
    activeFrom: '2024-02-01',
    ...over,
  })
}

const refusal = async (work: Promise<unknown>): Promise<Refusal> => {
  const outcome = await work.then(
    () => null,
    (error: unknown) => error,
  )
  expect(outcome).toBeInstanceOf(Refusal)
  return outcome as Refusal
}

const read = async (id: string, actor: Actor = admin) =>
  inTenant(actor, (tx) => getEntry(tx, poktanReading, poktanRegister, id, TODAY))

it.each<[string, Partial<Record<keyof CreatePoktan, unknown>>, string]>([
  ['a village of another office', { villageId: '32.01.12.2005' }, 'villageId'],
  ['a kecamatan in place of a village', { villageId: '33.16.01' }, 'villageId'],
  ['a day ahead', { activeFrom: '2024-09-16' }, 'activeFrom'],
  ['an SK date without its number', { skOn: '2024-01-01' }, 'skNumber'],
  ['Posyandu with a group that is no BKB', { kind: 'bkl', withPosyandu: 'ya' }, 'withPosyandu'],
])('refuses %s beside its field', async (_what, over, field) => {
  const villageId = typeof over.villageId === 'string' ? await idOf(over.villageId) : await idOf(FIRST)
  const said = await refusal(createPoktan(admin, await group({ ...over, villageId }), NOW))
  expect(said.code).toBe('input-invalid')
  expect(Object.keys(said.fields)).toEqual([field])
})

it('refuses a village that no longer exists, and keeps an entry already there editable', async () => {
  const closing = await idOf('33.16.01.2005')
  const made = await createPoktan(admin, await group({ villageId: closing }), NOW)
  const superuser = await asSuperuser()
  await superuser.query("update region set closed_on = '2024-08-01' where id = $1", [closing])
  expect((await refusal(createPoktan(admin, await group({ villageId: closing }), NOW))).fields.villageId).toMatch(
    /sudah tidak ada/,
  )
  const { key: _key, ...values } = await group({ villageId: closing, name: 'Diperbaiki' })
  await editPoktan(admin, { key: randomUUID(), id: made.id, version: 1, ...values }, NOW)
  expect((await read(made.id)).values.name).toBe('Diperbaiki')
})

it('refuses a second group of the same kind and name in a village, and names the first', async () => {
  const made = await createPoktan(admin, await group({ name: 'Mekar Sari' }), NOW)
  const said = await refusal(createPoktan(admin, await group({ name: ' mekar-SARI ' }), NOW))
  expect(said.code).toBe('register.exists')
  expect(said.fields).toMatchObject({ same: made.id, name: expect.stringMatching(/Sudah ada/) })
  await createPoktan(admin, await group({ name: 'Mekar Sari', kind: 'bkr' }), NOW)
  await createPoktan(admin, await group({ name: 'Mekar Sari', villageId: await idOf(SECOND) }), NOW)
})

it.each<[Role, string, string, 'made' | 'not-allowed']>([
  ['admin_dinas', BLORA, FIRST, 'made'],
  ['kabid_ks', BLORA, FIRST, 'made'],
  ['kabid_kb', BLORA, FIRST, 'not-allowed'],
  ['kepala_dinas', BLORA, FIRST, 'not-allowed'],
  ['koordinator_kecamatan', '33.16.01', FIRST, 'made'],
  ['koordinator_kecamatan', '33.16.01', SECOND, 'not-allowed'],
  ['pkb', '33.16.01', FIRST, 'not-allowed'],
  ['kader_poktan', FIRST, FIRST, 'not-allowed'],
  ['juri', BLORA, FIRST, 'not-allowed'],
])('lets %s of %s add a group in %s: %s', async (role, region, village, outcome) => {
  const actor = await actorOf(role, region)
  const work = createPoktan(actor, await group({ villageId: await idOf(village) }), NOW)
  if (outcome === 'made') await work
  else expect((await refusal(work)).code).toBe(outcome)
})

it.each(['pejabat_provinsi', 'pejabat_nasional'] as const)('shows %s no rows at all', async (role) => {
  const actor = await actorOf(role, role === 'pejabat_provinsi' ? '33' : '00')
  expect(worksInOffice(actor)).toBe(false)
  expect((await refusal(read(randomUUID(), actor))).code).toBe('not-allowed')
  expect((await refusal(createPoktan(actor, await group(), NOW))).code).toBe('not-allowed')
})

it('answers another office and nothing with the same words', async () => {
  const made = await createPoktan(admin, await group(), NOW)
  const stranger = await officeActorOf('admin_dinas', BOGOR)
  const { key: _key, ...values } = await group({ villageId: await idOf('32.01.12.2005') })
  const steps = (id: string) => [
    () => read(id, stranger),
    () => editPoktan(stranger, { key: randomUUID(), id, version: 1, ...values }, NOW),
    () => endPoktan(stranger, { key: randomUUID(), id, version: 1, on: TODAY, reason: 'Tidak aktif lagi' }, NOW),
    () => resumePoktan(stranger, { key: randomUUID(), id, version: 1, from: null }, NOW),
  ]
  const [theirs, nobodys] = await Promise.all(
    [made.id, randomUUID()].map(async (id) => {
      const said: unknown[] = []
      for (const step of steps(id)) {
        const { code, message, fields } = await refusal(step())
        said.push({ code, message, fields })
      }
      return said
    }),
  )
  expect(theirs).toEqual(nobodys)
  expect((await read(made.id)).version).toBe(1)
})

it('gives the second writer both versions and saves the deliberate choice', async () => {
  const { key: _made, ...values } = await group({ leader: 'Bu Ani' })
  const { id } = await createPoktan(admin, { key: randomUUID(), ...values }, NOW)
  const other = await officeActorOf('kabid_ks', BLORA)
  await editPoktan(other, { key: randomUUID(), id, version: 1, ...values, leader: 'Bu Budi' }, NOW)

  const mine = { ...values, leader: 'Bu Cici', note: 'Pindah tempat' }
  const said = await refusal(editPoktan(admin, { key: randomUUID(), id, version: 1, ...mine }, NOW))
  expect(said.code).toBe('changed-meanwhile')
  expect(said.message).toContain(other.name)
  expect(said.fields).toEqual({ version: '2', leader: 'Kini tercatat: Bu Budi.', note: 'Kini tercatat: kosong.' })
  expect((await read(id)).values.leader).toBe('Bu Budi')

  await editPoktan(admin, { key: randomUUID(), id, version: 2, ...mine }, NOW)
  expect((await read(id)).values).toMatchObject({ leader: 'Bu Cici', note: 'Pindah tempat' })
})

it('makes one row of a double press, also when both arrive together, and refuses the key for other words', async () => {
  const input = await group()
  const [one, two] = await Promise.all([createPoktan(admin, input, NOW), createPoktan(admin, input, NOW)])
  expect(two).toEqual(one)
  expect(await createPoktan(admin, input, NOW)).toEqual(one)
  expect(await inTenantSql(admin, (tx) => countPoktan(tx, { search: input.name }, TODAY))).toBe(1)
  expect(await inTenantSql(admin, (tx) => listHistory(tx, 'poktan', one.id))).toHaveLength(1)
  expect((await refusal(createPoktan(admin, { ...input, name: 'Lain' }, NOW))).code).toBe('key-reused')
})

it('ends, brings back and undoes, each with its line in the trail and none before its time', async () => {
  const { id } = await createPoktan(admin, await group(), NOW)
  const step = { key: randomUUID(), id, version: 1, reason: 'Kader pindah semua' }
  expect((await refusal(endPoktan(admin, { ...step, on: '2024-01-31' }, NOW))).fields.on).toMatch(
    /sebelum tanggal aktif/,
  )
  expect((await refusal(endPoktan(admin, { ...step, on: '2024-09-16' }, NOW))).fields.on).toMatch(/belum terjadi/)
  expect((await refusal(resumePoktan(admin, { key: randomUUID(), id, version: 1, from: null }, NOW))).code).toBe(
    'register.not-ended',
  )

  await endPoktan(admin, { ...step, on: '2024-07-10' }, NOW)
  expect(await read(id)).toMatchObject({
    active: false,
    activeTo: '2024-07-10',
    inactiveReason: step.reason,
    version: 2,
  })
  expect((await refusal(endPoktan(admin, { ...step, version: 2, key: randomUUID(), on: TODAY }, NOW))).code).toBe(
    'register.ended',
  )

  const colleague = await officeActorOf('admin_dinas', BLORA)
  expect((await refusal(undoPoktan(colleague, { key: step.key }))).code).toBe('not-found')
  await undoPoktan(admin, { key: step.key })
  expect(await read(id)).toMatchObject({ active: true, activeTo: null, inactiveReason: '', version: 3 })
  expect((await refusal(undoPoktan(admin, { key: step.key }))).code).toBe('register.undo-closed')

  const trail = await inTenantSql(admin, (tx) => listHistory(tx, 'poktan', id))
  expect(trail.map((line) => line.action)).toEqual(['undone', 'ended', 'created'])
})

it('keeps the gap of a group that begins anew', async () => {
  const { id } = await createPoktan(admin, await group({ leader: 'Bu Ani' }), NOW)
  await endPoktan(admin, { key: randomUUID(), id, version: 1, on: '2024-04-10', reason: 'Berhenti sementara' }, NOW)
  const again = { key: randomUUID(), id, version: 2 }
  expect((await refusal(resumePoktan(admin, { ...again, from: '2024-04-01' }, NOW))).fields.from).toMatch(
    /Masih terhitung/,
  )
  const next = await resumePoktan(admin, { ...again, from: '2024-08-01' }, NOW)
  expect(next.id).not.toBe(id)
  expect(await read(next.id)).toMatchObject({ activeFrom: '2024-08-01', activeTo: null, values: { leader: 'Bu Ani' } })
  expect(await read(id)).toMatchObject({ activeTo: '2024-04-10' })
  expect((await refusal(resumePoktan(admin, { ...again, key: randomUUID(), from: null }, NOW))).code).toBe(
    'register.exists',
  )
})

it('takes back a new group by an empty span: it stays in the register and counts nowhere', async () => {
  const input = await group()
  const { id } = await createPoktan(admin, input, NOW)
  await undoPoktan(admin, { key: input.key })
  expect(await read(id)).toMatchObject({ active: false, activeTo: '2024-02-01' })
  await createPoktan(admin, { ...input, key: randomUUID() }, NOW)
})

it('finds groups by the beginning of a name, by words of name and place, and UPPKS as UPPKA', async () => {
  const villageId = await idOf('33.16.03.2001')
  const { name: village } = await regionByCode('33.16.03.2001')
  for (const [kind, name] of [
    ['uppka', 'Sumber Rejeki Abadi'],
    ['bkl', 'Rejeki Lansia'],
    ['bkb', 'Anggrek'],
  ] as const)
    await createPoktan(admin, await group({ kind, name, villageId }), NOW)
  const found = async (search: string) => {
    const { items } = await inTenantSql(admin, (tx) => listPoktan(tx, { search, kecamatanId: null }, TODAY))
    return items.map((item) => item.values.name).sort()
  }
  expect(await found('sumber re')).toEqual(['Sumber Rejeki Abadi'])
  expect(await found('rejeki')).toEqual(['Rejeki Lansia', 'Sumber Rejeki Abadi'])
  expect(await found(`uppks ${village}`)).toEqual(['Sumber Rejeki Abadi'])
  expect(await found(`anggrek ${village}`)).toEqual(['Anggrek'])
  expect(await found('%')).not.toEqual([])
  expect(await found("x' or 1=1 --")).toEqual([])
})

it('counts by kind and by kecamatan, and lists the villages that have none', async () => {
  const villageId = await idOf('33.16.04.2001')
  await createPoktan(admin, await group({ villageId, withPosyandu: 'ya', withPaud: 'ya' }), NOW)
  await createPoktan(admin, await group({ villageId, withPosyandu: 'ya' }), NOW)
  const kecamatanId = await idOf('33.16.04')
  const parts = await inTenantSql(admin, (tx) => countParts(tx, poktanReading, TODAY))
  const here = Object.fromEntries(
    parts.filter((row) => row.kecamatanId === kecamatanId).map((row) => [row.part, row.count]),
  )
  expect(here).toEqual({ '*': 2, bkb: 2, bkb_hi: 1 })

  const without = (jenis: string) =>
    inTenantSql(admin, (tx) => listVillagesWithout(tx, poktanReading, { more: { jenis }, kecamatanId }, TODAY))
  expect((await without('bkb')).map((row) => row.id)).not.toContain(villageId)
  expect((await without('bkl')).map((row) => row.id)).toContain(villageId)
})
