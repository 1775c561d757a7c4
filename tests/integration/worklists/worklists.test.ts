import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { beforeAll, expect, it } from 'vitest'
import type { OfficeActor } from '@/lib/auth/actor'
import { inTenantSql } from '@/lib/db/tenant'
import { nameKey } from '@/lib/regions/name-key'
import { findWorkList, hasWorkLists, WORK_LISTS } from '@/lib/worklists/lists'
import { countWork, listWork } from '@/lib/worklists/queries'
import { asSuperuser } from '@/tests/support/database'
import { BLORA, BOGOR, officeActorOf, openTestOffice, regionByCode } from '@/tests/support/people'
import { pkbServing } from '@/tests/support/reports'

const NOW = new Date('2024-09-15T05:00:00Z')
const [FIRST, SECOND] = ['33.16.01.2001', '33.16.02.2001'] as const
let su: pg.Client
let admin: OfficeActor

beforeAll(async () => {
  await openTestOffice(BLORA)
  await openTestOffice(BOGOR)
  admin = await officeActorOf('admin_dinas', BLORA)
  su = await asSuperuser()
})

async function group(over: { kind?: string; village?: string; sk?: string; since?: string; to?: string } = {}) {
  const village = await regionByCode(over.village ?? FIRST)
  const id = randomUUID()
  await su.query(
    `insert into poktan (tenant_id, id, kind, name, name_key, village_id, kecamatan_id, active_from, active_to, sk_number)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      village.districtId,
      id,
      over.kind ?? 'bkb',
      `Uji ${id.slice(0, 8)}`,
      nameKey(`Uji ${id.slice(0, 8)}`),
      village.id,
      village.kecamatanId,
      over.since ?? '2024-01-01',
      over.to ?? null,
      over.sk ?? '',
    ],
  )
  return { id, villageId: village.id, kecamatanId: village.kecamatanId! }
}

type Group = Awaited<ReturnType<typeof group>>
const tenant = () => admin.tenantId

const meet = (of: Group, day: string) =>
  su.query(
    `insert into poktan_meeting (tenant_id, id, poktan_id, kind, village_id, kecamatan_id, held_on, period, speaker_role, syllabus, recorded_by)
     values ($1, gen_random_uuid(), $2, 'bkb', $3, $4, $5, month_of($5::date), 'kader', 'x', gen_random_uuid())`,
    [tenant(), of.id, of.villageId, of.kecamatanId, day],
  )

const kader = (of: Group, over: { trained?: boolean; age?: number | null; to?: string }) =>
  su.query(
    `insert into poktan_officer (tenant_id, id, poktan_id, role, age_group, name, name_key, trained, from_on, to_on)
     values ($1, gen_random_uuid(), $2, 'kader', $3, 'x', 'x', $4, '2024-01-01', $5)`,
    [tenant(), of.id, over.age ?? null, over.trained ?? false, over.to ?? null],
  )

async function member(of: Group, bornOn: string | null, married: boolean | null = null) {
  const [family, person] = [randomUUID(), randomUUID()]
  await su.query(
    'insert into family (tenant_id, id, village_id, kecamatan_id, name, name_key) values ($1, $2, $3, $4, $5, $5)',
    [tenant(), family, of.villageId, of.kecamatanId, 'keluarga'],
  )
  await su.query(
    'insert into person (tenant_id, id, family_id, name, name_key, born_on, married) values ($1, $2, $3, $4, $4, $5, $6)',
    [tenant(), person, family, 'orang', bornOn, married],
  )
  await su.query(
    'insert into poktan_member (tenant_id, id, poktan_id, family_id, person_id, joined_on) values ($1, gen_random_uuid(), $2, $3, $4, $5)',
    [tenant(), of.id, family, person, '2024-01-01'],
  )
}

const rows = async (code: string, actor: OfficeActor = admin, over = {}) =>
  (
    await inTenantSql(actor, (tx) =>
      listWork(tx, code, { search: '', kecamatanId: null, page: 1, size: 5_000, ...over }, NOW),
    )
  ).items
const ids = async (code: string, actor?: OfficeActor) => (await rows(code, actor)).map(({ id }) => id)

it('is for those who mend, and every list has a query that runs', async () => {
  expect(hasWorkLists('juri')).toBe(false)
  const counts = await inTenantSql(admin, (tx) => countWork(tx, NOW))
  expect(counts.map(({ code }) => code)).toEqual(WORK_LISTS.map(({ code }) => code))
  for (const { code, count } of counts) expect(await rows(code)).toHaveLength(count)
})

it('lists groups by what lacks, and leaves out those in order and those that ended', async () => {
  const bare = await group()
  const fine = await group({ sk: 'SK/1' })
  const ended = await group({ to: '2024-08-01' })
  await meet(fine, '2024-08-10')
  await meet(fine, '2024-09-10')
  await member(fine, '2023-01-01')
  await su.query(
    "insert into poktan_card (tenant_id, poktan_id, year, revision, taken_by, content) values ($1, $2, 2024, 1, gen_random_uuid(), '{}')",
    [tenant(), fine.id],
  )
  for (const code of ['belum-bertemu', 'belum-bertemu-bulan-lalu', 'tanpa-anggota', 'tanpa-sk', 'tanpa-kartu']) {
    const found = await ids(code)
    expect(found, code).toContain(bare.id)
    expect(found, code).not.toContain(fine.id)
    expect(found, code).not.toContain(ended.id)
  }
})

it('does not ask a group for a month before it began, nor again for a month handed in without a meeting', async () => {
  const young = await group({ since: '2024-09-01' })
  const told = await group()
  await su.query(
    `insert into poktan_nil (tenant_id, poktan_id, period, village_id, reason, recorded_by)
     values ($1, $2, month_of('2024-08-01'::date), $3, 'Panen raya', gen_random_uuid())`,
    [tenant(), told.id, told.villageId],
  )
  const last = await ids('belum-bertemu-bulan-lalu')
  expect(last).not.toContain(young.id)
  expect(last).not.toContain(told.id)
  expect(await ids('belum-bertemu')).toEqual(expect.arrayContaining([young.id, told.id]))
})

it('tells untrained kader and empty seats apart', async () => {
  const mixed = await group()
  await kader(mixed, { trained: true, age: 0 })
  await kader(mixed, { trained: false, age: 1 })
  await kader(mixed, { trained: false, age: 2, to: '2024-06-01' })
  const taken = await group()
  await kader(taken, { trained: true, age: 2, to: '2024-06-01' })
  await kader(taken, { trained: true, age: 2 })
  expect((await rows('kader-belum-terlatih')).find(({ id }) => id === mixed.id)?.detail).toBe(
    '1 dari 2 kader belum terlatih',
  )
  const gone = await rows('kader-keluar')
  expect(gone.find(({ id }) => id === mixed.id)?.detail).toBe('Kosong: umur 2–<3 tahun')
  expect(gone.map(({ id }) => id)).not.toContain(taken.id)
})

it.each([
  ['bkb', '2018-09-15', null, true],
  ['bkb', '2018-09-16', null, false],
  ['bkr', '1999-09-15', false, true],
  ['bkr', '2010-01-01', true, true],
  ['bkr', '2010-01-01', false, false],
  ['bkl', '1950-01-01', true, false],
  ['bkb', null, null, false],
] as const)('a %s member born %s, married %s, needs a look: %s', async (kind, born, married, needs) => {
  const of = await group({ kind })
  await member(of, born, married)
  const found = await ids('anggota-lewat-syarat')
  if (needs) expect(found).toContain(of.id)
  else expect(found).not.toContain(of.id)
})

it('names the kinds a village lacks, and the first of them on the way to adding it', async () => {
  const village = '33.16.04.2001'
  await group({ kind: 'bkb', village })
  const { id } = await regionByCode(village)
  const row = (await rows('desa-tanpa-poktan')).find(({ villageId }) => villageId === id)!
  expect(row.detail).toBe('Tanpa BKR, BKL, UPPKA, PIK-R')
  expect(findWorkList('desa-tanpa-poktan')!.hrefOf(row)).toContain(`desa=${id}&jenis=bkr`)
  expect((await rows('desa-tanpa-ppkbd')).map(({ villageId }) => villageId)).toContain(id)
})

it('keeps to the person’s area: kecamatan, desa binaan, and never another office', async () => {
  const [here, there] = [await group(), await group({ village: SECOND })]
  const koordinator = await officeActorOf('koordinator_kecamatan', '33.16.01')
  expect(await ids('tanpa-sk', koordinator)).toContain(here.id)
  expect(await ids('tanpa-sk', koordinator)).not.toContain(there.id)
  const pkb = await pkbServing('33.16.02', [there.villageId])
  expect(await ids('tanpa-sk', pkb)).toEqual(expect.arrayContaining([there.id]))
  expect(await ids('tanpa-sk', pkb)).not.toContain(here.id)
  const stranger = await officeActorOf('admin_dinas', BOGOR)
  expect(await ids('tanpa-sk', stranger)).toEqual([])
})

it('finds words of the group and of its place, by kecamatan', async () => {
  const of = await group({ village: SECOND })
  const name = `uji ${of.id.slice(0, 8)}`
  const found = await rows('tanpa-sk', admin, { search: name })
  expect(found.map(({ id }) => id)).toEqual([of.id])
  expect(await rows('tanpa-sk', admin, { search: name, kecamatanId: (await group()).kecamatanId })).toEqual([])
})
