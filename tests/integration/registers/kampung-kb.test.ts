import { randomUUID } from 'node:crypto'
import { beforeAll, expect, it } from 'vitest'
import type { OfficeActor } from '@/lib/auth/actor'
import { inTenantSql } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import {
  createKampungKb,
  decreeClass,
  editKampungKb,
  endKampungKb,
  resumeKampungKb,
  undoKampungKb,
} from '@/lib/kampung-kb/commands'
import { listClasses, listKampungKb } from '@/lib/kampung-kb/queries'
import { isWithdrawn, type KampungKbClass } from '@/lib/kampung-kb/rules'
import { createKampungKbSchema } from '@/lib/kampung-kb/schema'
import type { Done } from '@/lib/registers/run-step'
import { BLORA, officeActorOf, openTestOffice, regionByCode } from '@/tests/support/people'

const NOW = new Date('2024-09-15T05:00:00Z')
const TODAY = '2024-09-15'
let admin: OfficeActor
let villageId: number

beforeAll(async () => {
  await openTestOffice(BLORA)
  admin = await officeActorOf('admin_dinas', BLORA)
  villageId = (await regionByCode('33.16.01.2001')).id
})

let named = 0
const values = (over: Record<string, unknown> = {}) =>
  createKampungKbSchema.parse({
    key: randomUUID(),
    name: `Kampung KB ${++named}`,
    villageId,
    activeFrom: '2018-05-01',
    ...over,
  })

const decree = ({ id, version }: Done, decreed: KampungKbClass, from: string, key: string = randomUUID()) =>
  decreeClass(admin, { key, id, version, class: decreed, from, skNumber: 'SK 1', source: '' }, NOW)

const historyOf = async ({ id }: Done) => {
  const classes = await inTenantSql(admin, (tx) => listClasses(tx, id))
  return classes.filter((one) => !isWithdrawn(one)).map((one) => [one.class, one.from, one.to])
}

const refusal = async (work: Promise<unknown>): Promise<Refusal> => {
  const outcome = await work.then(
    () => null,
    (error: unknown) => error,
  )
  expect(outcome).toBeInstanceOf(Refusal)
  return outcome as Refusal
}

it('keeps every class with its days; the last day corrects, an earlier one is refused', async () => {
  let kampung = await createKampungKb(admin, values(), NOW)
  expect((await refusal(decree(kampung, 'dasar', '2018-04-30'))).fields.from).toMatch(/pencanangan/)
  kampung = await decree(kampung, 'dasar', '2020-01-01')
  kampung = await decree(kampung, 'berkembang', '2023-06-01')
  expect((await refusal(decree(kampung, 'mandiri', '2022-01-01'))).fields.from).toMatch(/Kelas terakhir/)
  kampung = await decree(kampung, 'mandiri', '2023-06-01')
  expect(await historyOf(kampung)).toEqual([
    ['dasar', '2020-01-01', '2023-06-01'],
    ['mandiri', '2023-06-01', null],
  ])
  const { items } = await inTenantSql(admin, (tx) => listKampungKb(tx, { more: { kelas: 'mandiri' } }, TODAY))
  expect(items.find(({ id }) => id === kampung.id)?.extras).toMatchObject({ class: 'mandiri', classFrom: '2023-06-01' })

  const key = randomUUID()
  await decree(kampung, 'berkelanjutan', '2024-09-01', key)
  await undoKampungKb(admin, { key })
  expect(await historyOf(kampung)).toEqual([
    ['dasar', '2020-01-01', '2023-06-01'],
    ['mandiri', '2023-06-01', null],
  ])
})

it('ends its class with it and brings both back', async () => {
  let kampung = await createKampungKb(admin, values(), NOW)
  kampung = await decree(kampung, 'dasar', '2020-01-01')
  kampung = await endKampungKb(admin, { key: randomUUID(), ...kampung, on: '2024-03-01', reason: 'Digabung' }, NOW)
  expect(await historyOf(kampung)).toEqual([['dasar', '2020-01-01', '2024-03-01']])
  expect((await refusal(decree(kampung, 'mandiri', TODAY))).fields.from).toMatch(/nonaktif/)
  kampung = await resumeKampungKb(admin, { key: randomUUID(), ...kampung, from: null }, NOW)
  expect(await historyOf(kampung)).toEqual([['dasar', '2020-01-01', null]])
})

it('moves its classes with a corrected village and keeps the founding before the first class', async () => {
  const { key: _key, ...first } = values()
  let kampung = await createKampungKb(admin, { key: randomUUID(), ...first }, NOW)
  kampung = await decree(kampung, 'dasar', '2020-01-01')
  const edit = { ...first, key: randomUUID(), id: kampung.id, version: kampung.version }
  const late = await refusal(editKampungKb(admin, { ...edit, activeFrom: '2020-01-02' }, NOW))
  expect(late.fields.activeFrom).toMatch(/Kelas pertama/)
  const elsewhere = await regionByCode('33.16.02.2001')
  await editKampungKb(admin, { ...edit, villageId: elsewhere.id }, NOW)
  const rows = await inTenantSql(admin, (tx) =>
    tx.sql.query<{ village: number; kecamatan: number }>(
      `select village_id as village, kecamatan_id as kecamatan from kampung_kb_class
       where tenant_id = $1 and kampung_kb_id = $2::uuid`,
      [tx.tenantId, kampung.id],
    ),
  )
  expect(rows).toEqual([{ village: elsewhere.id, kecamatan: elsewhere.kecamatanId }])
})
