import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import type { OfficeActor } from '@/lib/auth/actor'
import { inTenant } from '@/lib/db/tenant'
import { periodOf } from '@/lib/format/period'
import { listHandover, openSheet } from '@/lib/handover/queries'
import { asSuperuser } from '@/tests/support/database'
import { plantKrsFamily, plantKrsList } from '@/tests/support/krs'
import { BLORA, BOGOR, officeActorOf, openTestOffice } from '@/tests/support/people'
import { placeOf } from '@/tests/support/roster'
import { plantHome } from '@/tests/support/tpk'

const HERE = '33.16.01.2001'
const PERIOD = periodOf(2026, 8)
const TODAY = '2026-09-20'
let koordinator: OfficeActor
let verval: string
let target: string
let measured: string

beforeAll(async () => {
  await openTestOffice(BLORA)
  await openTestOffice(BOGOR)
  koordinator = await officeActorOf('koordinator_kecamatan', '33.16.01')
  const db = await asSuperuser()
  const { tenantId, villageId, kecamatanId } = await placeOf(HERE)
  const list = await plantKrsList(HERE)
  const line = await plantKrsFamily(HERE, list, { jamban: true, pus: true, risk: true, rank: 5 })
  await plantKrsFamily(HERE, list, { jamban: true, risk: true })
  verval = line.id
  await db.query(
    `update krs_family set verified = 'berubah', found = '{"jamban": false}', found_at_risk = false,
       verified_on = '2026-08-12' where id = $1`,
    [verval],
  )
  const { familyId, personIds } = await plantHome(HERE, '2', [{ name: 'Bayu', bornOn: '2025-03-01', relation: 'anak' }])
  const person = personIds[0]!
  ;[target, measured] = [randomUUID(), randomUUID()]
  const place = [person, familyId, villageId, kecamatanId]
  await db.query(
    `insert into tpk_target (tenant_id, id, person_id, family_id, village_id, kecamatan_id, stage, opened_on)
     values ($1, $2, $3, $4, $5, $6, 'anak', '2026-01-01')`,
    [tenantId, target, ...place],
  )
  await db.query(
    `insert into measurement (tenant_id, id, person_id, family_id, village_id, kecamatan_id, measured_on, period, sex,
       weight_g, length_mm, measure, recorded_by, recorder_name)
     values ($1, $2, $3, $4, $5, $6, '2026-08-05', $7, 'L', 8450, 715, 'L', $8, 'Kader')`,
    [tenantId, measured, ...place, PERIOD, randomUUID()],
  )
  await db.query(
    `insert into tpk_visit (tenant_id, id, target_id, person_id, family_id, village_id, kecamatan_id, stage, visited_on,
       period, edition, answers, measurement_id, referred, recorded_by, recorder_name)
     values ($1, $2, $3, $4, $5, $6, $7, 'anak', '2026-08-05', $8, 1, $9, $10, true, $11, 'Kader')`,
    [
      ...[tenantId, randomUUID(), target, ...place, PERIOD],
      ...[JSON.stringify({ kie: true, posyandu: true, lahir_bb: 2900 }), measured, randomUUID()],
    ],
  )
})

const sheetOf = (actor: OfficeActor, sheet: string, subject: string) =>
  inTenant(actor, (tx) => openSheet(tx, { sheet, period: PERIOD, subject }, TODAY))

/** Answers of a sheet by field. */
async function answers(sheet: string, subject: string): Promise<Record<string, string | null>> {
  const { content } = await sheetOf(koordinator, sheet, subject)
  return Object.fromEntries(
    content.blocks.flatMap(({ answers: said }) => said.map(({ field, value }) => [field, value])),
  )
}

describe('sheets of families, visits and measurements', () => {
  it('list what was verified, visited and measured in the month', async () => {
    const listed = (family: 'elsimil' | 'eppgbm') =>
      inTenant(koordinator, async (tx) =>
        (await listHandover(tx, family, PERIOD, TODAY)).map(({ id, sheet, state }) => [id, sheet, state]),
      )
    expect(await listed('elsimil')).toEqual([
      [target, 'tpk-baduta', 'belum'],
      [verval, 'verval-krs', 'belum'],
    ])
    expect(await listed('eppgbm')).toEqual([[measured, 'eppgbm-ukur', 'belum']])
  })

  it('say what the field found before what the list said', async () => {
    expect(await answers('verval-krs', verval)).toMatchObject({
      ...{ nama_kk: 'Sutrisno', nik_kk: null, pus: 'Ya', jamban: 'Tidak', air_minum: null },
      ...{ peringkat_kesejahteraan: '>4', berisiko: 'Tidak' },
    })
  })

  it('say the answers of a visit by the words of its questions, and the measures taken with it', async () => {
    expect(await answers('tpk-baduta', target)).toMatchObject({
      ...{ nama: 'Bayu', tanggal_lahir: '01/03/2025', bb: '8,45', pb_tb: '71,5', tanggal_ukur: '05/08/2026' },
      ...{ bb_lahir: '2900', hadir_posyandu_bulan_ini: 'Ya', kie: 'Ya', rujukan: 'Ya', ikut_bkb_bulan_ini: null },
    })
    expect(await answers('eppgbm-ukur', measured)).toMatchObject({
      ...{ nama: 'Bayu', jenis_kelamin: 'Perempuan', berat: '8,45', tinggi: '71,5', cara_ukur: 'Telentang' },
    })
  })

  it.each(['admin_dinas', 'kabid_ks', 'kabid_dalduk', 'kepala_dinas'] as const)('stay closed to %s', async (role) => {
    const actor = await officeActorOf(role, BLORA)
    for (const [sheet, subject] of [
      ['verval-krs', verval],
      ['tpk-baduta', target],
      ['eppgbm-ukur', measured],
    ] as const)
      await expect(sheetOf(actor, sheet, subject)).rejects.toMatchObject({ code: 'not-allowed' })
    expect(await inTenant(actor, (tx) => listHandover(tx, 'elsimil', PERIOD, TODAY))).toEqual([])
  })

  it('are not there for another office, and not for a restricted person', async () => {
    const stranger = await officeActorOf('koordinator_kecamatan', '32.01.01')
    await expect(sheetOf(stranger, 'tpk-baduta', target)).rejects.toMatchObject({ code: 'not-found' })
    await (await asSuperuser()).query(
      'update person set restricted_at = now() where id = (select person_id from tpk_target where id = $1)',
      [target],
    )
    await expect(sheetOf(koordinator, 'tpk-baduta', target)).rejects.toMatchObject({ code: 'not-found' })
    await expect(sheetOf(koordinator, 'eppgbm-ukur', measured)).rejects.toMatchObject({ code: 'not-found' })
  })
})
