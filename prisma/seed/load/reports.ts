import type { FormDeclaration } from '@/lib/reports/form'
import { optionalColumns } from '@/lib/reports/form'
import { formTables } from '@/lib/reports/form-columns'
import { approverOf } from '../reports/approver'
import type { ToldReport } from '../reports/told-reports'
import type { OfficeConnection, RowIn } from './office-connection'

/** Months for which every step of the review is in the history; before, only the sending. */
const FULL_HISTORY_MONTHS = 3

/** The cell that the later correction of a report changed. */
const CORRECTED: Record<string, string> = {
  'laporan-desa': 'pb_pil',
  'rekap-poktan': 'bkb_sasaran',
  'rekap-tpk': 'hamil_sasaran',
  'penapisan-tpk': 'hamil_ditapis',
  'kampung-kb': 'bpjs',
  posyandu: 'jml_k',
  'kegiatan-petugas': 'konseling',
  'k0-tahunan': 'bkb_anggota',
}

/** Whether the office has reports of a form already. */
export async function hasReports(office: OfficeConnection, form: FormDeclaration): Promise<boolean> {
  const found = await office.query('select 1 from report where tenant_id = $1 and form_code = $2 limit 1', [
    office.tenantId,
    form.code,
  ])
  return found.length > 0
}

/**
 * Writes reports, their sent revisions, facts and history. The facts' triggers
 * append to the changes; `fold` adds them to the totals. Answers how many.
 */
export async function loadReports(
  office: OfficeConnection,
  form: FormDeclaration,
  reports: readonly ToldReport[],
): Promise<number> {
  if (reports.length === 0) return 0
  await office.query(`create temporary table told (${stagedColumns(form)}) on commit drop`)
  await office.copy(
    'told',
    reports.map((report) => stagedRow(form, report)),
  )
  const values = [office.tenantId, form.code, form.edition]
  const lastPeriod = Math.max(...reports.map(({ period }) => period))
  await office.query(REPORTS, values)
  await office.query(revisions(form), values)
  await office.query(facts(form), [office.tenantId])
  await office.query(EVENTS, [office.tenantId, form.code, lastPeriod - FULL_HISTORY_MONTHS, approverOf(form.code)])
  await office.query('drop table told')
  return reports.length
}

const HEAD = `period int, unit_id int, kecamatan_id int, status smallint, revision smallint, timely smallint,
  version int, due_at timestamptz, draft jsonb, draft_at timestamptz, made_at timestamptz, received_at timestamptz,
  verified_at timestamptz, approved_at timestamptz, returned_at timestamptz, locked_at timestamptz,
  officer uuid, officer_name text, koordinator uuid, koordinator_name text, kabid uuid, kabid_name text,
  return_reason text, reasons jsonb, na text`

const stagedColumns = (form: FormDeclaration) =>
  [HEAD, ...form.elements.map(({ column }) => `${column} int`)].join(', ')

function stagedRow(form: FormDeclaration, report: ToldReport): RowIn {
  const { cells, reasons, officer, koordinator, kabid } = report
  const steps = [report.receivedAt, report.verifiedAt, report.approvedAt, report.returnedAt, report.lockedAt]
  const isDraft = report.status === 0
  return {
    period: report.period,
    unit_id: report.villageId,
    kecamatan_id: report.kecamatanId,
    status: report.status,
    revision: report.revision,
    timely: report.timely,
    // One for the draft, one for each step; a correction is opened and sent again.
    version: isDraft ? 1 : steps.filter(Boolean).length + (report.revision === 2 ? 2 : 0),
    due_at: report.dueAt.toISOString(),
    draft: isDraft ? JSON.stringify({ cells, reasons, unread: {} }) : null,
    draft_at: isoOf(report.draftAt),
    made_at: isoOf(report.madeAt),
    received_at: isoOf(report.receivedAt),
    verified_at: isoOf(report.verifiedAt),
    approved_at: isoOf(report.approvedAt),
    returned_at: isoOf(report.returnedAt),
    locked_at: isoOf(report.lockedAt),
    officer: officer.id,
    officer_name: officer.name,
    koordinator: koordinator.id,
    koordinator_name: koordinator.name,
    kabid: kabid.id,
    kabid_name: kabid.name,
    return_reason: report.returnReason,
    reasons: JSON.stringify(reasons),
    na: optionalColumns(form)
      .map((column) => (cells[column] === 'na' ? '1' : '0'))
      .join(''),
    ...Object.fromEntries(
      form.elements.map(({ column }) => {
        const value = cells[column]
        return [column, typeof value === 'number' ? value : null]
      }),
    ),
  }
}

const isoOf = (instant: Date | null) => instant?.toISOString() ?? null

const REPORTS = `
  insert into report (tenant_id, form_code, period, unit_id, village_id, kecamatan_id, edition, status, version,
    revision, draft, draft_at, draft_by, draft_by_name, due_at, made_at, received_at, first_received_at, timely,
    sent_by, sent_by_name, reviewed_by_name, return_reason)
  select $1, $2, period, unit_id, unit_id, kecamatan_id, $3, status, version, revision, draft, draft_at,
    case when draft is not null then officer end, case when draft is not null then officer_name else '' end,
    due_at, made_at + later, received_at + later, received_at, timely,
    case when revision > 0 then officer end, case when revision > 0 then officer_name else '' end,
    case when approved_at is not null then kabid_name
      when verified_at is not null or returned_at is not null then koordinator_name else '' end, return_reason
  from told cross join lateral (select greatest(revision - 1, 0) * interval '6 hours' as later) l`

function revisions(form: FormDeclaration): string {
  const optional = optionalColumns(form)
  const cell = (column: string) => {
    const at = optional.indexOf(column)
    return at < 0
      ? column
      : `case when substr(na, ${at + 1}, 1) = '1' then to_jsonb('na'::text) else to_jsonb(${column}) end`
  }
  const pairs = form.elements.map(({ column }) => `'${column}', ${cell(column)}`)
  // A function takes a hundred arguments at most: long forms are put together from pieces.
  const cells = Array.from(
    { length: Math.ceil(pairs.length / 50) },
    (_, at) => `jsonb_build_object(${pairs.slice(at * 50, at * 50 + 50).join(', ')})`,
  ).join(' || ')
  const corrected = CORRECTED[form.code]!
  return `
  insert into report_revision (tenant_id, form_code, period, unit_id, revision, edition, cells, reasons, correction,
    made_at, received_at, sent_by, sent_by_name)
  select $1, $2, t.period, t.unit_id, r.revision, $3,
    ${cells} || case when r.revision < t.revision
      then jsonb_build_object('${corrected}', ${corrected} + 1) else '{}' end,
    t.reasons, case when r.revision = 2 then 'Satu angka keliru tersalin dari buku catatan.' else '' end,
    t.made_at + r.later, t.received_at + r.later, t.officer, t.officer_name
  from told t
  cross join lateral (select n as revision, (n - 1) * interval '6 hours' as later
    from generate_series(1, t.revision) n) r`
}

function facts(form: FormDeclaration): string {
  const optional = optionalColumns(form)
  const columns = form.elements.map(({ column }) => column).join(', ')
  return `
  insert into ${formTables(form).fact} (tenant_id, period, unit_id, village_id, kecamatan_id, status, revision, timely,
    ${columns}${optional.length ? ', na' : ''})
  select $1, period, unit_id, unit_id, kecamatan_id, status, revision, timely,
    ${columns}${optional.length ? `, na::bit(${optional.length})` : ''}
  from told where revision > 0 order by period, unit_id`
}

const EVENTS = `
  insert into report_event (tenant_id, form_code, period, unit_id, step, from_state, to_state, revision, reason,
    actor_id, actor_name, actor_role, at)
  select $1, $2, t.period, t.unit_id, e.step, e.from_state, e.to_state, 1, e.reason, e.actor, e.name, e.role, e.at
  from told t
  cross join lateral (values
    ('send', 0, 2, '', t.officer, t.officer_name, 'pkb', t.received_at),
    ('return', 2, 1, t.return_reason, t.koordinator, t.koordinator_name, 'koordinator_kecamatan', t.returned_at),
    ('verify', 2, 3, '', t.koordinator, t.koordinator_name, 'koordinator_kecamatan', t.verified_at),
    ('approve', 3, 4, '', t.kabid, t.kabid_name, $4,
      t.approved_at),
    ('lock', 4, 5, '', '00000000-0000-0000-0000-000000000000', 'Lini (otomatis)', 'admin_dinas', t.locked_at)
  ) e (step, from_state, to_state, reason, actor, name, role, at)
  where e.at is not null and (e.step = 'send' or t.period >= $3)
  order by e.at`
