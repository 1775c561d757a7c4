import 'server-only'
import type { TenantSql } from '@/lib/db/tenant'
import type { Period } from '@/lib/format/period'
import { readMeasuredCells } from '@/lib/growth/computed-cells'
import { readKampungMonth } from '@/lib/kampung-kb/monthly'
import { readKrsMonth } from '@/lib/krs/monthly'
import { readK0 } from '@/lib/poktan/k0'
import { readMonthly } from '@/lib/poktan/monthly'
import { monthlySource } from '@/lib/poktan/monthly-source'
import { readOfficerWork } from '@/lib/poktan/officer-work'
import type { Cells, CellValue, FormDeclaration } from '@/lib/reports/form'
import { familyOf, type SourceFamily } from '@/lib/reports/sources'
import { readCareMonth, readScreeningMonth } from '@/lib/tpk/monthly'

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

interface Sources {
  /** Columns by the register's measure. */
  stock: Map<string, string>
  /** Columns by what is counted, and the families they are counted in. */
  counted: Map<string, string>
  families: ReadonlySet<SourceFamily>
  /** Most forms ask only which groups handed in, which is far cheaper than the rest. */
  which: 'lapor' | 'all'
}

const known = new WeakMap<FormDeclaration, Sources>()

/** The columns of a form by their source. */
function sourcesOf(form: FormDeclaration): Sources {
  const made = known.get(form)
  if (made) return made
  const all = form.elements.flatMap(({ column, computedFrom }) =>
    computedFrom ? [[computedFrom, column] as const] : [],
  )
  const sources: Sources = {
    stock: new Map(all.filter(([source]) => familyOf(source) === 'daftar')),
    counted: new Map(all.filter(([source]) => familyOf(source) !== 'daftar')),
    families: new Set(all.map(([source]) => familyOf(source))),
    which: all.every(([source]) => familyOf(source) === 'daftar' || /^kegiatan\..*\.lapor$/.test(source))
      ? 'lapor'
      : 'all',
  }
  known.set(form, sources)
  return sources
}

/** A count of one source in one village. What nobody recorded in Lini has no row: it is unknown, not zero. */
interface CountedRow {
  villageId: number
  source: string
  value: CellValue
}

/** What is counted in one or many villages from books, Kampung KB, officers' meetings and cards. */
async function readCounted(
  tx: TenantSql,
  { families, which }: Sources,
  period: Period,
  villages: readonly number[] | number,
): Promise<CountedRow[]> {
  const many = typeof villages === 'number' ? [villages] : villages
  const read = await Promise.all([
    families.has('kegiatan')
      ? readMonthly(tx, period, villages, which).then((rows) =>
          rows.map((row): CountedRow => ({ villageId: row.villageId, source: monthlySource(row), value: row.value })),
        )
      : [],
    families.has('kampung') ? readKampungMonth(tx, period, many) : [],
    families.has('petugas') ? readOfficerWork(tx, period, many) : [],
    families.has('k0') ? readK0(tx, period, many) : [],
    families.has('krs') ? readKrsMonth(tx, period, many) : [],
    families.has('ukur') ? readMeasuredCells(tx, period, many) : [],
    families.has('tpk') ? readCareMonth(tx, period, many) : [],
    families.has('tapis') ? readScreeningMonth(tx, period, many) : [],
  ])
  return read.flat()
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
  const sources = sourcesOf(form)
  const found = new Map<number, Cells>()
  if (unitIds.length === 0) return found
  const [stocks, counts] = await Promise.all([
    sources.stock.size === 0
      ? []
      : tx.sql.query<{ unitId: number; measure: string; stock: number }>(STOCK, [
          tx.tenantId,
          unitIds,
          [...sources.stock.keys()],
          period,
        ]),
    readCounted(tx, sources, period, unitIds),
  ])
  const put = (unitId: number, column: string | undefined, value: CellValue) => {
    if (!column) return
    const cells = found.get(unitId) ?? {}
    found.set(unitId, cells)
    cells[column] = typeof value === 'number' ? Math.max(0, value) : value
  }
  for (const { unitId, measure, stock } of stocks) put(unitId, sources.stock.get(measure), stock)
  for (const { villageId, source, value } of counts) put(villageId, sources.counted.get(source), value)
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

/** Whether a form has cells counted from what is recorded: all of them, or only which groups handed in. */
export function monthlyNeed(form: FormDeclaration): 'all' | 'lapor' | null {
  const { counted, which } = sourcesOf(form)
  return counted.size === 0 ? null : which
}

/** What is counted in a village from what is recorded, by column; absent where nothing was recorded. */
export async function readOwnMonthly(
  tx: TenantSql,
  form: FormDeclaration,
  period: Period,
  unitId: number,
): Promise<Cells> {
  const sources = sourcesOf(form)
  const rows = await readCounted(tx, sources, period, unitId)
  return Object.fromEntries(
    rows.flatMap(({ source, value }) => {
      const column = sources.counted.get(source)
      return column ? [[column, value]] : []
    }),
  )
}
