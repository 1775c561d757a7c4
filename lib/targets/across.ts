import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { acrossTenants } from '@/lib/db/across'
import { reference } from '@/lib/db/reference'
import { findIndicator } from '@/lib/figures/catalogue'
import type { Figure } from '@/lib/figures/figure'
import type { Indicator } from '@/lib/figures/indicator'
import { readFigureSets } from '@/lib/figures/queries'
import { listRegions } from '@/lib/regions/queries'
import type { NamedRegion } from '@/lib/regions/rules'
import { type Achievement, achievementOf } from './achievement'
import { yearSoFar } from './board'

/** An office's approved target of a year. */
export interface OfficeTarget {
  region: NamedRegion
  /** Null where the office has no approved target. */
  achievement: Achievement | null
}

/** One indicator over the offices of a province or the nation. */
export interface AcrossRow {
  indicator: Indicator
  offices: readonly OfficeTarget[]
  /** How many of the open offices have an approved target. */
  withTarget: number
  /** The sum of those offices' targets and of what they reached; null for percentages, which are never added. */
  sum: Achievement | null
}

interface Approved {
  tenantId: number
  indicator: string
  value: number
}

const listOffices = async ({ region }: Actor): Promise<NamedRegion[]> => {
  const rows = await reference.query<{ id: number }>(
    'select id from tenant where $1::int = 1 or province_id = $1::int order by id',
    [region.id],
  )
  const regions = await listRegions(
    reference,
    rows.map(({ id }) => id),
  )
  return regions.toSorted((one, other) => one.code.localeCompare(other.code))
}

/**
 * The approved targets of every open office in a year, by indicator. A sum is that of the
 * offices that have a target, and what they reached is theirs alone, so both speak of the same.
 */
export async function readAcrossBoard(actor: Actor, year: number, now: Date): Promise<AcrossRow[]> {
  const [offices, approved] = await Promise.all([
    listOffices(actor),
    acrossTenants(actor, ({ sql }) =>
      sql.query<Approved>(
        `select p.tenant_id as "tenantId", p.indicator, v.value from target_plan p
         join target_value v on v.tenant_id = p.tenant_id and v.plan_id = p.id and v.region_id = p.tenant_id
         where p.year = $1 and p.state = 'disetujui' order by p.indicator, p.tenant_id`,
        [year],
      ),
    ),
  ])
  const codes = [...new Set(approved.map(({ indicator }) => indicator))].filter((code) => findIndicator(code))
  const soFar = yearSoFar(year, now)
  const withAny = offices.filter(({ id }) => approved.some(({ tenantId }) => tenantId === id))
  const [figures = []] =
    soFar && withAny.length > 0
      ? await readFigureSets(
          actor,
          [{ indicators: codes, regions: withAny, from: soFar.period, to: soFar.period }],
          now,
        )
      : []
  return codes.map((code) => {
    const indicator = findIndicator(code)!
    const targets = new Map(
      approved.flatMap(({ tenantId, indicator: of, value }) => (of === code ? [[tenantId, value] as const] : [])),
    )
    const figureOf = (id: number): Figure | undefined =>
      figures.find((figure) => figure.region.id === id && figure.indicator === code)
    const months = soFar?.months ?? 0
    const rows = offices.map((region): OfficeTarget => {
      const target = targets.get(region.id)
      return {
        region,
        achievement: target === undefined ? null : achievementOf(indicator, target, figureOf(region.id), months),
      }
    })
    return { indicator, offices: rows, withTarget: targets.size, sum: sumOf(indicator, rows, months) }
  })
}

function sumOf(indicator: Indicator, offices: readonly OfficeTarget[], months: number): Achievement | null {
  if (indicator.kind === 'ratio') return null
  const known = offices.flatMap(({ achievement }) => (achievement ? [achievement] : []))
  const reached = known.flatMap(({ achieved }) => (achieved === null ? [] : [achieved]))
  const target = known.reduce((sum, one) => sum + one.target, 0)
  const value = reached.reduce((sum, one) => sum + one, 0)
  const figure = reached.length > 0 ? ({ state: 'value', value } as const) : undefined
  return achievementOf(indicator, target, figure, months)
}
