import { LaterVillages } from '@/components/dashboards/coverage-section'
import { readReportStates } from '@/lib/dashboards/report-states'
import { laterPart } from '../later-part'

/** The names and links of a dashboard's village squares, which follow the page: markup, by the same address. */
export const GET = (request: Request, { params }: RouteContext<'/dasbor/[code]/desa'>): Promise<Response> =>
  laterPart(request, params, async ({ actor, region, view }) => {
    const states = await readReportStates(actor, region, view)
    return states && LaterVillages({ view, states })
  })
