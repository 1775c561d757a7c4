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
}

/** The roll-up columns that these indicators need, and no others. */
export function columnsFor(indicators: readonly Indicator[]): string[] {
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
  return [...columns]
}

interface SumRow {
  region_id: number
  period: Period
  cells: string
}

const KEY = 100_000

/** Turns rows of `{1,2,3}` into sums by region and month. */
export function sumsOf(columns: readonly string[], rows: readonly SumRow[]): FormSums {
  const sums = new Map<number, number[]>()
  for (const { region_id, period, cells } of rows)
    sums.set(region_id * KEY + period, JSON.parse(`[${cells.slice(1, -1)}]`) as number[])
  return { columns, at: (region, period) => sums.get(region * KEY + period) }
}

const texts = new Map<string, string>()

/** Sums of a form at the asked level: folded rows and what is still pending, in one statement. */
export function readForm(ask: Ask, form: FormDeclaration, indicators: readonly Indicator[]): Reading<FormSums> {
  const columns = columnsFor(indicators)
  const shape = [form.table, ask.level, ask.children, ask.map, ask.tenantId !== null, ...columns].join(' ')
  const text = texts.get(shape) ?? statement(ask, form, columns)
  if (texts.size < 1_000) texts.set(shape, text)
  const inOffices = ask.level >= LEVEL.kecamatan && ask.level > LEVEL.district
  const values = [
    ...(ask.level === LEVEL.nation || (ask.level === LEVEL.province && ask.children) ? [] : [regionIds(ask)]),
    ask.from,
    ask.to,
    ...(inOffices ? [districtIds(ask)] : []),
  ]
  return { statements: [{ text, values }], read: (rows) => sumsOf(columns, rowsOf<SumRow>(rows, 0)) }
}

function statement(ask: Ask, form: FormDeclaration, columns: readonly string[]): string {
  if (ask.level === LEVEL.village || ask.map === 'now') return factStatement(ask, form, columns)
  const t = formTables(form)
  const [where, first] = filter(ask)
  const months = (row: string) => `${row}.period between $${first} and $${first + 1}`
  const key = { 0: '1', 1: 'province_id', 2: 'tenant_id', 3: 'kecamatan_id' }[ask.level as 0 | 1 | 2 | 3]
  const table = ask.level <= LEVEL.province ? t.province : ask.level === LEVEL.district ? t.district : t.kecamatan
  const list = (row: string) => columns.map((column) => `${row}.${column}`).join(', ')
  const provinces = ask.level === LEVEL.province
  const pendingKey = ask.level === LEVEL.nation ? '1' : provinces ? 'o.province_id' : `d.${key}`
  return `select s.region_id, s.period, array[${columns.map((column) => `sum(s.${column})`).join(', ')}]::text as cells
from (
  select ${ask.level === LEVEL.nation ? '1' : `r.${key}`} as region_id, r.period, ${list('r')}
  from ${table} r where ${months('r')}${where('r', 'r')}
  union all
  select ${pendingKey}, d.period, ${list('d')}
  from ${t.delta} d${provinces ? ' join tenant o on o.id = d.tenant_id' : ''}
  where ${months('d')}${where('d', provinces ? 'o' : 'd')}
) s group by s.region_id, s.period`
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
  array[${columns.map((column) => `sum(${expressions.get(column)})`).join(', ')}]::text as cells
from ${source}${ask.map === 'now' ? ' join region now on now.id = r.village_id' : ''}
where r.tenant_id = any($4::int[]) and r.period between $2 and $3 and r.status >= 2 and ${asked}
group by 1, 2`
}
