import { openServedDatabase } from '@/tests/support/endpoints/database'
import { demoAccounts } from '@/tests/support/endpoints/sign-in'
import { expect, test } from '@/tests/support/office-day'
import { arrive } from '@/tests/support/pages/arrival'
import { SignInPage } from '@/tests/support/pages/sign-in-page'

test('a wrong password is said in one sentence that tells nothing of the account', async ({ page }) => {
  const door = new SignInPage(page)
  await door.open()
  await arrive(page, 'Masuk ke Lini')
  const known = demoAccounts().find(({ peran }) => peran === 'mitra_opd')!
  for (const username of [known.namaPengguna, 'siapa.pun']) {
    await door.open()
    await door.send(username, 'bukan kata sandinya')
    await expect(page.getByText(/Nama pengguna atau kata sandi tidak cocok/)).toBeVisible()
    await expect(page.getByLabel('Nama pengguna')).toHaveValue(username)
  }
})

test('a session that was ended is refused at the next request', async ({ as }) => {
  const { page, account } = await as('mitra_opd', '32.01')
  await page.goto('/daftar/poktan')
  await expect(page.getByRole('heading', { level: 1, name: 'Poktan' })).toBeVisible()

  const admin = await openServedDatabase()
  await admin.query(
    `update session set revoked_at = now(), revoked_reason = 'uji'
     where account_id = (select id from account where username = $1)`,
    [account.namaPengguna],
  )
  await admin.end()
  expect((await page.request.get('/api/regions?q=blora')).status()).toBe(401)
  await page.reload()
  await expect(page).toHaveURL(/\/masuk\?lanjut=/)
})
