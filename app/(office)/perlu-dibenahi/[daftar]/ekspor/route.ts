import type { NextRequest } from 'next/server'
import { recordAudit } from '@/lib/audit/record'
import { worksInOffice } from '@/lib/auth/actor'
import { findActor } from '@/lib/auth/require-actor'
import { inTenantSql } from '@/lib/db/tenant'
import { REFUSALS } from '@/lib/errors/refusal'
import { notesSheet, type Sheet, workbookResponse } from '@/lib/export/workbook'
import { formatDate } from '@/lib/format/date'
import { formatCount } from '@/lib/format/number'
import { getOffice } from '@/lib/office/queries'
import { dayIn } from '@/lib/registers/rules'
import { readWorkAddress } from '@/lib/worklists/address'
import { findWorkList, hasWorkLists, type WorkRow } from '@/lib/worklists/lists'
import { listWork } from '@/lib/worklists/queries'

const MOST_ROWS = 50_000

const refused = (code: 'sign-in-needed' | 'not-found', status: number) =>
  Response.json({ error: { code, message: REFUSALS[code] } }, { status })

/** A list of what needs mending as an Excel file, to hand out by kecamatan. */
export async function GET(request: NextRequest, { params }: RouteContext<'/perlu-dibenahi/[daftar]/ekspor'>) {
  const actor = await findActor()
  if (!actor) return refused('sign-in-needed', 401)
  const list = findWorkList((await params).daftar)
  if (!list || !worksInOffice(actor) || !hasWorkLists(actor.role)) return refused('not-found', 404)
  const now = new Date()
  const view = readWorkAddress(Object.fromEntries(request.nextUrl.searchParams))
  const { found, office } = await inTenantSql(actor, async (tx) => {
    const rows = await listWork(tx, list.code, { ...view, page: 1, size: MOST_ROWS }, now)
    await recordAudit(tx, 'perlu-dibenahi.exported', `perlu-dibenahi/${list.code}`, { rows: rows.items.length })
    return { found: rows, office: await getOffice(tx) }
  })
  const today = dayIn(actor.zone, now)
  const title = list.title(found.period)
  const data: Sheet<WorkRow> = {
    name: 'Perlu dibenahi',
    columns: [
      { head: 'Kecamatan', type: 'text', value: ({ kecamatanName }) => kecamatanName, width: 22 },
      { head: 'Desa/kelurahan', type: 'text', value: ({ villageName }) => villageName, width: 26 },
      { head: 'Nama', type: 'text', value: ({ name }) => name, width: 36 },
      { head: 'Rincian', type: 'text', value: ({ detail }) => detail || null, width: 44 },
    ],
    rows: found.items,
  }
  const notes = notesSheet([
    ['Daftar', title],
    ['Kantor', office.name],
    ['Keadaan per', formatDate(today)],
    ['Jumlah baris', formatCount(found.items.length)],
    ['Diunduh oleh', actor.name],
  ])
  return workbookResponse(`${title} ${actor.region.name} ${today}`, [data, notes])
}
