import { randomUUID } from 'node:crypto'
import { beforeAll, expect, it } from 'vitest'
import type { OfficeActor } from '@/lib/auth/actor'
import type { Role } from '@/lib/auth/roles'
import { inTenant } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { careAreaOf } from '@/lib/tpk/care-area'
import { openTarget } from '@/lib/tpk/commands'
import { reachesFamily } from '@/lib/tpk/policy'
import { countNext, countsOfTeam, listNext, listTargetsOfFamily } from '@/lib/tpk/queries'
import { openTargetSchema } from '@/lib/tpk/schema'
import { endArea, giveArea, takeArea } from '@/lib/tpk/team-area-commands'
import { addMember, editMember, endMember, undoTeamStep } from '@/lib/tpk/team-commands'
import { listAreasOfVillage, listMembers } from '@/lib/tpk/team-queries'
import {
  addMemberSchema,
  editMemberSchema,
  endAreaSchema,
  endMemberSchema,
  giveAreaSchema,
  takeAreaSchema,
} from '@/lib/tpk/team-schema'
import { teams } from '@/lib/tpk/teams'
import { listWork } from '@/lib/worklists/queries'
import { asSuperuser } from '@/tests/support/database'
import { withAccount } from '@/tests/support/field-phone'
import { BLORA, BOGOR, officeActorOf, openTestOffice } from '@/tests/support/people'
import { pkbServing } from '@/tests/support/reports'
import { placeOf } from '@/tests/support/roster'
import { kaderOf, plantHome, plantTeam } from '@/tests/support/tpk'

const NOW = new Date('2026-07-20T05:00:00Z')
const TODAY = '2026-07-20'
let admin: OfficeActor
/** Each test has a village of its own. */
let at = 2
const nextVillage = () => `33.16.03.20${String(at++).padStart(2, '0')}`

beforeAll(async () => {
  await openTestOffice(BLORA)
  await openTestOffice(BOGOR)
  admin = await officeActorOf('admin_dinas', BLORA)
})

const refusal = async (work: Promise<unknown>): Promise<Refusal> => {
  const outcome = await work.then(
    () => null,
    (error: unknown) => error,
  )
  expect(outcome).toBeInstanceOf(Refusal)
  return outcome as Refusal
}
const seating = (teamId: string, over: Record<string, unknown> = {}) =>
  addMemberSchema.parse({ key: randomUUID(), teamId, seat: 'bidan', name: 'Sri Rahayu', fromOn: '2026-01-05', ...over })
const giving = (teamId: string, rws: string, over: Record<string, unknown> = {}) =>
  giveAreaSchema.parse({ key: randomUUID(), teamId, rws, fromOn: '2026-02-01', ...over })
const areasOf = async (village: string) => {
  const { villageId } = await placeOf(village)
  return inTenant(admin, (tx) => listAreasOfVillage(tx, villageId, TODAY))
}
const teamOfFamily = async (familyId: string) =>
  (await inTenant(admin, (tx) => listTargetsOfFamily(tx, familyId))).map(({ teamId }) => teamId)

it('seats one on each seat, names who stands in, and empties the seat with a reason', async () => {
  const team = await plantTeam(nextVillage(), [])
  await addMember(admin, seating(team, { standsIn: 'Perawat' }), NOW)
  const second = await refusal(addMember(admin, seating(team, { name: 'Wati' }), NOW))
  expect([second.code, second.fields.seat]).toEqual(['team.seat-taken', expect.stringContaining('Sri Rahayu')])
  const [bidan] = await inTenant(admin, (tx) => listMembers(tx, team))
  const end = { key: randomUUID(), teamId: team, id: bidan!.id, version: 1, toOn: '2026-06-01', reason: 'Pindah tugas' }
  await endMember(admin, endMemberSchema.parse(end), NOW)
  await addMember(admin, seating(team, { name: 'Wati', fromOn: '2026-06-01' }), NOW)
  const members = await inTenant(admin, (tx) => listMembers(tx, team))
  expect(members.map(({ name, standsIn, toOn, reason }) => [name, standsIn, toOn, reason])).toEqual([
    ['Wati', '', null, ''],
    ['Sri Rahayu', 'Perawat', '2026-06-01', 'Pindah tugas'],
  ])
})

it.each([
  ['a day ahead', { fromOn: '2026-07-21' }, 'fromOn'],
  ['a day before the team', { fromOn: '2023-12-31' }, 'fromOn'],
  ['an account that is no kader TPK’s', { accountId: randomUUID() }, 'accountId'],
])('refuses %s', async (_what, over, field) => {
  const said = await refusal(addMember(admin, seating(await plantTeam(nextVillage(), []), over), NOW))
  expect(Object.keys(said.fields)).toEqual([field])
})

it('links an account once, by the office and not by the PKB, and takes sight of families with it', async () => {
  const village = nextVillage()
  const { villageId, kecamatanId } = await placeOf(village)
  const [team, other] = [await plantTeam(village), await plantTeam(village, ['9'])]
  const kader = await withAccount(await officeActorOf('kader_tpk', village))
  const account = { accountId: kader.accountId, seat: 'kader_kb', name: 'Wati' }
  const pkb = await pkbServing('33.16.03', [villageId])
  expect(Object.keys((await refusal(addMember(pkb, seating(team, account), NOW))).fields)).toEqual(['accountId'])
  await addMember(admin, seating(team, account), NOW)
  expect((await refusal(addMember(admin, seating(other, account), NOW))).fields.accountId).toContain('Wati')

  const sees = () =>
    inTenant(kader, async (tx) => reachesFamily(await careAreaOf(tx, NOW), { villageId, kecamatanId, rw: '01' }))
  expect(await sees()).toBe(true)
  const [member] = await inTenant(admin, (tx) => listMembers(tx, team))
  const kept = { key: randomUUID(), teamId: team, id: member!.id, version: 1, seat: 'kader_kb', name: 'Wati Utami' }
  await editMember(pkb, editMemberSchema.parse({ ...kept, fromOn: '2026-01-05' }), NOW)
  expect(await sees()).toBe(true)
  const end = { key: randomUUID(), teamId: team, id: member!.id, version: 2, toOn: TODAY, reason: 'Mengundurkan diri' }
  await endMember(admin, endMemberSchema.parse(end), NOW)
  expect(await sees()).toBe(false)
})

it('gives RWs, opens the targets of children who were written down before, and has one team for each RW', async () => {
  const village = nextVillage()
  const home = await plantHome(village, '02', [{ sex: 'L', bornOn: '2025-03-01' }])
  const [one, two] = [await plantTeam(village, []), await plantTeam(village, [], { name: 'Melati' })]
  await giveArea(admin, giving(one, '01, 2,02'), NOW)
  expect((await areasOf(village)).map(({ rw, teamId, targets }) => [rw, teamId, targets])).toEqual([
    ['1', one, 0],
    ['2', one, 1],
  ])
  expect(await teamOfFamily(home.familyId)).toEqual([one])
  const said = await refusal(giveArea(admin, giving(two, '2,3'), NOW))
  expect([said.code, said.fields.rws]).toEqual(['team.area-taken', expect.stringContaining('TPK')])
  await giveArea(admin, giving(two, '', { rest: 'ya' }), NOW)
  expect((await areasOf(village)).map(({ rw }) => rw)).toEqual(['1', '2', ''])
})

it('hands an RW over with its open targets, and takes it back', async () => {
  const village = nextVillage()
  const [one, two] = [await plantTeam(village, ['2']), await plantTeam(village)]
  const { familyId, personIds } = await plantHome(village, '02', [{ sex: 'P', bornOn: '2000-01-01' }])
  const kader = await kaderOf(village, [one])
  const target = { id: randomUUID(), familyId, personId: personIds[0], stage: 'hamil', openedOn: '2026-07-01' }
  await openTarget(kader, openTargetSchema.parse({ key: randomUUID(), anchorOn: null, facts: {}, ...target }), {
    now: NOW,
  })
  const area = (await areasOf(village)).find(({ rw }) => rw === '2')!
  expect(area.targets).toBe(1)
  const take = {
    key: randomUUID(),
    teamId: two,
    id: area.id,
    version: area.version,
    on: '2026-07-10',
    reason: 'Beban tim',
  }
  await takeArea(admin, takeAreaSchema.parse(take), NOW)
  expect(await teamOfFamily(familyId)).toEqual([two])
  const open = async (actor: OfficeActor) =>
    inTenant(actor, async (tx) => countNext(tx, await careAreaOf(tx, NOW), TODAY))
  expect(await open(kader)).toBe(0)
  expect(await open(await kaderOf(village, [two]))).toBe(1)
  await undoTeamStep(admin, { key: take.key, teamId: two }, NOW)
  expect(await teamOfFamily(familyId)).toEqual([one])
  expect(await open(kader)).toBe(1)
})

it('leaves the targets of an ended RW to the team of the rest, and those of an ended team to nobody', async () => {
  const village = nextVillage()
  const [one, two] = [await plantTeam(village, ['2']), await plantTeam(village)]
  const home = await plantHome(village, '02', [{ sex: 'L', bornOn: '2025-03-01' }])
  await giveArea(admin, giving(two, '8'), NOW)
  expect(await teamOfFamily(home.familyId)).toEqual([one])
  const area = (await areasOf(village)).find(({ rw }) => rw === '2')!
  const end = { key: randomUUID(), teamId: one, id: area.id, version: 1, toOn: '2026-07-01', reason: 'RW digabung' }
  await endArea(admin, endAreaSchema.parse(end), NOW)
  expect(await teamOfFamily(home.familyId)).toEqual([two])
  const ending = { key: randomUUID(), id: two, version: 1, on: '2026-07-15', reason: 'Tim dibubarkan' }
  await teams.end(admin, ending, NOW)
  expect(await teamOfFamily(home.familyId)).toEqual([null])
  await teams.undo(admin, { key: ending.key })
  expect(await teamOfFamily(home.familyId)).toEqual([two])
})

it('leaves children of five and mothers past nifas out of every count on the day itself', async () => {
  const village = nextVillage()
  const team = await plantTeam(village)
  const { familyId, personIds, place } = await plantHome(village, '01', [
    { sex: 'L', bornOn: '2021-07-21' },
    { sex: 'P', bornOn: '2000-01-01' },
  ])
  const db = await asSuperuser()
  for (const [personId, stage, anchorOn] of [
    [personIds[0], 'anak', '2021-07-21'],
    [personIds[1], 'pascasalin', '2026-06-08'],
  ])
    await db.query(
      `insert into tpk_target (tenant_id, id, person_id, family_id, stage, village_id, kecamatan_id, rw, team_id, opened_on, anchor_on, next_on)
       values ($1, $2, $3, $4, $5, $6, $7, '1', $8, '2026-06-08', $9, '2026-07-01')`,
      [place.tenantId, randomUUID(), personId, familyId, stage, place.villageId, place.kecamatanId, team, anchorOn],
    )
  const kader = await kaderOf(village, [team])
  const on = (day: string) =>
    inTenant(kader, async (tx) => [
      (await countsOfTeam(tx, team, day)).open,
      (await listNext(tx, await careAreaOf(tx, NOW), day, {}, { page: 1, pageSize: 20 })).length,
    ])
  expect(await on('2026-07-20')).toEqual([2, 2])
  expect(await on('2026-07-21')).toEqual([0, 0])
})

it('lists whom to visit next: overdue and at risk first, then by day, then those without a day', async () => {
  const village = '33.16.04.2001'
  const team = await plantTeam(village)
  const db = await asSuperuser()
  const plant = async (nextOn: string | null, risk: string) => {
    const { familyId, personIds, place } = await plantHome(village, '01', [{ sex: 'P', bornOn: '2000-01-01' }])
    const id = randomUUID()
    await db.query(
      `insert into tpk_target (tenant_id, id, person_id, family_id, stage, village_id, kecamatan_id, rw, team_id, opened_on, next_on, risk)
       values ($1, $2, $3, $4, 'hamil', $5, $6, '1', $7, '2026-06-08', $8, $9)`,
      [place.tenantId, id, personIds[0], familyId, place.villageId, place.kecamatanId, team, nextOn, risk],
    )
    return { id, familyId }
  }
  const ahead = await plant('2026-08-01', 'merah')
  const overdue = await plant('2026-06-20', 'hijau')
  const risky = await plant('2026-07-10', 'merah')
  const none = await plant(null, 'hijau')
  const hidden = await plant('2026-06-01', 'merah')
  await db.query('update family set restricted_at = now() where id = $1', [hidden.familyId])
  const kader = await kaderOf(village, [team])
  const list = (filters: Parameters<typeof listNext>[3], page = 1, pageSize = 20) =>
    inTenant(kader, async (tx) => listNext(tx, await careAreaOf(tx, NOW), TODAY, filters, { page, pageSize }))
  const count = (filters: Parameters<typeof countNext>[3]) =>
    inTenant(kader, async (tx) => countNext(tx, await careAreaOf(tx, NOW), TODAY, filters))
  const idsOf = async (lines: ReturnType<typeof list>) => (await lines).map(({ targetId }) => targetId)
  const order = [risky, overdue, ahead, none].map(({ id }) => id)
  expect(await idsOf(list({}))).toEqual(order)
  expect([...(await idsOf(list({}, 1, 3))), ...(await idsOf(list({}, 2, 3)))]).toEqual(order)
  expect(await count({})).toBe(4)
  expect(await count({ risk: 'merah' })).toBe(2)
  expect(await count({ dueBy: TODAY })).toBe(2)
  expect(await count({ group: 'baduta' })).toBe(0)
  expect(await idsOf(list({ risk: 'merah', dueBy: TODAY }))).toEqual([risky.id])
})

it.each<[Role, string, boolean]>([
  ['admin_dinas', BLORA, true],
  ['koordinator_kecamatan', '33.16.03', true],
  ['koordinator_kecamatan', '33.16.01', false],
  ['kabid_ks', BLORA, false],
  ['kepala_dinas', BLORA, false],
  ['pkb', '33.16.03', false],
  ['kader_tpk', '33.16.03.2001', false],
])('lets %s of %s keep teams: %s', async (role, code, keeps) => {
  const team = await plantTeam('33.16.03.2001', [])
  const work = addMember(await officeActorOf(role, code), seating(team), NOW)
  if (keeps) expect((await work).action).toBe('tpk.member-added')
  else expect((await refusal(work)).code).toBe('not-allowed')
})

it('finds no team of another office, and does a step once for its key', async () => {
  const team = await plantTeam('33.16.03.2001', [])
  const stranger = await officeActorOf('admin_dinas', BOGOR)
  expect((await refusal(addMember(stranger, seating(team), NOW))).code).toBe('not-found')
  const input = seating(team)
  expect(await addMember(admin, input, NOW)).toEqual(await addMember(admin, input, NOW))
})

it('lists a team with empty seats as work, until all three are filled', async () => {
  const team = await plantTeam('33.16.03.2001', [])
  const view = { search: '', kecamatanId: null, page: 1, size: 5_000 }
  const detail = async () =>
    (await inTenant(admin, (tx) => listWork(tx, 'tim-kursi-kosong', view, NOW))).items.find(({ id }) => id === team)
      ?.detail
  await addMember(admin, seating(team), NOW)
  expect(await detail()).toBe('Kosong: Kader KB, Kader TP PKK')
  await addMember(admin, seating(team, { seat: 'kader_pkk' }), NOW)
  await addMember(admin, seating(team, { seat: 'kader_kb' }), NOW)
  expect(await detail()).toBeUndefined()
})
