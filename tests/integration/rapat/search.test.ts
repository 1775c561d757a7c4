import { randomUUID } from 'node:crypto'
import { beforeAll, expect, it } from 'vitest'
import type { OfficeActor } from '@/lib/auth/actor'
import { searchEverything } from '@/lib/dashboards/search'
import { addRapat, rapatOf } from '@/lib/rapat/commands'
import { BLORA, BOGOR, officeActorOf, openTestOffice, regionByCode } from '@/tests/support/people'

let koordinator: OfficeActor

beforeAll(async () => {
  await openTestOffice(BLORA)
  await openTestOffice(BOGOR)
  koordinator = await officeActorOf('koordinator_kecamatan', '33.16.01')
})

const finds = async (actor: OfficeActor, text: string) =>
  (await searchEverything(actor, text, [])).filter(({ kind }) => kind === 'rapat')

it('finds a rapat by its title and place, for its own office and only there', async () => {
  const { id: kecamatanId } = await regionByCode('33.16.01')
  const stamp = await addRapat(koordinator, {
    ...{ key: randomUUID(), kind: 'lokmin', title: 'Lokmin Semester Jati', kecamatanId, heldOn: '2026-09-20' },
    ...{ fromTime: '09:00', toTime: '', place: 'Pendopo', ledBy: '', ledAs: '', behalfOf: '', fund: '', fundNote: '' },
    ...{ aim: '', agenda: [], speakers: [], invited: [], charters: [] },
  })
  const own = {
    kind: 'rapat',
    title: 'Lokmin Semester Jati',
    note: '20 September 2026, Kec. Jati',
    href: `/rapat/${rapatOf(stamp.subject)}`,
  }
  expect(await finds(koordinator, 'lokmin semester')).toEqual([own])
  expect(await finds(koordinator, 'pendopo')).toEqual([own])
  expect(await finds(await officeActorOf('koordinator_kecamatan', '33.16.02'), 'lokmin semester')).toEqual([])
  expect(await finds(await officeActorOf('kabid_ks', BOGOR), 'lokmin semester')).toEqual([])
})
