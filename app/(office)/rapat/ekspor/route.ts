import type { NextRequest } from 'next/server'
import { recordAudit } from '@/lib/audit/record'
import { worksInOffice } from '@/lib/auth/actor'
import { findActor } from '@/lib/auth/require-actor'
import { inTenantSql } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { refusalResponse } from '@/lib/errors/refusal-response'
import { notesSheet, type Sheet, workbookResponse } from '@/lib/export/workbook'
import { readsRapat } from '@/lib/rapat/policy'
import { listRapat, type RapatRow } from '@/lib/rapat/queries'
import { kindLabel, rapatStateLabel } from '@/lib/rapat/rules'
import { dayIn } from '@/lib/registers/rules'
import { readRapatView } from '../view'

/** The list of rapat a view shows, as an Excel file. */
export async function GET(request: NextRequest): Promise<Response> {
  const actor = await findActor()
  if (!actor) return refusalResponse(new Refusal('sign-in-needed'))
  if (!worksInOffice(actor) || !readsRapat(actor.role)) return refusalResponse(new Refusal('not-found'))
  const today = dayIn(actor.zone, new Date())
  const view = readRapatView(Object.fromEntries(request.nextUrl.searchParams), Number(today.slice(0, 4)))
  const rows = await inTenantSql(actor, async (tx) => {
    const found = await listRapat(tx, view, today)
    await recordAudit(tx, 'rapat.list-exported', 'rapat', { rows: found.length })
    return found
  })
  const sheet: Sheet<RapatRow> = {
    name: `Rapat ${view.year}`,
    columns: [
      { head: 'Tanggal', type: 'day', value: ({ heldOn }) => heldOn, width: 12 },
      { head: 'Jam', type: 'text', value: ({ fromTime }) => fromTime || null, width: 8 },
      { head: 'Jenis', type: 'text', value: ({ kind }) => kindLabel(kind), width: 18 },
      { head: 'Rapat', type: 'text', value: ({ title }) => title, width: 44 },
      { head: 'Kecamatan', type: 'text', value: ({ kecamatanName }) => kecamatanName, width: 22 },
      { head: 'Tempat', type: 'text', value: ({ place }) => place, width: 30 },
      { head: 'Hadir menurut daftar', type: 'count', value: ({ listed }) => listed, width: 12 },
      { head: 'Hadir menurut penyelenggara', type: 'count', value: ({ presentSaid }) => presentSaid, width: 14 },
      { head: 'RTL', type: 'count', value: ({ rtl }) => rtl, width: 8 },
      { head: 'RTL selesai', type: 'count', value: ({ rtlDone }) => rtlDone, width: 10 },
      { head: 'RTL lewat', type: 'count', value: ({ rtlLate }) => rtlLate, width: 10 },
      { head: 'Keadaan', type: 'text', value: ({ state }) => rapatStateLabel(state), width: 20 },
    ],
    rows,
  }
  const notes = notesSheet([
    ['Tahun', String(view.year)],
    ['Sel kosong', 'Belum dicatat, bukan nol'],
    ['Diunduh oleh', actor.name],
  ])
  return workbookResponse(`Rapat ${actor.region.name} ${view.year}`, [sheet as Sheet<unknown>, notes as Sheet<unknown>])
}
