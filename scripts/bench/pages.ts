import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { SESSION_COOKIE, sealSession } from '@/lib/auth/session-cookie'
import { openSession } from '@/lib/auth/sessions'
import { accounts } from '@/lib/db/login'
import { periodText } from '@/lib/format/period'
import { paths } from '@/lib/paths'
import { freePort } from '@/scripts/database/processes'
import { buildPages } from '@/scripts/start/build'
import { serve } from '@/scripts/start/web-server'
import { measureField } from './field'
import { type Ground, oneRowFloor } from './ground'
import { gzipped, laterBytes, paced, rate, scriptBytes, Visitor } from './load'
import { against, bare, type Measured, percentile } from './measure'
import { measureFreshness, measureHttp } from './over-http'
import { measureQueues } from './queues'
import { measureVitals } from './vitals'

/** The demo's office whose dashboard has the most rows: 40 kecamatan. */
const DISTRICT = '32.01'

/** A running product and what stands beside it. */
export interface Site {
  port: number
  barePort: number
  month: number
  cookieOf(role: string, code: string): Promise<string>
}

/** A session of the demo's person in this role at or under this region, as a browser would hold it. */
async function cookieOf(role: string, code: string): Promise<string> {
  const found = await accounts().$queryRaw<{ id: string; role: string }[]>`
    select a.id, o.id as role from account a join account_role o on o.account_id = a.id
    join region r on r.id = o.region_id
    where o.role = ${role} and starts_with(r.code, ${code}) and a.sample order by r.code, a.username limit 1`
  if (!found[0]) throw new Error(`No demo account ${role} at ${code}`)
  const sessionId = await openSession({ id: found[0].id, accountRoleId: found[0].role, userAgent: 'bench' }, new Date())
  return `${SESSION_COOKIE}=${await sealSession(sessionId)}`
}

/** Pages, saves over HTTP, scripts and first views of the production build. */
export async function measurePages(ground: Ground): Promise<Measured[]> {
  ground.progress('halaman: membangun dan menjalankan')
  await buildPages()
  const port = await freePort()
  const barePort = await freePort()
  const { rows } = await ground.admin.query('select max(period) - 1 as last from rollup_laporan_desa_district')
  const month: number = rows[0].last
  await oneRowFloor(ground)
  const server = await serve(port, { dev: false })
  const flags = ['--conditions=react-server', '--import', 'tsx', 'scripts/bench/bare-server.ts']
  const barely = spawn(process.execPath, [...flags, String(barePort), DISTRICT, String(month)], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  try {
    await once(barely, 'message')
    const site: Site = { port, barePort, month, cookieOf }
    return [
      ...(await measureRates(ground, site)),
      ...(await measureHttp(ground, site)),
      ...(await measureFreshness(ground, site)),
      ...(await measureQueues(ground, site)),
      ...(await measureWeights(ground, site)),
      ...(await measureVitals(ground, site)),
    ]
  } finally {
    barely.kill()
    await server.stop()
  }
}

async function measureRates(ground: Ground, site: Site): Promise<Measured[]> {
  const desk = new Visitor(site.port, await site.cookieOf('kepala_dinas', DISTRICT))
  const field = new Visitor(site.port, await site.cookieOf('pkb', DISTRICT), 64)
  const floor = new Visitor(site.barePort)
  const dashboard = `${paths.dashboard(DISTRICT)}?bulan=${periodText(site.month)}`
  const entry = paths.entryOf('laporan-desa', periodText(site.month))
  const sheet = { protocol: 2, known: {}, only: [entry.slice(1)] }
  try {
    ground.progress('page.dashboard')
    const dashboards = await against(
      {
        name: 'page.dashboard',
        unit: 'permintaan/detik',
        floorName: 'Node tanpa kerangka dengan pertanyaan yang sama',
        better: 'higher',
        target: 0.12,
        note: '16 sambungan, dasbor 40 kecamatan',
      },
      () => rate(16, 5, async () => void (await desk.page(dashboard))),
      () => rate(16, 5, async () => void (await floor.page('/page'))),
      3,
    )
    ground.progress('page.entry')
    const entries = await bare(
      {
        name: 'page.entry',
        unit: 'ms p95',
        better: 'lower',
        target: 150,
        note: '40 orang/detik: halaman dan lembarnya',
      },
      async () => percentile(await paced(40, 6, () => openEntry(field, entry, sheet)), 0.95),
    )
    return [dashboards, entries]
  } finally {
    for (const visitor of [desk, field, floor]) visitor.close()
  }
}

/** An entry page as somebody meets it who has nothing stored: the shell, then the sheet of their villages. */
async function openEntry(visitor: Visitor, path: string, sheet: object): Promise<void> {
  await visitor.page(path)
  const { status } = await visitor.ask('/api/lapangan', sheet)
  if (status !== 200) throw new Error(`/api/lapangan answered ${status}`)
}

async function measureWeights(ground: Ground, site: Site): Promise<Measured[]> {
  ground.progress('js dan html')
  const desk = new Visitor(site.port, await site.cookieOf('kepala_dinas', DISTRICT))
  const field = new Visitor(site.port, await site.cookieOf('pkb', DISTRICT))
  const floor = new Visitor(site.barePort)
  const dashboard = `${paths.dashboard(DISTRICT)}?bulan=${periodText(site.month)}`
  const empty = () => scriptBytes(desk, '/alamat-yang-tidak-ada')
  try {
    const weigh = (name: string, visitor: Visitor, path: string, target: number) =>
      against(
        {
          name,
          unit: 'byte gzip',
          floorName: 'halaman kosong dengan tata letak akar yang sama',
          better: 'lower',
          target,
          note: path,
        },
        () => scriptBytes(visitor, path),
        empty,
        1,
      )
    return [
      ...(await measureField(ground, site, field)),
      await weigh('js.desk', desk, dashboard, 1.6),
      {
        ...(await against(
          {
            name: 'html.dashboard',
            unit: 'byte gzip',
            floorName: 'data yang sama sebagai tabel polos',
            better: 'lower',
            target: 4,
          },
          async () => gzipped(await desk.page(dashboard)),
          async () => gzipped(await floor.page('/page')),
          1,
        )),
        note: `40 baris; peta dan nama desa menyusul: ${await laterBytes(desk, dashboard)} byte`,
      },
    ]
  } finally {
    for (const visitor of [desk, field, floor]) visitor.close()
  }
}
