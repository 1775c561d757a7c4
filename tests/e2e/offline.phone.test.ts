import type { BrowserContext, Page } from '@playwright/test'
import type { Client } from 'pg'
import { currentPeriod, formatPeriod, periodText } from '@/lib/format/period'
import { laporanDesa } from '@/lib/reports/forms/laporan-desa'
import { openServedDatabase } from '@/tests/support/endpoints/database'
import { expect, test } from '@/tests/support/office-day'
import { arrive } from '@/tests/support/pages/arrival'
import { DashboardPage } from '@/tests/support/pages/dashboard-page'
import { EntryCardsPage } from '@/tests/support/pages/entry-page'
import { SignInPage } from '@/tests/support/pages/sign-in-page'
import { plantOfficer } from '@/tests/support/planted-officer'

const FIGURE = 'Peserta KB aktif, semua cara'
const PIN = '739164'
const MONTH = formatPeriod(currentPeriod(new Date(), 'Asia/Jakarta'))

let db: Client
test.beforeAll(async () => {
  db = await openServedDatabase()
})
test.afterAll(() => db?.end())

/** An office in which no other test sends a report: its figures move by this one alone. */
const OFFICE = '32.01'
const VILLAGES = 15

/** A page of the same browser, as after its battery died: nothing of the earlier page is left in memory. */
async function reopen(context: BrowserContext, page: Page, address: string): Promise<Page> {
  await page.close({ runBeforeUnload: false })
  const fresh = await context.newPage()
  await fresh.goto(address)
  return fresh
}

async function unlock(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: 'Buka dengan PIN' })).toBeVisible()
  await page.getByLabel('PIN').fill(PIN)
  await page.getByRole('button', { name: 'Buka' }).click()
}

/** The form's card of the running month on *Bulan ini*. */
const cardOf = (page: Page) =>
  page
    .locator('section')
    .filter({ has: page.getByRole('heading', { level: 2, name: MONTH }) })
    .getByRole('article')
    .filter({ has: page.getByRole('heading', { name: laporanDesa.name }) })

/** Fills a village's cards quickly: every cell 0, except those named and what the registers filled in. */
async function fillQuickly(page: Page, village: string, figures: Readonly<Record<string, number>>): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^${village}`) }).tap()
  await expect(page.getByRole('heading', { level: 2, name: village, exact: true })).toBeVisible()
  for (const [index, { code }] of laporanDesa.sections.entries()) {
    for (const { column, label, unit } of laporanDesa.elements.filter(({ section }) => section === code)) {
      const box = page.getByRole('textbox', { name: `${label} (${unit})`, exact: true })
      if (column in figures) await box.fill(String(figures[column]))
      else if ((await box.inputValue()) === '') await box.fill('0')
    }
    if (index < laporanDesa.sections.length - 1) await page.getByRole('button', { name: 'Berikutnya' }).tap()
  }
  await page.getByRole('button', { name: 'Semua desa' }).tap()
}

test('a month of fifteen villages is filled in without signal, survives a dead battery, and is received with receipts', async ({
  as,
  browser,
}) => {
  test.setTimeout(600_000)
  const period = currentPeriod(new Date(), 'Asia/Jakarta')
  const officer = await plantOfficer(db, OFFICE, { villages: VILLAGES, form: laporanDesa.code, period })
  const context = await browser.newContext()
  const first = await context.newPage()
  await new SignInPage(first).signIn(officer.namaPengguna, officer.kataSandi)

  // Prepared once, with signal.
  let page = first
  await page.goto('/isian')
  await expect(page.getByText(`${VILLAGES} desa siap dipakai tanpa sinyal`)).toBeVisible({ timeout: 60_000 })
  await arrive(page, 'Bulan ini')
  await page.getByRole('link', { name: 'Pasang PIN' }).tap()
  await page.getByLabel('PIN (6 angka atau lebih)').fill(PIN)
  await page.getByLabel('Ulangi PIN').fill(PIN)
  await page.getByRole('button', { name: 'Simpan PIN' }).tap()
  await expect(page.getByText('PIN tersimpan di perangkat ini.')).toBeVisible()
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))

  // What the office does not have yet, opened by a fresh page without signal.
  await context.setOffline(true)
  page = await reopen(context, page, '/dasbor')
  await expect(page.getByRole('heading', { level: 1, name: 'Halaman ini perlu sinyal' })).toBeVisible()
  page = await reopen(context, page, '/isian')
  await unlock(page)
  await expect(page.getByRole('heading', { level: 1, name: 'Bulan ini' })).toBeVisible()
  await cardOf(page).getByRole('link', { name: 'Isi' }).tap()
  await expect(page.getByRole('heading', { level: 1, name: `${laporanDesa.shortName}, ${MONTH}` })).toBeVisible()
  // Back and forth are the browser's own, and the heading that one comes to has the focus.
  await page.goBack()
  await expect(page.getByRole('heading', { level: 1, name: 'Bulan ini' })).toBeFocused()
  await page.goForward()
  const entry = new EntryCardsPage(page, laporanDesa)
  const villages = await entry.unsent()
  expect(villages).toHaveLength(VILLAGES)

  let sum = 0
  for (const [at, village] of villages.entries()) {
    const figures = { pus: 30 + at, pa_suntik: 20 + at, pa_pil: 10 }
    sum += 30 + at
    if (at < 2) {
      await entry.fill(village, figures)
      await page.getByRole('button', { name: 'Semua desa' }).tap()
    } else await fillQuickly(page, village, figures)
  }
  await page.getByRole('button', { name: 'Periksa & kirim' }).tap()
  const review = page.getByRole('dialog', { name: 'Periksa & kirim' })
  await review.getByRole('button', { name: `Kirim ${villages.length} desa` }).tap()
  await expect(review).toBeHidden()
  for (const village of villages) await entry.state(village, 'Akan dikirim. Menunggu sinyal')

  // The phone dies; everything is still there, and the office has nothing of it.
  page = await reopen(context, page, '/kotak-keluar')
  await expect(page.getByText(/belum sampai ke kantor\. Aman dan tersegel/)).toBeVisible()
  await arrive(page, 'Kotak keluar')
  const sends = page.getByRole('listitem').filter({ hasText: /^Laporan / })
  await expect(sends).toHaveCount(villages.length)
  const head = await as('kepala_dinas', OFFICE)
  const dashboard = new DashboardPage(head.page)
  await head.page.goto(`/dasbor/${OFFICE}?bulan=${periodText(period)}`)
  await dashboard.listens()
  const before = await dashboard.number(FIGURE)

  // Signal.
  await context.setOffline(false)
  await expect(page.getByText('Semua yang Anda simpan sudah sampai ke kantor.')).toBeVisible({ timeout: 60_000 })
  await expect(sends.filter({ hasText: 'Diterima' })).toHaveCount(villages.length)
  const receipts = await sends.locator('code').allInnerTexts()
  expect(new Set(receipts).size).toBe(villages.length)
  expect((await dashboard.changed(FIGURE, before)).number).toBeGreaterThan(before)
  await expect.poll(() => dashboard.number(FIGURE)).toBe(before + sum)

  // The month says so too, and the office finds each by its code.
  page = await reopen(context, page, '/isian')
  await expect(cardOf(page).getByText(`${villages.length} dari ${villages.length} desa terkirim`)).toBeVisible()
  await head.page.goto(`/tanda-terima?kode=${receipts[0]}`)
  await expect(head.page.getByText(receipts[0]!).first()).toBeVisible()
  await context.close()
})
