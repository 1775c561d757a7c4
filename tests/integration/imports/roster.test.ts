import { beforeAll, describe, expect, it } from 'vitest'
import type { OfficeActor } from '@/lib/auth/actor'
import { applyImport, checkAgain, mapColumns, repairRows } from '@/lib/imports/commands'
import { undoImport } from '@/lib/imports/undo'
import { asSuperuser } from '@/tests/support/database'
import { jobOf, plantGroups, problemsOf, rowCounts, step, upload } from '@/tests/support/imports/office'
import { plantErrors, ROSTER_HEADS, rosterRow } from '@/tests/support/imports/roster-file'
import { type TestCell, workbookFile } from '@/tests/support/imports/workbook-file'
import { BLORA, officeActorOf, openTestOffice } from '@/tests/support/people'

const FAMILIES = 2_000
let tenant: number
let admin: OfficeActor
let villages: { id: number; code: string; kecamatan_id: number }[]

beforeAll(async () => {
  tenant = await openTestOffice(BLORA)
  admin = await officeActorOf('admin_dinas', BLORA)
  const db = await asSuperuser()
  villages = (
    await db.query(
      'select id, code, kecamatan_id from region where district_id = $1 and level = 4 and closed_on is null order by code limit 40',
      [tenant],
    )
  ).rows
  await plantGroups(
    tenant,
    villages.map(({ id, kecamatan_id }, at) => ({
      code: `BKB-${at}`,
      kind: 'bkb',
      name: `Melati ${at}`,
      villageId: id,
      kecamatanId: kecamatan_id,
    })),
  )
})

const goodRows = (): TestCell[][] =>
  Array.from({ length: FAMILIES }, (_, at) =>
    rosterRow(at, `BKB-${at % villages.length}`, villages[at % villages.length]!.code),
  )

const fileOf = (rows: TestCell[][]) =>
  workbookFile({ sheets: [{ name: 'Anggota', rows: [[...ROSTER_HEADS], ...rows] }] })

describe('a roster of 2,000 families with 37 errors', () => {
  it('is refused row by row, mended, applied, taken back and applied again', async () => {
    const before = await rowCounts(tenant)
    const rows = goodRows()
    const planted = plantErrors(rows)
    const id = await upload(admin, 'anggota', 'roster.xlsx', fileOf(rows))
    const read = await jobOf(admin, id)
    expect([read.failure, read.state, read.rowsTotal]).toEqual(['', 'memetakan', FAMILIES])
    expect(Object.values(read.mapping)).toHaveLength(ROSTER_HEADS.length)

    const checked = await step(admin, id, (at) => mapColumns(admin, { ...at, mapping: read.mapping }))
    const refused = (await problemsOf(admin, id)).filter(({ severity }) => severity === 'tolak')
    expect([checked.failure, checked.state, refused.length]).toEqual(['', 'siap', 37])
    for (const { at, column, says } of planted) {
      const found = refused.find((problem) => problem.row === at + 2 && problem.column === column)
      expect(found?.message ?? `no problem at row ${at + 2}`).toContain(says)
    }
    await expect(applyImport(admin, { id, version: checked.version })).rejects.toThrow('Masih ada baris yang ditolak')

    const good = goodRows()
    const edits = planted.map(({ at, column }) => ({ row: at + 2, column, text: String(good[at]![column]) }))
    const mended = await step(admin, id, (at) => repairRows(admin, { ...at, edits, skips: [] }))
    expect([mended.failure, mended.state, mended.problems]).toEqual(['', 'siap', 0])
    expect(mended.summary.tables).toEqual({
      family: { new: FAMILIES, changed: 0, same: 0 },
      person: { new: FAMILIES, changed: 0, same: 0 },
      poktan_member: { new: FAMILIES, changed: 0, same: 0 },
    })
    const { audit: _then, ...untouched } = await rowCounts(tenant)
    expect(untouched).toEqual({ ...before, audit: undefined, ...untouched })
    expect(untouched.family).toBe(before.family)

    const applied = await step(admin, id, (at) => applyImport(admin, at))
    expect([applied.failure, applied.state]).toEqual(['', 'selesai'])
    expect(await rowCounts(tenant)).toMatchObject({ family: FAMILIES, person: FAMILIES, poktan_member: FAMILIES })

    await undoImport(admin, { id, version: applied.version })
    expect(await rowCounts(tenant)).toMatchObject({ family: 0, person: 0, poktan_member: 0 })

    const again = await step(admin, id, (at) => checkAgain(admin, at))
    expect([again.state, again.problems]).toEqual(['siap', 0])
    const second = await step(admin, id, (at) => applyImport(admin, at))
    expect(second.state).toBe('selesai')
    expect(await rowCounts(tenant)).toMatchObject({ family: FAMILIES, person: FAMILIES, poktan_member: FAMILIES })

    // The same file once more: everything is there already.
    const same = await upload(admin, 'anggota', 'roster.xlsx', fileOf(goodRows()))
    const state = await step(admin, same, (at) => mapColumns(admin, { ...at, mapping: read.mapping }))
    expect(state.summary.tables).toEqual({
      family: { new: 0, changed: 0, same: FAMILIES },
      person: { new: 0, changed: 0, same: FAMILIES },
      poktan_member: { new: 0, changed: 0, same: FAMILIES },
    })
  }, 120_000)
})
