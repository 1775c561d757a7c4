import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { type CellOrigins, readCellOrigins } from '@/lib/dashboards/cell-origins'
import { inTenantSql } from '@/lib/db/tenant'
import { type Explanation, explain } from '@/lib/figures/explain'
import type { Figure } from '@/lib/figures/figure'
import type { Indicator } from '@/lib/figures/indicator'
import type { Part } from '@/lib/figures/of-cells'
import { formOf } from '@/lib/figures/origin-address'
import type { FigurePeriod } from '@/lib/figures/period'
import { mayReadFigures } from '@/lib/figures/policy'
import { readFigures } from '@/lib/figures/queries'
import { type EntryRow, listEntryRows } from '@/lib/figures/register-rows'
import { readVillageRows, type VillageRow } from '@/lib/figures/village-rows'
import { currentPeriod } from '@/lib/format/period'
import { LEVEL, type NamedRegion } from '@/lib/regions/rules'

/** Rows of a master list that stand on one page. */
export const ENTRIES_PER_PAGE = 100

/** A figure with the rows it is made of, as far down as its reader may see. */
export interface Origin {
  explanation: Explanation
  /** The regions directly inside with their own figures; null for a village and for who sees the total only. */
  children: readonly Figure[] | null
  /** Villages with the cells of their reports; null above the kecamatan, above the office, and over several months. */
  villages: { parts: readonly Part[]; rows: readonly VillageRow[] } | null
  /** Where a village's computed cells come from. */
  origins: CellOrigins | null
  /** Rows of the master list that a stock counts. */
  entries: { rows: readonly EntryRow[]; total: number; recentlyRecorded: number } | null
}

export interface OriginOf {
  region: NamedRegion
  indicator: Indicator
  period: FigurePeriod
  page: number
  /** For a file: every row of a list, and the villages of a whole district. */
  whole?: boolean
}

/** Reads a figure down to its rows. Refuses what the actor may not see as *not found*. */
export async function readOrigin(actor: Actor, asked: OriginOf, now: Date): Promise<Origin> {
  const { region, indicator, period, page, whole = false } = asked
  const explanation = await explain(actor, indicator.code, region, period, now)
  const form = formOf(indicator)
  const inside = actor.tenantId !== null && region.level >= LEVEL.district
  const listed = region.level < LEVEL.village && mayReadFigures(actor, region, true)
  const mayList = listed || region.level === LEVEL.village
  const fine = region.level >= LEVEL.kecamatan
  const byVillage = form && inside && period.kind === 'month' && mayList && (fine || whole)
  const [children, own] = await Promise.all([
    listed && !(byVillage && fine) && indicator.lowestLevel > region.level
      ? readFigures(
          actor,
          { indicators: [indicator.code], regions: [region], children: true, from: period, to: period },
          now,
        )
      : null,
    inside
      ? inTenantSql(actor, async (tx) => {
          const villages = byVillage ? await readVillageRows(tx, actor, form, indicator, region, period.to) : null
          return {
            villages,
            origins:
              villages && form && region.level === LEVEL.village
                ? await readCellOrigins(tx, form, villages.parts, region, period.to)
                : null,
            entries:
              form === null && explanation.figure.state === 'value'
                ? await listEntryRows(tx, indicator, region, stockMonth(period, now, actor.zone), {
                    ...(!whole && { from: (page - 1) * ENTRIES_PER_PAGE, most: ENTRIES_PER_PAGE }),
                  })
                : null,
          }
        })
      : null,
  ])
  return {
    explanation,
    children,
    villages: own?.villages ?? null,
    origins: own?.origins ?? null,
    entries: own?.entries ?? null,
  }
}

/** A stock of several months is that of the last closed one. */
function stockMonth({ kind, from, to }: FigurePeriod, now: Date, zone: string): number {
  return kind === 'month' ? from : Math.min(to, currentPeriod(now, zone) - 1)
}
