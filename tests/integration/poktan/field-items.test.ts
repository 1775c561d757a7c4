import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { beforeAll, expect, it } from 'vitest'
import type { OfficeActor } from '@/lib/auth/actor'
import { inTenant } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { keepFieldPhoto } from '@/lib/files/field-photo'
import { readFile } from '@/lib/files/store'
import { applyBookItem, type BookItemKind } from '@/lib/poktan/book-sync'
import { answersOf, type MeetingAnswers } from '@/lib/poktan/meeting-merge'
import { getMeeting, listServices } from '@/lib/poktan/meeting-queries'
import { StaleMeeting, StaleService } from '@/lib/poktan/meeting-step'
import { asSuperuser } from '@/tests/support/database'
import { BLORA, BOGOR, officeActorOf, openTestOffice } from '@/tests/support/people'
import { pkbServing } from '@/tests/support/reports'
import { type Place, placeOf, plantGroup, plantMember } from '@/tests/support/roster'

const NOW = new Date('2026-07-20T05:00:00Z')
const JULY = 2026 * 12 + 6
let here: Place
let pkb: OfficeActor
let admin: OfficeActor
let bkb: string
const members: string[] = []

beforeAll(async () => {
  await openTestOffice(BLORA)
  await openTestOffice(BOGOR)
  here = await placeOf('33.16.01.2001')
  pkb = await pkbServing('33.16.01', [here.villageId])
  admin = await officeActorOf('admin_dinas', BLORA)
  bkb = await plantGroup(here, 'bkb', { from: '2024-02-01' })
  for (const name of ['Aminah', 'Budi', 'Citra', 'Dewi'])
    members.push((await plantMember(here, bkb, 'bkb', name)).memberId)
})

const answers = (over: Partial<MeetingAnswers> = {}): MeetingAnswers => ({
  heldOn: '2026-07-04',
  speakerRole: 'kader',
  speakerName: '',
  syllabus: 'bkb-2020',
  topics: ['5'],
  topicOther: '',
  ageGroups: [],
  discussion: true,
  usedMedia: true,
  handedOver: true,
  eldersAlone: null,
  eldersAssisted: null,
  place: '',
  note: '',
  attendance: members.slice(0, 2).sort(),
  photos: [],
  ...over,
})

interface Item {
  kind: BookItemKind
  body: Record<string, unknown>
  baseVersion?: number
  base?: Record<string, unknown>
  key?: string
}
const apply = (actor: OfficeActor, { key = randomUUID(), baseVersion = 0, ...item }: Item) =>
  applyBookItem(actor, { key, baseVersion, ...item }, NOW)
const record = (id: string, over: Partial<MeetingAnswers> = {}): Item => ({
  kind: 'meeting.record',
  body: { id, poktanId: bkb, ...answers(over) },
})
const change = (id: string, from: MeetingAnswers, to: Partial<MeetingAnswers>, baseVersion = 1): Item => ({
  kind: 'meeting.change',
  body: { id, ...from, ...to },
  baseVersion,
  base: { ...from },
})
const withdraw = (id: string, base: MeetingAnswers, baseVersion: number): Item => ({
  kind: 'meeting.withdraw',
  body: { id, reason: 'Salah kelompok' },
  baseVersion,
  base: { ...base },
})
const read = (id: string) => inTenant(pkb, (tx) => getMeeting(tx, id))
const refusal = async (work: Promise<unknown>): Promise<Refusal> => {
  const outcome = await work.then(
    () => null,
    (error: unknown) => error,
  )
  expect(outcome).toBeInstanceOf(Refusal)
  return outcome as Refusal
}

it('takes a meeting, two corrections and its withdrawal that were all made before the first arrived', async () => {
  const id = randomUUID()
  const first = answers({ place: 'Posyandu' })
  const second = { ...first, attendance: members.slice(0, 3).sort() }
  expect(await apply(pkb, record(id))).toEqual({ id, version: 1 })
  expect(await apply(pkb, change(id, answers(), first, 1))).toEqual({ id, version: 2 })
  expect(await apply(pkb, change(id, first, second, 2))).toEqual({ id, version: 3 })
  expect(await read(id)).toMatchObject({ place: 'Posyandu', attendance: second.attendance, version: 3 })
  expect(await apply(pkb, withdraw(id, second, 3))).toEqual({ id, version: 4 })
  expect(await read(id)).toMatchObject({ withdrawn: true })
})

it('joins the corrections of a chain with what somebody else stored in between', async () => {
  const id = randomUUID()
  const first = answers({ heldOn: '2026-07-05', note: 'Ramai' })
  const base = answers({ heldOn: '2026-07-05' })
  await apply(pkb, record(id, base))
  await apply(admin, change(id, base, { place: 'Masjid', attendance: [...base.attendance, members[3]!] }, 1))
  const joined = await apply(pkb, change(id, base, first, 1))
  expect(joined).toEqual({ id, version: 3, joined: true })
  // Its author counts on from what was typed: version 2 there is version 3 here.
  const second = { ...first, attendance: [members[1]!] }
  expect(await apply(pkb, change(id, first, second, 2))).toMatchObject({ version: 4, joined: true })
  expect(answersOf(await read(id))).toEqual({
    ...second,
    place: 'Masjid',
    attendance: [members[1]!, members[3]!].sort(),
  })
})

it('does not take an equal version for the same meeting when a step of the chain was refused', async () => {
  const id = randomUUID()
  const base = answers({ heldOn: '2026-07-06' })
  await apply(pkb, record(id, base))
  const ahead = { ...base, heldOn: '2026-07-25' }
  expect((await refusal(apply(pkb, change(id, base, ahead, 1)))).fields.heldOn).toBeTruthy()
  await apply(admin, change(id, base, { place: 'Masjid' }, 1))
  await apply(pkb, change(id, ahead, { note: 'Ramai' }, 2))
  expect(await read(id)).toMatchObject({ heldOn: '2026-07-06', place: 'Masjid', note: 'Ramai', version: 3 })
})

it('asks only about what both changed, and keeps the stored one until a person chose', async () => {
  const id = randomUUID()
  const base = answers({ heldOn: '2026-07-07' })
  await apply(pkb, record(id, base))
  await apply(admin, change(id, base, { place: 'Masjid', note: 'Sepi' }, 1))
  const said = await refusal(apply(pkb, change(id, base, { place: 'Posyandu', discussion: false }, 1)))
  expect(said).toBeInstanceOf(StaleMeeting)
  expect(said).toMatchObject({ touching: ['place'], stored: { place: 'Masjid', version: 2 } })
  expect(await read(id)).toMatchObject({ place: 'Masjid', discussion: true, version: 2 })
  // The choice is a further edit on top of what was shown.
  const { stored } = said as StaleMeeting
  await apply(pkb, change(id, answersOf(stored), { place: 'Posyandu', discussion: false }, stored.version))
  expect(await read(id)).toMatchObject({ place: 'Posyandu', note: 'Sepi', discussion: false, version: 3 })
})

it('does not withdraw a meeting that somebody corrected since it was seen', async () => {
  const id = randomUUID()
  const base = answers({ heldOn: '2026-07-08' })
  await apply(pkb, record(id, base))
  await apply(admin, change(id, base, { place: 'Masjid' }, 1))
  expect(await refusal(apply(pkb, withdraw(id, base, 1)))).toMatchObject({ touching: ['place'] })
  expect((await read(id)).withdrawn).toBe(false)
  await apply(pkb, withdraw(id, { ...base, place: 'Masjid' }, 2))
  expect((await refusal(apply(pkb, change(id, base, { note: 'Ramai' }, 1)))).code).toBe('meeting.withdrawn')
})

it('keeps one meeting for one id: the same key again is the same answer, another key is refused', async () => {
  const id = randomUUID()
  const given = { ...record(id, { heldOn: '2026-07-09' }), key: randomUUID() }
  expect(await apply(pkb, given)).toEqual(await apply(pkb, given))
  expect((await refusal(apply(pkb, record(id, { heldOn: '2026-07-09' })))).code).toBe('meeting.known')
  expect((await refusal(apply(admin, record(id, { heldOn: '2026-07-10' })))).code).toBe('meeting.known')
  const service = {
    kind: 'service.record' as const,
    body: { id: randomUUID(), poktanId: bkb, service: 'kunjungan', doneOn: '2026-07-06' },
  }
  await apply(pkb, service)
  expect((await refusal(apply(pkb, service))).code).toBe('service.known')
})

it('refuses a correction of a meeting that never arrived', async () => {
  expect((await refusal(apply(pkb, change(randomUUID(), answers(), { note: 'Ramai' })))).code).toBe('not-found')
})

it('takes a referral, its result and its withdrawal in a chain, and asks where two wrote a result', async () => {
  const id = randomUUID()
  const body = {
    id,
    poktanId: bkb,
    memberId: members[0],
    service: 'rujukan',
    doneOn: '2026-07-06',
    referredTo: 'Pustu',
  }
  const result = (words: string, base: string, baseVersion: number): Item => ({
    kind: 'service.result',
    body: { id, result: words },
    base: { result: base },
    baseVersion,
  })
  await apply(pkb, { kind: 'service.record', body })
  await apply(pkb, result('Sudah ditimbang', '', 1))
  const list = async () => (await inTenant(pkb, (tx) => listServices(tx, bkb, JULY))).filter((one) => one.id === id)
  expect(await list()).toMatchObject([{ result: 'Sudah ditimbang', version: 2 }])

  await apply(admin, result('Diberi PMT', 'Sudah ditimbang', 2))
  const said = await refusal(apply(pkb, result('Dirujuk lagi', 'Sudah ditimbang', 2)))
  expect(said).toBeInstanceOf(StaleService)
  expect(said).toMatchObject({ touching: ['result'], stored: { id, result: 'Diberi PMT', version: 3 } })
  // Who says the same says nothing else.
  await apply(pkb, result('Diberi PMT', 'Sudah ditimbang', 2))

  const back = (base: string): Item => ({
    kind: 'service.withdraw',
    body: { id },
    base: { result: base },
    baseVersion: 2,
  })
  expect(await refusal(apply(pkb, back('Sudah ditimbang')))).toBeInstanceOf(StaleService)
  await apply(pkb, back('Diberi PMT'))
  expect(await list()).toEqual([])
  expect((await refusal(apply(pkb, result('Sehat', 'Diberi PMT', 5)))).code).toBe('service.withdrawn')
})

const photo = (red: number) =>
  sharp({ create: { width: 40, height: 30, channels: 3, background: { r: red, g: 90, b: 60 } } })
    .jpeg()
    .toBuffer()

it('keeps a photo once under its own id, and a meeting names it whether it came before or not at all', async () => {
  const [first, second, never] = [randomUUID(), randomUUID(), randomUUID()]
  const bytes = await photo(10)
  await keepFieldPhoto(pkb, { id: first, bytes }, NOW)
  await keepFieldPhoto(pkb, { id: first, bytes }, NOW)
  // Two photos of the same moment are two, each under the id its meeting names.
  await keepFieldPhoto(pkb, { id: second, bytes }, NOW)
  const file = await inTenant(pkb, (tx) => readFile(tx, first))
  expect(file).toMatchObject({ id: first, kind: 'image/webp' })
  expect((await sharp(file.bytes).metadata()).format).toBe('webp')
  const { rows } = await (await asSuperuser()).query('select count(*)::int as n from file where id = any ($1)', [
    [first, second],
  ])
  expect(rows[0].n).toBe(2)

  const id = randomUUID()
  const said = await refusal(apply(pkb, record(id, { heldOn: '2026-07-13', photos: [first, never] })))
  expect(said.fields).toEqual({ photos: 'Ada foto yang tidak ditemukan. Hapus, lalu tambahkan lagi.' })
  await apply(pkb, record(id, { heldOn: '2026-07-13', photos: [first, second] }))
  expect((await read(id)).photos).toEqual([first, second])
})

it.each([
  ['of somebody else under the same id', async () => ({ actor: admin, bytes: await photo(20) }), 'key-reused'],
  [
    'of who hands in none',
    async () => ({ actor: await officeActorOf('tpps', BLORA), bytes: await photo(20) }),
    'not-allowed',
  ],
  ['that is no picture', async () => ({ actor: pkb, bytes: Buffer.from('<svg/>') }), 'photo.unreadable'],
] as const)('refuses a photo %s', async (_what, given, code) => {
  const id = randomUUID()
  await keepFieldPhoto(pkb, { id, bytes: await photo(30) }, NOW)
  const { actor, bytes } = await given()
  expect((await refusal(keepFieldPhoto(actor, { id, bytes }, NOW))).code).toBe(code)
})

it('keeps an id of one office apart from the same id of another', async () => {
  const id = randomUUID()
  await keepFieldPhoto(pkb, { id, bytes: await photo(40) }, NOW)
  const other = await officeActorOf('admin_dinas', BOGOR)
  expect((await refusal(inTenant(other, (tx) => readFile(tx, id)))).code).toBe('not-found')
  await keepFieldPhoto(other, { id, bytes: await photo(50) }, NOW)
  expect((await inTenant(pkb, (tx) => readFile(tx, id))).bytes).not.toEqual(
    (await inTenant(other, (tx) => readFile(tx, id))).bytes,
  )
})
