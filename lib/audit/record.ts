import 'server-only'
import type { Statement } from '@/lib/db/sql-reader'
import type { TenantSql } from '@/lib/db/tenant'

/** The statement behind `recordAudit`, for commands whose writes travel together. */
export function auditStatement(
  tx: Pick<TenantSql, 'tenantId' | 'actor'>,
  action: string,
  subject: string,
  detail: Record<string, unknown> = {},
): Statement {
  const { accountId, name, role } = tx.actor
  return {
    text: `insert into audit (tenant_id, actor_id, actor_name, actor_role, action, subject, detail)
     values ($1, $2::uuid, $3, $4, $5, $6, $7::jsonb)`,
    values: [tx.tenantId, accountId, name, role, action, subject, JSON.stringify(detail)],
  }
}

/**
 * Writes who did what, in the same transaction as the change: without the change
 * there is no line, without the line no change. `detail` holds no personal numbers.
 */
export async function recordAudit(
  tx: TenantSql,
  action: string,
  subject: string,
  detail: Record<string, unknown> = {},
): Promise<void> {
  const { text, values } = auditStatement(tx, action, subject, detail)
  await tx.sql.query(text, values)
}
