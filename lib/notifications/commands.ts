import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { systemActor } from '@/lib/auth/system-actor'
import { inTenantSql } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import type { MarkRead } from './schema'

/** Marks one of the actor's own notifications read or unread; somebody else's is not found. */
export function markRead(actor: Actor, { id, read }: MarkRead): Promise<{ href: string }> {
  return inTenantSql(actor, async (tx) => {
    const [row] = await tx.sql.query<{ href: string }>(
      `update notification set read_at = case when $4::boolean then coalesce(read_at, now()) end
       where tenant_id = $1 and account_id = $2::uuid and id = $3::uuid returning href`,
      [tx.tenantId, tx.actor.accountId, id, read === 'ya'],
    )
    if (!row) throw new Refusal('not-found')
    return row
  })
}

/** Marks everything read that came until now. Answers how many. */
export function markAllRead(actor: Actor, now = new Date()): Promise<number> {
  return inTenantSql(actor, async (tx) => {
    const rows = await tx.sql.query(
      `update notification set read_at = $3 where tenant_id = $1 and account_id = $2::uuid and read_at is null
         and at <= $3 returning 1`,
      [tx.tenantId, tx.actor.accountId, now],
    )
    return rows.length
  })
}

/** Notifications are kept for a year: older ones of an office go, read or not. Answers how many. */
export function forgetOldNotifications(tenantId: number, now: Date): Promise<number> {
  return inTenantSql(systemActor(tenantId, 'Asia/Jakarta'), async (tx) => {
    const rows = await tx.sql.query(
      "delete from notification where tenant_id = $1 and at < $2::timestamptz - interval '1 year' returning 1",
      [tx.tenantId, now],
    )
    return rows.length
  })
}
