import { expect, type Page } from '@playwright/test'
import { arrive } from './arrival'

/** The pages of a rapat, in the verbs of those who keep it. */
export class RapatPage {
  /** Its address, once it was kept. */
  address = ''

  constructor(readonly page: Page) {}

  /** Plans a rapat of a kind: what the form asks by its labels. */
  async plan(kind: string, fields: Readonly<Record<string, string>>): Promise<void> {
    await this.page.goto('/rapat')
    await this.page.getByRole('link', { name: 'Buat rapat' }).first().click()
    await this.page.getByRole('navigation', { name: 'Jenis rapat' }).getByRole('link', { name: kind }).click()
    await expect(this.page.getByRole('link', { name: kind, exact: true })).toHaveAttribute('aria-current', 'page')
    await this.fill(fields)
    await this.page.getByRole('button', { name: 'Simpan rapat' }).click()
    await expect(this.page.getByText('Rapat sudah dicatat.')).toBeVisible()
    this.address = new URL(this.page.url()).pathname
  }

  /** Writes boxes by their whole label (`(boleh kosong)` left out) or by the label of a row of a list. */
  async fill(fields: Readonly<Record<string, string>>): Promise<void> {
    for (const [label, value] of Object.entries(fields)) {
      const box = this.page.getByLabel(new RegExp(`^${escaped(label)}( \\(boleh kosong\\))?$`)).first()
      if ((await box.evaluate((element) => element.tagName)) === 'SELECT') await box.selectOption({ label: value })
      else await box.fill(value)
    }
  }

  async open(part = ''): Promise<void> {
    await this.page.goto(`${this.address}${part}`)
  }

  /** Copies the paper list. */
  async attend(lines: readonly string[]): Promise<void> {
    await this.open('/hadir')
    await this.page.getByLabel('Yang hadir').fill(lines.join('\n'))
    await this.page.getByRole('button', { name: 'Masukkan ke daftar' }).click()
    await expect(this.page.getByText(/^Daftar hadir sudah ditambah/)).toBeVisible()
  }

  /** Opens the list for guests. Answers the address behind the code. */
  async openForGuests(): Promise<string> {
    await this.open('/hadir')
    await this.page.getByRole('button', { name: 'Buka daftar hadir' }).click()
    await expect(this.page.getByRole('img', { name: /^Kode QR menuju daftar hadir/ })).toBeVisible()
    return (await this.page.locator('[data-guest-address]').getAttribute('href'))!
  }

  /** Writes the minutes and finishes them. */
  async finish(fields: Readonly<Record<string, string>>): Promise<void> {
    await this.open('/hasil')
    await this.fill(fields)
    await this.page.getByText('Selesai: rapat sudah diadakan').click()
    await this.page.getByRole('button', { name: 'Simpan hasil rapat' }).click()
    await expect(this.page.getByText('Hasil rapat sudah disimpan.')).toBeVisible()
  }

  /** Adds a follow-up. */
  async agree(fields: Readonly<Record<string, string>>): Promise<void> {
    await this.open()
    const form = this.page.getByRole('button', { name: 'Tambah tindak lanjut' })
    if (!(await form.isVisible())) await this.page.locator('summary', { hasText: 'Tambah tindak lanjut' }).click()
    await this.fill(fields)
    await form.click()
    await expect(this.page.getByText('Tindak lanjut sudah ditambah.')).toBeVisible()
    await expect(this.page.getByRole('link', { name: fields.Kegiatan!, exact: true })).toBeVisible()
  }

  /** Calls it off again, so that nothing of the walk is counted by others. */
  async callOff(): Promise<void> {
    await this.open('/ubah')
    await this.page.locator('summary', { hasText: 'Batalkan rapat' }).click()
    await this.page.getByLabel('Alasan pembatalan').fill('Selesai dicoba')
    await this.page.getByRole('button', { name: 'Batalkan rapat' }).click()
    await expect(this.page.getByText('Rapat sudah dibatalkan.')).toBeVisible()
  }

  /** The minutes on paper: letterhead and signatures are there, buttons are not. */
  async printsMinutes(heading: string | RegExp): Promise<void> {
    await this.open('/notulen')
    await arrive(this.page, heading)
    await this.page.emulateMedia({ media: 'print' })
    await expect(this.page.getByRole('button', { name: 'Cetak' })).toBeHidden()
    await expect(
      this.page
        .getByText(/^Dinas Pengendalian Penduduk/i)
        .filter({ visible: true })
        .first(),
    ).toBeVisible()
    await expect(this.page.getByRole('region', { name: 'Tanda tangan' })).toBeVisible()
    await this.page.emulateMedia({ media: null })
  }
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
