import { test as base, type Page } from '@playwright/test'
import type { Role } from '@/lib/auth/roles'
import { type DemoAccount, demoAccounts } from './endpoints/sign-in'
import { SignInPage } from './pages/sign-in-page'

/** Somebody of the demo at work, in a browser of their own. */
export interface AtWork {
  page: Page
  account: DemoAccount
}

interface OfficeDay {
  /** Signs in the demo's person of a role in a place (`33.16`, `33`), in a browser of their own. */
  as: (role: Role, place: string, which?: (account: DemoAccount) => boolean) => Promise<AtWork>
}

export const test = base.extend<OfficeDay>({
  as: async ({ browser }, lend) => {
    const opened: Page[] = []
    await lend(async (role, place, which = () => true) => {
      const account = demoAccounts().find(
        ({ peran, wilayah, ...rest }) => peran === role && isIn(wilayah, place) && which({ peran, wilayah, ...rest }),
      )
      if (!account) throw new Error(`The demo has no ${role} in ${place}.`)
      const context = await browser.newContext()
      const page = await context.newPage()
      opened.push(page)
      await new SignInPage(page).signIn(account.namaPengguna, account.kataSandi)
      return { page, account }
    })
    for (const page of opened) await page.context().close()
  },
})

const isIn = (region: string, place: string): boolean => region === place || region.startsWith(`${place}.`)

export { expect } from '@playwright/test'
