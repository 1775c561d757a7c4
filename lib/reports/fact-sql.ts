import type { SqlValue } from '@/lib/db/sql-reader'
import type { Cells, FormDeclaration } from '@/lib/reports/form'
import { optionalColumns } from '@/lib/reports/form'
import { formTables } from '@/lib/reports/form-columns'

const KEYS = ['tenant_id', 'period', 'unit_id']
const HEAD = ['village_id', 'kecamatan_id', 'status', 'revision', 'timely']

/** Where a counted report stands, beside its cells. */
export interface FactHead {
  tenantId: number
  period: number
  unitId: number
  villageId: number
  kecamatanId: number
  status: number
  revision: number
  timely: number
}

function texts(form: FormDeclaration) {
  const { fact } = formTables(form)
  const hasOptional = optionalColumns(form).length > 0
  const columns = [...HEAD, ...form.elements.map((element) => element.column), ...(hasOptional ? ['na'] : [])]
  const holes = [...KEYS, ...columns].map((column, index) =>
    column === 'na' ? `$${index + 1}::text::bit(${optionalColumns(form).length})` : `$${index + 1}::int`,
  )
  const insert = `insert into ${fact} (${[...KEYS, ...columns].join(', ')}) values (${holes.join(', ')})`
  return {
    insert,
    upsert: `${insert} on conflict (${KEYS.join(', ')}) do update set ${columns
      .map((column) => `${column} = excluded.${column}`)
      .join(', ')}`,
    status: `update ${fact} set status = $4 where tenant_id = $1 and period = $2 and unit_id = $3`,
  }
}

const known = new Map<string, ReturnType<typeof texts>>()

function textsOf(form: FormDeclaration) {
  let found = known.get(form.code)
  if (!found) {
    found = texts(form)
    known.set(form.code, found)
  }
  return found
}

/** Writes a village's counted cells: NULL is *belum dilaporkan*, a bit says *tidak berlaku*. Triggers move the totals. */
export function factStatement(form: FormDeclaration, head: FactHead, cells: Cells) {
  const values: SqlValue[] = [
    head.tenantId,
    head.period,
    head.unitId,
    head.villageId,
    head.kecamatanId,
    head.status,
    head.revision,
    head.timely,
    ...form.elements.map(({ column }) => {
      const value = cells[column]
      return typeof value === 'number' ? value : null
    }),
  ]
  const optional = optionalColumns(form)
  if (optional.length > 0) values.push(optional.map((column) => (cells[column] === 'na' ? '1' : '0')).join(''))
  // A first revision has no row yet, and a plain insert runs one trigger instead of two.
  return { text: head.revision === 1 ? textsOf(form).insert : textsOf(form).upsert, values }
}

/** Moves a counted report to another state; below *dikirim* it leaves the totals. */
export const factStatusStatement = (
  form: FormDeclaration,
  { tenantId, period, unitId }: Pick<FactHead, 'tenantId' | 'period' | 'unitId'>,
  status: number,
) => ({ text: textsOf(form).status, values: [tenantId, period, unitId, status] })
