import type { NextRequest } from 'next/server'
import { findActor } from '@/lib/auth/require-actor'
import { notesSheet, type Sheet, type SheetColumn, workbookResponse } from '@/lib/export/workbook'
import { formatDateTime } from '@/lib/format/date'
import { formatPeriod } from '@/lib/format/period'
import { monthFileName, readAboveBoard } from '@/lib/month/above'
import { type Board, type BoardRow, blocksOf, receivedOf } from '@/lib/month/board'
import { seatOf } from '@/lib/month/policy'
import { readMonthBoard } from '@/lib/month/queries'
import { refuse } from '@/lib/reports/http'
import { readMonthView } from '../view'
import { HEADS } from '../words'

/** The board of a month as an Excel file: what the page shows, row by row. */
export async function GET(request: NextRequest) {
  const actor = await findActor()
  if (!actor) return refuse('sign-in-needed')
  const seat = seatOf(actor.role)
  if (seat === null || seat === 'field') return refuse('not-found')
  const view = readMonthView(Object.fromEntries(request.nextUrl.searchParams))
  const now = new Date()
  const board = seat === 'above' ? await readAboveBoard(actor, view, now) : await readMonthBoard(actor, view, now)
  return workbookResponse(monthFileName(board.period), [
    { name: 'Bulan ini', columns: columnsOf(board), rows: board.rows } as Sheet<unknown>,
    notesSheet([
      ['Bulan', formatPeriod(board.period)],
      ['Wilayah', actor.region.name],
      ['Formulir', view.form?.name ?? 'Semua formulir'],
      ['Keadaan per', formatDateTime(now, 'Asia/Jakarta')],
      [
        'Tepat waktu',
        'Diterima sampai tenggat, atau dikirim dari perangkat sebelum tenggat dan diterima dalam 7 hari.',
      ],
    ]) as Sheet<unknown>,
  ])
}

function columnsOf({ level }: Board): SheetColumn<BoardRow>[] {
  const count = (head: string, value: (row: BoardRow) => number): SheetColumn<BoardRow> => ({
    head,
    type: 'count',
    value,
  })
  return [
    { head: HEADS[level], type: 'text', width: 32, value: (row) => row.name },
    { head: 'Keterangan', type: 'text', width: 24, value: (row) => row.about },
    count('Ditunggu', (row) => row.owed),
    count('Diterima', receivedOf),
    count('Tepat waktu', (row) => row.onTime),
    count('Terlambat', (row) => row.late),
    count('Dikembalikan', (row) => row.returned),
    count('Menunggu verifikasi', (row) => row.sent),
    count('Menunggu persetujuan', (row) => row.verified),
    count('Disetujui', (row) => row.approved),
    count('Lewat tenggat', (row) => row.overdue),
    { head: 'Tenggat terdekat', type: 'day', value: (row) => row.dueOn },
    {
      head: 'Yang tersisa',
      type: 'text',
      width: 60,
      value: (row) =>
        blocksOf(row, level === 'provinsi' || level === 'kantor')
          .map(({ count, words }) => `${count} ${words}`)
          .join(', '),
    },
  ]
}
