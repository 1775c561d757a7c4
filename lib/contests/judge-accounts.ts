import 'server-only'
import { accounts } from '@/lib/db/login'
import type { TenantSql } from '@/lib/db/tenant'

/** The office's accounts with the role of a juri today: those a judge of the tim penilai may be linked to. */
export async function listJudgeAccounts(tx: Pick<TenantSql, 'tenantId'>, on: string) {
  const day = new Date(`${on}T00:00:00Z`)
  const roles = await accounts().accountRole.findMany({
    where: {
      tenantId: tx.tenantId,
      role: 'juri',
      validFrom: { lte: day },
      OR: [{ validTo: null }, { validTo: { gt: day } }],
    },
    select: { accountId: true },
  })
  return accounts().account.findMany({
    where: { id: { in: roles.map((role) => role.accountId) }, disabledAt: null },
    select: { id: true, name: true, username: true },
    orderBy: { name: 'asc' },
  })
}
