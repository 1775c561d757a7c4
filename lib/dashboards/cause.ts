import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { findDashboardPlace } from '@/lib/dashboards/place'
import type { CauseView } from '@/lib/figures/cause-address'
import { type Explained, explainChange, explainDistance, type Halves } from '@/lib/figures/contribution'
import type { Figure, FigureRegion } from '@/lib/figures/figure'
import { mayReadFigures } from '@/lib/figures/policy'
import { readFigureSets } from '@/lib/figures/queries'
import { LEVEL, type NamedRegion } from '@/lib/regions/rules'

/** Two figures and what stands between them, divided among the regions inside. */
export interface Cause {
  here: Figure
  /** The other period's figure, or the other region's. */
  there: Figure
  /** The region it is compared with; null for another period. */
  other: NamedRegion | null
  /** Null where one of the two has no value, or the regions inside are not the reader's. */
  explained: Explained<FigureRegion> | null
  /** Regions inside that are hidden on one side or both. */
  hidden: readonly FigureRegion[]
}

/** The halves of a figure; also of one whose lower half is zero, which still holds something above the line. */
function halvesOf(figure: Figure | undefined): Halves | null {
  if (!figure || figure.numerator === null) return null
  return { numerator: figure.numerator, denominator: figure.denominator }
}

/** Reads both figures and the regions inside in one snapshot, and divides the difference. */
export async function readCause(actor: Actor, region: NamedRegion, view: CauseView, now: Date): Promise<Cause> {
  const { indicator, period, before } = view
  const place = view.other && view.other !== region.code ? await findDashboardPlace(actor, view.other) : null
  const other = place && place.region.level < LEVEL.village ? place.region : null
  const indicators = [indicator.code]
  const ask = (of: NamedRegion, at: typeof period, children: boolean) => ({
    ...{ indicators, regions: [of], children, from: at, to: at },
  })
  const inside = (of: NamedRegion) =>
    of.level < LEVEL.village && of.level < indicator.lowestLevel && mayReadFigures(actor, of, true)
  const [compared, at] = other ? [other, period] : [region, before]
  const [listsHere, listsThere] = [inside(region), inside(compared)]
  const sets = await readFigureSets(
    actor,
    [
      ask(region, period, false),
      ask(compared, at, false),
      ...(listsHere ? [ask(region, period, true)] : []),
      ...(listsThere ? [ask(compared, at, true)] : []),
    ],
    now,
  )
  const [[here], [there]] = sets as [[Figure], [Figure]]
  const insideHere = listsHere ? (sets[2] ?? []) : []
  const insideThere = listsThere ? (sets[listsHere ? 3 : 2] ?? []) : []
  const hidden = [...insideHere, ...insideThere].filter(({ state }) => state === 'hidden').map(({ region: of }) => of)
  const result = { here, there, other, hidden: [...new Map(hidden.map((of) => [of.id, of])).values()] }
  const [whole, wholeThere] = [halvesOf(here), halvesOf(there)]
  if (here.state !== 'value' || there.state !== 'value' || !whole || !wholeThere || !listsHere)
    return { ...result, explained: null }
  const listed = (figures: readonly Figure[]) =>
    figures.map((figure) => ({ child: figure.region, halves: halvesOf(figure) }))
  return {
    ...result,
    explained: other
      ? explainDistance({ here: whole, there: wholeThere }, listed(insideHere), listed(insideThere))
      : explainChange({ before: wholeThere, after: whole }, pairsOf(insideThere, insideHere)),
  }
}

/** The same region on both sides, under the name it has now; one that came or went stands on one side. */
function pairsOf(before: readonly Figure[], after: readonly Figure[]) {
  const then = new Map(before.map((figure) => [figure.region.id, figure]))
  const now = new Set(after.map(({ region }) => region.id))
  return [
    ...after.map((figure) => ({
      child: figure.region,
      before: halvesOf(then.get(figure.region.id)),
      after: halvesOf(figure),
    })),
    ...before
      .filter(({ region }) => !now.has(region.id))
      .map((figure) => ({ child: figure.region, before: halvesOf(figure), after: null })),
  ]
}
