import { randomUUID } from 'node:crypto'
import { beforeAll, expect, it } from 'vitest'
import type { OfficeActor } from '@/lib/auth/actor'
import { syncBook } from '@/lib/poktan/book-sync'
import { BLORA, openTestOffice } from '@/tests/support/people'
import { pkbServing } from '@/tests/support/reports'
import { placeOf, plantGroup, plantMember } from '@/tests/support/roster'

const NOW = new Date('2026-07-20T05:00:00Z')
let pkb: OfficeActor
let poktanId: string
let memberId: string

beforeAll(async () => {
  await openTestOffice(BLORA)
  const here = await placeOf('33.16.01.2001')
  pkb = await pkbServing('33.16.01', [here.villageId])
  poktanId = await plantGroup(here, 'bkb')
  memberId = (await plantMember(here, poktanId, 'bkb', 'Aminah')).memberId
})

const body = () => ({
  heldOn: '2026-07-04',
  speakerRole: 'kader',
  speakerName: '',
  syllabus: 'bkb-2020',
  topics: ['1'],
  discussion: true,
  usedMedia: true,
  handedOver: true,
  attendance: [memberId],
})
const item = (kind: string, given: Record<string, unknown>, key: string = randomUUID()) => ({ key, kind, body: given })
const send = async (...items: unknown[]) => (await syncBook(pkb, { protocol: 1, items }, NOW)).items

it.each([
  ['no envelope', null],
  ['another protocol', { protocol: 2, items: [{}] }],
  ['nothing', { protocol: 1, items: [] }],
  ['too much at once', { protocol: 1, items: Array.from({ length: 51 }, () => ({})) }],
])('refuses %s as a whole', async (_what, input) => {
  await expect(syncBook(pkb, input, NOW)).rejects.toMatchObject({ code: 'input-invalid' })
})

it.each<[string, () => unknown, string]>([
  ['an item that is no object', () => 'halo', 'isi'],
  ['an item without a key', () => ({ kind: 'meeting.record', body: {} }), 'key'],
  ['an unknown kind', () => item('meeting.burn', {}), 'kind'],
  ['a kind from the prototype', () => item('constructor', {}), 'kind'],
  ['a field nobody asked for', () => item('meeting.record', { poktanId, ...body(), withdrawn: true }), 'isi'],
  ['a character no database keeps', () => item('meeting.record', { poktanId, ...body(), note: 'a\0b' }), 'note'],
  ['half a character', () => item('meeting.record', { poktanId, ...body(), place: '\ud800' }), 'place'],
  [
    'a word where a number belongs',
    () => item('meeting.record', { poktanId, ...body(), eldersAlone: 'tiga' }),
    'eldersAlone',
  ],
])('refuses %s beside its place and stops no other', async (_what, wrong, field) => {
  const [refused, taken] = await send(wrong(), item('meeting.record', { poktanId, ...body() }))
  expect(refused).toMatchObject({ outcome: 'ditolak', code: 'input-invalid', fields: { [field]: expect.any(String) } })
  expect(taken).toMatchObject({ outcome: 'diterima', version: 1 })
})

it('does a repeated item once and shows both versions to the second writer', async () => {
  const first = item('meeting.record', { poktanId, ...body() })
  const [one, again] = await send(first, first)
  expect(again).toEqual(one)
  const id = (one as { id: string }).id
  const [changed, stale] = await send(
    item('meeting.change', { id, version: 1, ...body(), place: 'Balai desa' }),
    item('meeting.change', { id, version: 1, ...body(), place: 'Rumah kader' }),
  )
  expect(changed).toMatchObject({ outcome: 'diterima', version: 2 })
  expect(stale).toMatchObject({ outcome: 'bentrok', stored: { place: 'Balai desa', version: 2 } })
})
