import type { Locator } from '@playwright/test'
import { expect, test } from '@/tests/support/office-day'
import { arrive } from '@/tests/support/pages/arrival'
import { RapatPage } from '@/tests/support/pages/rapat-page'

test.slow()

/** The month before the one that runs, as the demo has its visits. */
function lastMonth(): string {
  const now = new Date(Date.now() + 7 * 3_600_000)
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - 1, 1)).toISOString().slice(0, 7)
}

/** The count at the end of a cell, whose head stands before it for phones. */
const numberIn = async (cell: Locator) =>
  Number(/[\d.]+$/.exec((await cell.textContent()) ?? '')?.[0].replaceAll('.', ''))

test('Kemang’s lokmin of 23 January 2024: led for the camat, signed by guests, tabulated by itself, printed', async ({
  as,
  browser,
}) => {
  const { page } = await as('koordinator_kecamatan', '32.01.12')
  const rapat = new RapatPage(page)

  await test.step('the article’s own lokmin stands in its year, with its source', async () => {
    await page.goto('/rapat?tahun=2024')
    await arrive(page, 'Rapat 2024')
    await page.getByRole('link', { name: 'Lokakarya mini lintas sektor Kecamatan Kemang' }).click()
    await arrive(page, 'Lokakarya mini lintas sektor Kecamatan Kemang')
    await expect(page.getByText(/^Sumber: Edisi.id/)).toBeVisible()
    await expect(page.getByText(/Budi Riva.*mewakili Camat Kemang, Drs\. Imam Mahmudi/)).toBeVisible()
    await expect(page.getByText('Jumlah belum disebut')).toBeVisible()
  })

  await test.step('the koordinator plans it as it was held', async () => {
    await rapat.plan('Lokmin kecamatan', {
      'Judul rapat': 'Lokmin Kemang 23 Januari',
      Tanggal: '2024-01-23',
      Tempat: 'Aula Kecamatan Kemang',
      'Dipimpin oleh': 'Budi Riva, S.STP., MA',
      'Jabatan pimpinan': 'Sekcam Kemang',
      Mewakili: 'Camat Kemang, Drs. Imam Mahmudi, M.Si',
      'Narasumber, baris 1: Nama': 'Khairunnas',
      'Narasumber, baris 1: Jabatan atau instansi': 'Balai Penyuluhan KB Kemang',
    })
    await expect(
      page.getByText('Budi Riva, S.STP., MA, Sekcam Kemang, mewakili Camat Kemang', { exact: false }),
    ).toBeVisible()
  })

  await test.step('a slip in the list is said beside it and nothing typed is lost', async () => {
    await rapat.open('/hadir')
    await page.getByLabel('Yang hadir').fill('Forkopimcam')
    await page.getByRole('button', { name: 'Masukkan ke daftar' }).click()
    await expect(page.getByText(/Baris 1: tulis nama, titik koma/)).toBeVisible()
    await expect(page.getByLabel('Yang hadir')).toHaveValue('Forkopimcam')
  })

  await test.step('Forkopimcam, the Puskesmas and villages are on the list', async () => {
    await rapat.attend([
      '3; Forkopimcam Kemang',
      'dr. Ratna; Puskesmas Kemang; Kepala puskesmas',
      'Bidan Yuni; Puskesmas Jampang; Bidan',
      '9; Pemerintah desa se-Kecamatan Kemang',
    ])
    await arrive(page, 'Daftar hadir Lokmin Kemang 23 Januari')
    await expect(page.getByText('Hadir: 14 orang')).toBeVisible()
  })

  await test.step('a guest signs by the code’s address on a phone, twice, and stands there once', async () => {
    const address = await rapat.openForGuests()
    const context = await browser.newContext({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true })
    const guest = await context.newPage()
    await guest.goto(address)
    await arrive(guest, 'Daftar hadir')
    await expect(guest.getByText('Lokmin Kemang 23 Januari')).toBeVisible()
    await expect(guest.getByText('Khairunnas')).toHaveCount(0)
    await guest.getByRole('button', { name: 'Saya hadir' }).click()
    await expect(guest.getByText('Tulis nama Anda')).toBeVisible()
    for (const name of ['Pak Lurah Atang', 'PAK LURAH  ATANG']) {
      await guest.goto(address)
      await guest.getByLabel('Nama').fill(name)
      await guest.getByLabel('Instansi atau asal').fill('Desa Atang Senjaya')
      await guest.getByRole('button', { name: 'Saya hadir' }).click()
      await expect(guest.getByText('Anda sudah tercatat hadir')).toBeVisible()
    }
    await arrive(guest, 'Daftar hadir')
    await rapat.open('/hadir')
    await expect(page.getByText('Hadir: 15 orang')).toBeVisible()
    await page.getByRole('button', { name: 'Tutup daftar hadir' }).click()
    await expect(page.getByText('Daftar hadir sudah ditutup.')).toBeVisible()
    await guest.goto(address)
    await arrive(guest, 'Daftar hadir ini sudah ditutup')
    await context.close()
  })

  await test.step('TPK’s four groups of all nine villages are filled in by themselves, as the coverage counts them', async () => {
    await page.goto(`/pendampingan?bulan=${lastMonth()}`)
    const counted = page.getByRole('table', { name: 'Pendampingan menurut kelompok sasaran' })
    const of = (group: string) => counted.getByRole('row', { name: new RegExp(`^${group}`) }).getByRole('cell')
    const sasaran = await numberIn(of('Ibu hamil').nth(1))
    const didampingi = await numberIn(of('Ibu hamil').nth(2))
    const anak = (await numberIn(of('Baduta').nth(1))) + (await numberIn(of('Balita 24').nth(1)))
    await rapat.open(`/tpk?bulan=${lastMonth()}`)
    await arrive(page, /^Tabulasi pendampingan TPK Kec. Kemang/)
    const table = page.getByRole('table')
    for (const group of ['Calon pengantin', 'Ibu hamil', 'Pascapersalinan', 'Baduta dan balita'])
      await expect(table.getByRole('columnheader', { name: group })).toBeVisible()
    await expect(table.locator('tbody').getByRole('row')).toHaveCount(9)
    const sum = table.locator('tfoot')
    expect(await numberIn(sum.locator('[data-sel="hamil.Sasaran"]'))).toBe(sasaran)
    expect(await numberIn(sum.locator('[data-sel="hamil.Didampingi"]'))).toBe(didampingi)
    expect(await numberIn(sum.locator('[data-sel="anak.Sasaran"]'))).toBe(anak)
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Excel' }).click()])
    expect(file.suggestedFilename()).toMatch(/^Tabulasi TPK.*\.xlsx$/)
  })

  await test.step('what was presented and agreed is written, with a follow-up on pregnant women', async () => {
    await rapat.finish({
      'Paparan, baris 1: Pokok paparan': 'Kerja sama pelayanan KB dengan Puskesmas dan rumah sakit di Kemang',
      'Paparan, baris 1: Oleh': 'Khairunnas',
      'Masalah, baris 1: Masalah': 'Anggaran desa masih terpusat pada pembangunan fisik',
      'Kesepakatan, baris 1: Kesepakatan': 'Sebagian dana desa dialokasikan untuk parenting dan pencegahan nikah dini',
    })
    await rapat.agree({
      Kegiatan: 'Kelas parenting di sembilan desa',
      'Instansi penanggung jawab': 'Pemerintah desa',
      Tenggat: '2024-03-31',
      'Sumber dana': 'Dana Desa (DD)',
      'Angka yang dituju': 'Cakupan pendampingan ibu hamil',
    })
    await expect(page.getByText('Saat disepakati, Desember 2023')).toBeVisible()
    await expect(page.getByText(/jadi tidak dapat dibandingkan/)).toBeVisible()
  })

  await test.step('the minutes are printed with letterhead, forms and signatures', async () => {
    await rapat.printsMinutes('Notulen Lokakarya mini lintas sektor kecamatan')
    await expect(page.getByRole('table', { name: 'Rencana tindak lanjut' })).toContainText('Kelas parenting')
    await expect(page.getByRole('table', { name: 'Rencana kerja' })).toContainText('Minggu 4')
    await expect(page.getByText('mewakili Camat Kemang', { exact: false }).first()).toBeVisible()
  })

  await rapat.callOff()
})
