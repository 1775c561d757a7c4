import { expect, test } from '@/tests/support/office-day'
import { arrive } from '@/tests/support/pages/arrival'
import { pressByKey } from '@/tests/support/pages/keyboard'

test.slow()

test('a koordinator sees by keyboard who owes what until when, and how the months before went', async ({ as }) => {
  const { page } = await as('koordinator_kecamatan', '33.16')
  await pressByKey(page, page.getByRole('link', { name: 'Bulan ini', exact: true }))
  await arrive(page, /^Bulan ini: /)
  await expect(page.getByText(/^\d+ dari \d+ laporan sudah diterima\.$/)).toBeVisible()
  await expect(page.getByRole('heading', { level: 2, name: 'Langkah Anda' })).toBeVisible()
  await pressByKey(page, page.getByRole('link', { name: 'Kalender' }))
  await arrive(page, 'Kalender pelaporan')
  await expect(page.getByText(/: lengkap \d+\/\d+ \(.+%\), tepat waktu \d+\/\d+ \(.+%\)\.$/)).toBeVisible()
  await page.goto('/bulan-ini/perpanjangan')
  await arrive(page, 'Perpanjangan waktu')
})

test('province and office see the same month, each as far as it may', async ({ as }) => {
  const { page: head } = await as('kepala_dinas', '33.16')
  await head.goto('/bulan-ini')
  await arrive(head, /^Bulan ini: /)
  const { page: province } = await as('pejabat_provinsi', '33')
  await province.goto('/bulan-ini')
  await arrive(province, /^Bulan ini: /)
  await expect(province.getByText(/^\d[\d.]* dari \d[\d.]* laporan desa sudah diterima/)).toBeVisible()
})
