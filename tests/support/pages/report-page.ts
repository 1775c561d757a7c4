import { expect, type Page } from '@playwright/test'
import { arrive } from './arrival'

/** Reports of a month for those who review them, and one report with its steps. */
export class ReportPage {
  constructor(private readonly page: Page) {}

  /** From the list of the month to one village's report. */
  async open(form: string, month: { text: string; words: string }, village: string): Promise<void> {
    const { page } = this
    await page.goto(`/laporan?form=${form}&bulan=${month.text}`)
    await arrive(page, `Laporan ${month.words}`)
    await page.getByRole('link', { name: village, exact: true }).first().click()
    await arrive(page, `${village}, ${month.words}`)
  }

  async returnFor(reason: string): Promise<void> {
    await this.begin('Kembalikan')
    const dialog = this.page.getByRole('dialog', { name: 'Kembalikan' })
    await dialog.getByLabel('Alasan dikembalikan').fill(reason)
    await dialog.getByRole('button', { name: 'Kembalikan' }).click()
    await expect(this.page.getByText(`${reason}. Angkanya tidak dihitung`)).toBeVisible()
  }

  async verify(): Promise<void> {
    await this.step('Verifikasi', 'Diverifikasi')
  }

  async approve(): Promise<void> {
    await this.step('Setujui', 'Disetujui')
  }

  private async begin(verb: string): Promise<void> {
    await this.page.getByRole('button', { name: verb, exact: true }).click()
  }

  private async step(verb: string, state: string): Promise<void> {
    await this.begin(verb)
    await this.page.getByRole('dialog', { name: verb }).getByRole('button', { name: verb }).click()
    await expect(
      this.page.getByRole('heading', { level: 1 }).locator('..').getByText(state, { exact: true }).first(),
    ).toBeVisible()
  }
}
