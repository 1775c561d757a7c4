import { currentPeriod, formatPeriod, periodText } from '@/lib/format/period'
import { expect, test } from '@/tests/support/office-day'
import { arrive } from '@/tests/support/pages/arrival'

/** "Untuk pelayanan KB kita telah bekerja sama secara baik dengan …": the partners the article names, and their class. */
const PARTNERS = {
  'Puskesmas Kemang': 'FKTP',
  'Puskesmas Jampang': 'FKTP',
  'RS Sentosa': 'FKRTL',
  'RSAU Atang Senjaya': 'FKRTL',
}
/** A month before the sample results of the demo begin. */
const period = currentPeriod(new Date(), 'Asia/Jakarta') - 8
const month = periodText(period)
const numberIn = (text: string): number => Number(/[\d.]+/.exec(text)![0].replaceAll('.', ''))

test('Kemang: four facilities serve KB together, stated with their source, and a pustu finds its parent', async ({
  as,
}) => {
  test.setTimeout(180_000)
  const { page } = await as('koordinator_kecamatan', '32.01.12')
  await page.goto('/layanan-kb/jaringan')
  await arrive(page, 'Jaringan faskes')
  const kemang = page.locator('section', { has: page.getByRole('heading', { name: 'Kec. Kemang' }) })
  for (const [name, place] of Object.entries(PARTNERS)) {
    const line = kemang.locator('p', { has: page.getByRole('link', { name, exact: true }) })
    await expect(line, name).toContainText(place)
    await expect(line, name).not.toContainText('Data contoh')
  }
  await kemang.getByRole('link', { name: 'RSAU Atang Senjaya' }).click()
  await arrive(page, 'RSAU Atang Senjaya')
  await expect(page.getByText(/Edisi\.id/).first()).toBeVisible()

  await page.goto('/layanan-kb/jaringan')
  await page.getByRole('link', { name: 'Tambah faskes' }).click()
  await page.getByLabel('Jenis faskes').selectOption({ label: 'Puskesmas pembantu' })
  await page.getByLabel('Nama faskes').fill('Pustu Uji Jalan')
  await page.getByLabel(/^Faskes induk/).selectOption({ label: 'Puskesmas Kemang, Kec. Kemang' })
  await page
    .getByRole('group', { name: /^Melayani KB/ })
    .getByLabel('Ya')
    .check()
  await page.getByLabel('Suntik', { exact: true }).check()
  await page.getByLabel(/^PKS berlaku sampai/).fill('2030-01-01')
  await page.getByLabel('Tercatat sejak').fill('2024-01-23')
  await page.getByRole('button', { name: 'Simpan' }).click()
  await expect(page.getByText('Tulis nomor PKS, atau kosongkan tanggalnya.').first()).toBeVisible()
  await expect(page.getByLabel('Nama faskes')).toHaveValue('Pustu Uji Jalan')
  await page.getByLabel(/^PKS berlaku sampai/).fill('')
  await page.getByRole('button', { name: 'Simpan' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Pustu Uji Jalan' })).toBeVisible()
  await expect(page.getByText('Data sudah dicatat.')).toBeVisible()
  const made = page.url()
  await page.goto('/layanan-kb/jaringan')
  const branch = kemang
    .locator('li', { has: page.getByRole('link', { name: 'Puskesmas Kemang', exact: true }) })
    .first()
  await expect(branch.getByRole('link', { name: 'Pustu Uji Jalan' })).toBeVisible()
  await page.goto(made)
  await page.getByRole('button', { name: 'Urungkan' }).click()
  await expect(page.getByText('Langkah tadi sudah diurungkan.')).toBeVisible()
})

test('Kemang: active users beside their target, and what each place served', async ({ as }) => {
  test.setTimeout(180_000)
  const { page } = await as('koordinator_kecamatan', '32.01.12')
  await page.goto('/layanan-kb')
  await arrive(page, 'Layanan KB')
  const active = page.locator('dl > div', { hasText: 'Peserta KB aktif' }).locator('dd')
  await expect(active).toContainText(/% dari [\d.]+/)
  const villages = page.getByRole('table', { name: 'Layanan KB menurut desa/kelurahan' })
  const users = await villages.locator('tbody tr td:nth-child(2)').allInnerTexts()
  expect(users.length).toBe(9)
  // A village that has not reported stands as a dash: it adds nothing, and the sum is that of the others.
  const sum = users.filter((text) => /\d/.test(text)).reduce((total, text) => total + numberIn(text), 0)
  expect(sum).toBe(numberIn((await active.locator('span').first().textContent())!))
  const methods = page.getByRole('table', { name: 'Peserta KB menurut cara' })
  await expect(methods.locator('tbody tr')).toHaveCount(8)
  const byMethod = await methods.locator('tbody tr td:nth-child(3)').allInnerTexts()
  expect(byMethod.reduce((total, text) => total + numberIn(text), 0)).toBe(sum)

  await page.goto(`/layanan-kb/hasil?bulan=${month}`)
  await arrive(page, 'Hasil per faskes')
  await page.getByRole('link', { name: 'Puskesmas Jampang' }).click()
  await arrive(page, 'Puskesmas Jampang')
  const cell = (method: string, what: string) => page.getByRole('group', { name: method, exact: true }).getByLabel(what)
  await cell('IUD', 'Peserta baru').fill('5')
  await cell('IUD', 'Peserta aktif').fill('2')
  await page.getByRole('button', { name: 'Simpan hasil' }).click()
  await expect(page.getByText('Peserta baru IUD melebihi peserta aktifnya.').first()).toBeVisible()
  await expect(cell('IUD', 'Peserta baru')).toHaveValue('5')
  await cell('IUD', 'Peserta aktif').fill('24')
  await cell('Suntik', 'Peserta aktif').fill('96')
  await page.getByRole('button', { name: 'Simpan hasil' }).click()
  await expect(page.getByText(`Hasil ${formatPeriod(period)} sudah disimpan.`)).toBeVisible()
  const saved = page.url()

  await page.goto(`/layanan-kb?bulan=${month}`)
  const places = page.getByRole('table', { name: 'Hasil menurut tempat pelayanan' })
  const fktp = places.getByRole('row', { name: /^FKTP/ })
  await expect(fktp).toContainText('1 dari 2')
  await expect(fktp).toContainText('120')
  await expect(fktp).toContainText('20,0%')
  await expect(places.getByRole('row', { name: /^FKRTL/ })).toContainText('0 dari 2')
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Excel' }).click()])
  expect(file.suggestedFilename()).toMatch(/^Layanan KB .*Kemang.*\.xlsx$/)

  await page.goto(saved)
  await page.getByRole('button', { name: 'Urungkan' }).click()
  await expect(page.getByText('Langkah tadi sudah diurungkan.')).toBeVisible()
})
