import type { NextRequest } from 'next/server'
import { recordAudit } from '@/lib/audit/record'
import { worksInOffice } from '@/lib/auth/actor'
import { findActor } from '@/lib/auth/require-actor'
import { inTenantSql } from '@/lib/db/tenant'
import { REFUSALS } from '@/lib/errors/refusal'
import { notesSheet, type Sheet, workbookResponse } from '@/lib/export/workbook'
import { formatDate } from '@/lib/format/date'
import { formatCount } from '@/lib/format/number'
import { getOffice } from '@/lib/office/queries'
import { readListAddress, shownColumns } from '@/lib/registers/address'
import { maySeePersonalNumbers } from '@/lib/registers/policy'
import { listEntries } from '@/lib/registers/queries'
import type { Entry } from '@/lib/registers/register'
import { dayIn } from '@/lib/registers/rules'
import { findDomain } from '../../domains'

/** More rows than any office's register has; a file beyond it would no longer be a list. */
const MOST_ROWS = 50_000

const refused = (code: 'sign-in-needed' | 'not-found', status: number) =>
  Response.json({ error: { code, message: REFUSALS[code] } }, { status })

/** The filtered list as an Excel file with typed cells; who took it, and how much, is in the trail. */
export async function GET(request: NextRequest, { params }: RouteContext<'/daftar/[daftar]/ekspor'>) {
  const actor = await findActor()
  if (!actor) return refused('sign-in-needed', 401)
  const domain = findDomain((await params).daftar)
  if (!domain || !worksInOffice(actor)) return refused('not-found', 404)
  const { register, reading } = domain
  const asked = request.nextUrl.searchParams
  const view = readListAddress(register, { ...Object.fromEntries(asked), kolom: asked.getAll('kolom') })
  const today = dayIn(actor.zone, new Date())

  const { items, total, office } = await inTenantSql(actor, async (tx) => {
    const list = await listEntries(tx, reading, register, { ...view, page: 1, size: MOST_ROWS }, today)
    const { page: _page, size: _size, ...filter } = view
    await recordAudit(tx, `${register.code}.exported`, register.code, { rows: list.items.length, filter })
    return { ...list, office: await getOffice(tx) }
  })

  const withPersonal = maySeePersonalNumbers(actor.role)
  // Chosen columns are the file's columns; without a choice it holds everything there is.
  const shown = view.columns
    ? shownColumns(register.columns, view, withPersonal)
    : register.columns.filter((column) => withPersonal || !column.personal)
  const data: Sheet<Entry> = {
    name: register.title,
    columns: [
      ...shown.map((column) => ({
        head: column.head,
        type: column.type,
        value: (entry: Entry) => column.value(entry),
        ...(column.width && { width: column.width }),
      })),
      { head: 'Data contoh', type: 'text', value: (entry: Entry) => (entry.sample ? 'Ya' : null), width: 12 },
    ],
    rows: items,
  }
  const notes = notesSheet([
    ['Daftar', register.title],
    ['Kantor', office.name],
    ['Keadaan per', formatDate(today)],
    ['Jumlah baris', `${formatCount(items.length)} dari ${formatCount(total)}`],
    ['Diunduh oleh', actor.name],
  ])
  return workbookResponse(`${register.title} ${actor.region.name} ${today}`, [data, notes])
}
