import { recordAudit } from '@/lib/audit/record'
import { worksInOffice } from '@/lib/auth/actor'
import { findActor } from '@/lib/auth/require-actor'
import { inTenantSql } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { refusalResponse } from '@/lib/errors/refusal-response'
import { notesSheet, type Sheet, workbookResponse } from '@/lib/export/workbook'
import { formatDate } from '@/lib/format/date'
import { formatCount } from '@/lib/format/number'
import { exportKind } from '@/lib/imports/export'
import { findKind } from '@/lib/imports/kinds/all'
import { isRecapKind } from '@/lib/imports/kinds/kind'
import { mayImportKind } from '@/lib/imports/policy'
import { getOffice } from '@/lib/office/queries'
import { dayIn } from '@/lib/registers/rules'

/** The rows of a kind as they stand, in the layout of its import; who took how many, and whether with full numbers, is in the trail. */
export async function GET(_request: Request, { params }: RouteContext<'/impor/ekspor/[kind]'>): Promise<Response> {
  const actor = await findActor()
  if (!actor) return refusalResponse(new Refusal('sign-in-needed'))
  const kind = findKind((await params).kind)
  if (
    !kind ||
    kind.exports === false ||
    isRecapKind(kind.code) ||
    !worksInOffice(actor) ||
    !mayImportKind(actor, kind.code)
  )
    return refusalResponse(new Refusal('not-found'))
  const today = dayIn(actor.zone, new Date())
  const { exported, office } = await inTenantSql(actor, async (tx) => {
    const found = await exportKind(tx, kind, today)
    await recordAudit(tx, 'import.exported', `impor/${kind.code}`, { rows: found.rows, withNumbers: found.open })
    return { exported: found, office: await getOffice(tx) }
  })
  const notes = notesSheet([
    ['Isi', kind.title],
    ['Kantor', office.name],
    ['Keadaan per', formatDate(today)],
    ['Jumlah baris', formatCount(exported.rows)],
    [
      'NIK dan No. KK',
      exported.open
        ? 'Lengkap; jaga berkas ini seperti kartunya.'
        : 'Tersamar; saat diimpor kembali, nomornya tidak berubah.',
    ],
    ['Diunduh oleh', actor.name],
  ])
  return workbookResponse(`${kind.title} ${actor.region.name} ${today}`, [exported.sheet as Sheet<unknown>, notes])
}
