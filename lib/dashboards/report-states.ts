import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { inTenantSql } from '@/lib/db/tenant'
import { LEVEL, type NamedRegion } from '@/lib/regions/rules'
import { listReportStates, type ReportState } from '@/lib/reports/queries'
import { STATUS } from '@/lib/reports/workflow'
import type { DashboardView } from './address'

/** How a village stands in a month, as the coverage strip shows it. */
export type Standing = 'sent' | 'approved' | 'late' | 'returned' | 'draft' | 'missing'

/** A report that was approved says so even when it came late; a return weighs more than any draft typed since. */
export function standingOf({
  status,
  timely,
  hasDraft,
}: Pick<ReportState, 'status' | 'timely' | 'hasDraft'>): Standing {
  if (status === null) return 'missing'
  if (status >= STATUS.disetujui) return 'approved'
  if (status >= STATUS.dikirim) return timely === 0 ? 'late' : 'sent'
  if (status === STATUS.dikembalikan) return 'returned'
  return hasDraft ? 'draft' : 'missing'
}

/**
 * Every village of a region with the state of its report, in code order; null above
 * the office, where reports have no names. Asks nothing of months before the office.
 */
export function readReportStates(
  actor: Actor,
  region: NamedRegion,
  view: Pick<DashboardView, 'form' | 'period'>,
): Promise<ReportState[] | null> {
  if (actor.tenantId === null || region.level < LEVEL.district) return Promise.resolve(null)
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
