import { existsSync } from 'node:fs'
import { periodText } from '@/lib/format/period'
import { paths } from '@/lib/paths'
import type { Ground } from './ground'
import { gzipped, scriptBytes, type Visitor } from './load'
import { against, bare, type Measured } from './measure'
import type { Site } from './pages'

const CHROMIUM = process.env.CHROMIUM_PATH || '/usr/bin/chromium'
const OFFICE = '32.01'
/** A cheap phone on two bars: 1.6 Mbit/s down, 0.75 up, 150 ms, a processor four times slower. */
const TWO_BARS = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 }

/** What a phone has loaded of a field page once it can be used. */
interface Opened {
  /** Scripts, compressed; the empty page is weighed the same way. */
  scripts: number
  /** From the press to the first box that can be typed into (or the page's heading). */
  ms: number
  /** Everything that came over the line, as it came. */
  wire: number
}

/**
 * The field's pages as a phone meets them, in Chromium: the shell's screens are chunks that no
 * HTML names. `js.field` is the heaviest of them; `field.first` the time to the first entry on
 * two bars; `field.prepare` what the first preparation of fifteen villages takes from the line.
 */
export async function measureField(ground: Ground, site: Site, visitor: Visitor): Promise<Measured[]> {
  if (!existsSync(CHROMIUM)) {
    ground.progress('js.field dilewati: Chromium tidak ada')
    return []
  }
  ground.progress('js.field')
  const { chromium } = await import('@playwright/test')
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] })
  const cookie = await site.cookieOf('pkb', OFFICE)

  const phone = async (serviceWorkers: 'allow' | 'block') => {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 }, serviceWorkers })
    const [name, value] = cookie.split(/=(.*)/s)
    await context.addCookies([
      { name: name!, value: value!, domain: 'localhost', path: '/', secure: true, httpOnly: true, sameSite: 'Lax' },
    ])
    return context
  }

  const open = async (path: string, ready: string, slow: boolean): Promise<Opened> => {
    const context = await phone('block')
    try {
      const page = await context.newPage()
      const cdp = await context.newCDPSession(page)
      await cdp.send('Network.enable')
      if (slow) {
        await cdp.send('Network.emulateNetworkConditions', TWO_BARS)
        await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 })
      }
      const opened = { scripts: 0, ms: 0, wire: 0 }
      const bodies: Promise<void>[] = []
      cdp.on('Network.loadingFinished', ({ encodedDataLength }) => {
        opened.wire += encodedDataLength
      })
      page.on('response', (response) => {
        if (response.request().resourceType() !== 'script') return
        bodies.push(
          response.body().then((body) => {
            opened.scripts += gzipped(body)
          }),
        )
      })
      const start = performance.now()
      await page.goto(`http://localhost:${site.port}${path}`, { waitUntil: 'commit' })
      await page.locator(ready).first().waitFor({ state: 'visible', timeout: 120_000 })
      opened.ms = performance.now() - start
      await Promise.all(bodies)
      return opened
    } finally {
      await context.close()
    }
  }

  const month = periodText(site.month)
  const entry = paths.entryOf('laporan-desa', month)
  // The list of villages, each a large button: the first press opens its boxes.
  const ENTRY = 'main li button'
  const pages: [string, string][] = [
    [entry, ENTRY],
    [paths.entry(), 'main article'],
    [paths.myGroups(), 'main h1'],
    [await aMeeting(ground), 'main h1'],
    [paths.fieldCare(), 'main h1'],
    [paths.fieldFamilyNew(), 'main h1'],
  ]
  try {
    const weights = new Map<string, number>()
    for (const [path, ready] of pages) weights.set(path, (await open(path, ready, false)).scripts)
    const [heaviest, bytes] = [...weights].sort(([, one], [, other]) => other - one)[0]!
    const prepared = await prepare(await phone('allow'), site)
    return [
      await against(
        {
          name: 'js.field',
          unit: 'byte gzip',
          floorName: 'halaman kosong dengan tata letak akar yang sama',
          better: 'lower',
          target: 1.15,
          note: `${heaviest}, semua skrip sampai layar dapat dipakai`,
        },
        async () => bytes,
        () => scriptBytes(visitor, '/alamat-yang-tidak-ada'),
        1,
      ),
      await bare(
        {
          name: 'field.first',
          unit: 'ms',
          better: 'lower',
          target: 3_000,
          note: '1,6 Mbit/s, 150 ms, prosesor 4x lebih lambat, tanpa simpanan',
        },
        async () => (await open(entry, ENTRY, true)).ms,
      ),
      {
        ...(await bare(
          { name: 'field.prepare', unit: 'byte', better: 'lower', target: 2_000_000 },
          async () => prepared.wire,
        )),
        note: `persiapan pertama ${prepared.villages} desa: halaman, skrip, huruf, salinan`,
      },
    ]
  } finally {
    await browser.close()
  }
}

/** The form of a new meeting of one of the person's groups. */
async function aMeeting(ground: Ground): Promise<string> {
  const { rows } = await ground.admin.query<{ id: string }>(
    `select g.id from poktan g join desa_binaan b on b.tenant_id = g.tenant_id and b.village_id = g.village_id
     join region r on r.id = g.tenant_id where r.code = $1 and g.active_to is null order by g.id limit 1`,
    [OFFICE],
  )
  return rows[0] ? paths.fieldMeetingNew(rows[0].id) : paths.myGroups()
}

type Context = Awaited<ReturnType<Awaited<ReturnType<typeof import('@playwright/test').chromium.launch>>['newContext']>>

/** Everything the line carries until the device says that its villages are ready, the worker's own files among it. */
async function prepare(context: Context, site: Site): Promise<{ wire: number; villages: number }> {
  try {
    let wire = 0
    // The page's own requests and the worker's both pass here.
    context.on('requestfinished', (request) => {
      void request.sizes().then(
        ({ responseBodySize, responseHeadersSize }) => {
          wire += responseBodySize + responseHeadersSize
        },
        () => {},
      )
    })
    const page = await context.newPage()
    await page.goto(`http://localhost:${site.port}${paths.entry()}`)
    const said = page.getByText(/\d+ desa siap dipakai tanpa sinyal/)
    await said.waitFor({ timeout: 120_000 })
    const villages = Number(/\d+/.exec((await said.textContent()) ?? '')?.[0])
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
    await page.waitForTimeout(2_000)
    return { wire, villages }
  } finally {
    await context.close()
  }
}
