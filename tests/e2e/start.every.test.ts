import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'

test('what npm start serves says that it is well', async ({ request }) => {
  const response = await request.get('/api/health')
  expect(response.status()).toBe(200)
  expect(await response.json()).toMatchObject({
    status: 'ok',
    database: 'ok',
    version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
  })
})

test('whoever comes first finds the way in', async ({ page }) => {
  await page.goto('/masuk')
  await expect(page.getByLabel('Nama pengguna')).toBeVisible()
  await expect(page.getByLabel('Kata sandi', { exact: true })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Masuk', exact: true })).toBeVisible()
})

test('the demo accounts are in a file that only its owner may read', () => {
  const file = join(process.env.LINI_DATA!, 'akun-contoh.json')
  expect(existsSync(file)).toBe(true)
  expect(statSync(file).mode & 0o777).toBe(0o600)
  for (const account of JSON.parse(readFileSync(file, 'utf8'))) {
    expect(Object.keys(account)).toEqual(expect.arrayContaining(['peran', 'wilayah', 'namaPengguna', 'kataSandi']))
  }
})
