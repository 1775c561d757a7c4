import { randomUUID } from 'node:crypto'
import { beforeAll, expect, it } from 'vitest'
import type { OfficeActor } from '@/lib/auth/actor'
import { inTenantSql } from '@/lib/db/tenant'
import { recordDay } from '@/lib/growth/entry'
import { getPosyandu, listDayChildren, listPosyandu } from '@/lib/growth/posyandu-queries'
import { careAreaOf } from '@/lib/tpk/care-area'
import { asSuperuser } from '@/tests/support/database'
import { makePkb, refusalOf } from '@/tests/support/groups'
import { measure, plantChild, plantKader, plantPosyandu } from '@/tests/support/measuring'
import { BLORA, officeActorOf, openTestOffice } from '@/tests/support/people'

const NOW = new Date('2024-09-15T05:00:00Z')
const DAY = '2024-09-10'
const [HERE, BESIDE] = ['33.16.01.2001', '33.16.01.2002'] as const
let pkb: OfficeActor
let posyanduId: string

beforeAll(async () => {
  await openTestOffice(BLORA)
  pkb = await makePkb('33.16.01', [HERE])
  posyanduId = await plantPosyandu(HERE)
})

const names = (actor: OfficeActor, id = posyanduId, day = DAY) =>
  inTenantSql(actor, async (tx) => {
    const list = await listDayChildren(tx, await careAreaOf(tx, NOW), await getPosyandu(tx, id), day)
    return list.map(({ name }) => name)
  })

it('lists the children under five whom a person knows by name, and nobody else', async () => {
  const superuser = await asSuperuser()
  await plantChild(HERE, { name: 'Ani', rw: '01' })
  await plantChild(HERE, { name: 'Budi', rw: 'RW 2' })
  await plantChild(BESIDE, { name: 'Cici', rw: '01' })
  await plantChild(HERE, { name: 'Enam Tahun', bornOn: '2018-01-01' })
  await plantChild(HERE, { name: 'Belum Lahir', bornOn: '2024-09-11' })
  for (const column of ['erased_at', 'restricted_at']) {
    const { personId } = await plantChild(HERE, { name: 'Tersembunyi' })
    await superuser.query(`update person set ${column} = now() where id = $1`, [personId])
  }
  const gone = await plantChild(HERE, { name: 'Digabung' })
  await superuser.query('update person set merged_into = $1 where id = $2', [randomUUID(), gone.personId])
  const dead = await plantChild(HERE, { name: 'Meninggal' })
  await superuser.query("update person set died_on = '2024-08-01' where id = $1", [dead.personId])

  expect(await names(pkb)).toEqual(['Ani', 'Budi'])
  expect(await names(await plantKader(HERE, ['2']))).toEqual(['Budi'])
  expect(await names(await officeActorOf('koordinator_kecamatan', '33.16.01'))).toEqual(['Ani', 'Budi'])
  for (const role of ['admin_dinas', 'kepala_dinas', 'kabid_ks', 'kabid_dalduk', 'tpps'] as const)
    expect(await names(await officeActorOf(role, BLORA))).toEqual([])
  expect(await names(await officeActorOf('ppkbd', HERE))).toEqual([])
  await superuser.query("update posyandu set rw = '02' where id = $1", [posyanduId])
  expect(await names(pkb)).toEqual(['Budi'])
  await superuser.query("update posyandu set rw = '' where id = $1", [posyanduId])
})

it('tells what was measured last and that day', async () => {
  const child = await plantChild(HERE, { name: 'Dewi' })
  await measure(pkb, child, { measuredOn: '2024-08-10', weightKg: 9, lengthCm: 75, measure: 'L' }, NOW)
  await measure(pkb, child, { measuredOn: DAY, weightKg: 9.5, posyanduId }, NOW)
  const list = await inTenantSql(pkb, async (tx) =>
    listDayChildren(tx, await careAreaOf(tx, NOW), await getPosyandu(tx, posyanduId), DAY),
  )
  expect(list.find(({ id }) => id === child.personId)).toMatchObject({
    last: { measuredOn: '2024-08-10', weightG: 9000, lengthMm: 750, measure: 'L' },
    own: { weightG: 9500, gain: 'N', doubts: [] },
  })
  const [here] = await inTenantSql(pkb, async (tx) => listPosyandu(tx, await careAreaOf(tx, NOW), 2024 * 12 + 8, DAY))
  expect(here).toMatchObject({ id: posyanduId, measured: 1, lastOn: DAY })
})

it('records a day row by row: what is wrong in one stops no other, and a second press changes nothing', async () => {
  const [good, bad] = [await plantChild(HERE, { name: 'Eka' }), await plantChild(HERE, { name: 'Fani' })]
  const elsewhere = await plantChild(BESIDE)
  const body = (child: object, over: object = {}) => ({
    ...child,
    measuredOn: DAY,
    posyanduId,
    weightKg: '9,4',
    ...over,
  })
  const items = [
    { key: randomUUID(), body: body(good) },
    { key: randomUUID(), body: body(bad, { weightKg: '0' }) },
    { key: randomUUID(), body: body(elsewhere) },
    { key: randomUUID(), body: body(good, { stray: 'x' }) },
  ]
  const answer = await recordDay(pkb, { protocol: 1, items }, NOW)
  expect(answer.items).toMatchObject([
    { key: items[0]!.key, outcome: 'diterima', warnings: [] },
    { outcome: 'ditolak', fields: { weightKg: expect.stringMatching(/tidak mungkin 0/) } },
    { outcome: 'ditolak', message: expect.stringMatching(/Peran Anda/) },
    { outcome: 'ditolak' },
  ])
  expect(await recordDay(pkb, { protocol: 1, items }, NOW)).toEqual(answer)
  for (const sent of [
    null,
    [],
    { protocol: 2, items },
    { protocol: 1, items: [] },
    { protocol: 1, items: [{ key: 'x' }] },
  ])
    expect((await refusalOf(recordDay(pkb, sent, NOW))).code).toBe('input-invalid')
})
