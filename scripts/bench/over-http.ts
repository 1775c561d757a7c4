import { randomUUID } from 'node:crypto'
import { request } from 'node:http'
import { periodText } from '@/lib/format/period'
import { paths } from '@/lib/paths'
import { NATION } from '@/lib/regions/rules'
import type { EntrySheet } from '@/lib/reports/entry-sheet'
import type { Ground } from './ground'
import { rate, Visitor } from './load'
import { against, bare, type Measured, percentile } from './measure'
import type { Site } from './pages'
import { forget, goodCells, goodReasons } from './supply'

const DISTRICT = '32.01'
const FORM = 'laporan-desa'
const SYNC = '/api/sync'

type Outcome = { outcome: string; version?: number; message?: string; stored?: { version: number } }

/** One item through the sync route; answers what became of it. */
async function deliver(visitor: Visitor, item: Record<string, unknown>): Promise<Outcome> {
  const now = new Date().toISOString()
  const { status, body } = await visitor.ask(SYNC, {
    protocol: 1,
    deviceAt: now,
    items: [{ key: randomUUID(), madeAt: now, ...item }],
  })
  if (status !== 200) throw new Error(`sync answered ${status}: ${body.toString('utf8').slice(0, 200)}`)
  return JSON.parse(body.toString('utf8')).items[0]
}

/** The running month's villages of the demo's first PKB, and who that is. */
async function field(site: Site, ground: Ground) {
  const visitor = new Visitor(site.port, await site.cookieOf('pkb', DISTRICT))
  const period = periodText(site.month + 1)
  const sheet: EntrySheet = JSON.parse(await visitor.page(`${SYNC}?form=${FORM}&period=${period}`))
  const { rows } = await ground.admin.query(
    `select account_id as id from session where user_agent = 'bench' order by created_at desc limit 1`,
  )
  return { visitor, period, open: sheet.rows.filter((row) => row.open), account: rows[0].id as string }
}

/** Saves a second over the sync route, one village a lane. */
export async function measureHttp(ground: Ground, site: Site): Promise<Measured[]> {
  ground.progress('report.http')
  const { visitor, period, open, account } = await field(site, ground)
  const floor = new Visitor(site.barePort)
  const versions = new Map(open.map((row) => [row.unitId, row.version]))
  const lanes = Math.min(16, open.length)
  const draft = async (lane: number) => {
    const unit = open[lane]!.unitId
    const version = versions.get(unit)!
    const body = { form: FORM, period, unit, cells: goodCells(version), reasons: {}, unread: {} }
    const found = await deliver(visitor, { kind: 'report.draft', baseVersion: version, body })
    if (found.outcome !== 'diterima') throw new Error(`A draft was ${found.outcome}: ${found.message}`)
    versions.set(unit, found.version!)
  }
  try {
    return [
      await against(
        {
          name: 'report.http',
          unit: 'simpan/detik',
          floorName: 'Node tanpa kerangka, satu baris INSERT',
          better: 'higher',
          target: 0.35,
          note: `${lanes} jalur, simpan draf 37 sel`,
        },
        () => rate(lanes, 5, draft),
        () => rate(lanes, 5, async () => void (await floor.ask('/row', {}))),
        3,
      ),
    ]
  } finally {
    visitor.close()
    floor.close()
    await forget(ground, account)
  }
}

/** From *Kirim* to the nation's dashboard read again after its notice, by another person's open page. */
export async function measureFreshness(ground: Ground, site: Site): Promise<Measured[]> {
  ground.progress('report.fresh')
  const { visitor, period, open, account } = await field(site, ground)
  const cookie = await site.cookieOf('pejabat_nasional', '')
  const reader = new Visitor(site.port, cookie)
  const notices = listen(site.port, cookie)
  try {
    await notices.opened
    return [
      await bare(
        {
          name: 'report.fresh',
          unit: 'ms p95',
          better: 'lower',
          target: 1000,
          note: `${open.length} kiriman; dari Kirim sampai dasbor nasional selesai dibaca ulang`,
        },
        async () => {
          const found: number[] = []
          for (const { unitId, version } of open) {
            const noticed = notices.next()
            const start = performance.now()
            const cells = goodCells(unitId)
            const body = { form: FORM, period, unit: unitId, cells, reasons: goodReasons() }
            const outcome = await deliver(visitor, { kind: 'report.send', baseVersion: version, body })
            if (outcome.outcome !== 'diterima') throw new Error(`A report was ${outcome.outcome}: ${outcome.message}`)
            await noticed
            await reader.page(`${paths.dashboard(NATION.code)}?bulan=${period}`)
            found.push(performance.now() - start)
          }
          return percentile(found, 0.95)
        },
        1,
      ),
    ]
  } finally {
    notices.close()
    visitor.close()
    reader.close()
    await forget(ground, account)
  }
}

/** The live stream of one reader: each figures notice settles the promise that waits. */
function listen(port: number, cookie: string) {
  let heard: (() => void) | null = null
  let ready: () => void
  const opened = new Promise<void>((settle) => {
    ready = settle
  })
  const stream = request(
    { host: '127.0.0.1', port, path: '/api/live', headers: { host: `localhost:${port}`, cookie } },
    (response) => {
      ready()
      response.on('data', (part: Buffer) => {
        if (part.toString('utf8').includes('data:')) heard?.()
      })
      response.on('error', () => {})
    },
  )
  stream.on('error', () => {})
  stream.end()
  return {
    opened,
    next: () =>
      new Promise<void>((settle) => {
        heard = settle
      }),
    close: () => stream.destroy(),
  }
}
