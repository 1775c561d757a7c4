import 'server-only'
import type { TenantSql } from '@/lib/db/tenant'
import { addDays } from '@/lib/format/day'
import type { Period } from '@/lib/format/period'
import { periodText } from '@/lib/format/period'
import { lastDayOf } from '@/lib/regions/month'
import { type COUNTS, MONTH_SQL } from './month-sql'
import { LAST_DAY } from './rules'

/** What was measured of one village's children in a month, by column of the form `posyandu`. */
export type MonthCounts = { villageId: number; children: number; jml_s: number } & Record<
  (typeof COUNTS)[number][0],
  number
>

const first = (period: Period): string => `${periodText(period)}-01`

/**
 * What was measured in villages in a month, every child once. A village with neither
 * children nor measurements has no row.
 */
export function readMonthCounts(tx: TenantSql, villageIds: readonly number[], period: Period): Promise<MonthCounts[]> {
  const from = first(period)
  return tx.sql.query<MonthCounts>(MONTH_SQL, [
    tx.tenantId,
    [...villageIds],
    from,
    lastDayOf(period),
    addDays(from, -LAST_DAY - 1),
    period,
  ])
}
