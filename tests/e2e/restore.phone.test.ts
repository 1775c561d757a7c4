import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Page } from '@playwright/test'
import type { Client } from 'pg'
import { currentPeriod, formatPeriod } from '@/lib/format/period'
import { laporanDesa } from '@/lib/reports/forms/laporan-desa'
import { openServedDatabase } from '@/tests/support/endpoints/database'
import { expect, test } from '@/tests/support/office-day'
import { type OwnServer, ownServer } from '@/tests/support/own-server'
import { EntryCardsPage } from '@/tests/support/pages/entry-page'
import { SignInPage } from '@/tests/support/pages/sign-in-page'
import { plantOfficer } from '@/tests/support/planted-officer'

const PERIOD = currentPeriod(new Date(), 'Asia/Jakarta')
const MONTH = formatPeriod(PERIOD)
const OFFICE = '62.10'
const PIN = '739164'
const ALL_IN = 'Semua yang Anda simpan sudah sampai ke kantor.'

let [folder, home, backup] = ['', '', '']
let server: OwnServer
test.beforeAll(async () => {
  test.setTimeout(240_000)
  folder = mkdtempSync(join(tmpdir(), 'lini-pulih-'))
  home = join(folder, 'kantor')
  backup = join(folder, 'cadangan')
  server = await ownServer(home)
  await server.start()
})
test.afterAll(async () => {
  await server?.stop()
  server?.remove()
  rmSync(folder, { recursive: true, force: true })
})

async function withDatabase<Result>(work: (db: Client) => Promise<Result>): Promise<Result> {
  const db = await openServedDatabase(home)
  try {
    return await work(db)
  } finally {
    await db.end()
  }
}

/** The office's sent revisions of a person: name of the village and how often it was sent. */
const sentBy = (username: string) =>
  withDatabase(async (db) => {
    const { rows } = await db.query<{ name: string; times: number }>(
      `select v.name, count(*)::int as times from report_revision r
       join account a on a.id = r.sent_by
       join region v on v.id = r.unit_id
       where a.username = $1 and r.form_code = $2 and r.period = $3 group by v.name order by v.name`,
      [username, laporanDesa.code, PERIOD],
    )
    return Object.fromEntries(rows.map(({ name, times }) => [name, times]))
  })

async function openEntry(page: Page): Promise<EntryCardsPage> {
  await page.goto(`${server.url}/isian`)
  const pin = page.getByRole('heading', { level: 1, name: 'Buka dengan PIN' })
  await expect(pin.or(page.getByRole('heading', { level: 1, name: 'Bulan ini' }))).toBeVisible()
  if (await pin.isVisible()) {
    await page.getByLabel('PIN').fill(PIN)
    await page.getByRole('button', { name: 'Buka' }).tap()
  }
  await page
    .locator('section')
    .filter({ has: page.getByRole('heading', { level: 2, name: MONTH }) })
    .getByRole('article')
    .filter({ has: page.getByRole('heading', { name: laporanDesa.name }) })
    .getByRole('link', { name: 'Isi' })
    .tap()
  return new EntryCardsPage(page, laporanDesa)
}

async function reopen(context: BrowserContext, page: Page): Promise<Page> {
  await page.close({ runBeforeUnload: false })
  return context.newPage()
}

test('a server put back to yesterday gets everything again that phones held, once', async ({ browser }) => {
  test.setTimeout(300_000)
  const officer = await withDatabase((db) =>
    plantOfficer(db, OFFICE, { villages: 3, form: laporanDesa.code, period: PERIOD, home }),
  )
  const context = await browser.newContext({ baseURL: server.url })
  let page = await context.newPage()
  await new SignInPage(page).signIn(officer.namaPengguna, officer.kataSandi)
  await page.goto('/perangkat')
  await page.getByLabel('PIN (6 angka atau lebih)').fill(PIN)
  await page.getByLabel('Ulangi PIN').fill(PIN)
  await page.getByRole('button', { name: 'Simpan PIN' }).tap()
  await expect(page.getByText('PIN tersimpan di perangkat ini.')).toBeVisible()
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))

  // One village reaches the office, and a backup is taken.
  let entry = await openEntry(page)
  const [first, second, third] = await entry.unsent()
  await entry.fill(first!, { pus: 21, pa_suntik: 21 })
  await entry.send(first!)
  await entry.state(first!, /Dikirim/)
  await server.stop()
  server.backUp(backup)
  await server.start()

  // A second is received after it; a third waits on the phone, whose page is killed.
  page = await reopen(context, page)
  entry = await openEntry(page)
  await entry.fill(second!, { pus: 22, pa_suntik: 22 })
  await entry.send(second!)
  await entry.state(second!, /Dikirim/)
  await context.setOffline(true)
  page = await reopen(context, page)
  entry = await openEntry(page)
  await entry.fill(third!, { pus: 23, pa_suntik: 23 })
  await entry.send(third!)
  await entry.state(third!, 'Akan dikirim. Menunggu sinyal')
  expect(await sentBy(officer.namaPengguna)).toEqual({ [first!]: 1, [second!]: 1 })

  // The computer dies with its disk; the older backup takes its place.
  await server.cut()
  server.restore(backup)
  await server.start()
  expect(await sentBy(officer.namaPengguna)).toEqual({ [first!]: 1 })

  await context.setOffline(false)
  page = await reopen(context, page)
  await page.goto('/kotak-keluar')
  await expect(page.getByText(ALL_IN)).toBeVisible({ timeout: 90_000 })
  await expect
    .poll(() => sentBy(officer.namaPengguna), { timeout: 60_000 })
    .toEqual({ [first!]: 1, [second!]: 1, [third!]: 1 })
  await context.close()
})
