import type { NextRequest } from 'next/server'
import { worksInOffice } from '@/lib/auth/actor'
import { findActor } from '@/lib/auth/require-actor'
import { REFUSALS, Refusal } from '@/lib/errors/refusal'
import { notesSheet, type Sheet, workbookResponse } from '@/lib/export/workbook'
import { formatDateTime, type Zone } from '@/lib/format/date'
import { readReport } from '@/lib/privacy/commands'
import { answersRequests } from '@/lib/privacy/policy'
import { RIGHTS_SOURCE } from '@/lib/privacy/purposes'
import type { PersonReport, StoredRow, TrailLine } from '@/lib/privacy/report'
import { actionLabel, cellInWords, columnLabel, roleLabel } from '@/lib/privacy/words'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

const refused = (code: 'sign-in-needed' | 'not-found', status: number) =>
  Response.json({ error: { code, message: REFUSALS[code] } }, { status })

/** Everything about the person of a request as Excel or JSON. The file's name names nobody. */
export async function GET(
  request: NextRequest,
  { params }: RouteContext<'/privasi/[id]/laporan/ekspor'>,
): Promise<Response> {
  const actor = await findActor()
  if (!actor) return refused('sign-in-needed', 401)
  const { id } = await params
  if (!worksInOffice(actor) || !answersRequests(actor) || !UUID.test(id)) return refused('not-found', 404)
  const found = await readReport(actor, id).catch((error: unknown) => {
    if (error instanceof Refusal) return null
    throw error
  })
  if (!found) return refused('not-found', 404)
  const zone = actor.zone as Zone
  if (request.nextUrl.searchParams.get('jenis') === 'json')
    return new Response(JSON.stringify({ source: RIGHTS_SOURCE, ...found.report }, null, 2), {
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'content-disposition': `attachment; filename="hak-pribadi-${id.slice(0, 8)}.json"`,
        'cache-control': 'private, no-store',
      },
    })
  return workbookResponse(`Hak pribadi ${id.slice(0, 8)}`, [
    ...found.report.parts.map((part) => sheetOf(part, zone)),
    trailSheet(found.report.trail, zone),
    notesSheet([
      ['Dasar', RIGHTS_SOURCE],
      ['Nomor', 'NIK dan nomor KK tersamar'],
      ['Dibuat', formatDateTime(new Date(), zone)],
      ['Oleh', actor.name],
    ]),
  ] as Sheet<unknown>[])
}

function sheetOf({ label, rows }: PersonReport['parts'][number], zone: Zone): Sheet<StoredRow> {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  return {
    name: label,
    columns: columns.map((column) => ({
      head: columnLabel(column),
      type: 'text',
      width: 24,
      value: (row) => cellInWords(column, row[column], zone) || null,
    })),
    rows,
  }
}

const trailSheet = (rows: TrailLine[], zone: Zone): Sheet<TrailLine> => ({
  name: 'Jejak',
  columns: [
    { head: 'Waktu', type: 'text', width: 24, value: ({ at }) => formatDateTime(at, zone) },
    { head: 'Yang dilakukan', type: 'text', width: 36, value: ({ action }) => actionLabel(action) },
    { head: 'Oleh', type: 'text', width: 28, value: ({ name }) => name },
    { head: 'Peran', type: 'text', width: 24, value: ({ role }) => roleLabel(role) },
  ],
  rows,
})
