import 'server-only'
import { type Actor, worksInOffice } from '@/lib/auth/actor'
import { inTenantSql } from '@/lib/db/tenant'
import type { Figure } from '@/lib/figures/figure'
import { monthly } from '@/lib/figures/period'
import { mayReadFigures } from '@/lib/figures/policy'
import { readFigureSets } from '@/lib/figures/queries'
import { type Period, periodOf, yearOf } from '@/lib/format/period'
import { LEVEL, type NamedRegion } from '@/lib/regions/rules'
import { listPlans, listValues } from '@/lib/targets/queries'
import { LONG_ACTING, METHODS, type Method } from './places'

const REASONS = ['hamil', 'ias', 'iat', 'tial'] as const
const OWN = [
  'pus.jumlah',
  'kb.aktif',
  'kb.mcpr',
  'kb.mkjp',
  'kb.unmet',
  ...METHODS.map(({ value }) => `kb.aktif.${value}`),
  ...REASONS.map((reason) => `pus.${reason}`),
]
const FRESH = ['kb.baru', ...METHODS.map(({ value }) => `kb.baru.${value}`)]
const BELOW = ['pus.jumlah', 'kb.aktif', 'kb.mcpr', 'kb.mkjp', 'kb.unmet']

/** One method in a region: target and users at the month's end, new users since January. */
export interface MethodLine {
  method: Method
  label: string
  longActing: boolean
  target: number | null
  active: number | null
  fresh: number | null
}

/** A region directly inside. */
export interface PlaceLine {
  region: { id: number; code: string; name: string }
  figures: ReadonlyMap<string, Figure>
  target: number | null
}

/** KB services of a region in a month, from its villages' monthly reports. */
export interface ServiceBoard {
  figures: ReadonlyMap<string, Figure>
  /** Approved targets of the year by indicator. */
  targets: ReadonlyMap<string, number>
  methods: readonly MethodLine[]
  fresh: Figure | undefined
  /** Users and non-users beside the couples; null while a part is not reported. */
  check: { using: number; notUsing: number; couples: number } | null
  /** Null where the reader sees the total only. */
  children: readonly PlaceLine[] | null
}

const byCode = (figures: readonly Figure[]) => new Map(figures.map((figure) => [figure.indicator, figure]))
const figureValue = (figures: ReadonlyMap<string, Figure>, code: string): number | null =>
  figures.get(code)?.value ?? null

/** Reads the board of a region: figures with their coverage, targets beside them, and the places inside. */
export async function readServiceBoard(
  actor: Actor,
  region: NamedRegion,
  period: Period,
  now = new Date(),
): Promise<ServiceBoard> {
  const at = { from: monthly(period), to: monthly(period) }
  const soFar = { kind: 'year' as const, from: periodOf(yearOf(period), 1), to: period }
  const inside = region.level < LEVEL.village && mayReadFigures(actor, region, true)
  const [own = [], fresh = [], below = []] = await readFigureSets(
    actor,
    [
      { indicators: OWN, regions: [region], ...at },
      { indicators: FRESH, regions: [region], from: soFar, to: soFar },
      ...(inside ? [{ indicators: BELOW, regions: [region], children: true, ...at }] : []),
    ],
    now,
  )
  const [figures, since] = [byCode(own), byCode(fresh)]
  const inChildren = new Map(below.map((figure) => [figure.region.id, figure.region]))
  const children = [...inChildren.values()].map((child) => ({
    region: child,
    figures: byCode(below.filter((figure) => figure.region.id === child.id)),
  }))
  const targets = worksInOffice(actor)
    ? await readTargets(actor, yearOf(period), [region.id, ...children.map((child) => child.region.id)])
    : new Map<number, Map<string, number>>()
  const mine = targets.get(region.id) ?? new Map<string, number>()
  return {
    figures,
    targets: mine,
    methods: METHODS.map(({ value, label }) => ({
      method: value,
      label,
      longActing: LONG_ACTING.includes(value),
      target: mine.get(`kb.aktif.${value}`) ?? null,
      active: figureValue(figures, `kb.aktif.${value}`),
      fresh: figureValue(since, `kb.baru.${value}`),
    })),
    fresh: since.get('kb.baru'),
    check: checkOf(figures),
    children: inside
      ? children.map((child) => ({ ...child, target: targets.get(child.region.id)?.get('kb.aktif') ?? null }))
      : null,
  }
}

/** Methods and reasons together make the couples; nothing is said while one of them is missing. */
function checkOf(figures: ReadonlyMap<string, Figure>): ServiceBoard['check'] {
  const using = METHODS.map(({ value }) => figureValue(figures, `kb.aktif.${value}`))
  const reasons = REASONS.map((reason) => figureValue(figures, `pus.${reason}`))
  const couples = figureValue(figures, 'pus.jumlah')
  if (couples === null || [...using, ...reasons].includes(null)) return null
  const sum = (values: readonly (number | null)[]) => values.reduce<number>((total, value) => total + (value ?? 0), 0)
  return { using: sum(using), notUsing: sum(reasons), couples }
}

async function readTargets(
  actor: Parameters<typeof inTenantSql>[0],
  year: number,
  regionIds: readonly number[],
): Promise<Map<number, Map<string, number>>> {
  return inTenantSql(actor, async (tx) => {
    const plans = (await listPlans(tx, year)).filter(
      ({ state, indicator }) => state === 'disetujui' && (indicator.startsWith('kb.') || indicator.startsWith('pus.')),
    )
    const found = new Map<number, Map<string, number>>()
    for (const plan of plans)
      for (const { regionId, value } of await listValues(tx, plan.id, regionIds)) {
        const known = found.get(regionId) ?? new Map<string, number>()
        found.set(regionId, known.set(plan.indicator, value))
      }
    return found
  })
}
