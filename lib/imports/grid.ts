import 'server-only'
import type { TenantSql } from '@/lib/db/tenant'
import { maskNumber } from '@/lib/families/nik'
import { listBlocks, readBlock } from './blocks'
import type { ImportKind } from './kinds/kind'
import { textOf } from './kinds/readers'
import { listProblemRows, listProblems, type ProblemGroup } from './queries'
import { columnsOf, type StagedRow } from './rows'
import type { ImportJob } from './state'

export const GRID_ROWS = 50

export interface GridCell {
  column: number
  text: string
  /** A person's number without a problem is masked, and stays as it is unless typed anew. */
  masked?: true
  problem?: { severity: 'tolak' | 'peringatan'; message: string }
}

export interface GridRow {
  row: number
  skip: string | null
  cells: GridCell[]
  /** Of the row as a whole. */
  problems: { severity: 'tolak' | 'peringatan'; message: string }[]
}

export type GridView = 'tolak' | 'masalah' | 'semua' | 'dilewati'

/** A page of the rows to mend, with the cells of the mapped columns. */
export async function readGrid(
  tx: TenantSql,
  job: ImportJob,
  kind: ImportKind,
  { view, page, group }: { view: GridView; page: number; group?: ProblemGroup },
): Promise<{ rows: GridRow[]; total: number }> {
  const from = (page - 1) * GRID_ROWS
  if (view === 'semua' || view === 'dilewati') {
    const rows: StagedRow[] = []
    let total = 0
    for (const { block, rows: count } of await listBlocks(tx, job.id)) {
      if (view === 'semua' && (total + count <= from || total >= from + GRID_ROWS)) {
        total += count
        continue
      }
      for (const row of await readBlock(tx, job.id, block)) {
        if (view === 'dilewati' && row.skip === undefined) continue
        if (total >= from && rows.length < GRID_ROWS) rows.push(row)
        total += 1
      }
    }
    return { rows: await dress(tx, job, kind, rows), total }
  }
  const numbers = group
    ? await rowsOfGroup(tx, job.id, group)
    : await listProblemRows(tx, job.id, view === 'tolak' ? 'tolak' : 'semua')
  const wanted = new Set(numbers.slice(from, from + GRID_ROWS))
  const rows: StagedRow[] = []
  const blocks = await listBlocks(tx, job.id)
  for (const [at, { block, firstRow }] of blocks.entries()) {
    const next = blocks[at + 1]?.firstRow ?? Number.POSITIVE_INFINITY
    if (![...wanted].some((row) => row >= firstRow && row < next)) continue
    for (const row of await readBlock(tx, job.id, block)) if (wanted.has(row.row)) rows.push(row)
  }
  return { rows: await dress(tx, job, kind, rows), total: numbers.length }
}

async function rowsOfGroup(tx: TenantSql, jobId: string, { column, field, message }: ProblemGroup): Promise<number[]> {
  const rows = await tx.sql.query<{ row: number }>(
    `select distinct row from import_problem where tenant_id = $1 and job_id = $2::uuid and col = $3::int
       and field = $4 and message = $5 order by row`,
    [tx.tenantId, jobId, column, field, message],
  )
  return rows.map(({ row }) => row)
}

async function dress(tx: TenantSql, job: ImportJob, kind: ImportKind, rows: readonly StagedRow[]): Promise<GridRow[]> {
  const problems = await listProblems(tx, job.id, { rows: rows.map(({ row }) => row) })
  const columns = columnsOf(kind, job.mapping)
  return rows.map((row): GridRow => {
    const own = problems.filter((problem) => problem.row === row.row)
    return {
      row: row.row,
      skip: row.skip ?? null,
      problems: own.filter(({ column }) => column < 0).map(({ severity, message }) => ({ severity, message })),
      cells: columns.list.map(({ column, field }) => {
        const found = own.find((problem) => problem.column === column)
        const text = textOf(row.cells[column] ?? null)
        const masked = field.personal && found?.severity !== 'tolak' && /^\d{16}$/.test(text)
        return {
          column,
          text: masked ? maskNumber(text) : text,
          ...(masked && { masked: true as const }),
          ...(found && { problem: { severity: found.severity, message: found.message } }),
        }
      }),
    }
  })
}
