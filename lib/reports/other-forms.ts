import 'server-only'
import type { TenantSql } from '@/lib/db/tenant'
import type { Period } from '@/lib/format/period'
import { type FormDeclaration, neededOfOthers, type OtherForms } from '@/lib/reports/form'
import { formTables } from '@/lib/reports/form-columns'
import { findForm } from '@/lib/reports/forms/all'
import { STATUS } from '@/lib/reports/workflow'

type Row = { unit_id: number } & Record<string, number | null>

/**
 * What villages said in the other forms that this form's rules compare with, for the same
 * month: counted reports only, and only the cells that are asked for. Absent where nothing
 * was sent; a cell that was left blank or does not apply is null.
 */
export async function readOtherForms(
  tx: TenantSql,
  form: FormDeclaration,
  period: Period,
  unitIds: readonly number[],
): Promise<Map<number, OtherForms>> {
  const found = new Map<number, OtherForms>()
  if (unitIds.length === 0) return found
  const needed = [...neededOfOthers(form)]
  const read = await Promise.all(
    needed.map(([code, columns]) =>
      tx.sql.query<Row>(
        `select unit_id, ${columns.join(', ')} from ${factOf(code)}
         where tenant_id = $1 and period = $2 and unit_id = any ($3::int[]) and status >= ${STATUS.dikirim}`,
        [tx.tenantId, period, unitIds],
      ),
    ),
  )
  for (const [at, [code]] of needed.entries())
    for (const { unit_id, ...cells } of read[at]!) found.set(unit_id, { ...found.get(unit_id), [code]: cells })
  return found
}

function factOf(code: string): string {
  const form = findForm(code)
  if (!form) throw new Error(`A rule compares with a form that is none: ${code}`)
  return formTables(form).fact
}
