import { randomUUID } from 'node:crypto'
import { beforeAll, expect, it } from 'vitest'
import type { OfficeActor } from '@/lib/auth/actor'
import { inTenant } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { storeFile } from '@/lib/files/store'
import { changeMeeting, recordMeeting, undoMeeting, withdrawMeeting } from '@/lib/poktan/meeting-commands'
import { findNil, getMeeting, listServices } from '@/lib/poktan/meeting-queries'
import { changeMeetingSchema, recordMeetingSchema, recordServiceSchema } from '@/lib/poktan/meeting-schema'
import { StaleMeeting } from '@/lib/poktan/meeting-step'
import { recordNil, recordService, setServiceResult, withdrawNil, withdrawService } from '@/lib/poktan/services'
import { asSuperuser } from '@/tests/support/database'
import { BLORA, BOGOR, officeActorOf, openTestOffice } from '@/tests/support/people'
import { pkbServing } from '@/tests/support/reports'
import { type Place, placeOf, plantGroup, plantMember, plantOfficer } from '@/tests/support/roster'

const NOW = new Date('2026-07-20T05:00:00Z')
const JULY = 2026 * 12 + 6
let here: Place
let pkb: OfficeActor
let bkb: string
let bkl: string
const members: string[] = []

beforeAll(async () => {
  await openTestOffice(BLORA)
  await openTestOffice(BOGOR)
  here = await placeOf('33.16.01.2001')
  pkb = await pkbServing('33.16.01', [here.villageId])
  bkb = await plantGroup(here, 'bkb', { from: '2024-02-01' })
  bkl = await plantGroup(here, 'bkl', { from: '2024-02-01', to: '2026-07-10' })
  for (const name of ['Aminah', 'Budi', 'Citra', 'Dewi'])
    members.push((await plantMember(here, bkb, 'bkb', name)).memberId)
})

const body = (over: Record<string, unknown> = {}) => ({
  heldOn: '2026-07-04',
  speakerRole: 'pkb_plkb',
  speakerName: 'Sari',
  syllabus: 'bkb-2020',
  topics: ['5'],
  discussion: true,
  usedMedia: true,
  handedOver: true,
  attendance: members.slice(0, 3),
  ...over,
})
const recording = (over: Record<string, unknown> = {}) =>
  recordMeetingSchema.parse({ key: randomUUID(), poktanId: bkb, ...body(over) })
const changing = (id: string, version: number, over: Record<string, unknown> = {}) =>
  changeMeetingSchema.parse({ key: randomUUID(), id, version, ...body(over) })

const refusal = async (work: Promise<unknown>): Promise<Refusal> => {
  const outcome = await work.then(
    () => null,
    (error: unknown) => error,
  )
  expect(outcome).toBeInstanceOf(Refusal)
  return outcome as Refusal
}
const read = (id: string) => inTenant(pkb, (tx) => getMeeting(tx, id))
const countMeetings = async () => {
  const { rows } = await (await asSuperuser()).query('select count(*)::int as n from poktan_meeting')
  return rows[0].n as number
}

it.each<[string, Record<string, unknown>, string]>([
  ['a day ahead', { heldOn: '2026-07-21' }, 'heldOn'],
  ['a day before the group began', { heldOn: '2024-01-31', attendance: [] }, 'heldOn'],
  ['a topic of another list', { topics: ['5', '17'] }, 'topics'],
  ['the list of another kind', { syllabus: 'bkl-2020', topics: ['3'] }, 'syllabus'],
  ['another topic without its words', { topics: ['lainnya'] }, 'topicOther'],
  ['elders in a BKB', { eldersAlone: 3 }, 'eldersAlone'],
  ['somebody who is no member', { attendance: [randomUUID()] }, 'attendance'],
  ['a photo that is not there', { photos: [randomUUID()] }, 'photos'],
])('refuses %s beside its place and keeps nothing', async (_what, over, field) => {
  const before = await countMeetings()
  const said = await refusal(recordMeeting(pkb, recording(over), NOW))
  expect(said.code).toBe('input-invalid')
  expect(Object.keys(said.fields)).toEqual([field])
  expect(await countMeetings()).toBe(before)
})

it('refuses whoever had left, or not yet joined, on the day of the meeting, by name', async () => {
  const left = await plantMember(here, bkb, 'bkb', 'Endang', { to: '2026-07-04' })
  const late = await plantMember(here, bkb, 'bkb', 'Fitri', { from: '2026-07-05' })
  const said = await refusal(recordMeeting(pkb, recording({ attendance: [left.memberId, late.memberId] }), NOW))
  expect(said.fields.attendance).toContain('Endang, Fitri')
  const later = recording({ heldOn: '2026-07-05', attendance: [late.memberId] })
  const { id } = await recordMeeting(pkb, later, NOW)
  expect((await read(id)).attendance).toEqual([late.memberId])
})

it('refuses a meeting of a group that had ended, and takes one from before', async () => {
  const given = {
    poktanId: bkl,
    syllabus: 'bkl-2020',
    topics: ['3'],
    attendance: [],
    eldersAlone: 4,
    eldersAssisted: 1,
  }
  expect((await refusal(recordMeeting(pkb, recording({ ...given, heldOn: '2026-07-10' }), NOW))).fields.heldOn).toMatch(
    /nonaktif per 10 Juli 2026/,
  )
  const { id } = await recordMeeting(pkb, recording({ ...given, heldOn: '2026-07-09' }), NOW)
  expect(await read(id)).toMatchObject({ eldersAlone: 4, eldersAssisted: 1, topics: ['3'] })
})

it.each([
  ['a PKB of other villages', 'pkb', '33.16.01', 'not-allowed'],
  ['a koordinator of another kecamatan', 'koordinator_kecamatan', '33.16.02', 'not-allowed'],
  ['a PPKBD of another village', 'ppkbd', '33.16.01.2002', 'not-allowed'],
  ['a kader whose account no group names', 'kader_poktan', '33.16.01.2001', 'not-allowed'],
  ['the head of the office', 'kepala_dinas', '33.16', 'not-allowed'],
  ['a juror', 'juri', '33.16', 'not-allowed'],
  ['the admin of another office', 'admin_dinas', '32.01', 'not-found'],
] as const)('is closed to %s', async (_who, role, region, code) => {
  const actor = await officeActorOf(role, region)
  expect((await refusal(recordMeeting(actor, recording(), NOW))).code).toBe(code)
})

it.each([
  ['admin_dinas', '33.16'],
  ['kabid_ks', '33.16'],
  ['koordinator_kecamatan', '33.16.01'],
  ['ppkbd', '33.16.01.2001'],
] as const)('is open to %s of the place', async (role, region) => {
  const actor = await officeActorOf(role, region)
  expect((await recordMeeting(actor, recording(), NOW)).version).toBe(1)
})

it('is open to the kader whose account the group names, in that group only and while they serve', async () => {
  const kader = await officeActorOf('kader_poktan', '33.16.01.2001')
  const other = await plantGroup(here, 'bkb')
  await plantOfficer(here, other, 'Kartini', { accountId: kader.accountId })
  await plantOfficer(here, bkb, 'Kartini', { accountId: kader.accountId, to: '2026-07-20' })
  expect((await recordMeeting(kader, recording({ poktanId: other, attendance: [] }), NOW)).version).toBe(1)
  expect((await refusal(recordMeeting(kader, recording(), NOW))).code).toBe('not-allowed')
})

it('records a meeting with who was there and its photos, and the same key once', async () => {
  const file = await inTenant(pkb, (tx) =>
    storeFile(tx, { kind: 'image/webp', name: 'foto.webp', bytes: Buffer.from(randomUUID()) }),
  )
  const given = recording({ heldOn: '2026-07-11', ageGroups: [1, 2, 2], photos: [file] })
  const first = await recordMeeting(pkb, given, NOW)
  const before = await countMeetings()
  expect(await recordMeeting(pkb, given, NOW)).toEqual(first)
  expect(await countMeetings()).toBe(before)
  expect(await read(first.id)).toMatchObject({
    heldOn: '2026-07-11',
    period: JULY,
    ageGroups: [1, 2],
    attendance: [...members.slice(0, 3)].sort(),
    photos: [file],
    recorderName: pkb.name,
  })
  expect((await refusal(recordMeeting(pkb, { ...given, note: 'Lain' }, NOW))).code).toBe('key-reused')
})

it('warns of a second meeting on the same day and keeps both', async () => {
  await recordMeeting(pkb, recording({ heldOn: '2026-07-12' }), NOW)
  const second = await recordMeeting(pkb, recording({ heldOn: '2026-07-12' }), NOW)
  expect(second.warning).toMatch(/pertemuan lain pada 12 Juli 2026/)
})

it('gives the second writer both versions and loses nothing', async () => {
  const { id } = await recordMeeting(pkb, recording({ heldOn: '2026-07-13' }), NOW)
  await changeMeeting(pkb, changing(id, 1, { heldOn: '2026-07-13', attendance: [members[3]!] }), NOW)
  const said = await refusal(changeMeeting(pkb, changing(id, 1, { heldOn: '2026-07-13', place: 'Balai desa' }), NOW))
  expect(said).toBeInstanceOf(StaleMeeting)
  expect((said as StaleMeeting).stored).toMatchObject({ version: 2, attendance: [members[3]], place: '' })
  expect((await read(id)).place).toBe('')
})

it('lets one of two changes at once win, with one line in the trail', async () => {
  const { id } = await recordMeeting(pkb, recording({ heldOn: '2026-07-14' }), NOW)
  const both = await Promise.allSettled(
    ['Satu', 'Dua'].map((place) => changeMeeting(pkb, changing(id, 1, { heldOn: '2026-07-14', place }), NOW)),
  )
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  const { rows } = await (await asSuperuser()).query(
    `select count(*)::int as n from audit where subject = $1 and action = 'pertemuan.changed'`,
    [`pertemuan/${id}`],
  )
  expect(rows[0].n).toBe(1)
})

it('undoes a recording, a change and a withdrawal, each once, by its maker, while nothing followed', async () => {
  const given = recording({ heldOn: '2026-07-15' })
  const { id } = await recordMeeting(pkb, given, NOW)
  const change = changing(id, 1, { heldOn: '2026-07-16', topics: ['6'], attendance: [] })
  await changeMeeting(pkb, change, NOW)
  expect((await refusal(undoMeeting(pkb, given, NOW))).code).toBe('register.undo-closed')
  const stranger = await officeActorOf('admin_dinas', BLORA)
  expect((await refusal(undoMeeting(stranger, change, NOW))).code).toBe('not-found')
  await undoMeeting(pkb, change, NOW)
  expect(await read(id)).toMatchObject({ heldOn: '2026-07-15', topics: ['5'], version: 3 })
  expect((await read(id)).attendance).toHaveLength(3)

  const withdrawal = { key: randomUUID(), id, version: 3, reason: 'Salah kelompok' }
  await withdrawMeeting(pkb, withdrawal, NOW)
  expect(await read(id)).toMatchObject({ withdrawn: true, withdrawnReason: 'Salah kelompok' })
  expect((await refusal(changeMeeting(pkb, changing(id, 4), NOW))).code).toBe('meeting.withdrawn')
  await undoMeeting(pkb, withdrawal, NOW)
  expect(await read(id)).toMatchObject({ withdrawn: false, version: 5 })
  expect((await refusal(undoMeeting(pkb, withdrawal, NOW))).code).toBe('register.undo-closed')
})

it('hands in a month without a meeting, until there was one after all', async () => {
  const group = await plantGroup(here, 'bkb', { from: '2025-01-01' })
  const nil = { key: randomUUID(), poktanId: group, period: '2026-06', reason: 'Bertepatan dengan panen' }
  expect((await refusal(recordNil(pkb, { ...nil, key: randomUUID(), period: '2026-08' }, NOW))).code).toBe(
    'report.period-ahead',
  )
  expect(
    (await refusal(recordNil(pkb, { ...nil, key: randomUUID(), period: '2024-12' }, NOW))).fields.period,
  ).toBeTruthy()
  await recordNil(pkb, nil, NOW)
  const found = () => inTenant(pkb, (tx) => findNil(tx, group, JULY - 1))
  expect(await found()).toMatchObject({ reason: 'Bertepatan dengan panen' })

  const meeting = recording({ poktanId: group, heldOn: '2026-06-20', attendance: [] })
  await recordMeeting(pkb, meeting, NOW)
  expect(await found()).toBeNull()
  expect((await refusal(recordNil(pkb, { ...nil, key: randomUUID() }, NOW))).code).toBe('meeting.was-held')
  await undoMeeting(pkb, meeting, NOW)
  expect(await found()).toMatchObject({ reason: 'Bertepatan dengan panen' })
  await withdrawNil(pkb, { key: randomUUID(), poktanId: group, period: '2026-06' }, NOW)
  expect(await found()).toBeNull()
})

it('records visits and referrals of members, their result later, and takes them back', async () => {
  const given = (over: Record<string, unknown>) =>
    recordServiceSchema.parse({ key: randomUUID(), poktanId: bkb, service: 'kunjungan', doneOn: '2026-07-06', ...over })
  expect(() => given({ service: 'rujukan' })).toThrow(/tujuan rujukan/)
  expect((await refusal(recordService(pkb, given({ doneOn: '2026-07-21' }), NOW))).fields.doneOn).toBeTruthy()
  expect((await refusal(recordService(pkb, given({ memberId: randomUUID() }), NOW))).fields.memberId).toBeTruthy()

  const referral = given({ memberId: members[0], service: 'rujukan', referredTo: 'Puskesmas Jati' })
  const { id } = await recordService(pkb, referral, NOW)
  expect(await recordService(pkb, referral, NOW)).toEqual({ id, version: 1 })
  await setServiceResult(pkb, { key: randomUUID(), id, version: 1, result: 'Sudah ditimbang' }, NOW)
  const list = () => inTenant(pkb, (tx) => listServices(tx, bkb, JULY))
  expect(await list()).toMatchObject([{ referredTo: 'Puskesmas Jati', result: 'Sudah ditimbang', version: 2 }])
  expect((await refusal(withdrawService(pkb, { key: randomUUID(), id, version: 1 }, NOW))).code).toBe(
    'changed-meanwhile',
  )
  await withdrawService(pkb, { key: randomUUID(), id, version: 2 }, NOW)
  expect(await list()).toEqual([])
})
