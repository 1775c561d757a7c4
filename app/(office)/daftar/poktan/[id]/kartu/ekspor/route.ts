import type { NextRequest } from 'next/server'
import { z } from 'zod'
import { recordAudit } from '@/lib/audit/record'
import { worksInOffice } from '@/lib/auth/actor'
import { findActor } from '@/lib/auth/require-actor'
import { inTenant } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { refusalResponse } from '@/lib/errors/refusal-response'
import { notesSheet, type Sheet, workbookResponse } from '@/lib/export/workbook'
import { formatDate } from '@/lib/format/date'
import { getOffice } from '@/lib/office/queries'
import { cardName, cardSections } from '@/lib/poktan/card'
import { groupAreaOf } from '@/lib/poktan/group-area'
import { getGroup } from '@/lib/poktan/groups'
import { mayReadRoster } from '@/lib/poktan/policy'
import { dayIn } from '@/lib/registers/rules'
import { subjectOf } from '@/lib/registers/run-step'
import { readCardAddress, readShownCard } from '../card-view'

/** A card K/0 as Excel: every answer of the form on a line of its own, numbers of persons masked. */
export async function GET(request: NextRequest, { params }: RouteContext<'/daftar/poktan/[id]/kartu/ekspor'>) {
  try {
    const actor = await findActor()
    if (!actor) throw new Refusal('sign-in-needed')
    const { id } = await params
    if (!worksInOffice(actor) || !z.uuid().safeParse(id).success) throw new Refusal('not-found')
    const asked = readCardAddress(Object.fromEntries(request.nextUrl.searchParams))
    const today = dayIn(actor.zone, new Date())
    const { card, taken, office } = await inTenant(actor, async (tx) => {
      const group = await getGroup(tx, id)
      if (!mayReadRoster(tx.actor.role, await groupAreaOf(tx), group)) throw new Refusal('not-allowed')
      const shown = await readShownCard(tx, id, asked, today)
      await recordAudit(tx, 'poktan.card-exported', subjectOf('poktan', id), { year: asked.year })
      return { ...shown, office: await getOffice(tx) }
    })
    const state = taken ? `Januari ${taken.year} revisi ${taken.revision}` : formatDate(today)
    const data: Sheet<{ section: string; label: string; value: string | null }> = {
      name: 'Kartu',
      columns: [
        { head: 'Bagian', type: 'text', width: 24, value: ({ section }) => section },
        { head: 'Isian', type: 'text', width: 40, value: ({ label }) => label },
        { head: 'Jawaban', type: 'text', width: 70, value: ({ value }) => value },
      ],
      rows: cardSections(card).flatMap(({ title, lines }) => lines.map((line) => ({ section: title, ...line }))),
    }
    const notes = notesSheet([
      ['Kartu', `${cardName(card.kind)} ${card.name}`],
      ['Keadaan', state],
      ['Kantor', office.name],
      ['NIK dan nomor KK', 'Disamarkan'],
      ['Diunduh oleh', actor.name],
    ])
    return workbookResponse(`${cardName(card.kind)} ${card.name} ${state}`, [data, notes])
  } catch (error) {
    if (error instanceof Refusal) return refusalResponse(error)
    throw error
  }
}
