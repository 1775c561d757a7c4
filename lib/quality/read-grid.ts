import 'server-only'
import type { TenantSql } from '@/lib/db/tenant'
import type { Period } from '@/lib/format/period'
import { type FormDeclaration, optionalColumns } from '@/lib/reports/form'
import { formTables } from '@/lib/reports/form-columns'
import { STATUS } from '@/lib/reports/workflow'
import { BLANK, emptyGrid, type FactGrid, NOT_APPLICABLE, putReport } from './grid'

const texts = new Map<string, string>()

/** One text for each village: hundreds of thousands of numbers cost more to unpack than to find. */
function textOf(form: FormDeclaration): string {
  const known = texts.get(form.code)
  if (known) return known
  const cells = form.elements.map(({ column }) => `f.${column}`).join(', ')
  const na = optionalColumns(form).length > 0 ? 'f.na::text' : `''`
  const text = `
    select f.unit_id as "unitId",
      string_agg(f.period || ':' || array_to_string(array[${cells}], ',', '') || ':' || coalesce(${na}, ''), ';') as months
    from ${formTables(form).fact} f
    where f.tenant_id = $1 and f.period between $2 and $3 and f.unit_id = any ($4::int[]) and f.status >= ${STATUS.dikirim}
    group by f.unit_id`
  texts.set(form.code, text)
  return text
}

/** The counted reports of villages over the months from one to another, in one statement. */
export async function readGrid(
  tx: TenantSql,
  form: FormDeclaration,
  unitIds: readonly number[],
  from: Period,
  to: Period,
): Promise<FactGrid> {
  const grid = emptyGrid(form, unitIds, from, to)
  const optional = optionalColumns(form).map((column) => grid.columns.indexOf(column))
  const rows = await tx.sql.query<{ unitId: number; months: string }>(textOf(form), [tx.tenantId, from, to, unitIds])
  const places = new Map(unitIds.map((unitId, unit) => [unitId, unit]))
  for (const { unitId, months } of rows)
    for (const month of months.split(';')) {
      const [period = '', cells = '', na = ''] = month.split(':')
      const values = cells.split(',').map((text) => (text === '' ? BLANK : Number(text)))
      for (const [bit, column] of optional.entries()) if (na[bit] === '1') values[column] = NOT_APPLICABLE
      putReport(grid, places.get(unitId)!, Number(period) - from, values)
    }
  return grid
}
