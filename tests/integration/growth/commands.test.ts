import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import type { OfficeActor } from '@/lib/auth/actor'
import { inTenantSql } from '@/lib/db/tenant'
import {
  confirmMeasurement,
  correctMeasurement,
  recordMeasurement,
  rejudgeChild,
  undoMeasurement,
  withdrawMeasurement,
} from '@/lib/growth/commands'
import { getMeasurement, listFirstValues, listMeasurements } from '@/lib/growth/queries'
import {
  confirmMeasurementSchema,
  correctMeasurementSchema,
  recordMeasurementSchema,
  withdrawMeasurementSchema,
} from '@/lib/growth/schema'
import { parsed } from '@/lib/sync/parsed'
import { asSuperuser } from '@/tests/support/database'
import { makePkb, refusalOf } from '@/tests/support/groups'
import { measure, plantChild, plantKader, plantPosyandu } from '@/tests/support/measuring'
import { BLORA, BOGOR, officeActorOf, openTestOffice } from '@/tests/support/people'

const NOW = new Date('2024-09-15T05:00:00Z')
const [FIRST, BESIDE, FAR] = ['33.16.01.2001', '33.16.01.2002', '33.16.02.2001'] as const
let kader: OfficeActor
let pkb: OfficeActor

beforeAll(async () => {
  await openTestOffice(BLORA)
  await openTestOffice(BOGOR)
  kader = await plantKader(FIRST)
  pkb = await makePkb('33.16.01', [FIRST, BESIDE])
})

type Known = { personId: string; familyId: string }
const record = (child: Known, over: object = {}) =>
  parsed(recordMeasurementSchema, {
    key: randomUUID(),
    ...child,
    measuredOn: '2024-09-10',
    weightKg: 9.4,
    lengthCm: 76.2,
    measure: 'L',
    ...over,
  })
const read = (id: string) => inTenantSql(pkb, (tx) => getMeasurement(tx, id))
const correct = (id: string, over: object = {}) =>
  parsed(correctMeasurementSchema, {
    key: randomUUID(),
    id,
    version: 1,
    reason: 'Salah baca timbangan',
    measuredOn: '2024-09-10',
    weightKg: 9.1,
    lengthCm: 76.2,
    measure: 'L',
    ...over,
  })
const withdraw = (id: string, version = 1) =>
  parsed(withdrawMeasurementSchema, { key: randomUUID(), id, version, reason: 'Anak lain yang diukur' })
const confirm = (id: string, version = 1) => parsed(confirmMeasurementSchema, { key: randomUUID(), id, version })

describe('who', () => {
  it('refuses a child, a measurement and a posyandu of another office like ones that are not there', async () => {
    const child = await plantChild(FIRST)
    const id = await measure(kader, child, { weightKg: 9 }, NOW)
    const stranger = await makePkb('32.01.12', ['32.01.12.2005'])
    for (const known of [child, { personId: randomUUID(), familyId: randomUUID() }])
      expect((await refusalOf(recordMeasurement(stranger, record(known), NOW))).code).toBe('not-found')
    for (const one of [id, randomUUID()]) {
      expect((await refusalOf(correctMeasurement(stranger, correct(one), NOW))).code).toBe('not-found')
      expect((await refusalOf(withdrawMeasurement(stranger, withdraw(one), NOW))).code).toBe('not-found')
      expect((await refusalOf(confirmMeasurement(stranger, confirm(one), NOW))).code).toBe('not-found')
    }
    const theirs = await plantPosyandu('32.01.12.2005')
    const said = await refusalOf(recordMeasurement(kader, record(child, { posyanduId: theirs }), NOW))
    expect(said.fields.posyanduId).toMatch(/tidak ditemukan/)
  })

  it('lets the kader of the own team’s RW and the PKB of the village measure, and nobody else', async () => {
    const child = await plantChild(BESIDE, { rw: 'RW 03' })
    const other = await plantKader(BESIDE, ['3'])
    const id = await measure(other, child, { weightKg: 9 }, NOW)
    await measure(pkb, child, { weightKg: 9 }, NOW)
    const refused = [
      kader,
      await plantKader(BESIDE, ['4']),
      await plantKader(FAR),
      await makePkb('33.16.02', [FAR]),
      await officeActorOf('kader_tpk', BESIDE),
      await officeActorOf('koordinator_kecamatan', '33.16.01'),
      ...(await Promise.all(
        (['admin_dinas', 'kepala_dinas', 'kabid_dalduk', 'kabid_kb', 'kabid_ks', 'tpps', 'petugas_pdp'] as const).map(
          (role) => officeActorOf(role, BLORA),
        ),
      )),
      await officeActorOf('ppkbd', BESIDE),
      await officeActorOf('kader_poktan', BESIDE),
      await officeActorOf('verifikator_krs', '33.16.01'),
      await officeActorOf('faskes', '33.16.01'),
    ]
    for (const actor of refused) {
      expect((await refusalOf(recordMeasurement(actor, record(child), NOW))).code).toBe('not-allowed')
      expect((await refusalOf(correctMeasurement(actor, correct(id), NOW))).code).toBe('not-allowed')
      expect((await refusalOf(withdrawMeasurement(actor, withdraw(id), NOW))).code).toBe('not-allowed')
      expect((await refusalOf(confirmMeasurement(actor, confirm(id), NOW))).code).toBe('not-allowed')
    }
  })

  it('finds no child who is erased or restricted, and follows one that was merged', async () => {
    const superuser = await asSuperuser()
    for (const column of ['erased_at', 'restricted_at']) {
      const child = await plantChild(FIRST)
      await superuser.query(`update person set ${column} = now() where id = $1`, [child.personId])
      expect((await refusalOf(recordMeasurement(kader, record(child), NOW))).code).toBe('not-found')
    }
    const [gone, stays] = [await plantChild(FIRST), await plantChild(FIRST)]
    await superuser.query('update person set merged_into = $2 where id = $1', [gone.personId, stays.personId])
    const id = await measure(kader, gone, { weightKg: 9 }, NOW)
    expect(await read(id)).toMatchObject({ personId: stays.personId })
  })
})

describe('what is refused, each beside its place', () => {
  const said = async (child: Known, over: object) =>
    (await refusalOf(Promise.resolve().then(() => recordMeasurement(kader, record(child, over), NOW)))).fields

  it.each([
    [{ weightKg: '0' }, 'weightKg', 'Berat tidak mungkin 0. Kosongkan bila anak tidak ditimbang.'],
    [{ weightKg: '9400' }, 'weightKg', 'Berat ditulis dalam kilogram: 9,4'],
    [{ weightKg: '94' }, 'weightKg', /Mungkin maksudnya 9,4/],
    [{ weightKg: 'sembilan' }, 'weightKg', /Tulis berat dalam kilogram/],
    [{ weightKg: '-9' }, 'weightKg', /Tulis berat dalam kilogram/],
    [{ lengthCm: '1,05' }, 'lengthCm', 'Tinggi ditulis dalam sentimeter: 105'],
    [{ lengthCm: 0 }, 'lengthCm', /tidak mungkin 0/],
    [{ lengthCm: '762' }, 'lengthCm', 'Tinggi ditulis dalam sentimeter: 76,2'],
    [{ lengthCm: '200' }, 'lengthCm', /tidak mungkin untuk balita/],
    [{ muacCm: '135' }, 'muacCm', 'Lingkar lengan ditulis dalam sentimeter: 13,5'],
    [{ headCm: '0' }, 'headCm', /tidak mungkin 0/],
    [{ measure: 'X' }, 'measure', 'Pilih berbaring atau berdiri'],
    [{ weightKg: '', lengthCm: null }, 'weightKg', /Isi paling sedikit satu/],
    [{ measuredOn: '2024-02-30' }, 'measuredOn', /tanggal yang ada/],
    [{ measuredOn: '' }, 'measuredOn', /wajib diisi/],
    [{ measuredOn: '2024-09-16' }, 'measuredOn', /belum terjadi/],
    [{ measuredOn: '2023-05-31' }, 'measuredOn', 'Anak ini lahir 1 Juni 2023. Pilih tanggal sesudahnya.'],
  ])('%o', async (over, field, sentence) => {
    const fields = await said(await plantChild(FIRST), over)
    expect(fields).toEqual({ [field]: expect.stringMatching(sentence) })
  })

  it('asks for sex and day of birth where they are missing, and judges nobody from 60 months on', async () => {
    expect(await said(await plantChild(FIRST, { sex: '' }), {})).toEqual({ sex: expect.stringMatching(/Lengkapi/) })
    expect(await said(await plantChild(FIRST, { bornOn: null }), {})).toEqual({
      bornOn: expect.stringMatching(/Lengkapi/),
    })
    const five = await plantChild(FIRST, { bornOn: '2019-09-10' })
    expect(await said(five, {})).toEqual({ measuredOn: expect.stringMatching(/60 bulan atau lebih/) })
    expect(
      (await read(await measure(kader, five, { measuredOn: '2024-09-09', weightKg: 15 }, NOW))).zwei,
    ).not.toBeNull()
  })

  it('reads decimals with comma and point alike', () => {
    const child = { personId: randomUUID(), familyId: randomUUID() }
    expect(record(child, { weightKg: '9,4 kg', lengthCm: '76.2' })).toMatchObject({ weightKg: 9.4, lengthCm: 76.2 })
  })
})

describe('what is kept', () => {
  it('judges by the WHO standard and names the village of residence', async () => {
    const child = await plantChild(FIRST, { sex: 'P', bornOn: '2023-09-10' })
    const posyanduId = await plantPosyandu(FIRST)
    const stamp = await recordMeasurement(kader, record(child, { posyanduId, weightKg: '7,0', lengthCm: '68,1' }), NOW)
    expect(stamp.warnings).toEqual([])
    const kept = await read(stamp.rows[0]!.id)
    expect(kept).toMatchObject({ weightG: 7000, lengthMm: 681, posyanduId, ageDays: 366, gain: 'B', doubts: [] })
    // A girl of a year: median length 74,0 cm with 2,6 to a deviation.
    expect(kept.zlen).toBeGreaterThan(-240)
    expect(kept.zlen).toBeLessThan(-220)
  })

  it('keeps an implausible value, asks for a second look and takes the word of who looked', async () => {
    const child = await plantChild(FIRST)
    const stamp = await recordMeasurement(kader, record(child, { weightKg: 24 }), NOW)
    expect(stamp.warnings).toEqual([expect.stringMatching(/sekali lagi/)])
    const { id } = stamp.rows[0]!
    expect(await read(id)).toMatchObject({ doubts: ['flagged'], confirmed: false })
    await confirmMeasurement(kader, confirm(id), NOW)
    expect(await read(id)).toMatchObject({ doubts: ['flagged'], confirmed: true, version: 2 })
    expect((await refusalOf(confirmMeasurement(kader, confirm(id), NOW))).code).toBe('changed-meanwhile')
  })

  it('keeps two of one day from two phones, both to be looked at until one is confirmed', async () => {
    const child = await plantChild(FIRST)
    const [one, two] = await Promise.all([
      measure(kader, child, { weightKg: 9.4 }, NOW),
      measure(pkb, child, { weightKg: 9.6 }, new Date(NOW.getTime() + 1000)),
    ])
    expect((await read(one)).doubts).toEqual(['twice'])
    expect((await read(two)).doubts).toEqual(['twice'])
    await confirmMeasurement(kader, confirm(one), NOW)
    expect((await read(two)).doubts).toEqual([])
  })

  it('keeps the first value of a correction for ever, with its reason', async () => {
    const child = await plantChild(FIRST)
    const id = await measure(kader, child, { weightKg: 9.4, lengthCm: 76.2, measure: 'L' }, NOW)
    await correctMeasurement(pkb, correct(id), NOW)
    expect(await read(id)).toMatchObject({ weightG: 9100, version: 2 })
    const [first, ...rest] = await inTenantSql(pkb, (tx) => listFirstValues(tx, child.personId))
    expect(rest).toEqual([])
    expect(first).toMatchObject({ before: { weightG: 9400, lengthMm: 762 }, reason: 'Salah baca timbangan' })
    const superuser = await asSuperuser()
    await expect(
      superuser.query("update measurement_change set reason = 'x' where measurement_id = $1", [id]),
    ).rejects.toThrow()
    expect(() => correct(id, { reason: 'x' })).toThrow(/perlu diperbaiki/)
  })

  it('judges the month after anew when one before it is corrected, withdrawn or brought back', async () => {
    const child = await plantChild(FIRST)
    const august = await measure(kader, child, { measuredOn: '2024-08-10', weightKg: 9 }, NOW)
    const september = await measure(kader, child, { weightKg: 9.5 }, NOW)
    const gain = async () => (await read(september)).gain
    expect(await gain()).toBe('N')
    await correctMeasurement(kader, correct(august, { measuredOn: '2024-08-10', weightKg: 9.5 }), NOW)
    expect(await gain()).toBe('T')
    const away = withdraw(august, 2)
    await withdrawMeasurement(kader, away, NOW)
    expect(await gain()).toBe('B')
    await undoMeasurement(kader, { key: away.key, personId: child.personId }, NOW)
    expect(await gain()).toBe('T')
    const again = withdraw(august, 4)
    await withdrawMeasurement(kader, again, NOW)
    expect((await refusalOf(correctMeasurement(kader, correct(august, { version: 5 }), NOW))).code).toBe(
      'measurement.withdrawn',
    )
  })

  it('judges a child anew after sex or day of birth were put right', async () => {
    const child = await plantChild(FIRST, { sex: 'L', bornOn: '2023-06-01' })
    const id = await measure(kader, child, { weightKg: 9.4, lengthCm: 76.2, measure: 'L' }, NOW)
    const before = await read(id)
    await (await asSuperuser()).query("update person set sex = 'P', born_on = '2023-12-01' where id = $1", [
      child.personId,
    ])
    await inTenantSql(kader, (tx) => rejudgeChild(tx, child.personId))
    const after = await read(id)
    expect(after).toMatchObject({ ageDays: 284, version: before.version, weightG: before.weightG })
    expect(after.zlen).toBeGreaterThan(before.zlen!)
  })
})

describe('a key', () => {
  it('makes one measurement of a double press, and refuses the key for another', async () => {
    const child = await plantChild(FIRST)
    const input = record(child)
    const [one, two] = await Promise.all([recordMeasurement(kader, input, NOW), recordMeasurement(kader, input, NOW)])
    expect(two).toEqual(one)
    expect((await refusalOf(recordMeasurement(kader, { ...input, weightKg: 9 }, NOW))).code).toBe('key-reused')
    const id = one.rows[0]!.id
    expect((await refusalOf(recordMeasurement(kader, record(child, { id }), NOW))).code).toBe('measurement.known')
  })

  it('takes back a step for its maker only, and only the latest', async () => {
    const child = await plantChild(FIRST)
    const input = record(child)
    const id = (await recordMeasurement(kader, input, NOW)).rows[0]!.id
    const undo = (key: string) => ({ key, personId: child.personId })
    expect((await refusalOf(undoMeasurement(pkb, undo(input.key), NOW))).code).toBe('not-found')
    const mend = correct(id)
    await correctMeasurement(kader, mend, NOW)
    expect((await refusalOf(undoMeasurement(kader, undo(input.key), NOW))).code).toBe('register.undo-closed')
    await undoMeasurement(kader, undo(mend.key), NOW)
    expect(await read(id)).toMatchObject({ weightG: 9400, version: 3 })
    expect((await inTenantSql(pkb, (tx) => listFirstValues(tx, child.personId))).map(({ reason }) => reason)).toEqual([
      'Salah baca timbangan',
      'Koreksi diurungkan',
    ])
    const fresh = record(child, { measuredOn: '2024-09-11' })
    await recordMeasurement(kader, fresh, NOW)
    await undoMeasurement(kader, undo(fresh.key), NOW)
    expect(await inTenantSql(pkb, (tx) => listMeasurements(tx, child.personId))).toHaveLength(1)
  })

  it('writes a line in the trail that names no one and no number', async () => {
    const child = await plantChild(FIRST, { name: 'Kenari Kecil' })
    await measure(kader, child, { weightKg: 9.4 }, NOW)
    const { rows } = await (await asSuperuser()).query('select action, detail from audit where subject = $1', [
      `keluarga/${child.familyId}`,
    ])
    expect(rows).toEqual([
      { action: 'measurement.recorded', detail: { person: child.personId, measuredOn: '2024-09-10', doubts: [] } },
    ])
  })
})
