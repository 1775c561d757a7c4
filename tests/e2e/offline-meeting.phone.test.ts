import type { Page } from '@playwright/test'
import type { Client } from 'pg'
import sharp from 'sharp'
import { openServedDatabase } from '@/tests/support/endpoints/database'
import { expect, test } from '@/tests/support/office-day'
import { arrive } from '@/tests/support/pages/arrival'
import { familyName, plantServedGroup, type ServedGroup } from '@/tests/support/served-group'

const OFFICE = '32.01'
const MEMBERS = 6
const PIN = '482915'

let db: Client
test.beforeAll(async () => {
  db = await openServedDatabase()
})
test.afterAll(() => db?.end())

/** A photo as a phone takes it: large, and not to be squeezed to nothing. */
const photo = async (name: string, red: number) => ({
  name,
  mimeType: 'image/jpeg',
  buffer: await sharp({
    create: {
      width: 2400,
      height: 1800,
      channels: 3,
      background: { r: red, g: 120, b: 80 },
      noise: { type: 'gaussian', mean: 128, sigma: 30 },
    },
  })
    .jpeg({ quality: 92 })
    .toBuffer(),
})

/** Prepares the device: a PIN, and every village's forms and groups on it. */
async function prepare(page: Page): Promise<void> {
  await page.goto('/perangkat')
  await page.getByLabel('PIN (6 angka atau lebih)').fill(PIN)
  await page.getByLabel('Ulangi PIN').fill(PIN)
  await page.getByRole('button', { name: 'Simpan PIN' }).tap()
  await expect(page.getByText('PIN tersimpan di perangkat ini.')).toBeVisible()
  await expect(page.getByText(/^(\d+) dari \1 desa$/)).toBeVisible({ timeout: 60_000 })
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => true))
}

/** What the recap of the village computes for its BKB this month. */
async function computed(page: Page, { villageId }: ServedGroup, month: string) {
  const response = await page.request.get(`/api/sync?form=rekap-poktan&period=${month}`)
  const sheet = (await response.json()) as { rows: { unitId: number; computed: Record<string, number> }[] }
  const row = sheet.rows.find(({ unitId }) => unitId === villageId)
  return { present: row?.computed.bkb_hadir ?? 0, meetings: row?.computed.bkb_pertemuan ?? 0 }
}

test('a meeting with two photos and a correction, made without signal on a page that was killed, arrives whole', async ({
  as,
}) => {
  test.setTimeout(240_000)
  const { page: first, account } = await as('pkb', OFFICE)
  const group = await plantServedGroup(db, account.namaPengguna, MEMBERS)
  const context = first.context()
  await prepare(first)
  await first.goto('/poktan')
  await expect(first.getByRole('link', { name: `Catat pertemuan BKB ${group.name}` })).toBeVisible()
  const month = await first.evaluate(() =>
    new Date().toLocaleDateString('en-CA', { timeZone: 'Asia/Jakarta' }).slice(0, 7),
  )
  const before = await computed(first, group, month)

  await context.setOffline(true)
  await first.getByRole('link', { name: `Catat pertemuan BKB ${group.name}` }).tap()
  await expect(first.getByRole('heading', { level: 1, name: 'Catat pertemuan' })).toBeVisible()
  for (const at of [1, 2, 3]) await first.getByRole('button', { name: familyName(at) }).tap()
  await first.locator('input[type=file]').setInputFiles([await photo('satu.jpg', 200), await photo('dua.jpg', 40)])
  await expect(first.getByRole('img', { name: 'Foto 2' })).toBeVisible()
  await first.getByRole('button', { name: 'Simpan pertemuan' }).tap()
  await expect(first.getByText(/Pertemuan tersimpan\. Aman di perangkat ini/)).toBeVisible()
  await expect(first.getByText('3 keluarga hadir')).toBeVisible()

  // Corrected before the office has it: one more came, and where it was.
  await first.getByRole('link', { name: /, perbaiki$/ }).tap()
  await first.getByRole('button', { name: familyName(5) }).tap()
  await first.getByText('Cara, tempat, dan catatan').tap()
  await first.getByLabel('Tempat').fill('Balai desa')
  await first.getByRole('button', { name: 'Simpan pertemuan' }).tap()
  await expect(first.getByText(/Perubahan pertemuan tersimpan\. Aman di perangkat ini/)).toBeVisible()
  await expect(first.getByText('4 keluarga hadir')).toBeVisible()
  await expect(first.getByText(/Menunggu dikirim: Pertemuan/)).toBeVisible()

  await first.close()
  const page = await context.newPage()
  await page.goto(`/poktan/${group.id}`)
  await page.getByLabel('PIN', { exact: true }).fill(PIN)
  await page.getByRole('button', { name: 'Buka', exact: true }).tap()
  await arrive(page, `BKB ${group.name}`)
  await expect(page.getByText('4 keluarga hadir')).toBeVisible()
  await expect(page.getByRole('img', { name: /^Foto 2 pertemuan/ })).toBeVisible()
  expect((await db.query('select id from poktan_meeting where poktan_id = $1', [group.id])).rows).toEqual([])

  await context.setOffline(false)
  await expect(page.getByText(/Menunggu dikirim/)).toHaveCount(0, { timeout: 60_000 })
  await expect(page.getByText('4 keluarga hadir')).toBeVisible()
  const { rows } = await db.query(
    `select m.place, m.version, m.withdrawn,
       (select count(*)::int from poktan_attendance a where a.tenant_id = m.tenant_id and a.meeting_id = m.id) as present,
       (select count(*)::int from photo p join file f on f.tenant_id = p.tenant_id and f.id = p.file_id
        where p.tenant_id = m.tenant_id and p.subject_id = m.id and not p.removed and f.kind = 'image/webp') as photos,
       (select max(f.size) from photo p join file f on f.tenant_id = p.tenant_id and f.id = p.file_id
        where p.tenant_id = m.tenant_id and p.subject_id = m.id) as heaviest
     from poktan_meeting m where m.poktan_id = $1`,
    [group.id],
  )
  expect(rows).toMatchObject([{ place: 'Balai desa', version: 2, withdrawn: false, present: 4, photos: 2 }])
  expect(rows[0].heaviest).toBeLessThan(400_000)
  expect(await computed(page, group, month)).toEqual({ present: before.present + 4, meetings: before.meetings + 1 })

  const items = await db.query(
    `select kind, outcome, receipt from sync_item where tenant_id = $1 and subject = $2 order by seq`,
    [group.tenantId, `kelompok/${group.id}`],
  )
  expect(items.rows.map(({ kind, outcome }) => `${kind} ${outcome}`)).toEqual([
    'photo.keep diterima',
    'photo.keep diterima',
    'meeting.record diterima',
    'meeting.change diterima',
  ])
  await page.goto('/kotak-keluar')
  await expect(page.getByText(items.rows[2].receipt).first()).toBeVisible()
})

test('a draft is undone before it left, and two corrections of one answer ask which one counts', async ({ as }) => {
  test.setTimeout(180_000)
  const { page, account } = await as('pkb', OFFICE)
  const group = await plantServedGroup(db, account.namaPengguna, MEMBERS)
  const context = page.context()
  await page.goto(`/poktan/${group.id}/pertemuan/baru`)
  await page.getByRole('button', { name: 'Semua hadir' }).tap()
  await page.getByRole('button', { name: 'Simpan pertemuan' }).tap()
  await expect(page.getByText(/Diterima kantor, tanda terima/)).toBeVisible()

  await context.setOffline(true)
  await page.getByRole('button', { name: 'Kunjungan Keluarga 02' }).tap()
  await page.getByRole('dialog').getByRole('button', { name: 'Simpan kunjungan' }).tap()
  await expect(page.getByText(/Layanan tersimpan\. Aman di perangkat ini/)).toBeVisible()
  await page.getByRole('button', { name: 'Urungkan' }).tap()
  await expect(page.getByText('Langkah tadi sudah diurungkan.')).toBeVisible()
  await expect(page.getByText('1 kunjungan')).toHaveCount(0)

  await page.getByRole('link', { name: /, perbaiki$/ }).tap()
  await page.getByText('Cara, tempat, dan catatan').tap()
  await page.getByLabel('Tempat').fill('Posyandu Melati')
  await page.getByRole('button', { name: familyName(6) }).tap()
  await page.getByRole('button', { name: 'Simpan pertemuan' }).tap()
  await expect(page.getByText(/Perubahan pertemuan tersimpan\. Aman di perangkat ini/)).toBeVisible()
  // Meanwhile at the desk: another place, and a note.
  await db.query(
    `update poktan_meeting set place = 'Masjid', note = 'Ramai', version = version + 1 where poktan_id = $1`,
    [group.id],
  )

  await context.setOffline(false)
  await page.getByRole('button', { name: 'Bandingkan' }).tap()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText('Masjid')).toBeVisible()
  await expect(dialog.getByText('Ramai')).toHaveCount(0)
  await dialog.getByRole('button', { name: 'Posyandu Melati' }).tap()
  await dialog.getByRole('button', { name: 'Simpan pilihan' }).tap()
  await expect(page.getByText(/Perubahan pertemuan tersimpan\. Diterima kantor/)).toBeVisible()
  const { rows } = await db.query(
    `select m.place, m.note, (select count(*)::int from poktan_attendance a
       where a.tenant_id = m.tenant_id and a.meeting_id = m.id) as present from poktan_meeting m where m.poktan_id = $1`,
    [group.id],
  )
  expect(rows).toEqual([{ place: 'Posyandu Melati', note: 'Ramai', present: 5 }])
})
