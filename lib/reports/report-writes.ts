import 'server-only'
import type { SqlValue, Statement } from '@/lib/db/sql-reader'
import type { TenantSql } from '@/lib/db/tenant'
import { periodText } from '@/lib/format/period'
import type { ReportRef } from '@/lib/reports/schema'
import type { Standing } from '@/lib/reports/standing'
import type { Status, Step } from '@/lib/reports/workflow'

/** How an audit line names a report. */
export const subjectText = ({ form, period, unit }: ReportRef) => `report/${form.code}/${periodText(period)}/${unit}`
/** Columns of the report row, by their names in the database. */
export type RowChange = Record<string, SqlValue>

const hole = (column: string, index: number) => (column === 'draft' ? `$${index}::jsonb` : `$${index}`)

/** Changes the locked row of a report. */
export function updateReport(tx: TenantSql, { form, period, unit }: ReportRef, change: RowChange): Statement {
  const sets = Object.keys(change).map((column, index) => `${column} = ${hole(column, index + 5)}`)
  return {
    text: `update report set ${sets.join(', ')}
      where tenant_id = $1 and form_code = $2 and period = $3 and unit_id = $4`,
    values: [tx.tenantId, form.code, period, unit, ...Object.values(change)],
  }
}

/** Writes the first row of a report; fails on a unique key when somebody else just did. */
export function insertReport(
  tx: TenantSql,
  ref: ReportRef,
  { subject, dueAt }: Standing,
  change: RowChange,
): Statement {
  const row: RowChange = {
    tenant_id: tx.tenantId,
    form_code: ref.form.code,
    period: ref.period,
    unit_id: ref.unit,
    village_id: subject.villageId,
    kecamatan_id: subject.kecamatanId,
    due_at: dueAt,
    ...change,
  }
  const columns = Object.keys(row)
  return {
    text: `insert into report (${columns.join(', ')})
      values (${columns.map((column, index) => hole(column, index + 1)).join(', ')})`,
    values: Object.values(row),
  }
}

/** One line of the report's history. */
export function eventStatement(
  tx: TenantSql,
  { form, period, unit }: ReportRef,
  step: Step,
  from: Status,
  { status, revision, receivedAt }: { status: Status; revision: number; receivedAt: string },
  reason: string,
): Statement {
  const { accountId, name, role } = tx.actor
  return {
    text: `insert into report_event (tenant_id, form_code, period, unit_id, step, from_state, to_state, revision, reason,
        actor_id, actor_name, actor_role, at)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10::uuid, $11, $12, $13)`,
    values: [
      tx.tenantId,
      form.code,
      period,
      unit,
      step,
      from,
      status,
      revision,
      reason,
      accountId,
      name,
      role,
      receivedAt,
    ],
  }
}
