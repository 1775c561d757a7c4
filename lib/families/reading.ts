import 'server-only'
import { recordAudit } from '@/lib/audit/record'
import type { TenantSql } from '@/lib/db/tenant'

export const familySubject = (id: string): string => `keluarga/${id}`
export const personSubject = (id: string): string => `orang/${id}`

/**
 * Writes that a named family or person was read: once a day for each reader and subject,
 * by the office's clock. Call it in the transaction that reads what the page shows.
 */
export async function recordReading(tx: TenantSql, kind: 'family' | 'person', id: string): Promise<void> {
  const subject = kind === 'family' ? familySubject(id) : personSubject(id)
  const action = `${kind}.read`
  const { accountId, zone } = tx.actor
  // Two pages opened at one moment are one reading.
  await tx.sql.query('select pg_advisory_xact_lock($1::int, hashtext($2))::text', [
    tx.tenantId,
    `${action}/${accountId}/${id}`,
  ])
  const before = await tx.sql.query(
    `select 1 as found from audit where tenant_id = $1 and subject = $2 and action = $3 and actor_id = $4::uuid
       and (at at time zone $5)::date = (now() at time zone $5)::date limit 1`,
    [tx.tenantId, subject, action, accountId, zone],
  )
  if (before.length === 0) await recordAudit(tx, action, subject)
}
