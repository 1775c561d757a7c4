import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { inTenantSql } from '@/lib/db/tenant'
import { mayReadFigures } from '@/lib/figures/policy'
import { LEVEL, type NamedRegion } from '@/lib/regions/rules'
import { listReportMarks, listReportStates, type ReportState, type Within } from '@/lib/reports/queries'
import type { DashboardView } from './address'
import { type Standing, standingOf } from './standing'

type Month = Pick<DashboardView, 'form' | 'period'>

/**
 * Every village of a region with the state of its report, in code order. Null above the
 * office, where reports have no names, and for those who see the region's total only.
 */
export function readReportStates(actor: Actor, region: NamedRegion, month: Month): Promise<ReportState[] | null> {
  const within = withinOf(actor, region)
  return within
    ? inTenantSql(actor, (tx) => listReportStates(tx, month.form, month.period, within))
    : Promise.resolve(null)
}

/** The same villages, each with how it stands and without its name. */
export function readStandings(actor: Actor, region: NamedRegion, month: Month): Promise<Standing[] | null> {
  const within = withinOf(actor, region)
  return within
    ? inTenantSql(actor, async (tx) => (await listReportMarks(tx, month.form, month.period, within)).map(standingOf))
    : Promise.resolve(null)
}

function withinOf(actor: Actor, region: NamedRegion): Within | null {
  if (actor.tenantId === null || region.level < LEVEL.district) return null
  if (!mayReadFigures(actor, region, region.level < LEVEL.village)) return null
  if (region.level === LEVEL.district) return {}
  return region.level === LEVEL.kecamatan ? { kecamatanId: region.id } : { unitIds: [region.id] }
}

/** Villages that have not sent: nothing came, only a draft, or it was returned. */
export const withoutReport = (states: readonly ReportState[]): ReportState[] =>
  states.filter((state) => ['missing', 'draft', 'returned'].includes(standingOf(state)))
