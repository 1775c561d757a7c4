import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import type { OfficeActor } from '@/lib/auth/actor'
import { revokeOwnDevice } from '@/lib/auth/field-device'
import { inTenant } from '@/lib/db/tenant'
import { readFile } from '@/lib/files/store'
import { applyLate } from '@/lib/sync/late-commands'
import type { PlainItem } from '@/lib/sync/protocol'
import { asSuperuser } from '@/tests/support/database'
import { FieldPhone, personOf, withAccount } from '@/tests/support/field-phone'
import { BLORA, openTestOffice } from '@/tests/support/people'
import { pkbServing } from '@/tests/support/reports'
import { placeOf, plantGroup, plantMember } from '@/tests/support/roster'

const NOW = new Date('2026-07-20T05:00:00Z')
let pkb: OfficeActor
let koordinator: OfficeActor
let phone: FieldPhone
let poktanId: string
let memberId: string

beforeAll(async () => {
  await openTestOffice(BLORA)
  const here = await placeOf('33.16.01.2001')
  pkb = await withAccount(await pkbServing('33.16.01', [here.villageId]))
  koordinator = await personOf('koordinator_kecamatan', '33.16.01')
  poktanId = await plantGroup(here, 'bkb')
  memberId = (await plantMember(here, poktanId, 'bkb', 'Aminah')).memberId
  phone = await FieldPhone.of(pkb, NOW)
})

const answers = (over: object = {}) => ({
  heldOn: '2026-07-04',
  speakerRole: 'kader',
  speakerName: '',
  syllabus: 'bkb-2020',
  topics: ['1'],
  topicOther: '',
  ageGroups: [],
  discussion: true,
  usedMedia: true,
  handedOver: true,
  eldersAlone: null,
  eldersAssisted: null,
  place: '',
  note: '',
  attendance: [memberId],
  photos: [],
  ...over,
})
const item = (kind: PlainItem['kind'], body: Record<string, unknown>, over: Partial<PlainItem> = {}) => ({
  ...{ kind, body, subject: `kelompok/${poktanId}`, label: 'Pertemuan', ...over },
})
const picture = () =>
  sharp({ create: { width: 40, height: 30, channels: 3, background: '#357' } })
    .jpeg()
    .toBuffer()

describe('a meeting made without signal', () => {
  it('is recorded and corrected twice in one go, with a photo named before it arrived', async () => {
    const [id, photo] = [randomUUID(), randomUUID()]
    const [first, second] = [answers({ photos: [photo] }), answers({ photos: [photo], place: 'Balai desa' })]
    const third = answers({ photos: [photo], place: 'Balai desa', note: 'Ramai' })
    const items = [
      await phone.seal(item('photo.keep', {}, { key: photo }), await picture()),
      await phone.seal(item('meeting.record', { poktanId, id, ...first })),
      await phone.seal(item('meeting.change', { id, ...second }, { baseVersion: 1, base: first })),
      await phone.seal(item('meeting.change', { id, ...third }, { baseVersion: 2, base: second })),
    ]
    const { items: outcomes, accepted } = await phone.send(items)
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['diterima', 'diterima', 'diterima', 'diterima'])
    expect(accepted).toBe(4)
    const admin = await asSuperuser()
    const { rows } = await admin.query('select place, note, version from poktan_meeting where id = $1', [id])
    expect(rows).toEqual([{ place: 'Balai desa', note: 'Ramai', version: 3 }])
    const file = await inTenant(pkb, (tx) => readFile(tx, photo))
    expect(file.kind).toBe('image/webp')

    const again = await phone.send(items)
    expect(again.items.map(({ outcome }) => outcome)).toEqual(outcomes.map(({ outcome }) => outcome))
    expect((await admin.query('select version from poktan_meeting where id = $1', [id])).rows).toEqual([{ version: 3 }])
  })

  it('conflicts where two changed the same answer, and shows both to its author', async () => {
    const id = randomUUID()
    await phone.sendOne(item('meeting.record', { poktanId, id, ...answers() }))
    await phone.sendOne(
      item('meeting.change', { id, ...answers({ place: 'Posyandu' }) }, { baseVersion: 1, base: answers() }),
    )
    const touching = item(
      'meeting.change',
      { id, ...answers({ place: 'Masjid' }) },
      { baseVersion: 1, base: answers() },
    )
    expect(await phone.sendOne(touching)).toMatchObject({
      outcome: 'bentrok',
      touching: expect.arrayContaining(['place']),
      stored: { place: 'Posyandu' },
    })
    const apart = item('meeting.change', { id, ...answers({ note: 'Hujan' }) }, { baseVersion: 1, base: answers() })
    expect(await phone.sendOne(apart)).toMatchObject({ outcome: 'diterima', joined: true })
  })

  it('of a broken photo is refused readably', async () => {
    const broken = await phone.seal(item('photo.keep', {}), Buffer.from('bukan foto'))
    expect((await phone.send([broken])).items[0]).toMatchObject({ outcome: 'ditolak', code: 'photo.unreadable' })
  })

  it('goes to the inbox from a worker who lost the group, and is applied there with its photo', async () => {
    const stranger = await withAccount(await pkbServing('33.16.02', []))
    const other = await FieldPhone.of(stranger, NOW)
    const id = randomUUID()
    const meeting = await other.seal(item('meeting.record', { poktanId, id, ...answers() }))
    expect((await other.send([meeting])).items[0]).toMatchObject({ outcome: 'susulan', code: 'not-allowed' })

    const lost = await FieldPhone.of(pkb, NOW)
    const photo = await lost.seal(item('photo.keep', {}), await picture())
    await revokeOwnDevice(pkb.accountId, lost.device, NOW)
    expect((await lost.send([photo])).items[0]).toMatchObject({ outcome: 'susulan', code: 'device-revoked' })

    for (const { key } of [photo, meeting]) await applyLate(koordinator, { item: key, version: 1, seen: 0 }, NOW)
    const admin = await asSuperuser()
    const { rows } = await admin.query('select version from poktan_meeting where id = $1', [id])
    expect(rows).toEqual([{ version: 1 }])
    expect((await inTenant(koordinator, (tx) => readFile(tx, photo.key))).kind).toBe('image/webp')
    expect((await other.send([meeting])).items[0]).toMatchObject({ outcome: 'diterima' })
  })
})
