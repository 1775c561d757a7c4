import 'server-only'
import type { TenantBulk } from '@/lib/db/bulk'
import { Refusal } from '@/lib/errors/refusal'
import type { Period } from '@/lib/format/period'
import { type Cells, type FormDeclaration, optionalColumns } from '@/lib/reports/form'
import { formTables } from '@/lib/reports/form-columns'
import { STATUS } from '@/lib/reports/workflow'

/** A report as it stands before the import; zeros where there is none. */
export interface Stored {
  version: number
  revision: number
  status: number
}

/** A village's month as the file tells it. */
export interface RecapRow {
  unitId: number
  kecamatanId: number
  period: Period
  due: Date
  cells: Cells
  before: Stored
}

const ROWS_AT_ONCE = 400

interface Writing {
  jobId: string
  firstPeriod: Period
}

/**
 * Writes the months as locked reports of one revision, with their facts and, through the facts'
 * triggers, the totals. The office's first month moves back when the file goes further.
 * Refuses all of it when a report was made meanwhile.
 */
export async function writeRecap(
  tx: TenantBulk,
  form: FormDeclaration,
  rows: readonly RecapRow[],
  { jobId, firstPeriod }: Writing,
): Promise<void> {
  if (rows.length === 0) return
  const [job] = await tx.sql.query<{ fileName: string }>(
    'select file_name as "fileName" from import_job where tenant_id = $1 and id = $2::uuid',
    [tx.tenantId, jobId],
  )
  const word = `Impor berkas ${job?.fileName ?? ''}`.slice(0, 300)
  const earliest = Math.min(...rows.map(({ period }) => period))
  if (earliest < firstPeriod) await beginEarlier(tx, jobId, firstPeriod, earliest)
  const now = new Date()
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE)
    await writeSome(tx, form, rows.slice(at, at + ROWS_AT_ONCE), { jobId, word, now })
}

/** Remembers the month the office began with, so that an undo can go back to it. */
async function beginEarlier(tx: TenantBulk, jobId: string, before: Period, earliest: Period): Promise<void> {
  await tx.sql.query(
    `insert into import_change (tenant_id, job_id, table_name, row_id, before, version)
     values ($1, $2::uuid, 'tenant', $2::uuid, jsonb_build_object('first_period', $3::int), 1)`,
    [tx.tenantId, jobId, before],
  )
  await tx.sql.query('select begin_reporting($1::int)::text', [earliest])
}

async function writeSome(
  tx: TenantBulk,
  form: FormDeclaration,
  rows: readonly RecapRow[],
  { jobId, word, now }: { jobId: string; word: string; now: Date },
): Promise<void> {
  const { accountId, name, role } = tx.actor
  const sent = JSON.stringify(
    rows.map(({ unitId, kecamatanId, period, due, cells, before }) => ({
      ...{ period, unit_id: unitId, village_id: unitId, kecamatan_id: kecamatanId, due_at: due.toISOString(), cells },
      ...{ revision: before.revision + 1, was: before.status },
    })),
  )
  const given = `jsonb_to_recordset($3::jsonb) g (period int, unit_id int, village_id int, kecamatan_id int,
    due_at timestamptz, cells jsonb, revision int, was int)`
  const base = [tx.tenantId, form.code, sent] as const
  const written = await tx.sql.query<{ unit: number }>(
    `insert into report as r (tenant_id, form_code, period, unit_id, village_id, kecamatan_id, edition, status, version,
       revision, due_at, made_at, received_at, first_received_at, timely, sent_by, sent_by_name, import_id)
     select $1, $2, g.period, g.unit_id, g.village_id, g.kecamatan_id, $4::int, $5::int, 1, g.revision, g.due_at,
       $6::timestamptz, $6::timestamptz, $6::timestamptz, 0, $7::uuid, $8, $9::uuid
     from ${given}
     on conflict (tenant_id, form_code, period, unit_id) do update set kecamatan_id = excluded.kecamatan_id,
       edition = excluded.edition, status = excluded.status, version = r.version + 1, revision = excluded.revision,
       made_at = excluded.made_at, received_at = excluded.received_at, first_received_at = excluded.first_received_at,
       timely = 0, sent_by = excluded.sent_by, sent_by_name = excluded.sent_by_name, import_id = excluded.import_id,
       correction = '', return_reason = '', reviewed_by_name = ''
     where r.status = 0 and r.draft is null and r.revision = excluded.revision - 1
     returning unit_id as unit`,
    [...base, form.edition, STATUS.terkunci, now, accountId, name, jobId],
  )
  // A row that somebody made meanwhile is not written over: then nothing is.
  if (written.length !== rows.length) throw new Refusal('import.changed-meanwhile')
  await tx.sql.query(
    `insert into report_revision (tenant_id, form_code, period, unit_id, revision, edition, cells, reasons, correction,
       made_at, received_at, sent_by, sent_by_name)
     select $1, $2, g.period, g.unit_id, g.revision, $4::int, g.cells, '{}'::jsonb, $5, $6::timestamptz,
       $6::timestamptz, $7::uuid, $8 from ${given}`,
    [...base, form.edition, word, now, accountId, name],
  )
  await tx.sql.query(
    `insert into report_event (tenant_id, form_code, period, unit_id, step, from_state, to_state, revision, reason,
       actor_id, actor_name, actor_role, at)
     select $1, $2, g.period, g.unit_id, 'send', g.was, $4::int, g.revision, $5, $6::uuid, $7, $8, $9::timestamptz
     from ${given}`,
    [...base, STATUS.terkunci, word, accountId, name, role, now],
  )
  await writeFacts(tx, form, rows)
}

const quoted = (name: string): string => {
  if (!/^[a-z][a-z0-9_]*$/.test(name)) throw new Error(`Not a column of a form: ${name}`)
  return `"${name}"`
}

/** NULL is *belum dilaporkan*, a bit says *tidak berlaku*; the triggers move the totals. */
async function writeFacts(tx: TenantBulk, form: FormDeclaration, rows: readonly RecapRow[]): Promise<void> {
  const { fact } = formTables(form)
  const optional = optionalColumns(form)
  const facts = rows.map(({ unitId, kecamatanId, period, cells, before }) => ({
    ...{ period, unit_id: unitId, village_id: unitId, kecamatan_id: kecamatanId },
    ...{ status: STATUS.terkunci, revision: before.revision + 1, timely: 0 },
    ...Object.fromEntries(
      form.elements.map(({ column }) => [column, typeof cells[column] === 'number' ? cells[column] : null]),
    ),
    ...(optional.length > 0 && { na: optional.map((column) => (cells[column] === 'na' ? '1' : '0')).join('') }),
  }))
  const columns = Object.keys(facts[0]!).map(quoted)
  await tx.sql.query(
    `insert into ${fact} (tenant_id, ${columns.join(', ')})
     select $1, ${columns.map((column) => `g.${column}`).join(', ')} from jsonb_populate_recordset(null::${fact}, $2::jsonb) g
     on conflict (tenant_id, period, unit_id) do update set ${columns
       .filter((column) => !['"period"', '"unit_id"'].includes(column))
       .map((column) => `${column} = excluded.${column}`)
       .join(', ')}`,
    [tx.tenantId, JSON.stringify(facts)],
  )
}
