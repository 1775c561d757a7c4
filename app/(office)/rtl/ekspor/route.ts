import type { NextRequest } from 'next/server'
import { recordAudit } from '@/lib/audit/record'
import { worksInOffice } from '@/lib/auth/actor'
import { findActor } from '@/lib/auth/require-actor'
import { inTenantSql } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { refusalResponse } from '@/lib/errors/refusal-response'
import { notesSheet, type Sheet, workbookResponse } from '@/lib/export/workbook'
import { formatDate } from '@/lib/format/date'
import { readsRapat } from '@/lib/rapat/policy'
import { readFiguresNow } from '@/lib/rapat/read-now'
import { listRtl } from '@/lib/rapat/rtl-queries'
import { dayIn } from '@/lib/registers/rules'
import { rtlSheet } from '../../rapat/sheets'
import { readRtlView } from '../view'

/** The follow-ups a view shows, with their figures then and now. */
export async function GET(request: NextRequest): Promise<Response> {
  const actor = await findActor()
  if (!actor) return refusalResponse(new Refusal('sign-in-needed'))
  if (!worksInOffice(actor) || !readsRapat(actor.role)) return refusalResponse(new Refusal('not-found'))
  const today = dayIn(actor.zone, new Date())
  const view = readRtlView(Object.fromEntries(request.nextUrl.searchParams))
  const list = await inTenantSql(actor, async (tx) => {
    const found = await listRtl(tx, view, today)
    await recordAudit(tx, 'rtl.exported', 'rapat', { rows: found.length })
    return found
  })
  const now = await readFiguresNow(actor, list, today, new Date())
  const notes = notesSheet([
    ['Isi', 'Tindak lanjut rapat'],
    ['Per', formatDate(today)],
    ['Diunduh oleh', actor.name],
  ])
  const sheets = [rtlSheet(list, now, today) as Sheet<unknown>, notes as Sheet<unknown>]
  return workbookResponse(`Tindak lanjut ${actor.region.name} ${today}`, sheets)
}
