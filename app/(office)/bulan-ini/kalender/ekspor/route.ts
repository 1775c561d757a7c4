import type { NextRequest } from 'next/server'
import { findActor } from '@/lib/auth/require-actor'
import { notesSheet, type Sheet, type SheetColumn, workbookResponse } from '@/lib/export/workbook'
import { formatDateTime } from '@/lib/format/date'
import { formatPeriodShort, periodText } from '@/lib/format/period'
import { CALENDAR_STATES, type CalendarRow, type CalendarState, stateOf, sumOf } from '@/lib/month/calendar'
import { type Calendar, readCalendar } from '@/lib/month/calendar-queries'
import { seatOf } from '@/lib/month/policy'
import { refuse } from '@/lib/reports/http'
import { HEADS } from '../../words'
import { readCalendarView } from '../view'

/** The calendar as an Excel file: words on one sheet, counts by month on another. */
export async function GET(request: NextRequest) {
  const actor = await findActor()
  if (!actor) return refuse('sign-in-needed')
  const seat = seatOf(actor.role)
  if (seat === null || (seat === 'field' && actor.role !== 'pkb')) return refuse('not-found')
  const view = readCalendarView(Object.fromEntries(request.nextUrl.searchParams))
  const now = new Date()
  const calendar = await readCalendar(actor, view, now)
  return workbookResponse(`kalender-${view.form.code}-${periodText(calendar.periods.at(-1)!)}`, [
    { name: 'Keadaan', columns: columnsOf(calendar), rows: calendar.rows } as Sheet<unknown>,
    { name: 'Jumlah', columns: COUNTS(HEADS[calendar.level]), rows: countsOf(calendar) } as Sheet<unknown>,
    notesSheet([
      ['Formulir', view.form.name],
      ['Wilayah', actor.region.name],
      ['Keadaan per', formatDateTime(now, 'Asia/Jakarta')],
      [
        'Lengkap',
        'Dikirim, dan setiap sel berisi angka atau tidak berlaku. Sel kosong belum lengkap, juga dengan alasan.',
      ],
      [
        'Tepat waktu',
        'Diterima sampai tenggat, atau dikirim dari perangkat sebelum tenggat dan diterima dalam 7 hari.',
      ],
      ...(Object.keys(CALENDAR_STATES) as CalendarState[]).map(
        (state) => [CALENDAR_STATES[state].mark || 'kosong', CALENDAR_STATES[state].words] as const,
      ),
    ]) as Sheet<unknown>,
  ])
}

function columnsOf({ level, periods }: Calendar): SheetColumn<CalendarRow>[] {
  return [
    { head: HEADS[level], type: 'text', width: 32, value: (row) => row.name },
    { head: 'Keterangan', type: 'text', width: 24, value: (row) => row.about },
    ...periods.map(
      (period, at): SheetColumn<CalendarRow> => ({
        head: formatPeriodShort(period),
        type: 'text',
        width: 9,
        value: (row) => CALENDAR_STATES[stateOf(row.cells[at]!)].mark,
      }),
    ),
    { head: 'Ditunggu', type: 'count', value: (row) => sumOf(row.cells).expected },
    { head: 'Terkirim', type: 'count', value: (row) => sumOf(row.cells).received },
    { head: 'Lengkap', type: 'count', value: (row) => sumOf(row.cells).complete },
    { head: 'Tepat waktu', type: 'count', value: (row) => sumOf(row.cells).onTime },
  ]
}

type Count = { row: CalendarRow; cell: CalendarRow['cells'][number] }

const COUNTS = (head: string): SheetColumn<Count>[] => [
  { head, type: 'text', width: 32, value: ({ row }) => row.name },
  { head: 'Bulan', type: 'text', width: 12, value: ({ cell }) => periodText(cell.period) },
  { head: 'Ditunggu', type: 'count', value: ({ cell }) => cell.expected },
  { head: 'Terkirim', type: 'count', value: ({ cell }) => cell.received },
  { head: 'Lengkap', type: 'count', value: ({ cell }) => cell.complete },
  { head: 'Tepat waktu', type: 'count', value: ({ cell }) => cell.onTime },
  { head: 'Terkirim kemudian', type: 'count', value: ({ cell }) => cell.later },
]

function* countsOf({ rows }: Calendar): Generator<Count> {
  for (const row of rows) for (const cell of row.cells) if (cell.expected > 0) yield { row, cell }
}
