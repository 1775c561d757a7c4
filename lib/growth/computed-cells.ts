import 'server-only'
import type { TenantSql } from '@/lib/db/tenant'
import type { Period } from '@/lib/format/period'
import { COUNTED_COLUMNS } from './counted-columns'
import { readMonthCounts } from './month-counts'

/** The prefix of the form's cells that children's measurements count. */
export const UKUR = 'ukur.'

// A posyandu opened in the village it stands in, wherever its children live.
const OPENED = `
  select y.village_id as "villageId", count(*)::int as opened from posyandu y
  where y.tenant_id = $1 and y.village_id = any($2::int[])
    and exists (select from measurement m where m.tenant_id = $1 and m.posyandu_id = y.id and m.period = $3
      and m.withdrawn_at is null)
  group by y.village_id`

/**
 * What children's measurements count for the recap of posyandu, village by village. Where no
 * posyandu measured in Lini this month nothing is known, which is not zero: a few children
 * measured on visits are not a village's month.
 */
export async function readMeasuredCells(
  tx: TenantSql,
  period: Period,
  villageIds: readonly number[],
): Promise<{ villageId: number; source: string; value: number }[]> {
  const [counts, opened] = await Promise.all([
    readMonthCounts(tx, villageIds, period),
    tx.sql.query<{ villageId: number; opened: number }>(OPENED, [tx.tenantId, [...villageIds], period]),
  ])
  return [
    ...counts
      .filter(({ posted }) => posted > 0)
      .flatMap((row) =>
        COUNTED_COLUMNS.map((column) => ({
          villageId: row.villageId,
          source: `${UKUR}${column}`,
          value: row[column],
        })),
      ),
    ...opened.map(({ villageId, opened: count }) => ({ villageId, source: `${UKUR}buka`, value: count })),
  ]
}
