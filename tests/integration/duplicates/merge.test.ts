import { randomUUID } from 'node:crypto'
import type { Client } from 'pg'
import { beforeAll, describe, expect, it } from 'vitest'
import type { OfficeActor } from '@/lib/auth/actor'
import type { Role } from '@/lib/auth/roles'
import { inTenant } from '@/lib/db/tenant'
import { markDifferent, mergePair, previewMerge, undoPair } from '@/lib/duplicates/commands'
import { notePairsOf } from '@/lib/duplicates/pairs'
import { pairJudges } from '@/lib/duplicates/policy'
import { getPair, listPairs } from '@/lib/duplicates/queries'
import { mergePairSchema } from '@/lib/duplicates/schema'
import { Refusal } from '@/lib/errors/refusal'
import { areaOf } from '@/lib/fieldwork/area'
import { HANGING, HOLDINGS } from '@/lib/privacy/holdings'
import { asSuperuser } from '@/tests/support/database'
import { hangingTables, namingColumns } from '@/tests/support/holding-tables'
import { type Around, chances, everything, plantAround, plantLife } from '@/tests/support/life-rows'
import { plantFamily, plantPerson } from '@/tests/support/like-persons'
import { BLORA, BOGOR, officeActorOf, openTestOffice } from '@/tests/support/people'
import { type Place, placeOf } from '@/tests/support/roster'

const NOW = new Date('2026-10-15T03:00:00Z')
const RUNS = Number(process.env.LINI_MERGE_RUNS ?? 8)
let admin: Client
let coordinator: OfficeActor
let here: Place
let next: Place
let around: Around
const TABLES = ['person', 'family', ...HOLDINGS.map(({ table }) => table), ...HANGING.map(({ table }) => table)]
const all = [...new Set(TABLES)]

beforeAll(async () => {
  await openTestOffice(BLORA)
  await openTestOffice(BOGOR)
  admin = await asSuperuser()
  coordinator = await officeActorOf('koordinator_kecamatan', '33.16.01')
  here = await placeOf('33.16.01.2001')
  next = await placeOf('33.16.01.2002')
  around = await plantAround(admin, here)
})

const refusal = async (work: Promise<unknown>): Promise<string> => {
  const said = await work.then(
    () => null,
    (error: unknown) => error,
  )
  expect(said).toBeInstanceOf(Refusal)
  return (said as Refusal).code
}

/** Two records of one child of one name, each with a mother in another family, and a life by chance. */
async function plantTwo(seed: number) {
  const chance = chances(seed)
  const sides = []
  for (const place of [here, chance.some(0.5) ? here : next]) {
    const familyId = await plantFamily(place, `Suparman ${seed}`, { rw: chance.one(['01', '02']) })
    const partnerId = await plantPerson(place, familyId, `Ayah ${seed} ${sides.length}`)
    const nik = chance.some(0.5) ? `33160112${String(seed).padStart(4, '0')}${String(sides.length)}${'001'}` : undefined
    const personId = await plantPerson(place, familyId, `Anak Suparman ${seed}`, {
      born: '2025-03-04',
      sex: chance.one(['', 'L']),
      motherName: 'Lasmi',
      phone: chance.one(['', '0812']),
      ...(nik && { nik }),
    })
    await plantPerson(place, familyId, `Cucu ${seed} ${sides.length}`, { motherId: personId })
    sides.push({ personId, familyId, partnerId, place })
  }
  for (const side of sides)
    await plantLife(admin, side.place, around, { ...side, partnerId: chance.one(sides).personId }, chance)
  return { sides: sides as [(typeof sides)[0], (typeof sides)[0]], chance }
}

async function pairOf(kind: 'orang' | 'keluarga', ids: readonly [string, string], place: Place): Promise<string> {
  const id = randomUUID()
  const [first, second] = [...ids].sort()
  await admin.query(
    `insert into duplicate_pair (tenant_id, id, kind, first_id, second_id, village_id, kecamatan_id, score)
     values ($1, $2, $3, $4, $5, $6, $7, 100)
     on conflict (tenant_id, kind, first_id, second_id) do update set score = 100 returning id`,
    [place.tenantId, id, kind, first, second, place.villageId, place.kecamatanId],
  )
  const { rows } = await admin.query(
    'select id from duplicate_pair where kind = $1 and first_id = $2 and second_id = $3',
    [kind, first, second],
  )
  return rows[0].id
}

const versionOf = async (id: string): Promise<number> =>
  (await admin.query('select version from duplicate_pair where id = $1', [id])).rows[0].version

describe('the catalogue', () => {
  it('has no column that names a person or a family which merging does not know', async () => {
    const known = HOLDINGS.flatMap(({ table, person, family }) =>
      [...person, ...family].map((column) => `${table}.${column}`),
    )
    const found = (await namingColumns(admin)).map(({ table, column }) => `${table}.${column}`)
    expect(found.sort()).toEqual(known.sort())
  })

  it('has no table that hangs on such rows which merging does not know', async () => {
    const columns = { member_id: '', measurement_id: '', case_id: '' }
    const found = await hangingTables(admin, columns)
    // A visit names its measurement, and is itself a row of the person; a score names a member of the jury.
    const others = ['tpk_visit.measurement_id', 'contest_score.member_id']
    expect(found.filter((name) => !others.includes(name))).toEqual(
      HANGING.map(({ table, column }) => `${table}.${column}`).sort(),
    )
  })
})

describe('merge and undo', () => {
  it.each(Array.from({ length: RUNS }, (_, at) => at + 1))('leaves every table as it was, seed %i', async (seed) => {
    const { sides, chance } = await plantTwo(seed)
    const kind = chance.one(['orang', 'keluarga'] as const)
    const ids = sides.map((side) => (kind === 'orang' ? side.personId : side.familyId)) as [string, string]
    const pair = await pairOf(kind, ids, here)
    const before = await everything(admin, all, here.tenantId)
    const [kept, lost] = chance.some(0.5) ? ids : [ids[1], ids[0]]
    const choices = Object.fromEntries(
      (kind === 'orang' ? ['name', 'sex', 'bornOn', 'nik', 'phone'] : ['name', 'kk', 'place']).map((name) => [
        `pilih.${name}`,
        chance.one(['kept', 'lost']),
      ]),
    )
    const input = mergePairSchema.parse({ key: randomUUID(), pair, version: await versionOf(pair), kept, ...choices })
    const foreseen = await previewMerge(coordinator, { ...input }, NOW)
    expect(await everything(admin, all, here.tenantId)).toEqual(before)
    await mergePair(coordinator, input, NOW)

    // Nothing but the lost record itself names it any more.
    for (const { table, column, names } of await namingColumns(admin)) {
      if (names !== (kind === 'orang' ? 'person' : 'family')) continue
      const { rows } = await admin.query(`select count(*)::int as n from ${table} where ${column} = $1`, [lost])
      expect(`${table}.${column} ${rows[0].n}`).toBe(`${table}.${column} 0`)
    }
    const merged = await inTenant(coordinator, (tx) => getPair(tx, pair))
    expect(merged).toMatchObject({ state: 'digabung', keptId: kept, effect: JSON.parse(JSON.stringify(foreseen)) })

    await undoPair(coordinator, { pair, version: await versionOf(pair) }, NOW)
    expect(await everything(admin, all, here.tenantId)).toEqual(before)
  })

  it('keeps every visit, measurement, attendance and referral once, for the record that is kept', async () => {
    const { sides } = await plantTwo(77)
    const ids = sides.map(({ personId }) => personId) as [string, string]
    const count = async (table: string) =>
      (await admin.query(`select count(*)::int as n from ${table} where person_id = any($1)`, [ids])).rows[0].n
    const before = await Promise.all(['tpk_visit', 'measurement', 'referral', 'poktan_member', 'tpk_target'].map(count))
    const pair = await pairOf('orang', ids, here)
    await mergePair(
      coordinator,
      mergePairSchema.parse({ key: randomUUID(), pair, version: await versionOf(pair), kept: ids[0] }),
      NOW,
    )
    expect(
      await Promise.all(['tpk_visit', 'measurement', 'referral', 'poktan_member', 'tpk_target'].map(count)),
    ).toEqual(before)
    const { rows } = await admin.query(
      `select stage, count(*)::int as open from tpk_target where person_id = $1 and closed_on is null group by stage`,
      [ids[0]],
    )
    expect(rows.every(({ open }) => open === 1)).toBe(true)
  })

  it('carries a NIK over to the kept record, where it opens, and back', async () => {
    const familyId = await plantFamily(here, 'Nik')
    const one = await plantPerson(here, familyId, 'Punya Nik', { born: '1990-01-01' })
    const other = await plantPerson(here, familyId, 'Punya Nik', { born: '1990-01-01', nik: '3316010101900099' })
    const pair = await pairOf('orang', [one, other], here)
    await mergePair(
      coordinator,
      mergePairSchema.parse({ key: randomUUID(), pair, version: await versionOf(pair), kept: one }),
      NOW,
    )
    const { findByNik, listPersons } = await import('@/lib/families/queries')
    expect(await inTenant(coordinator, (tx) => findByNik(tx, '3316010101900099'))).toMatchObject({ personId: one })
    const shown = await inTenant(coordinator, (tx) => listPersons(tx, [familyId]))
    expect(shown.find(({ id }) => id === one)?.nik).toBe('331601******0099')
    await undoPair(coordinator, { pair, version: await versionOf(pair) }, NOW)
    expect(await inTenant(coordinator, (tx) => findByNik(tx, '3316010101900099'))).toMatchObject({ personId: other })
  })

  it('refuses an undo once something it moved was changed, and a second decision', async () => {
    const { sides } = await plantTwo(91)
    const ids = sides.map(({ personId }) => personId) as [string, string]
    const pair = await pairOf('orang', ids, here)
    const input = mergePairSchema.parse({ key: randomUUID(), pair, version: await versionOf(pair), kept: ids[0] })
    const [one, two] = await Promise.all([mergePair(coordinator, input, NOW), mergePair(coordinator, input, NOW)])
    expect(two).toEqual(one)
    const stale = { ...input, key: randomUUID() }
    expect(await refusal(mergePair(coordinator, stale, NOW))).toBe('changed-meanwhile')
    const now = { ...stale, version: await versionOf(pair) }
    expect(await refusal(mergePair(coordinator, now, NOW))).toBe('duplicates.decided')
    await admin.query('update person set phone = $2, version = version + 1 where id = $1', [ids[0], '0899'])
    expect(await refusal(undoPair(coordinator, { pair, version: now.version }, NOW))).toBe('duplicates.undo-closed')
  })
})

describe('who settles pairs', () => {
  it.each<[Role, string, boolean]>([
    ['koordinator_kecamatan', '33.16.01', true],
    ['koordinator_kecamatan', '33.16.02', false],
    ['pkb', '33.16.01', false],
    ['admin_dinas', BLORA, false],
    ['kepala_dinas', BLORA, false],
    ['kabid_ks', BLORA, false],
    ['kader_tpk', '33.16.01.2001', false],
    ['petugas_pdp', BLORA, false],
    ['koordinator_kecamatan', '32.01.12', false],
  ])('%s of %s: %s', async (role, region, may) => {
    const familyId = await plantFamily(here, 'Beda')
    const ids = [await plantPerson(here, familyId, 'Satu'), await plantPerson(here, familyId, 'Satu')] as [
      string,
      string,
    ]
    const pair = await pairOf('orang', ids, here)
    const actor = await officeActorOf(role, region)
    const input = { key: randomUUID(), pair, version: await versionOf(pair), reason: 'Sudah ditanyakan' }
    const listed = await inTenant(actor, async (tx) =>
      (await listPairs(tx, await areaOf(tx, pairJudges), { decided: false, kind: null, page: 1 })).rows.some(
        ({ id }) => id === pair,
      ),
    )
    expect(listed).toBe(may)
    if (!may) {
      expect(await refusal(markDifferent(actor, input, NOW))).toBe('not-found')
      expect(await refusal(previewMerge(actor, { pair, version: input.version, kept: ids[0], choices: {} }, NOW))).toBe(
        'not-found',
      )
      return
    }
    await markDifferent(actor, input, NOW)
    expect(await inTenant(actor, (tx) => notePairsOf(tx, ids))).toBe(0)
    await undoPair(actor, { pair, version: await versionOf(pair) }, NOW)
    expect((await inTenant(actor, (tx) => getPair(tx, pair))).state).toBe('diurungkan')
  })

  it('gives a pair that crosses villages to the koordinator, not to a PKB of one of them', async () => {
    const { mayJudge } = await import('@/lib/duplicates/policy')
    const at = (villageId: number, kecamatanId: number) => ({ villageId, kecamatanId })
    const pkb = { kind: 'villages', villageIds: [1, 2] } as const
    expect(mayJudge(pkb, at(1, 9), at(1, 9))).toBe(true)
    expect(mayJudge(pkb, at(1, 9), at(2, 9))).toBe(false)
    expect(mayJudge({ kind: 'kecamatan', kecamatanId: 9 }, at(1, 9), at(5, 8))).toBe(true)
    expect(mayJudge({ kind: 'kecamatan', kecamatanId: 7 }, at(1, 9), at(5, 8))).toBe(false)
    expect(mayJudge({ kind: 'office' }, at(1, 9), at(1, 9))).toBe(false)
  })

  it('does not show a pair of somebody who was limited or erased', async () => {
    const familyId = await plantFamily(here, 'Batas')
    const ids = [await plantPerson(here, familyId, 'Dua'), await plantPerson(here, familyId, 'Dua')] as [string, string]
    const pair = await pairOf('orang', ids, here)
    await admin.query('update person set restricted_at = now() where id = $1', [ids[1]])
    expect(await refusal(inTenant(coordinator, (tx) => getPair(tx, pair)))).toBe('not-found')
  })
})
