import type { Page } from '@playwright/test'
import { expect, test } from '@/tests/support/office-day'
import { arrive } from '@/tests/support/pages/arrival'
import { pressByKey, writeByKey } from '@/tests/support/pages/keyboard'

test.slow()

const answers = ['Di mana masalahnya?', 'Seberapa yakin?', 'Apa berikutnya?']

async function seesDesk(page: Page): Promise<void> {
  for (const name of answers) await expect(page.getByRole('heading', { name })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Pengukuran rutin di Posyandu' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Hasil survei' })).toBeVisible()
  await expect(page.getByText(/Mengapa berbeda dari angka rutin\?/)).toBeVisible()
}

test('a head of office sees where it is, how sure that is and what to do, with surveys apart', async ({ as }) => {
  const { page } = await as('kepala_dinas', '33.16')
  await page.goto('/stunting')
  await arrive(page, 'Stunting di Kabupaten Blora')
  await seesDesk(page)
  // SKI 2023 is told with its name and year, and in no line of routine figures.
  const surveys = page.getByRole('region', { name: 'Hasil survei', exact: true })
  await expect(surveys.getByText('SKI 2023, Kab. Blora')).toBeVisible()
  await expect(surveys.getByRole('img', { name: /Hasil survei stunting Kabupaten Blora/ })).toBeVisible()
  const routine = page.getByRole('region', { name: 'Pengukuran rutin di Posyandu' })
  await expect(routine.getByRole('img', { name: /balita diukur panjang atau tingginya/ })).toBeVisible()
  expect(await routine.innerText()).not.toMatch(/SSGI|SKI/)
  await expect(page.getByText('belum ada sumber').first()).toBeVisible()
  // Down to a village by the ranking's first link.
  const ranking = page.getByRole('list', { name: /^Peringkat / })
  await pressByKey(page, ranking.getByRole('link').first())
  await arrive(page, /^Stunting di Kecamatan /)
  await pressByKey(
    page,
    page
      .getByRole('list', { name: /^Peringkat / })
      .getByRole('link')
      .first(),
  )
  await arrive(page, /^Stunting di (Desa|Kelurahan) /)
  await expect(page.getByText('Survei tidak mempunyai angka desa.', { exact: false })).toBeVisible()
})

test('the desk prints, leads to the dashboard and back, and gives its file', async ({ as }) => {
  const { page } = await as('kabid_ks', '33.16')
  await page.goto('/stunting/33.16')
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('heading', { name: 'Pengukuran rutin di Posyandu' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Bandingkan' })).toBeHidden()
  await page.emulateMedia({ media: 'screen' })
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Excel', exact: true }).click(),
  ])
  expect(file.suggestedFilename()).toMatch(/^Stunting Kabupaten Blora .*\.xlsx$/)
  await page.getByRole('link', { name: 'Dasbor', exact: true }).last().click()
  await expect(page.getByRole('heading', { level: 1, name: 'Kabupaten Blora' })).toBeVisible()
  await page.getByRole('main').getByRole('link', { name: 'Stunting', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Stunting di Kabupaten Blora' })).toBeVisible()
})

test('the provincial officer compares offices and sees what may leave them', async ({ as }) => {
  const { page } = await as('pejabat_provinsi', '64')
  await page.goto('/stunting/64')
  await arrive(page, 'Stunting di Provinsi Kalimantan Timur')
  await seesDesk(page)
  await expect(page.getByText(/kantor aktif 1 dari 10/).first()).toBeVisible()
  await expect(page.getByText(/menurut langkah terbitan, berhenti di kecamatan/)).toBeVisible()
  await page.goto('/stunting/banding')
  await arrive(page, 'Bandingkan stunting antarwilayah')
  await expect(page.getByText('Pilih wilayah yang ingin dibandingkan')).toBeVisible()
  for (const code of ['64', '64.08']) {
    await writeByKey(page, page.getByRole('combobox', { name: /^Tambah wilayah/ }), code)
    await page.keyboard.press('Escape')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(new RegExp(`tambah=${code.replace('.', '\\.')}(&|$)`))
  }
  await arrive(page, 'Bandingkan stunting antarwilayah')
  await expect(page.getByRole('list', { name: 'Wilayah yang dibandingkan' }).getByRole('listitem')).toHaveCount(2)
  await expect(page.getByRole('heading', { name: 'Hasil survei, terpisah dari angka rutin' })).toBeVisible()
  // A district of another province is not found, as one that does not exist.
  await page.goto('/stunting/banding?wilayah=64,33.16,99.99')
  for (const code of ['33.16', '99.99'])
    await expect(page.getByText(`Wilayah ${code} tidak ditemukan, atau bukan wilayah kerja Anda.`)).toBeVisible()
  await page.goto('/stunting/33.16')
  await expect(page.getByRole('heading', { level: 1, name: 'Wilayah ini tidak ditemukan' })).toBeVisible()
})

test('the nation is one page, in the same words', async ({ as }) => {
  const { page } = await as('pejabat_nasional', '00')
  await page.goto('/stunting')
  await arrive(page, 'Stunting di Indonesia')
  await seesDesk(page)
  await expect(page.getByText('SSGI 2024, Indonesia', { exact: true })).toBeVisible()
})

test('an office writes down a survey’s result with its source, mends a slip and takes it back', async ({ as }) => {
  const { page } = await as('tpps', '33.16')
  // Both sizes write at once: each in a year of its own.
  const year = (page.viewportSize()?.width ?? 0) > 600 ? '2016' : '2017'
  await page.goto('/stunting/33.16/survei')
  await arrive(page, 'Hasil survei Kabupaten Blora')
  await pressByKey(page, page.locator('summary', { hasText: 'Catat hasil survei lain' }))
  await page.getByLabel('Survei lain', { exact: true }).check()
  await page.getByLabel('Nama survei lain').fill('Pemantauan Status Gizi')
  await page.getByLabel('Tahun survei').fill(year)
  await page.getByRole('textbox', { name: /^Hasil/ }).fill('22.5')
  await page.getByRole('textbox', { name: /^Sumber/ }).fill('Buku saku PSG')
  await pressByKey(page, page.getByRole('button', { name: 'Simpan hasil survei' }))
  await expect(page.getByText('Tulis persennya seperti 21,2')).toBeVisible()
  await expect(page.getByRole('textbox', { name: /^Sumber/ })).toHaveValue('Buku saku PSG')
  await page.getByRole('textbox', { name: /^Hasil/ }).fill('22,5')
  await pressByKey(page, page.getByRole('button', { name: 'Simpan hasil survei' }))
  await expect(page.getByText('Hasil survei sudah dicatat.')).toBeVisible()
  await arrive(page, 'Hasil survei Kabupaten Blora')
  await expect(page.getByRole('table').getByText(`Pemantauan Status Gizi ${year}`).first()).toBeVisible()
  await pressByKey(page, page.getByRole('button', { name: 'Urungkan' }))
  await expect(page.getByText('Langkah tadi sudah diurungkan.')).toBeVisible()
  await expect(page.getByRole('table').getByText(`Pemantauan Status Gizi ${year}`)).toHaveCount(0)
})
