import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { reference } from '@/lib/db/reference'
import type { Figure } from '@/lib/figures/figure'
import { monthly } from '@/lib/figures/period'
import { mayReadFigures } from '@/lib/figures/policy'
import { readFigureSets } from '@/lib/figures/queries'
import { findRegionByCode } from '@/lib/regions/queries'
import type { NamedRegion } from '@/lib/regions/rules'
import { MEASURE_CODES } from './measures'
import type { StuntingView } from './view'

/** As many as colours and dashes that can be told apart. */
export const MOST_COMPARED = 6

export interface Compared {
  region: NamedRegion
  /** Of the month, by code. */
  now: ReadonlyMap<string, Figure>
  /** The measure month by month, oldest first. */
  course: readonly Figure[]
}

export interface Comparison {
  rows: readonly Compared[]
  /** What was asked and is not shown: unknown codes, and regions of others, which look the same. */
  unknown: readonly string[]
}

/** The codes an address asks to compare, in their order, each once; `tambah` is one more, as a `RegionField` sends it. */
export function comparedCodes(params: Readonly<Record<string, string | string[] | undefined>>): string[] {
  const words = (name: string) => [params[name] ?? []].flat()
  // What was just added is a choice of a RegionField, "33.16 · Kabupaten Blora": its code stands first.
  const added = words('tambah').map((text) => text.split('·')[0]!)
  const codes = [...words('wilayah').flatMap((text) => text.split(',')), ...added].map((code) =>
    code.trim().slice(0, 30),
  )
  return [...new Set(codes.filter((code) => code !== ''))].slice(0, MOST_COMPARED)
}

/** Any regions side by side, of any levels, as far as the actor may see them; all in one snapshot. */
export async function readComparison(
  actor: Actor,
  codes: readonly string[],
  view: StuntingView,
  now: Date,
): Promise<Comparison> {
  const found = await Promise.all(
    codes.map((code) => findRegionByCode(reference, code.toUpperCase() === 'ID' ? '00' : code)),
  )
  const regions = found.filter((region) => region !== null && mayReadFigures(actor, region, false)) as NamedRegion[]
  const unknown = codes.filter((_, at) => !regions.includes(found[at] as NamedRegion))
  const { period, months, measure } = view
  const [figures = [], courses = []] =
    regions.length > 0
      ? await readFigureSets(
          actor,
          [
            { indicators: MEASURE_CODES, regions, from: monthly(period), to: monthly(period) },
            { indicators: [measure.code], regions, from: monthly(period - months + 1), to: monthly(period) },
          ],
          now,
        )
      : []
  const rows = regions.map((region) => ({
    region,
    now: new Map(figures.filter((one) => one.region.id === region.id).map((figure) => [figure.indicator, figure])),
    course: courses.filter((one) => one.region.id === region.id),
  }))
  return { rows, unknown }
}
