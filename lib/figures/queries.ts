import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { readAcross } from '@/lib/db/across'
import type { Statement } from '@/lib/db/sql-reader'
import { readTenant } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import type { Ask, Reading } from '@/lib/figures/ask'
import { assemble, type Material } from '@/lib/figures/assemble'
import { findIndicator } from '@/lib/figures/catalogue'
import type { Figure, FigureQuery } from '@/lib/figures/figure'
import type { Indicator } from '@/lib/figures/indicator'
import { forgetRegions, keptRegions, STAMP, stampOf } from '@/lib/figures/kept-regions'
import { figurePeriodsBetween } from '@/lib/figures/period'
import { mayReadFigures } from '@/lib/figures/policy'
import { type FormSums, readForm } from '@/lib/figures/read-forms'
import { readPublished } from '@/lib/figures/read-published'
import { readStock } from '@/lib/figures/read-stock'
import { currentPeriod } from '@/lib/format/period'
import { LEVEL, levelBelow, type RegionLevel } from '@/lib/regions/rules'
import { findForm } from '@/lib/reports/forms/all'

/**
 * Figures of several questions in one round trip and one snapshot: live and exact,
 * folded rows and pending changes together. Refuses an unknown indicator and a region
 * the actor may not see as *not found*, so that nobody learns what exists elsewhere.
 */
export async function readFigureSets(
  actor: Actor,
  queries: readonly FigureQuery[],
  now: Date = new Date(),
): Promise<Figure[][]> {
  const perQuery = queries.map((query) => asksOf(actor, query))
  const plans = perQuery.map((asks) => asks.map((ask) => planOf(ask, now, currentPeriod(now, actor.zone))))
  if (plans.every((plan) => plan.length === 0)) return queries.map(() => [])
  const statements = [STAMP, ...plans.flatMap((plan) => plan.flatMap((part) => part.statements))]
  const rows = actor.tenantId === null ? await readAcross(actor, statements) : await readTenant(actor, statements)
  const stamp = stampOf(rows[0])
  if (plans.some((plan) => plan.some((part) => part.stamp !== null && part.stamp !== stamp))) {
    forgetRegions()
    return readFigureSets(actor, queries, now)
  }
  let next = 1
  return plans.map((plan) =>
    plan.flatMap((part) => {
      const own = rows.slice(next, next + part.statements.length)
      next += part.statements.length
      return part.read(own, stamp)
    }),
  )
}

/** Figures of one question. By region (children in code order), then indicator, then period. */
export async function readFigures(actor: Actor, query: FigureQuery, now: Date = new Date()): Promise<Figure[]> {
  const [figures = []] = await readFigureSets(actor, [query], now)
  return figures
}

const listsKnown = new Map<string, readonly Indicator[]>()

/** The indicators of these codes: the same list for the same codes, so that what is made of it is made once. */
function indicatorsOf(codes: readonly string[]): readonly Indicator[] {
  const key = codes.join(',')
  const known = listsKnown.get(key)
  if (known) return known
  const indicators = codes.map((code) => {
    const indicator = findIndicator(code)
    if (!indicator) throw new Refusal('not-found')
    return indicator
  })
  if (listsKnown.size > 1_000) listsKnown.clear()
  listsKnown.set(key, indicators)
  return indicators
}

/** One checked ask for each level among the regions. */
function asksOf(actor: Actor, query: FigureQuery): Ask[] {
  const { regions, children = false, map = 'then', from, to, published = false } = query
  const indicators = indicatorsOf(query.indicators)
  if (!regions.every((region) => mayReadFigures(actor, region, children))) throw new Refusal('not-found')
  const periods = figurePeriodsBetween(from, to)
  if (indicators.length === 0 || periods.length === 0) return []
  const levels = [...new Set(regions.map((region) => region.level))]
  return levels.flatMap((above): Ask[] => {
    const level = children ? levelBelow(above) : above
    if (level === null) return []
    // Villages move inside their district only: above the kecamatan both maps are the same.
    const moved = map === 'now' && level >= LEVEL.kecamatan
    if (moved && actor.tenantId === null)
      throw new Refusal('input-invalid', { fields: { map: 'Peta sekarang hanya tersedia di dalam kantor.' } })
    return [
      {
        indicators,
        regions: regions.filter((region) => region.level === above),
        children,
        level: level as RegionLevel,
        periods,
        from: from.from,
        to: to.to,
        map: moved ? 'now' : 'then',
        tenantId: actor.tenantId,
        published: published || actor.tenantId === null,
      },
    ]
  })
}

interface Plan {
  statements: Statement[]
  /** The stamp of the regions that were kept; null when they are read now. */
  stamp: number | null
  read(rows: readonly (readonly unknown[])[], stamp: number): Figure[]
}

function planOf(ask: Ask, now: Date, current: number): Plan {
  const regions = keptRegions(ask)
  const forms = formsOf(ask.indicators).map(([code, indicators]) => [code, formReading(ask, code, indicators)] as const)
  const registers = ask.indicators.filter(({ measure }) => measure.from === 'register')
  const stock = registers.length > 0 ? readStock(ask, registers) : null
  const readings: Reading<unknown>[] = [regions, ...forms.map(([, reading]) => reading), ...(stock ? [stock] : [])]
  return {
    statements: readings.flatMap((reading) => reading.statements),
    stamp: regions.stamp,
    read(rows, stamp) {
      let next = 0
      const take = <Result>({ statements, read }: Reading<Result>): Result => {
        next += statements.length
        return read(rows.slice(next - statements.length, next))
      }
      const places = take(regions)
      regions.keep(places, stamp)
      const material: Material = {
        regions: places,
        forms: new Map(forms.map(([code, reading]): [string, FormSums] => [code, take(reading)])),
        stocks: stock && take(stock),
        current,
        asOf: now.toISOString(),
      }
      return assemble(ask, material)
    },
  }
}

const formsKnown = new WeakMap<readonly Indicator[], [string, Indicator[]][]>()

function formsOf(indicators: readonly Indicator[]): [string, Indicator[]][] {
  const known = formsKnown.get(indicators)
  if (known) return known
  const forms = new Map<string, Indicator[]>()
  for (const indicator of indicators) {
    if (indicator.form === null) continue
    const own = forms.get(indicator.form)
    if (own) own.push(indicator)
    else forms.set(indicator.form, [indicator])
  }
  const lists = [...forms]
  formsKnown.set(indicators, lists)
  return lists
}

function formReading(ask: Ask, code: string, indicators: readonly Indicator[]): Reading<FormSums> {
  const form = findForm(code)
  if (!form) throw new Error(`No form ${code}`)
  const stepwise = form.sensitivity === 'peka' && ask.published === true
  return stepwise ? readPublished(ask, form, indicators) : readForm(ask, form, indicators)
}
