import type { NextRequest } from 'next/server'
import { recordAudit } from '@/lib/audit/record'
import { worksInOffice } from '@/lib/auth/actor'
import { findActor } from '@/lib/auth/require-actor'
import { inTenantSql } from '@/lib/db/tenant'
import { REFUSALS } from '@/lib/errors/refusal'
import { notesSheet, type Sheet, workbookResponse } from '@/lib/export/workbook'
import { formatPeriod, periodText } from '@/lib/format/period'
import { type ClassRow, differs, readClassView, viewRows } from '@/lib/kampung-kb/class-list'
import { listClassRows } from '@/lib/kampung-kb/overview'
import { classLabel } from '@/lib/kampung-kb/rules'
import { SCORE_EDITION } from '@/lib/kampung-kb/score-edition'
import { getOffice } from '@/lib/office/queries'
import { dayIn } from '@/lib/registers/rules'
import { monthOf } from '../../month'

const refused = (code: 'sign-in-needed' | 'not-found', status: number) =>
  Response.json({ error: { code, message: REFUSALS[code] } }, { status })

/** The filtered list of classes as an Excel file. */
export async function GET(request: NextRequest): Promise<Response> {
  const actor = await findActor()
  if (!actor) return refused('sign-in-needed', 401)
  if (!worksInOffice(actor)) return refused('not-found', 404)
  const params = Object.fromEntries(request.nextUrl.searchParams)
  const { period } = monthOf(params.bulan, actor.zone)
  const today = dayIn(actor.zone, new Date())
  const { rows, office } = await inTenantSql(actor, async (tx) => {
    const found = viewRows(await listClassRows(tx, period, today), readClassView(params))
    await recordAudit(tx, 'kampung-kb.classes-exported', 'kampung-kb', { rows: found.length, period })
    return { rows: found, office: await getOffice(tx) }
  })
  const index = (head: string, at: number) => ({
    head,
    type: 'decimal' as const,
    value: ({ indexes }: ClassRow) => (indexes ? indexes[at]! / 100 : null),
    width: 12,
  })
  const data: Sheet<ClassRow> = {
    name: 'Kelas Kampung KB',
    columns: [
      { head: 'Kampung KB', type: 'text', value: ({ name }) => name, width: 30 },
      { head: 'Desa/kelurahan', type: 'text', value: ({ villageName }) => villageName, width: 24 },
      { head: 'Kecamatan', type: 'text', value: ({ kecamatanName }) => kecamatanName, width: 20 },
      { head: 'Kelas ditetapkan', type: 'text', value: ({ decreed }) => decreed && classLabel(decreed), width: 18 },
      { head: 'Sejak', type: 'day', value: ({ decreedFrom }) => decreedFrom, width: 12 },
      { head: 'SK', type: 'text', value: ({ skNumber }) => skNumber || null, width: 20 },
      { head: 'Kelas dihitung', type: 'text', value: ({ computed }) => computed && classLabel(computed), width: 18 },
      { head: 'Berbeda', type: 'text', value: (row) => (differs(row) ? 'Ya' : null), width: 10 },
      index('Indeks masukan', 0),
      index('Indeks proses', 1),
      index('Indeks keluaran', 2),
      {
        head: 'Profil bulan',
        type: 'text',
        value: ({ profilePeriod }) => (profilePeriod === null ? null : periodText(profilePeriod)),
        width: 12,
      },
      { head: 'Data contoh', type: 'text', value: ({ sample }) => (sample ? 'Ya' : null), width: 12 },
    ],
    rows,
  }
  const notes = notesSheet([
    ['Kantor', office.name],
    ['Keadaan', formatPeriod(period)],
    ['Perhitungan', `Edisi ${SCORE_EDITION.edition}: ${SCORE_EDITION.source}`],
    ['Tanpa kelas dihitung', 'Belum ada profil bulanan sampai bulan itu.'],
    ['Diunduh oleh', actor.name],
  ])
  return workbookResponse(`Kelas Kampung KB ${actor.region.name} ${periodText(period)}`, [data, notes])
}
