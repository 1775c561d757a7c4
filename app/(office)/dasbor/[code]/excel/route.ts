import { findActor } from '@/lib/auth/require-actor'
import { readView } from '@/lib/dashboards/address'
import { countOpenOffices, readDashboard } from '@/lib/dashboards/dashboard'
import { findDashboardPlace } from '@/lib/dashboards/place'
import { dashboardSheets } from '@/lib/dashboards/sheets'
import { Refusal } from '@/lib/errors/refusal'
import { refusalResponse } from '@/lib/errors/refusal-response'
import { workbookResponse } from '@/lib/export/workbook'
import { currentPeriod, periodText } from '@/lib/format/period'
import { fullName } from '@/lib/regions/rules'

/** The dashboard's tables as an Excel file, by the same address as the page. */
export async function GET(request: Request, { params }: RouteContext<'/dasbor/[code]/excel'>): Promise<Response> {
  const actor = await findActor()
  if (!actor) return refusalResponse(new Refusal('sign-in-needed'))
  const place = await findDashboardPlace(actor, (await params).code)
  if (!place) return refusalResponse(new Refusal('not-found'))
  const now = new Date()
  const asked = Object.fromEntries(new URL(request.url).searchParams)
  const view = readView(asked, currentPeriod(now, actor.zone))
  const [dashboard, offices] = await Promise.all([
    readDashboard(actor, place.region, view, now),
    actor.tenantId === null ? countOpenOffices(place.region, view.period) : null,
  ])
  const name = `${view.form.shortName} ${fullName(place.region)} ${periodText(view.period)}`
  return workbookResponse(name, dashboardSheets(actor, dashboard, view, offices))
}
