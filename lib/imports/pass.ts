import 'server-only'
import type { TenantSql } from '@/lib/db/tenant'
import { areaOf } from '@/lib/fieldwork/area'
import { dayIn } from '@/lib/registers/rules'
import { missingFields, repeatedHeads } from './heads'
import type { ImportKind } from './kinds/kind'
import { type ImportVillage, villageFinder } from './places'
import { importWriters } from './policy'
import { isEmpty } from './read/cell'
import { type Columns, columnsOf, isBlank, type RowProblem, readRow, type StagedRow } from './rows'
import type { ImportJob, ImportSummary } from './state'
import { openPlan } from './targets/all'
import type { Planner, ReadRow } from './targets/target'
import { withoutNumbers } from './without-numbers'

/** The villages of the office that exist today. */
export const listVillages = (tx: TenantSql): Promise<ImportVillage[]> =>
  tx.sql.query<ImportVillage>(
    `select r.id, r.code, r.name, k.id as "kecamatanId", k.name as "kecamatanName"
     from region r join region k on k.id = r.kecamatan_id
     where r.district_id = $1 and r.level = 4 and r.closed_on is null`,
    [tx.tenantId],
  )

/** The most problems that are kept to be shown; all of them are counted. */
const MOST_PROBLEMS = 6_000

/** Problems of a pass: one a cell, a refusal before a warning. */
export class Problems {
  private readonly kept = new Map<string, RowProblem>()
  private readonly refusedRows = new Set<number>()
  private refusals = 0
  private warnings = 0

  tell = (told: RowProblem): void => {
    const problem = { ...told, message: withoutNumbers(told.message) }
    if (problem.severity === 'tolak') {
      this.refusals += 1
      this.refusedRows.add(problem.row)
    } else this.warnings += 1
    const key = `${problem.row}/${problem.column}/${problem.field}`
    const before = this.kept.get(key)
    if (before?.severity === 'tolak') return
    if (before && problem.severity === 'peringatan') {
      before.message = `${before.message} ${problem.message}`
      return
    }
    // Refusals always find a place: without them nobody could mend the file.
    if (this.kept.size < MOST_PROBLEMS || (problem.severity === 'tolak' && this.refusals <= MOST_PROBLEMS))
      this.kept.set(key, problem)
  }

  isRefused(row: number): boolean {
    return this.refusedRows.has(row)
  }

  list(): RowProblem[] {
    return [...this.kept.values()]
  }

  counts() {
    return { refusals: this.refusals, refusedRows: this.refusedRows.size, warnings: this.warnings }
  }
}

/** One pass over a file: the check, and once more the same inside the commit. */
export interface Pass {
  planner: Planner
  problems: Problems
  /** Reads and plans a block of rows. */
  take(rows: readonly StagedRow[]): Promise<void>
  /** After the last block. */
  close(): void
  summary(): ImportSummary
}

export async function openPass(tx: TenantSql, job: ImportJob, kind: ImportKind, now = new Date()): Promise<Pass> {
  const columns = columnsOf(kind, job.mapping)
  const villages = await listVillages(tx)
  const problems = new Problems()
  const planner = await openPlan(kind.code, {
    tx,
    jobId: job.id,
    fileName: job.fileName,
    columns,
    today: dayIn(tx.actor.zone, now),
    area: await areaOf(tx, importWriters, now),
    findVillage: villageFinder(villages),
    villages: new Map(villages.map((village) => [village.id, village])),
    tell: problems.tell,
  })
  const merged = mergedCells(job, columns)
  let rowsRead = 0
  let skipped = 0
  return {
    planner,
    problems,
    async take(rows) {
      let read: ReadRow[] = []
      for (const source of rows) {
        if (source.skip !== undefined) {
          skipped += 1
          continue
        }
        const aside = kind.aside?.(source, columns)
        if (aside) {
          await planner.plan(read)
          read = []
          planner.aside?.(source, aside, problems.counts().refusals === 0)
          continue
        }
        if (isBlank(source, columns) && !merged(source, problems.tell)) continue
        rowsRead += 1
        merged(source, problems.tell)
        const values = readRow(source, columns, problems.tell)
        if (!problems.isRefused(source.row)) read.push({ row: source.row, values, source })
      }
      await planner.plan(read)
    },
    close: () => planner.close?.(),
    summary() {
      const { refusedRows, warnings } = problems.counts()
      return {
        rows: rowsRead,
        skipped,
        refusedRows,
        warnings,
        problemsShown: problems.list().length,
        ...planner.summary(),
      }
    },
  }
}

/** Tells of cells that are empty because they were merged with the one above or beside. */
function mergedCells(job: ImportJob, columns: Columns) {
  const merges = job.layout.merges ?? []
  const head = job.layout.sheets?.[job.layout.sheet ?? 0]?.headRow ?? 0
  const below = merges.filter(
    ({ lastRow, firstRow, firstColumn, lastColumn }) =>
      lastRow > head && (lastRow > firstRow || lastColumn > firstColumn),
  )
  return ({ row, cells }: StagedRow, tell: (problem: RowProblem) => void): boolean => {
    let found = false
    for (const merge of below) {
      if (row < merge.firstRow || row > merge.lastRow) continue
      for (const { column, field } of columns.list) {
        if (column < merge.firstColumn || column > merge.lastColumn) continue
        if ((row === merge.firstRow && column === merge.firstColumn) || !isEmpty(cells[column])) continue
        found = true
        const message = `Sel ini digabung dengan sel lain (baris ${merge.firstRow}–${merge.lastRow}), jadi kosong. Isi nilainya di sini, atau pisahkan selnya di Excel.`
        tell({ row, column, field: field.name, severity: 'tolak', message })
      }
    }
    return found
  }
}

/** What is wrong with the columns as a whole, before any row is looked at. */
export function mappingProblems(kind: ImportKind, mapping: ImportJob['mapping']): string[] {
  const missing = missingFields(kind, mapping).map(({ label }) => `Kolom ${label} wajib ada, tetapi belum dipasangkan.`)
  const fields = Object.values(mapping)
  const twice = [...new Set(fields.filter((field, at) => fields.indexOf(field) !== at))]
  return [
    ...missing,
    ...twice.map(
      (name) => `${kind.fields.find((field) => field.name === name)?.label ?? name} dipasangkan dengan dua kolom.`,
    ),
  ]
}

export const headRemarks = (heads: readonly string[]): string[] =>
  repeatedHeads(heads).map((head) => `Judul kolom "${head}" muncul lebih dari sekali. Pastikan yang dipasangkan benar.`)
