import { randomUUID } from 'node:crypto'
import { beforeAll, expect, it } from 'vitest'
import type { OfficeActor } from '@/lib/auth/actor'
import { inTenant, inTenantSql } from '@/lib/db/tenant'
import { candidatesStatement, findLikePersons } from '@/lib/duplicates/candidates'
import { notePairsOf, sweepPairs } from '@/lib/duplicates/pairs'
import { asSuperuser } from '@/tests/support/database'
import { plantFamily, plantPerson } from '@/tests/support/like-persons'
import { BLORA, BOGOR, officeActorOf, openTestOffice } from '@/tests/support/people'
import { type Place, placeOf } from '@/tests/support/roster'

let pkb: OfficeActor
let here: Place
let there: Place

beforeAll(async () => {
  await openTestOffice(BLORA)
  await openTestOffice(BOGOR)
  here = await placeOf('33.16.01.2001')
  there = await placeOf('33.16.02.2001')
  pkb = await officeActorOf('pkb', '33.16.01')
})

const pairs = async () => {
  const admin = await asSuperuser()
  const { rows } = await admin.query(
    `select kind, first_id, second_id, score::int, reasons, state from duplicate_pair order by kind, score desc, first_id`,
  )
  return rows
}

it('finds at entry who is recorded already, in whichever kecamatan, by number, sound, day and mother', async () => {
  const family = await plantFamily(there, 'Suwarno')
  const known = await plantPerson(there, family, 'Djoko Muhammad', {
    sex: 'L',
    born: '1990-05-06',
    nik: '3316020605900001',
  })
  const child = await plantPerson(there, family, 'Bayi Ny Rahayu', { born: '2026-01-02', motherName: 'Sri Rahayu' })
  const find = (asked: Parameters<typeof findLikePersons>[1]) =>
    inTenantSql(pkb, (tx) => findLikePersons(tx, asked)).then((likes) =>
      likes.map(({ id, reasons }) => ({ id, reasons })),
    )
  expect(await find({ name: 'Joko Mohamad', bornOn: '1990-05-06' })).toEqual([
    { id: known, reasons: ['sound', 'born'] },
  ])
  expect(await find({ name: 'Joko Mohamad', bornOn: '1990-06-05', motherName: 'X' })).toEqual([])
  expect(await find({ name: 'Djoko', nik: '3316020605900001' })).toMatchObject([{ id: known }])
  expect(await find({ name: 'Arjuna', bornOn: '2026-01-02', motherName: 'Sri Rahayu' })).toMatchObject([{ id: child }])
  expect(await find({ name: '', bornOn: '1990-05-06' })).toEqual([])
  const stranger = await officeActorOf('pkb', '32.01.12')
  const others = await inTenantSql(stranger, (tx) =>
    findLikePersons(tx, { name: 'Djoko Muhammad', bornOn: '1990-05-06' }),
  )
  expect(others).toEqual([])
})

it('keeps what two people recorded without signal as pairs, and leaves twins alone', async () => {
  const one = await plantFamily(here, 'Kasmin')
  const other = await plantFamily(here, 'Kasmin')
  const rows = [one, other].map(async (family) => [
    await plantPerson(here, family, 'Kasmin Hadi', { sex: 'L', born: '1985-01-01', relation: 'kepala' }),
    await plantPerson(here, family, 'Lestari Wulan', { sex: 'P', born: '1989-02-03' }),
  ])
  const ids = (await Promise.all(rows)).flat()
  const mother = ids[1]!
  const birth = { born: '2026-03-03', motherId: mother, motherName: 'Lestari Wulan' }
  const twins = [
    await plantPerson(here, one, 'Bayi Ny Lestari', { ...birth, birthOrder: 1 }),
    await plantPerson(here, one, 'Bayi Ny Lestari', { ...birth, birthOrder: 2 }),
  ]
  const noted = await inTenant(pkb, (tx) => notePairsOf(tx, [...ids, ...twins]))
  expect(noted).toBe(3)
  expect(await inTenant(pkb, (tx) => notePairsOf(tx, ids))).toBe(0)
  const found = await pairs()
  expect(found.map(({ kind }) => kind)).toEqual(['keluarga', 'orang', 'orang'])
  expect(found.some(({ first_id, second_id }) => twins.includes(first_id) || twins.includes(second_id))).toBe(false)
  expect(found.every(({ first_id, second_id }) => first_id < second_id)).toBe(true)
})

it('finds the same by going through the office, and leaves what was decided', async () => {
  const admin = await asSuperuser()
  const before = await pairs()
  await admin.query(`update duplicate_pair set state = 'berbeda' where kind = 'keluarga'`)
  await admin.query(`delete from duplicate_pair where kind = 'orang'`)
  const swept = await inTenant(pkb, (tx) => sweepPairs(tx))
  expect(swept.fresh).toBe(2)
  const after = await pairs()
  const key = ({ kind, first_id, second_id, score }: Record<string, unknown>) => [kind, first_id, second_id, score]
  expect(after.map(key)).toEqual(before.map(key))
  expect(after.find(({ kind }) => kind === 'keluarga')?.state).toBe('berbeda')
})

it.each(['merged_into', 'erased_at', 'restricted_at'])('finds nobody with %s', async (column) => {
  const admin = await asSuperuser()
  const family = await plantFamily(here, 'Tersembunyi')
  const id = await plantPerson(here, family, `Orang Tersembunyi ${column}`, { born: '1980-08-08' })
  const find = () =>
    inTenantSql(pkb, (tx) => findLikePersons(tx, { name: `Orang Tersembunyi ${column}`, bornOn: '1980-08-08' }))
  expect(await find()).toHaveLength(1)
  await admin.query(
    `update person set ${column} = ${column === 'merged_into' ? `'${family}'` : 'now()'} where id = $1`,
    [id],
  )
  expect(await find()).toEqual([])
})

it('looks only into indexes, under the row policies', async () => {
  const person = {
    familyId: randomUUID(),
    nameKey: 'a b ab',
    sex: '',
    bornOn: '1990-01-01',
    bornExact: true,
    nikIndex: 'x',
    motherId: randomUUID(),
    motherKey: 'm',
    birthOrder: null,
    phone: '',
  }
  const admin = await asSuperuser()
  const family = await plantFamily(here, 'Banyak')
  // Enough rows that the server prefers an index for its own reasons.
  await admin.query(
    `insert into person (tenant_id, id, family_id, name, name_key, born_on, nik_state, nik_sealed, nik_index, mother_id)
     select $1, gen_random_uuid(), case when n % 100 = 0 then $2::uuid else f.id end, 'N', md5(n::text),
       date '1950-01-01' + n % 20000, 'ada', '\\x00', md5(n::text || 'x'), gen_random_uuid()
     from generate_series(1, 30000) n join (select id, row_number() over () as at from family where tenant_id = $1) f on f.at = 1`,
    [here.tenantId, family],
  )
  await admin.query('analyze person')
  const plan = await inTenantSql(pkb, async (tx) => {
    const { text, values } = candidatesStatement(person, tx.tenantId)
    const rows = await tx.sql.query<{ 'QUERY PLAN': string }>(`explain ${text}`, values)
    return rows.map((row) => row['QUERY PLAN'])
  })
  const conditions = plan.filter((line) => /Index Cond: .*tenant_id/.test(line)).join('\n')
  expect(plan.join('\n')).not.toMatch(/Seq Scan on person/)
  for (const column of ['nik_index', 'sound_key', 'born_on', 'mother_id', 'family_id'])
    expect(conditions).toContain(column)
})
