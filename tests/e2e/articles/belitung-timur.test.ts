import type { Page } from '@playwright/test'
import { expect, test } from '@/tests/support/office-day'
import { arrive } from '@/tests/support/pages/arrival'

/**
 * Belitung Timur, 23 August 2022: eight actions of convergence (analysing data, planning, preparing staff, evaluating),
 * and 15 Kampung KB of 2015 to 2018 in seven kecamatan, each to be looked at for what still needs support.
 */
const PLACE = '19.06'
const EIGHT = [
  ['Aksi 1: Analisis situasi', 'Data keluarga, stunting, dan penyebabnya dianalisis per desa'],
  ['Aksi 2: Penyusunan rencana kegiatan', 'Program dan kebutuhannya direncanakan bersama perangkat daerah'],
  ['Aksi 3: Rembuk stunting', ''],
  ['Aksi 4: Peraturan bupati/wali kota', ''],
  [
    'Aksi 5: Pembinaan pelaku dan pemerintahan desa/kelurahan',
    'SDM dan pembina desa disiapkan perangkat daerah teknis',
  ],
  ['Aksi 6: Sistem manajemen data stunting', ''],
  ['Aksi 7: Pengukuran dan publikasi stunting', ''],
  ['Aksi 8: Reviu kinerja tahunan', 'Keberhasilan Kampung KB dan kinerja pembina dievaluasi'],
] as const

test.slow()

const undo = async (page: Page) => {
  await page.getByRole('button', { name: 'Urungkan' }).click()
  await expect(page.getByRole('button', { name: 'Urungkan' })).toBeHidden()
}

test('the eight actions of 2022 in their order, with outputs, evidence and review', async ({ as }) => {
  const { page } = await as('kabid_dalduk', PLACE)
  await page.goto('/konvergensi?tahun=2022')
  await arrive(page, 'Konvergensi 2022')
  const actions = page.getByRole('table', { name: 'Aksi kabupaten/kota 2022' })
  await expect(actions.getByRole('link')).toHaveText(EIGHT.map(([label]) => label))

  for (const [label, output] of EIGHT.filter(([, done]) => done !== '')) {
    await page.goto('/konvergensi?tahun=2022')
    await actions.getByRole('link', { name: label }).click()
    await expect(page.getByRole('heading', { level: 1, name: label })).toBeVisible()
    await page.getByText('Ubah keadaan').click()
    await page.getByLabel('Selesai', { exact: true }).check()
    await page.getByLabel('Selesai pada').fill('2022-08-23')
    await page.getByRole('textbox', { name: /^Keluaran/ }).fill(output)
    await page.getByRole('button', { name: 'Simpan keadaan' }).click()
    await expect(page.getByText('Keadaan aksi sudah disimpan.')).toBeVisible()
  }
  await arrive(page, 'Aksi 8: Reviu kinerja tahunan')
  await page.getByText('Tambah bukti', { exact: true }).first().click()
  await page.getByLabel('Nama bukti').fill('Laporan kegiatan penguatan Kampung KB')
  await page
    .getByLabel('Berkas', { exact: false })
    .last()
    .setInputFiles({
      name: 'laporan.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.7 penguatan Kampung KB, Manggar, 23 Agustus 2022'),
    })
  await page.getByRole('button', { name: 'Tambah bukti' }).click()
  await expect(page.getByText('Bukti sudah ditambahkan.')).toBeVisible()
  await expect(page.getByRole('link', { name: /Buka berkas/ })).toBeVisible()
  await undo(page)
  await expect(page.getByText('Belum ada bukti.')).toBeVisible()

  await page.goto('/konvergensi?tahun=2022')
  await expect(page.getByRole('region', { name: 'Aksi selesai' })).toContainText('4 dari 8')
  await page.goto('/konvergensi/laporan?tahun=2022')
  await arrive(page, 'Laporan konvergensi 2022')
  for (const [, output] of EIGHT) if (output) await expect(page.getByText(output)).toBeVisible()
})

test('the 15 Kampung KB of 2015 to 2018 in seven kecamatan are evaluated', async ({ as }) => {
  const { page } = await as('kabid_dalduk', PLACE)
  await page.goto('/kampung-kb/evaluasi?tahun=2022')
  await arrive(page, 'Evaluasi Kampung KB 2022')
  await expect(page.getByText(/dari 15 Kampung KB sudah dievaluasi/)).toBeVisible()
  const rows = page.getByRole('table', { name: 'Evaluasi Kampung KB 2022' }).getByRole('row')
  await expect(rows).toHaveCount(16)
  const kecamatan = await rows.evaluateAll((all) =>
    all.slice(1).map((row) => row.querySelectorAll('td')[1]!.textContent),
  )
  expect(new Set(kecamatan).size).toBe(7)

  await rows.nth(1).getByRole('link').click()
  await page.getByRole('link', { name: 'Evaluasi 2022' }).click()
  await page.getByLabel('Berkembang', { exact: true }).check()
  await page.getByLabel('Kesenjangan').fill('Pembinaan desa dan pemanfaatan pekarangan masih perlu penguatan')
  await page.getByLabel('Inovasi').fill('Kelompok binaan yang menurunkan stunting')
  await page.getByRole('button', { name: 'Simpan evaluasi' }).click()
  await expect(page.getByText('Evaluasi sudah disimpan.')).toBeVisible()
  const overview = await page.context().newPage()
  await overview.goto('/kampung-kb/evaluasi?tahun=2022&tampilkan=sudah')
  await expect(overview.getByRole('table').getByRole('row')).toHaveCount(2)
  await undo(page)
})
