import type { Page } from '@playwright/test'
import { expect, test } from '@/tests/support/office-day'
import { arrive } from '@/tests/support/pages/arrival'

/**
 * Belitung Timur, 23 August 2022: eight actions of convergence (analysing data, planning, preparing staff, evaluating),
 * and 15 Kampung KB of 2015 to 2018 in seven kecamatan, each to be looked at for what still needs support.
 */
const PLACE = '19.06'

test.slow()

const undo = async (page: Page) => {
  await page.getByRole('button', { name: 'Urungkan' }).click()
  await expect(page.getByRole('button', { name: 'Urungkan' })).toBeHidden()
}

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
