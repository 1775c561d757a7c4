import type { NextRequest } from 'next/server'
import { recordAudit } from '@/lib/audit/record'
import { worksInOffice } from '@/lib/auth/actor'
import { findActor } from '@/lib/auth/require-actor'
import { inTenantSql } from '@/lib/db/tenant'
import { REFUSALS } from '@/lib/errors/refusal'
import { notesSheet, type Sheet, workbookResponse } from '@/lib/export/workbook'
import { currentPeriod, formatPeriod, periodText } from '@/lib/format/period'
import { getOffice } from '@/lib/office/queries'
import { ANSWERS } from '@/lib/quality/answer'
import { QUALITY } from '@/lib/quality/edition'
import { effectOfFinding, kindWord } from '@/lib/quality/finding'
import { areaName, deskScopeOf } from '@/lib/quality/policy'
import { type DeskFinding, readDesk } from '@/lib/quality/queries'
import { readDeskView, viewFindings } from '@/lib/quality/view'

const refused = (code: 'sign-in-needed' | 'not-found', status: number) =>
  Response.json({ error: { code, message: REFUSALS[code] } }, { status })

/** The findings a view shows, as an Excel file to work through with the senders. */
export async function GET(request: NextRequest): Promise<Response> {
  const actor = await findActor()
  if (!actor) return refused('sign-in-needed', 401)
  const scope = deskScopeOf(actor)
  if (!worksInOffice(actor) || !scope) return refused('not-found', 404)
  const view = readDeskView(Object.fromEntries(request.nextUrl.searchParams), currentPeriod(new Date(), actor.zone) - 1)
  const { form, period } = view
  const { rows, office } = await inTenantSql(actor, async (tx) => {
    const found = viewFindings(await readDesk(tx, form, period, scope), view)
    await recordAudit(tx, 'findings.exported', `mutu/${form.code}/${periodText(period)}`, { rows: found.length })
    return { rows: found, office: await getOffice(tx) }
  })
  const area = areaName(actor)
  const labels = new Map(form.elements.map(({ column, label }) => [column, label]))
  const data: Sheet<DeskFinding> = {
    name: 'Temuan',
    columns: [
      { head: 'Kecamatan', type: 'text', value: ({ state }) => state.kecamatanName, width: 20 },
      { head: 'Desa/kelurahan', type: 'text', value: ({ state }) => state.name, width: 24 },
      { head: 'Pengirim', type: 'text', value: ({ state }) => state.sentByName || null, width: 22 },
      { head: 'Jenis', type: 'text', value: ({ kind }) => kindWord(kind), width: 20 },
      { head: 'Sel', type: 'text', value: ({ column }) => labels.get(column) ?? null, width: 30 },
      { head: 'Temuan', type: 'text', value: ({ sentence }) => sentence, width: 70 },
      { head: 'Alasan pengirim', type: 'text', value: ({ reason }) => reason || null, width: 30 },
      {
        head: 'Pengaruh',
        type: 'text',
        value: (finding) => effectOfFinding(finding, area) || null,
        width: 60,
      },
      {
        head: 'Jawaban',
        type: 'text',
        value: ({ answer }) => (answer ? ANSWERS.find(({ value }) => value === answer.state)!.done : 'Belum dijawab'),
        width: 18,
      },
      { head: 'Keterangan', type: 'text', value: ({ answer }) => answer?.note ?? null, width: 40 },
      { head: 'Dijawab oleh', type: 'text', value: ({ answer }) => answer?.byName ?? null, width: 22 },
    ],
    rows,
  }
  const notes = notesSheet([
    ['Formulir', form.name],
    ['Bulan', formatPeriod(period)],
    ['Kantor', office.name],
    ['Batas', `Edisi ${QUALITY.edition}, berlaku sejak ${QUALITY.validFrom}`],
    ['Diunduh oleh', actor.name],
  ])
  return workbookResponse(`Mutu data ${form.shortName} ${area} ${periodText(period)}`, [data, notes])
}
