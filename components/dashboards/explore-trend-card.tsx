import { ChartFoot, ChartHead } from '@/components/charts/chart-frame'
import { ExploreTrend } from '@/components/charts/explore-trend'
import { Still } from '@/components/still/still'
import { buttonClass } from '@/components/ui/button-class'
import { type DashboardView, viewQuery } from '@/lib/dashboards/address'
import { figureSays } from '@/lib/dashboards/words'
import type { Figure } from '@/lib/figures/figure'
import { formatFigurePeriod, formatFigurePeriodShort } from '@/lib/figures/period'
import { formatCount } from '@/lib/format/number'
import { paths } from '@/lib/paths'
import { fullName, type Region } from '@/lib/regions/rules'
import { formatFormPeriod } from '@/lib/reports/form-period'

export type ExploreTrendCardProps = {
  region: Pick<Region, 'code' | 'name' | 'kind'>
  view: DashboardView
  /** Month by month, oldest first. */
  figures: readonly Figure[]
}

/** The explored indicator over 12 or 24 months: a line to explore, and its table. */
export function ExploreTrendCard({ region, view, figures }: ExploreTrendCardProps) {
  const { indicator, months } = view
  const span = view.form.periodKind === 'year' ? `${figures.length} tahun` : `${months} bulan`
  return (
    <section className="surface min-w-0 p-4">
      <Still>
        <ChartHead
          title={`Bagaimana ${indicator.label} bergerak?`}
          note={`${fullName(region)}, ${span} sampai ${formatFormPeriod(view.form, view.period)}`}
          actions={(view.form.periodKind === 'year' ? [] : ([12, 24] as const)).map((count) => (
            <a
              key={count}
              href={paths.dashboard(region.code, viewQuery(view, { months: count }))}
              data-soft-link
              aria-current={count === months ? 'true' : undefined}
              className={`${buttonClass({ size: 'small' })} aria-[current]:border-brand aria-[current]:bg-brand-soft aria-[current]:text-on-brand-soft`}
            >
              {count} bulan
            </a>
          ))}
        />
      </Still>
      <ExploreTrend
        label={`${indicator.label}, ${fullName(region)}, ${span}`}
        labels={figures.map(({ period }) => formatFigurePeriodShort(period))}
        series={[{ name: indicator.label, values: figures.map(({ value }) => value) }]}
        style={indicator.kind === 'ratio' ? 'percent' : 'count'}
      />
      <Still>
        <ChartFoot
          table={{
            caption: `${indicator.label}, ${fullName(region)}`,
            head: ['Bulan', indicator.kind === 'ratio' ? 'Persen' : indicator.unit, 'Pembilang', 'Penyebut', 'Melapor'],
            rows: figures
              .toReversed()
              .map((figure) => [
                formatFigurePeriod(figure.period),
                figureSays(indicator, figure),
                formatCount(figure.numerator),
                formatCount(figure.denominator),
                `${formatCount(figure.coverage.reported)} dari ${formatCount(figure.coverage.expected)}`,
              ]),
          }}
          source={`Sumber: ${indicator.source}.`}
        />
      </Still>
    </section>
  )
}
