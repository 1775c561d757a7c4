import { expect, type Locator, type Page } from '@playwright/test'
import { arrive } from './arrival'

/** A region's dashboard. */
export class DashboardPage {
  constructor(private readonly page: Page) {}

  async open(code: string, month: string, heading: string | RegExp): Promise<void> {
    await this.page.goto(`/dasbor/${code}?bulan=${month}`)
    await arrive(this.page, heading)
  }

  /** Waits until the page hears of changes by itself. */
  async listens(): Promise<void> {
    await expect(this.page.getByRole('status').filter({ hasText: 'Langsung' })).toBeVisible()
  }

  /** A headline figure with its number. */
  figure(label: string): Locator {
    return this.page.getByRole('region', { name: label, exact: true })
  }

  async number(label: string): Promise<number> {
    return numberIn((await this.figure(label).getByRole('paragraph').first().textContent()) ?? '')
  }

  /** What a register counts: the line in its group. */
  line(group: string, name: string): Locator {
    return this.page
      .getByRole('region', { name: group, exact: true })
      .getByRole('listitem')
      .filter({ has: this.page.getByRole('link', { name, exact: true }) })
  }

  /** Waits in the page itself for another number, and answers when it stood there. */
  async changed(label: string, before: number): Promise<{ number: number; at: number }> {
    const handle = await this.page.waitForFunction(
      ({ name, known }) => {
        const region = [...document.querySelectorAll(`section[aria-label]`)].find(
          (each) => each.getAttribute('aria-label') === name,
        )
        const digits = /^[\d.]+/.exec(region?.querySelector('p')?.textContent ?? '')?.[0]
        const number = digits ? Number(digits.replaceAll('.', '')) : Number.NaN
        return Number.isFinite(number) && number !== known ? { number, at: Date.now() } : false
      },
      { name: label, known: before },
      { polling: 'raf', timeout: 30_000 },
    )
    return (await handle.jsonValue()) as { number: number; at: number }
  }
}

/** The number a figure's line begins with: `12.345 peserta` is twelve thousand. */
const numberIn = (text: string): number => Number(/^[\d.]+/.exec(text)?.[0].replaceAll('.', '') ?? Number.NaN)
