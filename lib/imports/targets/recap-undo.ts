import 'server-only'
import type { TenantBulk } from '@/lib/db/bulk'
import type { Period } from '@/lib/format/period'
import { formatPeriod } from '@/lib/format/period'
import { formTables } from '@/lib/reports/form-columns'
import { STATUS } from '@/lib/reports/workflow'
import { isRecapKind } from '../kinds/kind'
import { recapForm } from '../kinds/rekap'
import type { ImportJob } from '../state'

/** Reports of the import that were opened or changed since: they keep it from being taken back. */
export async function findHeldReports(
  tx: TenantBulk,
  job: ImportJob,
): Promise<{ table: string; name: string; why: string }[]> {
  if (!isRecapKind(job.kind)) return []
  const rows = await tx.sql.query<{ name: string; period: Period }>(
    `select v.name, r.period from report r join region v on v.id = r.village_id
     where r.tenant_id = $1 and r.import_id = $2::uuid and (r.status <> $3::int or exists (select from report_event e
       where e.tenant_id = r.tenant_id and e.form_code = r.form_code and e.period = r.period and e.unit_id = r.unit_id
         and e.at > $4::timestamptz)) order by r.period, v.name limit 50`,
    [tx.tenantId, job.id, STATUS.terkunci, job.committedAt],
  )
  return rows.map(({ name, period }) => ({
    table: 'report',
    name: `${name} ${formatPeriod(period)}`,
    why: 'sudah diubah',
  }))
}

/**
 * Takes the import's reports out of every total: they are drafts of nothing again, their revision
 * stays in the history. The office's first month goes back to where it was. Answers how many.
 */
export async function undoRecap(tx: TenantBulk, job: ImportJob): Promise<number> {
  const form = isRecapKind(job.kind) ? recapForm(job.kind) : null
  if (!form) return 0
  const { accountId, name, role } = tx.actor
  const now = new Date()
  const back = await tx.sql.query<{ period: Period; unit: number; revision: number }>(
    `update report set status = 0, version = version + 1, first_received_at = null, import_id = null
     where tenant_id = $1 and import_id = $2::uuid returning period, unit_id as unit, revision::int as revision`,
    [tx.tenantId, job.id],
  )
  const given = JSON.stringify(back)
  await tx.sql.query(
    `update ${formTables(form).fact} f set status = 0 from jsonb_to_recordset($2::jsonb) g (period int, unit int)
     where f.tenant_id = $1 and f.period = g.period and f.unit_id = g.unit`,
    [tx.tenantId, given],
  )
  await tx.sql.query(
    `insert into report_event (tenant_id, form_code, period, unit_id, step, from_state, to_state, revision, reason,
       actor_id, actor_name, actor_role, at)
     select $1, $2, g.period, g.unit, 'withdraw', $4::int, 0, g.revision, $5, $6::uuid, $7, $8, $9::timestamptz
     from jsonb_to_recordset($3::jsonb) g (period int, unit int, revision int)`,
    [
      tx.tenantId,
      form.code,
      given,
      STATUS.terkunci,
      `Impor berkas ${job.fileName} diurungkan`,
      accountId,
      name,
      role,
      now,
    ],
  )
  await beginAgain(tx, job.id)
  return back.length
}

/** The month the office counted from before this import, unless reports of others go further back. */
async function beginAgain(tx: TenantBulk, jobId: string): Promise<void> {
  const [moved] = await tx.sql.query<{ before: Period }>(
    `select (before->>'first_period')::int as before from import_change
     where tenant_id = $1 and job_id = $2::uuid and table_name = 'tenant'`,
    [tx.tenantId, jobId],
  )
  if (!moved) return
  // An import that went further back later remembers this one's month as the earlier: it must remember the true one.
  const later = await tx.sql.query<{ job: string }>(
    `select job_id::text as job from import_change where tenant_id = $1 and table_name = 'tenant' and job_id <> $2::uuid
       and (before->>'first_period')::int < $3::int`,
    [tx.tenantId, jobId, moved.before],
  )
  for (const { job } of later) {
    await tx.sql.query(
      `delete from import_change where tenant_id = $1 and table_name = 'tenant' and job_id = $2::uuid`,
      [tx.tenantId, job],
    )
    await tx.sql.query(
      `insert into import_change (tenant_id, job_id, table_name, row_id, before, version)
       values ($1, $2::uuid, 'tenant', $2::uuid, jsonb_build_object('first_period', $3::int), 1)`,
      [tx.tenantId, job, moved.before],
    )
  }
  const [left] = await tx.sql.query<{ first: Period | null }>(
    'select min(period) as first from report where tenant_id = $1 and (status > 0 or draft is not null)',
    [tx.tenantId],
  )
  await tx.sql.query('select begin_reporting($1::int)::text', [Math.min(moved.before, left?.first ?? moved.before)])
}
