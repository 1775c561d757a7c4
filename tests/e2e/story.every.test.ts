import { currentPeriod, formatPeriod, periodText } from '@/lib/format/period'
import { laporanDesa } from '@/lib/reports/forms/laporan-desa'
import { expect, test } from '@/tests/support/office-day'
import { DashboardPage } from '@/tests/support/pages/dashboard-page'
import { EntryCardsPage, EntryGridPage } from '@/tests/support/pages/entry-page'
import { ReportPage } from '@/tests/support/pages/report-page'

const FIGURE = 'Peserta KB aktif, semua cara'
const GUARD_MS = 15_000

/** Each size of screen works in an office of its own, so that neither moves the other's figures. */
const PLACES = {
  desk: { district: '33.16', kecamatan: '33.16', province: '33', provinceName: /Jawa Tengah/ },
  phone: { district: '64.08', kecamatan: '64.08', province: '64', provinceName: /Kalimantan Timur/ },
}

test('a month goes from the village to the province, and each hand does its part', async ({ as }, { project }) => {
  test.setTimeout(300_000)
  const place = project.name === 'phone' ? PLACES.phone : PLACES.desk
  const period = currentPeriod(new Date(), 'Asia/Jakarta')
  const month = { text: periodText(period), words: formatPeriod(period) }

  const officer = await as('pejabat_provinsi', place.province)
  const dashboard = new DashboardPage(officer.page)
  await dashboard.open(place.province, month.text, place.provinceName)
  await dashboard.listens()
  const start = await dashboard.number(FIGURE)

  const pkb = await as('pkb', place.district)
  const Entry = project.name === 'phone' ? EntryCardsPage : EntryGridPage
  const entry = new Entry(pkb.page, laporanDesa)
  await entry.open(month.words)
  const [drafted, sent] = (await entry.unsent()) as [string, string]

  await entry.fill(drafted, { pus: 90, pa_suntik: 70, pa_pil: 20 })
  await entry.saved()
  await entry.fill(sent, { pus: 41, pa_iud: 11, pa_pil: 30 })
  await entry.saved()

  const delays: number[] = []
  const seen = async (before: number, send: () => Promise<number>) => {
    const [now, pressedAt] = await Promise.all([dashboard.changed(FIGURE, before), send()])
    delays.push(now.at - pressedAt)
    return now.number
  }
  // The draft before it moved nothing: the figure is exactly what was sent higher.
  expect(await seen(start, () => entry.send(sent))).toBe(start + 41)
  await entry.state(sent, 'Dikirim')
  expect(await seen(start + 41, () => entry.send(drafted))).toBe(start + 41 + 90)
  await entry.state(drafted, 'Dikirim')

  const koordinator = await as('koordinator_kecamatan', place.kecamatan)
  const review = new ReportPage(koordinator.page)
  await review.open(laporanDesa.code, month, sent)
  const reason = 'Peserta pil perlu dicocokkan dengan kartu'
  await review.returnFor(reason)
  expect((await dashboard.changed(FIGURE, start + 131)).number).toBe(start + 90)

  await pkb.page.reload()
  await entry.state(sent, `Dikembalikan: ${reason}`)
  await entry.type(sent, 'pa_pil', '29')
  await entry.type(sent, 'hamil', '1')
  await entry.saved()
  expect(await seen(start + 90, () => entry.send(sent))).toBe(start + 90 + 40)

  await review.open(laporanDesa.code, month, sent)
  await review.verify()
  const head = await as('kepala_dinas', place.district)
  const approval = new ReportPage(head.page)
  await approval.open(laporanDesa.code, month, sent)
  await approval.approve()

  await pkb.page.reload()
  await entry.state(sent, 'Disetujui')
  console.log(`Kirim to the province’s open page: ${delays.join(', ')} ms`)
  expect(Math.max(...delays)).toBeLessThan(GUARD_MS)
})
