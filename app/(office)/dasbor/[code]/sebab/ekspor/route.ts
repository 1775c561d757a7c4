import { findActor } from '@/lib/auth/require-actor'
import { readCause } from '@/lib/dashboards/cause'
import { causeSheets } from '@/lib/dashboards/cause-sheets'
import { findDashboardPlace } from '@/lib/dashboards/place'
import { Refusal } from '@/lib/errors/refusal'
import { refusalResponse } from '@/lib/errors/refusal-response'
import { workbookResponse } from '@/lib/export/workbook'
import { readCauseView } from '@/lib/figures/cause-address'
import { figurePeriodText } from '@/lib/figures/period'
import { currentPeriod } from '@/lib/format/period'
import { fullName } from '@/lib/regions/rules'

/** The parts of a difference as an Excel file, by the same address as the page. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/dasbor/[code]/sebab/ekspor'>,
): Promise<Response> {
  const actor = await findActor()
  if (!actor) return refusalResponse(new Refusal('sign-in-needed'))
  const place = await findDashboardPlace(actor, (await params).code)
  const now = new Date()
  const asked = Object.fromEntries(new URL(request.url).searchParams)
  const view = readCauseView(asked, currentPeriod(now, actor.zone))
  if (!place || !view) return refusalResponse(new Refusal('not-found'))
  const cause = await readCause(actor, place.region, view, now)
  const name = `Sebab ${view.indicator.code} ${fullName(place.region)} ${figurePeriodText(view.period)}`
  return workbookResponse(name, causeSheets(place.region, view, cause))
}
