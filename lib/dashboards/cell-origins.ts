import 'server-only'
import type { TenantSql } from '@/lib/db/tenant'
import type { Part } from '@/lib/figures/of-cells'
import { type EntryRow, listEntryRows } from '@/lib/figures/register-rows'
import type { Period } from '@/lib/format/period'
import { type GroupOrigin, readOrigins } from '@/lib/poktan/origins'
import type { Region } from '@/lib/regions/rules'
import { readComputed } from '@/lib/reports/computed'
import type { Cells, FormDeclaration } from '@/lib/reports/form'
import { familyOf, type SourceFamily } from '@/lib/reports/sources'

/** Children measured in a village on one day at one posyandu, or on visits: a count, no names. */
export interface MeasuringDay {
  posyanduId: string | null
  posyanduName: string | null
  day: string
  children: number
}

/** Where the cells of a village's report come from that registers and books already know. */
export interface CellOrigins {
  /** What is counted now, by column; what nobody recorded is absent. */
  counted: Cells
  groups: readonly GroupOrigin[]
  measuring: readonly MeasuringDay[]
  /** Rows of master lists, by the cell's source. */
  entries: ReadonlyMap<string, readonly EntryRow[]>
  /** Kampung KB of the village, whose monthly profile fills the cells of that form. */
  kampung: readonly EntryRow[]
}

/** Reads the origins of the parts that are computed; null where none of them is. */
export async function readCellOrigins(
  tx: TenantSql,
  form: FormDeclaration,
  parts: readonly Part[],
  village: Pick<Region, 'id' | 'level'>,
  period: Period,
): Promise<CellOrigins | null> {
  const sources = parts.flatMap(({ element }) => element.computedFrom ?? [])
  if (sources.length === 0) return null
  const families = new Set<SourceFamily>(sources.map(familyOf))
  const registers = sources.filter((source) => familyOf(source) === 'daftar')
  const listed = async (code: string) => (await listEntryRows(tx, { code }, village, period)).rows
  const [computed, groups, measuring, kampung, entries] = await Promise.all([
    readComputed(tx, form, period, [village.id]),
    families.has('kegiatan') || families.has('petugas') || families.has('k0')
      ? readOrigins(tx, village.id, period)
      : [],
    families.has('ukur') ? readMeasuring(tx, village.id, period) : [],
    families.has('kampung') ? listed('kampung_kb.ada') : [],
    Promise.all(registers.map(async (code) => [code, await listed(code)] as const)),
  ])
  return { counted: computed.get(village.id) ?? {}, groups, measuring, kampung, entries: new Map(entries) }
}

const readMeasuring = (tx: TenantSql, villageId: number, period: Period) =>
  tx.sql.query<MeasuringDay>(
    `select m.posyandu_id::text as "posyanduId", y.name as "posyanduName",
       to_char(m.measured_on, 'YYYY-MM-DD') as day, count(distinct m.person_id)::int as children
     from measurement m left join posyandu y on y.tenant_id = m.tenant_id and y.id = m.posyandu_id
     where m.tenant_id = $1 and m.village_id = $2 and m.period = $3 and m.withdrawn_at is null
     group by 1, 2, 3 order by 3, 2`,
    [tx.tenantId, villageId, period],
  )
