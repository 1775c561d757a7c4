import 'server-only'
import { type Actor, worksInOffice } from '@/lib/auth/actor'
import type { Indicator } from '@/lib/figures/indicator'
import { yearOf } from '@/lib/format/period'
import type { NamedRegion } from '@/lib/regions/rules'
import type { Achievement } from '@/lib/targets/achievement'
import { readAcrossBoard } from '@/lib/targets/across'
import { readBoard } from '@/lib/targets/board'
import { MEASURE_CODES } from './measures'
import type { StuntingView } from './view'

/** A target of the desk's measures against what was reached in the closed months of its year. */
export interface Aim {
  indicator: Indicator
  /** Null where percentages of several offices stand beside each other and are never added. */
  achievement: Achievement | null
  /** Above the office: how many offices have it, and how many of those reached it. */
  offices: { withTarget: number; reached: number } | null
}

/** The approved targets of a region in the year of a view; above the office those of the own offices. */
export async function readAims(actor: Actor, region: NamedRegion, view: StuntingView, now: Date): Promise<Aim[]> {
  const year = yearOf(view.period)
  if (worksInOffice(actor)) {
    const rows = await readBoard(actor, region, year, now)
    return rows.flatMap(({ indicator, plan, achievement }) =>
      MEASURE_CODES.includes(indicator.code) && plan.state === 'disetujui' && achievement
        ? [{ indicator, achievement, offices: null }]
        : [],
    )
  }
  // Offices are listed for the whole area of the reader: a part of it would need its own sums.
  if (region.id !== actor.region.id) return []
  const rows = await readAcrossBoard(actor, year, now)
  return rows.flatMap(({ indicator, sum, withTarget, offices }) =>
    MEASURE_CODES.includes(indicator.code)
      ? [
          {
            indicator,
            achievement: sum,
            offices: {
              withTarget,
              reached: offices.filter(({ achievement }) => achievement?.track === 'tercapai').length,
            },
          },
        ]
      : [],
  )
}
