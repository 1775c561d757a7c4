import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import type { OfficeActor } from '@/lib/auth/actor'
import type { Role } from '@/lib/auth/roles'
import { inTenant } from '@/lib/db/tenant'
import { undoKrs, verifyKrs } from '@/lib/krs/commands'
import { setKrsListState } from '@/lib/krs/list-commands'
import { readKrsMonth } from '@/lib/krs/monthly'
import { readKrsPart } from '@/lib/krs/part'
import type { VerifyKrsForm } from '@/lib/krs/schema'
import { asSuperuser } from '@/tests/support/database'
import { krsRow, plantKrsFamily, plantKrsList } from '@/tests/support/krs'
import { BLORA, BOGOR, officeActorOf, openTestOffice } from '@/tests/support/people'
import { pkbServing } from '@/tests/support/reports'
import { placeOf } from '@/tests/support/roster'
import { kaderOf, plantTeam } from '@/tests/support/tpk'

const NOW = new Date('2026-09-20T05:00:00Z')
const [HERE, BESIDE, OTHER] = ['33.16.01.2001', '33.16.01.2002', '33.16.02.2001'] as const
let list: string
let pkb: OfficeActor

beforeAll(async () => {
  await openTestOffice(BLORA)
  await openTestOffice(BOGOR)
  list = await plantKrsList(HERE)
  pkb = await pkbServing('33.16.01', [(await placeOf(HERE)).villageId])
})

const says = (of: { id: string; familyId: string }, over: Partial<VerifyKrsForm> = {}): VerifyKrsForm => ({
  key: randomUUID(),
  version: 1,
  id: of.id,
  familyId: of.familyId,
  verified: 'berubah',
  found: { jamban: false },
  foundAtRisk: false,
  reason: 'Jamban sudah diperbaiki',
  verifiedOn: '2026-09-19',
  ...over,
})

const home = async (familyId: string) => {
  const { rows } = await (await asSuperuser()).query('select water_ok, toilet_ok, version from family where id = $1', [
    familyId,
  ])
  return rows[0]
}

describe('verifying a family of a list', () => {
  it('keeps what the file said, writes what was found beside it, and notes the toilet with the family', async () => {
    const family = await plantKrsFamily(HERE, list, { jamban: true, tua: true, baduta: true, risk: true, rank: 2 })
    const step = says(family)
    await verifyKrs(pkb, step, NOW)
    expect(await krsRow(family.id)).toMatchObject({
      ...{ bad_toilet: true, too_old: true, at_risk: true, rank: 2 },
      ...{ verified: 'berubah', found: { jamban: false }, found_at_risk: false, version: 2, verifier_name: pkb.name },
    })
    expect(await home(family.familyId)).toEqual({ water_ok: null, toilet_ok: true, version: 2 })
    expect(await inTenant(pkb, (tx) => readKrsPart(tx, family.familyId))).toMatchObject({
      ...{ id: family.id, title: 'KRS semester 2 2026', atRisk: true, verified: 'berubah', version: 2 },
    })

    await undoKrs(pkb, { key: step.key }, NOW)
    expect(await krsRow(family.id)).toMatchObject({ verified: 'belum', found: {}, found_at_risk: null, version: 3 })
    expect(await home(family.familyId)).toEqual({ water_ok: null, toilet_ok: null, version: 3 })
  })

  it('is done once for its key, and refuses an older version, a closed list, another family and a day ahead', async () => {
    const family = await plantKrsFamily(HERE, list, { jamban: true, risk: true })
    const step = says(family)
    await verifyKrs(pkb, step, NOW)
    await verifyKrs(pkb, step, NOW)
    expect(await krsRow(family.id)).toMatchObject({ version: 2 })
    await expect(verifyKrs(pkb, says(family), NOW)).rejects.toThrow('diubah orang lain')
    const other = await plantKrsFamily(HERE, list, { jamban: true, risk: true })
    await expect(verifyKrs(pkb, says({ ...other, familyId: family.familyId }), NOW)).rejects.toThrow('tidak ditemukan')
    await expect(verifyKrs(pkb, says(other, { verifiedOn: '2026-09-21' }), NOW)).rejects.toMatchObject({
      fields: { verifiedOn: expect.stringContaining('belum terjadi') },
    })
    const closed = await plantKrsList(HERE, { year: 2025, state: 'ditutup' })
    const old = await plantKrsFamily(HERE, closed, { jamban: true })
    await expect(verifyKrs(pkb, says(old), NOW)).rejects.toThrow('sudah ditutup')
    expect(await krsRow(other.id)).toMatchObject({ verified: 'belum', version: 1 })
  })

  it('asks for a reason and for answers that agree with each other', async () => {
    const family = await plantKrsFamily(HERE, list, { jamban: true, air: false, risk: true })
    const problem = (over: Partial<VerifyKrsForm>) =>
      verifyKrs(pkb, says(family, over), NOW).then(
        () => null,
        (error) => error.fields,
      )
    expect(await problem({ reason: ' ' })).toEqual({ reason: expect.stringContaining('alasan') })
    expect(await problem({ verified: 'sesuai' })).toEqual({ verified: expect.stringContaining('jamban') })
    expect(await problem({ found: {}, foundAtRisk: null })).toEqual({ verified: expect.stringContaining('Tandai apa') })
    expect(await problem({ verified: 'sesuai', found: {}, foundAtRisk: null, reason: '' })).toBeNull()
    expect(await home(family.familyId)).toMatchObject({ water_ok: true, toilet_ok: false })
  })
})

describe('who may verify', () => {
  const tries = async (actor: OfficeActor, of: { id: string; familyId: string }) =>
    verifyKrs(actor, says(of), NOW).then(
      () => 'done',
      (error) => error.code,
    )

  it('opens to the verifikator in the kecamatan, the PKB in desa binaan, the kader in the own RW', async () => {
    const [near, beside, far] = await Promise.all(
      [HERE, BESIDE, OTHER].map((village) => plantKrsFamily(village, list, { jamban: true, rw: '3' })),
    )
    const elsewhere = await plantKrsFamily(HERE, list, { jamban: true, rw: '5' })
    const kader = await kaderOf(HERE, [await plantTeam(HERE, ['3'])])
    expect(await tries(kader, elsewhere)).toBe('not-allowed')
    expect(await tries(kader, near!)).toBe('done')
    expect(await tries(pkb, beside!)).toBe('not-allowed')
    expect(await tries(await officeActorOf('verifikator_krs', '33.16.01'), beside!)).toBe('done')
    expect(await tries(await officeActorOf('verifikator_krs', '33.16.01'), far!)).toBe('not-allowed')
    expect(await tries(await officeActorOf('verifikator_krs', '32.01.01'), far!)).toBe('not-found')
  })

  it.each([
    ['admin_dinas', BLORA],
    ['kepala_dinas', BLORA],
    ['kabid_dalduk', BLORA],
    ['kabid_ks', BLORA],
    ['koordinator_kecamatan', '33.16.01'],
    ['faskes', '33.16.01'],
    ['tpps', BLORA],
    ['petugas_pdp', BLORA],
    ['ppkbd', HERE],
    ['kader_poktan', HERE],
  ] as const)('stays closed to %s', async (role: Role, place) => {
    const family = await plantKrsFamily(HERE, list, { jamban: true })
    expect(await tries(await officeActorOf(role, place), family)).toBe('not-allowed')
  })

  it('hides restricted families from everybody', async () => {
    const family = await plantKrsFamily(HERE, list, { jamban: true })
    await (await asSuperuser()).query('update family set restricted_at = now() where id = $1', [family.familyId])
    expect(await tries(pkb, family)).toBe('not-found')
  })
})

describe('what a month counts', () => {
  it('takes the newest list that has begun, the field before the flag, and visits that stand', async () => {
    const villageCode = '33.16.03.2001'
    const { villageId, kecamatanId, tenantId } = await placeOf(villageCode)
    const first = await plantKrsList(villageCode, { year: 2024, semester: 1 })
    const second = await plantKrsList(villageCode, { year: 2024, semester: 2 })
    await plantKrsFamily(villageCode, first, { pus: true, risk: true })
    const atRisk = await plantKrsFamily(villageCode, second, { baduta: true, jamban: true, risk: true })
    const mended = await plantKrsFamily(villageCode, second, { pus: true, jamban: true, risk: true })
    const moved = await plantKrsFamily(villageCode, second, { balita: true, risk: true })
    await plantKrsFamily(villageCode, second, { pus: true, risk: false })
    await plantKrsFamily(villageCode, second, { pus: false, baduta: false, balita: false, hamil: false, risk: false })
    const verifier = await officeActorOf('verifikator_krs', '33.16.03')
    await verifyKrs(verifier, says(mended), NOW)
    await verifyKrs(verifier, says(moved, { verified: 'pindah', found: {}, foundAtRisk: null }), NOW)

    const counted = async (year: number, month: number) =>
      Object.fromEntries(
        (await inTenant(verifier, (tx) => readKrsMonth(tx, year * 12 + month - 1, [villageId]))).map(
          ({ source, value }) => [source, value],
        ),
      )
    expect(await counted(2023, 12)).toEqual({})
    expect(await counted(2024, 6)).toEqual({ 'krs.sasaran': 1, 'krs.ada': 1 })
    expect(await counted(2026, 9)).toEqual({ 'krs.sasaran': 4, 'krs.ada': 1 })

    const db = await asSuperuser()
    const target = randomUUID()
    await db.query(
      `insert into tpk_target (tenant_id, id, person_id, family_id, stage, village_id, kecamatan_id, opened_on)
       values ($1, $2, $3, $4, 'anak', $5, $6, '2026-01-01')`,
      [tenantId, target, atRisk.personId, atRisk.familyId, villageId, kecamatanId],
    )
    expect(await counted(2026, 9)).toEqual({ 'krs.sasaran': 4, 'krs.ada': 1, 'krs.didampingi': 0 })
    const visit = randomUUID()
    await db.query(
      `insert into tpk_visit (tenant_id, id, target_id, person_id, family_id, stage, village_id, kecamatan_id,
         visited_on, period, edition, answers, recorded_by, recorder_name)
       values ($1, $2, $3, $4, $5, 'anak', $6, $7, '2026-09-05', ${2026 * 12 + 8}, 1, '{}', $8, 'Kader')`,
      [tenantId, visit, target, atRisk.personId, atRisk.familyId, villageId, kecamatanId, randomUUID()],
    )
    expect((await counted(2026, 9))['krs.didampingi']).toBe(1)
    expect((await counted(2026, 10))['krs.didampingi']).toBe(0)
    await db.query('update tpk_visit set withdrawn_at = now() where id = $1', [visit])
    expect((await counted(2026, 9))['krs.didampingi']).toBe(0)
  })
})

describe('a list', () => {
  const step = (state: 'terbuka' | 'ditutup', version: number) => ({ key: randomUUID(), id: list, version, state })
  const stateNow = async () =>
    (await (await asSuperuser()).query('select state, version from krs_list where id = $1', [list])).rows[0]

  it('is closed by the kabid or the head alone, refuses verval then, and opens again', async () => {
    const kabid = await officeActorOf('kabid_dalduk', BLORA)
    await expect(setKrsListState(pkb, step('ditutup', 1))).rejects.toMatchObject({ code: 'not-allowed' })
    const stranger = await officeActorOf('kabid_dalduk', BOGOR)
    await expect(setKrsListState(stranger, step('ditutup', 1))).rejects.toMatchObject({ code: 'not-found' })
    await setKrsListState(kabid, step('ditutup', 1))
    expect(await stateNow()).toEqual({ state: 'ditutup', version: 2 })
    const family = await plantKrsFamily(HERE, list, { jamban: true })
    await expect(verifyKrs(pkb, says(family), NOW)).rejects.toMatchObject({ code: 'krs.closed' })
    await expect(setKrsListState(kabid, step('terbuka', 1))).rejects.toMatchObject({ code: 'changed-meanwhile' })
    await setKrsListState(kabid, step('terbuka', 2))
    await verifyKrs(pkb, says(family), NOW)
    expect((await krsRow(family.id)).verified).toBe('berubah')
  })
})
