import { expect, test } from '@/tests/support/office-day'
import { arrive } from '@/tests/support/pages/arrival'

/** The month of the article, 4 January 2024, and what its head of division tells. */
const MONTH = '2024-01'
const CLASSES = { Dasar: 93, Berkembang: 56, Mandiri: 32, Berkelanjutan: 114 }
const AGENCIES = ['Dalduk dan KB', 'Dinkes', 'Kemenag', 'DP4']
/** In the words of the list; the article names seven and leaves out the sixth of them, the families' livelihood. */
const CATEGORIES = [
  'Penyediaan data dan administrasi kependudukan',
  'GERMAS dan komunikasi perubahan perilaku',
  'Akses pelayanan kesehatan dan KB (PKBM dan UKBM)',
  'Pendampingan keluarga berisiko stunting',
  'Cakupan dan akses pendidikan',
  'Layanan jaminan dan perlindungan sosial',
  'Pemberdayaan ekonomi keluarga',
  'Penataan lingkungan, air minum, dan sanitasi',
]
const PAPERS = [/Inpres 3\/2022/, /050-5889/, /843\.4\/2879/, /400\.9\.6\/345/, /Instruksi Bupati Blora 609 Tahun 2022/]
/** A Kampung KB of a kecamatan that no other walk works in. */
const KECAMATAN = 'Jati'

test('Blora: four classes make 295, 14 OPD take part, eight categories, five papers', async ({ as }) => {
  test.setTimeout(180_000)
  const { page } = await as('kabid_dalduk', '33.16')
  await page.goto(`/kampung-kb?bulan=${MONTH}`)
  await arrive(page, 'Kampung KB')
  const matrix = page.getByRole('table', { name: 'Kelas yang ditetapkan menurut kelas yang dihitung' })
  const sumOf = async (name: string) =>
    Number(
      (await matrix
        .getByRole('row', { name: new RegExp(`^${name}`) })
        .locator('td')
        .last()
        .textContent())!.replace(/\D/g, ''),
    )
  for (const [name, count] of Object.entries(CLASSES)) expect(await sumOf(name), name).toBe(count)
  expect(Object.values(CLASSES).reduce((sum, count) => sum + count, 0)).toBe(295)
  await expect(page.locator('dl').getByText('Kampung KB', { exact: true }).locator('..')).toContainText('295')

  const categories = page.getByRole('table', { name: 'Kegiatan menurut kategori' })
  await expect(categories.locator('tbody tr')).toHaveCount(8)
  for (const name of CATEGORIES) await expect(categories.getByRole('cell', { name, exact: true })).toBeVisible()

  await page.getByRole('link', { name: 'Dasar hukum' }).click()
  await arrive(page, 'Dasar hukum Kampung KB')
  const papers = page.locator('ol.surface > li')
  await expect(papers).toHaveCount(PAPERS.length)
  for (const [at, paper] of PAPERS.entries()) await expect(papers.nth(at)).toContainText(paper)

  await page.goto('/daftar/opd')
  await arrive(page, 'OPD dan mitra Kampung KB')
  const agencies = page.getByRole('table', { name: 'OPD dan mitra Kampung KB' })
  await expect(agencies.locator('tbody tr')).toHaveCount(14)
  for (const acronym of AGENCIES)
    await expect(agencies.getByRole('cell', { name: acronym, exact: true }).first()).toBeVisible()
})

test('Blora: poktan of all five kinds in the Kampung KB, and a DASHAT told and taken back', async ({ as }) => {
  test.setTimeout(180_000)
  const { page } = await as('kabid_dalduk', '33.16')
  await page.goto('/daftar/poktan')
  const kinds = page.getByRole('navigation', { name: /^Jumlah aktif menurut jenis/ })
  for (const kind of ['BKB', 'BKR', 'BKL', 'UPPKA', 'PIK-R'])
    await expect(kinds.getByRole('link', { name: new RegExp(`^${kind} ?\\d`) }), kind).toBeVisible()

  await page.goto('/daftar/kampung-kb')
  await page.getByRole('search').getByLabel('Kecamatan').selectOption({ label: KECAMATAN })
  await page.getByRole('button', { name: 'Terapkan' }).click()
  await page.getByRole('table', { name: 'Kampung KB' }).locator('tbody tr').first().getByRole('link').first().click()
  await page.getByRole('navigation', { name: 'Bagian Kampung KB' }).getByRole('link', { name: 'Kegiatan' }).click()
  await page.getByRole('link', { name: 'Catat kegiatan' }).first().click()
  await arrive(page, /^Kampung KB /)

  const title = 'DASHAT: kukusan ikan untuk ibu hamil dan balita'
  await page.getByLabel('Judul kegiatan').fill(title)
  await page.getByLabel('Kategori (Inpres 3/2022)').selectOption({ label: 'Pendampingan keluarga berisiko stunting' })
  await page.getByLabel(/^Nama kegiatan/).fill('Dapur Sehat Atasi Stunting (DASHAT)')
  await expect(page.getByLabel('Ya, ada menu yang dibagikan')).toBeChecked()
  // Chosen by name, DASHAT ticks itself. The menu is asked for, beside its place, and nothing typed is lost.
  await page.getByRole('button', { name: 'Catat kegiatan' }).click()
  await expect(page.getByLabel('Menu', { exact: true })).toHaveAttribute('aria-invalid', 'true')
  await expect(page.getByLabel('Judul kegiatan')).toHaveValue(title)
  await page.getByLabel('Menu', { exact: true }).fill('Nasi, pepes ikan, sayur bening, pepaya')
  await page.getByLabel(/^Porsi/).fill('45')
  for (const who of ['Ibu hamil', 'Baduta', 'Balita'])
    await page
      .getByRole('group', { name: /^Sasaran DASHAT/ })
      .getByLabel(who, { exact: true })
      .check()
  for (const agency of ['Dalduk dan KB', 'Dinkes'])
    await page
      .getByRole('group', { name: /^OPD\/instansi yang terlibat/ })
      .getByLabel(agency)
      .check()
  await page.getByRole('button', { name: 'Catat kegiatan' }).click()

  await expect(page.getByText('Nasi, pepes ikan, sayur bening, pepaya')).toBeVisible()
  await arrive(page, /./)
  await page.getByRole('button', { name: 'Urungkan' }).click()
  await expect(page.getByText(/diurungkan/).first()).toBeVisible()
})
