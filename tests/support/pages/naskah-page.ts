import { expect, type Locator, type Page } from '@playwright/test'

/** The desk where a report is composed, edited and signed. */
export class NaskahPage {
  constructor(readonly page: Page) {}

  /** Composes the naskah of a month for a place that has none yet; answers which. */
  async compose(month: string, place: string): Promise<void> {
    await this.page.goto('/naskah/baru')
    await this.page.getByRole('combobox', { name: 'Wilayah' }).selectOption({ label: place })
    await this.page.locator('input[name=month]').fill(month)
    await this.page.getByRole('button', { name: 'Susun naskah' }).click()
    await expect(this.page).toHaveURL(/\/naskah\/[0-9a-f-]{36}/)
  }

  /** The line of a sentence that begins so, opened to its figures. */
  async open(words: string | RegExp): Promise<Locator> {
    const line = this.page
      .getByRole('listitem')
      .filter({ has: this.page.locator('summary', { hasText: words }) })
      .last()
    if ((await line.locator('details').first().getAttribute('open')) === null)
      await line.locator('summary').first().click()
    return line
  }

  /** Takes an official step through its dialog. */
  async take(verb: string, reason?: string): Promise<void> {
    await this.page.getByRole('button', { name: verb, exact: true }).first().click()
    const dialog = this.page.getByRole('dialog', { name: verb })
    if (reason) await dialog.getByRole('textbox').fill(reason)
    await dialog.getByRole('button', { name: verb, exact: true }).click()
  }
}
