import { PeriodPicker } from '@/components/layout/period-picker'
import { RegionPicker } from '@/components/layout/region-picker'
import { requireActor } from '@/lib/auth/require-actor'
import { findDashboardPlace, listPlacesInside } from '@/lib/dashboards/place'
import { levelNoun } from '@/lib/dashboards/words'
import { mayReadFigures } from '@/lib/figures/policy'
import { formatCount } from '@/lib/format/number'
import {
  currentPeriod,
  formatPeriod,
  formatPeriodShort,
  monthName,
  type Period,
  periodOf,
  yearOf,
} from '@/lib/format/period'
import { paths } from '@/lib/paths'
import { fullName, levelBelow, shortName } from '@/lib/regions/rules'
import { readStuntingView, stuntingQuery } from '@/lib/stunting/view'

/** Where and when of the stunting desk, at the place where every desk has them. */
export default async function StuntingPickers({ params, searchParams }: PageProps<'/stunting/[code]'>) {
  const actor = await requireActor()
  const place = await findDashboardPlace(actor, decodeURIComponent((await params).code))
  if (!place) return null
  const { region, ancestors, firstPeriod } = place
  const current = currentPeriod(new Date(), actor.zone)
  const view = readStuntingView(await searchParams, current)
  const inside = await listPlacesInside(actor, region)
  const below = levelBelow(region.level)
  const at = (period: Period) => paths.stunting(region.code, stuntingQuery(view, { period }))
  const choice = (one: typeof region) => ({
    id: String(one.id),
    name: shortName(one),
    href: paths.stunting(one.code, stuntingQuery(view, { sort: null })),
  })
  const first = yearOf(Math.min(firstPeriod ?? view.period, view.period))
  const years = Array.from({ length: Math.min(4, yearOf(current) - first + 1) }, (_, back) => yearOf(current) - back)
  return (
    <>
      <RegionPicker
        current={fullName(region)}
        path={ancestors.filter((above) => mayReadFigures(actor, above, false)).map(choice)}
        inside={inside.map(choice)}
        insideLabel={below === null ? undefined : `${formatCount(inside.length)} ${levelNoun(below)}`}
        searchAction={paths.search()}
      />
      <PeriodPicker
        current={formatPeriod(view.period)}
        short={formatPeriodShort(view.period)}
        previousHref={at(view.period - 1)}
        nextHref={view.period + 1 <= current ? at(view.period + 1) : undefined}
        years={(years.includes(first) ? years : [...years, first]).map((year) => ({
          year,
          months: Array.from({ length: 12 }, (_, month) => {
            const period = periodOf(year, month + 1)
            return {
              label: monthName(month + 1).slice(0, 3),
              name: formatPeriod(period),
              href: period <= current ? at(period) : undefined,
              current: period === view.period,
            }
          }),
        }))}
      />
    </>
  )
}
