import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import type { OfficeActor } from '@/lib/auth/actor'
import { lockContest, makeContest, startScoring } from '@/lib/contests/commands'
import { acceptEntries } from '@/lib/contests/entry-commands'
import type { JudgingPart } from '@/lib/contests/judging-part'
import { getContest, listEntries } from '@/lib/contests/queries'
import { contestOf } from '@/lib/contests/step'
import { addMember } from '@/lib/contests/team-commands'
import { inTenant } from '@/lib/db/tenant'
import { readCopy } from '@/lib/sync/copy'
import { FieldPhone, personOf } from '@/tests/support/field-phone'
import { makeGroup } from '@/tests/support/groups'
import { BLORA, officeActorOf, openTestOffice } from '@/tests/support/people'

const NOW = new Date('2026-09-20T05:00:00Z')
const TODAY = '2026-09-20'
const points = { administrasi: 80, kegiatan: 80, capaian: 80, kemitraan: 80, inovasi: 80 }
const key = () => randomUUID()

let kabid: OfficeActor
let judge: OfficeActor
let contestId: string
let entryId: string

beforeAll(async () => {
  await openTestOffice(BLORA)
  kabid = await officeActorOf('kabid_ks', BLORA)
  judge = await personOf('juri', BLORA)
  const group = await makeGroup(await officeActorOf('admin_dinas', BLORA), '33.16.01.2001', 'bkb', NOW)
  const wish = { kind: 'bkb' as const, level: 'kabupaten' as const, kecamatanId: null, year: 2026, places: null }
  const made = await makeContest(kabid, { key: key(), ...wish, title: 'Lomba BKB', note: '', factsOn: TODAY }, NOW)
  contestId = contestOf(made.subject)
  await acceptEntries(kabid, { key: key(), contestId, subjects: [group], reason: 'Dilihat langsung' }, NOW)
  const seat = { team: 'penilai' as const, name: 'Juri', agency: '', duty: 'ketua' as const, account: judge.accountId }
  await addMember(kabid, { key: key(), contestId, ...seat }, NOW)
  await startScoring(kabid, { key: key(), id: contestId, version: 1 }, NOW)
  entryId = (await inTenant(kabid, (tx) => listEntries(tx, contestId)))[0]!.id
})

const copyOf = async (actor: OfficeActor) => {
  const { parts } = await readCopy(actor, { protocol: 2, only: ['penilaian'] }, NOW)
  return parts.penilaian?.body as JudgingPart | undefined
}
const sheet = (over: object = {}) => ({
  ...{ id: key(), entryId, visitedOn: TODAY, points, notes: { inovasi: 'APE' }, note: '', photos: [] as string[] },
  ...over,
})

describe('a sheet from a judge’s phone', () => {
  it('arrives with its photo in their order, once, and stands in the copy', async () => {
    const phone = await FieldPhone.of(judge, NOW)
    const subject = `lomba/${entryId}`
    const photo = key()
    const body = sheet({ photos: [photo] })
    const picture = await sharp({ create: { width: 40, height: 30, channels: 3, background: 'green' } })
      .jpeg()
      .toBuffer()
    const items = [
      await phone.seal({ key: photo, kind: 'photo.keep', subject, body: {} }, picture),
      await phone.seal({ kind: 'score.record', subject, body }),
      await phone.seal({
        kind: 'score.record',
        subject,
        body: { ...body, points: { ...points, inovasi: 95 } },
        baseVersion: 1,
        base: { visitedOn: TODAY, points, notes: body.notes, note: '', photos: [photo] },
      }),
    ]
    const outcomes = async () => (await phone.send(items)).items.map(({ outcome }) => outcome)
    expect(await outcomes()).toEqual(['diterima', 'diterima', 'diterima'])
    expect(await outcomes()).toEqual(['diterima', 'diterima', 'diterima'])
    const [kept] = (await copyOf(judge))!.contests[0]!.entries
    expect(kept!.sheet).toMatchObject({ version: 2, photos: [photo], points: { ...points, inovasi: 95 } })
  })

  it('of an older phone is asked about where another device changed the same points', async () => {
    const stored = (await copyOf(judge))!.contests[0]!.entries[0]!.sheet!
    const behind = { visitedOn: TODAY, points, notes: stored.notes, note: '', photos: stored.photos }
    const item = {
      ...{ kind: 'score.record' as const, subject: `lomba/${entryId}`, baseVersion: 1, base: { ...behind } },
      body: { id: stored.id, entryId, ...behind, points: { ...points, inovasi: 60 } },
    }
    const told = await (await FieldPhone.of(judge, NOW)).sendOne(item)
    expect(told).toMatchObject({ outcome: 'bentrok', touching: ['points.inovasi'], stored: { version: 2 } })
    expect((await copyOf(judge))!.contests[0]!.entries[0]!.sheet).toMatchObject({ version: 2 })
  })

  it('of somebody else, or after the lock, is refused and changes nothing', async () => {
    const stranger = await personOf('juri', BLORA)
    const item = { kind: 'score.record' as const, subject: `lomba/${entryId}`, body: sheet() }
    expect(await (await FieldPhone.of(stranger, NOW)).sendOne(item)).toMatchObject({
      outcome: 'ditolak',
      code: 'not-found',
    })
    expect(await copyOf(stranger)).toEqual({ contests: [] })
    expect(await copyOf(await officeActorOf('pkb', '33.16.01'))).toBeUndefined()
    const head = await officeActorOf('kepala_dinas', BLORA)
    const { version } = await inTenant(kabid, (tx) => getContest(tx, contestId))
    await lockContest(head, { key: key(), id: contestId, version, note: '' }, NOW)
    expect(await (await FieldPhone.of(judge, NOW)).sendOne(item)).toMatchObject({
      outcome: 'ditolak',
      code: 'contest.locked',
    })
    expect(await copyOf(judge)).toEqual({ contests: [] })
  })
})
