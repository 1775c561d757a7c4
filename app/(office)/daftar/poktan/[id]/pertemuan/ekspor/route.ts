import type { NextRequest } from 'next/server'
import { z } from 'zod'
import { speakerWords } from '@/components/meetings/meeting-list'
import { recordAudit } from '@/lib/audit/record'
import { worksInOffice } from '@/lib/auth/actor'
import { findActor } from '@/lib/auth/require-actor'
import { inTenantSql } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { refusalResponse } from '@/lib/errors/refusal-response'
import { notesSheet, type Sheet, workbookResponse } from '@/lib/export/workbook'
import { formatDate } from '@/lib/format/date'
import { formatPeriod, periodText } from '@/lib/format/period'
import { type Book, readBook } from '@/lib/poktan/book'
import type { BookRow } from '@/lib/poktan/book-rows'
import { groupAreaOf } from '@/lib/poktan/group-area'
import { getMeetingGroup, type Meeting, type Service } from '@/lib/poktan/meeting-queries'
import { AGE_GROUPS } from '@/lib/poktan/meeting-rules'
import { mayReadRoster } from '@/lib/poktan/policy'
import { poktanKindLabel } from '@/lib/poktan/rules'
import { topicWords } from '@/lib/poktan/syllabus'
import { monthAsked } from '../month'

/** Register R/I of a group and month as an Excel file; who took it is in the trail. */
export async function GET(request: NextRequest, { params }: RouteContext<'/daftar/poktan/[id]/pertemuan/ekspor'>) {
  try {
    const actor = await findActor()
    if (!actor) throw new Refusal('sign-in-needed')
    const { id } = await params
    if (!worksInOffice(actor) || !z.uuid().safeParse(id).success) throw new Refusal('not-found')
    const period = monthAsked(request.nextUrl.searchParams.get('bulan') ?? undefined, actor.zone)
    const { group, book } = await inTenantSql(actor, async (tx) => {
      const group = await getMeetingGroup(tx, id)
      if (!mayReadRoster(actor.role, await groupAreaOf(tx), group)) throw new Refusal('not-allowed')
      const book = await readBook(tx, id, period)
      await recordAudit(tx, 'pertemuan.exported', `poktan/${id}`, { month: periodText(period), rows: book.rows.length })
      return { group, book }
    })
    const name = `${poktanKindLabel(group.kind as 'bkb')} ${group.name}`
    return workbookResponse(`Register RI ${name} ${periodText(period)}`, [
      meetingSheet(book),
      attendanceSheet(book),
      serviceSheet(book),
      notesSheet([
        ['Kelompok', name],
        ['Kode poktan', group.code],
        ['No. register', group.registerNo],
        ['Wilayah', `${group.villageName}, Kec. ${group.kecamatanName}`],
        ['Bulan lapor', formatPeriod(period)],
        ['Nihil', book.nil?.reason ?? ''],
        ['Diunduh oleh', actor.name],
      ]),
    ] as Sheet<unknown>[])
  } catch (error) {
    if (error instanceof Refusal) return refusalResponse(error)
    throw error
  }
}

const meetingSheet = ({ meetings }: Book): Sheet<Meeting> => ({
  name: 'Pertemuan',
  columns: [
    { head: 'Tanggal kegiatan', type: 'day', value: ({ heldOn }) => heldOn },
    { head: 'Penyaji', type: 'text', value: speakerWords, width: 26 },
    {
      head: 'Materi penyuluhan',
      type: 'text',
      value: (each) => topicWords(each.syllabus, each.topics, each.topicOther),
      width: 44,
    },
    {
      head: 'Kelompok umur',
      type: 'text',
      value: ({ ageGroups }) => ageGroups.map((age) => AGE_GROUPS[age]).join(', ') || null,
    },
    { head: 'Diskusi', type: 'text', value: ({ discussion }) => (discussion ? 'Ada' : 'Tidak ada/tanya jawab') },
    { head: 'Memakai media', type: 'text', value: ({ usedMedia }) => (usedMedia ? 'Ya' : 'Tidak') },
    { head: 'Hasil diserahkan', type: 'text', value: ({ handedOver }) => (handedOver ? 'Ya' : 'Tidak') },
    { head: 'Hadir', type: 'count', value: ({ attendance }) => attendance.length },
    { head: 'Lansia mandiri', type: 'count', value: ({ eldersAlone }) => eldersAlone },
    { head: 'Lansia butuh pendamping', type: 'count', value: ({ eldersAssisted }) => eldersAssisted },
    { head: 'Tempat', type: 'text', value: ({ place }) => place || null, width: 26 },
    { head: 'Catatan', type: 'text', value: ({ note }) => note || null, width: 40 },
  ],
  rows: meetings,
})

const attendanceSheet = ({ meetings, rows }: Book): Sheet<BookRow> => ({
  name: 'Kehadiran',
  columns: [
    { head: 'Nama', type: 'text', value: ({ member }) => member.name, width: 30 },
    { head: 'Sasaran', type: 'text', value: ({ member }) => member.personName || null, width: 26 },
    { head: 'RT', type: 'text', value: ({ member }) => member.rt || null, width: 8 },
    ...meetings.map(({ heldOn }, at) => ({
      head: formatDate(heldOn),
      type: 'text' as const,
      value: ({ present }: BookRow) => (present[at] === null ? null : present[at] ? 'hadir' : 'tidak'),
    })),
    {
      head: 'Kehadiran',
      type: 'text',
      value: ({ presence }) => presence && { pertama: 'hadir pertama', kembali: 'hadir lagi' }[presence],
    },
    { head: 'Kunjungan', type: 'count', value: ({ visits }) => visits },
    { head: 'Rujukan', type: 'count', value: ({ referrals }) => referrals },
  ],
  rows,
})

const serviceSheet = ({ services, rows }: Book): Sheet<Service> => ({
  name: 'Kunjungan dan rujukan',
  columns: [
    { head: 'Tanggal', type: 'day', value: ({ doneOn }) => doneOn },
    { head: 'Layanan', type: 'text', value: ({ service }) => service },
    {
      head: 'Anggota',
      type: 'text',
      value: ({ memberId }) => rows.find(({ member }) => member.id === memberId)?.member.name ?? null,
      width: 30,
    },
    { head: 'Dirujuk ke', type: 'text', value: ({ referredTo }) => referredTo || null, width: 26 },
    { head: 'Tujuan', type: 'text', value: ({ purpose }) => purpose || null, width: 30 },
    { head: 'Hasil', type: 'text', value: ({ result }) => result || null, width: 30 },
  ],
  rows: services,
})
