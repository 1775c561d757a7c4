import { expect, test } from '@/tests/support/office-day'
import { arrive } from '@/tests/support/pages/arrival'
import { RapatPage } from '@/tests/support/pages/rapat-page'

test.slow()

/** Thirty people of the instansi that the article names; how they divide is this walk's. */
const PRESENT = [
  '3; Pokja 2 TP PKK Kutim',
  '2; Dinas Kesehatan',
  '2; Dinas Pendidikan',
  '2; DPMPD',
  '2; Kecamatan Sangatta Utara; Sekcam dan kasi kesejahteraan sosial',
  '2; Kecamatan Sangatta Selatan; Sekcam dan kasi kesejahteraan sosial',
  '6; DPPKB Kutim; Kabid dan kasi',
  '3; Penyuluh KB Sangatta Utara',
  '3; Penyuluh KB Sangatta Selatan',
  '2; Penyuluh KB Rantau Pulung',
  '2; IBI Kutim',
  '1; Pokja Bunda PAUD Kutim; Ketua',
]

test('Kutai Timur’s cross-sector meeting of 8 February 2022: thirty present, what was agreed, and its follow-up', async ({
  as,
}) => {
  const { page } = await as('kabid_ks', '64.08')
  const rapat = new RapatPage(page)

  await test.step('109 BKB in 18 kecamatan stand on the dashboard of that month', async () => {
    await page.goto('/rapat?tahun=2022')
    await arrive(page, 'Rapat 2022')
    await page.getByRole('link', { name: 'Pertemuan lintas sektor pembinaan kelompok BKB' }).click()
    await expect(page.getByText('30 orang (menurut penyelenggara)')).toBeVisible()
    await expect(
      page.getByText('BKB di Kutai Timur 109 kelompok, tersebar di 18 kecamatan', { exact: false }),
    ).toBeVisible()
  })

  await test.step('the kabid plans it on behalf of the head, from the template of its kind', async () => {
    await rapat.plan('Lintas sektor', {
      'Judul rapat': 'Pertemuan lintas sektor BKB 8 Februari',
      Tanggal: '2022-02-08',
      Tempat: 'Ruang Rapat DPPKB Kutim',
      'Dipimpin oleh': 'Yuliana Kala’Lembang',
      'Jabatan pimpinan': 'Kabid Ketahanan dan Kesejahteraan Keluarga',
      Mewakili: 'Kepala DPPKB',
    })
    await expect(page.getByText('Undangan: 9 instansi')).toBeVisible()
    await arrive(page, 'Pertemuan lintas sektor BKB 8 Februari')
  })

  await test.step('thirty people by instansi; a step taken by mistake is taken back', async () => {
    await rapat.attend(['5; Salah tulis'])
    await page.getByRole('button', { name: 'Urungkan' }).click()
    await expect(page.getByText('Belum ada yang tercatat hadir')).toBeVisible()
    await rapat.attend(PRESENT)
    await expect(page.getByText('Hadir: 30 orang')).toBeVisible()
    await rapat.open()
    await expect(page.getByText('Pokja Bunda PAUD Kutim').first()).toBeVisible()
  })

  await test.step('the minutes say what was presented and agreed', async () => {
    await rapat.finish({
      'Paparan, baris 1: Pokok paparan': 'BKB berjumlah 109 kelompok di 18 kecamatan',
      'Masalah, baris 1: Masalah': 'Pokja Bunda PAUD kecamatan dan desa belum terbentuk',
      'Kesepakatan, baris 1: Kesepakatan': 'Tim pembina dan tim penilai lomba poktan disusun',
    })
  })

  const groups = 'Membentuk Pokja Bunda PAUD di kecamatan dan desa'
  const visits = 'Kunjungan tim penilai ke kelompok BKB yang terintegrasi'
  await test.step('Pokja Bunda PAUD and the contest’s teams become follow-ups, linked to the number of BKB', async () => {
    await rapat.agree({
      Kegiatan: groups,
      'Instansi penanggung jawab': 'Kecamatan dan desa',
      Tenggat: '2022-04-30',
    })
    await rapat.agree({
      Kegiatan: visits,
      'Instansi penanggung jawab': 'Tim penilai lomba',
      Tenggat: '2022-03-31',
      'Angka yang dituju': 'BKB yang ada, menurut daftar',
    })
    await expect(page.getByText('109 kelompok', { exact: true }).first()).toBeVisible()
  })

  await test.step('on the board both are late; the kabid tells what was done, and the board moves', async () => {
    await page.goto('/rtl?keadaan=lewat&q=tim+penilai')
    await arrive(page, 'Papan tindak lanjut')
    await page.getByRole('link', { name: visits, exact: true }).first().click()
    await arrive(page, visits)
    await page.getByText('Selesai', { exact: true }).last().click()
    await page.getByLabel('Apa yang sudah dilakukan').fill('Dua belas kelompok sudah dikunjungi')
    await page.getByRole('button', { name: 'Simpan kemajuan' }).click()
    await expect(page.getByText('Kemajuan sudah dicatat.')).toBeVisible()
    await expect(page.getByText('Dua belas kelompok sudah dikunjungi').first()).toBeVisible()
    await page.goto('/rtl?keadaan=selesai&q=tim+penilai')
    await expect(page.getByRole('link', { name: visits, exact: true }).first()).toBeVisible()
    await page.goto('/rtl?keadaan=lewat&q=pokja+bunda')
    await expect(page.getByRole('link', { name: groups, exact: true }).first()).toBeVisible()
  })

  await test.step('the minutes are printed', () => rapat.printsMinutes('Notulen Pertemuan lintas sektor'))
  await rapat.callOff()
})
