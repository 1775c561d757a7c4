import type { Page } from '@playwright/test'
import sharp from 'sharp'
import { type AtWork, expect, test } from '@/tests/support/office-day'
import { arrive } from '@/tests/support/pages/arrival'

/*
 * Kutai Timur, 8 February 2022: 109 BKB in 18 kecamatan; "dalam waktu dekat akan ada lomba-lomba
 * tingkat Provinsi", the kabid chooses the best group to stand for Kutim; a tim pembina and a tim
 * penilai are set up, with visits to see the groups. It is done here from the first to the last step.
 */
const OFFICE = '64.08'
const PIN = '482915'
const ASPECTS = ['Administrasi', 'Kegiatan', 'Capaian dan dampak', 'Kemitraan dan keterpaduan', 'Inovasi']
const title = `Pemilihan BKB terbaik ${Date.now().toString(36)}`

const photo = async () => ({
  name: 'kunjungan.jpg',
  mimeType: 'image/jpeg',
  buffer: await sharp({ create: { width: 900, height: 700, channels: 3, background: { r: 90, g: 140, b: 80 } } })
    .jpeg()
    .toBuffer(),
})

const done = (page: Page, words: string) => expect(page.getByRole('status').filter({ hasText: words })).toBeVisible()
const unfold = (page: Page, words: string) => page.locator('summary', { hasText: words }).first().click()

/** Adds somebody to a team through its card. */
async function addTo(page: Page, team: 'pembina' | 'penilai', name: string, agency: string, account?: string) {
  const card = page.locator('section').filter({ has: page.getByRole('heading', { name: `Tim ${team}` }) })
  const button = card.getByRole('button', { name: team === 'pembina' ? 'Tambah pembina' : 'Tambah juri' })
  if (!(await button.isVisible())) await card.locator('summary').click()
  await card.getByLabel('Nama', { exact: true }).fill(name)
  await card.getByLabel('Instansi').fill(agency)
  if (account) {
    const offered = card.getByLabel('Akun juri').locator('option', { hasText: account })
    await card.getByLabel('Akun juri').selectOption(await offered.getAttribute('value'))
  }
  await button.click()
  await done(page, 'Anggota tim sudah ditambahkan.')
  await expect(card.getByText(name).first()).toBeVisible()
}

/** A judge's phone: small, with a PIN, ready without signal. */
async function preparePhone({ page }: AtWork): Promise<void> {
  await page.setViewportSize({ width: 360, height: 740 })
  await page.goto('/perangkat')
  await page.getByLabel('PIN (6 angka atau lebih)').fill(PIN)
  await page.getByLabel('Ulangi PIN').fill(PIN)
  await page.getByRole('button', { name: 'Simpan PIN' }).click()
  await expect(page.getByText('PIN tersimpan di perangkat ini.')).toBeVisible()
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => true))
}

/** Opens an entry's sheet from the list of the contest. */
async function openSheet(page: Page, group: string): Promise<void> {
  await page
    .getByRole('region', { name: title })
    .getByRole('link', { name: new RegExp(group) })
    .click()
  await expect(page.getByRole('heading', { level: 1, name: new RegExp(group) })).toBeVisible()
}

/** Gives points for every aspect and saves. */
async function score(page: Page, points: readonly number[]): Promise<void> {
  for (const [at, aspect] of ASPECTS.entries())
    await page.getByLabel(`Nilai ${aspect}`, { exact: true }).fill(String(points[at]))
  await page.getByRole('button', { name: 'Simpan nilai' }).click()
  await expect(page.getByText('Nilai tersimpan. Aman di perangkat ini')).toBeVisible()
}

test('the kabid chooses the best BKB of 109: records, teams, three judges, one without signal, and the province', async ({
  as,
}) => {
  test.setTimeout(480_000)
  const kabid = await as('kabid_ks', OFFICE)
  const { page } = kabid
  const judge = await as('juri', OFFICE)

  // What the article tells stands there with its source, and the count of that day.
  await page.goto('/lomba?tahun=2022')
  await arrive(page, 'Lomba')
  await page
    .getByRole('table')
    .getByRole('link', { name: /lomba tingkat provinsi 2022/ })
    .click()
  await arrive(page, /lomba tingkat provinsi 2022/)
  await expect(page.getByText('Sumber: G-Smart.id')).toBeVisible()
  await page.getByRole('link', { name: 'Usulan peserta' }).click()
  await expect(page.getByText('109 dapat ikut')).toBeVisible()

  // A contest of this year, judged by the shipped weights.
  await page.goto('/lomba/baru')
  await arrive(page, 'Buat lomba')
  await page.getByLabel('Yang dilombakan').selectOption('bkb')
  await page.getByLabel('Nama lomba').fill(title)
  await page.getByLabel('Jumlah peserta yang dituju').fill('2')
  await page.getByRole('button', { name: 'Buat lomba' }).click()
  await done(page, 'Lomba sudah dibuat.')
  await arrive(page, title)
  await addTo(page, 'pembina', 'Yuliana Kala’Lembang', 'DPPKB Kutai Timur')
  await addTo(page, 'penilai', 'Juri Dinas Kesehatan', 'Dinas Kesehatan')
  await addTo(page, 'penilai', 'Juri TP PKK', 'Pokja 2 TP PKK')
  await addTo(page, 'penilai', 'Juri lapangan', 'IBI Kutai Timur', judge.account.namaPengguna)

  // The shortlist comes from the groups' own records; overruling it needs a reason.
  await page.getByRole('link', { name: 'Pilih peserta' }).click()
  await arrive(page, 'Usulan peserta')
  await expect(page.getByText('109 dapat ikut')).toBeVisible()
  const rows = page.getByRole('table').locator('tbody tr')
  await expect(rows.first().locator('td').nth(1)).toHaveText('1')
  await expect(rows.first().getByRole('link', { name: /dari \d+ bulan/ })).toHaveAttribute('href', /\/pertemuan$/)
  const [first, second] = [
    await rows.nth(0).getByRole('checkbox').getAttribute('aria-label'),
    await rows.nth(1).getByRole('checkbox').getAttribute('aria-label'),
  ]
  const nameOf = (label: string | null) => label!.replace(/^Pilih /, '').split(',')[0]!
  const [best, next, unranked] = [
    nameOf(first),
    nameOf(second),
    nameOf(await rows.last().getByRole('checkbox').getAttribute('aria-label')),
  ]
  for (const row of [rows.nth(0), rows.nth(1), rows.last()]) await row.getByRole('checkbox').check()
  await page.getByRole('button', { name: 'Terima sebagai peserta' }).click()
  await expect(page.getByText(/tidak termasuk usulan menurut catatan/).first()).toBeVisible()
  await page.getByLabel('Alasan').fill('Buku registernya di luar Lini, dilihat langsung')
  await page.getByRole('button', { name: 'Terima sebagai peserta' }).click()
  await done(page, 'Peserta sudah diterima.')
  await expect(page.getByText('Alasan: Buku registernya di luar Lini')).toBeVisible()

  await unfold(page, 'Catat kunjungan pembinaan')
  await page.getByLabel('Peserta', { exact: true }).selectOption({ index: 1 })
  await page.getByLabel('Yang berkunjung').fill('Tim pembina dan Pokja Bunda PAUD')
  await page.getByLabel('Saran', { exact: true }).fill('Lengkapi KKA dan pisahkan kelompok umur')
  await page.getByRole('button', { name: 'Catat pembinaan' }).click()
  await done(page, 'Kunjungan pembinaan sudah dicatat.')
  await page.getByRole('button', { name: 'Buka penilaian' }).click()
  await done(page, 'Penilaian sudah dibuka.')
  const contest = new URL(page.url()).pathname

  // One judge scores in the field without signal, with a photo; the page dies and nothing is lost.
  await preparePhone(judge)
  const context = judge.page.context()
  await judge.page.goto('/penilaian')
  await expect(judge.page.getByRole('region', { name: title })).toBeVisible()
  await arrive(judge.page, 'Penilaian')
  await context.setOffline(true)
  await openSheet(judge.page, best)
  await judge.page.locator('input[type=file]').setInputFiles([await photo()])
  await expect(judge.page.getByRole('img', { name: 'Foto 1' })).toBeVisible()
  await judge.page.getByLabel('Catatan Inovasi').fill('APE dari bahan bekas')
  await score(judge.page, [92, 90, 88, 90, 95])
  // Taken back before it left, and saved once more.
  await judge.page.getByRole('button', { name: 'Urungkan' }).click()
  await expect(judge.page.getByText('Nilai tersimpan. Aman')).toHaveCount(0)
  await judge.page.locator('input[type=file]').setInputFiles([await photo()])
  await expect(judge.page.getByRole('img', { name: 'Foto 1' })).toBeVisible()
  await score(judge.page, [92, 90, 88, 90, 95])
  await judge.page.getByRole('link', { name: 'Penilaian' }).first().click()
  await openSheet(judge.page, next)
  await judge.page.getByLabel('Nilai Administrasi', { exact: true }).fill('101')
  await judge.page.getByRole('button', { name: 'Simpan nilai' }).click()
  await expect(judge.page.getByText('isi bilangan bulat 0 sampai 100')).toBeVisible()
  await score(judge.page, [80, 82, 84, 80, 78])
  await judge.page.close()
  const phone = await context.newPage()
  await phone.setViewportSize({ width: 360, height: 740 })
  await phone.goto('/penilaian')
  await phone.getByLabel('PIN', { exact: true }).fill(PIN)
  await phone.getByRole('button', { name: 'Buka', exact: true }).click()
  await expect(phone.getByText('Lengkap, menunggu dikirim')).toHaveCount(2)
  await context.setOffline(false)
  await expect(phone.getByText('menunggu dikirim')).toHaveCount(0, { timeout: 60_000 })
  await openSheet(phone, next)
  await arrive(phone, new RegExp(next))
  await expect(phone.getByText(/Nilai diterima kantor|Lembar ini sudah ada di kantor/)).toBeVisible()

  // Two judges hand in paper, which the kabid writes down; they lie apart on one group.
  const paper: [string, string, number[]][] = [
    [best, 'Juri Dinas Kesehatan', [90, 88, 90, 86, 70]],
    [best, 'Juri TP PKK', [94, 92, 90, 88, 90]],
    [next, 'Juri Dinas Kesehatan', [82, 80, 80, 84, 80]],
    [next, 'Juri TP PKK', [84, 84, 80, 82, 76]],
  ]
  for (const [group, name, points] of paper) {
    await page.goto(`${contest}/nilai`)
    await page
      .getByRole('table')
      .getByRole('link', { name: new RegExp(group) })
      .click()
    await expect(page.getByRole('heading', { level: 1, name: `Nilai ${group}` })).toBeVisible()
    await unfold(page, `Lembar ${name}`)
    const form = page.locator('details[open]').filter({ hasText: `Lembar ${name}` })
    for (const [at, aspect] of ASPECTS.entries())
      await form.getByLabel(new RegExp(`^${aspect} \\(bobot`)).fill(String(points[at]))
    await form.getByRole('button', { name: 'Simpan lembar nilai' }).click()
    await done(page, 'Lembar nilai sudah disimpan.')
  }
  await arrive(page, 'Nilai')
  // Inovasi of the best: 95, 70 and 90.
  await expect(page.getByText('Perlu dibahas')).toBeVisible()

  const head = await as('kepala_dinas', OFFICE)
  await head.page.goto(`${contest}/nilai`)
  await expect(head.page.getByText('Belum dapat dikunci')).toBeVisible()
  await page.getByLabel('Hasil pembahasan').fill('Alat permainan dilihat bersama; ketiga juri tetap pada nilainya.')
  await page.getByRole('button', { name: 'Simpan hasil pembahasan' }).click()
  await done(page, 'Hasil pembahasan sudah dicatat.')
  await head.page.reload()
  // One group was never visited: it has no place, not a zero, and the head says why.
  await expect(head.page.getByRole('row', { name: new RegExp(unranked) }).last()).toContainText('Belum lengkap')
  await head.page.getByLabel('Mengapa dikunci walau ada lembar yang kurang').fill('Satu peserta mengundurkan diri')
  await head.page.getByRole('button', { name: 'Kunci hasil' }).click()
  await done(head.page, 'Hasil sudah dikunci.')
  const firstLine = head.page.getByRole('table').locator('tbody tr').first()
  await expect(firstLine).toContainText(best)
  // By hand: (20·92 + 30·90 + 25·88 + 15·90 + 10·95) / 100 = 90,40; the same of the papers; their mean.
  await expect(firstLine).toContainText('90,40')
  await expect(firstLine).toContainText('86,80')
  await expect(firstLine).toContainText('91,10')
  await expect(firstLine).toContainText('89,43')

  await page.goto(`${contest}/berita-acara`)
  await arrive(page, 'Berita acara')
  await expect(page.getByText(`Tim penilai menetapkan ${best}`)).toBeVisible()
  await expect(page.getByText('ketiga juri tetap pada nilainya')).toBeVisible()
  for (const name of ['Juri Dinas Kesehatan', 'Juri TP PKK', 'Juri lapangan'])
    await expect(page.getByText(name, { exact: true })).toBeVisible()

  // The winner goes on to the province by letter; the province sees nothing of the office's own pages.
  await page.goto(contest)
  await page.getByLabel('Nomor surat usulan').fill('476/120/DPPKB')
  await page.getByRole('button', { name: 'Usulkan ke provinsi' }).click()
  await done(page, 'Pemenang sudah diusulkan ke tingkat atas.')
  await expect(page.getByText(/peringkat 1, nilai 89,43/)).toBeVisible()
  await expect(page.getByText('Surat 476/120/DPPKB')).toBeVisible()
  const file = await page.request.get(`${contest}/ekspor`)
  expect(file.headers()['content-type']).toContain('spreadsheetml')
  const province = await as('pejabat_provinsi', '64')
  await province.page.goto(contest)
  await expect(province.page.getByText(title)).toHaveCount(0)
  await province.page.goto('/lomba')
  await arrive(province.page, 'Lomba tidak terbuka untuk peran Anda')
})
