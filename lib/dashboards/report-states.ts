import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { inTenantSql } from '@/lib/db/tenant'
import { mayReadFigures } from '@/lib/figures/policy'
import { LEVEL, type NamedRegion } from '@/lib/regions/rules'
import { listReportStates, type ReportState } from '@/lib/reports/queries'
import type { DashboardView } from './address'
import { standingOf } from './standing'

/**
 * Every village of a region with the state of its report, in code order. Null above the
 * office, where reports have no names, and for those who see the region's total only.
 */
export function readReportStates(
  actor: Actor,
  region: NamedRegion,
  view: Pick<DashboardView, 'form' | 'period'>,
): Promise<ReportState[] | null> {
  if (actor.tenantId === null || region.level < LEVEL.district) return Promise.resolve(null)
  if (!mayReadFigures(actor, region, region.level < LEVEL.village)) return Promise.resolve(null)
  const within =
    region.level === LEVEL.district
      ? {}
      : region.level === LEVEL.kecamatan
        ? { kecamatanId: region.id }
        : { unitIds: [region.id] }
  return inTenantSql(actor, (tx) => listReportStates(tx, view.form, view.period, within))
}

/** Villages that have not sent: nothing came, only a draft, or it was returned. */
export const withoutReport = (states: readonly ReportState[]): ReportState[] =>
  states.filter((state) => ['missing', 'draft', 'returned'].includes(standingOf(state)))
