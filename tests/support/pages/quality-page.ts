import { expect, type Page } from '@playwright/test'
import { arrive } from './arrival'
import { pressByKey, tabTo, writeByKey } from './keyboard'

/** The quality desk, worked by keyboard as a reviewer does. */
export class QualityPage {
  constructor(readonly page: Page) {}

  /** Opens the desk of a form and month. */
  async open(form: string, month: string): Promise<void> {
    await this.page.goto(`/mutu?form=${form}&bulan=${month}`)
    await arrive(this.page, /^Mutu data, /)
  }

  /** Answers the first finding that waits, and says which village it was about. */
  async answerFirst(state: 'Benar' | 'Tanyakan', note: string): Promise<void> {
    await pressByKey(this.page, this.page.locator('summary', { hasText: /^Jawab/ }).first())
    const form = this.page.locator('details[open] form').first()
    await tabTo(this.page, form.getByRole('radio').first())
    await this.page.keyboard.press('Space')
    if (state === 'Tanyakan') for (let at = 0; at < 2; at++) await this.page.keyboard.press('ArrowDown')
    await expect(form.getByRole('radio', { name: state })).toBeChecked()
    await writeByKey(this.page, form.getByLabel('Keterangan'), note)
    await pressByKey(this.page, form.getByRole('button', { name: 'Simpan jawaban' }))
    await expect(this.page.getByText('Jawaban tersimpan.')).toBeVisible()
  }

  async undo(): Promise<void> {
    await pressByKey(this.page, this.page.getByRole('button', { name: 'Urungkan' }))
    await expect(this.page.getByText('Jawaban tadi sudah diurungkan')).toBeVisible()
  }
}
