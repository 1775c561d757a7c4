import 'server-only'
import { randomUUID } from 'node:crypto'
import { recordAudit } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import { inTenant, type TenantSql, type TenantTx } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { formatPeriod, type Period, periodText } from '@/lib/format/period'
import { notify } from '@/lib/notifications/notify'
import { paths } from '@/lib/paths'
import { once } from '@/lib/registers/once'
import type { FormDeclaration } from '@/lib/reports/form'
import { type ReportPlace, readableReport } from './place'
import type { WriteComment } from './schema'

export interface Subject {
  form: FormDeclaration
  period: Period
  unit: number
  column: string
}

/** Where the trail keeps what is said about a report. */
export const subjectOf = ({ form, period, unit }: Subject): string =>
  `laporan/${form.code}/${periodText(period)}/${unit}`

/** Writes a line into a thread and tells the sender and everybody who wrote there before. */
export async function addComment(tx: TenantTx, subject: Subject, report: ReportPlace, text: string): Promise<string> {
  const { form, period, unit, column } = subject
  const id = randomUUID()
  const { accountId, name, role } = tx.actor
  await tx.sql.query(
    `insert into cell_comment (tenant_id, id, form_code, period, unit_id, village_id, kecamatan_id, "column", text,
       by_account, by_name, by_role)
     values ($1, $2::uuid, $3, $4, $5, $6, $7, $8, $9, $10::uuid, $11, $12)`,
    [
      tx.tenantId,
      id,
      form.code,
      period,
      unit,
      report.villageId,
      report.kecamatanId,
      column,
      text,
      accountId,
      name,
      role,
    ],
  )
  await recordAudit(tx, 'report.commented', subjectOf(subject), { id, column })
  const label = form.elements.find((element) => element.column === column)?.label
  await notify(tx, await listeners(tx, subject, report), {
    kind: 'komentar',
    matter: `komentar/${id}`,
    title: `Pertanyaan tentang ${form.shortName} ${report.villageName}, ${formatPeriod(period)}`,
    text: label ? `${label}: ${text}` : text,
    href: `${paths.report(form.code, periodText(period), unit)}#percakapan`,
  })
  return id
}

async function listeners(tx: TenantSql, { form, period, unit }: Subject, { sentBy }: ReportPlace): Promise<string[]> {
  const rows = await tx.sql.query<{ account: string }>(
    `select distinct by_account::text as account from cell_comment
     where tenant_id = $1 and form_code = $2 and period = $3 and unit_id = $4`,
    [tx.tenantId, form.code, period, unit],
  )
  const all = new Set([...rows.map(({ account }) => account), ...(sentBy ? [sentBy] : [])])
  all.delete(tx.actor.accountId)
  return [...all]
}

/** Writes into the thread of a cell or a report: whoever may read the report. Refuses a cell the form has not. */
export function writeComment(actor: Actor, { key, form, period, unit, column, text }: WriteComment) {
  const subject = { form, period, unit, column }
  return inTenant(actor, (tx) =>
    once<{ id: string }>(tx, key, { form: form.code, period, unit, column, text }, async () => {
      const report = await readableReport(tx, form, period, unit)
      if (column !== '' && !form.elements.some((element) => element.column === column)) throw new Refusal('not-found')
      return { id: await addComment(tx, subject, report, text) }
    }),
  )
}

/** Takes one's own line out of sight; that there was one stays. Somebody else's is not found. */
export function withdrawComment(actor: Actor, { key, id }: { key: string; id: string }) {
  return inTenant(actor, (tx) =>
    once<{ id: string }>(tx, key, { withdraw: id }, async () => {
      const [line] = await tx.sql.query<{ formCode: string; period: number; unitId: number }>(
        `update cell_comment set withdrawn_at = now()
         where tenant_id = $1 and id = $2::uuid and by_account = $3::uuid and withdrawn_at is null
         returning form_code as "formCode", period, unit_id as "unitId"`,
        [tx.tenantId, id, tx.actor.accountId],
      )
      if (!line) throw new Refusal('not-found')
      const subject = `laporan/${line.formCode}/${periodText(line.period)}/${line.unitId}`
      await recordAudit(tx, 'report.comment-withdrawn', subject, { id })
      return { id }
    }),
  )
}
