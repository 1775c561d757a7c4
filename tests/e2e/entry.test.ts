import type { Page } from '@playwright/test'
import { currentPeriod, formatPeriod } from '@/lib/format/period'
import { laporanDesa } from '@/lib/reports/forms/laporan-desa'
import { expect, test } from '@/tests/support/office-day'
import { EntryGridPage } from '@/tests/support/pages/entry-page'

const month = formatPeriod(currentPeriod(new Date(), 'Asia/Jakarta'))

async function beginEntry(page: Page) {
  const entry = new EntryGridPage(page, laporanDesa)
  await entry.open(month)
  return { entry, villages: await entry.unsent() }
}

test('a block from Excel with one bad cell keeps everything typed and marks the cell', async ({ as }) => {
  const { page } = await as('pkb', '32.01')
  const { entry, villages } = await beginEntry(page)
  const village = villages[0]!
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  const cells = ['300', '20', '4', '1', 'tiga puluh', '120', '60', '10', '5']
  await page.evaluate((text) => navigator.clipboard.writeText(text), `${cells.join('\t')}\r\n`)

  await entry.go(village, 'pus')
  await page.keyboard.press('Control+V')
  const pasted = ['pus', 'pa_iud', 'pa_mow', 'pa_mop', 'pa_implan', 'pa_suntik', 'pa_pil', 'pa_kondom', 'pa_mal']
  for (const [index, column] of pasted.entries()) {
    const box = entry.box(village, column)
    await expect(box).toHaveValue(cells[index]!)
    const marked = expect(box, column)
    await (column === 'pa_implan' ? marked : marked.not).toHaveAttribute('aria-invalid', 'true')
  }
  const aside = page.getByRole('complementary', { name: 'Yang perlu dilihat' })
  await expect(aside).toContainText('tiga puluh')
  await entry.saved()
  await page.reload()
  await entry.go(village, 'pa_implan')
  await expect(entry.box(village, 'pa_implan')).toHaveValue('tiga puluh')
  await expect(entry.box(village, 'pa_mal')).toHaveValue('5')
})

test('what is typed without signal is kept, and received when it returns', async ({ as }) => {
  const { page } = await as('pkb', '32.01')
  const { entry, villages } = await beginEntry(page)
  const village = villages[1]!
  await page.context().setOffline(true)
  await entry.type(village, 'pus', '77')
  await entry.type(village, 'pa_suntik', '33')
  await entry.state(village, 'Menunggu sinyal')

  await page.context().setOffline(false)
  await entry.state(village, 'Tersimpan')
  await page.reload()
  await entry.go(village, 'pa_suntik')
  await expect(entry.box(village, 'pus')).toHaveValue('77')
  await expect(entry.box(village, 'pa_suntik')).toHaveValue('33')
})
