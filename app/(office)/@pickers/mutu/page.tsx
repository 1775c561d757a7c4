import { PeriodPicker } from '@/components/layout/period-picker'
import { requireActor } from '@/lib/auth/require-actor'
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
import { deskQuery, readDeskView } from '@/lib/quality/view'

/** When: the month whose reports are examined. */
export default async function QualityPickers({ searchParams }: PageProps<'/mutu'>) {
  const actor = await requireActor()
  const current = currentPeriod(new Date(), actor.zone)
  const view = readDeskView(await searchParams, current - 1)
  const at = (period: Period) => paths.quality(deskQuery(view, { period }))
  const years = Array.from({ length: 3 }, (_, back) => yearOf(current) - back)
  return (
    <PeriodPicker
      current={formatPeriod(view.period)}
      short={formatPeriodShort(view.period)}
      previousHref={at(view.period - 1)}
      nextHref={view.period < current ? at(view.period + 1) : undefined}
      years={years.map((year) => ({
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
  )
}
