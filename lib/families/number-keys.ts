import 'server-only'
import type { TenantSql } from '@/lib/db/tenant'
import { firstKeys, type NumberKeys } from './numbers'

/** What keeps a change of keys out while a transaction works with the keys it read. */
export const KEY_LOCK = 'number-key'

const known = new WeakMap<object, Promise<NumberKeys>>()

/**
 * The office's live number keys, read once in a transaction. From then until it ends no
 * newer key can come alive, so nothing is sealed or looked up with keys that others no
 * longer use; re-sealing rows goes on meanwhile, since both keys are asked for.
 */
export function numberKeys(tx: Pick<TenantSql, 'tenantId' | 'sql'>): Promise<NumberKeys> {
  const before = known.get(tx.sql)
  if (before) return before
  const keys = readKeys(tx)
  known.set(tx.sql, keys)
  return keys
}

async function readKeys({ tenantId, sql }: Pick<TenantSql, 'tenantId' | 'sql'>): Promise<NumberKeys> {
  // Two statements: the second must see what was true when the first had its lock.
  await sql.query('select pg_advisory_xact_lock_shared($1::int, hashtext($2))::text', [tenantId, KEY_LOCK])
  const rows = await sql.query<{ version: number }>(
    `select version from number_key where tenant_id = $1 and state = any(array['disiapkan', 'aktif'])
     order by version desc`,
    [tenantId],
  )
  return rows.length === 0 ? firstKeys(tenantId) : { tenantId, live: rows.map(({ version }) => version) }
}
