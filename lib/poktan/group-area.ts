import 'server-only'
import type { TenantSql } from '@/lib/db/tenant'
import { areaOf } from '@/lib/fieldwork/area'
import { dayIn } from '@/lib/registers/rules'
import { type GroupArea, groupKeepers } from './policy'

/** Where the transaction's person keeps groups' books today; a kader in the groups that name their account. */
export async function groupAreaOf(tx: TenantSql, now = new Date()): Promise<GroupArea> {
  const { actor } = tx
  if (actor.role !== 'kader_poktan') return areaOf(tx, groupKeepers, now)
  const rows = await tx.sql.query<{ id: string }>(
    `select distinct poktan_id::text as id from poktan_officer
     where tenant_id = $1 and account_id = $2::uuid and from_on <= $3::date and (to_on is null or to_on > $3::date)`,
    [tx.tenantId, actor.onBehalfOf ?? actor.accountId, dayIn(actor.zone, now)],
  )
  return { kind: 'groups', poktanIds: rows.map(({ id }) => id) }
}
