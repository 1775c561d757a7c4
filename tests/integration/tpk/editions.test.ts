import { randomUUID } from 'node:crypto'
import { beforeAll, expect, it } from 'vitest'
import type { OfficeActor } from '@/lib/auth/actor'
import { listOwnSets } from '@/lib/classification/queries'
import { inTenantSql } from '@/lib/db/tenant'
import { layDownSchedule, layDownScreening, takeBackEdition } from '@/lib/tpk/edition-commands'
import { readEditions } from '@/lib/tpk/editions'
import { screen } from '@/lib/tpk/screening'
import { BLORA, BOGOR, officeActorOf, openTestOffice } from '@/tests/support/people'

const NOW = new Date('2026-08-20T05:00:00Z')
let admin: OfficeActor
let other: OfficeActor

beforeAll(async () => {
  await openTestOffice(BLORA)
  await openTestOffice(BOGOR)
  admin = await officeActorOf('admin_dinas', BLORA)
  other = await officeActorOf('admin_dinas', BOGOR)
})

const own = (validFrom: string, batas: number) => ({
  key: randomUUID(),
  name: `Hb ${batas}`,
  validFrom,
  source: 'SE Dinas 1/2026',
  changes: { hb_catin: { limits: { batas } } },
})
const on = (actor: OfficeActor, day: string) => inTenantSql(actor, (tx) => readEditions(tx, day))
const verdictOn = async (actor: OfficeActor, day: string, hb: number) =>
  screen('catin', { hb }, {}, { sex: 'P', bornOn: null, visitedOn: day }, await on(actor, day)).marks[0]?.verdict

it('puts thresholds in place from a day on, for this office only, and takes them back', async () => {
  const first = own('2026-09-01', 11)
  const { id } = await layDownScreening(admin, first, NOW)
  expect(await layDownScreening(admin, first, NOW)).toEqual({ id })
  await layDownScreening(admin, own('2026-10-01', 11.5), NOW)
  expect(await verdictOn(admin, '2026-08-31', 11.2)).toBe('kurang')
  expect(await verdictOn(admin, '2026-09-01', 11.2)).toBe('ideal')
  expect(await verdictOn(admin, '2026-10-01', 11.2)).toBe('kurang')
  expect(await verdictOn(admin, '2026-10-01', 11.5)).toBe('ideal')
  expect(await verdictOn(other, '2026-10-01', 11.5)).toBe('kurang')

  await takeBackEdition(admin, { key: randomUUID(), id })
  expect(await verdictOn(admin, '2026-09-15', 11.2)).toBe('kurang')
  await expect(takeBackEdition(admin, { key: randomUUID(), id })).rejects.toThrow('tidak ditemukan')
  await expect(takeBackEdition(other, { key: randomUUID(), id })).rejects.toThrow('tidak ditemukan')
})

it('puts a schedule in place beside the shipped rest', async () => {
  const input = {
    key: randomUUID(),
    name: 'Jadwal',
    validFrom: '2026-09-01',
    source: 'SE 2/2026',
    changes: { hamil: [12, 24, 36] },
  }
  await layDownSchedule(admin, input, NOW)
  const { schedule } = await on(admin, '2026-09-01')
  expect(schedule.hamil).toMatchObject({ weeks: [12, 24, 36], source: 'SE 2/2026', certainty: 'sure' })
  expect(schedule.catin.months).toEqual([3, 2, 1])
  await expect(layDownSchedule(admin, { ...input, key: randomUUID(), changes: {} }, NOW)).rejects.toMatchObject({
    fields: { name: 'Belum ada yang berbeda dari bawaan Lini' },
  })
})

it('refuses a day that has passed, and everybody but the admin of the office', async () => {
  await expect(layDownScreening(admin, own('2026-08-19', 11), NOW)).rejects.toMatchObject({
    fields: { validFrom: 'Pilih hari ini atau sesudahnya' },
  })
  for (const role of ['kabid_ks', 'kepala_dinas', 'koordinator_kecamatan', 'pkb'] as const) {
    const actor = await officeActorOf(role, role === 'pkb' || role === 'koordinator_kecamatan' ? '33.16.01' : BLORA)
    await expect(layDownScreening(actor, own('2026-09-01', 11), NOW)).rejects.toThrow()
  }
})

it('stays out of the criteria of groups', async () =>
  expect(await inTenantSql(admin, (tx) => listOwnSets(tx))).toEqual([]))
