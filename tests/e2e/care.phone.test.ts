import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import type { Client } from 'pg'
import { openServedDatabase } from '@/tests/support/endpoints/database'
import { expect, test } from '@/tests/support/office-day'
import { arrive } from '@/tests/support/pages/arrival'
import { plantServedTeam } from '@/tests/support/served-team'

const OFFICE = '64.08'
const PIN = '739184'
const DAY_MS = 86_400_000

let db: Client
test.beforeAll(async () => {
  db = await openServedDatabase()
})
test.afterAll(() => db?.end())

/** A calendar day so many days from today on the office's clock. */
const dayFromNow = (days: number): string =>
  new Date(Date.now() + days * DAY_MS).toLocaleDateString('en-CA', { timeZone: 'Asia/Makassar' })

/** Prepares the device: a PIN, and everybody whom the team accompanies on it. */
async function prepare(page: Page): Promise<void> {
  await page.goto('/perangkat')
  await page.getByLabel('PIN (6 angka atau lebih)').fill(PIN)
  await page.getByLabel('Ulangi PIN').fill(PIN)
  await page.getByRole('button', { name: 'Simpan PIN' }).tap()
  await expect(page.getByText('PIN tersimpan di perangkat ini.')).toBeVisible()
  await expect(page.getByText(/^(\d+) dari \1 desa$/)).toBeVisible({ timeout: 60_000 })
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => true))
}

/** Says yes or no to a question of a visit. */
const answer = (page: Page, question: RegExp, said: string) =>
  page.getByRole('group', { name: question }).getByRole('button', { name: said, exact: true }).tap()

/** Waits until everything that was made has left. */
const sent = (page: Page) =>
  expect(page.getByRole('banner').getByRole('status')).toHaveText(/^(Semua terkirim|Tanpa sinyal)$/, {
    timeout: 60_000,
  })

/** Chooses a facility, also one that stands further down. */
async function choose(page: Page, facility: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: 'Rujuk' })).toBeVisible()
  const all = page.getByRole('button', { name: /^Tampilkan semua/ })
  if (await all.isVisible()) await all.tap()
  await page.getByRole('button', { name: facility }).first().tap()
}

/** The line of somebody in the next-visit list. */
const lineOf = (page: Page, name: string) => page.getByRole('listitem').filter({ hasText: name })

/** Whom the teams of a village accompany this month, as the head of the office reads it: sums by group. */
async function coverageOf(page: Page, villageId: number): Promise<Record<string, number[]>> {
  await page.goto(`/pendampingan?desa=${villageId}`)
  await expect(page.getByRole('heading', { level: 1, name: /^Pendampingan di / })).toBeVisible()
  const rows = await page
    .locator('table')
    .filter({ has: page.getByText('Pendampingan menurut kelompok sasaran') })
    .locator('tbody tr')
    .evaluateAll((lines) =>
      lines.map((line) => [...line.querySelectorAll('th, td')].map((cell) => cell.lastChild?.textContent ?? '')),
    )
  // Group, sasaran, didampingi, cakupan, berisiko, dirujuk, bansos.
  return Object.fromEntries(
    rows.map(([group = '', targets, met, , risky, referred]) => [
      group,
      [targets, met, risky, referred].map((count) => Number((count ?? '').replaceAll('.', ''))),
    ]),
  )
}

/** How far the sums moved, by group; what did not move is left out. */
const moved = (before: Record<string, number[]>, after: Record<string, number[]>) =>
  Object.fromEntries(
    Object.entries(after)
      .map(([group, counts]): [string, number[]] => [group, counts.map((count, at) => count - before[group]![at]!)])
      .filter(([, counts]) => counts.some((count) => count !== 0)),
  )

/** What the family's card tells, as its team reads it at a desk. */
async function timelineShows(page: Page, familyId: string, titles: readonly (string | RegExp)[]): Promise<void> {
  await page.goto(`/keluarga/${familyId}`)
  for (const title of titles) await expect(page.getByText(title).first()).toBeVisible()
}

test('a couple becomes a family of four without signal, and each step is right in the list, at the desk and at the Puskesmas', async ({
  as,
}) => {
  test.setTimeout(600_000)
  const { page: first, account } = await as('kader_tpk', OFFICE)
  const { page: faskes, account: facility } = await as('faskes', OFFICE)
  const team = await plantServedTeam(db, account.namaPengguna, facility.namaPengguna)
  const { page: office } = await as('kepala_dinas', OFFICE)
  const nobody = await coverageOf(office, team.villageId)
  const mark = randomUUID().slice(0, 4)
  const [head, bride] = [`Paijan ${mark}`, `Siti Uji ${mark}`]
  const family = `Keluarga ${head}`
  const context = first.context()
  await prepare(first)
  await first.goto('/dampingan')
  await arrive(first, 'Dampingan')

  await context.setOffline(true)
  await first.getByRole('link', { name: 'Daftarkan keluarga' }).tap()
  await first.getByRole('button', { name: 'Calon pengantin' }).tap()
  await first.getByRole('button', { name: 'Simpan keluarga' }).tap()
  await expect(first.getByText('Isi nama kepala keluarga di rumah ini.').first()).toBeVisible()
  await arrive(first, 'Daftarkan keluarga')
  await first.getByLabel('Nama lengkap').fill(bride)
  await first.getByLabel('Tanggal lahir').first().fill('2001-04-05')
  await first.getByLabel('Nama calon suami').fill('Budi Santoso')
  await first.getByLabel('Tanggal pernikahan').fill(dayFromNow(40))
  await first.getByLabel('Nama kepala keluarga').fill(head)
  await first
    .getByRole('textbox', { name: 'RW' })
    .or(first.getByRole('combobox', { name: 'RW' }))
    .fill('02')
  await expect(first.getByText(/Draf aman di perangkat ini/)).toBeVisible()

  // The page dies with half a family typed in.
  await first.close()
  const page = await context.newPage()
  await page.goto('/dampingan/baru')
  await page.getByLabel('PIN', { exact: true }).fill(PIN)
  await page.getByRole('button', { name: 'Buka', exact: true }).tap()
  await expect(page.getByText(/Draf yang belum disimpan dilanjutkan/)).toBeVisible()
  await expect(page.getByLabel('Nama lengkap')).toHaveValue(bride)
  await page.getByRole('textbox', { name: /^RT/ }).fill('003')
  await page.getByRole('button', { name: 'Simpan keluarga' }).tap()
  await expect(page.getByText(/Pendampingan dimulai\. Aman di perangkat ini/)).toBeVisible()
  await arrive(page, family)
  await page.getByRole('link', { name: 'Dampingan' }).first().tap()
  await expect(lineOf(page, bride)).toContainText('Kontak pertama')
  await expect(lineOf(page, bride)).toContainText('Menunggu dikirim')
  await expect(lineOf(page, bride)).toContainText(`RT 003/RW 02`)

  // A first visit, still without signal: judged as it is answered.
  await lineOf(page, bride).getByRole('link').tap()
  await page.getByRole('link', { name: `Catat kunjungan ${bride}` }).tap()
  await page.getByLabel(/^Lingkar lengan atas/).fill('22,4')
  await expect(page.getByText('Berisiko: perlu didampingi lebih dekat')).toBeVisible()
  await answer(page, /^KIE diberikan/, 'Ya')
  await arrive(page, 'Catat kunjungan')
  await page.getByRole('button', { name: 'Simpan kunjungan' }).tap()
  await expect(page.getByText(/Kunjungan tersimpan\. Aman di perangkat ini/)).toBeVisible()
  await expect(page.getByText(/LiLA kurang/).first()).toBeVisible()
  const familyId = new URL(page.url()).pathname.split('/')[2]!
  expect((await db.query('select from family where id = $1', [familyId])).rowCount).toBe(0)

  await context.setOffline(false)
  await sent(page)
  const targets = async () => {
    const { rows } = await db.query<{ stage: string; closedAs: string; risk: string; visits: number; teamed: boolean }>(
      `select stage, closed_as as "closedAs", risk, visits, team_id is not null as teamed from tpk_target
       where tenant_id = $1 and family_id = $2 order by created_at, stage, visits desc`,
      [team.tenantId, familyId],
    )
    return rows
  }
  expect(await targets()).toEqual([{ stage: 'catin', closedAs: '', risk: 'merah', visits: 1, teamed: true }])

  const met = await coverageOf(office, team.villageId)
  expect(moved(nobody, met)).toEqual({ 'Calon pengantin': [1, 1, 1, 0] })
  await timelineShows(page, familyId, ['Mulai didampingi: Calon pengantin', 'Kunjungan calon pengantin'])
  await page.goto(`/dampingan/${familyId}`)

  // Later she is pregnant; the couple's own target ends with it. A page that loses its signal
  // before it stands asks for the PIN instead.
  const pregnant = page.getByRole('link', { name: `Hamil ${bride}` })
  await expect(pregnant).toBeVisible()
  await context.setOffline(true)
  await pregnant.tap()
  await page.getByRole('button', { name: /Usia kandungan \(minggu\)/ }).tap()
  await page.getByLabel('Usia kandungan hari ini').fill('33')
  await arrive(page, 'Ibu hamil')
  await page.getByRole('button', { name: 'Mulai dampingi' }).tap()
  await expect(page.getByText(/Pendampingan dimulai\. Aman/)).toBeVisible()
  await page.getByRole('link', { name: `Catat kunjungan ${bride}` }).tap()
  await page.getByLabel(/^Lingkar lengan atas/).fill('24')
  await answer(page, /^KIE diberikan/, 'Ya')
  await page.getByRole('button', { name: 'Simpan kunjungan' }).tap()
  await expect(page.getByText(/Kunjungan tersimpan\. Aman/)).toBeVisible()

  // And gives birth to twins.
  await page.getByRole('link', { name: `Melahirkan ${bride}` }).tap()
  await page.getByRole('button', { name: 'Kembar? Tambah bayi' }).tap()
  await page.getByLabel('Tanggal lahir').fill(dayFromNow(0))
  for (const [at, weight] of ['2.450', '2300'].entries()) {
    await page.getByRole('button', { name: 'Lahir hidup' }).nth(at).tap()
    await page
      .getByRole('button', { name: at === 0 ? 'Perempuan' : 'Laki-laki' })
      .nth(at)
      .tap()
    await page.getByLabel('Berat lahir').nth(at).fill(weight)
  }
  await arrive(page, 'Catat kelahiran')
  await page.getByRole('button', { name: 'Simpan kelahiran' }).tap()
  await expect(page.getByText(/Kelahiran tersimpan\. Aman/)).toBeVisible()
  const [twin, other] = [`Bayi 1 ${bride}`, `Bayi 2 ${bride}`]
  await expect(page.getByRole('heading', { level: 2, name: twin })).toBeVisible()

  // A visit each: the mother, and the first child with its measures.
  await page.getByRole('link', { name: `Catat kunjungan ${bride}` }).tap()
  await answer(page, /^Ada keluhan atau komplikasi/, 'Tidak')
  await answer(page, /^Sudah memakai KB/, 'Tidak')
  await answer(page, /^KIE diberikan/, 'Ya')
  await page.getByRole('button', { name: 'Simpan kunjungan' }).tap()
  await expect(page.getByText(/Kunjungan tersimpan\. Aman/)).toBeVisible()
  await page.getByRole('link', { name: `Catat kunjungan ${twin}` }).tap()
  await page.getByLabel('Berat badan').fill('2,4')
  await page.getByLabel('Panjang/tinggi').fill('43,5')
  await expect(page.getByText('Sangat pendek')).toBeVisible()
  await answer(page, /^KIE diberikan/, 'Ya')
  await arrive(page, 'Catat kunjungan')
  await page.getByRole('button', { name: /^Simpan dan rujuk/ }).tap()

  // Which says to refer: so she is referred, still without signal.
  await choose(page, team.faskesName)
  await page.getByLabel('Catatan untuk fasilitas').fill('Lahir kembar, menyusu lemah.')
  await arrive(page, 'Rujuk')
  await page.getByRole('button', { name: 'Kirim rujukan' }).tap()
  await expect(page.getByText(/Rujukan tersimpan\. Aman/)).toBeVisible()
  await expect(page.getByText(`Dirujuk ke ${team.faskesName}`)).toBeVisible()
  await page.getByRole('link', { name: `Catat kunjungan ${other}` }).tap()
  await page.getByLabel('Berat badan').fill('2,3')
  await page.getByLabel('Panjang/tinggi').fill('46,5')
  await answer(page, /^KIE diberikan/, 'Ya')
  await page.getByRole('button', { name: 'Simpan kunjungan' }).tap()
  await expect(page.getByText(/Kunjungan tersimpan\. Aman/)).toBeVisible()

  await context.setOffline(false)
  await sent(page)
  await expect.poll(async () => (await targets()).length, { timeout: 60_000 }).toBe(5)
  expect(await targets()).toEqual([
    { stage: 'catin', closedAs: 'menikah', risk: 'merah', visits: 1, teamed: true },
    { stage: 'hamil', closedAs: 'melahirkan', risk: expect.any(String), visits: 1, teamed: true },
    { stage: 'anak', closedAs: '', risk: 'merah', visits: 1, teamed: true },
    { stage: 'anak', closedAs: '', risk: expect.any(String), visits: 1, teamed: true },
    { stage: 'pascasalin', closedAs: '', risk: expect.any(String), visits: 1, teamed: true },
  ])
  const children = await db.query(
    `select p.birth_weight_g as grams, m.id is not null as measured from person p
     left join measurement m on m.tenant_id = p.tenant_id and m.person_id = p.id
     where p.tenant_id = $1 and p.family_id = $2 and p.mother_id is not null order by p.birth_order`,
    [team.tenantId, familyId],
  )
  expect(children.rows).toEqual([
    { grams: 2450, measured: true },
    { grams: 2300, measured: true },
  ])
  const outcomes = await db.query<{ kind: string; outcome: string; label: string }>(
    'select kind, outcome, label from sync_item where tenant_id = $1 and subject = $2 order by seq',
    [team.tenantId, `keluarga/${familyId}`],
  )
  expect(outcomes.rows.map(({ kind, outcome }) => `${kind} ${outcome}`)).toEqual([
    'family.record diterima',
    'target.open diterima',
    'visit.record diterima',
    'target.open diterima',
    'visit.record diterima',
    'birth.record diterima',
    'visit.record diterima',
    'visit.record diterima',
    'referral.make diterima',
    'visit.record diterima',
  ])
  for (const { label } of outcomes.rows) expect(label).not.toContain(mark)

  // The district sees it as it is: the mother in three stages, two children, one of them referred.
  const born = moved(nobody, await coverageOf(office, team.villageId))
  expect(born).toEqual({
    'Calon pengantin': [1, 1, 1, 0],
    'Ibu hamil': [1, 1, expect.any(Number), 0],
    Pascapersalinan: [1, 1, expect.any(Number), 0],
    'Baduta (0–23 bulan)': [2, 2, expect.any(Number), 1],
  })

  // The Puskesmas answers, and the team hears it.
  await faskes.goto('/rujukan')
  await faskes
    .getByRole('link', { name: new RegExp(twin) })
    .first()
    .click()
  await faskes.getByText('Sudah diperiksa dan ditangani').click()
  await faskes.getByLabel('Temuan dan tindakan').fill('Diberi susu tambahan.')
  await faskes.getByLabel('Yang perlu dilanjutkan TPK').fill('Timbang lagi minggu depan.')
  await faskes.getByRole('button', { name: /^Kirim jawaban/ }).click()
  await expect(faskes.getByText(/Jawaban terkirim/)).toBeVisible()

  await page.goto('/dampingan')
  await expect(lineOf(page, twin)).toContainText('Berisiko')
  await expect(lineOf(page, bride).first()).toBeVisible()
  await expect(async () => {
    await page.goto(`/dampingan/${familyId}`)
    await expect(page.getByText(`Jawaban ${team.faskesName}`)).toBeVisible({ timeout: 5_000 })
  }).toPass({ timeout: 60_000 })
  await expect(page.getByText(/Timbang lagi minggu depan/).first()).toBeVisible()
  await timelineShows(page, familyId, [
    'Mulai didampingi: Calon pengantin',
    'Kunjungan ibu hamil',
    `${twin} lahir`,
    `${other} lahir`,
    'Kunjungan pascapersalinan',
    /^Ditimbang dan diukur: 2,4/,
    `Dirujuk ke ${team.faskesName}`,
  ])
})

test('what the office refuses says why on the phone, and is mended with nothing to type again', async ({ as }) => {
  test.setTimeout(240_000)
  const { page, account } = await as('kader_tpk', OFFICE)
  const { account: facility } = await as('faskes', OFFICE)
  const team = await plantServedTeam(db, account.namaPengguna, facility.namaPengguna)
  const mark = randomUUID().slice(0, 4)
  const context = page.context()
  // A woman born on 12 May 1999, with a tail nobody else has.
  const nik = `640804520599${String(Math.floor(Math.random() * 9_000) + 1_000)}`
  const register = async (name: string, head: string) => {
    await page.goto('/dampingan/baru')
    await page.getByRole('button', { name: 'Ibu hamil' }).tap()
    await page.getByLabel('Nama lengkap').fill(name)
    await page.getByLabel('Tanggal lahir').first().fill('1999-05-12')
    await page.getByRole('button', { name: 'Isi NIK' }).tap()
    await page.getByLabel('NIK').fill(nik)
    await page.getByRole('button', { name: /Usia kandungan \(minggu\)/ }).tap()
    await page.getByLabel('Usia kandungan hari ini').fill('12')
    await page.getByLabel('Nama kepala keluarga').fill(head)
    await page
      .getByRole('textbox', { name: 'RW' })
      .or(page.getByRole('combobox', { name: 'RW' }))
      .fill('03')
    await page.getByRole('button', { name: 'Simpan keluarga' }).tap()
  }
  await page.goto('/dampingan')
  await expect(page.getByRole('heading', { level: 1, name: 'Dampingan' })).toBeVisible()
  await register(`Ani ${mark}`, `Slamet ${mark}`)
  await expect(page.getByText(/Pendampingan dimulai\. Diterima kantor/)).toBeVisible({ timeout: 60_000 })
  // The same number once more: somebody in the office has it.
  await register(`Ani Lagi ${mark}`, `Suparman ${mark}`)
  await expect(page.getByText('Keluarga baru, RW 03: ditolak')).toBeVisible({ timeout: 60_000 })
  await arrive(page, 'Keluarga belum diterima kantor')
  await page.getByRole('button', { name: 'Perbaiki' }).first().tap()
  await expect(page.getByLabel('Nama lengkap')).toHaveValue(`Ani Lagi ${mark}`)
  await page.getByLabel('NIK').fill('')
  await page.getByRole('button', { name: 'Simpan keluarga' }).tap()
  await sent(page)
  await expect(page.getByRole('heading', { level: 1, name: `Keluarga Suparman ${mark}` })).toBeVisible()
  const known = async () => {
    const { rows } = await db.query(
      `select p.name, p.nik_state as nik, count(t.*)::int as targets from person p
       left join tpk_target t on t.tenant_id = p.tenant_id and t.person_id = p.id
       where p.tenant_id = $1 and p.name like $2 group by p.id, p.name, p.nik_state order by p.nik_state`,
      [team.tenantId, `Ani%${mark}`],
    )
    return rows
  }
  await expect.poll(known, { timeout: 60_000 }).toEqual([
    { name: `Ani ${mark}`, nik: 'ada', targets: 1 },
    { name: `Ani Lagi ${mark}`, nik: 'belum_ada', targets: 1 },
  ])

  // What did not leave is taken back as if it had not been made.
  await context.setOffline(true)
  await page.getByRole('link', { name: /^Rujuk/ }).tap()
  await choose(page, team.faskesName)
  await page.getByRole('button', { name: 'Kirim rujukan' }).tap()
  await expect(page.getByText(`Dirujuk ke ${team.faskesName}`)).toBeVisible()
  await page.getByRole('button', { name: 'Urungkan' }).tap()
  await expect(page.getByText('Langkah tadi sudah diurungkan.')).toBeVisible()
  await expect(page.getByText(`Dirujuk ke ${team.faskesName}`)).toHaveCount(0)
})
