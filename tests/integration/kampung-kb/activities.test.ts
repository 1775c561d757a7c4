import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import type { OfficeActor } from '@/lib/auth/actor'
import { inTenantSql } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { opd } from '@/lib/fieldwork/commands'
import { createOpdSchema } from '@/lib/fieldwork/schema'
import { periodOf } from '@/lib/format/period'
import { editActivity, recordActivity, undoActivity, withdrawActivity } from '@/lib/kampung-kb/activity-commands'
import { DASHAT } from '@/lib/kampung-kb/activity-lists'
import { listActivities } from '@/lib/kampung-kb/activity-queries'
import { editActivitySchema, recordActivitySchema } from '@/lib/kampung-kb/activity-schema'
import { countBy, decreedKey, differs } from '@/lib/kampung-kb/class-list'
import { createKampungKb, decreeClass } from '@/lib/kampung-kb/commands'
import { listClassRows, readActivityYear } from '@/lib/kampung-kb/overview'
import { saveProfile } from '@/lib/kampung-kb/profile-commands'
import { saveProfileSchema } from '@/lib/kampung-kb/profile-schema'
import { createKampungKbSchema } from '@/lib/kampung-kb/schema'
import { readScores } from '@/lib/kampung-kb/score-queries'
import { BELITUNG_TIMUR, BLORA, officeActorOf, openTestOffice, regionByCode } from '@/tests/support/people'

const NOW = new Date('2024-09-15T05:00:00Z')
const SEPTEMBER = periodOf(2024, 9)
let admin: OfficeActor
let pokja: OfficeActor
let id: string
let villageId: number
let agencies: string[]
let foreign: string

const kampungAt = async (actor: OfficeActor, code: string, name: string) => {
  const village = await regionByCode(code)
  const values = { key: randomUUID(), name, villageId: village.id, activeFrom: '2018-05-01' }
  return createKampungKb(actor, createKampungKbSchema.parse(values), NOW)
}
const opdOf = async (actor: OfficeActor, name: string) =>
  (await opd.create(actor, createOpdSchema.parse({ key: randomUUID(), name, activeFrom: '2020-01-01' }), NOW)).id

beforeAll(async () => {
  await openTestOffice(BLORA)
  await openTestOffice(BELITUNG_TIMUR)
  admin = await officeActorOf('admin_dinas', BLORA)
  pokja = await officeActorOf('pokja_kampung_kb', '33.16.01.2001')
  villageId = (await regionByCode('33.16.01.2001')).id
  id = (await kampungAt(admin, '33.16.01.2001', 'Mekar')).id
  agencies = [await opdOf(admin, 'Dinas Kesehatan'), await opdOf(admin, 'Dinas Sosial'), await opdOf(admin, 'KUA')]
  foreign = await opdOf(await officeActorOf('admin_dinas', BELITUNG_TIMUR), 'Dinas Lain')
})

const refusalOf = async (work: Promise<unknown>): Promise<Refusal> => {
  const outcome = await work.then(
    () => null,
    (error: unknown) => error,
  )
  expect(outcome).toBeInstanceOf(Refusal)
  return outcome as Refusal
}
const facts = (over: Record<string, unknown> = {}) => ({
  ...{ id, title: 'Kelas ibu hamil', heldOn: '2024-09-03', category: 'kesehatan' },
  ...over,
})
const record = (actor: OfficeActor, over: Record<string, unknown> = {}, key: string = randomUUID()) =>
  recordActivity(actor, recordActivitySchema.parse({ key, ...facts(over) }), NOW)
const list = () => inTenantSql(admin, (tx) => listActivities(tx, id))

describe('an activity is refused', () => {
  it('to other offices and other villages', async () => {
    const other = await officeActorOf('admin_dinas', BELITUNG_TIMUR)
    expect((await refusalOf(record(other))).code).toBe('not-found')
    const neighbour = await officeActorOf('pokja_kampung_kb', '33.16.01.2002')
    expect((await refusalOf(record(neighbour))).code).toBe('not-allowed')
  })
  it('ahead, before the founding, and with agencies of another office, beside the field', async () => {
    expect((await refusalOf(record(pokja, { heldOn: '2024-09-16' }))).fields.heldOn).toMatch(/belum terjadi/)
    expect((await refusalOf(record(pokja, { heldOn: '2018-04-30' }))).fields.heldOn).toMatch(/pencanangan/)
    expect((await refusalOf(record(pokja, { opdIds: [foreign] }))).fields.opdIds).toMatch(/daftar kantor/)
    expect((await refusalOf(record(pokja, { isDashat: 'ya' }))).fields.dashatMenu).toMatch(/menu/)
    expect((await list()).total).toBe(0)
  })
})

describe('activities', () => {
  it('count each agency once, also over several activities, and not those withdrawn', async () => {
    const first = await record(pokja, { opdIds: [agencies[0]!, agencies[1]!, agencies[0]!] })
    await record(pokja, {
      ...{ title: 'Dapur sehat', category: 'stunting', kegiatan: DASHAT, isDashat: 'ya', dashatMenu: 'Bubur ikan' },
      ...{ dashatPortions: '1.250', opdIds: agencies[0], heldOn: '2024-09-10' },
    })
    const third = await record(pokja, { opdIds: agencies[2], category: 'ekonomi' })
    await saveProfile(
      pokja,
      saveProfileSchema.parse({
        key: randomUUID(),
        id,
        period: '2024-09',
        version: 0,
        section: 'pokja',
        pokjaExists: 'ya',
      }),
      NOW,
    )
    const taking = async () => {
      const [score] = await inTenantSql(admin, (tx) =>
        readScores(tx, [{ id, villageId, scope: 'desa', asOf: SEPTEMBER }]),
      )
      return score?.facts.agencies
    }
    expect(await taking()).toBe(3)
    const key = randomUUID()
    const away = { key, id, activityId: String(third.key.id), version: 1, reason: 'Salah catat' }
    await withdrawActivity(pokja, away)
    expect(await taking()).toBe(2)
    await undoActivity(pokja, { key, id })
    expect(await taking()).toBe(3)
    expect((await refusalOf(withdrawActivity(pokja, { ...away, key: randomUUID() }))).code).toBe('changed-meanwhile')

    const year = await inTenantSql(admin, (tx) => readActivityYear(tx, SEPTEMBER))
    expect(year).toMatchObject({ total: 3, agencies: 3, dashat: 1, portions: 1250 })
    expect(year.categories.toSorted((one, other) => one.category.localeCompare(other.category))).toEqual([
      { category: 'ekonomi', count: 1 },
      { category: 'kesehatan', count: 1 },
      { category: 'stunting', count: 1 },
    ])
    expect((await list()).items[0]).toMatchObject({
      title: 'Dapur sehat',
      dashat: { menu: 'Bubur ikan', portions: 1250 },
    })

    const changed = editActivitySchema.parse({
      key: randomUUID(),
      activityId: String(first.key.id),
      version: 1,
      ...facts({ title: 'Kelas ibu' }),
    })
    await editActivity(pokja, changed, NOW)
    expect((await refusalOf(editActivity(admin, { ...changed, key: randomUUID() }, NOW))).code).toBe(
      'changed-meanwhile',
    )
  })

  it('of one Kampung KB are not found under another', async () => {
    const other = await kampungAt(admin, '33.16.01.2003', 'Lain')
    const { items } = await list()
    const away = { key: randomUUID(), id: other.id, activityId: items[0]!.id, version: 1, reason: 'Salah catat' }
    expect((await refusalOf(withdrawActivity(admin, away))).code).toBe('not-found')
  })

  it('undone right after they were recorded are gone from every count', async () => {
    const before = (await list()).total
    const key = randomUUID()
    await record(pokja, {}, key)
    expect((await list()).total).toBe(before + 1)
    await undoActivity(pokja, { key, id })
    expect((await list()).total).toBe(before)
  })
})

describe('the classes of all Kampung KB', () => {
  it('stand decreed and computed side by side; without a profile nothing is computed', async () => {
    for (const [at, decreed] of (['dasar', 'dasar', 'mandiri', 'berkelanjutan'] as const).entries()) {
      const made = await kampungAt(admin, `33.16.02.200${at + 1}`, `Kelas ${at}`)
      await decreeClass(
        admin,
        {
          key: randomUUID(),
          id: made.id,
          version: 1,
          class: decreed,
          from: '2024-01-04',
          skNumber: 'SK 1',
          source: '',
        },
        NOW,
      )
    }
    const rows = await inTenantSql(admin, (tx) => listClassRows(tx, SEPTEMBER, '2024-09-15'))
    expect(countBy(rows, decreedKey)).toEqual({ belum: 2, dasar: 2, mandiri: 1, berkelanjutan: 1 })
    expect(rows.filter(({ computed }) => computed === null)).toHaveLength(rows.length - 1)
    expect(rows.filter(differs)).toEqual([])
    const earlier = await inTenantSql(admin, (tx) => listClassRows(tx, periodOf(2023, 12), '2024-09-15'))
    expect(countBy(earlier, decreedKey)).toEqual({ belum: rows.length })
  })
  it('of another office are not among them', async () => {
    const other = await officeActorOf('admin_dinas', BELITUNG_TIMUR)
    expect(await inTenantSql(other, (tx) => listClassRows(tx, SEPTEMBER, '2024-09-15'))).toEqual([])
  })
})
