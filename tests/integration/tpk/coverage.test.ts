import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import type { OfficeActor } from '@/lib/auth/actor'
import { inTenantSql } from '@/lib/db/tenant'
import { periodOf } from '@/lib/format/period'
import { readComputed } from '@/lib/reports/computed'
import { rekapTpk } from '@/lib/reports/forms/rekap-tpk'
import { GROUPS } from '@/lib/tpk/care'
import { addGroups, byKecamatan, readCoverage, readTeamCoverage, totalOf } from '@/lib/tpk/coverage'
import { coverageReach } from '@/lib/tpk/coverage-policy'
import { asSuperuser } from '@/tests/support/database'
import { BLORA, officeActorOf, openTestOffice } from '@/tests/support/people'
import { pkbServing } from '@/tests/support/reports'
import { placeOf } from '@/tests/support/roster'
import { plantHome, plantTeam } from '@/tests/support/tpk'

const JULY = periodOf(2026, 7)
const NOW = new Date('2026-08-20T05:00:00Z')
const [ONE, TWO, FAR] = ['33.16.03.2001', '33.16.03.2002', '33.16.04.2001'] as const
let admin: OfficeActor

/** A target, visited in July or not, whose next visit was due on a day. */
async function plant(village: string, stage: string, teamId: string | null, visited: boolean, nextOn: string) {
  const writer = await asSuperuser()
  const { familyId, personIds, place } = await plantHome(village, '1', [{ bornOn: '2025-03-01' }])
  const id = randomUUID()
  const head = [place.tenantId, personIds[0], familyId, stage, place.villageId, place.kecamatanId, teamId, id]
  await writer.query(
    `insert into tpk_target (tenant_id, person_id, family_id, stage, village_id, kecamatan_id, team_id, id, opened_on, next_on)
     values ($1, $2, $3, $4, $5, $6, $7, $8, '2026-06-01', $9)`,
    [...head, nextOn],
  )
  if (visited)
    await writer.query(
      `insert into tpk_visit (tenant_id, person_id, family_id, stage, village_id, kecamatan_id, team_id, target_id, id,
         visited_on, period, edition, answers, risk, recorded_by, recorder_name)
       values ($1, $2, $3, $4, $5, $6, $7, $8, gen_random_uuid(), '2026-07-10', $9, 1, '{}', 'merah', $8, 'Uji')`,
      [...head, JULY],
    )
}

beforeAll(async () => {
  await openTestOffice(BLORA)
  admin = await officeActorOf('admin_dinas', BLORA)
  const [first, second] = [await plantTeam(ONE, ['1']), await plantTeam(ONE, ['2'])]
  await plant(ONE, 'hamil', first, true, '2026-08-19')
  await plant(ONE, 'hamil', first, false, '2026-08-20')
  await plant(ONE, 'anak', second, true, '2026-08-01')
  await plant(TWO, 'catin', null, false, '2026-08-01')
  await plant(FAR, 'hamil', null, true, '2026-09-01')
})

const read = (actor: OfficeActor) => inTenantSql(actor, (tx) => readCoverage(tx, JULY, coverageReach(actor.role)!, NOW))

describe('the coverage of a month', () => {
  it('is in every village and group what the report computes', async () => {
    const places = await read(admin)
    const cells = await inTenantSql(admin, (tx) =>
      readComputed(
        tx,
        rekapTpk,
        JULY,
        places.map(({ id }) => Number(id)),
      ),
    )
    const known = places.filter(({ groups }) => groups !== null)
    expect(known.map(({ code }) => code)).toEqual([ONE, TWO, FAR])
    expect([...cells.keys()].map(String).sort()).toEqual(known.map(({ id }) => id).sort())
    for (const { id, groups } of known)
      for (const group of GROUPS)
        for (const [count, value] of Object.entries(groups![group]))
          expect(cells.get(Number(id))![`${group}_${count}`]).toBe(value)
  })

  it('adds villages up, and says how many of them record', async () => {
    const kecamatan = byKecamatan(await read(admin))
    const here = kecamatan.find(({ code }) => code === '33.16.03')!
    expect(totalOf(here.groups!, null)).toMatchObject({ sasaran: 4, didampingi: 2, berisiko: 2 })
    expect(here.groups!.hamil).toMatchObject({ sasaran: 2, didampingi: 1 })
    expect(here).toMatchObject({ known: 2, overdue: 3 })
    expect(here.villages).toBeGreaterThan(2)
    expect(kecamatan.filter(({ groups }) => groups === null).length).toBeGreaterThan(0)
  })

  it('is divided among a village’s teams', async () => {
    const village = (await read(admin)).find(({ code }) => code === ONE)!
    const teams = await inTenantSql(admin, (tx) => readTeamCoverage(tx, JULY, village, NOW))
    expect(teams.map(({ groups, overdue }) => [totalOf(groups!, null).sasaran, overdue]).sort()).toEqual([
      [1, 1],
      [2, 1],
    ])
    expect(addGroups(teams.map(({ groups }) => groups))).toEqual(village.groups)
    const two = (await read(admin)).find(({ code }) => code === TWO)!
    const [nobody] = await inTenantSql(admin, (tx) => readTeamCoverage(tx, JULY, two, NOW))
    expect(nobody).toMatchObject({ id: '', name: 'Belum dilayani tim' })
  })

  it('reaches as far as the reader’s area', async () => {
    const codes = async (actor: OfficeActor) => [...new Set((await read(actor)).map(({ code }) => code.slice(0, 8)))]
    expect(await codes(await officeActorOf('koordinator_kecamatan', '33.16.03'))).toEqual(['33.16.03'])
    const pkb = await pkbServing('33.16.04', [(await placeOf(FAR)).villageId])
    expect((await read(pkb)).map(({ code }) => code)).toEqual([FAR])
    expect((await read(await officeActorOf('kader_tpk', TWO))).map(({ code }) => code)).toEqual([TWO])
    expect((await codes(await officeActorOf('kabid_ks', BLORA))).length).toBeGreaterThan(10)
  })

  it('is nobody’s outside assistance', () =>
    expect(['faskes', 'petugas_pdp', 'juri', 'pokja_kampung_kb'].map((role) => coverageReach(role as never))).toEqual([
      null,
      null,
      null,
      null,
    ]))
})
