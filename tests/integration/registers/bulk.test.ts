import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, expect, it } from 'vitest'
import type { Actor, OfficeActor } from '@/lib/auth/actor'
import { inTenant, inTenantSql, type TenantTx } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { areaOf } from '@/lib/fieldwork/area'
import { petugas } from '@/lib/fieldwork/commands'
import { assignVillages } from '@/lib/fieldwork/desa-binaan'
import { petugasRegister } from '@/lib/fieldwork/petugas'
import { petugasBulk } from '@/lib/fieldwork/petugas-bulk'
import { petugasReading } from '@/lib/fieldwork/readings'
import { createPetugasSchema } from '@/lib/fieldwork/schema'
import { listServicesOf } from '@/lib/fieldwork/services'
import { poktanBulk } from '@/lib/poktan/bulk'
import { changePoktanTogether, createPoktan, editPoktan, undoPoktan } from '@/lib/poktan/commands'
import { poktanReading } from '@/lib/poktan/queries'
import { poktanRegister } from '@/lib/poktan/register'
import { createPoktanSchema } from '@/lib/poktan/schema'
import { readListAddress } from '@/lib/registers/address'
import { planTogether } from '@/lib/registers/bulk-plan'
import type { Cell } from '@/lib/registers/fields'
import { listHistory } from '@/lib/registers/history'
import { type EntryMark, getEntry, listEntries, listMarks, listMarksOf } from '@/lib/registers/queries'
import { findTogether } from '@/lib/registers/together'
import { actorOf, BLORA, BOGOR, officeActorOf, openTestOffice, regionByCode } from '@/tests/support/people'

const NOW = new Date('2024-09-15T05:00:00Z')
const TODAY = '2024-09-15'
const [FIRST, SECOND] = ['33.16.01.2001', '33.16.02.2001'] as const
const SK = { skNumber: 'SK/9/2024', skOn: '2024-08-01', skBy: 'kades', present: 'lewati' }
let admin: OfficeActor
let tag: string

beforeAll(async () => {
  await openTestOffice(BLORA)
  await openTestOffice(BOGOR)
  admin = await officeActorOf('admin_dinas', BLORA)
})
beforeEach(() => {
  tag = `uji${randomUUID().slice(0, 8).replaceAll('-', '')}`
})

const actionOf = (code: string) => poktanBulk.find((one) => one.code === code)!

async function group(over: Record<string, unknown> = {}, village: string = FIRST): Promise<string> {
  const { id } = await createPoktan(
    admin,
    createPoktanSchema.parse({
      key: randomUUID(),
      kind: 'bkb',
      name: `${tag} ${randomUUID().slice(0, 6)}`,
      villageId: (await regionByCode(village)).id,
      activeFrom: '2024-02-01',
      ...over,
    }),
    NOW,
  )
  return id
}

const refusal = async (work: Promise<unknown>): Promise<Refusal> => {
  const said = await work.then(
    () => null,
    (error: unknown) => error,
  )
  expect(said).toBeInstanceOf(Refusal)
  return said as Refusal
}

const byIds = (ids: readonly string[]) => (tx: Pick<TenantTx, 'sql' | 'tenantId'>) =>
  listMarksOf(tx, poktanRegister, ids)
const byTag = async (tx: TenantTx): Promise<EntryMark[]> =>
  (await listMarks(tx, poktanReading, readListAddress(poktanRegister, { q: tag }), TODAY, 5_000)).items

/** What the preview shows to this person. */
const preview = (
  code: string,
  answers: Record<string, Cell>,
  find: (tx: TenantTx) => Promise<readonly EntryMark[]>,
  actor: Actor = admin,
) =>
  inTenant(actor, async (tx) =>
    planTogether(
      tx,
      poktanRegister as never,
      await areaOf(tx, poktanRegister.writers, NOW),
      actionOf(code),
      answers,
      await find(tx),
      TODAY,
    ),
  )

const change = (
  code: string,
  answers: Record<string, Cell>,
  digest: string,
  find: (tx: TenantTx) => Promise<readonly EntryMark[]>,
  over: { actor?: Actor; key?: string } = {},
) =>
  changePoktanTogether(
    over.actor ?? admin,
    { key: over.key ?? randomUUID(), action: actionOf(code), answers, selection: tag, digest },
    find,
    NOW,
  )

const read = (id: string) => inTenantSql(admin, (tx) => getEntry(tx, poktanReading, poktanRegister, id, TODAY))

it('refuses row by row, with the reason, and lets the others go on', async () => {
  const [free, decreed, said] = [await group(), await group({ skNumber: 'LAMA/1', skOn: '2024-03-01' }), await group()]
  const ended = await group({ kind: 'bkr' })
  const end = { on: '2024-09-01', reason: 'Tidak aktif lagi' }
  const only = byIds([ended])
  await change('akhiri', end, (await preview('akhiri', end, only)).digest, only)
  const plan = await preview('sk', { ...SK }, byIds([free, decreed, said, ended]))
  expect(plan.changes.map(({ id }) => id)).toEqual([free, said])
  expect(Object.fromEntries(plan.refused.map(({ id, why }) => [id, why]))).toEqual({
    [decreed]: 'Sudah ber-SK LAMA/1. Pilih "Ganti juga" bila memang diganti.',
    [ended]: 'Sudah nonaktif.',
  })
})

it('does exactly what the preview said, with one line each in the trail, and undoes all of it at once', async () => {
  const ids = [await group(), await group({ funds: ['apbd'] }), await group({ funds: ['apbd', 'dana_desa'] })]
  const answers = { funds: ['dana_desa'], mode: 'tambah' }
  const plan = await preview('dana', answers, byIds(ids))
  expect(plan.changes.map(({ differences }) => differences.map(({ before, after }) => [before, after]))).toEqual([
    [['kosong', 'Dana Desa']],
    [['APBD', 'APBD, Dana Desa']],
  ])
  expect(plan.same).toEqual([ids[2]])
  const key = randomUUID()
  const before = await Promise.all(ids.map(read))
  await change('dana', answers, plan.digest, byIds(ids), { key })
  const after = await Promise.all(ids.map(read))
  expect(after.map(({ values }) => values.funds)).toEqual([['dana_desa'], ['apbd', 'dana_desa'], ['apbd', 'dana_desa']])
  expect(after.map(({ version }) => version)).toEqual([2, 2, 1])
  const [line] = await inTenantSql(admin, (tx) => listHistory(tx, 'poktan', ids[1]!))
  expect(line).toMatchObject({
    action: 'edited',
    changes: [{ field: 'funds', before: ['apbd'], after: ['apbd', 'dana_desa'] }],
  })
  expect(await inTenantSql(admin, (tx) => findTogether(tx, poktanRegister, key))).toEqual({ count: 2, open: true })

  await undoPoktan(admin, { key })
  const undone = await Promise.all(ids.map(read))
  expect(undone.map(({ values }) => values)).toEqual(before.map(({ values }) => values))
  expect(undone.map(({ version }) => version)).toEqual([3, 3, 1])
  expect(await inTenantSql(admin, (tx) => findTogether(tx, poktanRegister, key))).toEqual({ count: 2, open: false })
  expect((await refusal(undoPoktan(admin, { key }))).code).toBe('register.undo-closed')
})

it('is one change for one key, and refuses the key for another', async () => {
  const ids = [await group()]
  const key = randomUUID()
  const plan = await preview('sk', { ...SK }, byIds(ids))
  const first = await change('sk', { ...SK }, plan.digest, byIds(ids), { key })
  expect(await change('sk', { ...SK }, plan.digest, byIds(ids), { key })).toEqual(first)
  expect((await read(ids[0]!)).version).toBe(2)
  expect((await refusal(change('sk', { ...SK, skNumber: 'X' }, plan.digest, byIds(ids), { key }))).code).toBe(
    'key-reused',
  )
})

it('refuses a selection that grew, and one of which an entry was changed meanwhile', async () => {
  const id = await group()
  const plan = await preview('sk', { ...SK }, byTag)
  await group()
  const grown = await refusal(change('sk', { ...SK }, plan.digest, byTag))
  expect(grown.code).toBe('bulk.changed')
  expect(grown.message).toMatch(/kini 2 baris akan berubah/)

  const again = await preview('sk', { ...SK }, byIds([id]))
  const { key: _key, ...values } = createPoktanSchema.parse({
    key: randomUUID(),
    kind: 'bkb',
    name: `${tag} lain`,
    villageId: (await regionByCode(FIRST)).id,
    activeFrom: '2024-02-01',
  })
  await editPoktan(admin, { key: randomUUID(), id, version: 1, ...values }, NOW)
  expect((await refusal(change('sk', { ...SK }, again.digest, byIds([id])))).code).toBe('bulk.changed')
  expect((await read(id)).values.skNumber).toBe('')
})

it('keeps to the person’s area, and finds nothing of another office', async () => {
  const [mine, theirs] = [await group(), await group({}, SECOND)]
  const koordinator = await actorOf('koordinator_kecamatan', '33.16.01')
  const plan = await preview('sk', { ...SK }, byIds([mine, theirs]), koordinator)
  expect(plan.changes.map(({ id }) => id)).toEqual([mine])
  expect(plan.refused).toEqual([{ id: theirs, why: 'Di luar wilayah kerja Anda.' }])

  const stranger = await officeActorOf('admin_dinas', BOGOR)
  const foreign = await preview('sk', { ...SK }, byIds([mine, theirs]), stranger)
  expect([foreign.changes, foreign.refused]).toEqual([[], []])
  expect((await refusal(change('sk', { ...SK }, foreign.digest, byIds([mine]), { actor: stranger }))).code).toBe(
    'bulk.nothing',
  )
  const juri = await actorOf('juri', BLORA)
  const nobody = await preview('sk', { ...SK }, byIds([mine]), juri)
  expect(nobody.refused).toHaveLength(1)
})

it('ends officers together with their villages, and undoing opens those again', async () => {
  const kecamatanId = (await regionByCode('33.16.03')).id
  const villageId = (await regionByCode('33.16.03.2001')).id
  const { id } = await petugas.create(
    admin,
    createPetugasSchema.parse({
      key: randomUUID(),
      kind: 'pkb',
      name: `${tag} PKB`,
      kecamatanId,
      activeFrom: '2024-01-01',
    }),
    NOW,
  )
  await assignVillages(admin, { key: randomUUID(), id, version: 1, villageIds: [villageId], from: '2024-02-01' }, NOW)
  const action = petugasBulk.find(({ code }) => code === 'akhiri')!
  const answers = { on: '2024-09-01', reason: 'Pensiun bersama' }
  const find = (tx: Pick<TenantTx, 'sql' | 'tenantId'>) => listMarksOf(tx, petugasRegister, [id])
  const plan = await inTenant(admin, async (tx) =>
    planTogether(tx, petugasRegister as never, { kind: 'office' }, action, answers, await find(tx), TODAY),
  )
  const key = randomUUID()
  await petugas.together(admin, { key, action, answers, selection: tag, digest: plan.digest }, find, NOW)
  const served = () => inTenantSql(admin, (tx) => listServicesOf(tx, id))
  expect((await served())[0]).toMatchObject({ to: '2024-09-01' })
  await petugas.undo(admin, { key })
  expect((await served())[0]).toMatchObject({ to: null })
  const entry = await inTenantSql(admin, (tx) => getEntry(tx, petugasReading, petugasRegister, id, TODAY))
  expect(entry.active).toBe(true)
})

it('changes and takes back thousands in one transaction each', async () => {
  const villageId = (await regionByCode('33.16.05.2003')).id
  await inTenant(admin, (tx) =>
    tx.sql.query(
      `insert into poktan (tenant_id, id, kind, name, name_key, village_id, kecamatan_id, active_from)
       select $1, gen_random_uuid(), 'bkl', $3 || ' ' || n, $3 || ' ' || n, r.id, r.kecamatan_id, '2024-01-01'
       from generate_series(1, 3000) n, region r where r.id = $2`,
      [admin.tenantId, villageId, tag],
    ),
  )
  const plan = await preview('sk', { ...SK }, byTag)
  expect(plan.changes).toHaveLength(3_000)
  const key = randomUUID()
  await change('sk', { ...SK }, plan.digest, byTag, { key })
  const count = (sk: string) =>
    inTenantSql(admin, async (tx) => {
      const view = readListAddress(poktanRegister, { q: tag, sk })
      return (await listEntries(tx, poktanReading, poktanRegister, view, TODAY)).total
    })
  expect(await count('ada')).toBe(3_000)
  await undoPoktan(admin, { key })
  expect(await count('belum')).toBe(3_000)
})
