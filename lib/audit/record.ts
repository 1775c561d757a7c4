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

/** The same for many subjects of one step, in one statement. */
export async function recordAudits(
  tx: TenantSql,
  action: string,
  lines: readonly { subject: string; detail: Record<string, unknown> }[],
): Promise<void> {
  const { accountId, name, role } = tx.actor
  for (let at = 0; at < lines.length; at += 1_000)
    await tx.sql.query(
      `insert into audit (tenant_id, actor_id, actor_name, actor_role, action, subject, detail)
       select $1, $2::uuid, $3, $4, $5, line.subject, line.detail
       from jsonb_to_recordset($6::jsonb) line (subject text, detail jsonb)`,
      [tx.tenantId, accountId, name, role, action, JSON.stringify(lines.slice(at, at + 1_000))],
    )
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
