import { expect, type Page } from '@playwright/test'
import { arrive } from './arrival'
import { pressByKey, tabTo, writeByKey } from './keyboard'

/** Targets, planned and read by keyboard. */
export class TargetsPage {
  constructor(readonly page: Page) {}

  async open(year: number): Promise<void> {
    await this.page.goto(`/sasaran?tahun=${year}`)
    await arrive(this.page, `Sasaran ${year}`)
  }

  /** Makes a plan and arrives at it. */
  async plan(year: number, { indicator, name, total }: { indicator: string; name: string; total: string }) {
    await this.page.goto(`/sasaran/baru?tahun=${year}`)
    await arrive(this.page, 'Buat sasaran')
    await this.page.getByLabel('Indikator').selectOption(indicator)
    await writeByKey(this.page, this.page.getByLabel('Sasaran kabupaten/kota'), total)
    await this.page.getByLabel('Dasar pembagian').selectOption('pus.jumlah')
    await writeByKey(this.page, this.page.getByLabel('Sumber'), 'Uji coba di layar')
    await pressByKey(this.page, this.page.getByRole('button', { name: 'Buat dan bagi' }))
    await arrive(this.page, `${name}, ${year}`)
  }

  /** The targets of the regions inside, as they are written. */
  async parts(): Promise<number[]> {
    const rows = this.page.getByRole('table', { name: /^Sasaran .* menurut/ }).locator('tbody tr')
    const all = await rows.evaluateAll((trs) => trs.map((tr) => tr.children[2]?.textContent ?? ''))
    return all.map((text) => Number(text.replace(/[^\d]/g, '')))
  }

  /** Writes the first part by hand. */
  async correctFirst(value: string): Promise<void> {
    await pressByKey(this.page, this.page.getByRole('link', { name: /^Ubah sasaran/ }).first())
    await expect(this.page.getByRole('heading', { name: /^Ubah sasaran/ })).toBeVisible()
    await writeByKey(this.page, this.page.getByLabel('Sasaran', { exact: true }), value)
    await writeByKey(this.page, this.page.getByLabel('Alasan'), 'Kesepakatan lokmin')
    await pressByKey(this.page, this.page.getByRole('button', { name: 'Simpan dan bagi sisanya' }))
    await expect(this.page.getByText('sisanya dibagi ulang')).toBeVisible()
  }

  /** Takes a step that asks once more in a dialog. */
  async take(verb: string): Promise<void> {
    await pressByKey(this.page, this.page.getByRole('button', { name: verb, exact: true }))
    const dialog = this.page.getByRole('dialog')
    await tabTo(this.page, dialog.getByRole('button', { name: verb, exact: true }))
    await this.page.keyboard.press('Enter')
    await expect(dialog).toBeHidden()
  }
}
