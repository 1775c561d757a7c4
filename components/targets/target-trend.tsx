import { ChartFoot, ChartHead } from '@/components/charts/chart-frame'
import { ExploreTrend } from '@/components/charts/explore-trend'
import type { Figure } from '@/lib/figures/figure'
import type { Indicator } from '@/lib/figures/indicator'
import { formatPeriod, formatPeriodShort } from '@/lib/format/period'
import { amountText } from '@/lib/targets/words'

export type TargetTrendProps = { indicator: Indicator; target: number; months: readonly Figure[]; where: string }

/** What was reached month by month beside the way to the target: a flow adds up, a level stands. */
export function TargetTrend({ indicator, target, months, where }: TargetTrendProps) {
  if (months.length < 2) return null
  const flow = indicator.aggregation === 'flow'
  let sum = 0
  const reached = months.map(({ value }) => {
    if (!flow || value === null) return value
    sum += value
    return sum
  })
  const way = months.map((_, at) => (flow ? (target * (at + 1)) / 12 : target))
  return (
    <section className="surface min-w-0 p-4">
      <ChartHead
        title={`Apakah ${indicator.label} menuju sasarannya?`}
        note={`${where}. ${flow ? 'Dijumlah sejak Januari; jalur sasaran dibagi rata dua belas bulan.' : 'Keadaan setiap bulan.'}`}
      />
      <ExploreTrend
        label={`${indicator.label}, ${where}`}
        labels={months.map(({ period }) => formatPeriodShort(period.from))}
        series={[
          { name: 'Capaian', values: reached },
          { name: flow ? 'Jalur sasaran' : 'Sasaran', values: way },
        ]}
        style={indicator.kind === 'ratio' ? 'percent' : 'count'}
      />
      <ChartFoot
        table={{
          caption: `${indicator.label}, ${where}`,
          head: ['Bulan', 'Bulan itu', flow ? 'Sejak Januari' : 'Capaian', flow ? 'Jalur sasaran' : 'Sasaran'],
          rows: months
            .map((figure, at) => [
              formatPeriod(figure.period.from),
              amountText(indicator, figure.value),
              amountText(indicator, reached[at]),
              amountText(indicator, Math.round(way[at]! * 10) / 10),
            ])
            .toReversed(),
        }}
        source={`Sumber: ${indicator.source}.`}
      />
    </section>
  )
}
