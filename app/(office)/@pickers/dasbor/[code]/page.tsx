import { PeriodPicker } from '@/components/layout/period-picker'
import { RegionPicker } from '@/components/layout/region-picker'
import { requireActor } from '@/lib/auth/require-actor'
import { readView, viewQuery } from '@/lib/dashboards/address'
import { findDashboardPlace, listPlacesInside } from '@/lib/dashboards/place'
import { levelNoun } from '@/lib/dashboards/words'
import { mayReadFigures } from '@/lib/figures/policy'
import { formatCount } from '@/lib/format/number'
import { currentPeriod, formatPeriod, monthName, type Period, periodOf, yearOf } from '@/lib/format/period'
import { paths } from '@/lib/paths'
import { fullName, levelBelow, shortName } from '@/lib/regions/rules'
import { formatFormPeriod, formatFormPeriodShort, isFormPeriod, lastFormPeriod } from '@/lib/reports/form-period'

/** Where and when: the two questions of a dashboard, at the top of the frame. */
export default async function DashboardPickers({ params, searchParams }: PageProps<'/dasbor/[code]'>) {
  const actor = await requireActor()
  const place = await findDashboardPlace(actor, decodeURIComponent((await params).code))
  if (!place) return null
  const { region, ancestors, firstPeriod } = place
  const current = currentPeriod(new Date(), actor.zone)
  const view = readView(await searchParams, current)
  const inside = await listPlacesInside(actor, region)
  const below = levelBelow(region.level)
  const query = viewQuery(view, { sort: null })
  const at = (period: Period) => paths.dashboard(region.code, viewQuery(view, { period }))
  const choice = (one: typeof region) => ({
    id: String(one.id),
    name: shortName(one),
    href: paths.dashboard(one.code, query),
  })
  const next = view.period + (view.form.periodKind === 'year' ? 12 : 1)
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
        current={formatFormPeriod(view.form, view.period)}
        short={formatFormPeriodShort(view.form, view.period)}
        previousHref={at(lastFormPeriod(view.form, view.period))}
        nextHref={next <= current ? at(next) : undefined}
        years={yearsOf(Math.min(firstPeriod ?? view.period, view.period), current).map((year) => ({
          year,
          months: Array.from({ length: 12 }, (_, month) => {
            const period = periodOf(year, month + 1)
            return {
              label: monthName(month + 1).slice(0, 3),
              name: formatPeriod(period),
              href: period <= current && isFormPeriod(view.form, period) ? at(period) : undefined,
              current: period === view.period,
            }
          }),
        }))}
      />
    </>
  )
}

/** Newest first; a month long ago adds its own year and not all between. */
function yearsOf(first: Period, current: Period): number[] {
  const years = Array.from(
    { length: Math.min(4, yearOf(current) - yearOf(first) + 1) },
    (_, back) => yearOf(current) - back,
  )
  return years.includes(yearOf(first)) ? years : [...years, yearOf(first)]
}
