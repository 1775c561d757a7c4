import 'server-only'
import type { TenantSql } from '@/lib/db/tenant'
import type { Period } from '@/lib/format/period'
import type { Cells, FormDeclaration } from '@/lib/reports/form'

// A measure the office has never registered is unknown, not zero. The `limit 1` is asked per
// measure on purpose: an EXISTS would be turned into a scan of all the office's register changes.
const STOCK = `
  with pending as materialized (
    select village_id, measure, change from stock_delta where tenant_id = $1 and period <= $4
  )
  select v.id as "unitId", m.measure, (coalesce(kept.stock, 0) + coalesce(fresh.stock, 0))::int as stock
  from unnest($2::int[]) v (id)
  cross join unnest($3::text[]) m (measure)
  cross join lateral (
    select sum(s.change) as stock from stock_region s
    where s.tenant_id = $1 and s.region_id = v.id and s.measure = m.measure and s.period <= $4) kept
  cross join lateral (
    select sum(p.change) as stock from pending p where p.village_id = v.id and p.measure = m.measure) fresh
  where kept.stock is not null or fresh.stock is not null
    or (select true from stock_region s where s.tenant_id = $1 and s.region_id = $1 and s.measure = m.measure limit 1)
    or (select true from stock_delta d where d.tenant_id = $1 and d.measure = m.measure limit 1)`

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

// Without arrays and with the village's own rows only, so that the server plans it once.
const OWN_STOCK = `
  select measure, sum(change)::int as stock from (
    select measure, change from stock_region where tenant_id = $1 and region_id = $2 and period <= $3
    union all
    select measure, change from stock_delta where tenant_id = $1 and village_id = $2 and period <= $3
  ) changes group by measure`

/**
 * The same for one village, from its own register rows: the cheap half, for sending.
 * A measure without rows is absent, be it zero or never registered by the office.
 */
export async function readOwnComputed(
  tx: TenantSql,
  form: FormDeclaration,
  period: Period,
  unitId: number,
): Promise<Cells> {
  if (!form.elements.some((element) => element.computedFrom)) return {}
  const rows = await tx.sql.query<{ measure: string; stock: number }>(OWN_STOCK, [tx.tenantId, unitId, period])
  const stocks = new Map(rows.map(({ measure, stock }) => [measure, Math.max(0, stock)]))
  return Object.fromEntries(
    form.elements.flatMap(({ column, computedFrom }) => {
      const stock = computedFrom && stocks.get(computedFrom)
      return typeof stock !== 'number' ? [] : [[column, stock]]
    }),
  )
}
