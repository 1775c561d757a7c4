import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { searchPlaces } from '@/app/(office)/search-places'
import type { Actor } from '@/lib/auth/actor'
import { readView } from '@/lib/dashboards/address'
import { countOpenOffices, readDashboard } from '@/lib/dashboards/dashboard'
import { readMap } from '@/lib/dashboards/map'
import { findDashboardPlace } from '@/lib/dashboards/place'
import { readReportStates } from '@/lib/dashboards/report-states'
import { searchEverything } from '@/lib/dashboards/search'
import { cellOfFigure } from '@/lib/dashboards/sheets'
import { readWork } from '@/lib/dashboards/work'
import { closePools } from '@/lib/db/pools'
import { Refusal } from '@/lib/errors/refusal'
import { HEADLINES } from '@/lib/figures/catalogue'
import { monthly } from '@/lib/figures/period'
import { readFigures } from '@/lib/figures/queries'
import { periodOf } from '@/lib/format/period'
import type { NamedRegion } from '@/lib/regions/rules'
import { FORMS } from '@/lib/reports/forms/all'
import { fact, region, villagesOf } from '@/tests/integration/figures/office-facts'
import { actorOf, BLORA, KUTAI_TIMUR, openTestOffice } from '@/tests/support/people'

const MONTHLY = FORMS.filter((form) => form.periodKind === 'month')

const NOW = new Date('2024-08-20T03:00:00Z')
const JUNE = periodOf(2024, 6)
const view = readView({ bulan: '2024-06', ukuran: 'kb.unmet' }, periodOf(2024, 8))

let dinas: Actor
let pkb: Actor
let province: Actor
let blora: NamedRegion
let jati: NamedRegion
let villages: NamedRegion[]

beforeAll(async () => {
  await openTestOffice(BLORA)
  await openTestOffice(KUTAI_TIMUR)
  blora = await region(BLORA)
  jati = await region('33.16.01')
  villages = await villagesOf(jati, 3)
  dinas = await actorOf('kabid_kb', BLORA)
  pkb = await actorOf('pkb', '33.16.01')
  province = await actorOf('pejabat_provinsi', '33')
  const [first, second] = villages as [NamedRegion, NamedRegion]
  await fact('laporan-desa', first, JUNE, { pus: 400, uppka_ada: 0, uppka_lapor: 0 })
  await fact('laporan-desa', second, JUNE, { pus: 0 }, { timely: 0 })
  await fact('laporan-desa', second, JUNE - 1, { pus: 30 })
})
afterAll(closePools)

describe('who may open a dashboard', () => {
  it.each(['64.08', '33', '00', 'ID', '99.99', "33'--", ''])('of Blora: %s is not found', async (code) => {
    expect(await findDashboardPlace(dinas, code)).toBeNull()
  })

  it('refuses another office even when its region is at hand', async () => {
    const other = await region(KUTAI_TIMUR)
    await expect(readDashboard(dinas, other, view, NOW)).rejects.toThrow(Refusal)
    await expect(readDashboard(province, other, view, NOW)).rejects.toThrow(Refusal)
  })

  it('shows a PKB the total of the district and nothing inside it', async () => {
    const dashboard = await readDashboard(pkb, blora, view, NOW)
    expect(dashboard.children).toBeNull()
    expect(dashboard.headlines).toHaveLength(12)
    expect(await readMap(pkb, blora)).toBeNull()
    expect(await readReportStates(pkb, blora, view)).toBeNull()
    expect((await readDashboard(pkb, jati, view, NOW)).children?.length).toBeGreaterThan(3)
  })
})

it('shows the same numbers as the figures themselves, for the region and everything inside', async () => {
  const dashboard = await readDashboard(dinas, blora, view, NOW)
  const indicators = HEADLINES['laporan-desa'] as string[]
  const month = { from: monthly(JUNE), to: monthly(JUNE) }
  const own = await readFigures(dinas, { indicators, regions: [blora], ...month }, NOW)
  expect(dashboard.headlines.map(({ now }) => now)).toEqual(own)
  const inside = await readFigures(dinas, { indicators, regions: [blora], children: true, ...month }, NOW)
  const shown = dashboard.children?.flatMap(({ figures }) => indicators.map((code) => figures.get(code)))
  expect(shown).toEqual(inside)
})

it('keeps zero, not applicable and not reported apart down to the cell of the file', async () => {
  const { children } = await readDashboard(dinas, jati, view, NOW)
  const cell = (village: number, code: string) => {
    const figure = children?.find(({ region: one }) => one.id === villages[village]?.id)?.figures.get(code)
    return cellOfFigure({ kind: code.startsWith('caklap') ? 'ratio' : 'count' }, figure)
  }
  expect([cell(0, 'pus.jumlah'), cell(1, 'pus.jumlah'), cell(2, 'pus.jumlah')]).toEqual([400, 0, null])
  expect([cell(0, 'caklap.uppka'), cell(1, 'caklap.uppka')]).toEqual(['tidak berlaku', null])
})

it('tells the month before, the months behind, and who stands behind', async () => {
  const { headlines, explored, timeliness } = await readDashboard(dinas, villages[1] as NamedRegion, view, NOW)
  const pus = headlines.find(({ indicator }) => indicator.code === 'pus.jumlah')
  expect(pus).toMatchObject({ now: { value: 0 }, before: { value: 30 } })
  expect(pus?.trend).toEqual([...Array(10).fill(null), 30, 0])
  expect(explored).toHaveLength(12)
  expect(timeliness.at(-1)?.coverage).toMatchObject({ reported: 1, expected: 1, onTime: 0 })
})

it('names villages inside the office only', async () => {
  expect(await readReportStates(province, blora, view)).toBeNull()
  expect((await readReportStates(dinas, blora, view))?.length).toBe(295)
  const jateng = await region('33')
  expect(await countOpenOffices(jateng, JUNE)).toEqual({ open: 1, districts: 35 })
  expect(await countOpenOffices(jateng, periodOf(2023, 12))).toMatchObject({ open: 0 })
})

it('works on the last month while it is open, then on the running one', async () => {
  const months = async (now: string) => (await readWork(dinas, new Date(now))).months.map(({ period }) => period)
  expect(await months('2024-08-12T03:00:00Z')).toEqual(MONTHLY.map(() => periodOf(2024, 7)))
  expect(await months('2024-08-20T03:00:00Z')).toEqual(MONTHLY.map(() => periodOf(2024, 8)))
})

it('works on a yearly report from the first of January until it closes', async () => {
  const yearly = async (now: string) =>
    (await readWork(dinas, new Date(now))).months.flatMap(({ form, period }) =>
      form.periodKind === 'year' ? [period] : [],
    )
  expect(await yearly('2025-01-02T03:00:00Z')).toEqual([periodOf(2025, 1)])
  expect(await yearly('2025-01-13T03:00:00Z')).toEqual([periodOf(2025, 1)])
  expect(await yearly('2025-01-14T03:00:00Z')).toEqual([])
  expect(await yearly('2024-12-31T03:00:00Z')).toEqual([])
})

it('offers in a search what the searcher may open, and nothing else', async () => {
  const hrefs = async (actor: Actor, text: string) =>
    (await searchEverything(actor, text, searchPlaces(actor))).map(({ href }) => href)
  expect(await hrefs(dinas, 'jati')).toContain('/dasbor/33.16.01')
  expect((await hrefs(dinas, 'sangatta')).filter((href) => href.startsWith('/dasbor/64'))).toEqual([])
  expect(await hrefs(dinas, 'unmet')).toContain('/dasbor/33.16?form=laporan-desa&ukuran=kb.unmet#ukuran')
  expect(await hrefs(dinas, "%_' \0")).toEqual([])
  expect(await hrefs(dinas, 'lokus')).toContain('/lokus')
  expect(await hrefs(dinas, 'naskah')).toContain('/naskah')
  expect(await hrefs(province, 'poktan')).not.toContain('/daftar/poktan')
  expect(await hrefs(province, 'lokus')).not.toContain('/lokus')
})
