import type { BrowserContext, Page } from '@playwright/test'
import type { Client } from 'pg'
import { openServedDatabase } from '@/tests/support/endpoints/database'
import { expect, test } from '@/tests/support/office-day'
import { arrive } from '@/tests/support/pages/arrival'

const OFFICE = '33.16'
const PIN = '739184'

let db: Client
test.beforeAll(async () => {
  db = await openServedDatabase()
})
test.afterAll(() => db?.end())

interface Waiting {
  id: string
  villageId: number
  name: string
}

/** Four families of one village that nobody has verified and whose names no other family of it shares, with a good toilet on the list. */
async function fourWaiting(kecamatan: string): Promise<{ village: string; families: Waiting[] }> {
  const { rows } = await db.query<Waiting & { village: string; waits: boolean }>(
    `select k.id, f.village_id as "villageId", f.name, v.name as village, k.verified = 'belum' and not k.bad_toilet as waits
     from krs_family k join krs_list l on l.tenant_id = k.tenant_id and l.id = k.list_id and l.state = 'terbuka'
     join family f on f.tenant_id = k.tenant_id and f.id = k.family_id and f.merged_into is null
     join region v on v.id = f.village_id join region c on c.id = f.kecamatan_id
     where c.code = $1 order by f.village_id, k.id`,
    [kecamatan],
  )
  const [most] = [...new Set(rows.map(({ villageId }) => villageId))]
    .map((id) => rows.filter(({ villageId }) => villageId === id))
    .map((here) =>
      here.filter(({ name, waits }) => waits && here.filter((one) => one.name.includes(name)).length === 1),
    )
    .sort((one, other) => other.length - one.length)
  return { village: most![0]!.village, families: most!.slice(0, 4) }
}

const rowOf = async (id: string) =>
  (
    await db.query(
      'select verified, found, found_at_risk as risk, reason, verifier_name as by from krs_family where id = $1',
      [id],
    )
  ).rows[0]

/** The family's line, found as one finds it: by its name, among everybody. */
async function find(page: Page, name: string) {
  await page.getByRole('searchbox').fill(name)
  await page.getByRole('button', { name: /^Semua/ }).tap()
  return page.getByRole('listitem').filter({ hasText: name }).first()
}

async function reopen(context: BrowserContext, page: Page, address: string): Promise<Page> {
  await page.close({ runBeforeUnload: false })
  const fresh = await context.newPage()
  await fresh.goto(address)
  await fresh.getByLabel('PIN', { exact: true }).fill(PIN)
  await fresh.getByRole('button', { name: 'Buka', exact: true }).tap()
  return fresh
}

test('families at risk are verified from door to door without signal, and the list moves by exactly those', async ({
  as,
}) => {
  test.setTimeout(300_000)
  const { page: first, account } = await as('verifikator_krs', OFFICE)
  const { village, families } = await fourWaiting(account.wilayah)
  const [fits, differs, gone, quicker] = families as [Waiting, Waiting, Waiting, Waiting]
  const context = first.context()
  await first.goto('/perangkat')
  await first.getByLabel('PIN (6 angka atau lebih)').fill(PIN)
  await first.getByLabel('Ulangi PIN').fill(PIN)
  await first.getByRole('button', { name: 'Simpan PIN' }).tap()
  await expect(first.getByText('PIN tersimpan di perangkat ini.')).toBeVisible()
  await expect(first.getByText(/^(\d+) dari \1 desa$/)).toBeVisible({ timeout: 60_000 })
  await first.evaluate(() => navigator.serviceWorker.ready.then(() => true))
  await first.goto('/verval')
  await arrive(first, 'Verval KRS')
  await expect(first.getByRole('link', { name: village })).toBeVisible()

  await context.setOffline(true)
  await first.getByRole('link', { name: village }).tap()
  await arrive(first, village)
  const told = (await first.getByText(/keluarga sudah diverifikasi$/).textContent()) ?? ''
  const [done, total] = [...told.matchAll(/\d+/g)].map(Number)

  // One that fits the list; taken back, and said again.
  await (await find(first, fits.name)).getByRole('link').tap()
  await arrive(first, `Keluarga ${fits.name}`)
  await first.getByRole('button', { name: 'Simpan verifikasi' }).tap()
  await expect(first.getByText('Pilih apa yang Anda temukan di lapangan.').first()).toBeVisible()
  await first.getByRole('button', { name: /^Sesuai daftar/ }).tap()
  await first.getByRole('button', { name: 'Simpan verifikasi' }).tap()
  await expect(first.getByText(/tersimpan\. Aman di perangkat ini/)).toBeVisible()
  await expect(first.getByText(`${done! + 1} dari ${total} keluarga sudah diverifikasi`)).toBeVisible()
  await first.getByRole('button', { name: 'Urungkan' }).tap()
  await expect(first.getByText('Verifikasi tadi sudah diurungkan.')).toBeVisible()
  await expect(first.getByText(`${done} dari ${total} keluarga sudah diverifikasi`)).toBeVisible()
  await (await find(first, fits.name)).getByRole('link').tap()
  await first.getByRole('button', { name: /^Sesuai daftar/ }).tap()
  await first.getByRole('button', { name: 'Simpan verifikasi' }).tap()
  await expect(first.getByRole('link', { name: /^Berikutnya: / })).toBeVisible()
  await expect(await find(first, fits.name)).toContainText('Menunggu dikirim')

  // One that differs; the page dies before the reason is written.
  await (await find(first, differs.name)).getByRole('link').tap()
  await first.getByRole('button', { name: /^Berbeda dari daftar/ }).tap()
  await first.getByRole('group', { name: 'Jamban tidak layak' }).getByRole('button', { name: 'Ya', exact: true }).tap()
  await expect(first.getByText('Ketuk hanya yang berbeda: 1 sudah ditandai.')).toBeVisible()
  await first
    .getByRole('group', { name: /keluarga ini berisiko/ })
    .getByRole('button', { name: 'Ya', exact: true })
    .tap()
  await first.getByRole('button', { name: 'Simpan verifikasi' }).tap()
  await expect(first.getByText('Tulis alasannya, paling sedikit 5 huruf.').first()).toBeVisible()
  await arrive(first, `Keluarga ${differs.name}`)
  await expect(first.getByText(/Draf aman di perangkat ini/)).toBeVisible()
  const page = await reopen(context, first, `/verval/${differs.villageId}/${differs.id}`)
  await expect(page.getByText(/Draf yang belum disimpan dilanjutkan/)).toBeVisible()
  await page.getByLabel('Alasan').fill('Jamban roboh bulan lalu')
  await page.getByRole('button', { name: 'Simpan verifikasi' }).tap()
  await expect(page.getByText(/tersimpan\. Aman di perangkat ini/)).toBeVisible()

  // One that moved away.
  await (await find(page, gone.name)).getByRole('link').tap()
  await page.getByRole('button', { name: /^Pindah ke luar desa/ }).tap()
  await page.getByLabel('Alasan').fill('Ikut anak ke Semarang')
  await page.getByRole('button', { name: 'Simpan verifikasi' }).tap()
  await expect(page.getByText(`${done! + 3} dari ${total} keluarga sudah diverifikasi`)).toBeVisible()

  // And one that somebody else verifies meanwhile.
  await (await find(page, quicker.name)).getByRole('link').tap()
  await page.getByRole('button', { name: /^Keluarga tidak ditemukan/ }).tap()
  await page.getByLabel('Alasan').fill('Rumahnya kosong')
  await page.getByRole('button', { name: 'Simpan verifikasi' }).tap()
  await db.query(
    `update krs_family set verified = 'sesuai', verified_on = current_date, verifier_name = 'Sri Rahayu', version = version + 1
     where id = $1`,
    [quicker.id],
  )
  await context.setOffline(false)
  await expect(page.getByRole('banner').getByRole('status')).toHaveText(/perlu dilihat/i, { timeout: 60_000 })
  const words = async () =>
    (await Promise.all([fits, differs, gone].map(({ id }) => rowOf(id)))).map(({ by, ...row }) => row)
  await expect.poll(words, { timeout: 60_000 }).toEqual([
    { verified: 'sesuai', found: {}, risk: null, reason: '' },
    { verified: 'berubah', found: { jamban: true }, risk: true, reason: 'Jamban roboh bulan lalu' },
    { verified: 'pindah', found: {}, risk: null, reason: 'Ikut anak ke Semarang' },
  ])
  expect(await rowOf(quicker.id)).toMatchObject({ verified: 'sesuai', by: 'Sri Rahayu' })

  // What was refused says why and what the office has, and is said once more.
  await page.goto(`/verval/${quicker.villageId}/${quicker.id}`)
  await expect(page.getByText('Jawaban Anda ditolak')).toBeVisible()
  await expect(page.getByText('Di kantor: Sesuai daftar, oleh Sri Rahayu.')).toBeVisible()
  await arrive(page, `Keluarga ${quicker.name}`)
  await expect(page.getByLabel('Alasan')).toHaveValue('Rumahnya kosong')
  await page.getByRole('button', { name: 'Simpan verifikasi' }).tap()
  await expect.poll(async () => (await rowOf(quicker.id)).verified, { timeout: 60_000 }).toBe('tidak_ditemukan')

  // The office reads the same.
  await page.goto(`/krs/${differs.id}`)
  await expect(page.getByRole('definition').filter({ hasText: 'Jamban roboh bulan lalu' })).toBeVisible()
})
