import 'server-only'
import type { OfficeActor } from '@/lib/auth/actor'
import { readTenant, type TenantSql } from '@/lib/db/tenant'
import type { Notification, NotificationKind } from './schema'

/** More than this the bell does not count: it says 99+. */
export const MOST_COUNTED = 100

/** How many notifications wait for a person, at most `MOST_COUNTED`. */
export async function countUnread(actor: OfficeActor): Promise<number> {
  const [rows] = await readTenant(actor, [
    {
      text: `select count(*)::int as n from (select 1 from notification
        where tenant_id = $1 and account_id = $2::uuid and read_at is null limit ${MOST_COUNTED}) waiting`,
      values: [actor.tenantId, actor.accountId],
    },
  ])
  return (rows as { n: number }[])[0]?.n ?? 0
}

export interface NotificationFilter {
  kind: NotificationKind | null
  unread: boolean
  page: number
  pageSize: number
}

/** A person's notifications, newest first, with how many there are in all and how many of each kind are unread. */
export async function listNotifications(
  tx: TenantSql,
  { kind, unread, page, pageSize }: NotificationFilter,
): Promise<{ rows: Notification[]; total: number; unread: number }> {
  const mine = 'tenant_id = $1 and account_id = $2::uuid'
  const shown = `${mine} and ($3::text = '' or kind = $3) and (not $4::boolean or read_at is null)`
  const values = [tx.tenantId, tx.actor.accountId, kind ?? '', unread]
  const [rows, [counts]] = await Promise.all([
    tx.sql.query<Notification>(
      `select id::text, kind, title, text, href, at, read_at as "readAt" from notification
       where ${shown} order by at desc, id limit $5 offset $6`,
      [...values, pageSize, (page - 1) * pageSize],
    ),
    tx.sql.query<{ total: number; unread: number }>(
      `select (count(*) filter (where ${shown}))::int as total,
         (count(*) filter (where read_at is null))::int as unread from notification where ${mine}`,
      values,
    ),
  ])
  return { rows, total: counts?.total ?? 0, unread: counts?.unread ?? 0 }
}
