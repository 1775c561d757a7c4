import { randomUUID } from 'node:crypto'
import { beforeAll, expect, it } from 'vitest'
import type { OfficeActor } from '@/lib/auth/actor'
import { Refusal } from '@/lib/errors/refusal'
import { readGroupPart, readGroupParts, readGroupsPart } from '@/lib/poktan/field-parts'
import { recordMeeting, withdrawMeeting } from '@/lib/poktan/meeting-commands'
import { recordMeetingSchema, recordServiceSchema } from '@/lib/poktan/meeting-schema'
import { recordNil, recordService } from '@/lib/poktan/services'
import { BLORA, BOGOR, officeActorOf, openTestOffice } from '@/tests/support/people'
import { pkbServing } from '@/tests/support/reports'
import { type Place, placeOf, plantGroup, plantMember, plantOfficer } from '@/tests/support/roster'

const NOW = new Date('2026-07-20T05:00:00Z')
const JULY = 2026 * 12 + 6
let here: Place
let pkb: OfficeActor
let bkb: string
let elsewhere: string
const members: string[] = []

const meet = (heldOn: string, over: Record<string, unknown> = {}) =>
  recordMeeting(
    pkb,
    recordMeetingSchema.parse({
      key: randomUUID(),
      poktanId: bkb,
      heldOn,
      speakerRole: 'kader',
      syllabus: 'bkb-2020',
      topics: ['5'],
      discussion: true,
      usedMedia: true,
      handedOver: true,
      attendance: [],
      ...over,
    }),
    NOW,
  )

beforeAll(async () => {
  await openTestOffice(BLORA)
  await openTestOffice(BOGOR)
  here = await placeOf('33.16.01.2001')
  pkb = await pkbServing('33.16.01', [here.villageId])
  bkb = await plantGroup(here, 'bkb', { from: '2024-02-01', name: 'Anggrek' })
  elsewhere = await plantGroup(await placeOf('33.16.01.2002'), 'bkb')
  for (const name of ['Aminah', 'Budi']) members.push((await plantMember(here, bkb, 'bkb', name)).memberId)
  members.push((await plantMember(here, bkb, 'bkb', 'Citra', { born: '2018-01-01' })).memberId)
  await plantMember(here, bkb, 'bkb', 'Lama', { to: '2026-06-01' })
})

it('carries a group with its names, its two months and what a new meeting begins from', async () => {
  await meet('2026-04-10', { attendance: [members[0]], topics: ['lainnya'], topicOther: 'Panen' })
  await meet('2026-05-10', { attendance: members.slice(0, 2), place: 'Balai desa' })
  let part = await readGroupPart(pkb, bkb, NOW)
  expect(part.meetings).toEqual([])
  expect(part.before).toMatchObject({ heldOn: '2026-05-10', place: 'Balai desa' })

  const { id } = await meet('2026-06-10', { attendance: members.slice(0, 2) })
  const july = await meet('2026-07-10', { attendance: [members[2]] })
  const gone = await meet('2026-07-11')
  await withdrawMeeting(pkb, { key: randomUUID(), id: gone.id, version: 1, reason: 'Tidak terjadi' }, NOW)
  await recordService(
    pkb,
    recordServiceSchema.parse({
      key: randomUUID(),
      poktanId: bkb,
      memberId: members[0],
      service: 'rujukan',
      doneOn: '2026-07-12',
      referredTo: 'Puskesmas Jati',
    }),
    NOW,
  )
  part = await readGroupPart(pkb, bkb, NOW)
  expect(part.group).toMatchObject({ id: bkb, kind: 'bkb', name: 'Anggrek', activeFrom: '2024-02-01', activeTo: null })
  expect(part.months).toEqual([JULY, JULY - 1])
  expect(part.before).toBeNull()
  expect(part.meetings.map(({ id, attendance }) => [id, attendance])).toEqual([
    [id, members.slice(0, 2).sort()],
    [july.id, [members[2]]],
  ])
  expect(part.members.map(({ name, first, ended }) => [name, first, ended !== ''])).toEqual([
    ['Aminah', JULY - 3, false],
    ['Budi', JULY - 2, false],
    ['Citra', JULY, true],
  ])
  expect(part.services).toMatchObject([
    { memberId: members[0], period: JULY, referredTo: 'Puskesmas Jati', version: 1 },
  ])
  expect(part).toMatchObject({
    syllabus: 'bkb-2020',
    referralPlaces: ['Puskesmas Jati'],
    earlierTopics: ['Panen'],
    nils: [],
  })
  expect(JSON.stringify(part)).not.toMatch(/nik|bornOn|2024-05-01|2018-01-01/i)
})

it('says of each group of the person how it stands in both months', async () => {
  const quiet = await plantGroup(here, 'bkl', { from: '2026-07-05', name: 'Mawar' })
  await recordNil(pkb, { key: randomUUID(), poktanId: quiet, period: '2026-07', reason: 'Kader berhalangan' }, NOW)
  const part = await readGroupsPart(pkb, NOW)
  expect(part).toMatchObject({ months: [JULY, JULY - 1], desk: false })
  expect(part.groups.map(({ id }) => id).sort()).toEqual([bkb, quiet].sort())
  expect(part.groups.find(({ id }) => id === bkb)).toMatchObject({
    members: 3,
    lastMet: '2026-07-10',
    months: [
      { state: 'bertemu', meetings: 1, active: true },
      { state: 'bertemu', meetings: 1, active: true },
    ],
  })
  expect(part.groups.find(({ id }) => id === quiet)?.months).toEqual([
    { state: 'nihil', meetings: 0, active: false },
    null,
  ])
  const parts = await readGroupParts(pkb, NOW)
  expect([...parts.keys()].sort()).toEqual([bkb, quiet].sort())
  expect(parts.get(bkb)).toEqual(await readGroupPart(pkb, bkb, NOW))
  expect(parts.get(quiet)?.nils).toMatchObject([{ period: JULY, reason: 'Kader berhalangan', version: 1 }])
})

it('gives a kader the groups that name their account, and nobody else', async () => {
  const kader = await officeActorOf('kader_poktan', '33.16.01.2001')
  await plantOfficer(here, bkb, 'Kartini', { accountId: kader.accountId })
  expect((await readGroupsPart(kader, NOW)).groups.map(({ id }) => id)).toEqual([bkb])
  expect([...(await readGroupParts(kader, NOW)).keys()]).toEqual([bkb])
})

it.each([
  ['a group of a village served by others', () => pkb, () => elsewhere],
  ['a group of another office', () => officeActorOf('admin_dinas', BOGOR), () => bkb],
  ['somebody who keeps no books', () => officeActorOf('kepala_dinas', BLORA), () => bkb],
  ['what is no group', () => pkb, () => 'kelompok'],
  ['a group that is not there', () => pkb, () => randomUUID()],
])('gives nothing of %s', async (_what, actor, id) => {
  await expect(readGroupPart(await actor(), id(), NOW)).rejects.toThrow(new Refusal('not-found'))
})

it('carries no group for those who look after the whole office', async () => {
  const admin = await officeActorOf('admin_dinas', BLORA)
  expect(await readGroupsPart(admin, NOW)).toEqual({ months: [JULY, JULY - 1], groups: [], desk: true })
  expect((await readGroupParts(admin, NOW)).size).toBe(0)
})
