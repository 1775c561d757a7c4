import { SUM_PARTS } from '@/lib/api/dictionary'
import { ENDPOINTS } from '@/lib/api/endpoints'
import type { Actor } from '@/lib/auth/actor'
import type { FiguresQuery } from '@/lib/figures/api-schema'
import type { Figure } from '@/lib/figures/figure'
import { figurePeriodsBetween, figurePeriodText } from '@/lib/figures/period'
import { readFigures } from '@/lib/figures/queries'
import { answer } from '../answer'
import { recordExport } from '../exported'
import { checkSize, regionsOf } from '../regions-of'

export const dynamic = 'force-dynamic'

/** Figures of regions, or of the regions inside them, by month, half-year or year. */
export function GET(request: Request): Promise<Response> {
  return answer(request, ENDPOINTS.figures, async (actor, query, format) => {
    const items = await read(actor, query)
    if (format === 'csv')
      await recordExport(actor, 'figures', { rows: items.length, indicators: query.indicator, regions: query.region })
    return { items }
  })
}

/** A part is asked for by its own code and says whose part it is. */
function asked({ indicator, disaggregation }: FiguresQuery) {
  const whose = new Map<string, { of: string; option: string }>()
  if (disaggregation === 'true')
    for (const of of indicator) for (const { code, option } of SUM_PARTS.get(of) ?? []) whose.set(code, { of, option })
  return { codes: [...new Set([...indicator, ...whose.keys()])], whose }
}

async function read(actor: Actor, query: FiguresQuery) {
  const regions = await regionsOf(query.region)
  const children = query.children === 'true'
  const { codes, whose } = asked(query)
  await checkSize(regions, children, codes.length * figurePeriodsBetween(query.from, query.to).length)
  const { from, to, map } = query
  const figures = await readFigures(actor, { indicators: codes, regions, from, to, children, map })
  return figures.map((figure) => itemOf(figure, whose.get(figure.indicator)))
}

const itemOf = (figure: Figure, disaggregation: { of: string; option: string } | undefined) => ({
  indicator: figure.indicator,
  region: figure.region.code,
  period: figurePeriodText(figure.period),
  state: figure.state,
  value: figure.value,
  numerator: figure.numerator,
  denominator: figure.denominator,
  counted: figure.counted,
  coverage: figure.coverage,
  asOf: figure.asOf,
  ...(disaggregation && { disaggregation }),
})
