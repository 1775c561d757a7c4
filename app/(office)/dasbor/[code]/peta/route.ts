import { IndicatorMap } from '@/components/dashboards/explore-map'
import { readChildren } from '@/lib/dashboards/dashboard'
import { readMap } from '@/lib/dashboards/map'
import { levelNoun } from '@/lib/dashboards/words'
import { LEVEL, levelBelow } from '@/lib/regions/rules'
import { laterPart } from '../later-part'

/** The map of a dashboard, which follows the page: markup, by the same address as the page. */
export const GET = (request: Request, { params }: RouteContext<'/dasbor/[code]/peta'>): Promise<Response> =>
  laterPart(request, params, async ({ actor, region, view, now }) => {
    const [rows, outlines] = await Promise.all([readChildren(actor, region, view, now), readMap(actor, region)])
    if (rows === null) return null
    return IndicatorMap({ view, rows, outlines, noun: levelNoun(levelBelow(region.level) ?? LEVEL.village) })
  })
