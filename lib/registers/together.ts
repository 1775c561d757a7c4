import 'server-only'
import type { TenantSql } from '@/lib/db/tenant'
import type { Register } from './register'
import type { Stamp } from './run-step'

/** What one's own bulk step of this key changed, and whether it can still be taken back; null for anything else. */
export async function findTogether(
  tx: TenantSql,
  register: Pick<Register, 'code' | 'table'>,
  key: string,
): Promise<{ count: number; open: boolean } | null> {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(key)) return null
  const [receipt] = await tx.sql.query<{ answer: Stamp }>(
    'select answer from receipt where tenant_id = $1 and key = $2::uuid',
    [tx.tenantId, key],
  )
  const stamp = receipt?.answer
  if (stamp?.register !== register.code || stamp.by !== tx.actor.accountId) return null
  if (!stamp.action.startsWith('together-')) return null
  const [moved] = await tx.sql.query<{ moved: number }>(
    `select count(*)::int as moved from jsonb_to_recordset($2::jsonb) kept (id uuid, version int)
     where not exists (select from ${register.table} t
       where t.tenant_id = $1 and t.id = kept.id and t.version = kept.version)`,
    [tx.tenantId, JSON.stringify(stamp.entries)],
  )
  return { count: stamp.entries.length, open: moved?.moved === 0 }
}
