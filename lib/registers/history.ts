import 'server-only'
import type { TenantSql } from '@/lib/db/tenant'
import type { Cell } from './fields'
import type { RegisterCode } from './register'
import { subjectOf } from './run-step'

/** One line of an entry's trail, newest first: who did what, and which answers changed. */
export interface HistoryLine {
  at: Date
  by: string
  role: string
  action: string
  changes: readonly { field: string; before?: Cell; after?: Cell }[]
  detail: Readonly<Record<string, unknown>>
}

/** The trail of one entry, newest first, at most 100 lines. */
export async function listHistory(tx: TenantSql, code: RegisterCode, id: string): Promise<HistoryLine[]> {
  const rows = await tx.sql.query<{
    at: Date
    by: string
    role: string
    action: string
    detail: Record<string, unknown>
  }>(
    `select at, actor_name as by, actor_role as role, action, detail from audit
     where tenant_id = $1 and subject = $2 order by id desc limit 100`,
    [tx.tenantId, subjectOf(code, id)],
  )
  return rows.map(({ action, detail, ...line }) => ({
    ...line,
    action: action.slice(action.indexOf('.') + 1),
    changes: Array.isArray(detail.changes) ? (detail.changes as HistoryLine['changes']) : [],
    detail,
  }))
}
