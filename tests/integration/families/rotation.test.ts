import { randomUUID } from 'node:crypto'
import { beforeAll, expect, it } from 'vitest'
import type { OfficeActor } from '@/lib/auth/actor'
import { systemActor } from '@/lib/auth/system-actor'
import { inTenant, inTenantSql } from '@/lib/db/tenant'
import { changeFamily, recordFamily, undoFamilyStep } from '@/lib/families/commands'
import { numberKeys } from '@/lib/families/number-keys'
import { firstKeys, openNumber, sealNumber } from '@/lib/families/numbers'
import { findByKk, findByNik, getFamily, listPersons } from '@/lib/families/queries'
import { countByVersion, listKeys, rotateKeys } from '@/lib/families/rotation'
import { changeFamilySchema, recordFamilySchema } from '@/lib/families/schema'
import { asSuperuser } from '@/tests/support/database'
import { refusalOf } from '@/tests/support/groups'
import { BLORA, officeActorOf, openTestOffice, regionByCode } from '@/tests/support/people'

const NOW = new Date('2024-09-15T05:00:00Z')
const VILLAGE = '33.16.05.2001'
const MANY = 1_300
let admin: OfficeActor
let keeper: OfficeActor
let villageId: number
let serial = 0

const nikOf = (at: number) =>
  `3316055205${String(10 + Math.floor(at / 9_000))}${String(1 + (at % 9_000)).padStart(4, '0')}`
const freshNik = () => `3316055205${String(93)}${String(++serial).padStart(4, '0')}`

beforeAll(async () => {
  await openTestOffice(BLORA)
  admin = await officeActorOf('admin_dinas', BLORA)
  keeper = systemActor(admin.tenantId, 'Asia/Jakarta')
  villageId = (await regionByCode(VILLAGE)).id
  const familyId = await record('Banyak', [])
  const rows = Array.from({ length: MANY }, (_, at) => {
    const id = randomUUID()
    const { sealed, index } = sealNumber(firstKeys(admin.tenantId), 'nik', id, nikOf(at))
    return { id, sealed: `\\x${sealed.toString('hex')}`, index }
  })
  await (await asSuperuser()).query(
    `insert into person (tenant_id, id, family_id, name, name_key, nik_state, nik_sealed, nik_index)
     select $1, n.id, $2, 'Orang', 'orang', 'ada', n.sealed::bytea, n.index
     from jsonb_to_recordset($3::jsonb) n (id uuid, sealed text, index text)`,
    [admin.tenantId, familyId, JSON.stringify(rows)],
  )
})

async function record(name: string, niks: readonly string[], kk = '') {
  const persons = niks.map((nik, at) => ({ name: `${name} ${at}`, nik }))
  const input = recordFamilySchema.parse({ key: randomUUID(), villageId, name, kk, persons })
  const { rows } = await recordFamily(admin, input, NOW)
  return rows[0]!.id
}

const counts = async () => Object.fromEntries(await inTenant(keeper, countByVersion))
const find = (nik: string) => inTenantSql(admin, (tx) => findByNik(tx, nik))

it('changes the keys of an office while writers write and after a kill, and loses no number', async () => {
  const known = freshNik()
  const card = freshNik()
  const family = await record('Tetap', [known], card)
  const input = recordFamilySchema.parse({
    key: randomUUID(),
    villageId,
    name: 'Ulang',
    persons: [{ name: 'Ulang', nik: freshNik() }],
  })
  const first = await recordFamily(admin, input, NOW)
  const before = await inTenantSql(admin, (tx) => getFamily(tx, family))

  let batches = 0
  await expect(
    rotateKeys(keeper, () => {
      batches++
      if (batches === 2) throw new Error('killed')
    }),
  ).rejects.toThrow('killed')
  const halfway = await counts()
  expect(halfway[1]).toBeGreaterThan(0)
  expect(halfway[2]).toBeGreaterThan(0)
  // Between the two, every number is found and none is taken twice.
  for (const at of [0, 500, MANY - 1]) expect(await find(nikOf(at))).not.toBeNull()
  expect((await refusalOf(record('Kembar', [known]))).code).toBe('family.known')

  const written: string[] = []
  let done = false
  const writer = async () => {
    while (!done) {
      const nik = freshNik()
      await record('Penulis', [nik])
      written.push(nik)
    }
  }
  const writers = Promise.all([writer(), writer()])
  const rotation = await rotateKeys(keeper)
  done = true
  await writers
  expect(rotation).toMatchObject({ from: 1, to: 2, resumed: true })
  expect(written.length).toBeGreaterThan(0)
  expect(Object.keys(await counts())).toEqual(['2'])
  expect((await listKeys(keeper)).keys.map(({ version, state }) => [version, state])).toEqual([
    [1, 'lama'],
    [2, 'aktif'],
  ])
  expect((await inTenantSql(admin, numberKeys)).live).toEqual([2])
  for (const nik of [...written, known, ...Array.from({ length: MANY }, (_, at) => nikOf(at))])
    if (!(await find(nik))) throw new Error(`A number is lost: ${nik.slice(-4)}`)
  expect(await inTenantSql(admin, (tx) => findByKk(tx, card))).toBe(family)
  // Nobody hears that something changed: versions stay, masks stay, and the same press is the same family.
  expect(await inTenantSql(admin, (tx) => getFamily(tx, family))).toEqual(before)
  expect(await recordFamily(admin, input, NOW)).toEqual(first)
})

it('seals with the newest key what an undoing puts back from the time of an older one', async () => {
  const nik = freshNik()
  const family = await record('Urung', [nik])
  const [person] = await inTenantSql(admin, (tx) => listPersons(tx, [family]))
  const change = changeFamilySchema.parse({
    key: randomUUID(),
    id: family,
    version: 1,
    name: 'Urung',
    persons: [{ id: person!.id, name: 'Urung 0', nik: freshNik() }],
  })
  await changeFamily(admin, change, NOW)
  const { to } = await rotateKeys(keeper)
  expect(to).toBe(3)
  await undoFamilyStep(admin, { key: change.key })
  expect(Object.keys(await counts())).toEqual(['3'])
  expect((await find(nik))?.personId).toBe(person!.id)
  const row = await inTenant(admin, (tx) =>
    tx.db.person.findFirst({ where: { tenantId: tx.tenantId, id: person!.id } }),
  )
  expect(openNumber(admin.tenantId, 'nik', person!.id, row!.nikSealed!)).toBe(nik)
})

it('waits for a transaction that works with the keys it read before a newer one comes alive', async () => {
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  let begun = () => {}
  const reading = new Promise<void>((resolve) => {
    begun = resolve
  })
  const slow = inTenant(admin, async (tx) => {
    const keys = await numberKeys(tx)
    begun()
    await held
    return keys.live[0]
  })
  await reading
  const rotation = rotateKeys(keeper)
  const newest = async () => (await listKeys(keeper)).keys.at(-1)?.version
  const before = await newest()
  // Others work on meanwhile.
  await record('Lain', [freshNik()])
  expect(await newest()).toBe(before)
  release()
  expect(await slow).toBe(before)
  expect((await rotation).to).toBe(before! + 1)
})
