import 'server-only'
import { type Actor, worksInOffice } from '@/lib/auth/actor'
import { inTenantSql } from '@/lib/db/tenant'
import type { Indicator } from '@/lib/figures/indicator'
import { type Period, yearOf } from '@/lib/format/period'
import type { NamedRegion } from '@/lib/regions/rules'
import { listApproved } from '@/lib/targets/queries'
import { amountText } from '@/lib/targets/words'

/** The approved targets of a region inside one's office in a month's year, by indicator; none above the office. */
export const readTargets = (actor: Actor, region: NamedRegion, period: Period): Promise<Map<string, number>> =>
  worksInOffice(actor) && region.districtId === actor.tenantId
    ? inTenantSql(actor, (tx) => listApproved(tx, region.id, yearOf(period)))
    : Promise.resolve(new Map())

/** "Sasaran 2026: 12.500 setahun", as it stands under its figure. */
export function targetNote(indicator: Indicator, target: number | undefined, period: Period): string | undefined {
  if (target === undefined) return undefined
  const span = indicator.aggregation === 'flow' ? ' setahun' : ''
  return `Sasaran ${yearOf(period)}: ${amountText(indicator, target)}${span}`
}
