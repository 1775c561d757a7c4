import 'server-only'
import type { TenantSql } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import type { Zone } from '@/lib/format/date'
import { type Period, parsePeriod } from '@/lib/format/period'
import { lastDayOf } from '@/lib/regions/month'
import { monthlyNeed, readOwnMonthly, readOwnStock } from '@/lib/reports/computed'
import { closesAt, dueAt, runningPeriod } from '@/lib/reports/due'
import { laterDue } from '@/lib/reports/extended'
import type { Cells, FormDeclaration, OtherForms } from '@/lib/reports/form'
import { isFormPeriod } from '@/lib/reports/form-period'
import { readOtherForms } from '@/lib/reports/other-forms'
import type { ReportSubject } from '@/lib/reports/policy'
import type { Draft, ReportRef } from '@/lib/reports/schema'
import { STATUS, type Status } from '@/lib/reports/workflow'

/** The row of a report as commands need it. */
export interface ReportRow {
  villageId: number
  kecamatanId: number
  status: Status
  version: number
  revision: number
  draft: Draft | null
  draftAt: Date | null
  draftByName: string
  correction: string
  dueAt: Date
  firstReceived: Date | null
  timely: 0 | 1 | 2
  sentBy: string | null
  reopenUntil: Date | null
}

/** Everything a command must know before it decides, read in one round trip. */
export interface Standing {
  report: ReportRow | null
  subject: ReportSubject
  /** The answer given earlier to the same key, with the hash of its body. */
  receipt: { bodyHash: string; answer: unknown } | null
  firstPeriod: Period
  zone: Zone
  /**
   * Until when this report is on time. A report that was received keeps what it was judged by; one
   * that was not follows the office's day and every extension given since.
   */
  dueAt: Date
  /** What the village was called then. */
  villageName: string
  /** What the village's own registers, rosters and meetings count, by column; absent where it has none. */
  computed: Cells
  /** What the village's other forms said for the same month, as far as this form's rules compare with it. */
  others: OtherForms
}

const REPORT = `
  select village_id as "villageId", kecamatan_id as "kecamatanId", status, version, revision, draft,
    draft_at as "draftAt", draft_by_name as "draftByName", correction, due_at as "dueAt",
    first_received_at as "firstReceived", timely, sent_by as "sentBy", reopen_until as "reopenUntil"
  from report where tenant_id = $1 and form_code = $2 and period = $3 and unit_id = $4 for update`

// After the lock above: a second sender of the same key waits there and finds the receipt here.
const PLACE = `
  select t.first_period as "firstPeriod", t.zone, v.parent_id as "kecamatanId", v.name as "villageName",
    (select d.day from due_day d where d.tenant_id = $1 and d.form_code = $2 and d.level = 4 and d.from_period <= $3
     order by d.from_period desc limit 1) as "dueDay",
    (select to_char(max(e.until_on), 'YYYY-MM-DD') from due_extension e
      where e.tenant_id = $1 and e.form_code = $2 and e.period = $3 and e.state = 'diberi'
        and case when e.village_id is null then e.kecamatan_id is null or e.kecamatan_id = v.parent_id
          else e.village_id = $4 end) as "extendedTo",
    exists (select from desa_binaan b join petugas p on p.tenant_id = b.tenant_id and p.id = b.petugas_id
      where b.tenant_id = $1 and b.village_id = $4 and p.account_id = $5::uuid
        and b.from_on <= $6::date and (b.to_on is null or b.to_on > $6::date)) as served,
    w.body_hash as "bodyHash", w.answer,
    $8::boolean and (exists (select from poktan_meeting m where m.tenant_id = $1 and m.village_id = $4 and m.period <= $3)
      or exists (select from poktan_nil n where n.tenant_id = $1 and n.village_id = $4 and n.period <= $3)
      or exists (select from poktan_service s where s.tenant_id = $1 and s.village_id = $4 and s.period <= $3)) as recorded
  from tenant t
  left join (region_version v
    join region n on n.id = v.region_id and n.level = 4
    join region k on k.id = v.parent_id and k.district_id = $1)
    on v.region_id = $4 and v.valid_from <= $6::date and (v.valid_to is null or v.valid_to > $6::date)
  left join receipt w on w.tenant_id = $1 and w.key = $7::uuid
  where t.id = $1`

interface PlaceRow {
  firstPeriod: number
  zone: Zone
  kecamatanId: number | null
  villageName: string | null
  dueDay: number | null
  extendedTo: string | null
  served: boolean
  bodyHash: string | null
  answer: unknown
  /** Whether the village's groups record anything in Lini; most do not, and are asked nothing more. */
  recorded: boolean
}

/**
 * Reads and locks the report, and reads its village, its due day, whom it is served
 * by on the month's last day, and the key's earlier answer. A village of another
 * office is not found, with the same words as one that does not exist.
 */
export async function readStanding(tx: TenantSql, ref: ReportRef, key: string): Promise<Standing> {
  const { form, period, unit } = ref
  if (!isFormPeriod(form, period)) throw new Refusal('report.not-its-period')
  const whose = tx.actor.onBehalfOf ?? tx.actor.accountId
  const need = monthlyNeed(form)
  const [[report], [place], stock, counted, others] = await Promise.all([
    tx.sql.query<ReportRow>(REPORT, [tx.tenantId, form.code, period, unit]),
    tx.sql.query<PlaceRow>(PLACE, [
      tx.tenantId,
      form.code,
      period,
      unit,
      whose,
      lastDayOf(period),
      key,
      need === 'lapor',
    ]),
    readOwnStock(tx, form, period, unit),
    need === 'all' ? readOwnMonthly(tx, form, period, unit) : {},
    readOtherForms(tx, form, period, [unit]),
  ])
  const kecamatanId = report?.kecamatanId ?? place?.kecamatanId
  if (!place || !kecamatanId) throw new Refusal('not-found')
  const handedIn = place.recorded ? await readOwnMonthly(tx, form, period, unit) : {}
  return {
    report: report ?? null,
    subject: {
      formCode: form.code,
      villageId: report?.villageId ?? unit,
      kecamatanId,
      status: report?.status ?? STATUS.draf,
      sentBy: report?.sentBy ?? null,
      served: place.served,
    },
    receipt: place.bodyHash === null ? null : { bodyHash: place.bodyHash, answer: place.answer },
    firstPeriod: place.firstPeriod,
    zone: place.zone,
    dueAt: report?.firstReceived
      ? report.dueAt
      : laterDue(dueAt(period, place.dueDay ?? form.dueDay, place.zone, form.periodKind), place.extendedTo, place.zone),
    villageName: place.villageName ?? '',
    computed: { ...stock, ...counted, ...handedIn },
    others: others.get(unit) ?? {},
  }
}

/** Refuses a month that is ahead, before the office's or the form's first, or closed without being reopened. */
export function requireOpenPeriod(form: FormDeclaration, period: Period, standing: Standing, now: Date): void {
  if (period > runningPeriod(now, standing.zone)) throw new Refusal('report.period-ahead')
  if (period < standing.firstPeriod) throw new Refusal('report.period-before-office')
  if (period < (parsePeriod(form.validFrom) ?? 0)) throw new Refusal('report.period-before-form')
  if (standing.report?.status === STATUS.terkunci) throw new Refusal('report.locked')
  const reopened = standing.report?.reopenUntil
  if (now > closesAt(standing.dueAt) && !(reopened && now <= reopened)) throw new Refusal('report.period-closed')
}
