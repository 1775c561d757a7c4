import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { inTenantSql } from '@/lib/db/tenant'
import type { Period } from '@/lib/format/period'
import { LEVEL, type NamedRegion } from '@/lib/regions/rules'
import type { FormDeclaration } from '@/lib/reports/form'
import { getReport, type Report } from '@/lib/reports/queries'
import type { Status } from '@/lib/reports/workflow'
import { type Standing, standingOf } from './standing'

/** A village's report of the month, and how the months before it went, oldest first. */
export interface VillageReport {
  report: Report
  months: { period: Period; standing: Standing }[]
}

/** Read inside the office only; null for other regions and above. Months before the office are left out. */
export function readVillageReport(
  actor: Actor,
  region: NamedRegion,
  { form, period, months }: { form: FormDeclaration; period: Period; months: number },
  firstPeriod: Period | null,
): Promise<VillageReport | null> {
  if (actor.tenantId === null || region.level !== LEVEL.village) return Promise.resolve(null)
  const from = Math.max(period - months + 1, firstPeriod ?? period)
  return inTenantSql(actor, async (tx) => {
    const [report, rows] = await Promise.all([
      getReport(tx, form, period, region.id),
      tx.sql.query<{ period: Period; status: Status; timely: 0 | 1 | 2; hasDraft: boolean }>(
        `select period, status, timely, draft is not null as "hasDraft" from report
         where tenant_id = $1 and form_code = $2 and unit_id = $3 and period between $4 and $5`,
        [tx.tenantId, form.code, region.id, from, period],
      ),
    ])
    const known = new Map(rows.map((row) => [row.period, standingOf(row)]))
    const count = Math.max(0, period - from + 1)
    return {
      report,
      months: Array.from({ length: count }, (_, index) => ({
        period: from + index,
        standing: known.get(from + index) ?? 'missing',
      })),
    }
  })
}
