import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { Refusal } from '@/lib/errors/refusal'
import type { Figure, FigureQuery, FigureRegion } from '@/lib/figures/figure'
import { monthly } from '@/lib/figures/period'
import { mayReadFigures } from '@/lib/figures/policy'
import { readFigureSets } from '@/lib/figures/queries'
import { LEVEL, type NamedRegion } from '@/lib/regions/rules'
import { KRS, KRS_REACHED, MEASURE_CODES, MEASURED, PREVALENCE, RECEIVED, WEIGHED } from './measures'
import type { StuntingView } from './view'

/** A region directly inside, with its figures of the month by code and its prevalence month by month. */
export interface StuntingRow {
  region: FigureRegion
  /** Villages behind its posyandu recap; none expected is no office there yet. */
  coverage: Figure['coverage']
  figures: ReadonlyMap<string, Figure>
  /** Oldest first; null where nobody reported. */
  trend: readonly (number | null)[]
}

export interface StuntingDesk {
  region: NamedRegion
  /** The region's own figures of the month by code. */
  now: ReadonlyMap<string, Figure>
  /** Of the month before. */
  before: ReadonlyMap<string, Figure>
  /** Month by month, oldest first, by code: what is drawn as a line. */
  months: ReadonlyMap<string, readonly Figure[]>
  /** In code order; null where the actor sees the total only, and for a village. */
  children: readonly StuntingRow[] | null
  /** When it was read (ISO). */
  readAt: string
}

/** What is drawn over months. */
export const DRAWN: readonly string[] = [PREVALENCE, MEASURED, WEIGHED, RECEIVED, KRS, KRS_REACHED]

/** Figures by something of theirs, in the order they came. */
function grouped<Key>(figures: readonly Figure[], keyOf: (figure: Figure) => Key): Map<Key, Figure[]> {
  const groups = new Map<Key, Figure[]>()
  for (const figure of figures) {
    const known = groups.get(keyOf(figure))
    if (known) known.push(figure)
    else groups.set(keyOf(figure), [figure])
  }
  return groups
}

const at = (figures: readonly Figure[], period: number): Map<string, Figure> =>
  new Map(figures.filter(({ period: of }) => of.from === period).map((figure) => [figure.indicator, figure]))

/**
 * Everything routine that the stunting page of a region shows, in one round trip and one snapshot, so that its cards,
 * map, ranking and table agree. Refuses (not found) a region the actor may not see.
 */
export async function readStuntingDesk(
  actor: Actor,
  region: NamedRegion,
  view: StuntingView,
  now: Date,
): Promise<StuntingDesk> {
  if (!mayReadFigures(actor, region, false)) throw new Refusal('not-found')
  const { period, months } = view
  const inside = region.level < LEVEL.village && mayReadFigures(actor, region, true)
  const to = monthly(period)
  const drawn = [...new Set([...DRAWN, view.measure.code])]
  const queries: FigureQuery[] = [
    { indicators: MEASURE_CODES, regions: [region], from: monthly(period - 1), to },
    { indicators: drawn, regions: [region], from: monthly(period - months + 1), to },
    ...(inside
      ? [
          { indicators: MEASURE_CODES, regions: [region], children: true, from: to, to },
          { indicators: [PREVALENCE], regions: [region], children: true, from: monthly(period - months + 1), to },
        ]
      : []),
  ]
  const [own = [], course = [], children, trends = []] = await readFigureSets(actor, queries, now)
  return {
    region,
    now: at(own, period),
    before: at(own, period - 1),
    months: grouped(course, ({ indicator }) => indicator),
    children: children ? rowsOf(children, trends) : null,
    readAt: now.toISOString(),
  }
}

function rowsOf(figures: readonly Figure[], trends: readonly Figure[]): StuntingRow[] {
  const courses = grouped(trends, ({ region }) => region.id)
  return [...grouped(figures, ({ region }) => region.id)].flatMap(([id, own]) => {
    const known = new Map(own.map((figure) => [figure.indicator, figure]))
    const received = known.get(RECEIVED)
    const trend = (courses.get(id) ?? []).map(({ value }) => value)
    return received ? [{ region: received.region, coverage: received.coverage, figures: known, trend }] : []
  })
}
