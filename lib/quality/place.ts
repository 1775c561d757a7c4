import 'server-only'
import type { TenantSql } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { findServedVillages } from '@/lib/fieldwork/queries'
import type { Period } from '@/lib/format/period'
import { lastDayOf } from '@/lib/regions/month'
import type { FormDeclaration } from '@/lib/reports/form'
import { mayTake } from '@/lib/reports/policy'
import type { Status } from '@/lib/reports/workflow'

/** The report that is talked about, as far as talking needs it. */
export interface ReportPlace {
  villageId: number
  villageName: string
  kecamatanId: number
  sentBy: string | null
}

/** The report of a village, or the same refusal for one that is missing, another office's, or not the reader's. */
export async function readableReport(
  tx: TenantSql,
  form: FormDeclaration,
  period: Period,
  unitId: number,
): Promise<ReportPlace> {
  const [report] = await tx.sql.query<ReportPlace & { status: Status }>(
    `select r.village_id as "villageId", v.name as "villageName", r.kecamatan_id as "kecamatanId",
       r.sent_by::text as "sentBy", r.status
     from report r join region v on v.id = r.village_id
     where r.tenant_id = $1 and r.form_code = $2 and r.period = $3 and r.unit_id = $4`,
    [tx.tenantId, form.code, period, unitId],
  )
  if (!report) throw new Refusal('not-found')
  const served = await findServedVillages(tx, tx.actor, lastDayOf(period))
  const subject = { ...report, formCode: form.code, served: served.some(({ id }) => id === unitId) }
  if (!mayTake('read', tx.actor, subject)) throw new Refusal('not-found')
  return report
}
