import type { NextRequest } from 'next/server'
import { recordAudit } from '@/lib/audit/record'
import { worksInOffice } from '@/lib/auth/actor'
import { findActor } from '@/lib/auth/require-actor'
import { inTenant } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { refusalResponse } from '@/lib/errors/refusal-response'
import { currentPeriod, periodText } from '@/lib/format/period'
import { answerFile } from '@/lib/handover/answer-file'
import { keptPeriod } from '@/lib/handover/items'
import { familyOf } from '@/lib/handover/layouts/all'
import { mayHandOver } from '@/lib/handover/policy'
import { readAllSheets } from '@/lib/handover/queries'
import { getOffice } from '@/lib/office/queries'
import { dayIn } from '@/lib/registers/rules'
import { readHandoverView } from '../view'

/** Every sheet of a village or kecamatan in a month as one Excel file, numbers of persons masked. */
export async function GET(request: NextRequest) {
  try {
    const actor = await findActor()
    if (!actor) throw new Refusal('sign-in-needed')
    if (!worksInOffice(actor) || !mayHandOver(actor.role)) throw new Refusal('not-found')
    const now = new Date()
    const running = currentPeriod(now, actor.zone)
    const asked = readHandoverView(Object.fromEntries(request.nextUrl.searchParams), running)
    const period = asked.family === 'k0' ? running : asked.period
    const { sheets, office } = await inTenant(actor, async (tx) => {
      const sheets = await readAllSheets(tx, asked.family, period, dayIn(actor.zone, now), {
        kecamatanId: asked.kecamatan,
        villageId: asked.village,
      })
      await recordAudit(tx, 'handover.exported', `salin/${asked.family}`, {
        period: periodText(period),
        sheets: sheets.length,
      })
      return { sheets, office: await getOffice(tx) }
    })
    const kept = keptPeriod(asked.family, period)
    return answerFile(
      actor,
      `Salin ${familyOf(asked.family).label} ${periodText(period)}`,
      sheets.map((sheet) => ({ ...sheet, period: kept })),
      { office: office.name, numbers: 'Disamarkan' },
    )
  } catch (error) {
    if (error instanceof Refusal) return refusalResponse(error)
    throw error
  }
}
