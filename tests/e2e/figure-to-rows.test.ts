import { createHash } from 'node:crypto'
import type { Page } from '@playwright/test'
import type pg from 'pg'
import type { Role } from '@/lib/auth/roles'
import { findIndicator } from '@/lib/figures/catalogue'
import type { Indicator } from '@/lib/figures/indicator'
import { partsOf } from '@/lib/figures/of-cells'
import { findForm } from '@/lib/reports/forms/all'
import { openServedDatabase } from '@/tests/support/endpoints/database'
import { recompute } from '@/tests/support/figure-sql'
import { chances } from '@/tests/support/life-rows'
import { expect, test } from '@/tests/support/office-day'
import { arrive } from '@/tests/support/pages/arrival'
import { OriginPage, type ReadRow, readNumber, writtenPercent } from '@/tests/support/pages/origin-page'

/** Which figures are picked: printed, and chosen again by `LINI_FIGURE_SEED`. */
const SEED = Number(process.env.LINI_FIGURE_SEED) || (Date.now() % 1_000_000) + 1

const isOf = (form: string) => (indicator: Indicator) => indicator.form === form
const partsIn = (indicator: Indicator) => {
  const form = findForm(indicator.form ?? '')
  return form ? partsOf(form, indicator) : []
}

/** Each family of figures, on whose dashboards it is looked for, and how it is told. */
const FAMILIES: {
  family: string
  form: string
  askers: readonly (readonly [Role, string])[]
  belongs: (indicator: Indicator) => boolean
}[] = [
  {
    family: 'stock',
    form: 'laporan-desa',
    askers: [
      ['kepala_dinas', '33.16'],
      ['koordinator_kecamatan', '64.08'],
      ['tpps', '64.08'],
    ],
    // Agencies and the year's lokus are lists of a district alone.
    belongs: ({ kind, code }) => kind === 'stock' && code !== 'kampung_kb.opd' && code !== 'lokus.desa',
  },
  {
    family: 'flow',
    form: 'laporan-desa',
    askers: [
      ['kabid_kb', '33.16'],
      ['koordinator_kecamatan', '33.16'],
    ],
    belongs: (indicator) => indicator.kind === 'count' && isOf('laporan-desa')(indicator),
  },
  {
    family: 'ratio',
    form: 'laporan-desa',
    askers: [
      ['kepala_dinas', '64.08'],
      ['kabid_dalduk', '33.16'],
    ],
    belongs: (indicator) => indicator.measure.from === 'ratio' && isOf('laporan-desa')(indicator),
  },
  {
    family: 'computed',
    form: 'rekap-poktan',
    askers: [
      ['kabid_ks', '33.16'],
      ['koordinator_kecamatan', '33.16'],
    ],
    belongs: (indicator) =>
      indicator.measure.from === 'ratio' &&
      partsIn(indicator).some(({ element }) => element.computedFrom !== undefined),
  },
  {
    family: 'above the office',
    form: 'laporan-desa',
    askers: [
      ['pejabat_provinsi', '33'],
      ['pejabat_nasional', '00'],
    ],
    belongs: ({ kind, measure }) => kind !== 'stock' && measure.from !== 'heads',
  },
]

test.slow()
test.describe.configure({ mode: 'parallel' })

let db: pg.Client
test.beforeAll(async () => {
  db = await openServedDatabase()
})
test.afterAll(() => db.end())

for (const { family, form, askers, belongs } of FAMILIES) {
  test(`a figure picked at random is followed to its rows: ${family}`, async ({ as }) => {
    // Neighbouring seeds begin with neighbouring numbers, so each is stirred first.
    const chance = chances(createHash('sha256').update(`${SEED} ${family}`).digest().readUInt32BE() % 2 ** 31)
    const pick: Pick = chance.one
    const [role, place] = pick(askers)
    const { page, account } = await as(role, place)
    const home = account.wilayah === '00' ? 'ID' : account.wilayah
    // Months that are settled: other walks work in the last ones.
    const period = monthNow() - 4 - chance.upTo(5)
    await page.goto(`/dasbor/${home}?bulan=${monthText(period)}&form=${form}`)
    const shown = await page
      .locator('[data-flash-value^="value "]')
      .evaluateAll((figures) => figures.map((figure) => (figure as HTMLElement).dataset.flash ?? ''))
    const candidates = [...new Set(shown)]
      .map(findIndicator)
      .filter((one) => one !== null)
      .filter(belongs)
    const indicator = pick(candidates)
    expect(indicator, `${role} ${home} ${monthText(period)} shows a figure of ${family}`).toBeTruthy()
    const told = `seed ${SEED}: ${indicator.code}, ${home}, ${monthText(period)}, ${role}`
    console.log(told)
    const written = await page.locator(`[data-flash="${indicator.code}"] b`).first().textContent()

    const origin = new OriginPage(page)
    await origin.openFrom(indicator.code)
    expect(await origin.figure(), told).toBe(written)
    await follow(page, origin, indicator, period, pick, told)
  })
}

type Pick = <Item>(items: readonly Item[]) => Item

/** Down by clicks, checking at each step that what stands there gives the figure again. */
async function follow(page: Page, origin: OriginPage, indicator: Indicator, period: number, pick: Pick, told: string) {
  const ratio = indicator.denominator !== null
  for (let depth = 0; depth < 5; depth += 1) {
    const code = origin.region()
    const stored = await recompute(db, indicator, code, period)
    const written = await origin.figure()
    if (ratio && stored.denominator === 0) {
      expect(written, `${told}: nothing to divide by in ${code}`).toBe('tidak berlaku')
      return
    }
    expect(written, `${told}: ${code} by its stored rows`).toBe(
      ratio ? writtenPercent(stored.numerator, stored.denominator ?? 0) : stored.numerator.toLocaleString('id-ID'),
    )
    const formula = await origin.formula()
    for (const half of [stored.numerator, ...(ratio ? [stored.denominator ?? 0] : [])])
      expect(formula, `${told}: formula of ${code}`).toContain(half.toLocaleString('id-ID'))

    const villages = await origin.rows(/^Desa di balik /)
    if (villages.length > 0) {
      const sums = sumsOf(villages, ratio, 1)
      expect(sums, `${told}: villages of ${code} by hand`).toEqual(stored)
      const counted = villages.filter(({ cells }) => readNumber(cells.at(ratio ? -3 : -2) ?? '') !== null)
      if (villages.length > 1) {
        await origin.descend(pick(counted))
        continue
      }
      await checkReport(page, indicator, stored, told)
      return
    }

    const entries = await origin.rows(/^Baris yang dihitung /)
    const regions = await origin.rows(/ di balik /)
    if (regions.length > 0) {
      const known = regions.filter(({ cells }) => readNumber((ratio ? cells[1] : cells[0]) ?? '') !== null)
      const sums = sumsOf(known, ratio, ratio ? 0 : -1)
      expect(sums, `${told}: regions of ${code} by hand`).toEqual(stored)
    }
    if (entries.length > 0 && (regions.length === 0 || depth > 0)) {
      expect(entries, `${told}: rows of ${code}`).toHaveLength(Math.min(100, stored.numerator))
      const entry = pick(entries)
      const [name = ''] = entry.cells
      await entry.link.click()
      await expect(page.getByRole('heading', { level: 1 }), told).toContainText(name)
      return
    }
    const open = regions.filter(({ cells }) => (readNumber((ratio ? cells[2] : cells[0]) ?? '') ?? 0) > 0)
    // Above the office one stops at the kecamatan's sums.
    if (open.length === 0) return
    await origin.descend(pick(open))
  }
}

/** The halves added up as a reader would; `before` is how many cells stand before them. */
function sumsOf(rows: readonly ReadRow[], ratio: boolean, before: number) {
  const add = (fromEnd: number | null, at: number) =>
    rows.reduce(
      (sum, { cells }) => sum + (readNumber((fromEnd === null ? cells[at] : cells.at(fromEnd)) ?? '') ?? 0),
      0,
    )
  // In a village's line the halves stand before the last cell, which opens the report.
  if (before === 1) return { numerator: add(ratio ? -3 : -2, 0), denominator: ratio ? add(-2, 0) : null }
  return { numerator: add(null, before + 1), denominator: ratio ? add(null, before + 2) : null }
}

/** The village's report itself holds the cells that make its figure. */
async function checkReport(
  page: Page,
  indicator: Indicator,
  stored: { numerator: number; denominator: number | null },
  told: string,
) {
  const open = page.getByRole('link', { name: /^Buka laporan / })
  if ((await open.count()) === 0) return
  await open.click()
  await expect(page).toHaveURL(/\/laporan\//)
  const parts = partsIn(indicator)
  const cell = async (column: string) =>
    readNumber(/^[\d.]+/.exec((await page.locator(`[id="${column}"] td`).first().textContent()) ?? '')?.[0] ?? '') ?? 0
  let [above, below] = [0, 0]
  for (const { element, half } of parts) {
    const value = await cell(element.column)
    if (half !== 'denominator') above += value
    if (half !== 'numerator') below += value
  }
  expect({ numerator: above, denominator: stored.denominator === null ? null : below }, `${told}: the report`).toEqual(
    stored.denominator === null ? { ...stored, numerator: stored.numerator } : stored,
  )
}

function monthNow(): number {
  const now = new Date(Date.now() + 7 * 3_600_000)
  return now.getUTCFullYear() * 12 + now.getUTCMonth()
}

const monthText = (period: number): string => `${Math.floor(period / 12)}-${String((period % 12) + 1).padStart(2, '0')}`

test('a difference between two months, and between two regions, is divided until it adds up', async ({ as }) => {
  const { page } = await as('kepala_dinas', '33.16')
  const period = monthText(monthNow() - 4)
  await page.goto(`/dasbor/33.16?bulan=${period}&jelaskan=kb.mcpr`)
  await page.getByRole('link', { name: 'Apa sebab berubah?' }).click()
  await page.waitForURL(/\/sebab\?/)
  await arrive(page, 'Apa sebabnya? Peserta KB modern dari PUS (mCPR)')
  await addsUp(page)

  const other = page.getByRole('combobox', { name: 'Atau dengan wilayah lain, periode yang sama' })
  await other.fill('Tempat entah')
  await page.getByRole('button', { name: 'Bandingkan' }).last().click()
  await expect(page.getByText('Wilayah itu tidak ditemukan di wilayah kerja Anda.')).toBeVisible()
  await expect(other).toHaveValue('Tempat entah')

  await page.goto(`/dasbor/33.16.01/sebab?ukuran=kb.mcpr&periode=${period}&dengan=33.16.02`)
  await arrive(page, 'Apa sebabnya? Peserta KB modern dari PUS (mCPR)')
  await expect(page.getByText(/^Lebih (tinggi|rendah) /)).toBeVisible()
  await addsUp(page)
})

/** The written parts add up to the written difference, but for the rounding of each. */
async function addsUp(page: Page) {
  const parts = page.getByRole('table', { name: /^Bagian tiap / })
  const signed = (text: string) => Number(text.replace('−', '-').replaceAll('.', '').replace(',', '.'))
  const written = (await parts.locator('tbody tr td:last-child').allInnerTexts()).map(signed)
  const [difference = ''] = await parts.locator('tfoot td:last-child').allInnerTexts()
  expect(written.length).toBeGreaterThan(5)
  const sum = written.reduce((total, part) => total + part, 0)
  const rounding = (/,\d\d$/.test(difference) ? 0.005 : 0.05) * (written.length + 2)
  expect(Math.abs(sum - signed(difference))).toBeLessThanOrEqual(rounding)
}
