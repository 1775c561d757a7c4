import { type Ask, districtIds, type Reading, regionIds, rowsOf } from '@/lib/figures/ask'
import type { Indicator, Register } from '@/lib/figures/indicator'
import type { Period } from '@/lib/format/period'
import { LEVEL } from '@/lib/regions/rules'

/** Counts of the registers at the end of a month, and which offices had begun the register by then. */
export interface Stocks {
  at(measure: string, region: number, period: Period): number
  offices(register: Register, scope: { level: number; id: number; districtId: number | null }, period: Period): Begun
}

/** How many offices are open, and in how many the register has begun. */
export interface Begun {
  open: number
  begun: number
}

interface ChangeRow {
  region_id: number
  measure: string
  period: Period
  change: number
}
interface OfficeRow {
  id: number
  province_id: number
  first_period: Period
  register: Register | null
  since: Period | null
}

/** The register a measure counts, in SQL: the same families as in the catalogue. */
const REGISTER = `case when s.measure ^@ 'poktan.' then 'poktan' when s.measure = 'kampung_kb.opd' then 'opd'
  when s.measure ^@ 'kampung_kb.kelas.' then 'kampung_kb_kelas' when s.measure ^@ 'kampung_kb.' then 'kampung_kb'
  when s.measure ^@ 'sdm.' then 'petugas' when s.measure ^@ 'institusi.' then split_part(s.measure, '.', 2) when s.measure = 'tim.tpk' then 'tpk' when s.measure = 'sarana.posyandu' then 'posyandu' else 'lokus' end`

/** Register counts at the asked level, as changes up to the range's first month and month by month after it. */
export function readStock(ask: Ask, indicators: readonly Indicator[]): Reading<Stocks> {
  const measures = indicators.map((indicator) => indicator.code)
  const nation = ask.level === LEVEL.nation || (ask.level === LEVEL.province && ask.children)
  const values = [nation ? [] : regionIds(ask), ask.from, ask.to, measures, districtIds(ask)]
  return {
    statements: [
      { text: changesSql(ask), values },
      { text: officesSql(ask), values: [officeScope(ask)] },
    ],
    read: (rows) => stocksOf(rowsOf<ChangeRow>(rows, 0), rowsOf<OfficeRow>(rows, 1)),
  }
}

function changesSql(ask: Ask): string {
  const ids = ask.children
    ? ask.level === LEVEL.district
      ? 'array(select id from tenant where province_id = any($1::int[]))'
      : 'array(select region_id from region_version where parent_id = any($1::int[]))'
    : '$1::int[]'
  const [folded, pending] = ask.level <= LEVEL.province ? abovePieces(ask) : officePieces(ask, ids)
  return `select region_id, measure, greatest(period, $2) as period, sum(change)::int as change
from (${folded} union all ${pending}) s
where measure = any($4::text[]) and period <= $3 and $5::int[] is not null group by 1, 2, 3`
}

function abovePieces(ask: Ask): [string, string] {
  const key = (alias: string) => (ask.level === LEVEL.nation ? '1' : `${alias}.province_id`)
  const where = (alias: string) => `cardinality($1::int[]) = 0 or ${alias}.province_id = any($1::int[])`
  return [
    `select ${key('p')} as region_id, measure, period, change from stock_province p where ${where('p')}`,
    `select ${key('o')}, d.measure, d.period, d.change
     from stock_delta d join tenant o on o.id = d.tenant_id where ${where('o')}`,
  ]
}

/** Rows of the regions and, for lists that are made anew each year, of their districts. */
function officePieces(ask: Ask, ids: string): [string, string] {
  const wanted = ask.level === LEVEL.district ? ids : `${ids} || $5::int[]`
  const tenants = ask.level === LEVEL.district ? ids : '$5::int[]'
  return [
    `select region_id, measure, period, change from stock_region
     where tenant_id = any(${tenants}) and region_id = any(${wanted})`,
    `select u.region_id, d.measure, d.period, d.change from stock_delta d
     cross join lateral (values (d.village_id), (d.kecamatan_id), (d.tenant_id)) u (region_id)
     where d.tenant_id = any(${tenants}) and u.region_id = any(${wanted}) and u.region_id <> 0`,
  ]
}

function officeScope(ask: Ask): number[] {
  if (ask.level >= LEVEL.kecamatan || (ask.level === LEVEL.district && !ask.children)) return districtIds(ask)
  return ask.level === LEVEL.nation || (ask.level === LEVEL.province && ask.children) ? [] : regionIds(ask)
}

function officesSql(ask: Ask): string {
  const inside = ask.level >= LEVEL.kecamatan || (ask.level === LEVEL.district && !ask.children)
  const where = inside ? 'o.id = any($1::int[])' : 'cardinality($1::int[]) = 0 or o.province_id = any($1::int[])'
  return `select o.id, o.province_id, o.first_period, r.register, r.since from tenant o left join lateral (
  select ${REGISTER} as register, min(s.period) as since from (
    select measure, period from stock_region where tenant_id = o.id and region_id = o.id and change <> 0
    union all select measure, period from stock_delta where tenant_id = o.id
  ) s group by 1
) r on true where ${where}`
}

function stocksOf(changes: readonly ChangeRow[], offices: readonly OfficeRow[]): Stocks {
  const byPlace = new Map<string, ChangeRow[]>()
  for (const row of changes) {
    const key = `${row.measure} ${row.region_id}`
    const known = byPlace.get(key)
    if (known) known.push(row)
    else byPlace.set(key, [row])
  }
  return {
    at(measure, region, period) {
      let stock = 0
      for (const row of byPlace.get(`${measure} ${region}`) ?? []) if (row.period <= period) stock += row.change
      return stock
    },
    offices(register, { level, id, districtId }, period) {
      const open = new Set<number>()
      const begun = new Set<number>()
      for (const office of offices) {
        const inside =
          level === LEVEL.nation || (level === LEVEL.province ? office.province_id === id : office.id === districtId)
        if (!inside) continue
        if (office.first_period <= period) open.add(office.id)
        if (office.register === register && office.since !== null && office.since <= period) begun.add(office.id)
      }
      // What an office knows of the time before it opened counts as well.
      return { open: new Set([...open, ...begun]).size, begun: begun.size }
    },
  }
}
