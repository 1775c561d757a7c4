import type { Actor } from '@/lib/auth/actor'
import { reference } from '@/lib/db/reference'
import { Refusal } from '@/lib/errors/refusal'
import { type FiguresQuery, figuresQuerySchema, MOST_CELLS } from '@/lib/figures/api-schema'
import type { Figure } from '@/lib/figures/figure'
import { figurePeriodsBetween, figurePeriodText } from '@/lib/figures/period'
import { readFigures } from '@/lib/figures/queries'
import { formatCount } from '@/lib/format/number'
import { listByCodes } from '@/lib/regions/list-page'
import { findRegionByCode } from '@/lib/regions/queries'
import type { Region } from '@/lib/regions/rules'
import { answer } from '../answer'

export const dynamic = 'force-dynamic'

/** Figures of regions, or of the regions inside them, by month, half-year or year. */
export function GET(request: Request): Promise<Response> {
  return answer(request, figuresQuerySchema, async (actor, query) => ({
    items: (await read(actor, query)).map(itemOf),
  }))
}

async function read(actor: Actor, query: FiguresQuery): Promise<Figure[]> {
  const regions = await regionsOf(query.region)
  const children = query.children === 'true'
  const places = children ? await countChildren(regions) : regions.length
  const cells = places * query.indicator.length * figurePeriodsBetween(query.from, query.to).length
  if (cells > MOST_CELLS) {
    const detail = `Permintaan ini berisi ${formatCount(cells)} angka, paling banyak ${formatCount(MOST_CELLS)}. Persempit wilayah, indikator atau periodenya.`
    throw new Refusal('input-invalid', { detail })
  }
  const { indicator: indicators, from, to, map } = query
  return readFigures(actor, { indicators, regions, from, to, children, map })
}

/** By today's codes at once; an older or foreign code is looked up by itself. */
async function regionsOf(codes: readonly string[]): Promise<Region[]> {
  const found = await listByCodes(reference, codes)
  return Promise.all(
    found.map(async (region, index) => {
      const known = region ?? (await findRegionByCode(reference, codes[index] ?? ''))
      if (!known) throw new Refusal('not-found')
      return known
    }),
  )
}

async function countChildren(regions: readonly Region[]): Promise<number> {
  const [row] = await reference.query<{ children: number }>(
    'select count(*)::int as children from region where parent_id = any($1::int[]) and closed_on is null',
    [regions.map((region) => region.id)],
  )
  return row?.children ?? 0
}

const itemOf = ({
  indicator,
  region,
  period,
  state,
  value,
  numerator,
  denominator,
  counted,
  coverage,
  asOf,
}: Figure) => ({
  indicator,
  region: region.code,
  period: figurePeriodText(period),
  state,
  value,
  numerator,
  denominator,
  counted,
  coverage,
  asOf,
})
