import { randomUUID } from 'node:crypto'
import { beforeAll, expect, it } from 'vitest'
import type { OfficeActor } from '@/lib/auth/actor'
import type { Role } from '@/lib/auth/roles'
import { inTenant } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { recordBirth } from '@/lib/tpk/birth-commands'
import { closeTarget, openTarget, undoCareStep } from '@/lib/tpk/commands'
import { listTargetsOfFamily } from '@/lib/tpk/queries'
import { birthSchema, closeTargetSchema, openTargetSchema } from '@/lib/tpk/schema'
import { asSuperuser } from '@/tests/support/database'
import { BLORA, BOGOR, officeActorOf, openTestOffice } from '@/tests/support/people'
import { kaderOf, plantHome, plantTeam } from '@/tests/support/tpk'

const NOW = new Date('2026-07-20T05:00:00Z')
const [HERE, BESIDE] = ['33.16.01.2001', '33.16.01.2002'] as const
let team: string
let kader: OfficeActor

beforeAll(async () => {
  await openTestOffice(BLORA)
  await openTestOffice(BOGOR)
  team = await plantTeam(HERE)
  kader = await kaderOf(HERE, [team])
})

const couple = () =>
  plantHome(HERE, '01', [
    { name: 'Siti Aminah', sex: 'P', bornOn: '2000-03-01', relation: 'kepala' },
    { name: 'Budi Santoso', sex: 'L', bornOn: '1998-03-01' },
  ])

const opening = (familyId: string, personId: string, over: Record<string, unknown> = {}) =>
  openTargetSchema.parse({
    key: randomUUID(),
    id: randomUUID(),
    familyId,
    personId,
    stage: 'catin',
    openedOn: '2026-07-01',
    anchorOn: null,
    facts: {},
    ...over,
  })
const closing = (familyId: string, id: string, over: Record<string, unknown> = {}) =>
  closeTargetSchema.parse({
    key: randomUUID(),
    id,
    familyId,
    closedOn: '2026-07-19',
    closedAs: 'batal',
    note: '',
    ...over,
  })
const baby = (over: Record<string, unknown> = {}) => ({
  id: randomUUID(),
  targetId: randomUUID(),
  name: '',
  sex: 'P',
  alive: true,
  weightG: 2_900,
  lengthMm: 480,
  ...over,
})
const birth = (familyId: string, targetId: string, over: Record<string, unknown> = {}) =>
  birthSchema.parse({
    key: randomUUID(),
    targetId,
    familyId,
    afterId: randomUUID(),
    deliveredOn: '2026-07-15',
    place: 'Puskesmas',
    helper: 'Bidan',
    mode: 'Normal',
    gestationWeeks: 38,
    babies: [baby()],
    ...over,
  })

const refusal = async (work: Promise<unknown>): Promise<Refusal> => {
  const outcome = await work.then(
    () => null,
    (error: unknown) => error,
  )
  expect(outcome).toBeInstanceOf(Refusal)
  return outcome as Refusal
}
const targetsOf = (familyId: string) => inTenant(kader, (tx) => listTargetsOfFamily(tx, familyId))
const doing = { now: NOW }

it('follows a woman from catin through pregnancy and birth of twins without retyping', async () => {
  const { familyId, personIds } = await couple()
  const bride = personIds[0]!
  const facts = { partnerId: personIds[1]!, partnerName: 'Budi Santoso' }
  const catin = opening(familyId, bride, { anchorOn: '2026-07-10', facts })
  await openTarget(kader, catin, doing)
  const hamil = opening(familyId, bride, { stage: 'hamil', openedOn: '2026-07-12', anchorOn: '2025-10-20' })
  await openTarget(kader, hamil, doing)
  expect(await targetsOf(familyId)).toMatchObject([
    { id: hamil.id, stage: 'hamil', afterId: catin.id, closedOn: null, teamId: team, nextStep: 'k-awal' },
    { id: catin.id, closedAs: 'menikah', closedOn: '2026-07-12', facts, nextOn: null },
  ])

  const twins = [baby({ sex: 'L', name: 'Ahmad' }), baby({ weightG: 2_400 })]
  const born = birth(familyId, hamil.id, { babies: twins })
  await recordBirth(kader, born, doing)
  const after = await targetsOf(familyId)
  expect(after.filter(({ closedOn }) => closedOn === null)).toHaveLength(3)
  expect(after.find(({ id }) => id === hamil.id)).toMatchObject({ closedAs: 'melahirkan', closedOn: '2026-07-15' })
  expect(after.find(({ id }) => id === born.afterId)).toMatchObject({
    stage: 'pascasalin',
    personId: bride,
    anchorOn: '2026-07-15',
    afterId: hamil.id,
    facts: { multiple: 2, place: 'Puskesmas' },
  })
  for (const { targetId, id } of twins)
    expect(after.find((target) => target.id === targetId)).toMatchObject({
      stage: 'anak',
      personId: id,
      anchorOn: '2026-07-15',
      teamId: team,
    })
  const admin = await asSuperuser()
  const { rows } = await admin.query(
    `select name, birth_order, birth_weight_g, mother_id, temp_code <> '' as coded from person
     where family_id = $1 and born_on = '2026-07-15' order by birth_order`,
    [familyId],
  )
  expect(rows).toEqual([
    { name: 'Ahmad', birth_order: 1, birth_weight_g: 2_900, mother_id: bride, coded: true },
    { name: expect.stringContaining('Bayi II'), birth_order: 2, birth_weight_g: 2_400, mother_id: bride, coded: true },
  ])
})

it('keeps a child born dead as words, and no person', async () => {
  const { familyId, personIds } = await couple()
  const hamil = opening(familyId, personIds[0]!, { stage: 'hamil' })
  await openTarget(kader, hamil, doing)
  await recordBirth(kader, birth(familyId, hamil.id, { babies: [baby({ alive: false })] }), doing)
  const after = await targetsOf(familyId)
  expect(after.map(({ stage }) => stage)).toEqual(['pascasalin', 'hamil'])
  expect(after[1]).toMatchObject({ closedAs: 'melahirkan', closedNote: '1 lahir mati' })
})

it('keeps nifas of a birth that was told after six weeks as it ended', async () => {
  const { familyId, personIds } = await couple()
  const hamil = opening(familyId, personIds[0]!, { stage: 'hamil', openedOn: '2026-03-01' })
  await openTarget(kader, hamil, doing)
  await recordBirth(kader, birth(familyId, hamil.id, { deliveredOn: '2026-05-01' }), doing)
  const nifas = (await targetsOf(familyId)).find(({ stage }) => stage === 'pascasalin')
  expect(nifas).toMatchObject({ closedOn: '2026-06-13', closedAs: 'selesai', nextOn: null })
})

it('takes a birth back whole: children, mother and pregnancy', async () => {
  const { familyId, personIds } = await couple()
  const hamil = opening(familyId, personIds[0]!, { stage: 'hamil' })
  await openTarget(kader, hamil, doing)
  const born = birth(familyId, hamil.id)
  await recordBirth(kader, born, doing)
  await undoCareStep(kader, { key: born.key, familyId }, doing)
  expect(await targetsOf(familyId)).toMatchObject([{ id: hamil.id, closedOn: null, closedAs: '', nextStep: 'k-awal' }])
  const admin = await asSuperuser()
  const { rows } = await admin.query('select id from person where id = $1', [born.babies[0]!.id])
  expect(rows).toEqual([])
})

it('does a step once for its key, and refuses the same id under another', async () => {
  const { familyId, personIds } = await couple()
  const input = opening(familyId, personIds[0]!)
  const first = await openTarget(kader, input, doing)
  expect(await openTarget(kader, input, doing)).toEqual(first)
  expect((await refusal(openTarget(kader, { ...input, key: randomUUID() }, doing))).code).toBe('care.known')
  expect((await refusal(openTarget(kader, { ...input, openedOn: '2026-07-02' }, doing))).code).toBe('key-reused')
})

it('refuses a second target in the same stage, somebody of another family, and another person’s stage before', async () => {
  const [one, other] = [await couple(), await couple()]
  const first = opening(one.familyId, one.personIds[0]!)
  await openTarget(kader, first, doing)
  const again = await refusal(openTarget(kader, opening(one.familyId, one.personIds[0]!), doing))
  expect([again.code, again.fields.same]).toEqual(['care.open-already', first.id])
  const stranger = await refusal(openTarget(kader, opening(one.familyId, other.personIds[0]!), doing))
  expect(Object.keys(stranger.fields)).toEqual(['personId'])
  const after = opening(other.familyId, other.personIds[0]!, { stage: 'hamil', afterId: first.id })
  expect(Object.keys((await refusal(openTarget(kader, after, doing))).fields)).toEqual(['afterId'])
})

it('refuses a birth of what is no pregnancy, and of one that has ended', async () => {
  const { familyId, personIds } = await couple()
  const catin = opening(familyId, personIds[0]!)
  await openTarget(kader, catin, doing)
  expect(Object.keys((await refusal(recordBirth(kader, birth(familyId, catin.id), doing))).fields)).toEqual([
    'targetId',
  ])
  const hamil = opening(familyId, personIds[0]!, { stage: 'hamil' })
  await openTarget(kader, hamil, doing)
  await closeTarget(kader, closing(familyId, hamil.id, { closedAs: 'keguguran' }), doing)
  expect((await refusal(recordBirth(kader, birth(familyId, hamil.id), doing))).code).toBe('care.closed')
})

it('keeps a death at the person and ends everything that is open for them', async () => {
  const { familyId, personIds } = await couple()
  const [mother] = personIds as [string]
  const hamil = opening(familyId, mother, { stage: 'hamil', anchorOn: '2025-10-20' })
  await openTarget(kader, hamil, doing)
  const born = birth(familyId, hamil.id)
  await recordBirth(kader, born, doing)
  const child = born.babies[0]!
  const end = closing(familyId, child.targetId, { closedAs: 'meninggal', closedOn: '2026-07-18' })
  await closeTarget(kader, end, doing)
  const admin = await asSuperuser()
  const died = async (id: string) =>
    (await admin.query(`select to_char(died_on, 'YYYY-MM-DD') as on from person where id = $1`, [id])).rows[0].on
  expect(await died(child.id)).toBe('2026-07-18')
  await undoCareStep(kader, { key: end.key, familyId }, doing)
  expect(await died(child.id)).toBeNull()
  await closeTarget(kader, closing(familyId, born.afterId, { closedAs: 'meninggal' }), doing)
  expect((await targetsOf(familyId)).filter(({ closedOn }) => closedOn === null).map(({ id }) => id)).toEqual([
    child.targetId,
  ])
})

it('refuses to end a target twice', async () => {
  const { familyId, personIds } = await couple()
  const catin = opening(familyId, personIds[0]!)
  await openTarget(kader, catin, doing)
  await closeTarget(kader, closing(familyId, catin.id), doing)
  expect((await refusal(closeTarget(kader, closing(familyId, catin.id), doing))).code).toBe('care.closed')
})

it.each<[Role, string, 'made' | 'not-allowed']>([
  ['kader_tpk', HERE, 'not-allowed'],
  ['koordinator_kecamatan', '33.16.01', 'not-allowed'],
  ['admin_dinas', BLORA, 'not-allowed'],
  ['kabid_ks', BLORA, 'not-allowed'],
  ['kepala_dinas', BLORA, 'not-allowed'],
  ['ppkbd', HERE, 'not-allowed'],
  ['kader_poktan', HERE, 'not-allowed'],
  ['verifikator_krs', '33.16.01', 'not-allowed'],
  ['faskes', '33.16.01', 'not-allowed'],
  ['petugas_pdp', BLORA, 'not-allowed'],
])('lets %s of %s open no target', async (role, code, outcome) => {
  const { familyId, personIds } = await couple()
  const said = await refusal(openTarget(await officeActorOf(role, code), opening(familyId, personIds[0]!), doing))
  expect(said.code).toBe(outcome)
})

it('refuses a kader of the team beside, and hides the family from another office', async () => {
  const { familyId, personIds } = await couple()
  const other = await kaderOf(BESIDE, [await plantTeam(BESIDE)])
  expect((await refusal(openTarget(other, opening(familyId, personIds[0]!), doing))).code).toBe('not-allowed')
  const stranger = await officeActorOf('kader_tpk', '32.01.12.2005')
  expect((await refusal(openTarget(stranger, opening(familyId, personIds[0]!), doing))).code).toBe('not-found')
})

it.each(['restricted_at', 'erased_at'])('finds no family whose %s is set', async (column) => {
  const { familyId, personIds } = await couple()
  const admin = await asSuperuser()
  await admin.query(`update family set ${column} = now() where id = $1`, [familyId])
  expect((await refusal(openTarget(kader, opening(familyId, personIds[0]!), doing))).code).toBe('not-found')
})

it('follows a family and a person that were merged into others', async () => {
  const [kept, gone] = [await couple(), await couple()]
  const admin = await asSuperuser()
  await admin.query('update family set merged_into = $2 where id = $1', [gone.familyId, kept.familyId])
  await admin.query('update person set merged_into = $2 where id = $1', [gone.personIds[0], kept.personIds[0]])
  await openTarget(kader, opening(gone.familyId, gone.personIds[0]!), doing)
  expect(await targetsOf(kept.familyId)).toMatchObject([{ personId: kept.personIds[0], stage: 'catin' }])
})

it('closes children of five and past nifas with the first step of a day, and takes up children an import wrote down', async () => {
  const [old, fresh, working] = [
    await plantHome(BESIDE, '01', [{ sex: 'L', bornOn: '2021-07-01' }]),
    await plantHome(BESIDE, '01', [{ sex: 'P', bornOn: '2025-07-01' }]),
    await plantHome(BESIDE, '01', [{ sex: 'P', bornOn: '2000-07-01' }]),
  ]
  const admin = await asSuperuser()
  await admin.query(
    `insert into tpk_target (tenant_id, id, person_id, family_id, stage, village_id, kecamatan_id, opened_on, anchor_on)
     values ($1, $2, $3, $4, 'anak', $5, $6, '2024-01-01', '2021-07-01')`,
    [old.place.tenantId, randomUUID(), old.personIds[0], old.familyId, old.place.villageId, old.place.kecamatanId],
  )
  const beside = await kaderOf(BESIDE, [await plantTeam(BESIDE, ['1'])])
  await openTarget(beside, opening(working.familyId, working.personIds[0]!), doing)
  expect(await targetsOf(old.familyId)).toMatchObject([{ closedOn: '2026-07-01', closedAs: 'usia' }])
  expect(await targetsOf(fresh.familyId)).toMatchObject([{ stage: 'anak', closedOn: null, anchorOn: '2025-07-01' }])
})
