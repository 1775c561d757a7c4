import 'server-only'
import type { TenantSql } from '@/lib/db/tenant'

/** A link as its maker sees it. */
export interface SharedLink {
  id: string
  token: string
  target: string
  title: string
  note: string
  expiresAt: Date
  revokedAt: Date | null
  opened: number
  lastOpened: Date | null
  createdAt: Date
}

/** One's own links, those still open first. */
export const listOwnLinks = (tx: TenantSql, now: Date): Promise<SharedLink[]> =>
  tx.sql.query<SharedLink>(
    `select id::text as id, token, target, title, note, expires_at as "expiresAt", revoked_at as "revokedAt", opened,
       last_opened as "lastOpened", created_at as "createdAt"
     from share_link where tenant_id = $1 and made_by = $2::uuid
     order by (revoked_at is null and expires_at > $3::timestamptz) desc, created_at desc limit 100`,
    [tx.tenantId, tx.actor.accountId, now],
  )

/** One of one's own links. */
export async function findOwnLink(tx: TenantSql, id: string, now: Date): Promise<SharedLink | null> {
  return (await listOwnLinks(tx, now)).find((link) => link.id === id) ?? null
}

/** One's own views of pages other than registers, which show theirs above their lists. */
export async function listPageViews(
  tx: TenantSql,
): Promise<{ id: string; name: string; page: string; query: string }[]> {
  const all = await tx.sql.query<{ id: string; name: string; page: string; query: string }>(
    `select id::text as id, name, page, query from saved_view
     where tenant_id = $1 and account_id = $2::uuid order by page, lower(name), id`,
    [tx.tenantId, tx.actor.accountId],
  )
  return all.filter(({ page }) => !page.includes('/'))
}
