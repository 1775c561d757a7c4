import { recordAudit } from '@/lib/audit/record'
import { findActor } from '@/lib/auth/require-actor'
import { readOrigin } from '@/lib/dashboards/origin'
import { originSheets } from '@/lib/dashboards/origin-sheets'
import { findDashboardPlace } from '@/lib/dashboards/place'
import { inTenantSql } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { refusalResponse } from '@/lib/errors/refusal-response'
import { workbookResponse } from '@/lib/export/workbook'
import { readOriginView } from '@/lib/figures/origin-address'
import { figurePeriodText } from '@/lib/figures/period'
import { currentPeriod } from '@/lib/format/period'
import { fullName } from '@/lib/regions/rules'

/** A figure and the rows it is made of as an Excel file, by the same address as the page. */
export async function GET(request: Request, { params }: RouteContext<'/dasbor/[code]/asal/ekspor'>): Promise<Response> {
  const actor = await findActor()
  if (!actor) return refusalResponse(new Refusal('sign-in-needed'))
  const place = await findDashboardPlace(actor, (await params).code)
  const now = new Date()
  const asked = Object.fromEntries(new URL(request.url).searchParams)
  const view = readOriginView(asked, currentPeriod(now, actor.zone))
  if (!place || !view) return refusalResponse(new Refusal('not-found'))
  const { region } = place
  const origin = await readOrigin(actor, { region, ...view, whole: true }, now)
  if (actor.tenantId !== null)
    await inTenantSql(actor, (tx) =>
      recordAudit(tx, 'figures.origin-exported', `dasbor/${region.code}`, { indicator: view.indicator.code }),
    )
  const name = `Asal angka ${view.indicator.code} ${fullName(region)} ${figurePeriodText(view.period)}`
  return workbookResponse(name, originSheets(actor, origin, view))
}
