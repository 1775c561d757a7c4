import type { NextRequest } from 'next/server'
import type { RankRow } from '@/components/lokus/rank-table'
import { recordAudit } from '@/lib/audit/record'
import { worksInOffice } from '@/lib/auth/actor'
import { findActor } from '@/lib/auth/require-actor'
import { readLokusBoard } from '@/lib/convergence/lokus-board'
import { lokusSubject } from '@/lib/convergence/lokus-commands'
import { readsConvergence } from '@/lib/convergence/policy'
import { inTenantSql } from '@/lib/db/tenant'
import { REFUSALS } from '@/lib/errors/refusal'
import { notesSheet, type Sheet, workbookResponse } from '@/lib/export/workbook'
import { formatDate } from '@/lib/format/date'
import { formatPeriod, formatPeriodShort } from '@/lib/format/period'
import { dayIn } from '@/lib/registers/rules'
import { rowsOf } from '../rows'
import { readLokusView } from '../view'

const refused = (code: 'sign-in-needed' | 'not-found', status: number) =>
  Response.json({ error: { code, message: REFUSALS[code] } }, { status })

/** The whole ranking of a year as an Excel file, with its weights and sources. */
export async function GET(request: NextRequest): Promise<Response> {
  const actor = await findActor()
  if (!actor) return refused('sign-in-needed', 401)
  if (!worksInOffice(actor) || !readsConvergence(actor.role)) return refused('not-found', 404)
  const now = new Date()
  const today = dayIn(actor.zone, now)
  const { year } = readLokusView(Object.fromEntries(request.nextUrl.searchParams), Number(today.slice(0, 4)))
  const board = await inTenantSql(actor, async (tx) => {
    await recordAudit(tx, 'lokus.exported', lokusSubject(year))
    return readLokusBoard(tx, year, now)
  })
  const { weighting, plan, facts } = board
  const notes = notesSheet([
    ['Tahun lokus', String(year)],
    ['Bobot', `Prevalensi ${weighting.prevalence}, stunting ${weighting.stunted}, KRS ${weighting.krs}`],
    ['Sumber bobot', `${weighting.source} (${weighting.certainty})`],
    ['Pengukuran', `Posyandu, bulan terukur terakhir dalam 12 bulan sampai ${formatPeriod(facts.until)}`],
    ['KRS', facts.krsSource ?? 'Belum ada daftar maupun laporan'],
    ['Penetapan', plan?.skNumber ? `SK ${plan.skNumber}, ${formatDate(plan.skOn)}` : 'Belum ditetapkan'],
    ['Sel kosong', 'Belum ada data; bukan nol'],
    ['Diunduh oleh', actor.name],
  ])
  return workbookResponse(`Lokus ${year} ${actor.region.name}`, [sheetOf(rowsOf(board)), notes])
}

const sheetOf = (rows: RankRow[]): Sheet<RankRow> => ({
  name: 'Peringkat',
  rows,
  columns: [
    { head: 'Peringkat', type: 'count', value: ({ rank }) => rank, width: 11 },
    { head: 'Kode', type: 'text', value: ({ code }) => code, width: 15 },
    { head: 'Desa/kelurahan', type: 'text', value: ({ name }) => name, width: 26 },
    { head: 'Kecamatan', type: 'text', value: ({ kecamatanName }) => kecamatanName, width: 22 },
    { head: 'Balita stunting', type: 'count', value: ({ cases }) => cases },
    { head: 'Balita diukur', type: 'count', value: ({ valid }) => valid },
    { head: 'Bulan', type: 'text', value: ({ period }) => (period === null ? null : formatPeriodShort(period)) },
    {
      head: 'Prevalensi',
      type: 'percent',
      value: ({ cases, valid }) => (cases === null || !valid ? null : cases / valid),
    },
    { head: 'KRS', type: 'count', value: ({ krs }) => krs },
    { head: 'Poin prevalensi', type: 'decimal', value: ({ parts }) => parts.prevalence?.points ?? null },
    { head: 'Poin stunting', type: 'decimal', value: ({ parts }) => parts.stunted?.points ?? null },
    { head: 'Poin KRS', type: 'decimal', value: ({ parts }) => parts.krs?.points ?? null },
    { head: 'Skor', type: 'decimal', value: ({ score }) => score },
    { head: 'Usulan', type: 'text', value: ({ chosen, excluded }) => (excluded ? 'tidak diikutkan' : chosen) },
    { head: 'Alasan', type: 'text', value: ({ reason }) => reason, width: 40 },
    { head: 'Lokus sebelumnya', type: 'text', value: ({ before }) => (before ? 'ya' : 'tidak') },
  ],
})
