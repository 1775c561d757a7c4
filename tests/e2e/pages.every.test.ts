import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { Role } from '@/lib/auth/roles'
import { builtEndpoints } from '@/tests/support/endpoints/build'
import { expect, test } from '@/tests/support/office-day'
import { barriers, fitsPaper, fitsScreen } from '@/tests/support/pages/arrival'
import { linksOf, patternOf } from '@/tests/support/pages/wander'

/** Who looks around, in this order: a page is looked at by the first who finds a way to it. */
const LOOKERS: [role: Role, place: string][] = [
  ['admin_dinas', '64.08'],
  ['kabid_ks', '64.08'],
  ['kabid_dalduk', '33.16'],
  ['kepala_dinas', '33.16'],
  ['koordinator_kecamatan', '32.01'],
  ['pkb', '32.01'],
  ['pejabat_provinsi', '33'],
  ['admin_nasional', '00'],
]

/** Pages to which no link leads, by the test that looks at them. */
const ELSEWHERE: Record<string, string> = {
  '/_global-error': 'never seen but when the root of all pages breaks',
}

/** Where everybody starts, besides their own Beranda. */
const KNOWN = ['/masuk/peran', '/apa-saja', '/z-skor']
const OUTSIDE = ['/masuk', '/kata-sandi', '/kata-sandi/kode']

test.describe.configure({ timeout: 900_000 })

test('every page is usable by everybody, in light and dark, on this screen and on paper', async ({ as, browser }) => {
  const left = new Set(
    builtEndpoints().flatMap(({ path, kind }) => (kind === 'page' && !ELSEWHERE[path] ? [path] : [])),
  )
  const wrong: string[] = []
  const look = async (page: Page, path: string, address: string, who: string) => {
    left.delete(path)
    const told: string[] = []
    const hear = (words: string) => told.push(words.slice(0, 200))
    page.on('pageerror', ({ message }) => hear(message))
    await page.goto(address)
    for (const word of [...told, ...(await faults(page, path))]) wrong.push(`${address} (${who}): ${word}`)
    page.removeAllListeners('pageerror')
  }

  const outside = await (await browser.newContext()).newPage()
  for (const address of OUTSIDE) await look(outside, address, address, 'nobody')
  for (const [role, place] of LOOKERS) {
    const { page } = await as(role, place)
    const who = `${role} ${place}`
    const seen = new Set<string>()
    const waiting = ['/', ...KNOWN]
    for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
      const path = patternOf(address)
      if (!path || seen.has(path)) continue
      const answer = await page.request.get(address)
      if (!answer.ok() || !(answer.headers()['content-type'] ?? '').includes('html')) continue
      seen.add(path)
      if (left.has(path)) await look(page, path, address, who)
      waiting.push(...linksOf(await answer.text(), address))
    }
  }
  expect.soft(wrong).toEqual([])
  expect([...left], 'pages nobody found a way to').toEqual([])
})

/** What is wrong with a page that stands open, and its pictures where somebody asked for them. */
async function faults(page: Page, path: string): Promise<string[]> {
  const found: string[] = []
  const isDesk = (page.viewportSize()?.width ?? 0) > 600
  if ((await page.getByRole('heading', { level: 1 }).count()) !== 1) found.push('has not one heading')
  if (!(await fitsScreen(page))) found.push('scrolls sideways')
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    for (const barrier of await barriers(page, colorScheme === 'dark')) found.push(`${colorScheme}: ${barrier}`)
    await picture(page, path, isDesk, colorScheme)
  }
  if (isDesk && !(await fitsPaper(page))) found.push('is wider than its paper')
  await page.emulateMedia({ colorScheme: 'light', media: 'screen', reducedMotion: 'reduce' })
  return found
}

async function picture(page: Page, path: string, isDesk: boolean, scheme: string): Promise<void> {
  const folder = process.env.LINI_PICTURES
  if (!folder) return
  mkdirSync(folder, { recursive: true })
  const name = `${path.replaceAll('/', '_').replaceAll(/[[\].]/g, '')}-${isDesk ? 'desk' : 'phone'}-${scheme}.png`
  await page.screenshot({ path: join(folder, name), fullPage: true })
}
