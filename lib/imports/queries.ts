import 'server-only'
import type { TenantSql } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import type { RowProblem } from './rows'
import type { ImportJob } from './state'

const COLUMNS = `id::text as id, kind, file_name as "fileName", file_size as "fileSize", state, layout, mapping,
  rows_total as "rowsTotal", rows_done as "rowsDone", problems, summary, failure, created_by::text as "createdBy",
  creator_name as "creatorName", version, created_at as "createdAt", committed_at as "committedAt", undone_at as "undoneAt"`

/** An import of this office, or the same refusal for a missing one and another office's. */
export async function getJob(tx: TenantSql, id: string): Promise<ImportJob> {
  const [job] = await tx.sql.query<ImportJob>(
    `select ${COLUMNS} from import_job where tenant_id = $1 and id = $2::uuid`,
    [tx.tenantId, id],
  )
  if (!job) throw new Refusal('not-found')
  return job
}

/** The imports of the office, latest first; of one person only when told. */
export const listJobs = (
  tx: TenantSql,
  { by, most = 50 }: { by: string | null; most?: number },
): Promise<ImportJob[]> =>
  tx.sql.query<ImportJob>(
    `select ${COLUMNS} from import_job
     where tenant_id = $1 and ($2::uuid is null or created_by = $2::uuid) order by created_at desc limit $3::int`,
    [tx.tenantId, by, most],
  )

/** Problems in the order of the file, those that hold the import back first when asked. */
export const listProblems = (
  tx: TenantSql,
  jobId: string,
  { from = 0, rows }: { from?: number; rows?: readonly number[] } = {},
): Promise<RowProblem[]> =>
  tx.sql.query<RowProblem>(
    `select row, col as "column", field, severity, message from import_problem
     where tenant_id = $1 and job_id = $2::uuid and row >= $3::int and ($4::int[] is null or row = any($4::int[]))
     order by row, col, field`,
    [tx.tenantId, jobId, from, rows ? [...rows] : null],
  )

/** A kind of problem: the same sentence in the same column, and in how many rows it stands. */
export interface ProblemGroup {
  column: number
  field: string
  severity: 'tolak' | 'peringatan'
  message: string
  count: number
  firstRow: number
}

/** What is wrong, told once a kind, most rows first. */
export const groupProblems = (tx: TenantSql, jobId: string): Promise<ProblemGroup[]> =>
  tx.sql.query<ProblemGroup>(
    `select col as "column", field, severity, message, count(*)::int as count, min(row) as "firstRow"
     from import_problem where tenant_id = $1 and job_id = $2::uuid
     group by col, field, severity, message order by severity = 'tolak' desc, count(*) desc, min(row) limit 200`,
    [tx.tenantId, jobId],
  )

/** Row numbers with problems, in the order of the file. */
export async function listProblemRows(tx: TenantSql, jobId: string, severity: 'tolak' | 'semua'): Promise<number[]> {
  const rows = await tx.sql.query<{ row: number }>(
    `select distinct row from import_problem where tenant_id = $1 and job_id = $2::uuid
       and ($3 = 'semua' or severity = 'tolak') order by row`,
    [tx.tenantId, jobId, severity],
  )
  return rows.map(({ row }) => row)
}
