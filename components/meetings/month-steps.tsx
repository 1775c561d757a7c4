import { PeriodPicker } from '@/components/layout/period-picker'
import {
  formatPeriod,
  formatPeriodShort,
  monthName,
  type Period,
  periodOf,
  periodText,
  yearOf,
} from '@/lib/format/period'

interface MonthStepsProps {
  period: Period
  /** The month that runs now; later ones cannot be chosen. */
  current: Period
  /** The page's address without a month. */
  href: string
}

/** Which month a page shows, and the way to others. */
export function MonthSteps({ period, current, href }: MonthStepsProps) {
  const at = (other: Period) => `${href}?bulan=${periodText(other)}`
  const years = Array.from({ length: 3 }, (_, back) => yearOf(current) - back)
  return (
    <PeriodPicker
      current={formatPeriod(period)}
      short={formatPeriodShort(period)}
      previousHref={at(period - 1)}
      nextHref={period < current ? at(period + 1) : undefined}
      years={years.map((year) => ({
        year,
        months: Array.from({ length: 12 }, (_, month) => {
          const each = periodOf(year, month + 1)
          return {
            label: monthName(month + 1).slice(0, 3),
            name: formatPeriod(each),
            href: each <= current ? at(each) : undefined,
            current: each === period,
          }
        }),
      }))}
    />
  )
}
