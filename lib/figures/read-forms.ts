import { type Ask, districtIds, type Reading, regionIds, rowsOf } from '@/lib/figures/ask'
import type { Indicator } from '@/lib/figures/indicator'
import type { Period } from '@/lib/format/period'
import { LEVEL } from '@/lib/regions/rules'
import type { FormDeclaration } from '@/lib/reports/form'
import { formTables, rollupColumns } from '@/lib/reports/form-columns'

export const HEADS = ['sent', 'verified', 'approved', 'on_time'] as const

/** Sums of one form by region and month: `columns` in their order, the heads first. */
export interface FormSums {
  columns: readonly string[]
  at(region: number, period: Period): readonly number[] | undefined
  /** When these sums left the office; absent for live ones. */
  asOf?(region: number, period: Period): string | undefined
  /** Whether a sum is too small to be shown, or would give a small one away; absent inside the office. */
  hides?(indicator: Indicator, region: number, period: Period): boolean
  /** The sums as they may be seen of one indicator: above the office not all counts leave at the same step. */
  of?(indicator: Indicator): FormSums
}

const columnsKnown = new WeakMap<readonly Indicator[], readonly string[]>()

/** The roll-up columns that these indicators need, and no others. */
export function columnsFor(indicators: readonly Indicator[]): readonly string[] {
  const known = columnsKnown.get(indicators)
  if (known) return known
  const columns = new Set<string>(HEADS)
  for (const { measure } of indicators) {
    if (measure.from === 'cells') {
      columns.add(measure.value).add(measure.reported)
      if (measure.notApplicable) columns.add(measure.notApplicable)
    } else if (measure.from === 'ratio') {
      columns.add(measure.numerator).add(measure.denominator).add(measure.both)
      for (const column of measure.notApplicable) columns.add(column)
    }
  }
  const list = [...columns]
  columnsKnown.set(indicators, list)
  return list
}

/** A folded row or what is pending beside it; the cells travel as one text, which is read faster than many numbers. */
interface SumRow {
  region_id: number
  period: Period
  cells: string
}

/** The numbers of a row's cells. */
export const cellsOf = (cells: string): number[] => JSON.parse(`[${cells}]`) as number[]

const KEY = 100_000

/** Adds folded and pending rows up, by region and month. */
function sumsOf(columns: readonly string[], rows: readonly SumRow[]): FormSums {
  const sums = new Map<number, number[]>()
  for (const { region_id, period, cells } of rows) {
    const key = region_id * KEY + period
    const known = sums.get(key)
    const row = cellsOf(cells)
    if (known)
      for (let index = 0; index < row.length; index += 1) known[index] = (known[index] ?? 0) + (row[index] ?? 0)
    else sums.set(key, row)
  }
  return { columns, at: (region, period) => sums.get(region * KEY + period) }
}

const textsKnown = new WeakMap<readonly Indicator[], Map<string, string>>()

/** Sums of a form at the asked level: folded rows and what is still pending, in one statement. */
export function readForm(ask: Ask, form: FormDeclaration, indicators: readonly Indicator[]): Reading<FormSums> {
  const columns = columnsFor(indicators)
  const texts = textsKnown.get(indicators) ?? new Map<string, string>()
  textsKnown.set(indicators, texts)
  const shape = `${ask.level} ${ask.children} ${ask.map} ${ask.tenantId !== null}`
  const text = texts.get(shape) ?? statement(ask, form, columns)
  texts.set(shape, text)
  const values = [
    ...(ask.level === LEVEL.nation || (ask.level === LEVEL.province && ask.children) ? [] : [regionIds(ask)]),
    ask.from,
    ask.to,
    ...(ask.level >= LEVEL.kecamatan ? [districtIds(ask)] : []),
  ]
  return { statements: [{ text, values }], read: (rows) => sumsOf(columns, rowsOf<SumRow>(rows, 0)) }
}

/** A function takes a hundred arguments at most. */
const ARGUMENTS = 90

/** Cells as one text of numbers with commas. */
export function cellsText(expressions: readonly string[]): string {
  const parts: string[] = []
  for (let start = 0; start < expressions.length; start += ARGUMENTS)
    parts.push(`concat_ws(',', ${expressions.slice(start, start + ARGUMENTS).join(', ')})`)
  return parts.length === 1 ? (parts[0] ?? '') : cellsText(parts)
}

function statement(ask: Ask, form: FormDeclaration, columns: readonly string[]): string {
  if (ask.level === LEVEL.village || ask.map === 'now') return factStatement(ask, form, columns)
  const t = formTables(form)
  const [where, first] = filter(ask)
  const months = (row: string) => `${row}.period between $${first} and $${first + 1}`
  const key = { 0: '1', 1: 'province_id', 2: 'tenant_id', 3: 'kecamatan_id' }[ask.level as 0 | 1 | 2 | 3]
  const table = ask.level <= LEVEL.province ? t.province : ask.level === LEVEL.district ? t.district : t.kecamatan
  const provinces = ask.level === LEVEL.province
  const nation = ask.level === LEVEL.nation
  const sum = (row: string) => cellsText(columns.map((column) => `sum(${row}.${column})`))
  const folded = nation ? sum('r') : cellsText(columns.map((column) => `r.${column}`))
  const pendingKey = nation ? '1' : provinces ? 'o.province_id' : `d.${key}`
  return `select ${nation ? '1' : `r.${key}`} as region_id, r.period, ${folded} as cells
from ${table} r where ${months('r')}${where('r', 'r')}${nation ? ' group by r.period' : ''}
union all
select ${pendingKey}, d.period, ${sum('d')}
from ${t.delta} d${provinces ? ' join tenant o on o.id = d.tenant_id' : ''}
where ${months('d')}${where('d', provinces ? 'o' : 'd')} group by 1, 2`
}

/** Which rows: the condition on a row alias (and on the alias that holds its province), and the first month's parameter. */
function filter(ask: Ask): [where: (row: string, province: string) => string, first: number] {
  if (ask.level === LEVEL.nation || (ask.level === LEVEL.province && ask.children)) return [() => '', 1]
  if (ask.level === LEVEL.province) return [(_, province) => ` and ${province}.province_id = any($1::int[])`, 2]
  if (ask.level === LEVEL.district)
    return [
      (row) =>
        ask.children
          ? ` and ${row}.tenant_id = any(array(select id from tenant where province_id = any($1::int[])))`
          : ` and ${row}.tenant_id = any($1::int[])`,
      2,
    ]
  return [
    (row) =>
      ` and ${row}.tenant_id = any($4::int[])${ask.children ? ' and $1::int[] is not null' : ` and ${row}.kecamatan_id = any($1::int[])`}`,
    2,
  ]
}

/** Villages, and kecamatan as they are today, come from the facts themselves. */
function factStatement(ask: Ask, form: FormDeclaration, columns: readonly string[]): string {
  const t = formTables(form)
  const expressions = new Map(rollupColumns(form).map(({ name, expression }) => [name, expression]))
  const village = ask.level === LEVEL.village
  const key = village ? 'r.unit_id' : 'now.kecamatan_id'
  const kecamatan = ask.map === 'now' ? 'now.kecamatan_id' : 'r.kecamatan_id'
  const asked = village
    ? `${ask.children ? kecamatan : 'r.unit_id'} = any($1::int[])`
    : ask.children
      ? '$1::int[] is not null'
      : 'now.kecamatan_id = any($1::int[])'
  const source =
    ask.tenantId !== null
      ? `${t.fact} r`
      : `(select ${ask.children ? 'k from unnest($1::int[]) k' : 'distinct parent_id as k from region_version where region_id = any($1::int[])'}) k
  cross join lateral ${t.villages}(k.k, $2, $3) r`
  return `select ${key} as region_id, r.period,
  ${cellsText(columns.map((column) => `sum(${expressions.get(column)})`))} as cells
from ${source}${ask.map === 'now' ? ' join region now on now.id = r.village_id' : ''}
where r.tenant_id = any($4::int[]) and r.period between $2 and $3 and r.status >= 2 and ${asked}
group by 1, 2`
}
