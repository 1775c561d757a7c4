import { type AtWork, expect, test } from '@/tests/support/office-day'
import { arrive } from '@/tests/support/pages/arrival'
import { pressByKey, writeByKey } from '@/tests/support/pages/keyboard'
import { QualityPage } from '@/tests/support/pages/quality-page'
import { TargetsPage } from '@/tests/support/pages/targets-page'

/** The month before the one that runs where the demo's clock stands. */
function lastMonth(): string {
  const now = new Date(Date.now() + 7 * 3_600_000)
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - 1, 1)).toISOString().slice(0, 7)
}
const thisYear = () => Number(lastMonth().slice(0, 4))

/** Both sizes plan at once: each in a year of its own. */
const ownYear = ({ page }: AtWork) => ((page.viewportSize()?.width ?? 0) > 600 ? thisYear() - 1 : thisYear() - 2)

test.slow()

test('a koordinator answers a finding by keyboard, takes it back, and asks the sender instead', async ({ as }) => {
  const { page } = await as('koordinator_kecamatan', '33.16')
  const desk = new QualityPage(page)
  await desk.open('laporan-desa', lastMonth())
  await desk.answerFirst('Benar', 'Pelayanan massal di balai desa')
  await desk.undo()
  await desk.open('laporan-desa', lastMonth())
  await desk.answerFirst('Tanyakan', 'Apakah sudah dihitung ulang?')
  await page.goto(`/mutu?form=laporan-desa&bulan=${lastMonth()}&jawaban=ditanya`)
  await pressByKey(page, page.getByRole('link', { name: /komentar$/ }).first())
  await expect(page.getByText('Apakah sudah dihitung ulang?').first()).toBeVisible()
  await arrive(page, /, /)
  await pressByKey(page, page.locator('summary', { hasText: 'Tulis komentar' }))
  await writeByKey(page, page.getByLabel('Komentar', { exact: true }), 'Mohon dijawab minggu ini')
  await pressByKey(page, page.getByRole('button', { name: 'Kirim komentar' }))
  await expect(page.getByText('Mohon dijawab minggu ini').first()).toBeVisible()
  await pressByKey(page, page.getByRole('button', { name: /^Tarik komentar: Mohon dijawab/ }).first())
  await expect(page.getByText('Ditarik oleh penulisnya.').first()).toBeVisible()
})

test('the desk tells a year, prints, and says whose it is', async ({ as }) => {
  const { page } = await as('kabid_kb', '32.01')
  await page.goto(`/mutu?bulan=${lastMonth()}&setahun=ya`)
  await arrive(page, `Mutu data, ${thisYear()}`)
  await page.goto(`/mutu?bulan=${lastMonth()}&jenis=kosong&tampil=cetak`)
  await arrive(page, /^Mutu data, /)
  const { page: judge } = await as('juri', '32.01')
  await judge.goto('/mutu')
  await arrive(judge, 'Mutu data tidak terbuka untuk peran Anda')
})

test('a kabid plans, corrects by hand and proposes; the parts always add up', async ({ as }) => {
  const kabid = await as('kabid_kb', '64.08')
  const year = ownYear(kabid)
  const targets = new TargetsPage(kabid.page)
  await targets.plan(year, { indicator: 'kb.baru.iud', name: 'Peserta KB baru IUD', total: '1.234' })
  const sum = async () => (await targets.parts()).reduce((total, part) => total + part, 0)
  expect(await sum()).toBe(1_234)
  await targets.correctFirst('17')
  expect(await targets.parts()).toContain(17)
  expect(await sum()).toBe(1_234)
  await targets.take('Ajukan')
  await expect(kabid.page.getByText(/Revisi \d+: Diajukan/)).toBeVisible()
  await targets.take('Tarik kembali')
  await targets.take('Batalkan konsep')
  await expect(kabid.page.getByText(/Revisi \d+: Diganti/)).toBeVisible()
})

test('targets are read from the district to the village, and above by how many offices have them', async ({ as }) => {
  const { page } = await as('kepala_dinas', '33.16')
  const targets = new TargetsPage(page)
  await targets.open(thisYear())
  await pressByKey(page, page.getByRole('link', { name: 'Peserta KB baru, semua cara' }))
  await arrive(page, `Peserta KB baru, semua cara, ${thisYear()}`)
  await pressByKey(
    page,
    page
      .getByRole('table', { name: /menurut/ })
      .getByRole('link')
      .first(),
  )
  await arrive(page, `Peserta KB baru, semua cara, ${thisYear()}`)
  const { page: nation } = await as('pejabat_nasional', '00')
  await new TargetsPage(nation).open(thisYear())
  await expect(nation.getByText('4 dari 5 kantor').first()).toBeVisible()
})
