import 'server-only'
import type { TenantSql } from '@/lib/db/tenant'
import type { Period } from '@/lib/format/period'
import { readMonthly } from '@/lib/poktan/monthly'
import { isMonthlySource, monthlySource } from '@/lib/poktan/monthly-source'
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

/** The columns of a form by their source: the register's measures, and what is counted from rosters and meetings. */
function sourcesOf(form: FormDeclaration) {
  const all = form.elements.flatMap(({ column, computedFrom }) =>
    computedFrom ? [[computedFrom, column] as const] : [],
  )
  const monthly = new Map(all.filter(([source]) => isMonthlySource(source)))
  return {
    stock: new Map(all.filter(([source]) => !isMonthlySource(source))),
    monthly,
    /** Most forms ask only which groups handed in, which is far cheaper than the rest. */
    which: [...monthly.keys()].every((source) => source.endsWith('.lapor')) ? ('lapor' as const) : ('all' as const),
  }
}

/**
 * What registers, rosters and meetings count in each village, by column of the form:
 * stocks at the month's end, never below 0; meetings of the month where the village
 * records them at all. What nobody recorded is absent.
 */
export async function readComputed(
  tx: TenantSql,
  form: FormDeclaration,
  period: Period,
  unitIds: readonly number[],
): Promise<Map<number, Cells>> {
  const { stock: columns, monthly, which } = sourcesOf(form)
  const found = new Map<number, Cells>()
  if (unitIds.length === 0) return found
  const [stocks, counts] = await Promise.all([
    columns.size === 0
      ? []
      : tx.sql.query<{ unitId: number; measure: string; stock: number }>(STOCK, [
          tx.tenantId,
          unitIds,
          [...columns.keys()],
          period,
        ]),
    monthly.size === 0 ? [] : readMonthly(tx, period, unitIds, which),
  ])
  const put = (unitId: number, column: string | undefined, value: number) => {
    if (column) found.set(unitId, { ...found.get(unitId), [column]: Math.max(0, value) })
  }
  for (const { unitId, measure, stock } of stocks) put(unitId, columns.get(measure), stock)
  for (const row of counts) put(row.villageId, monthly.get(monthlySource(row)), row.value)
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
 * What a village's own register rows count, by column: the cheap half, for sending. A
 * measure without rows is absent, be it zero or never registered by the office.
 */
export async function readOwnStock(
  tx: TenantSql,
  form: FormDeclaration,
  period: Period,
  unitId: number,
): Promise<Cells> {
  const { stock: columns } = sourcesOf(form)
  if (columns.size === 0) return {}
  const rows = await tx.sql.query<{ measure: string; stock: number }>(OWN_STOCK, [tx.tenantId, unitId, period])
  return Object.fromEntries(
    rows.flatMap(({ measure, stock }) => {
      const column = columns.get(measure)
      return column ? [[column, Math.max(0, stock)]] : []
    }),
  )
}

/** Whether a form has cells counted from rosters and meetings: all of them, or only which groups handed in. */
export function monthlyNeed(form: FormDeclaration): 'all' | 'lapor' | null {
  const { monthly, which } = sourcesOf(form)
  return monthly.size === 0 ? null : which
}

/** What a village's rosters and meetings count, by column; absent where nothing was recorded. */
export async function readOwnMonthly(
  tx: TenantSql,
  form: FormDeclaration,
  period: Period,
  unitId: number,
): Promise<Cells> {
  const { monthly, which } = sourcesOf(form)
  const rows = await readMonthly(tx, period, unitId, which)
  return Object.fromEntries(
    rows.flatMap((row) => {
      const column = monthly.get(monthlySource(row))
      return column ? [[column, row.value]] : []
    }),
  )
}
