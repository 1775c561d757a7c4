import Link from 'next/link'
import { ChartFrame } from '@/components/charts/chart-frame'
import { ExploreTrend } from '@/components/charts/explore-trend'
import { buttonClass } from '@/components/ui/button-class'
import { type DashboardView, viewQuery } from '@/lib/dashboards/address'
import { figureSays } from '@/lib/dashboards/words'
import type { Figure } from '@/lib/figures/figure'
import { formatCount } from '@/lib/format/number'
import { formatPeriod, formatPeriodShort } from '@/lib/format/period'
import { paths } from '@/lib/paths'
import { fullName, type Region } from '@/lib/regions/rules'

export type ExploreTrendCardProps = {
  region: Pick<Region, 'code' | 'name' | 'kind'>
  view: DashboardView
  /** Month by month, oldest first. */
  figures: readonly Figure[]
}

/** The explored indicator over 12 or 24 months: a line to explore, and its table. */
export function ExploreTrendCard({ region, view, figures }: ExploreTrendCardProps) {
  const { indicator, months } = view
  return (
    <ChartFrame
      title={`Bagaimana ${indicator.label} bergerak?`}
      note={`${fullName(region)}, ${months} bulan sampai ${formatPeriod(view.period)}`}
      table={{
        caption: `${indicator.label}, ${fullName(region)}`,
        head: ['Bulan', indicator.kind === 'ratio' ? 'Persen' : indicator.unit, 'Pembilang', 'Penyebut', 'Melapor'],
        rows: figures
          .toReversed()
          .map((figure) => [
            formatPeriod(figure.period.from),
            figureSays(indicator, figure),
            formatCount(figure.numerator),
            formatCount(figure.denominator),
            `${formatCount(figure.coverage.reported)} dari ${formatCount(figure.coverage.expected)}`,
          ]),
      }}
      actions={([12, 24] as const).map((span) => (
        <Link
          key={span}
          href={paths.dashboard(region.code, viewQuery(view, { months: span }))}
          scroll={false}
          prefetch={false}
          aria-current={span === months ? 'true' : undefined}
          className={`${buttonClass({ size: 'small' })} aria-[current]:border-brand aria-[current]:bg-brand-soft aria-[current]:text-on-brand-soft`}
        >
          {span} bulan
        </Link>
      ))}
      source={`Sumber: ${indicator.source}.`}
    >
      <ExploreTrend
        label={`${indicator.label}, ${fullName(region)}, ${months} bulan`}
        labels={figures.map(({ period }) => formatPeriodShort(period.from))}
        series={[{ name: indicator.label, values: figures.map(({ value }) => value) }]}
        style={indicator.kind === 'ratio' ? 'percent' : 'count'}
      />
    </ChartFrame>
  )
}
