import { type Period, periodText } from '@/lib/format/period'
import { paths } from '@/lib/paths'

/** The same region and month on the dashboard of a form. */
export function dashboardHref(regionCode: string, form: string, period: Period): string {
  return paths.dashboard(regionCode, `?${new URLSearchParams({ bulan: periodText(period), form })}`)
}
