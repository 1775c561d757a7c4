import { expect, type Page } from '@playwright/test'
import { writeByKey } from './keyboard'

/** The door. */
export class SignInPage {
  constructor(private readonly page: Page) {}

  async open(): Promise<void> {
    await this.page.goto('/masuk')
    await expect(this.page.getByRole('heading', { level: 1, name: 'Masuk ke Lini' })).toBeVisible()
  }

  /** Signs in without a mouse, to Beranda. */
  async signIn(username: string, password: string): Promise<void> {
    await this.open()
    await this.send(username, password)
    await expect(this.page).not.toHaveURL(/\/masuk/)
  }

  async send(username: string, password: string): Promise<void> {
    const { page } = this
    await writeByKey(page, page.getByLabel('Nama pengguna'), username)
    await writeByKey(page, page.getByLabel('Kata sandi', { exact: true }), password)
    await page.keyboard.press('Enter')
  }
}
