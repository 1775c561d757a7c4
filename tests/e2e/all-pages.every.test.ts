import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { Role } from '@/lib/auth/roles'
import { builtEndpoints } from '@/tests/support/endpoints/build'
import { openServedDatabase } from '@/tests/support/endpoints/database'
import { plantCare } from '@/tests/support/endpoints/plant-care'
import { expect, test } from '@/tests/support/office-day'
import { BY_LOOKS, barriers, fitsPaper, fitsScreen } from '@/tests/support/pages/arrival'
import { ELSEWHERE, linksOf, patternOf } from '@/tests/support/pages/wander'

/** Who looks around, in this order: a page is looked at by the first who finds a way to it. */
const LOOKERS: [role: Role, place: string][] = [
  ['admin_dinas', '64.08'],
  ['kabid_ks', '64.08'],
  ['koordinator_kecamatan', '64.08'],
  ['pkb', '32.01'],
  ['pejabat_provinsi', '33'],
  ['admin_nasional', '00'],
]

const TOUR = join(process.env.LINI_DATA!, `tour-${readFileSync('.next/BUILD_ID', 'utf8')}.json`)
const OUTSIDE = ['/masuk', '/kata-sandi', '/kata-sandi/kode', '/berhenti/tidak-ada', '/hadir/tidak-ada']
/** Where everybody starts, besides their own Beranda. */
const KNOWN = ['/masuk/peran', '/apa-saja', '/z-skor']
/** The same page says other things at each level: these are looked at besides. */
const LEVELS: Partial<Record<Role, readonly string[]>> = {
  koordinator_kecamatan: ['/stunting/64.08.04', '/dasbor/64.08.04'],
  pejabat_provinsi: ['/stunting/33', '/stunting/33.16', '/dasbor/33', '/rapat', '/naskah'],
  admin_nasional: ['/stunting/00', '/dasbor/00', '/kantor'],
}

/** Light at a desk and dark on a phone in the ordinary run; `LINI_BOTH_THEMES` asks for all four, `LINI_PICTURES` for pictures. */
const BOTH = ['light', 'dark'] as const
const LOOKS: Record<'desk' | 'phone', readonly ('light' | 'dark')[]> = process.env.LINI_BOTH_THEMES
  ? { desk: BOTH, phone: BOTH }
  : { desk: ['light'], phone: ['dark'] }

test.describe.configure({ timeout: 900_000 })
// What it would keep of two hundred pages costs more than the looking; each fault names its page.
test.use({ trace: 'off' })

test('every page is usable by everybody, in light and dark, on this screen and on paper', async ({ as, browser }) => {
  const left = new Set(
    builtEndpoints().flatMap(({ path, kind }) => (kind === 'page' && !ELSEWHERE[path] ? [path] : [])),
  )
  const wrong: string[] = []
  // The way is found once: who looks at the other size goes the same.
  const tour: Record<string, string[]> | null = existsSync(TOUR) ? JSON.parse(readFileSync(TOUR, 'utf8')) : null
  const walked: Record<string, string[]> = {}
  const look = async (page: Page, path: string, address: string, who: string) => {
    left.delete(path)
    const told: string[] = []
    page.on('pageerror', ({ message }) => told.push(message.slice(0, 200)))
    await page.goto(address)
    for (const word of [...told, ...(await faults(page, path))]) wrong.push(`${address} (${who}): ${word}`)
    page.removeAllListeners('pageerror')
  }

  const outside = await (await browser.newContext()).newPage()
  for (const address of OUTSIDE) await look(outside, patternOf(address)!, address, 'nobody')
  for (const [role, district, address] of await plantedPages()) {
    const { page } = await as(role, district)
    await look(page, patternOf(address)!, address, role)
  }
  for (const [role, place] of LOOKERS) {
    const { page } = await as(role, place)
    const who = `${role} ${place}`
    for (const address of LEVELS[role] ?? []) await look(page, patternOf(address)!, address, who)
    if (left.size === 0) continue
    const ways = tour?.[who] ?? (await wander(page, left))
    for (const address of ways) {
      const path = patternOf(address)!
      if (left.has(path)) await look(page, path, address, who)
    }
    walked[who] = ways
  }
  writeFileSync(TOUR, JSON.stringify(walked))
  expect.soft(wrong).toEqual([])
  expect([...left], 'pages nobody found a way to').toEqual([])
})

/** Follows links from Beranda, one address of each kind; answers, of the kinds that are wanted, one each. */
async function wander(page: Page, wanted: ReadonlySet<string>): Promise<string[]> {
  const found = new Map<string, string>()
  const seen = new Set<string>()
  const waiting = ['/', ...KNOWN]
  for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
    const path = patternOf(address)
    // Each register is a place of its own: some have pages that others have not.
    const place = path && /^\/daftar\/\[daftar\](\/\[id\])?$/.test(path) ? `${path} ${address.split(/[/?]/)[2]}` : path
    if (!path || !place || seen.has(place)) continue
    const answer = await page.request.get(address, { maxRetries: 3 })
    if (!(answer.headers()['content-type'] ?? '').includes('html')) continue
    if (!answer.ok() && path !== '/[...rest]') continue
    seen.add(place)
    if (wanted.has(path) && !found.has(path)) found.set(path, address)
    waiting.push(...linksOf(await answer.text(), address))
  }
  return [...found.values()]
}

/** Pages about somebody of whom the demo tells nothing yet: two persons that may be one, a request for one’s data, a referral. */
async function plantedPages(): Promise<[Role, string, string][]> {
  const district = test.info().project.name === 'phone' ? '32.01' : '33.16'
  const admin = await openServedDatabase()
  try {
    const { rows } = await admin.query('select t.id from tenant t join region r on r.id = t.id where r.code = $1', [
      district,
    ])
    const { pair, request, referral } = await plantCare(admin, {
      tenantId: rows[0].id,
      name: (what) => `Contoh ${what}`,
    })
    return [
      ['koordinator_kecamatan', district, `/ganda/${pair}`],
      ['kader_tpk', district, `/rujukan/${referral}`],
      ['petugas_pdp', district, `/privasi/${request}`],
      ['petugas_pdp', district, `/privasi/${request}/laporan`],
    ]
  } finally {
    await admin.end()
  }
}

/** What is wrong with a page that stands open, and its pictures where somebody asked for them. */
async function faults(page: Page, path: string): Promise<string[]> {
  const found: string[] = []
  const isDesk = (page.viewportSize()?.width ?? 0) > 600
  if ((await page.getByRole('heading', { level: 1 }).count()) !== 1) found.push('has not one heading')
  if (!(await fitsScreen(page))) found.push('scrolls sideways')
  for (const colorScheme of isDesk ? LOOKS.desk : LOOKS.phone) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const rules = isDesk || process.env.LINI_BOTH_THEMES ? undefined : BY_LOOKS
    for (const barrier of await lasting(() => barriers(page, rules))) found.push(`${colorScheme}: ${barrier}`)
    await picture(page, path, isDesk, colorScheme)
  }
  if (isDesk && !(await fitsPaper(page))) found.push('is wider than its paper')
  await page.emulateMedia({ colorScheme: 'light', media: 'screen', reducedMotion: 'reduce' })
  return found
}

/** What is still wrong when asked again: colours may be on their way from one theme to the other. */
async function lasting(ask: () => Promise<string[]>): Promise<string[]> {
  for (let turn = 0; turn < 4; turn += 1) {
    if ((await ask()).length === 0) return []
    await new Promise((after) => setTimeout(after, 250))
  }
  return ask()
}

async function picture(page: Page, path: string, isDesk: boolean, scheme: string): Promise<void> {
  const folder = process.env.LINI_PICTURES
  if (!folder) return
  mkdirSync(folder, { recursive: true })
  const name = `${path.replaceAll('/', '_').replaceAll(/[[\].]/g, '')}-${isDesk ? 'desk' : 'phone'}-${scheme}.png`
  await page.screenshot({ path: join(folder, name), fullPage: true })
}
