import { expect, type Locator, type Page } from '@playwright/test'
import type { Element, FormDeclaration } from '@/lib/reports/form'
import { arrive } from './arrival'
import { pressByKey, tabTo, writeByKey } from './keyboard'

/** Figures by column; what is not named is zero. */
export type Figures = Readonly<Record<string, number>>

/** The month's entry: a table at a desk, cards on a phone. Everything here is done by keyboard. */
export abstract class EntryPage {
  constructor(
    protected readonly page: Page,
    protected readonly form: FormDeclaration,
  ) {}

  /** From *Bulan ini*, into the form's running month. */
  async open(month: string): Promise<void> {
    const { page, form } = this
    await pressByKey(page, page.getByRole('link', { name: 'Bulan ini', exact: true }))
    await arrive(page, 'Bulan ini')
    const running = page.locator('section').filter({ has: page.getByRole('heading', { level: 2, name: month }) })
    const card = running.getByRole('article').filter({ has: page.getByRole('heading', { name: form.name }) })
    await pressByKey(page, card.getByRole('link', { name: 'Isi' }))
    await arrive(page, `${form.shortName}, ${month}`)
  }

  box(village: string, column: string): Locator {
    return this.boxOf(village, this.form.elements.find((known) => known.column === column)!)
  }

  /** Types one cell and leaves it. */
  async type(village: string, column: string, text: string): Promise<void> {
    await this.go(village, column)
    await this.page.keyboard.press('Control+A')
    await this.page.keyboard.type(text)
  }

  protected abstract boxOf(village: string, element: Element): Locator
  /** Puts the cursor into a cell by keys. */
  abstract go(village: string, column: string): Promise<void>
  /** The names of villages that can be filled and sent. */
  abstract unsent(): Promise<string[]>
  /** Fills every cell of a village; what the register filled in stays unless named. */
  abstract fill(village: string, figures: Figures): Promise<void>
  abstract review(village: string): Promise<void>
  abstract state(village: string, words: string | RegExp): Promise<void>
  abstract saved(): Promise<void>

  /** *Periksa & kirim* for one village. Answers the moment of the press. */
  async send(village: string): Promise<number> {
    await this.review(village)
    const dialog = this.page.getByRole('dialog', { name: 'Periksa & kirim' })
    const press = dialog.getByRole('button', { name: `Kirim ${village}` })
    await tabTo(this.page, press)
    const at = Date.now()
    await this.page.keyboard.press('Enter')
    await expect(dialog).toBeHidden()
    return at
  }
}

const UNSENT = /Belum diisi|Siap dikirim|\d (kosong|salah|perlu alasan)/

/** What a cell is filled with; null leaves what the register says. */
function textFor({ column, computedFrom }: Element, figures: Figures, now: string): string | null {
  if (column in figures) return String(figures[column])
  return computedFrom && now !== '' ? null : '0'
}

/** The table: Tab goes right through all sections, Ctrl+Enter sends the row. */
export class EntryGridPage extends EntryPage {
  protected boxOf(village: string, { label }: Element): Locator {
    return this.page.getByRole('textbox', { name: `${label}, ${village}`, exact: true })
  }

  async unsent(): Promise<string[]> {
    const heads = this.page.getByRole('rowheader').filter({ hasText: UNSENT })
    await expect(this.page.getByRole('rowheader').first()).toBeVisible()
    return (await heads.allInnerTexts()).map((text) => text.split('\n')[0]!.trim())
  }

  async go(village: string, column: string): Promise<void> {
    const { page, form } = this
    await tabTo(page, page.getByRole('textbox').and(page.locator('table [tabindex="0"]')))
    await page.keyboard.press('Control+Home')
    const rows = await page.getByRole('rowheader').allInnerTexts()
    const down = rows.findIndex((text) => text.split('\n')[0]!.trim() === village)
    for (let step = 0; step < down; step++) await page.keyboard.press('ArrowDown')
    const right = form.elements.findIndex((known) => known.column === column)
    for (let step = 0; step < right; step++) await page.keyboard.press('ArrowRight')
    await expect(this.box(village, column)).toBeFocused()
  }

  async fill(village: string, figures: Figures): Promise<void> {
    const { page, form } = this
    await this.go(village, form.elements[0]!.column)
    for (const element of form.elements) {
      const box = this.box(village, element.column)
      await expect(box).toBeFocused()
      const text = textFor(element, figures, await box.inputValue())
      if (text !== null) await page.keyboard.type(text)
      await page.keyboard.press('Tab')
    }
  }

  async review(village: string): Promise<void> {
    await this.go(village, this.form.elements[0]!.column)
    await this.page.keyboard.press('Control+Enter')
  }

  async state(village: string, words: string | RegExp): Promise<void> {
    const head = this.page.getByRole('rowheader').filter({ hasText: new RegExp(`^${village}`) })
    await expect(head).toContainText(words, { timeout: 30_000 })
  }

  async saved(): Promise<void> {
    await expect(this.page.getByRole('status').filter({ hasText: /^Tersimpan/ })).toBeVisible({ timeout: 30_000 })
  }
}

/** The cards: a village is opened from the list, its sections one after the other. */
export class EntryCardsPage extends EntryPage {
  protected boxOf(_village: string, { label, unit }: Element): Locator {
    return this.page.getByRole('textbox', { name: `${label} (${unit})`, exact: true })
  }

  private item(village: string): Locator {
    return this.page
      .getByRole('listitem')
      .filter({ has: this.page.getByRole('button', { name: new RegExp(`^${village}`) }) })
  }

  async unsent(): Promise<string[]> {
    const open = this.page.getByRole('button', { name: UNSENT })
    await expect(this.page.getByRole('status').filter({ hasText: 'Semua tersimpan' })).toBeVisible()
    return (await open.allInnerTexts()).map((text) => text.split('\n')[0]!.trim())
  }

  private async openVillage(village: string): Promise<void> {
    const heading = this.page.getByRole('heading', { level: 2, name: village, exact: true })
    if (await heading.isVisible()) return
    await this.backToList()
    await pressByKey(this.page, this.item(village).getByRole('button', { name: new RegExp(`^${village}`) }))
    await expect(heading).toBeVisible()
  }

  private async backToList(): Promise<void> {
    const back = this.page.getByRole('button', { name: 'Semua desa' })
    if (await back.isVisible()) await pressByKey(this.page, back)
  }

  async go(village: string, column: string): Promise<void> {
    await this.backToList()
    await this.openVillage(village)
    const element = this.form.elements.find((known) => known.column === column)!
    const index = this.form.sections.findIndex(({ code }) => code === element.section)
    for (let step = 0; step < index; step++) await this.next()
    await tabTo(this.page, this.box(village, column))
  }

  private async next(): Promise<void> {
    await pressByKey(this.page, this.page.getByRole('button', { name: 'Berikutnya' }))
  }

  async fill(village: string, figures: Figures): Promise<void> {
    await this.backToList()
    await this.openVillage(village)
    for (const [index, { code }] of this.form.sections.entries()) {
      for (const element of this.form.elements.filter(({ section }) => section === code)) {
        const box = this.box(village, element.column)
        const text = textFor(element, figures, await box.inputValue())
        if (text !== null) await writeByKey(this.page, box, text)
      }
      if (index < this.form.sections.length - 1) await this.next()
    }
  }

  async review(village: string): Promise<void> {
    await this.backToList()
    await this.openVillage(village)
    for (let step = 0; step < this.form.sections.length - 1; step++) await this.next()
    await pressByKey(this.page, this.page.getByRole('button', { name: 'Periksa & kirim' }))
  }

  async state(village: string, words: string | RegExp): Promise<void> {
    await this.backToList()
    await expect(this.item(village)).toContainText(words, { timeout: 30_000 })
  }

  async saved(): Promise<void> {
    await expect(this.page.getByRole('status').filter({ hasText: 'Semua tersimpan' })).toBeVisible({ timeout: 30_000 })
  }
}
