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
import { monthQuery, readMonthView } from '../../bulan-ini/view'

/** When: the month of the board. Where is the reader's own area, drilled by the rows. */
export default async function MonthPickers({ searchParams }: PageProps<'/bulan-ini'>) {
  const actor = await requireActor()
  const current = currentPeriod(new Date(), actor.zone)
  const view = readMonthView(await searchParams)
  const shown = view.period ?? current - 1
  const at = (period: Period) => paths.month(monthQuery(view, { period }))
  return (
    <PeriodPicker
      current={view.period === null ? 'Bulan yang dikerjakan' : formatPeriod(shown)}
      short={view.period === null ? 'Sekarang' : formatPeriodShort(shown)}
      previousHref={at(shown - 1)}
      nextHref={shown < current ? at(shown + 1) : undefined}
      years={[0, 1, 2].map((back) => ({
        year: yearOf(current) - back,
        months: Array.from({ length: 12 }, (_, month) => {
          const period = periodOf(yearOf(current) - back, month + 1)
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
