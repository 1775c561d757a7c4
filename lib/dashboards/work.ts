import 'server-only'
import type { Actor, OfficeActor } from '@/lib/auth/actor'
import { inTenantSql, type TenantSql } from '@/lib/db/tenant'
import { findServedVillages } from '@/lib/fieldwork/queries'
import { servedBy } from '@/lib/fieldwork/rules'
import type { Zone } from '@/lib/format/date'
import type { Period } from '@/lib/format/period'
import { lastDayOf } from '@/lib/regions/month'
import { closesAt, runningPeriod } from '@/lib/reports/due'
import type { FormDeclaration } from '@/lib/reports/form'
import { formPeriodOf } from '@/lib/reports/form-period'
import { FORMS } from '@/lib/reports/forms/all'
import { reviewStepOf } from '@/lib/reports/policy'
import { findDue, listReportStates, type ReportState } from '@/lib/reports/queries'
import { STATUS } from '@/lib/reports/workflow'

/** One form in the month that is being worked on: who is in reach, where each report stands, until when. */
export interface WorkMonth {
  form: FormDeclaration
  period: Period
  dueAt: Date
  zone: Zone
  states: ReportState[]
  /** The officer who serves a village, by its id. */
  officers: ReadonlyMap<number, string>
}

/** Reports of a month that wait for the actor's step. */
export interface Waiting {
  form: FormDeclaration
  period: Period
  step: 'verify' | 'approve'
  reports: number
}

/** What needs an actor of an office now. Roles that work with no villages get empty lists. */
export interface Work {
  months: WorkMonth[]
  waiting: Waiting[]
}

/**
 * Reads the work of somebody in an office: the last month while it is open for entry,
 * else the running one; and all reports, of any month, that wait for their step.
 */
export function readWork(actor: Actor, now: Date): Promise<Work> {
  return inTenantSql(actor, async (tx) => {
    const running = runningPeriod(now, actor.zone as Zone)
    const served = servedBy(actor.role)
    const reach =
      served === 'binaan' || served === 'village'
        ? { unitIds: (await findServedVillages(tx, tx.actor, lastDayOf(running))).map(({ id }) => id) }
        : actor.region.level === 3
          ? { kecamatanId: actor.region.id }
          : {}
    // Forms of the same month ask for the same officers: they are read once.
    const known = new Map<Period, ReturnType<typeof readOfficers>>()
    const officersIn = (period: Period) => {
      const reading = known.get(period) ?? readOfficers(tx, lastDayOf(period))
      known.set(period, reading)
      return reading
    }
    const months = await Promise.all(FORMS.map((form) => readMonth(tx, form, running, reach, now, officersIn)))
    return { months: months.filter((month) => month !== null), waiting: await readWaiting(tx.actor, tx) }
  })
}

async function readMonth(
  tx: TenantSql,
  form: FormDeclaration,
  running: Period,
  reach: Parameters<typeof listReportStates>[3],
  now: Date,
  officersIn: (period: Period) => ReturnType<typeof readOfficers>,
): Promise<WorkMonth | null> {
  const last = await findDue(tx, form, form.periodKind === 'year' ? formPeriodOf(form, running) : running - 1)
  const open = now <= closesAt(last.dueAt)
  // A yearly report is work from the first of January until it closes.
  if (form.periodKind === 'year' && (!open || running < last.firstPeriod)) return null
  const yearly = form.periodKind === 'year'
  const period = yearly ? formPeriodOf(form, running) : open && running > last.firstPeriod ? running - 1 : running
  const [{ dueAt, zone }, states, officers] = await Promise.all([
    period === running && !yearly ? findDue(tx, form, running) : last,
    listReportStates(tx, form, period, reach),
    officersIn(period),
  ])
  return { form, period, dueAt, zone, states, officers }
}

async function readOfficers(tx: TenantSql, day: string): Promise<Map<number, string>> {
  const rows = await tx.sql.query<{ villageId: number; name: string }>(
    `select b.village_id as "villageId", p.name from desa_binaan b
     join petugas p on p.tenant_id = b.tenant_id and p.id = b.petugas_id
     where b.tenant_id = $1 and b.from_on <= $2::date and (b.to_on is null or b.to_on > $2::date)`,
    [tx.tenantId, day],
  )
  return new Map(rows.map(({ villageId, name }) => [villageId, name]))
}

/** Nobody reviews what they sent themselves, so those do not wait for them. */
async function readWaiting(actor: OfficeActor, tx: TenantSql): Promise<Waiting[]> {
  const steps = FORMS.flatMap((form) => {
    const step = reviewStepOf(actor.role, form.code)
    return step ? [{ form, step }] : []
  })
  if (steps.length === 0) return []
  const rows = await tx.sql.query<{ formCode: string; period: Period; status: number; reports: number }>(
    `select form_code as "formCode", period, status, count(*)::int as reports from report
     where tenant_id = $1 and status in (2, 3) and ($2::int is null or kecamatan_id = $2::int)
       and sent_by is distinct from $3::uuid
     group by 1, 2, 3 order by period desc`,
    [tx.tenantId, actor.region.level === 3 ? actor.region.id : null, actor.accountId],
  )
  return rows.flatMap(({ formCode, period, status, reports }): Waiting[] => {
    const found = steps.find(({ form }) => form.code === formCode)
    if (!found || status !== (found.step === 'verify' ? STATUS.dikirim : STATUS.diverifikasi)) return []
    return [{ ...found, period, reports }]
  })
}
