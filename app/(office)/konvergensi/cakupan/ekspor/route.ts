import type { NextRequest } from 'next/server'
import { recordAudit } from '@/lib/audit/record'
import { worksInOffice } from '@/lib/auth/actor'
import { findActor } from '@/lib/auth/require-actor'
import {
  COVERAGE_COLUMNS,
  COVERAGE_EDITION,
  type CoverageColumn,
  type CoverageLine,
  cellOf,
} from '@/lib/convergence/coverage-columns'
import { readCoverage } from '@/lib/convergence/coverage-queries'
import { readsConvergence } from '@/lib/convergence/policy'
import { inTenantSql } from '@/lib/db/tenant'
import { REFUSALS } from '@/lib/errors/refusal'
import { notesSheet, type SheetColumn, workbookResponse } from '@/lib/export/workbook'
import { dayIn } from '@/lib/registers/rules'
import { yearIn } from '../../year'

const refused = (code: 'sign-in-needed' | 'not-found', status: number) =>
  Response.json({ error: { code, message: REFUSALS[code] } }, { status })

/** The coverage table of a year, a line a village, as an Excel file whose columns can be pasted back into the grid. */
export async function GET(request: NextRequest): Promise<Response> {
  const actor = await findActor()
  if (!actor) return refused('sign-in-needed', 401)
  if (!worksInOffice(actor) || !readsConvergence(actor.role)) return refused('not-found', 404)
  const params = Object.fromEntries(request.nextUrl.searchParams)
  const year = yearIn(params, Number(dayIn(actor.zone, new Date()).slice(0, 4)))
  const kecamatanId = /^\d{1,9}$/.test(params.kecamatan ?? '') ? Number(params.kecamatan) : null
  const lines = await inTenantSql(actor, async (tx) => {
    await recordAudit(tx, 'convergence.exported', `konvergensi/${year}/cakupan/${kecamatanId ?? ''}`)
    return readCoverage(tx, year, kecamatanId)
  })
  const notes = notesSheet([
    ['Tahun', String(year)],
    ['Kolom', `${COVERAGE_EDITION.source} (${COVERAGE_EDITION.certainty})`],
    ['Sel kosong', 'Belum diketahui; bukan nol'],
    ['Diunduh oleh', actor.name],
  ])
  const data = { name: 'Cakupan', rows: lines, columns: [...HEADS, ...COVERAGE_COLUMNS.flatMap(columnsFor)] }
  return workbookResponse(`Cakupan desa ${year} ${actor.region.name}`, [data, notes])
}

const HEADS: SheetColumn<CoverageLine>[] = [
  { head: 'Kecamatan', type: 'text', value: ({ kecamatanName }) => kecamatanName, width: 22 },
  { head: 'Desa/kelurahan', type: 'text', value: ({ villageName }) => villageName, width: 26 },
]

function columnsFor(column: CoverageColumn): SheetColumn<CoverageLine>[] {
  const source: SheetColumn<CoverageLine> = {
    ...{ head: `${column.label}: sumber`, type: 'text', width: 26 },
    value: (line) => cellOf(line, column.code)?.source ?? null,
  }
  const reached: SheetColumn<CoverageLine> = {
    head: column.type === 'ratio' ? `${column.label}: capaian` : column.label,
    type: 'count',
    value: (line) => cellOf(line, column.code)?.reached ?? null,
  }
  if (column.type !== 'ratio') return [reached, source]
  const target: SheetColumn<CoverageLine> = {
    ...{ head: `${column.label}: sasaran`, type: 'count' },
    value: (line) => cellOf(line, column.code)?.target ?? null,
  }
  return [reached, target, source]
}
