import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import type { OfficeActor } from '@/lib/auth/actor'
import { inTenant } from '@/lib/db/tenant'
import { applyImport, beginImport, checkAgain, mapColumns, repairRows } from '@/lib/imports/commands'
import { undoImport } from '@/lib/imports/undo'
import { verifyKrs } from '@/lib/krs/commands'
import { sumKrsByVillage } from '@/lib/krs/sums'
import { asSuperuser } from '@/tests/support/database'
import { jobOf, problemsOf, step, upload } from '@/tests/support/imports/office'
import { type TestCell, workbookFile } from '@/tests/support/imports/workbook-file'
import { BLORA, BOGOR, officeActorOf, openTestOffice, regionByCode } from '@/tests/support/people'

const KECAMATAN = '33.16.01'
const [HERE, BESIDE, OTHER] = ['33.16.01.2001', '33.16.01.2002', '33.16.02.2001'] as const
let tenant: number
let verifier: OfficeActor

beforeAll(async () => {
  tenant = await openTestOffice(BLORA)
  await openTestOffice(BOGOR)
  verifier = await officeActorOf('verifikator_krs', KECAMATAN)
})

const HEADS_2021 = [
  ...['No', 'Desa', 'RW', 'RT', 'Kode Keluarga', 'NIK KK', 'Nama KK', 'Baduta', 'Balita', 'PUS', 'PUS Hamil'],
  ...['Anak Tidak Sekolah', 'Lantai Tanah', 'Air Minum', 'Jamban', 'Rumah Tidak Layak', 'Pendidikan Ibu < SLTP'],
  ...['Terlalu Muda', 'Terlalu Tua', 'Terlalu Dekat', 'Terlalu Banyak', 'Berisiko'],
]
const HEADS_2025 = [
  ...['Desa/Kelurahan', 'RT', 'Kode Keluarga', 'NIK Kepala Keluarga', 'Nama Kepala Keluarga', 'Baduta', 'Balita'],
  ...['PUS', 'PUS Hamil', 'Air', 'Jamban', 'Terlalu Muda', 'Terlalu Tua', 'Terlalu Dekat', 'Terlalu Banyak'],
  ...['Bukan Peserta KB Modern', 'Peringkat Kesejahteraan 1', 'Peringkat Kesejahteraan 2', 'Peringkat Kesejahteraan 3'],
  ...['Peringkat Kesejahteraan 4', 'Peringkat Kesejahteraan >4', 'Belum Teridentifikasi'],
]

const fileOf = (heads: readonly string[], rows: readonly TestCell[][]) =>
  workbookFile({ sheets: [{ name: 'KRS', rows: [[...heads], ...rows] }] })

/** Uploads, takes the columns as they were guessed, and checks. */
async function checked(actor: OfficeActor, name: string, heads: readonly string[], rows: readonly TestCell[][]) {
  const id = await upload(actor, 'krs', name, fileOf(heads, rows))
  const { mapping, failure } = await jobOf(actor, id)
  expect(failure).toBe('')
  const job = await step(actor, id, (at) => mapColumns(actor, { ...at, mapping }))
  return { id, job, problems: await problemsOf(actor, id) }
}

const apply = (actor: OfficeActor, id: string) => step(actor, id, (at) => applyImport(actor, at))

async function linesOf(year: number, semester: number) {
  const { rows } = await (await asSuperuser()).query(
    `select k.*, f.name, f.kki, f.rt, f.id as family, p.nik_state, l.edition
     from krs_list l join krs_family k on k.tenant_id = l.tenant_id and k.list_id = l.id
     join family f on f.tenant_id = k.tenant_id and f.id = k.family_id
     left join person p on p.tenant_id = f.tenant_id and p.family_id = f.id and p.relation = 'kepala'
     where l.tenant_id = $1 and l.year = $2 and l.semester = $3 order by f.name`,
    [tenant, year, semester],
  )
  return rows
}

const counted = async (table: string): Promise<number> =>
  (await (await asSuperuser()).query(`select count(*)::int as n from ${table} where tenant_id = $1`, [tenant])).rows[0]
    .n

describe('the edition of 2021', () => {
  const rows: TestCell[][] = [
    ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)', '(8)'],
    [
      '1',
      HERE,
      '1',
      '2',
      'KKI-1',
      null,
      'Suharto',
      '✓',
      null,
      'v',
      '',
      'x',
      null,
      'V',
      null,
      null,
      '1',
      null,
      'ya',
      null,
      null,
      '✓',
    ],
    [
      '2',
      HERE,
      '1',
      '2',
      'KKI-2',
      '3316011207800001',
      'Slamet',
      null,
      'x',
      'YA',
      null,
      null,
      null,
      null,
      '√',
      'x',
      null,
      null,
      null,
      null,
      1,
      { xml: '<c t="b"><v>1</v></c>' },
    ],
    [
      '3',
      HERE,
      '1',
      '3',
      null,
      null,
      'Parmin',
      'tidak',
      'tdk',
      'Ya',
      '0',
      '-',
      '?',
      null,
      null,
      null,
      null,
      null,
      null,
      null,
      null,
      null,
    ],
    ['', 'JUMLAH', '', '', '', '', '', '1', '1', '3', '0', '1', '0', '1', '1', '1', '1', '0', '1', '0', '1', '2'],
  ]

  it('is named, read in any spelling of ticks, and says nothing of what it does not have', async () => {
    const { id, job, problems } = await checked(verifier, 'Verval KRS sem II 2022.xlsx', HEADS_2021, rows)
    expect([job.state, job.problems]).toEqual(['siap', 0])
    expect(problems).toEqual([
      expect.objectContaining({ severity: 'peringatan', message: expect.stringContaining('edisi 2021') }),
    ])
    expect(job.summary.tables).toEqual({
      krs_list: { new: 1, changed: 0, same: 0 },
      family: { new: 3, changed: 0, same: 0 },
      person: { new: 3, changed: 0, same: 0 },
      krs_family: { new: 3, changed: 0, same: 0 },
    })
    expect((await apply(verifier, id)).state).toBe('selesai')
    const [parmin, slamet, suharto] = await linesOf(2022, 2)
    expect(suharto).toMatchObject({
      ...{ name: 'Suharto', edition: '2021', kki: 'KKI-1', rt: '02', nik_state: 'belum_ada', at_risk: true },
      ...{
        has_baduta: true,
        has_balita: false,
        has_pus: true,
        has_pregnant: false,
        bad_water: true,
        bad_toilet: false,
      },
      ...{ too_young: false, too_old: true, no_modern_kb: null, rank: null, verified: 'belum' },
      older: expect.objectContaining({ tidakSekolah: true, ibuSltp: true, lantaiTanah: false, rumah: false }),
    })
    expect(slamet).toMatchObject({ too_many: true, bad_toilet: true, nik_state: 'ada', at_risk: true })
    expect(parmin).toMatchObject({ has_baduta: false, has_pus: true, at_risk: false, older: { lantaiTanah: null } })

    const area = { kind: 'kecamatan', kecamatanId: (await regionByCode(KECAMATAN)).id } as const
    const [sums] = await inTenant(verifier, (tx) => sumKrsByVillage(tx, suharto.list_id, area))
    expect(sums).toMatchObject({ families: 3, targets: 3, atRisk: 2, riskNow: 2, anyFourT: 2 })
    expect(sums!.marks).toMatchObject({ tua: 1, banyak: 1, muda: 0, kb: null, jamban: 1 })

    const undone = await jobOf(verifier, id)
    await undoImport(verifier, { id, version: undone.version })
    expect(await Promise.all(['krs_list', 'krs_family', 'family', 'person'].map(counted))).toEqual([0, 0, 0, 0])
  })

  it('warns where a printed sum is not that of its rows', async () => {
    const wrong = rows.map((row) => [...row])
    wrong[4]![21] = '5.948'
    const { job, problems } = await checked(verifier, 'KRS 2022 s2.xlsx', HEADS_2021, wrong)
    expect(job.problems).toBe(0)
    const said = problems.find(({ row }) => row === 6)
    expect(said).toMatchObject({ severity: 'peringatan', field: 'berisiko', column: 21 })
    expect(said!.message).toContain('Jumlah tercetak Berisiko 5.948, tetapi baris di atasnya 2.')
  })
})

describe('the edition of 2025', () => {
  const rows = (over: Partial<Record<number, TestCell>> = {}): TestCell[][] =>
    [
      [
        HERE,
        '01',
        'KKI-9',
        null,
        'Sukarman',
        'v',
        null,
        'v',
        null,
        null,
        'v',
        null,
        'v',
        null,
        null,
        'v',
        null,
        'v',
        null,
        null,
        null,
        null,
      ],
      [
        HERE,
        '01',
        'KKI-10',
        null,
        'Tugiman',
        null,
        'v',
        'v',
        null,
        null,
        null,
        null,
        'v',
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        'v',
        null,
      ],
      [
        BESIDE,
        '05',
        null,
        '3316012208810003',
        'Wagiman',
        null,
        null,
        'v',
        'v',
        'v',
        null,
        null,
        null,
        null,
        null,
        'v',
        null,
        null,
        null,
        null,
        null,
        'v',
      ],
    ].map((row, at) => (at === 0 ? row.map((cell, column) => (column in over ? (over[column] ?? null) : cell)) : row))

  it('keeps the flag unknown where the file has none, reads ranks, updates on a second import, and keeps verval', async () => {
    const first = await checked(verifier, 'KRS 2025 semester 1.xlsx', HEADS_2025, rows())
    expect([first.job.state, first.job.problems]).toEqual(['siap', 0])
    expect(first.problems[0]?.message).toContain('Kolom Berisiko tidak ada')
    await apply(verifier, first.id)
    const [sukarman, tugiman, wagiman] = await linesOf(2025, 1)
    expect(sukarman).toMatchObject({ edition: '2025', at_risk: null, bad_toilet: true, no_modern_kb: true, rank: 2 })
    expect([tugiman.rank, wagiman.rank, wagiman.bad_water]).toEqual([5, null, true])

    const key = randomUUID()
    const found = { jamban: false }
    const body = { key, version: 1, id: sukarman.id, familyId: sukarman.family_id, found, foundAtRisk: false }
    await verifyKrs(verifier, { ...body, verified: 'berubah', reason: 'Sudah dibangun', verifiedOn: '2025-03-02' })

    const same = await checked(verifier, 'KRS 2025 semester 1.xlsx', HEADS_2025, rows())
    expect(same.job.summary.tables).toEqual({
      family: { new: 0, changed: 0, same: 3 },
      krs_family: { new: 0, changed: 0, same: 3 },
    })
    const second = await checked(verifier, 'KRS 2025 semester 1.xlsx', HEADS_2025, rows({ 9: 'v' }))
    expect(second.job.summary.tables).toMatchObject({ krs_family: { new: 0, changed: 1, same: 2 } })
    expect(second.problems.map(({ message }) => message).join(' ')).toContain('hasil verifikasinya tetap')
    await apply(verifier, second.id)
    const after = (await linesOf(2025, 1))[0]
    expect(after).toMatchObject({
      ...{ bad_water: true, bad_toilet: true, verified: 'berubah', found, found_at_risk: false, version: 3 },
    })

    // The first import can no longer be taken back alone; the second can, and the line says again what it said.
    const one = await jobOf(verifier, first.id)
    await expect(undoImport(verifier, { id: first.id, version: one.version })).rejects.toThrow('tidak dapat diurungkan')
    const two = await jobOf(verifier, second.id)
    await undoImport(verifier, { id: second.id, version: two.version })
    expect((await linesOf(2025, 1))[0]).toMatchObject({ bad_water: false, verified: 'berubah', found })
  })

  it('finds families again by kode keluarga, NIK, and name with RT, and never twice', async () => {
    const before = await counted('family')
    const again: TestCell[][] = [
      [HERE, null, 'KKI-9', null, 'Sukarman', 'v'],
      [BESIDE, null, null, '3316012208810003', 'Wagiman', 'v'],
      [HERE, '1', null, null, 'Tugiman', 'v'],
      [HERE, '2', null, null, 'Tugiman', 'v'],
    ]
    const { id, job } = await checked(verifier, 'KRS 2025 semester 2.xlsx', HEADS_2025, again)
    expect(job.problems).toBe(0)
    expect(job.summary.tables).toMatchObject({ family: { new: 1, same: 3 }, krs_family: { new: 4 } })
    await apply(verifier, id)
    expect(await counted('family')).toBe(before + 1)
    const twice = await checked(verifier, 'KRS 2025 semester 2.xlsx', HEADS_2025, [again[0]!, [...again[0]!]])
    expect(twice.problems.find(({ row }) => row === 3)?.message).toContain('Sama dengan baris 2')
  })
})

describe('dirty files', () => {
  const good: TestCell[] = [HERE, '01', null, null, 'Bejo', 'v', null, 'v']
  const says = async (rows: TestCell[][], name = 'KRS 2024 semester 2.xlsx', heads: readonly string[] = HEADS_2025) => {
    const { problems } = await checked(verifier, name, heads, rows)
    return problems
      .filter(({ severity }) => severity === 'tolak')
      .map(({ row, column, message }) => [row, column, message])
  }
  const withCell = (column: number, cell: TestCell): TestCell[] => good.map((one, at) => (at === column ? cell : one))

  it('tells each by its column', async () => {
    const ranks = [...good, ...Array.from({ length: 8 }, () => null), 'v', 'v']
    const planted: [TestCell[], number, string][] = [
      [withCell(3, { xml: '<c><v>3.3160112207810003E+15</v></c>' }), 3, '15 angka'],
      [withCell(3, 3316011207800001), 3, '15 angka'],
      [withCell(3, '1111111111111111'), 3, '16 angka yang sama'],
      [withCell(5, '3'), 5, 'bukan centang'],
      [withCell(5, 'mungkin'), 5, 'bukan centang yang dikenal'],
      [withCell(0, OTHER), 0, 'di luar kecamatan Anda'],
      [withCell(0, '32.01.01.2001'), 0, 'bukan desa di kantor Anda'],
      [withCell(4, null), 4, 'wajib diisi'],
      [ranks, 17, 'Dua peringkat'],
    ]
    expect(await says(planted.map(([row]) => row))).toEqual(
      planted.map(([, column, message], at) => [at + 2, column, expect.stringContaining(message)]),
    )
    expect(await says([good], 'daftar.xlsx')).toEqual([[2, -1, expect.stringContaining('Tahun daftar ini belum ada')]])
    expect(await says([good], 'KRS 2031.xlsx')).toEqual([[2, -1, expect.stringContaining('Periksa tahunnya')]])
  })

  it('refuses to mix editions in one list, and says how to go on', async () => {
    const first = await checked(verifier, 'KRS 2023 s1.xlsx', HEADS_2025, [good])
    await apply(verifier, first.id)
    const row: TestCell[] = ['1', HERE, '1', '1', null, null, 'Bejo', 'v']
    expect(await says([row], 'KRS 2023 s1.xlsx', HEADS_2021)).toEqual([
      [2, -1, expect.stringContaining('Urungkan impor yang lama')],
    ])
  })

  it('mends a row in the grid and applies', async () => {
    const { id, job } = await checked(verifier, 'KRS 2024 s1.xlsx', HEADS_2025, [withCell(5, '3')])
    expect(job.problems).toBe(1)
    const mended = await step(verifier, id, (at) =>
      repairRows(verifier, { ...at, edits: [{ row: 2, column: 5, text: '✓' }], skips: [] }),
    )
    expect(mended.problems).toBe(0)
    expect((await apply(verifier, id)).state).toBe('selesai')
    const { version } = await jobOf(verifier, id)
    await undoImport(verifier, { id, version })
    expect((await step(verifier, id, (at) => checkAgain(verifier, at))).problems).toBe(0)
  })
})

describe('who brings lists in', () => {
  async function* one() {
    yield fileOf(HEADS_2025, [])
  }
  it.each(['admin_dinas', 'kabid_ks', 'kabid_dalduk', 'kepala_dinas', 'tpps', 'petugas_pdp'] as const)(
    'is not %s',
    async (role) => {
      const actor = await officeActorOf(role, BLORA)
      await expect(beginImport(actor, { kind: 'krs', fileName: 'KRS 2025.xlsx' }, one())).rejects.toThrow('Peran Anda')
    },
  )

  it('is not another office, for whom the import is not there', async () => {
    const { id } = await checked(verifier, 'KRS 2024 s2.xlsx', HEADS_2025, [[HERE, '01', null, null, 'Bejo', 'v']])
    const stranger = await officeActorOf('verifikator_krs', '32.01.01')
    await expect(applyImport(stranger, { id, version: 1 })).rejects.toThrow('tidak ditemukan')
    const admin = await officeActorOf('admin_dinas', BLORA)
    await expect(applyImport(admin, { id, version: 1 })).rejects.toThrow('Peran Anda')
  })
})
