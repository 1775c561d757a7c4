import 'server-only'
import { recordAudit } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import { inTenantSql } from '@/lib/db/tenant'
import { notesSheet, type Sheet, type SheetColumn, workbookResponse } from '@/lib/export/workbook'
import { formatDateTime, type Zone } from '@/lib/format/date'
import { type Period, periodText } from '@/lib/format/period'
import { getOffice } from '@/lib/office/queries'
import { type ComputedShare, hasComputed } from '@/lib/reports/computed-share'
import { readShares } from '@/lib/reports/computed-shares'
import { TIMELINESS_WORDS } from '@/lib/reports/due'
import type { Cells, Element, FormDeclaration } from '@/lib/reports/form'
import { formatFormPeriod } from '@/lib/reports/form-period'
import { refuse } from '@/lib/reports/http'
import { readScopeOf } from '@/lib/reports/policy'
import { listReportStates, listSentCells, type ReportState, type Within } from '@/lib/reports/queries'
import { statusName } from '@/lib/reports/workflow'

interface Line {
  state: ReportState
  /** The last sent revision; null when nothing was sent. */
  cells: Cells | null
  /** How much of it Lini counted; null when nothing was sent or nothing can be counted. */
  share: ComputedShare | null
}

/**
 * Villages of a month as an Excel file with every cell last sent: an empty cell is
 * *belum dilaporkan*, and what does not apply is named in its own column. Only what
 * the actor may read; who took it is in the trail.
 */
export async function exportReports(
  actor: Actor,
  form: FormDeclaration,
  period: Period,
  within: Within,
  now: Date,
): Promise<Response> {
  const scope = readScopeOf(actor)
  if (!scope) return refuse('not-found')
  const { lines, office } = await inTenantSql(actor, async (tx) => {
    const all = await listReportStates(tx, form, period, within)
    const states = all.filter(
      (state) =>
        (scope.kecamatanId === undefined || state.kecamatanId === scope.kecamatanId) &&
        (scope.unitIds === undefined || scope.unitIds.includes(state.unitId)),
    )
    const unitIds = states.map((state) => state.unitId)
    const [sent, shares] = await Promise.all([
      listSentCells(tx, form, period, unitIds),
      readShares(tx, form, period, unitIds),
    ])
    await recordAudit(tx, 'report.exported', `report/${form.code}/${periodText(period)}`, { rows: states.length })
    const found = states.map(
      (state): Line => ({
        state,
        cells: sent.get(state.unitId)?.cells ?? null,
        share: shares.get(state.unitId) ?? null,
      }),
    )
    return { lines: found, office: await getOffice(tx) }
  })
  if (lines.length === 0) return refuse('not-found')

  const data: Sheet<Line> = { name: form.shortName, columns: columnsOf(form, actor.zone as Zone), rows: lines }
  const notes = notesSheet([
    ['Formulir', form.name],
    [form.periodKind === 'year' ? 'Tahun' : 'Bulan', formatFormPeriod(form, period)],
    ['Kantor', office.name],
    ['Sel kosong', 'Belum dilaporkan; bukan nol'],
    ['Diunduh oleh', `${actor.name}, ${formatDateTime(now, actor.zone as Zone)}`],
  ])
  const whose = lines.length === 1 ? lines[0]!.state.name : actor.region.name
  return workbookResponse(`${form.shortName} ${whose} ${periodText(period)}`, [data, notes])
}

function columnsOf(form: FormDeclaration, zone: Zone): SheetColumn<Line>[] {
  const text = (head: string, value: (line: Line) => string | null, width = 18): SheetColumn<Line> => ({
    head,
    type: 'text',
    value,
    width,
  })
  return [
    text('Kode desa', ({ state }) => state.code),
    text('Desa', ({ state }) => state.name, 24),
    text('Kecamatan', ({ state }) => state.kecamatanName, 24),
    text('Status', ({ state }) => (state.status === null ? 'belum mulai' : statusName(state.status))),
    text('Diterima', ({ state }) => (state.receivedAt ? formatDateTime(state.receivedAt, zone) : null), 26),
    text('Ketepatan', ({ state }) => (state.receivedAt ? TIMELINESS_WORDS[state.timely] : null), 22),
    ...form.elements.map((element) => cellColumn(element)),
    ...(hasComputed(form)
      ? [
          {
            head: 'Dihitung Lini',
            type: 'percent' as const,
            value: ({ share }: Line) => (share ? share.computed / share.cells : null),
          },
          { head: 'Sel diubah', type: 'count' as const, value: ({ share }: Line) => share?.overridden ?? null },
        ]
      : []),
    text('Tidak berlaku', ({ cells }) => notApplicable(form, cells), 40),
  ]
}

const cellColumn = ({ column, label }: Element): SheetColumn<Line> => ({
  head: label,
  type: 'count',
  width: 14,
  value: ({ cells }) => {
    const value = cells?.[column]
    return typeof value === 'number' ? value : null
  },
})

const notApplicable = (form: FormDeclaration, cells: Cells | null): string =>
  form.elements
    .filter(({ column }) => cells?.[column] === 'na')
    .map((element) => element.label)
    .join('; ')
