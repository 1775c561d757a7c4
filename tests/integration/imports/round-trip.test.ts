import { beforeAll, describe, expect, it } from 'vitest'
import type { OfficeActor } from '@/lib/auth/actor'
import { inTenantSql } from '@/lib/db/tenant'
import { type Sheet, workbookStream } from '@/lib/export/workbook'
import { applyImport, mapColumns } from '@/lib/imports/commands'
import { exportKind } from '@/lib/imports/export'
import { findKind } from '@/lib/imports/kinds/all'
import type { ImportKindCode } from '@/lib/imports/kinds/kind'
import type { RawCell } from '@/lib/imports/read/cell'
import { readFileRows } from '@/lib/imports/read/file'
import { memorySource } from '@/lib/imports/read/source'
import { asSuperuser } from '@/tests/support/database'
import { jobOf, plantGroups, step, upload } from '@/tests/support/imports/office'
import { ROSTER_HEADS, rosterRow } from '@/tests/support/imports/roster-file'
import { workbookFile } from '@/tests/support/imports/workbook-file'
import { BLORA, officeActorOf, openTestOffice } from '@/tests/support/people'

/** Texts that a spreadsheet would run if they stood as a formula. */
const FORMULAS = ['=1+1', '+62 812', '-5', '@SUM(A1)', '=HYPERLINK("http://x","y")', "'=1", '=cmd|calc!A0', '-']

let admin: OfficeActor
let village: { id: number; code: string; kecamatan_id: number }

beforeAll(async () => {
  const tenant = await openTestOffice(BLORA)
  admin = await officeActorOf('admin_dinas', BLORA)
  const db = await asSuperuser()
  village = (
    await db.query(
      'select id, code, kecamatan_id from region where district_id = $1 and level = 4 and closed_on is null order by code limit 1',
      [tenant],
    )
  ).rows[0]
  await plantGroups(
    tenant,
    FORMULAS.map((name, at) => ({
      code: `K-${at}`,
      kind: 'bkb',
      name: `${name} ${at}`,
      villageId: village.id,
      kecamatanId: village.kecamatan_id,
    })),
  )
  const rows = Array.from({ length: 12 }, (_, at) => rosterRow(at, `K-${at % FORMULAS.length}`, village.code))
  rows.forEach((row, at) => {
    row[6] = FORMULAS[at % FORMULAS.length]!
  })
  const id = await upload(
    admin,
    'anggota',
    'awal.xlsx',
    workbookFile({ sheets: [{ name: 'A', rows: [[...ROSTER_HEADS], ...rows] }] }),
  )
  const { mapping } = await jobOf(admin, id)
  await step(admin, id, (at) => mapColumns(admin, { ...at, mapping }))
  expect((await step(admin, id, (at) => applyImport(admin, at))).state).toBe('selesai')
})

async function fileOf(kind: ImportKindCode, actor: OfficeActor): Promise<Buffer> {
  const { sheet } = await inTenantSql(actor, (tx) => exportKind(tx, findKind(kind)!, '2026-11-22'))
  return Buffer.from(await new Response(workbookStream([sheet as Sheet<unknown>])).arrayBuffer())
}

describe('what goes out comes in again', () => {
  it.each<[ImportKindCode, 'admin_dinas' | 'koordinator_kecamatan', string]>([
    ['poktan', 'admin_dinas', 'poktan'],
    ['anggota', 'admin_dinas', 'poktan_member'],
    ['anggota', 'koordinator_kecamatan', 'poktan_member'],
  ])('%s of a %s changes nothing', async (kind, role, table) => {
    const actor = role === 'admin_dinas' ? admin : await officeActorOf(role, village.code.slice(0, 8))
    const id = await upload(actor, kind, 'kembali.xlsx', await fileOf(kind, actor))
    const { mapping } = await jobOf(actor, id)
    const { problems, summary } = await step(actor, id, (at) => mapColumns(actor, { ...at, mapping }))
    expect(problems).toBe(0)
    for (const counts of Object.values(summary.tables ?? {})) expect(counts).toMatchObject({ new: 0, changed: 0 })
    expect(summary.tables?.[table]?.same).toBe(kind === 'poktan' ? FORMULAS.length : 12)
  })

  it('holds no formula, keeps sixteen digits for those who may read them, and masks them for the rest', async () => {
    const cellsOf = async (actor: OfficeActor) => {
      const cells: RawCell[] = []
      await readFileRows(memorySource(await fileOf('anggota', actor)), 0, (row) => cells.push(...row.cells))
      return cells
    }
    const masked = await cellsOf(admin)
    expect(masked.filter((cell) => cell !== null && typeof cell === 'object' && 'f' in cell)).toEqual([])
    expect(masked).toEqual(expect.arrayContaining(FORMULAS))
    expect(masked.filter((cell) => typeof cell === 'string' && /^\d{16}$/.test(cell))).toEqual([])
    const koordinator = await officeActorOf('koordinator_kecamatan', village.code.slice(0, 8))
    expect(
      (await cellsOf(koordinator)).filter((cell) => typeof cell === 'string' && /^\d{16}$/.test(cell)),
    ).toHaveLength(24)
  })
})
