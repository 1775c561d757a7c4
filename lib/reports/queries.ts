import 'server-only'
import type { TenantSql } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import type { Zone } from '@/lib/format/date'
import type { Period } from '@/lib/format/period'
import { lastDayOf } from '@/lib/regions/month'
import { readComputed } from '@/lib/reports/computed'
import { dueAt } from '@/lib/reports/due'
import { type Extension, extendedTo, laterDue, type Place } from '@/lib/reports/extended'
import type { Cells, FormDeclaration, OtherForms } from '@/lib/reports/form'
import { lastFormPeriod } from '@/lib/reports/form-period'
import { readOtherForms } from '@/lib/reports/other-forms'
import type { Reasons } from '@/lib/reports/rules'
import type { Draft } from '@/lib/reports/schema'
import type { Status, Step } from '@/lib/reports/workflow'

/** The state of one village's report in one month; null status where nobody has begun. */
export interface ReportState {
  unitId: number
  name: string
  code: string
  kecamatanId: number
  kecamatanName: string
  status: Status | null
  version: number
  revision: number
  timely: 0 | 1 | 2
  receivedAt: Date | null
  sentBy: string | null
  sentByName: string
  reviewedByName: string
  returnReason: string
  correction: string
  hasDraft: boolean
}

/** Which villages: those of a kecamatan, or these ones; all of the office without either. */
export interface Within {
  kecamatanId?: number
  unitIds?: readonly number[]
}

const VILLAGES = `
  from region_version v
  join region n on n.id = v.region_id and n.level = 4
  join region k on k.id = v.parent_id and k.district_id = $1
  left join report r on r.tenant_id = $1 and r.form_code = $2 and r.period = $3 and r.unit_id = v.region_id
  where v.valid_from <= $4::date and (v.valid_to is null or v.valid_to > $4::date)
    and ($5::int is null or v.parent_id = $5::int) and ($6::int[] is null or v.region_id = any ($6::int[]))`

const scopeValues = (tx: TenantSql, form: FormDeclaration, period: Period, within: Within) => [
  tx.tenantId,
  form.code,
  period,
  lastDayOf(period),
  within.kecamatanId ?? null,
  within.unitIds ?? null,
]

/**
 * Every village expected to report in a period with the state of its report, in code
 * order, as the villages stood on the month's last day. Villages without a report are
 * in the list: they are what is missing.
 */
export function listReportStates(
  tx: TenantSql,
  form: FormDeclaration,
  period: Period,
  within: Within = {},
): Promise<ReportState[]> {
  return tx.sql.query<ReportState>(
    `select v.region_id as "unitId", v.name, v.code, v.parent_id as "kecamatanId", k.name as "kecamatanName",
       r.status, coalesce(r.version, 0) as version, coalesce(r.revision, 0) as revision,
       coalesce(r.timely, 0) as timely, r.received_at as "receivedAt", r.sent_by as "sentBy",
       coalesce(r.sent_by_name, '') as "sentByName", coalesce(r.reviewed_by_name, '') as "reviewedByName",
       coalesce(r.return_reason, '') as "returnReason", coalesce(r.correction, '') as correction,
       r.draft is not null as "hasDraft"
     ${VILLAGES} order by v.code`,
    scopeValues(tx, form, period, within),
  )
}

/** The least of a report's state: what a square of the coverage strip shows. */
export type ReportMark = Pick<ReportState, 'status' | 'timely' | 'hasDraft'>

/** `listReportStates` without names and people, as one value: hundreds of rows cost more to read than to find. */
export async function listReportMarks(
  tx: TenantSql,
  form: FormDeclaration,
  period: Period,
  within: Within = {},
): Promise<ReportMark[]> {
  const [row] = await tx.sql.query<{ marks: string | null }>(
    `select string_agg(coalesce(r.status::text, '-') || coalesce(r.timely, 0) || (r.draft is not null)::int, ''
       order by v.code) as marks ${VILLAGES}`,
    scopeValues(tx, form, period, within),
  )
  return (row?.marks?.match(/.../g) ?? []).map(([status, timely, draft]) => ({
    status: status === '-' ? null : (Number(status) as Status),
    timely: Number(timely) as ReportMark['timely'],
    hasDraft: draft === '1',
  }))
}

/** How far the reporting of a period has come, in villages. `expected` counts every village of the scope. */
export interface ReportCoverage {
  expected: number
  drafted: number
  returned: number
  sent: number
  verified: number
  approved: number
  onTime: number
}

/** Counts of villages by how far their report has come; each later stage is part of the earlier. */
export async function reportCoverage(
  tx: TenantSql,
  form: FormDeclaration,
  period: Period,
  within: Within = {},
): Promise<ReportCoverage> {
  const [row] = await tx.sql.query<ReportCoverage>(
    `select count(*)::int as expected,
       (count(*) filter (where r.status = 0 and r.draft is not null))::int as drafted,
       (count(*) filter (where r.status = 1))::int as returned,
       (count(*) filter (where r.status >= 2))::int as sent,
       (count(*) filter (where r.status >= 3))::int as verified,
       (count(*) filter (where r.status >= 4))::int as approved,
       (count(*) filter (where r.status >= 2 and r.timely > 0))::int as "onTime"
     ${VILLAGES}`,
    scopeValues(tx, form, period, within),
  )
  return row!
}

/** Until when the reports of a form and month are on time. */
export interface Due {
  /** For the whole office, with what was given to all of it. */
  dueAt: Date
  /** The office's own day, without any extension. */
  plainAt: Date
  zone: Zone
  firstPeriod: Period
  /** Later days given to some of its villages, or to all. */
  extensions: Extension[]
}

/** Until when a village's report of this period is due, with the office's clock and the extensions that were given. */
export async function findDue(tx: TenantSql, form: FormDeclaration, period: Period): Promise<Due> {
  const [row] = await tx.sql.query<{
    zone: Zone
    firstPeriod: number
    dueDay: number | null
    extensions: Extension[] | null
  }>(
    `select t.zone, t.first_period as "firstPeriod",
       (select d.day from due_day d where d.tenant_id = $1 and d.form_code = $2 and d.level = 4 and d.from_period <= $3
        order by d.from_period desc limit 1) as "dueDay",
       (select json_agg(json_build_object('villageId', e.village_id, 'kecamatanId', e.kecamatan_id,
          'untilOn', to_char(e.until_on, 'YYYY-MM-DD'))) from due_extension e
        where e.tenant_id = $1 and e.form_code = $2 and e.period = $3 and e.state = 'diberi') as extensions
     from tenant t where t.id = $1`,
    [tx.tenantId, form.code, period],
  )
  if (!row) throw new Refusal('not-found')
  const extensions = row.extensions ?? []
  const everywhere = extensions.filter((one) => one.villageId === null && one.kecamatanId === null)
  const plainAt = dueAt(period, row.dueDay ?? form.dueDay, row.zone, form.periodKind)
  return {
    dueAt: laterDue(plainAt, extendedTo(everywhere, NOWHERE), row.zone),
    plainAt,
    zone: row.zone,
    firstPeriod: row.firstPeriod,
    extensions,
  }
}

const NOWHERE: Place = { unitId: 0, kecamatanId: 0 }

/** Until when one village's report is due. A report that was received keeps the instant it was judged by. */
export const dueOf = (due: Due, village: Place, judgedBy: Date | null = null): Date =>
  judgedBy ?? laterDue(due.dueAt, extendedTo(due.extensions, village), due.zone)

/** What a village last sent for a month. */
interface SentCells {
  unitId: number
  cells: Cells
  reasons: Reasons
}

/** The last sent revision of villages in a month, whatever its state since. */
export async function listSentCells(
  tx: TenantSql,
  form: FormDeclaration,
  period: Period,
  unitIds: readonly number[],
): Promise<Map<number, SentCells>> {
  const rows = await tx.sql.query<SentCells>(
    `select v.unit_id as "unitId", v.cells, v.reasons from report_revision v
     join report r on r.tenant_id = v.tenant_id and r.form_code = v.form_code and r.period = v.period
       and r.unit_id = v.unit_id and r.revision = v.revision
     where v.tenant_id = $1 and v.form_code = $2 and v.period = $3 and v.unit_id = any ($4::int[])`,
    [tx.tenantId, form.code, period, unitIds],
  )
  return new Map(rows.map((row) => [row.unitId, row]))
}

/** One sent revision of a report, as it was sent. */
export interface Revision {
  revision: number
  cells: Cells
  reasons: Reasons
  correction: string
  madeAt: Date
  receivedAt: Date
  sentByName: string
}

/** One step a report took. */
export interface ReportEvent {
  id: number
  step: Step
  fromState: Status
  toState: Status
  revision: number
  reason: string
  actorName: string
  actorRole: string
  at: Date
}

/** A report with everything that is known of it. `cells` is the last sent revision; null when never sent. */
export interface Report extends ReportState {
  form: FormDeclaration
  period: Period
  dueAt: Date
  zone: Zone
  reopenUntil: Date | null
  cells: Cells | null
  reasons: Reasons
  draft: Draft | null
  draftAt: Date | null
  draftByName: string
  lastMonth: Cells | null
  computed: Cells
  others: OtherForms
  revisions: Revision[]
  events: ReportEvent[]
}

/**
 * One village's report of a month: state, last sent cells, last month's, revisions
 * newest first and every step in order. Refuses (not found) a village that is not of
 * this office, with the same words as one that does not exist.
 */
export async function getReport(tx: TenantSql, form: FormDeclaration, period: Period, unitId: number): Promise<Report> {
  const key = [tx.tenantId, form.code, period, unitId]
  const [[state], due, [row], revisions, events, last, computed, others] = await Promise.all([
    listReportStates(tx, form, period, { unitIds: [unitId] }),
    findDue(tx, form, period),
    tx.sql.query<{
      draft: Draft | null
      draftAt: Date | null
      draftByName: string
      dueAt: Date | null
      reopenUntil: Date | null
    }>(
      `select draft, draft_at as "draftAt", draft_by_name as "draftByName",
         case when first_received_at is not null then due_at end as "dueAt", reopen_until as "reopenUntil"
       from report where tenant_id = $1 and form_code = $2 and period = $3 and unit_id = $4`,
      key,
    ),
    tx.sql.query<Revision>(
      `select revision, cells, reasons, correction, made_at as "madeAt", received_at as "receivedAt",
         sent_by_name as "sentByName"
       from report_revision where tenant_id = $1 and form_code = $2 and period = $3 and unit_id = $4
       order by revision desc`,
      key,
    ),
    tx.sql.query<ReportEvent>(
      `select id, step, from_state as "fromState", to_state as "toState", revision, reason, actor_name as "actorName",
         actor_role as "actorRole", at
       from report_event where tenant_id = $1 and form_code = $2 and period = $3 and unit_id = $4 order by id`,
      key,
    ),
    listSentCells(tx, form, lastFormPeriod(form, period), [unitId]),
    readComputed(tx, form, period, [unitId]),
    readOtherForms(tx, form, period, [unitId]),
  ])
  if (!state) throw new Refusal('not-found')
  return {
    ...state,
    form,
    period,
    dueAt: dueOf(due, state, row?.dueAt),
    zone: due.zone,
    reopenUntil: row?.reopenUntil ?? null,
    cells: revisions[0]?.cells ?? null,
    reasons: revisions[0]?.reasons ?? {},
    draft: row?.draft ?? null,
    draftAt: row?.draftAt ?? null,
    draftByName: row?.draftByName ?? '',
    lastMonth: last.get(unitId)?.cells ?? null,
    computed: computed.get(unitId) ?? {},
    others: others.get(unitId) ?? {},
    revisions,
    events,
  }
}
