import { beforeAll, describe, expect, it } from 'vitest'
import type { OfficeActor } from '@/lib/auth/actor'
import { unpackTraits, type VervalPart, type VervalVillagePart } from '@/lib/krs/field-part'
import { readCopy } from '@/lib/sync/copy'
import { asSuperuser } from '@/tests/support/database'
import { FieldPhone, personOf } from '@/tests/support/field-phone'
import { krsRow, plantKrsFamily, plantKrsList } from '@/tests/support/krs'
import { BLORA, BOGOR, openTestOffice } from '@/tests/support/people'
import { placeOf } from '@/tests/support/roster'

const NOW = new Date('2026-09-20T05:00:00Z')
const [HERE, BESIDE, ELSEWHERE, FOREIGN] = ['33.16.01.2001', '33.16.02.2001', '33.16.01.2002', '32.01.12.2005'] as const

let list: string
let verifier: OfficeActor
let own: { id: string; familyId: string }
let village: number
let other: { id: string; familyId: string }

beforeAll(async () => {
  await openTestOffice(BLORA)
  await openTestOffice(BOGOR)
  list = await plantKrsList(HERE)
  own = await plantKrsFamily(HERE, list, { jamban: true, air: false, risk: true, rank: 2, rw: '03' })
  village = (await placeOf(HERE)).villageId
  other = await plantKrsFamily(BESIDE, list, { risk: true })
  await plantKrsFamily(ELSEWHERE, list, { risk: false })
  await plantKrsFamily(FOREIGN, await plantKrsList(FOREIGN), { risk: true })
  await plantKrsFamily(HERE, await plantKrsList(HERE, { semester: 1, state: 'ditutup' }), { risk: true })
  verifier = await personOf('verifikator_krs', '33.16.01')
})

const copyOf = async (actor: OfficeActor, only = ['verval']) =>
  (await readCopy(actor, { protocol: 2, only }, NOW)).parts
const indexOf = async (actor: OfficeActor) => (await copyOf(actor)).verval?.body as VervalPart | undefined
const linesOf = async (actor: OfficeActor, villageId: number) => {
  const name = `verval/${villageId}`
  return ((await copyOf(actor, [name]))[name]?.body as VervalVillagePart | undefined)?.lines
}

const body = (of: { id: string; familyId: string }, over: object = {}) => ({
  ...{ id: of.id, familyId: of.familyId, verified: 'berubah', found: { jamban: false }, foundAtRisk: false },
  ...{ reason: 'Jamban sudah dibangun', verifiedOn: '2026-09-19' },
  ...over,
})

describe('the part of a device', () => {
  it('holds the families of open lists in the kecamatan by village, and nobody else', async () => {
    const index = (await indexOf(verifier))!
    expect(index.lists).toEqual([{ id: list, name: 'KRS semester 2 2026', year: 2026 }])
    expect(index.villages.map(({ total, done }) => [total, done])).toEqual([
      [1, 0],
      [1, 0],
    ])
    expect(index.more).toBe(0)
    const [first] = (await linesOf(verifier, village))!
    expect(first).toMatchObject({ id: own.id, familyId: own.familyId, rw: '03', rank: 2, atRisk: true, said: null })
    expect(unpackTraits(first!.traits)).toMatchObject({ jamban: true, air: false, kb: null })
    expect(await linesOf(verifier, (await placeOf(BESIDE)).villageId)).toBeUndefined()
    expect(await linesOf(verifier, (await placeOf(FOREIGN)).villageId)).toBeUndefined()
  })

  it.each(['kepala_dinas', 'kabid_dalduk', 'kader_poktan', 'faskes'] as const)('is none for %s', async (role) => {
    const region = role === 'kader_poktan' ? HERE : BLORA
    const person = await personOf(role, region)
    expect(await indexOf(person)).toBeUndefined()
    expect(await linesOf(person, village)).toBeUndefined()
  })
})

describe('a verifying from a phone', () => {
  it('arrives once, stands in the copy, and follows its own earlier one', async () => {
    const phone = await FieldPhone.of(verifier, NOW)
    const subject = `krs/${village}/${own.id}`
    const items = [
      await phone.seal({ kind: 'krs.verify', subject, body: body(own), baseVersion: 1 }),
      await phone.seal({
        kind: 'krs.verify',
        subject,
        body: body(own, { found: { jamban: false, air: true } }),
        baseVersion: 2,
      }),
    ]
    const outcomes = async () => (await phone.send(items)).items.map(({ outcome }) => outcome)
    expect(await outcomes()).toEqual(['diterima', 'diterima'])
    expect(await outcomes()).toEqual(['diterima', 'diterima'])
    expect(await krsRow(own.id)).toMatchObject({ verified: 'berubah', found: { jamban: false, air: true }, version: 3 })
    const line = (await linesOf(verifier, village))!.find(({ id }) => id === own.id)!
    expect(line.said).toEqual({
      ...{ verified: 'berubah', found: { jamban: false, air: true }, foundAtRisk: false },
      ...{ reason: 'Jamban sudah dibangun', verifiedOn: '2026-09-19', byName: verifier.name },
    })
    expect(line.version).toBe(3)
    expect((await indexOf(verifier))!.villages.map(({ done }) => done).sort()).toEqual([0, 1])
  })

  it('that somebody else was quicker than is refused with a sentence, and nothing is overwritten', async () => {
    const phone = await FieldPhone.of(await personOf('verifikator_krs', '33.16.01'), NOW)
    const outcome = await phone.sendOne({
      kind: 'krs.verify',
      subject: `krs/${village}/${own.id}`,
      body: body(own),
      baseVersion: 1,
    })
    expect(outcome).toMatchObject({ outcome: 'ditolak', message: expect.stringContaining('diubah orang lain') })
    expect(await krsRow(own.id)).toMatchObject({ version: 3 })
  })

  it.each([
    ['of another kecamatan', () => other],
    ['of a list that was closed meanwhile', () => own],
  ])('%s leaves the list as it is', async (what, of) => {
    const closing = what.includes('closed')
    const admin = await asSuperuser()
    if (closing) await admin.query("update krs_list set state = 'ditutup' where id = $1", [list])
    try {
      const phone = await FieldPhone.of(verifier, NOW)
      const before = await krsRow(of().id)
      const { version } = before as { version: number }
      const answer = await phone.sendOne({
        kind: 'krs.verify',
        subject: `krs/${village}/${of().id}`,
        body: body(of()),
        baseVersion: version,
      })
      expect(['ditolak', 'susulan']).toContain(answer.outcome)
      expect(await krsRow(of().id)).toEqual(before)
    } finally {
      if (closing) await admin.query("update krs_list set state = 'terbuka' where id = $1", [list])
    }
  })
})
