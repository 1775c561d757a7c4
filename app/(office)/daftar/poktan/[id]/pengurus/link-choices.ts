import 'server-only'
import type { TenantTx } from '@/lib/db/tenant'
import { areaOf } from '@/lib/fieldwork/area'
import type { Group } from '@/lib/poktan/groups'
import { listKaderAccounts } from '@/lib/poktan/officer-queries'
import { poktanWriters } from '@/lib/poktan/policy'
import { mayWriteAt } from '@/lib/registers/policy'

/** Accounts an officer of the group may be linked to; null for those who may not link one. */
export async function accountChoices(tx: TenantTx, group: Group, today: string) {
  if (!mayWriteAt(await areaOf(tx, poktanWriters), group)) return null
  const accounts = await listKaderAccounts(tx, group.villageId, today)
  return accounts.map(({ id, name, username }) => ({ value: id, label: `${name} (${username})` }))
}
