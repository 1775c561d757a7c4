import type { Page } from '@playwright/test'
import { expect, test } from '@/tests/support/office-day'
import { arrive } from '@/tests/support/pages/arrival'
import { DashboardPage } from '@/tests/support/pages/dashboard-page'

/**
 * Gunung Mas, 13 November 2020: 13 BKR, 36 PIK-R, 16 BKL, 49 UPPKS, 39 BKB-HI; 17 field staff, 5 PKB and 12 PLKB
 * non-PNS; 10 lokus in 2020 and ten more in 2021; villages support the programme by DD and ADD.
 */
const PLACE = '62.10'
const GROUPS = [
  ['BKR', 13],
  ['PIK-R', 36],
  ['BKL', 16],
  ['UPPKA', 49],
  ['di antaranya BKB-HI', 39],
] as const

test.slow()

const undo = async (page: Page) => {
  await page.getByRole('button', { name: 'Urungkan' }).click()
  await expect(page.getByRole('button', { name: 'Urungkan' })).toBeHidden()
}

test('the groups of Gunung Mas, its 17 field staff, and its lokus from 10 to 20', async ({ as }) => {
  const { page } = await as('kepala_dinas', PLACE)
  const dashboard = new DashboardPage(page)
  await dashboard.open(PLACE, '2020-11', /Gunung Mas/)
  for (const [line, count] of GROUPS) await expect(dashboard.line('Poktan', line)).toContainText(String(count))
  const staff = async (line: string) =>
    Number(/\d+/.exec((await dashboard.line('Petugas lapangan', line).textContent())!.replace(line, ''))![0])
  expect([await staff('PKB'), await staff('PLKB non-PNS')]).toEqual([5, 12])
  expect((await staff('PKB')) + (await staff('PLKB non-PNS'))).toBe(17)

  await page.goto('/lokus/riwayat')
  await arrive(page, 'Riwayat lokus')
  const years = page.getByRole('table', { name: 'Jumlah lokus tiap tahun' })
  const row = (year: string) =>
    years.getByRole('row').filter({ has: page.getByRole('cell', { name: year, exact: true }) })
  await expect(row('2020').getByRole('cell')).toHaveText(['2020', '10 desa', '—', '—'], { useInnerText: true })
  await expect(row('2021').getByRole('cell')).toHaveText(['2021', '20 desa', '10', '0'], { useInnerText: true })
})

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

test('a year’s lokus are proposed by score, tried with other weights, added to with a reason, and decided', async ({
  as,
}) => {
  const year = new Date().getFullYear() + 1
  const { page: kabid } = await as('kabid_ks', PLACE)
  await kabid.goto(`/lokus?tahun=${year}`)
  await arrive(kabid, `Lokus stunting ${year}`)
  await kabid.getByText('Atur jumlah desa').click()
  await kabid.getByLabel('Jumlah desa menurut peringkat').fill('10')
  await kabid.getByRole('button', { name: 'Simpan jumlah' }).click()
  await expect(kabid.getByText('Jumlah desa sudah disimpan.')).toBeVisible()
  const proposed = kabid.getByRole('region', { name: 'Diusulkan', exact: true })
  await expect(proposed).toContainText('10 desa')

  await kabid.getByText('Coba bobot lain').click()
  const trial = kabid.locator('form').filter({ has: kabid.getByRole('button', { name: 'Coba bobot ini' }) })
  await trial.getByLabel('Jumlah desa').fill('5')
  await trial.getByRole('button', { name: 'Coba bobot ini' }).click()
  await expect(kabid.getByRole('heading', { name: 'Akan keluar: 5 desa' })).toBeVisible()
  await expect(proposed).toContainText('10 desa')

  await kabid.goto(`/lokus?tahun=${year}`)
  await kabid
    .getByRole('link', { name: /^Tambahkan/ })
    .first()
    .click()
  await kabid.getByLabel('Alasan').fill('Prevalensinya rendah, tetapi jumlah KRS paling banyak')
  await kabid.getByRole('button', { name: 'Simpan pilihan' }).click()
  await expect(proposed).toContainText('11 desa')
  await undo(kabid)
  await expect(proposed).toContainText('10 desa')

  const { page: head } = await as('kepala_dinas', PLACE)
  await head.goto(`/lokus?tahun=${year}`)
  await head.getByLabel('Nomor SK').fill('188.45/01/Bappedalitbang')
  await head.getByLabel('Tanggal SK').fill(new Date().toISOString().slice(0, 10))
  await head.getByRole('button', { name: 'Tetapkan lokus' }).click()
  await expect(head.getByText('Lokus sudah ditetapkan dan tercatat di daftar lokus.')).toBeVisible()
  await arrive(head, `Lokus stunting ${year}`)
  const other = await head.context().newPage()
  await other.goto('/lokus/riwayat')
  await expect(
    other
      .getByRole('row')
      .filter({ hasText: String(year) })
      .first(),
  ).toContainText('10 desa')
  await undo(head)
  await other.reload()
  await expect(other.getByRole('table', { name: 'Jumlah lokus tiap tahun' })).not.toContainText(String(year))
})
