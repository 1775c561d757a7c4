import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { reference } from '@/lib/db/reference'
import { Refusal } from '@/lib/errors/refusal'
import { findIndicator, HEADLINES, REGISTER_HEADLINES } from '@/lib/figures/catalogue'
import type { Figure, FigureQuery, FigureRegion } from '@/lib/figures/figure'
import type { Indicator } from '@/lib/figures/indicator'
import { monthly, parseFigurePeriod } from '@/lib/figures/period'
import { mayReadFigures } from '@/lib/figures/policy'
import { readFigureSets } from '@/lib/figures/queries'
import { yearOf } from '@/lib/format/period'
import { LEVEL, type NamedRegion } from '@/lib/regions/rules'
import type { DashboardView } from './address'
import { timelinessCode } from './indicators'

/** One figure of the region with the month before it and the months behind it, oldest first. */
export interface Headline {
  indicator: Indicator
  now: Figure
  before: Figure | undefined
  /** The twelve months up to now. */
  trend: readonly (number | null)[]
}

/** A region directly inside, with its figures of the month by indicator code. */
export interface ChildRow {
  region: FigureRegion
  /** Its reports: sent, verified, expected. No village expected is no office there yet. */
  coverage: Figure['coverage']
  figures: ReadonlyMap<string, Figure>
}

export interface Dashboard {
  region: NamedRegion
  headlines: readonly Headline[]
  /** The explored indicator of the region, month by month, oldest first. */
  explored: readonly Figure[]
  /** How timely reports were, month by month. */
  timeliness: readonly Figure[]
  /** Completeness of the same months. */
  completeness: readonly Figure[]
  /** The regions inside in code order; null where the actor sees the total only, and for a village. */
  children: readonly ChildRow[] | null
  /** Stocks of the registers at the month's end. */
  registers: readonly Headline[]
  /** When it was read (ISO). */
  readAt: string
}

/** A yearly form's years from the first that anybody reported; months stay as they were asked. */
function begun({ form }: DashboardView, figures: readonly Figure[]): readonly Figure[] {
  if (form.periodKind === 'month') return figures
  const first = figures.findIndex(({ coverage }) => coverage.reported > 0)
  return first < 0 ? figures.slice(-1) : figures.slice(first)
}

/** The months of a trend; of a yearly form its years, as far back as its form goes. */
function trendSpan({ form, period, months }: DashboardView): Pick<FigureQuery, 'from' | 'to'> {
  if (form.periodKind === 'month') return { from: monthly(period - months + 1), to: monthly(period) }
  const first = Math.max(yearOf(period) - 4, Number(form.validFrom.slice(0, 4)))
  const year = (of: number) => parseFigurePeriod(String(of)) ?? monthly(period)
  return { from: year(Math.min(first, yearOf(period))), to: year(yearOf(period)) }
}

/**
 * Everything a dashboard shows of figures, read in one round trip and one snapshot,
 * so that the cards, the trend, the map and the table agree. Refuses (not found) a
 * region the actor may not see.
 */
export async function readDashboard(
  actor: Actor,
  region: NamedRegion,
  view: DashboardView,
  now: Date,
): Promise<Dashboard> {
  if (!mayReadFigures(actor, region, false)) throw new Refusal('not-found')
  const headlineCodes = HEADLINES[view.form.code] ?? []
  const ownCodes = [...new Set([...headlineCodes, view.indicator.code, timelinessCode(view.form)])]
  const { period } = view
  const inside = region.level < LEVEL.village && mayReadFigures(actor, region, true)
  const childCodes = [...new Set([...headlineCodes, view.indicator.code])]
  const month = { from: monthly(period), to: monthly(period) }
  const queries: FigureQuery[] = [
    { indicators: ownCodes, regions: [region], ...trendSpan(view) },
    { indicators: REGISTER_HEADLINES, regions: [region], from: monthly(period - 1), to: monthly(period) },
    ...(inside ? [{ indicators: childCodes, regions: [region], children: true, ...month }] : []),
  ]
  const [own = [], stocks = [], insideFigures] = await readFigureSets(actor, queries, now)
  const months = byCode(own)
  const monthsOf = (code: string) => begun(view, months.get(code) ?? [])
  return {
    region,
    headlines: headlineCodes.flatMap((code) => headlineOf(code, monthsOf(code))),
    explored: monthsOf(view.indicator.code),
    timeliness: monthsOf(timelinessCode(view.form)),
    completeness: monthsOf(headlineCodes[0] ?? ''),
    children: insideFigures ? childRows(insideFigures, headlineCodes[0] ?? '') : null,
    registers: [...byCode(stocks)].flatMap(([code, figures]) => headlineOf(code, figures)),
    readAt: now.toISOString(),
  }
}

/** The regions inside by the explored indicator alone, for its map; null where the actor sees the total only. */
export async function readChildren(
  actor: Actor,
  region: NamedRegion,
  { form, indicator, period }: DashboardView,
  now: Date,
): Promise<ChildRow[] | null> {
  if (!mayReadFigures(actor, region, false)) throw new Refusal('not-found')
  if (region.level >= LEVEL.village || !mayReadFigures(actor, region, true)) return null
  const completeness = HEADLINES[form.code]?.[0] ?? ''
  const month = { from: monthly(period), to: monthly(period) }
  const indicators = [...new Set([completeness, indicator.code])]
  const [figures = []] = await readFigureSets(actor, [{ indicators, regions: [region], children: true, ...month }], now)
  return childRows(figures, completeness)
}

function byCode(figures: readonly Figure[]): Map<string, Figure[]> {
  const found = new Map<string, Figure[]>()
  for (const figure of figures) {
    const known = found.get(figure.indicator)
    if (known) known.push(figure)
    else found.set(figure.indicator, [figure])
  }
  return found
}

function headlineOf(code: string, figures: readonly Figure[]): Headline[] {
  const indicator = findIndicator(code)
  const now = figures.at(-1)
  if (!indicator || !now) return []
  return [{ indicator, now, before: figures.at(-2), trend: figures.slice(-12).map(({ value }) => value) }]
}

/** Coverage of a child is that of its completeness: the one figure every report counts in. */
function childRows(figures: readonly Figure[], completeness: string): ChildRow[] {
  const rows = new Map<number, { region: FigureRegion; figures: Map<string, Figure> }>()
  for (const figure of figures) {
    const known = rows.get(figure.region.id)
    if (known) known.figures.set(figure.indicator, figure)
    else rows.set(figure.region.id, { region: figure.region, figures: new Map([[figure.indicator, figure]]) })
  }
  return [...rows.values()].flatMap((row) => {
    const coverage = row.figures.get(completeness)?.coverage
    return coverage ? [{ ...row, coverage }] : []
  })
}

/** How many offices are open in a region in a month, of how many districts there are. */
export interface OpenOffices {
  open: number
  districts: number
}

/** Said beside every figure across offices: what is not open cannot report. */
export async function countOpenOffices(region: NamedRegion, period: number): Promise<OpenOffices> {
  const [row] = await reference.query<OpenOffices>(
    `select count(*)::int as districts, (count(t.id) filter (where t.first_period <= $2))::int as open
     from region d left join tenant t on t.id = d.id
     where d.level = 2 and d.closed_on is null and ($1::int = 1 or d.province_id = $1::int)`,
    [region.id, period],
  )
  return row ?? { open: 0, districts: 0 }
}
