import 'server-only'
import type { TenantSql } from '@/lib/db/tenant'

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
  const { accountId, name, role } = tx.actor
  await tx.sql.query(
    `insert into audit (tenant_id, actor_id, actor_name, actor_role, action, subject, detail)
     values ($1, $2::uuid, $3, $4, $5, $6, $7::jsonb)`,
    [tx.tenantId, accountId, name, role, action, subject, JSON.stringify(detail)],
  )
}
