import 'server-only'
import { recordAudit } from '@/lib/audit/record'
import { systemActor } from '@/lib/auth/system-actor'
import { reference } from '@/lib/db/reference'
import { inTenantSql } from '@/lib/db/tenant'
import { formTables } from '@/lib/reports/form-columns'
import { FORMS } from '@/lib/reports/forms/all'

const lockText = (fact: string) => `
  with due as (
    update report set status = 5, version = version + 1, reopen_until = null
    where tenant_id = $1 and form_code = $2 and status = 4 and due_at < $3::timestamptz - interval '10 days'
      and (reopen_until is null or reopen_until < $3::timestamptz)
    returning period, unit_id, revision
  ), facts as (
    update ${fact} f set status = 5 from due d
    where f.tenant_id = $1 and f.period = d.period and f.unit_id = d.unit_id
  ), events as (
    insert into report_event (tenant_id, form_code, period, unit_id, step, from_state, to_state, revision,
      actor_id, actor_name, actor_role, at)
    select $1, $2, d.period, d.unit_id, 'lock', 4, 5, d.revision, $4::uuid, $5, $6, $3::timestamptz from due d
  )
  select count(*)::int as locked from due`

const DUE = `
  select distinct form_code as form from report
  where tenant_id = $1 and status = 4 and due_at < $2::timestamptz - interval '10 days'
    and (reopen_until is null or reopen_until < $2::timestamptz)`

/**
 * Locks the approved reports of an office whose due day is ten days past, unless
 * they were reopened and the time for it still runs. Answers how many. Called by
 * the process's calendar; running twice locks nothing twice.
 */
export async function lockDueReports(tenantId: number, now: Date): Promise<number> {
  const actor = systemActor(tenantId, 'Asia/Jakarta')
  return inTenantSql(actor, async (tx) => {
    // Nearly always nothing is due, in any form: one question answers that.
    const due = await tx.sql.query<{ form: string }>(DUE, [tenantId, now])
    const counts = await Promise.all(
      FORMS.filter((form) => due.some((row) => row.form === form.code)).map((form) =>
        tx.sql.query<{ locked: number }>(lockText(formTables(form).fact), [
          tenantId,
          form.code,
          now,
          actor.accountId,
          actor.name,
          actor.role,
        ]),
      ),
    )
    const locked = counts.reduce((sum, [row]) => sum + (row?.locked ?? 0), 0)
    if (locked > 0) await recordAudit(tx, 'report.locked-by-calendar', 'report', { locked })
    return locked
  })
}

/** The same for every open office, one after another. */
export async function lockDueReportsEverywhere(now: Date): Promise<number> {
  const offices = await reference.query<{ id: number }>('select id from tenant order by id')
  let locked = 0
  for (const { id } of offices) locked += await lockDueReports(id, now)
  return locked
}
