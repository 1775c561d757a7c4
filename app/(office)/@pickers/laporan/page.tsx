import { PeriodPicker } from '@/components/layout/period-picker'
import { requireActor } from '@/lib/auth/require-actor'
import { currentPeriod, formatPeriod, monthName, type Period, periodOf, yearOf } from '@/lib/format/period'
import { paths } from '@/lib/paths'
import { formatFormPeriod, formatFormPeriodShort, isFormPeriod, lastFormPeriod } from '@/lib/reports/form-period'
import { readReviewView, reviewQuery } from '../../laporan/view'

/** When: the month whose reports are listed. The list shows the actor's own area, so there is no where. */
export default async function ReportPickers({ searchParams }: PageProps<'/laporan'>) {
  const actor = await requireActor()
  const current = currentPeriod(new Date(), actor.zone)
  const view = readReviewView(await searchParams, current - 1)
  const at = (period: Period) => paths.reports(reviewQuery(view, { period }))
  const years = Array.from({ length: 3 }, (_, back) => yearOf(current) - back)
  const next = view.period + (view.form.periodKind === 'year' ? 12 : 1)
  return (
    <PeriodPicker
      current={formatFormPeriod(view.form, view.period)}
      short={formatFormPeriodShort(view.form, view.period)}
      previousHref={at(lastFormPeriod(view.form, view.period))}
      nextHref={next <= current ? at(next) : undefined}
      years={years.map((year) => ({
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
  )
}
