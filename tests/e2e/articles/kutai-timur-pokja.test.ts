import { expect, test } from '@/tests/support/office-day'
import { arrive } from '@/tests/support/pages/arrival'

/** "supaya pihak kecamatan dan desa segera melakukan pembentukan Pokja Bunda Paud ditingkat kecamatan dan desa" */
test('Kutai Timur: no kecamatan has a Pokja Bunda PAUD yet; one is formed and stands on the overview', async ({
  as,
}) => {
  test.setTimeout(180_000)
  const { page } = await as('kabid_ks', '64.08')
  await page.goto('/mitra')
  await arrive(page, 'Mitra')
  const stat = page.locator('dl > div', { hasText: 'Pokja Bunda PAUD kecamatan' })
  await expect(stat).toContainText('0 dari 18')
  await expect(page.getByRole('link', { name: 'Pokja Bunda PAUD Kutai Timur' })).toBeVisible()

  const row = page.getByRole('table', { name: 'Mitra menurut kecamatan' }).getByRole('row', { name: /^Rantau Pulung/ })
  await row.getByRole('link', { name: /^Catat Pokja kecamatan/ }).click()
  await expect(page.getByLabel('Jenis mitra')).toHaveValue('pokja_bunda_paud')
  await page.getByLabel('Nama organisasi').fill('Pokja Bunda PAUD Kecamatan Rantau Pulung')
  await page.getByLabel(/^Ketua/).fill('Uji Jalan')
  await page.getByLabel('Terbentuk sejak').fill('2022-03-01')
  await page.getByLabel(/^Tanggal SK/).fill('2022-03-01')
  await page.getByRole('button', { name: 'Simpan' }).click()
  await expect(page.getByText('Tulis nomor SK, atau kosongkan tanggalnya.').first()).toBeVisible()
  await page.getByLabel(/^Nomor SK/).fill('421.1/7/2022')
  await page.getByRole('button', { name: 'Simpan' }).click()
  await arrive(page, 'Pokja Bunda PAUD Kecamatan Rantau Pulung')
  const made = page.url()

  await page.goto('/mitra')
  await expect(stat).toContainText('1 dari 18')
  await expect(row.getByRole('link', { name: /desa belum/ })).toBeVisible()
  await page.getByRole('link', { name: /^Lihat Pokja Bunda PAUD desa/ }).click()
  await arrive(page, 'Pokja Bunda PAUD')
  await page.goto(made)
  await page.getByRole('button', { name: 'Urungkan' }).click()
  await expect(page.getByText('Langkah tadi sudah diurungkan.')).toBeVisible()
})
