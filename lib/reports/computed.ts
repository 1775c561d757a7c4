import 'server-only'
import type { TenantSql } from '@/lib/db/tenant'
import type { Period } from '@/lib/format/period'
import type { Cells, FormDeclaration } from '@/lib/reports/form'

// A measure the office has never registered is unknown, not zero.
const STOCK = `
  with kept as (
    select region_id, measure, change from stock_region
    where tenant_id = $1 and region_id = any ($2::int[]) and measure = any ($3::text[]) and period <= $4
    union all
    select village_id, measure, change from stock_delta
    where tenant_id = $1 and village_id = any ($2::int[]) and measure = any ($3::text[]) and period <= $4
  ), used as (
    select m.measure from unnest($3::text[]) m (measure)
    where exists (select from stock_region s where s.tenant_id = $1 and s.region_id = $1 and s.measure = m.measure)
      or exists (select from stock_delta d where d.tenant_id = $1 and d.measure = m.measure)
  )
  select v.id as "unitId", u.measure, coalesce(sum(k.change), 0)::int as stock
  from unnest($2::int[]) v (id) cross join used u
  left join kept k on k.region_id = v.id and k.measure = u.measure
  group by 1, 2`

/** What the registers count at the month's end in each village, by column of the form. Never below 0. */
export async function readComputed(
  tx: TenantSql,
  form: FormDeclaration,
  period: Period,
  unitIds: readonly number[],
): Promise<Map<number, Cells>> {
  const columns = new Map(
    form.elements.flatMap(({ column, computedFrom }) => (computedFrom ? [[computedFrom, column] as const] : [])),
  )
  const found = new Map<number, Cells>()
  if (columns.size === 0 || unitIds.length === 0) return found
  const rows = await tx.sql.query<{ unitId: number; measure: string; stock: number }>(STOCK, [
    tx.tenantId,
    unitIds,
    [...columns.keys()],
    period,
  ])
  for (const { unitId, measure, stock } of rows) {
    const cells = found.get(unitId) ?? {}
    cells[columns.get(measure)!] = Math.max(0, stock)
    found.set(unitId, cells)
  }
  return found
}
