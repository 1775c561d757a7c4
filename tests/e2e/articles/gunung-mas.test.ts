import type { Page } from '@playwright/test'
import { expect, test } from '@/tests/support/office-day'
import { arrive } from '@/tests/support/pages/arrival'

/**
 * Gunung Mas, 13 November 2020: 13 BKR, 36 PIK-R, 16 BKL, 49 UPPKS, 39 BKB-HI; 17 field staff, 5 PKB and 12 PLKB
 * non-PNS; 10 lokus in 2020 and ten more in 2021; villages support the programme by DD and ADD.
 */
const PLACE = '62.10'

test.slow()

const undo = async (page: Page) => {
  await page.getByRole('button', { name: 'Urungkan' }).click()
  await expect(page.getByRole('button', { name: 'Urungkan' })).toBeHidden()
}

test('villages’ DD and ADD for Bangga Kencana are written down apart, and taken back', async ({ as }) => {
  const { page } = await as('kabid_ks', PLACE)
  await page.goto('/konvergensi/anggaran?tahun=2020')
  await arrive(page, 'Intervensi dan anggaran 2020')
  await page.getByRole('link', { name: 'Tambah intervensi' }).click()
  await arrive(page, 'Tambah intervensi 2020')
  await page.getByLabel('Nama intervensi').fill('Dukungan desa untuk Bangga Kencana')
  await page.getByLabel('Sensitif (lainnya)').check()
  await page.getByLabel('Tempat').selectOption({ index: 1 })
  await page.getByLabel('Rencana Dana Desa (DD)').fill('lima juta')
  await page.getByLabel('Rencana Alokasi Dana Desa (ADD)').fill('2.500.000')
  await page.getByRole('button', { name: 'Simpan intervensi' }).click()
  await expect(page.getByText('Tulis rupiah bulat, misalnya 1.500.000')).toBeVisible()
  await expect(page.getByLabel('Rencana Alokasi Dana Desa (ADD)')).toHaveValue('2.500.000')
  await page.getByLabel('Rencana Dana Desa (DD)').fill('Rp7.500.000')
  await page.getByRole('button', { name: 'Simpan intervensi' }).click()
  await arrive(page, 'Intervensi dan anggaran 2020')
  const sums = page.getByRole('table', { name: 'Anggaran 2020 menurut sumber dana' })
  await expect(sums.getByRole('row').filter({ hasText: 'Dana Desa (DD)' })).toContainText('Rp7.500.000')
  await expect(sums.getByRole('row').filter({ hasText: 'Alokasi Dana Desa (ADD)' })).toContainText('Rp2.500.000')
  await expect(sums.getByRole('row').filter({ hasText: 'Semua sumber' })).toContainText('Rp10.000.000')
  await undo(page)
  await expect(page.getByText('Dukungan desa untuk Bangga Kencana')).toBeHidden()
})
