import { recordAudit } from '@/lib/audit/record'
import { type Actor, worksInOffice } from '@/lib/auth/actor'
import { inTenantSql } from '@/lib/db/tenant'

/** Writes into the office's trail that somebody took data with them: what, and how much. */
export async function recordExport(actor: Actor, subject: string, detail: Record<string, unknown>): Promise<void> {
  if (!worksInOffice(actor)) return
  await inTenantSql(actor, (tx) => recordAudit(tx, 'api.exported', subject, detail))
}
