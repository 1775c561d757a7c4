import { ChartFrame } from '@/components/charts/chart-frame'
import { TrendLine } from '@/components/charts/trend-line'
import type { DashboardView } from '@/lib/dashboards/address'
import { figureSays } from '@/lib/dashboards/words'
import type { Figure } from '@/lib/figures/figure'
import { formatFigurePeriod, formatFigurePeriodShort } from '@/lib/figures/period'
import { formatCount, formatDecimal } from '@/lib/format/number'
import { formatFormPeriod } from '@/lib/reports/form-period'

type TimelinessCardProps = { view: DashboardView; completeness: readonly Figure[]; timeliness: readonly Figure[] }

/** How complete and how timely reports were, month by month. */
export function TimelinessCard({ view, completeness, timeliness }: TimelinessCardProps) {
  const values = (figures: readonly Figure[]) => figures.map(({ value }) => value)
  const now = completeness.at(-1)
  const title = now
    ? `${formatCount(now.coverage.reported)} dari ${formatCount(now.coverage.expected)} desa melapor, ${formatCount(now.coverage.onTime)} tepat waktu`
    : 'Kelengkapan dan ketepatan waktu'
  return (
    <ChartFrame
      title={title}
      note={`${view.form.shortName}: diverifikasi ${formatCount(now?.coverage.verified)}, disetujui ${formatCount(now?.coverage.approved)} desa pada ${formatFormPeriod(view.form, view.period)}`}
      table={{
        caption: `Kelengkapan dan ketepatan ${view.form.shortName}`,
        head: ['Bulan', 'Lengkap', 'Tepat waktu', 'Melapor', 'Seharusnya'],
        rows: completeness
          .toReversed()
          .map((figure, index) => [
            formatFigurePeriod(figure.period),
            figureSays({ kind: 'ratio' }, figure),
            figureSays({ kind: 'ratio' }, timeliness.toReversed()[index]),
            formatCount(figure.coverage.reported),
            formatCount(figure.coverage.expected),
          ]),
      }}
    >
      <TrendLine
        label={`Kelengkapan dan ketepatan waktu ${view.form.shortName}, ${completeness.length} bulan`}
        labels={completeness.map(({ period }) => formatFigurePeriodShort(period))}
        series={[
          { name: 'Lengkap', values: values(completeness) },
          { name: 'Tepat waktu', values: values(timeliness) },
        ]}
        format={(value) => `${formatDecimal(value, 0)}%`}
      />
    </ChartFrame>
  )
}
