import type { Indicator } from '@/lib/figures/indicator'
import { type Period, periodText } from '@/lib/format/period'
import { paths } from '@/lib/paths'

/** Where a figure of the desk is explained down to its villages: *Dari mana angka ini?* of its form's dashboard. */
export function explainHref(
  regionCode: string,
  { code, form }: Pick<Indicator, 'code' | 'form'>,
  period: Period,
): string {
  const params = new URLSearchParams({ bulan: periodText(period) })
  if (form && form !== 'laporan-desa') params.set('form', form)
  params.set('ukuran', code)
  params.set('jelaskan', code)
  return paths.dashboard(regionCode, `?${params}`)
}

/** The same region and month on the dashboard of a form. */
export function dashboardHref(regionCode: string, form: string, period: Period): string {
  return paths.dashboard(regionCode, `?${new URLSearchParams({ bulan: periodText(period), form })}`)
}
