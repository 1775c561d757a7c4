import pg from 'pg'
import { connection } from '@/lib/db/connection'
import { reference } from '@/lib/db/reference'
import { HEADLINES } from '@/lib/figures/catalogue'
import { monthly } from '@/lib/figures/period'
import { readFigures } from '@/lib/figures/queries'
import { getRegion } from '@/lib/regions/queries'
import { withFolder } from './folding'
import { actorAt, type Ground } from './ground'
import { against, bare, type Measured, percentile, timed, times } from './measure'
import { OFFICE, Supply } from './supply'

const WRITERS = 64
const SNAPSHOTS = 60

/** Under 64 writers: totals against facts at snapshots, and how much a province's read slows at 500 saves a second. */
export async function measureExactness(ground: Ground): Promise<Measured[]> {
  const supply = await Supply.open(ground, OFFICE)
  const checker = new pg.Client(connection('lini_owner'))
  await checker.connect()
  try {
    ground.progress('figures.exact')
    const exact = await bare(
      {
        name: 'figures.exact',
        unit: 'selisih',
        better: 'lower',
        target: 0,
        note: `${SNAPSHOTS} potret, ${WRITERS} penulis`,
      },
      () => withFolder(() => mismatchesWhile(checker, supply)),
      1,
    )
    ground.progress('figures.busy')
    return [exact, await measureBusy(ground, supply)]
  } finally {
    await checker.end()
    await supply.close(ground)
  }
}

async function mismatchesWhile(checker: pg.Client, supply: Supply): Promise<number> {
  let working = true
  const writing = Promise.all(
    Array.from({ length: WRITERS }, async () => {
      while (working) {
        await supply.send()
        // The office's empty months must last for all snapshots.
        await new Promise((go) => setTimeout(go, 150))
      }
    }),
  )
  let found = 0
  for (let shot = 0; shot < SNAPSHOTS; shot++) {
    await checker.query('begin isolation level repeatable read')
    const { rows } = await checker.query('select sum(differences)::int as n from verify_laporan_desa()')
    await checker.query('commit')
    found += rows[0].n
  }
  working = false
  await writing
  return found
}

async function measureBusy(ground: Ground, supply: Supply): Promise<Measured> {
  const actor = await actorAt('pejabat_provinsi', '32')
  const region = await getRegion(reference, actor.region.id)
  const { rows } = await ground.admin.query('select max(period) - 1 as last from rollup_laporan_desa_district')
  const read = () =>
    readFigures(actor, {
      indicators: HEADLINES['laporan-desa']!,
      regions: [region],
      from: monthly(rows[0].last - 11),
      to: monthly(rows[0].last),
    })
  const p95 = async () => percentile(await times(300, read), 0.95)
  const busy = async () => {
    let working = true
    // 500 a second, spread evenly: each writer saves once every 16 ms.
    const writing = Promise.all(
      Array.from({ length: 8 }, async () => {
        while (working) {
          const spent = await timed(() => supply.send())
          await new Promise((go) => setTimeout(go, Math.max(0, 16 - spent)))
        }
      }),
    )
    const found = await withFolder(p95)
    working = false
    await writing
    return found
  }
  return against(
    {
      name: 'figures.busy',
      unit: 'ms p95',
      floorName: 'p95 yang sama saat sepi',
      better: 'lower',
      target: 1.3,
      note: '500 simpan/detik diminta dari proses yang sama',
    },
    busy,
    p95,
    3,
  )
}
