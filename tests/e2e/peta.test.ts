import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'

const SUMBEREJO = '33.16.02.2008'

async function openMapSettings(page: Page): Promise<void> {
  const accounts = JSON.parse(readFileSync(join(process.env.LINI_DATA!, 'akun-contoh.json'), 'utf8')) as Record<
    'peran' | 'wilayah' | 'namaPengguna' | 'kataSandi',
    string
  >[]
  const admin = accounts.find(({ peran, wilayah }) => peran === 'admin_dinas' && wilayah === '33.16')!
  await page.goto('/masuk?lanjut=/pengaturan/peta')
  await page.getByLabel('Nama pengguna').fill(admin.namaPengguna)
  await page.getByLabel('Kata sandi', { exact: true }).fill(admin.kataSandi)
  await page.getByRole('button', { name: 'Masuk', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Peta', exact: true })).toBeVisible()
}

async function check(page: Page, name: string, content: string): Promise<void> {
  await page.getByLabel('Berkas batas wilayah').setInputFiles({
    name,
    mimeType: 'application/geo+json',
    buffer: Buffer.from(content),
  })
  await page.getByLabel('Sumber garis batas').fill('Bappeda Blora, 2026')
  await page.getByRole('button', { name: 'Periksa berkas' }).click()
}

function areas(...codes: string[]): string {
  const ring = (west: number) => [
    [west, -7.2],
    [west + 0.1, -7.2],
    [west + 0.1, -7.1],
    [west, -7.2],
  ]
  const features = codes.map((kode, at) => ({
    type: 'Feature',
    properties: { kode },
    geometry: { type: 'Polygon', coordinates: [ring(111.4 + at / 10)] },
  }))
  return JSON.stringify({ type: 'FeatureCollection', features })
}

test.describe('the boundaries of an office', () => {
  test.beforeEach(({ page }) => openMapSettings(page))

  test('a file that cannot be read is named, and nothing is kept', async ({ page }) => {
    await check(page, 'batas.kml', '<kml/>')
    const found = page.getByRole('region', { name: 'Isi berkas' })
    await expect(found).toContainText('tidak dapat dibaca sebagai JSON')
    await expect(found).toContainText('Tidak ada yang disimpan')
    await expect(page.getByRole('button', { name: 'Simpan batas' })).toHaveCount(0)
    await page.reload()
    await expect(page.getByRole('button', { name: 'Lepas batas kantor' })).toHaveCount(0)
  })

  test('a file is looked at, kept, taken away and brought back', async ({ page }) => {
    await check(page, 'batas.geojson', areas(SUMBEREJO, '33.16.02.2999'))
    const found = page.getByRole('region', { name: 'Isi berkas' })
    await expect(found).toContainText('33.16.02.2999) bukan kode desa')
    await expect(found.getByRole('img', { name: 'Sumberejo: cocok' })).toBeVisible()

    await page.getByRole('button', { name: 'Simpan batas' }).click()
    await expect(page.getByText('Batas wilayah tersimpan.')).toBeVisible()
    await expect(page.getByText('Bappeda Blora, 2026').first()).toBeVisible()
    await expect(page.getByRole('img', { name: 'Sumberejo: dari kantor Anda' })).toHaveCount(1)

    await page.getByRole('button', { name: 'Lepas batas kantor' }).click()
    await expect(page.getByRole('button', { name: 'Lepas batas kantor' })).toHaveCount(0)
    await page.getByRole('button', { name: 'Urungkan' }).click()
    await expect(page.getByRole('button', { name: 'Lepas batas kantor' })).toBeVisible()
    await page.getByRole('button', { name: 'Lepas batas kantor' }).click()
    await expect(page.getByRole('button', { name: 'Lepas batas kantor' })).toHaveCount(0)
  })
})
