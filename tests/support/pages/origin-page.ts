import { expect, type Locator, type Page } from '@playwright/test'
import { arrive } from './arrival'

/** A line of a table as it is read: its name, its cells after the name as text, and where it leads. */
export interface ReadRow {
  name: string
  cells: string[]
  link: Locator
}

/** *Asal angka*: a figure with its formula and the rows it is made of. */
export class OriginPage {
  constructor(private readonly page: Page) {}

  /** From a dashboard: the question mark, the panel, its rows. */
  async openFrom(code: string): Promise<void> {
    await this.page.locator(`[id="asal-${code}"]`).click()
    const panel = this.page.getByRole('complementary').filter({ hasText: 'Dari mana angka ini?' })
    await panel.getByRole('link', { name: 'Lihat baris' }).click()
    await this.page.waitForURL(/\/asal\?/)
    await arrive(this.page, /^Asal angka: /)
  }

  /** From a line of its rows to the figure of that region. */
  async descend({ name, link }: ReadRow): Promise<void> {
    const before = this.region()
    await link.click()
    await this.page.waitForURL((url) => url.pathname.endsWith('/asal') && !url.pathname.includes(`/${before}/`))
    await expect(this.page.getByRole('main'), name).toContainText(/Asal angka: /)
  }

  /** The code of the region whose figure stands here. */
  region(): string {
    return /\/dasbor\/([^/]+)\/asal/.exec(this.page.url())?.[1] ?? ''
  }

  /** The figure as it is written. */
  async figure(): Promise<string> {
    return (await this.head().getByRole('paragraph').first().locator('span').first().textContent()) ?? ''
  }

  /** The formula with its own numbers. */
  async formula(): Promise<string> {
    return (await this.head().locator('[data-formula]').textContent()) ?? ''
  }

  /** The lines of the table under a heading; none where it does not stand. */
  async rows(caption: RegExp): Promise<ReadRow[]> {
    const lines = this.page.getByRole('table', { name: caption }).locator('tbody tr')
    const texts = await lines.evaluateAll((rows) =>
      rows.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.innerText.trim())),
    )
    return texts.map(([name = '', ...cells], index) => ({
      name,
      cells,
      link: lines.nth(index).getByRole('link').first(),
    }))
  }

  /** The totals at the foot of a table. */
  async foot(caption: RegExp): Promise<string[]> {
    return this.page.getByRole('table', { name: caption }).locator('tfoot td').allTextContents()
  }

  private head(): Locator {
    return this.page.getByRole('region', { name: 'Angka dan rumusnya' })
  }
}

/** A written number; null for a dash or a word. */
export function readNumber(text: string): number | null {
  return /^\d[\d.]*$/.test(text) ? Number(text.replaceAll('.', '')) : null
}

/** A percentage as it is written anywhere: rounded once, half away from zero. */
export const writtenPercent = (numerator: number, denominator: number): string =>
  `${(Math.round((numerator * 1_000) / denominator) / 10)
    .toFixed(1)
    .replace('.', ',')
    .replace(/\B(?=(\d{3})+,)/g, '.')}%`
