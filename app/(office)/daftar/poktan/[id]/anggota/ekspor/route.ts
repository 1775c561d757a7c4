import type { NextRequest } from 'next/server'
import { z } from 'zod'
import { type Actor, type OfficeActor, worksInOffice } from '@/lib/auth/actor'
import { findActor } from '@/lib/auth/require-actor'
import { inTenantSql } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { refusalResponse } from '@/lib/errors/refusal-response'
import { notesSheet, type Sheet, workbookResponse } from '@/lib/export/workbook'
import { openWord } from '@/lib/files/quiet-word'
import { formatDate } from '@/lib/format/date'
import { formatCount } from '@/lib/format/number'
import { getOffice } from '@/lib/office/queries'
import { exportRoster, rosterColumns } from '@/lib/poktan/member-export'
import type { Member, MemberFilter } from '@/lib/poktan/member-queries'
import { fullExportSchema } from '@/lib/poktan/member-schema'
import { poktanKindLabel } from '@/lib/poktan/rules'
import { dayIn } from '@/lib/registers/rules'
import { readMemberView } from '../member-view'

type Context = RouteContext<'/daftar/poktan/[id]/anggota/ekspor'>

/** The roster as Excel with masked numbers. */
export function GET(request: NextRequest, { params }: Context): Promise<Response> {
  const view = readMemberView(Object.fromEntries(request.nextUrl.searchParams))
  return answer(params, (actor, poktanId) => exportFile(actor, poktanId, opened(actor, view)))
}

/** The same with whole numbers, for those who may see them, with a reason that is posted and stands in no address. */
export function POST(request: NextRequest, { params }: Context): Promise<Response> {
  return answer(params, async (actor, poktanId) => {
    const sent = fullExportSchema.safeParse(Object.fromEntries(await request.formData()))
    if (!sent.success) throw new Refusal('report.reason-needed')
    const { q, status, reason } = sent.data
    return exportFile(actor, poktanId, opened(actor, { search: q, state: status }), reason)
  })
}

/** The filter with its searched word, which addresses carry sealed. */
const opened = (actor: OfficeActor, filter: MemberFilter): MemberFilter => ({
  ...filter,
  search: openWord(actor.tenantId, filter.search),
})

async function answer(params: Context['params'], work: (actor: OfficeActor, poktanId: string) => Promise<Response>) {
  try {
    const actor = await findActor()
    if (!actor) throw new Refusal('sign-in-needed')
    const { id } = await params
    if (!worksInOffice(actor) || !z.uuid().safeParse(id).success) throw new Refusal('not-found')
    return await work(actor, id)
  } catch (error) {
    if (error instanceof Refusal) return refusalResponse(error)
    throw error
  }
}

async function exportFile(actor: Actor, poktanId: string, filter: MemberFilter, reason?: string): Promise<Response> {
  const { group, members, full } = await exportRoster(actor, { poktanId, filter, ...(reason && { reason }) })
  const office = await inTenantSql(actor, getOffice)
  const today = dayIn(actor.zone, new Date())
  const name = `${poktanKindLabel(group.kind)} ${group.name}`
  const data: Sheet<Member> = {
    name: 'Anggota',
    columns: rosterColumns(group).map(([head, type, width, value]) => ({ head, type, width, value })),
    rows: members,
  }
  const notes = notesSheet([
    ['Daftar', `Anggota ${name}`],
    ['Kantor', office.name],
    ['Keadaan per', formatDate(today)],
    ['Jumlah baris', formatCount(members.length)],
    ['NIK dan nomor KK', full ? `Lengkap. Alasan: ${reason}` : 'Disamarkan'],
    ['Diunduh oleh', actor.name],
  ])
  return workbookResponse(`Anggota ${name} ${group.villageName} ${today}`, [data, notes])
}
