import { findActor } from '@/lib/auth/require-actor'
import { findDashboardPlace } from '@/lib/dashboards/place'
import { Refusal } from '@/lib/errors/refusal'
import { refusalResponse } from '@/lib/errors/refusal-response'
import { workbookResponse } from '@/lib/export/workbook'
import { currentPeriod, periodText } from '@/lib/format/period'
import { fullName } from '@/lib/regions/rules'
import { dayIn } from '@/lib/registers/rules'
import { readStuntingDesk } from '@/lib/stunting/desk'
import { stuntingSheets } from '@/lib/stunting/sheets'
import { readStuntingView } from '@/lib/stunting/view'
import { readSurveysAround } from '@/lib/surveys/queries'

/** The stunting desk of a region as an Excel file, by the same address as the page. */
export async function GET(request: Request, { params }: RouteContext<'/stunting/[code]/excel'>): Promise<Response> {
  const actor = await findActor()
  if (!actor) return refusalResponse(new Refusal('sign-in-needed'))
  const place = await findDashboardPlace(actor, (await params).code)
  if (!place) return refusalResponse(new Refusal('not-found'))
  const now = new Date()
  const asked = Object.fromEntries(new URL(request.url).searchParams)
  const view = readStuntingView(asked, currentPeriod(now, actor.zone))
  const [desk, surveys] = await Promise.all([
    readStuntingDesk(actor, place.region, view, now),
    readSurveysAround(actor, place.region, place.ancestors),
  ])
  const name = `Stunting ${fullName(place.region)} ${periodText(view.period)}`
  return workbookResponse(name, stuntingSheets(actor, desk, view, surveys, dayIn(actor.zone, now)))
}
