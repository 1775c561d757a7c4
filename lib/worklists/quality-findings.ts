import 'server-only'
import type { TenantSql } from '@/lib/db/tenant'
import { currentPeriod } from '@/lib/format/period'
import { checkedForms } from '@/lib/quality/forms'
import { deskScopeOf } from '@/lib/quality/policy'
import { readDesk } from '@/lib/quality/queries'

/** How many findings in last month's reports nobody has answered, by form, within the asker's reach; forms without any are absent. */
export async function countOpenFindings(
  tx: TenantSql,
  now: Date,
): Promise<{ form: string; name: string; count: number }[]> {
  const scope = deskScopeOf(tx.actor)
  if (!scope) return []
  const period = currentPeriod(now, tx.actor.zone) - 1
  const counts = []
  for (const form of checkedForms()) {
    const findings = await readDesk(tx, form, period, scope)
    const count = findings.filter(({ answer }) => answer === null).length
    if (count > 0) counts.push({ form: form.code, name: form.name, count })
  }
  return counts
}
