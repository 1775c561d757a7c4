import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { inTenantSql } from '@/lib/db/tenant'
import { coverageOf, type QualityScope, readCoverage, readMeasuring } from '@/lib/growth/quality-queries'
import { asSuperuser } from '@/tests/support/database'
import { plantChild, plantPosyandu } from '@/tests/support/measuring'
import { BLORA, BOGOR, officeActorOf, openTestOffice } from '@/tests/support/people'
import { placeOf } from '@/tests/support/roster'

const [FIRST, FAR, OTHER_OFFICE] = ['33.16.01.2001', '33.16.02.2001', '32.01.01.1001'] as const
const MONTH = 2024 * 12 + 8
const OFFICE: QualityScope = { kecamatanId: null, villageId: null }
const workers = { ani: randomUUID(), budi: randomUUID() }
const posyandu: Record<string, string> = {}

type Over = Record<string, string | number | boolean | null>

/** A row as it lies in the table, without judging: the figures of this test are its own. */
async function plant(village: string, child: { personId: string; familyId: string }, over: Over = {}): Promise<void> {
  const admin = await asSuperuser()
  const place = await placeOf(village)
  const row: Over = {
    tenant_id: place.tenantId,
    id: randomUUID(),
    person_id: child.personId,
    family_id: child.familyId,
    village_id: place.villageId,
    kecamatan_id: place.kecamatanId,
    measured_on: '2024-09-10',
    period: MONTH,
    sex: 'L',
    age_days: 466,
    measure: 'L',
    recorded_by: workers.ani,
    recorder_name: 'Ani',
    ...over,
  }
  const names = Object.keys(row)
  await admin.query(
    `insert into measurement (${names.join(',')}) values (${names.map((_, at) => `$${at + 1}`).join(',')})`,
    Object.values(row),
  )
}

beforeAll(async () => {
  await openTestOffice(BLORA)
  await openTestOffice(BOGOR)
  posyandu.melati = await plantPosyandu(FIRST, 'Melati Mutu')
  const child = () => plantChild(FIRST)
  const own = { posyandu_id: posyandu.melati }
  await plant(FIRST, await child(), {
    ...own,
    weight_g: 9_000,
    length_mm: 750,
    zlen: -100,
    zwei: -100,
    zwfl: 0,
    flags: 0,
  })
  await plant(FIRST, await child(), { ...own, weight_g: 9_450, length_mm: 755, zlen: 100, zwei: 0, flags: 0 })
  await plant(FIRST, await child(), { ...own, weight_g: 30_100, length_mm: null, zwei: 900, flags: 2 })
  await plant(FIRST, await child(), { ...own, length_mm: 500, measure: '', zlen: -900, flags: 1 })
  // The same child twice on one day, the second by another worker outside any posyandu.
  const twice = await child()
  await plant(FIRST, twice, { ...own, weight_g: 8_000 })
  await plant(FIRST, twice, {
    weight_g: 8_000,
    recorded_by: workers.budi,
    recorder_name: 'Budi',
    recorded_at: '2030-01-01T00:00:00Z',
  })
  const unknown = await plantChild(FIRST, { bornOn: null })
  await plant(FIRST, unknown, { ...own, weight_g: 7_700, age_days: null })
  const inexact = await child()
  await (await asSuperuser()).query('update person set born_exact = false where id = $1', [inexact.personId])
  await plant(FIRST, inexact, { ...own, weight_g: 7_900 })
  // None of these counts: withdrawn, another month.
  await plant(FIRST, await child(), { ...own, weight_g: 7_000, withdrawn_at: '2024-09-11T00:00:00Z' })
  await plant(FIRST, await child(), { ...own, weight_g: 7_000, measured_on: '2024-08-10', period: MONTH - 1 })
  await plant(FAR, await plantChild(FAR), { weight_g: 8_800 })
  await plant(OTHER_OFFICE, await plantChild(OTHER_OFFICE), { weight_g: 8_800 })
})

const read = async (by: 'posyandu' | 'worker' | 'all', scope = OFFICE, periods = [MONTH]) =>
  inTenantSql(await officeActorOf('kabid_kb', '33.16'), (tx) => readMeasuring(tx, by, periods, scope))

describe('how children were measured', () => {
  it('counts digits, spread of the plausible, flags, births, ways and repeats of a posyandu', async () => {
    const found = (await read('posyandu')).find(({ key }) => key === posyandu.melati)!
    expect(found.name).toBe('Melati Mutu')
    expect(found.facts).toMatchObject({
      measurements: 7,
      weightDigits: [2, 1, 0, 0, 1, 0, 0, 1, 0, 1],
      lengthDigits: [2, 0, 0, 0, 0, 1, 0, 0, 0, 0],
      judged: 4,
      flagged: 2,
      birthUnknown: 1,
      birthInexact: 1,
      lengths: 3,
      unmarked: 1,
      repeated: 0,
    })
    expect(found.facts.spread.zlen.count).toBe(2)
    expect(found.facts.spread.zlen.sd).toBeCloseTo(Math.SQRT2, 9)
    expect(found.facts.spread.zwfl).toEqual({ count: 1, sd: null })
  })

  it('tells apart what was measured outside any posyandu', async () => {
    const rows = await read('posyandu')
    expect(rows.map(({ name, facts }) => [name, facts.measurements])).toEqual([
      ['Melati Mutu', 7],
      ['Di luar posyandu', 2],
    ])
  })

  it('reads the same of each worker, and charges the repeat to who came second', async () => {
    const rows = await read('worker')
    const budi = rows.find(({ key }) => key === workers.budi)!
    expect(budi).toMatchObject({ name: 'Budi', facts: { measurements: 1, repeated: 1 } })
    expect(rows.find(({ key }) => key === workers.ani)!.facts).toMatchObject({ measurements: 8, repeated: 0 })
  })

  it('stays within the office, the kecamatan, the village and the months asked for', async () => {
    const [first, far] = [await placeOf(FIRST), await placeOf(FAR)]
    const count = async (scope: QualityScope, periods = [MONTH]) =>
      (await read('all', scope, periods))[0]!.facts.measurements
    expect(await count(OFFICE)).toBe(9)
    expect(await count({ kecamatanId: far.kecamatanId, villageId: null })).toBe(1)
    expect(await count({ kecamatanId: null, villageId: first.villageId })).toBe(8)
    expect(await count(OFFICE, [MONTH - 1, MONTH])).toBe(10)
    expect(await count(OFFICE, [MONTH - 40])).toBe(0)
  })

  it('reads D/S of villages as sums', async () => {
    const actor = await officeActorOf('kabid_kb', '33.16')
    const [first, far] = [await placeOf(FIRST), await placeOf(FAR)]
    const known = await inTenantSql(actor, (tx) => readCoverage(tx, [first.villageId, far.villageId], MONTH))
    const both = coverageOf([first.villageId, far.villageId], known)!
    expect(both.weighed).toBe(known.get(first.villageId)!.weighed + known.get(far.villageId)!.weighed)
    expect(both.target).toBeGreaterThanOrEqual(both.weighed)
    expect(known.get(far.villageId)).toEqual({ weighed: 1, target: 1 })
    expect(coverageOf([1], known)).toBeNull()
  })
})
