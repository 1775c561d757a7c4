import 'server-only'
import type { TenantSql } from '@/lib/db/tenant'
import type { Period } from '@/lib/format/period'
import type { FormDeclaration } from '@/lib/reports/form'

/** One line of a thread. A withdrawn one keeps its place without its words. */
export interface Comment {
  id: string
  column: string
  text: string
  byName: string
  byRole: string
  at: Date
  withdrawn: boolean
  /** Whether the reader wrote it. */
  own: boolean
}

/** Every line about a report, oldest first. */
export const listComments = (
  tx: TenantSql,
  form: FormDeclaration,
  period: Period,
  unitId: number,
): Promise<Comment[]> =>
  tx.sql.query<Comment>(
    `select id::text as id, "column", case when withdrawn_at is null then text else '' end as text,
       by_name as "byName", by_role as "byRole", at, withdrawn_at is not null as withdrawn,
       by_account = $5::uuid as own
     from cell_comment where tenant_id = $1 and form_code = $2 and period = $3 and unit_id = $4 order by at, id`,
    [tx.tenantId, form.code, period, unitId, tx.actor.accountId],
  )
