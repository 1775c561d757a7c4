import 'server-only'
import type { TenantSql } from '@/lib/db/tenant'

/** A list's address that somebody keeps under a name. */
export interface SavedView {
  id: string
  name: string
  query: string
}

/** The asker's own saved views of a page, by name. Nobody sees another's. */
export function listViews(tx: TenantSql, page: string): Promise<SavedView[]> {
  return tx.sql.query<SavedView>(
    `select id::text as id, name, query from saved_view
     where tenant_id = $1 and account_id = $2::uuid and page = $3 order by lower(name), id`,
    [tx.tenantId, tx.actor.accountId, page],
  )
}
