import type { NextRequest } from 'next/server'
import { recordAudit } from '@/lib/audit/record'
import { worksInOffice } from '@/lib/auth/actor'
import { findActor } from '@/lib/auth/require-actor'
import { inTenant } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { refusalResponse } from '@/lib/errors/refusal-response'
import { parsePeriod } from '@/lib/format/period'
import { answerFile } from '@/lib/handover/answer-file'
import { openSheet } from '@/lib/handover/queries'
import { sheetPlaceSchema } from '@/lib/handover/schema'
import { getOffice } from '@/lib/office/queries'
import { dayIn } from '@/lib/registers/rules'

/** One sheet as Excel: a line an answer, in the order of the national screen, numbers of persons masked. */
export async function GET(_request: NextRequest, { params }: RouteContext<'/salin/[sheet]/[period]/[subject]/ekspor'>) {
  try {
    const actor = await findActor()
    if (!actor) throw new Refusal('sign-in-needed')
    const place = sheetPlaceSchema.safeParse(await params)
    if (!worksInOffice(actor) || !place.success) throw new Refusal('not-found')
    const { sheet, period, subject } = place.data
    const today = dayIn(actor.zone, new Date())
    const { opened, office } = await inTenant(actor, async (tx) => {
      const opened = await openSheet(tx, { sheet, period: parsePeriod(period)!, subject }, today)
      await recordAudit(tx, 'handover.exported', `salin/${sheet}/${subject}`, { period })
      return { opened, office: await getOffice(tx) }
    })
    return answerFile(actor, `${opened.layout.sheet} ${opened.item.name} ${period}`, [opened], {
      office: office.name,
      numbers: 'Disamarkan',
    })
  } catch (error) {
    if (error instanceof Refusal) return refusalResponse(error)
    throw error
  }
}
