import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import type { OfficeActor } from '@/lib/auth/actor'
import { inTenant } from '@/lib/db/tenant'
import { addRapat, closeList, openList, rapatOf, undoRapat } from '@/lib/rapat/commands'
import { addGuests, changeGuest, withdrawGuest } from '@/lib/rapat/guest-commands'
import { guestToken } from '@/lib/rapat/guest-token'
import { getRapat, listGuests } from '@/lib/rapat/queries'
import { findGuestPage, signGuest } from '@/lib/rapat/sign-guest'
import { BLORA, BOGOR, officeActorOf, openTestOffice, regionByCode } from '@/tests/support/people'

const NOW = new Date('2026-09-20T02:00:00Z')
const TODAY = '2026-09-20'
let koordinator: OfficeActor
let stranger: OfficeActor

beforeAll(async () => {
  await openTestOffice(BLORA)
  await openTestOffice(BOGOR)
  koordinator = await officeActorOf('koordinator_kecamatan', '33.16.01')
  stranger = await officeActorOf('kabid_ks', BOGOR)
})

const key = () => randomUUID()
const refused = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error) => ({ code: error.code, ...error.fields }),
  )
const rapatAdded = async () => {
  const { id } = await regionByCode('33.16.01')
  const stamp = await addRapat(
    koordinator,
    {
      ...{ key: key(), kind: 'lokmin', title: 'Lokmin Jati', kecamatanId: id, heldOn: TODAY, fromTime: '09:00' },
      ...{
        toTime: '',
        place: 'Aula',
        ledBy: '',
        ledAs: '',
        behalfOf: '',
        fund: '',
        fundNote: '',
        aim: 'Rahasia kantor',
      },
      ...{ agenda: [], speakers: [], invited: [], charters: [] },
    },
    NOW,
  )
  return rapatOf(stamp.subject)
}
const read = (id: string) => inTenant(koordinator, (tx) => getRapat(tx, id, TODAY))
const guests = (id: string) => inTenant(koordinator, (tx) => listGuests(tx, id))
const opened = async () => {
  const id = await rapatAdded()
  await openList(koordinator, { key: key(), id, version: 1, hours: 4 }, NOW)
  return { id, token: guestToken(koordinator.tenantId, (await read(id)).guestCode) }
}
const later = (hours: number) => new Date(NOW.getTime() + hours * 3_600_000)
const guest = (token: string, over = {}) => ({
  token,
  name: 'Siti Aminah',
  instansi: 'Puskesmas',
  position: '',
  ...over,
})

describe('a guest without an account', () => {
  it('learns title, day and place alone, signs once however often, and is on the list', async () => {
    const { id, token } = await opened()
    expect(await findGuestPage(token, 'a', NOW)).toEqual({
      ...{ title: 'Lokmin Jati', heldOn: TODAY, fromTime: '09:00', place: 'Aula', zone: 'Asia/Jakarta' },
      until: later(4),
    })
    await signGuest(guest(token), 'a', NOW)
    await signGuest(guest(token, { name: 'SITI  AMINAH', instansi: 'puskesmas' }), 'b', NOW)
    await signGuest(guest(token, { instansi: 'Posyandu' }), 'a', NOW)
    expect(await guests(id)).toMatchObject([
      { name: 'Siti Aminah', instansi: 'Posyandu', people: 1, via: 'qr' },
      { name: 'Siti Aminah', instansi: 'Puskesmas' },
    ])
    expect(await read(id)).toMatchObject({ listed: 2, version: 2 })
  })

  it('two at the same moment are one line', async () => {
    const { id, token } = await opened()
    await Promise.all(Array.from({ length: 8 }, (_, at) => signGuest(guest(token), `sama-${at}`, NOW)))
    expect((await guests(id)).length).toBe(1)
  })

  it('finds nothing after the hours, after closing, and with any other code', async () => {
    const { id, token } = await opened()
    expect(await findGuestPage(token, 'c', later(4))).toBeNull()
    expect(await refused(signGuest(guest(token), 'c', later(5)))).toEqual({ code: 'rapat.list-closed' })
    const other = token.replace(/-.*/, `-${'A'.repeat(22)}`)
    const elsewhere = token.replace(/^[^-]*/, stranger.tenantId.toString(36))
    for (const wrong of [other, elsewhere, 'x', `0-${'A'.repeat(22)}`])
      expect(await findGuestPage(wrong, 'd', NOW)).toBeNull()
    await closeList(koordinator, { key: key(), id, version: 2 }, NOW)
    expect(await refused(signGuest(guest(token), 'c', NOW))).toEqual({ code: 'rapat.list-closed' })
    expect(await guests(id)).toEqual([])
  })

  it('is not let in endlessly from one network, and other networks are not held up by it', async () => {
    const { token } = await opened()
    const wrong = token.replace(/-.*/, `-${'B'.repeat(22)}`)
    const tries = []
    for (let at = 0; at < 35; at++) tries.push(await refused(findGuestPage(wrong, 'penebak', NOW)))
    expect(tries.filter((one) => one?.code === 'too-many').length).toBe(5)
    expect(await findGuestPage(token, 'penebak', NOW)).not.toBeNull()
    expect(await refused(findGuestPage(wrong, 'lain', NOW))).toBeNull()
    for (let at = 0; at < 150; at++) await signGuest(guest(token, { name: `Tamu ${at}` }), 'aula', NOW)
    expect(await refused(signGuest(guest(token, { name: 'Lagi' }), 'aula', NOW))).toEqual({ code: 'too-many' })
    await signGuest(guest(token, { name: 'Lagi' }), 'kantor', NOW)
  })

  it('has a name in letters', async () => {
    const { token } = await opened()
    expect(await refused(signGuest(guest(token, { name: '...' }), 'e', NOW))).toMatchObject({
      name: expect.any(String),
    })
  })
})

describe('the organiser', () => {
  const add = (rapatId: string, list: string, step = key()) => addGuests(koordinator, { key: step, rapatId, list }, NOW)

  it('copies the paper list, where who signed already is joined, and takes it back as a whole', async () => {
    const { id, token } = await opened()
    await signGuest(guest(token), 'f', NOW)
    const step = key()
    const stamp = await add(id, 'Siti Aminah; Puskesmas; Bidan\n3; Dinas Kesehatan\n-; Forkopimcam', step)
    expect(stamp.warnings).toEqual(['1 baris sudah ada di daftar dan digabung.'])
    expect(await read(id)).toMatchObject({ listed: 4, unsaid: 1 })
    expect((await guests(id)).find(({ name }) => name)).toMatchObject({ position: 'Bidan', via: 'qr' })
    await undoRapat(koordinator, { key: step }, NOW)
    expect(await guests(id)).toMatchObject([{ name: 'Siti Aminah', position: '', via: 'qr' }])
  })

  it('loses nothing typed when a line cannot be read: nothing of the list is kept', async () => {
    const id = await rapatAdded()
    expect(await refused(add(id, 'Siti; Puskesmas\nBudi'))).toMatchObject({ list: expect.stringContaining('Baris 2') })
    expect(await guests(id)).toEqual([])
  })

  it('corrects and withdraws, in the version that was read, in the own kecamatan', async () => {
    const id = await rapatAdded()
    await add(id, 'Sitti; Puskesmas\nBudi; KUA')
    const [budi, sitti] = await guests(id)
    const fix = (over = {}) => ({
      key: key(),
      id: sitti!.id,
      version: 1,
      name: 'Siti',
      instansi: 'Puskesmas',
      position: '',
      people: null,
      ...over,
    })
    expect(await refused(changeGuest(stranger, fix(), NOW))).toEqual({ code: 'not-found' })
    expect(await refused(changeGuest(await officeActorOf('koordinator_kecamatan', '33.16.02'), fix(), NOW))).toEqual({
      code: 'not-found',
    })
    expect(await refused(changeGuest(koordinator, fix({ name: 'Budi', instansi: 'KUA' }), NOW))).toMatchObject({
      name: expect.any(String),
    })
    await changeGuest(koordinator, fix(), NOW)
    expect(await refused(changeGuest(koordinator, fix({ name: 'Sita' }), NOW))).toEqual({ code: 'changed-meanwhile' })
    const step = key()
    await withdrawGuest(koordinator, { key: step, id: budi!.id, version: 1 }, NOW)
    expect((await guests(id)).map(({ name }) => name)).toEqual(['Siti'])
    await undoRapat(koordinator, { key: step }, NOW)
    expect((await guests(id)).map(({ name }) => name)).toEqual(['Budi', 'Siti'])
  })
})
