import type { NextRequest } from 'next/server'
import { recordAudit } from '@/lib/audit/record'
import { notesSheet, type Sheet, type SheetColumn, workbookResponse } from '@/lib/export/workbook'
import { formatPeriod, periodText } from '@/lib/format/period'
import { rapatSubject } from '@/lib/rapat/commands'
import { TABLE_GROUPS, type TableRow } from '@/lib/rapat/tpk-rows'
import { readTpkTable } from '@/lib/rapat/tpk-table'
import { answerWith } from '../../../answer'
import { placeWords } from '../../../words'
import { tpkPeriod } from '../month'

const COLUMNS: SheetColumn<TableRow>[] = [
  { head: 'Desa/kelurahan', type: 'text', value: ({ name }) => name, width: 26 },
  ...TABLE_GROUPS.flatMap(({ key, label }): SheetColumn<TableRow>[] => [
    { head: `${label}: sasaran`, type: 'count', value: ({ groups }) => groups?.[key].sasaran ?? null },
    { head: `${label}: didampingi`, type: 'count', value: ({ groups }) => groups?.[key].didampingi ?? null },
    {
      head: `${label}: persen`,
      type: 'percent',
      value: ({ groups }) => (groups?.[key].sasaran ? groups[key].didampingi / groups[key].sasaran : null),
    },
    { head: `${label}: dirujuk`, type: 'count', value: ({ groups }) => groups?.[key].dirujuk ?? null },
  ]),
]

/** The tabulation of TPK as an Excel file; blank is unknown. */
export async function GET(request: NextRequest, { params }: RouteContext<'/rapat/[id]/tpk/ekspor'>): Promise<Response> {
  const { id } = await params
  return answerWith(id, async (tx, rapat) => {
    const query = Object.fromEntries(request.nextUrl.searchParams)
    const period = tpkPeriod(query, rapat.heldOn, tx.actor.zone)
    const { villages, sum, known } = await readTpkTable(tx, rapat.kecamatanId, period)
    await recordAudit(tx, 'rapat.tpk-exported', rapatSubject(rapat.id), { period: periodText(period) })
    const sheet: Sheet<TableRow> = { name: 'Tabulasi TPK', columns: COLUMNS, rows: [...villages, sum] }
    const notes = notesSheet([
      ['Rapat', rapat.title],
      ['Wilayah', placeWords(rapat)],
      ['Bulan', formatPeriod(period)],
      ['Desa dengan data', `${known} dari ${villages.length}`],
      ['Sel kosong', 'Belum diketahui, bukan nol'],
    ])
    return workbookResponse(`Tabulasi TPK ${placeWords(rapat)} ${periodText(period)}`, [
      sheet as Sheet<unknown>,
      notes as Sheet<unknown>,
    ])
  })
}
