import { randomUUID } from 'node:crypto'
import { beforeAll, expect, it } from 'vitest'
import type { OfficeActor } from '@/lib/auth/actor'
import { inTenantSql } from '@/lib/db/tenant'
import { recordFamily } from '@/lib/families/commands'
import { recordFamilySchema } from '@/lib/families/schema'
import { listMeasurements } from '@/lib/growth/queries'
import { applyImport, mapColumns } from '@/lib/imports/commands'
import { undoImport } from '@/lib/imports/undo'
import { asSuperuser } from '@/tests/support/database'
import { makePkb, refusalOf } from '@/tests/support/groups'
import { jobOf, problemsOf, step, upload } from '@/tests/support/imports/office'
import { type TestCell, workbookFile } from '@/tests/support/imports/workbook-file'
import { measure, plantChild, plantPosyandu } from '@/tests/support/measuring'
import { BLORA, officeActorOf, openTestOffice, regionByCode } from '@/tests/support/people'

const [HERE, BESIDE, OTHER] = ['33.16.01.2001', '33.16.01.2002', '33.16.02.2001'] as const
const HEADS = [
  'Desa/Kel',
  'Posyandu',
  'Nama Balita',
  'NIK',
  'Kode sementara',
  'Tgl Lahir',
  'Tgl Ukur',
  'Berat',
  'Tinggi',
  'Cara Ukur',
]
let pkb: OfficeActor

beforeAll(async () => {
  await openTestOffice(BLORA)
  pkb = await makePkb('33.16.01', [HERE, BESIDE])
})

async function checked(rows: readonly TestCell[][]) {
  const id = await upload(
    pkb,
    'pengukuran',
    'posyandu.xlsx',
    workbookFile({ sheets: [{ name: 'Ukur', rows: [[...HEADS], ...rows] }] }),
  )
  const { mapping, failure } = await jobOf(pkb, id)
  expect(failure).toBe('')
  const job = await step(pkb, id, (at) => mapColumns(pkb, { ...at, mapping }))
  return { id, job, problems: await problemsOf(pkb, id) }
}
const taken = (personId: string) => inTenantSql(pkb, (tx) => listMeasurements(tx, personId))

it('matches by NIK, by temporary code and by name with day of birth, judges, and takes all of it back', async () => {
  const villageId = (await regionByCode(HERE)).id
  const nik = '3316014506230001'
  const { rows } = await recordFamily(
    await officeActorOf('admin_dinas', BLORA),
    recordFamilySchema.parse({
      key: randomUUID(),
      villageId,
      name: 'Sutrisno',
      persons: [{ name: 'Aisyah', sex: 'P', bornOn: '2023-06-05', relation: 'anak', nik }],
    }),
  )
  const byNik = rows.find(({ table }) => table === 'person')!.id
  const byCode = await plantChild(HERE, { name: 'bayi ny sri', bornOn: '2024-03-01' })
  await (await asSuperuser()).query("update person set temp_code = 'S-7K3QX2' where id = $1", [byCode.personId])
  const byName = await plantChild(HERE, { name: 'budi santoso', bornOn: '2023-06-01' })
  await plantPosyandu(HERE, 'Mawar')
  const earlier = await measure(pkb, byName, { measuredOn: '2024-10-10', weightKg: 9 }, new Date())
  const { id, problems } = await checked([
    [HERE, 'Posyandu Mawar', 'Aisyah', nik, null, null, '10/09/2024', '9,4', '76,2', 'Telentang'],
    [HERE, null, 'Bayi Ny Sri', null, 's-7k3qx2', null, '10/09/2024', '6.1', null, null],
    [HERE, 'Mawar', 'Budi  Santoso', null, null, '01/06/2023', '10/09/2024', '8,7', '74', 'Berdiri'],
  ])
  expect(problems).toEqual([])
  await step(pkb, id, (at) => applyImport(pkb, at))
  expect(await taken(byNik)).toMatchObject([
    { weightG: 9400, lengthMm: 762, measure: 'L', posyanduName: 'Mawar', gain: 'B' },
  ])
  expect((await taken(byNik))[0]!.zlen).not.toBeNull()
  expect(await taken(byCode.personId)).toMatchObject([{ weightG: 6100, lengthMm: null }])
  // What comes before another measurement changes how that one is judged.
  expect((await taken(byName.personId)).map(({ gain }) => gain)).toEqual(['N', 'B'])

  const again = await checked([[HERE, null, 'Aisyah', nik, null, null, '10/09/2024', '9,4', '76,2', 'Telentang']])
  expect(again.job.summary?.tables?.measurement).toEqual({ new: 0, changed: 0, same: 1 })

  await step(pkb, id, (at) => undoImport(pkb, at))
  expect(await taken(byNik)).toEqual([])
  expect(await taken(byName.personId)).toMatchObject([{ id: earlier, gain: 'B' }])
})

it('makes every row it is not certain of a problem in its place', async () => {
  const child = await plantChild(HERE, { name: 'citra dewi', bornOn: '2023-06-01' })
  await plantChild(HERE, { name: 'kembar jaya', bornOn: '2023-06-01' })
  await plantChild(HERE, { name: 'kembar jaya', bornOn: '2023-06-01' })
  await plantChild(HERE, { name: 'tanpa kelamin', bornOn: '2023-06-01', sex: '' })
  await plantChild(BESIDE, { name: 'di sebelah', bornOn: '2023-06-01' })
  const good = ['10/09/2024', '9,4', '76,2', 'Telentang'] as const
  const { problems, job } = await checked([
    [HERE, null, 'Citra Dewi', null, null, '02/06/2023', ...good],
    [HERE, null, 'Tidak Tercatat', null, null, '01/06/2023', ...good],
    [HERE, null, 'Kembar Jaya', null, null, '01/06/2023', ...good],
    [HERE, null, 'Citra Dewi', null, null, null, ...good],
    [HERE, null, 'Di Sebelah', null, null, '01/06/2023', ...good],
    [OTHER, null, 'Citra Dewi', null, null, '01/06/2023', ...good],
    [HERE, 'Tidak Ada', 'Citra Dewi', null, null, '01/06/2023', ...good],
    [HERE, null, 'Citra Dewi', null, 'S-XXXXXX', '01/06/2023', ...good],
    [HERE, null, 'Citra Dewi', null, null, '01/06/2023', '10/09/2024', '0', '1,05', 'Telentang'],
    [HERE, null, 'Citra Dewi', null, null, '01/06/2023', '10/05/2023', '9,4', null, null],
    [HERE, null, 'Citra Dewi', null, null, '01/06/2023', '11/09/2024', null, null, null],
    [HERE, null, 'Tanpa Kelamin', null, null, '01/06/2023', ...good],
    [HERE, null, 'Citra Dewi', null, null, '01/06/2023', ...good],
    [HERE, null, 'Citra Dewi', null, null, '01/06/2023', ...good],
  ])
  const said = problems.map(({ row, field, message }) => `${row} ${field}: ${message}`)
  const expected = [
    [2, 'lahir', /lahir 1 Juni 2023/],
    [3, 'nama', /belum tercatat/],
    [4, 'nama', /Ada 2 anak/],
    [5, 'lahir', /tidak tertukar/],
    [6, 'nama', /belum tercatat/],
    [7, 'desa', /di luar desa binaan/],
    [8, 'posyandu', /belum ada di daftar/],
    [9, 'kode', /tidak ditemukan/],
    [10, 'berat', /tidak mungkin 0/],
    [10, 'panjang', /dalam sentimeter: 105/],
    [11, 'tanggal', /Anak ini lahir 1 Juni 2023/],
    [12, 'berat', /paling sedikit satu/],
    [13, 'nama', /Jenis kelamin/],
    [15, 'nama', /Sama dengan baris 14/],
  ] as const
  for (const [row, field, sentence] of expected)
    expect(said).toContainEqual(expect.stringMatching(new RegExp(`^${row} ${field}: .*${sentence.source}`)))
  expect(said).toHaveLength(expected.length)
  expect((await refusalOf(step(pkb, job.id, (at) => applyImport(pkb, at)))).code).toMatch(/^import\./)
  expect(await taken(child.personId)).toEqual([])
})

it('is brought in by the PKB of the village alone, since it names children', async () => {
  for (const actor of [
    await officeActorOf('admin_dinas', BLORA),
    await officeActorOf('kabid_ks', BLORA),
    await officeActorOf('koordinator_kecamatan', '33.16.01'),
    await officeActorOf('verifikator_krs', '33.16.01'),
  ])
    expect(
      (
        await refusalOf(
          upload(actor, 'pengukuran', 'x.xlsx', workbookFile({ sheets: [{ name: 'Ukur', rows: [[...HEADS]] }] })),
        )
      ).code,
    ).toBe('not-allowed')
})
