import { beforeAll, describe, expect, it } from 'vitest'
import type { OfficeActor } from '@/lib/auth/actor'
import { applyImport, beginImport, mapColumns, repairRows } from '@/lib/imports/commands'
import { LIMITS } from '@/lib/imports/read/limits'
import { undoImport } from '@/lib/imports/undo'
import { asSuperuser } from '@/tests/support/database'
import { jobOf, plantGroups, problemsOf, rowCounts, step, upload } from '@/tests/support/imports/office'
import { ROSTER_HEADS, rosterRow } from '@/tests/support/imports/roster-file'
import { type TestCell, type TestWorkbook, workbookFile } from '@/tests/support/imports/workbook-file'
import { BLORA, officeActorOf, openTestOffice } from '@/tests/support/people'

let tenant: number
let admin: OfficeActor
let village: { id: number; code: string; kecamatan_id: number; kecamatan: string }

beforeAll(async () => {
  tenant = await openTestOffice(BLORA)
  admin = await officeActorOf('admin_dinas', BLORA)
  const db = await asSuperuser()
  village = (
    await db.query(
      `select r.id, r.code, r.kecamatan_id, k.code as kecamatan from region r join region k on k.id = r.kecamatan_id
       where r.district_id = $1 and r.level = 4 and r.closed_on is null order by r.code limit 1`,
      [tenant],
    )
  ).rows[0]
  await plantGroups(tenant, [
    { code: 'BKB-1', kind: 'bkb', name: 'Melati', villageId: village.id, kecamatanId: village.kecamatan_id },
  ])
})

const rows = (count = 5): TestCell[][] => Array.from({ length: count }, (_, at) => rosterRow(at, 'BKB-1', village.code))
const heads = [...ROSTER_HEADS]

async function checked(book: TestWorkbook, actor = admin) {
  const id = await upload(actor, 'anggota', 'uji.xlsx', workbookFile(book))
  const read = await jobOf(actor, id)
  if (read.state !== 'memetakan') return { id, job: read, problems: [] }
  const job = await step(actor, id, (at) => mapColumns(actor, { ...at, mapping: read.mapping }))
  return { id, job, problems: await problemsOf(actor, id) }
}

const withCell = (row: number, column: number, cell: TestCell): TestCell[][] => {
  const all = rows()
  all[row]![column] = cell
  return all
}

describe('says what is wrong, by row and column', () => {
  it.each<[string, () => TestWorkbook, number, number, string]>([
    [
      'merged cells',
      () => ({ sheets: [{ name: 'A', rows: [heads, ...withCell(2, 2, null)], merges: ['C3:C4'] }] }),
      4,
      2,
      'digabung dengan sel lain (baris 3–4)',
    ],
    [
      'a NIK as a number',
      () => ({
        sheets: [{ name: 'A', rows: [heads, ...withCell(0, 11, { xml: '<c><v>3.31605430722E+15</v></c>' })] }],
      }),
      2,
      11,
      'Excel hanya menjaga 15 angka pertama',
    ],
    [
      'a formula without a result',
      () => ({ sheets: [{ name: 'A', rows: [heads, ...withCell(1, 6, { xml: '<c><f>B1</f></c>' })] }] }),
      3,
      6,
      'rumus tanpa hasil',
    ],
    [
      'the same member twice',
      () => ({ sheets: [{ name: 'A', rows: [heads, ...rows(), rows()[1]!] }] }),
      7,
      0,
      'Sama dengan baris 3',
    ],
    [
      'a day that is text and no day',
      () => ({ sheets: [{ name: 'A', rows: [heads, ...withCell(0, 12, 'awal 2024')] }] }),
      2,
      12,
      'bukan tanggal yang dikenal',
    ],
  ])('%s', async (_what, book, row, column, says) => {
    const { job, problems } = await checked(book())
    expect([job.failure, job.state]).toEqual(['', 'siap'])
    expect(problems.find((one) => one.row === row && one.column === column)?.message).toContain(says)
  })

  it('reads days as text and days of 1904 alike', async () => {
    const day = { sheets: [{ name: 'A', rows: [heads, ...withCell(0, 12, { day: 43_844 })] }], date1904: true }
    const { job, problems } = await checked(day)
    expect(problems.filter(({ severity }) => severity === 'tolak')).toEqual([])
    expect(job.layout.remarks?.join(' ')).toContain('sejak 1904')
  })

  it('chooses the sheet whose heads fit, and says so; a hidden one is named and not read', async () => {
    const { job } = await checked({
      sheets: [
        { name: 'Rekap', rows: [['Jumlah'], [5]] },
        { name: 'Data', rows: [['DPPKB BLORA'], [], heads, ...rows()] },
        { name: 'Lama', state: 'hidden', rows: [heads, ...rows()] },
      ],
    })
    expect([job.layout.sheet, job.layout.notice]).toEqual([
      1,
      'Lembar pertama "Rekap" bukan daftar anggota; yang paling cocok "Data".',
    ])
    expect(job.layout.remarks?.join(' ')).toContain('Lembar "Lama" tersembunyi')
    expect(job.problems).toBe(0)
  })

  it('says that no sheet fits', async () => {
    const { job } = await checked({
      sheets: [
        {
          name: 'Gaji',
          rows: [
            ['Nama pegawai', 'Gaji'],
            ['A', 5],
          ],
        },
      ],
    }).catch(() => ({ job: null }))
    expect(job).toBeNull()
  })
})

describe('writes nothing', () => {
  it('of a zip bomb', async () => {
    const before = await rowCounts(tenant)
    const bomb = { name: 'xl/worksheets/sheet1.xml', body: Buffer.alloc(40_000_000, 32) }
    const { job } = await checked({ sheets: [{ name: 'A', rows: [] }], parts: [bomb] })
    expect([job.state, job.failure]).toEqual(['gagal', expect.stringContaining('berkas jebakan')])
    expect((await rowCounts(tenant)).family).toBe(before.family)
  })

  it('of more than 100 MB, which is refused on the way', async () => {
    async function* endless() {
      const piece = new Uint8Array(1024 * 1024)
      for (let sent = 0; sent <= LIMITS.fileBytes; sent += piece.length) yield piece
    }
    await expect(beginImport(admin, { kind: 'anggota', fileName: 'besar.xlsx' }, endless())).rejects.toThrow(
      'lebih dari 100 MB',
    )
  })

  it.each([
    ['kepala_dinas', 'not-allowed'],
    ['kader_poktan', 'not-allowed'],
    ['kabid_dalduk', 'not-allowed'],
  ] as const)('for a %s, whose affair a roster is not', async (role, code) => {
    const actor = await officeActorOf(role, role === 'kader_poktan' ? village.code : BLORA)
    await expect(
      beginImport(actor, { kind: 'anggota', fileName: 'a.csv' }, (async function* () {})()),
    ).rejects.toMatchObject({ code })
  })

  it('of villages outside the koordinator’s kecamatan', async () => {
    const db = await asSuperuser()
    const { rows: others } = await db.query(
      'select k.code from region k where k.district_id = $1 and k.level = 3 and k.id <> $2 and k.closed_on is null order by k.code limit 1',
      [tenant, village.kecamatan_id],
    )
    const stranger = await officeActorOf('koordinator_kecamatan', others[0].code)
    const { job, problems } = await checked({ sheets: [{ name: 'A', rows: [heads, ...rows(2)] }] }, stranger)
    expect(job.problems).toBe(2)
    expect(problems[0]?.message).toContain('di luar kecamatan Anda')
  })

  it('of an import of another person, nor shows it', async () => {
    const id = await upload(
      admin,
      'anggota',
      'uji.xlsx',
      workbookFile({ sheets: [{ name: 'A', rows: [heads, ...rows()] }] }),
    )
    const other = await officeActorOf('kabid_ks', BLORA)
    const { version, mapping } = await jobOf(admin, id)
    await expect(mapColumns(other, { id, version, mapping })).rejects.toMatchObject({ code: 'not-allowed' })
  })
})

describe('takes back', () => {
  it('nothing when a row was changed since, and names it', async () => {
    const { id, job } = await checked({ sheets: [{ name: 'A', rows: [heads, ...rows(3)] }] })
    expect(job.problems).toBe(0)
    const applied = await step(admin, id, (at) => applyImport(admin, at))
    expect(applied.state).toBe('selesai')
    const db = await asSuperuser()
    await db.query(`update family set version = version + 1 where tenant_id = $1 and name = 'Kepala 1 Suharto'`, [
      tenant,
    ])
    await expect(undoImport(admin, { id, version: applied.version })).rejects.toThrow('Kepala 1 Suharto (sudah diubah)')
    expect((await jobOf(admin, id)).state).toBe('selesai')
    await db.query(`update family set version = version - 1 where tenant_id = $1 and name = 'Kepala 1 Suharto'`, [
      tenant,
    ])
    await undoImport(admin, { id, version: applied.version })
    expect(await rowCounts(tenant)).toMatchObject({ family: 0, person: 0, poktan_member: 0, import_change: 0 })
  })

  it('what it changed, to what it said before', async () => {
    const first = await checked({ sheets: [{ name: 'A', rows: [heads, ...rows(3)] }] })
    await step(admin, first.id, (at) => applyImport(admin, at))
    const moved = rows(3)
    moved[0]![6] = 'Jl. Kenanga No. 1'
    const second = await checked({ sheets: [{ name: 'A', rows: [heads, ...moved] }] })
    expect(second.job.summary.tables?.family).toEqual({ new: 0, changed: 1, same: 2 })
    const applied = await step(admin, second.id, (at) => applyImport(admin, at))
    const db = await asSuperuser()
    const address = async () =>
      (await db.query(`select address from family where tenant_id = $1 and name = 'Kepala 0 Suharto'`, [tenant]))
        .rows[0].address
    expect(await address()).toBe('Jl. Kenanga No. 1')
    await undoImport(admin, { id: second.id, version: applied.version })
    expect(await address()).toBe('Jl. Mawar No. 0')
  })
})

describe('mends', () => {
  it('a village misspelt in every row by one replacement, and leaves out a row with its reason', async () => {
    const wrong = rows(4).map((row) => [row[0]!, 'Desa Salah Tulis', ...row.slice(2)] as TestCell[])
    const { id, job } = await checked({ sheets: [{ name: 'A', rows: [heads, ...wrong] }] })
    expect(job.problems).toBe(4)
    const mended = await step(admin, id, (at) =>
      repairRows(admin, {
        ...at,
        edits: [],
        skips: [{ row: 5, reason: 'Bukan warga desa ini' }],
        replace: { column: 1, from: 'desa salah tulis', to: village.code },
      }),
    )
    expect([mended.problems, mended.summary.rows, mended.summary.skipped]).toEqual([0, 3, 1])
  })

  it('refuses the second of two people who mend at once', async () => {
    const { id } = await checked({ sheets: [{ name: 'A', rows: [heads, ...rows(2)] }] })
    const { version } = await jobOf(admin, id)
    await step(admin, id, (at) =>
      repairRows(admin, { ...at, edits: [{ row: 2, column: 6, text: 'Jl. A' }], skips: [] }),
    )
    await expect(repairRows(admin, { id, version, edits: [], skips: [] })).rejects.toMatchObject({
      code: 'changed-meanwhile',
    })
  })
})
