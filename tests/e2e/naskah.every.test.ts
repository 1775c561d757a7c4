import { type AtWork, expect, test } from '@/tests/support/office-day'
import { arrive } from '@/tests/support/pages/arrival'
import { NaskahPage } from '@/tests/support/pages/naskah-page'

/** The month before the one that runs on the demo's clock, or earlier. */
function month(back: number): string {
  const now = new Date(Date.now() + 7 * 3_600_000)
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - back, 1)).toISOString().slice(0, 7)
}
const isDesk = ({ page }: AtWork) => (page.viewportSize()?.width ?? 0) > 600
/** Both sizes work at once: each on a place of its own. */
const ownPlace = (at: AtWork) => (isDesk(at) ? 'Kabupaten Blora' : 'Kecamatan Cepu')

test.slow()

test('a kabid composes the month, edits a sentence and submits; the head signs; it is printed and shared', async ({
  as,
}) => {
  const kabid = await as('kabid_kb', '33.16')
  const { page } = kabid
  const place = ownPlace(kabid)
  const own = new NaskahPage(page)
  await page.goto('/naskah')
  await arrive(page, 'Naskah')
  await page.goto('/naskah/baru')
  await arrive(page, 'Susun naskah')
  await own.compose(month(1), place)
  const title = new RegExp(`Laporan bulanan ${place}`)
  await arrive(page, title)

  const line = await own.open(/desa sudah mengirim Laporan Desa/)
  const figure = line.getByRole('list', { name: 'Angka di balik kalimat' })
  await expect(figure.getByRole('link', { name: /Kelengkapan Laporan Desa/ })).toHaveAttribute(
    'href',
    /\/dasbor\/33\.16/,
  )
  const said = await line.getByRole('textbox', { name: /^Kalimat/ }).inputValue()
  await line
    .getByRole('textbox', { name: /^Kalimat/ })
    .fill('Sebagian besar desa sudah melapor; sisanya ditunggu pekan ini.')
  await line.getByRole('button', { name: 'Simpan kalimat' }).click()
  const edited = await own.open(/sisanya ditunggu pekan ini/)
  await expect(edited.getByText('Disunting').first()).toBeVisible()
  await expect(edited.getByText(said.slice(0, 40)).first()).toBeVisible()

  await own.take('Ajukan')
  await expect(page.getByText('Diajukan', { exact: true }).first()).toBeVisible()
  await page.getByRole('button', { name: 'Urungkan' }).click()
  await expect(page.getByText('Draf', { exact: true }).first()).toBeVisible()
  await own.take('Ajukan')
  await expect(page.getByText('Diajukan', { exact: true }).first()).toBeVisible()
  const address = new URL(page.url()).pathname

  const head = await as('kepala_dinas', '33.16')
  await head.page.goto(address)
  await arrive(head.page, title)
  await new NaskahPage(head.page).take('Tandatangani')
  await expect(head.page.getByText(/cocok dengan isi di halaman ini/)).toBeVisible()

  await page.goto(`${address}/cetak`)
  await arrive(page, title)
  await expect(page.getByText('sisanya ditunggu pekan ini')).toBeVisible()
  await expect(page.getByText(/Ditandatangani di Lini/)).toBeVisible()
  await expect(page.getByText(/Sidik isi \(SHA-256\): [0-9a-f]{64}/)).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('button', { name: 'Cetak' })).toBeHidden()
  await page.emulateMedia({ media: 'screen' })
  await page.goto(`${address}/versi?dari=1&ke=2`)
  await arrive(page, /^Versi: /)
  await expect(page.locator('ins', { hasText: 'sisanya ditunggu pekan ini' })).toBeVisible()
  const file = page.waitForEvent('download')
  await page.goto(address)
  await page.getByRole('link', { name: 'Excel' }).click()
  expect((await file).suggestedFilename()).toMatch(/\.xlsx$/)

  await page.getByRole('link', { name: 'Simpan & bagikan' }).click()
  await arrive(page, 'Simpan & bagikan')
  await page.getByLabel('Judul tautan').fill(`Naskah ${place}`)
  await page.getByRole('button', { name: 'Buat tautan' }).click()
  await arrive(page, 'Tampilan & tautan')
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: async (text: string) => document.body.setAttribute('data-copied', text) },
    })
  })
  await page.getByRole('button', { name: 'Salin tautan' }).first().click()
  const link = new URL((await page.locator('body').getAttribute('data-copied'))!).pathname
  const koordinator = await as('tpps', '33.16')
  await koordinator.page.goto(link)
  await expect(koordinator.page).toHaveURL(new RegExp(`${address}$`))
  const stranger = await as('kabid_kb', '64.08')
  const answer = await stranger.page.goto(link)
  expect(answer?.status()).toBe(404)
  // Another size may have taken back its own link on the same list: only this one's button tells.
  const takeBack = page.getByRole('button', { name: `Cabut tautan Naskah ${place}` })
  await takeBack.click()
  await expect(takeBack).toHaveCount(0)
  await koordinator.page.goto(link)
  await arrive(koordinator.page, 'Tautan ini sudah berakhir')
})

test('a dashboard is kept with its latest month, and who may not write naskah is told who may', async ({ as }) => {
  const kabid = await as('kabid_ks', '33.16')
  const { page } = kabid
  const name = `Posyandu ${isDesk(kabid) ? 'meja' : 'telepon'}`
  await page.goto(`/dasbor/33.16?bulan=${month(2)}&form=posyandu`)
  await page.getByRole('link', { name: 'Simpan & bagikan' }).click()
  await expect(page.getByText('Peladen surel belum dipasang')).toBeVisible()
  await page.getByLabel('Nama tampilan').fill(name)
  await page.getByRole('button', { name: 'Simpan tampilan' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Tampilan & tautan' })).toBeVisible()
  await expect(page.getByRole('link', { name })).toHaveAttribute('href', '/dasbor/33.16?form=posyandu')
  await page.getByRole('button', { name: `Hapus tampilan ${name}` }).click()
  await expect(page.getByRole('link', { name })).toHaveCount(0)
  const { page: pkb } = await as('pkb', '33.16')
  await pkb.goto('/naskah')
  await arrive(pkb, 'Naskah tidak terbuka untuk peran Anda')
})
