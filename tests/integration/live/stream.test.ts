import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Actor } from '@/lib/auth/actor'
import { closePools } from '@/lib/db/pools'
import { foldOnce } from '@/lib/figures/folder'
import { periodOf } from '@/lib/format/period'
import { closeHub, watch } from '@/lib/live/hub'
import type { Moved } from '@/lib/live/notice'
import { liveStream } from '@/lib/live/stream'
import { fact, region, villagesOf } from '@/tests/integration/figures/office-facts'
import { actorOf, BLORA, KUTAI_TIMUR, openTestOffice } from '@/tests/support/people'

const JUNE = periodOf(2024, 6)
let tenant: number

beforeAll(async () => {
  tenant = await openTestOffice(BLORA)
  await openTestOffice(KUTAI_TIMUR)
})
afterAll(async () => {
  await closeHub()
  await closePools()
})

/** A watcher whose next notice can be awaited. */
function watching(actor: Actor) {
  const heard: Moved[] = []
  let told = () => {}
  const next = new Promise<void>((done) => {
    told = done
  })
  return {
    heard,
    next,
    leave: watch({
      actor,
      moved: (moved) => {
        heard.push(...moved)
        told()
      },
      closed: () => {},
    }),
  }
}

it('tells the office, its province and the nation of an open report, nobody else, and of a sensitive one the office alone', async () => {
  const [village] = await villagesOf(await region('33.16.01'), 1)
  if (!village) throw new Error('No village')
  const office = watching(await actorOf('kepala_dinas', BLORA))
  const province = watching(await actorOf('pejabat_provinsi', '33'))
  const nation = watching(await actorOf('pejabat_nasional', '00'))
  const others = [
    watching(await actorOf('kepala_dinas', KUTAI_TIMUR)),
    watching(await actorOf('pejabat_provinsi', '64')),
  ]
  const all = [office, province, nation, ...others]
  const leave = await Promise.all(all.map((watcher) => watcher.leave))

  await fact('rekap-tpk', village, JUNE, { hamil_sasaran: 4 })
  await fact('laporan-desa', village, JUNE, { pus: 10 })
  await foldOnce()
  await Promise.all([office.next, province.next, nation.next])

  const open = { tenantId: tenant, source: 'laporan-desa', period: JUNE, seenBy: 'all' }
  expect(province.heard).toMatchObject([open])
  expect(nation.heard).toMatchObject([open])
  expect(office.heard).toMatchObject([open, { source: 'rekap-tpk', seenBy: 'office' }])
  for (const other of others) expect(other.heard).toEqual([])
  for (const stop of leave) stop()
})

it('writes events to an open page, and ends with the request', async () => {
  const [village] = await villagesOf(await region('33.16.02'), 1)
  if (!village) throw new Error('No village')
  const away = new AbortController()
  const reader = liveStream(await actorOf('pejabat_provinsi', '33'), away.signal).getReader()
  const text = async () => new TextDecoder().decode((await reader.read()).value)
  let seen = ''
  while (!seen.includes('event: siap')) seen += await text()
  await fact('laporan-desa', village, JUNE, { pus: 10 })
  await foldOnce()
  while (!seen.includes('event: angka')) seen += await text()
  expect(seen).toContain('"sumber":"laporan-desa","bulan":"2024-06"')
  away.abort()
  while (!(await reader.read()).done) seen += ''
  await expect(reader.closed).resolves.toBeUndefined()
})

it('folds nothing when nothing is pending', async () => {
  await foldOnce()
  expect(await foldOnce()).toEqual([])
})
