import { existsSync } from 'node:fs'
import { periodText } from '@/lib/format/period'
import { paths } from '@/lib/paths'
import type { Ground } from './ground'
import { bare, type Measured } from './measure'
import type { Site } from './pages'

const CHROMIUM = process.env.CHROMIUM_PATH || '/usr/bin/chromium'
/** A cheap phone on a fair line: 9 Mbit/s, 100 ms, a processor four times slower. */
const LINE = {
  offline: false,
  latency: 100,
  downloadThroughput: (9 * 1024 * 1024) / 8,
  uploadThroughput: (3 * 1024 * 1024) / 8,
}

/** Largest contentful paint of entry and dashboard, the slower of the two, in Chromium. */
export async function measureVitals(ground: Ground, site: Site): Promise<Measured[]> {
  if (!existsSync(CHROMIUM)) {
    ground.progress('vitals.lcp dilewati: Chromium tidak ada')
    return []
  }
  ground.progress('vitals.lcp')
  const { chromium } = await import('@playwright/test')
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] })
  const paint = async (cookie: string, path: string, viewport: { width: number; height: number }) => {
    const context = await browser.newContext({ viewport })
    try {
      const [name, value] = cookie.split(/=(.*)/s)
      await context.addCookies([
        { name: name!, value: value!, domain: 'localhost', path: '/', secure: true, httpOnly: true, sameSite: 'Lax' },
      ])
      const page = await context.newPage()
      const cdp = await context.newCDPSession(page)
      await cdp.send('Network.enable')
      await cdp.send('Network.emulateNetworkConditions', LINE)
      await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 })
      await page.goto(`http://localhost:${site.port}${path}`, { waitUntil: 'load' })
      return await page.evaluate(
        () =>
          new Promise<number>((settle) => {
            let last = 0
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries()) last = entry.startTime
            }).observe({ type: 'largest-contentful-paint', buffered: true })
            setTimeout(() => settle(last), 1_500)
          }),
      )
    } finally {
      await context.close()
    }
  }
  try {
    const field = await site.cookieOf('pkb', '32.01')
    const desk = await site.cookieOf('kepala_dinas', '32.01')
    return [
      await bare(
        {
          name: 'vitals.lcp',
          unit: 'ms',
          better: 'lower',
          target: 1200,
          note: '9 Mbit/s, 100 ms, prosesor 4x lebih lambat',
        },
        async () =>
          Math.max(
            await paint(field, `/isian/laporan-desa/${periodText(site.month)}`, { width: 360, height: 740 }),
            await paint(desk, `${paths.dashboard('32.01')}?bulan=${periodText(site.month)}`, {
              width: 1366,
              height: 768,
            }),
          ),
      ),
    ]
  } finally {
    await browser.close()
  }
}
