import { ChartFoot, ChartHead } from '@/components/charts/chart-frame'
import { ExploreTrend } from '@/components/charts/explore-trend'
import { Still } from '@/components/still/still'
import { buttonClass } from '@/components/ui/button-class'
import { figureSays } from '@/lib/dashboards/words'
import { formatCount, formatPercent } from '@/lib/format/number'
import { formatPeriod, formatPeriodShort } from '@/lib/format/period'
import { paths } from '@/lib/paths'
import { fullName } from '@/lib/regions/rules'
import type { StuntingDesk } from '@/lib/stunting/desk'
import { indicatorOf, MEASURED, PREVALENCE } from '@/lib/stunting/measures'
import { type StuntingView, stuntingQuery } from '@/lib/stunting/view'

/** The routine prevalence over months, with the share of children it rests on as a line of its own. */
export function TrendCard({ desk, view }: { desk: StuntingDesk; view: StuntingView }) {
  const of = (code: string) => desk.months.get(code) ?? []
  const [prevalence, measured] = [of(PREVALENCE), of(MEASURED)]
  const series = [
    { name: 'Stunting rutin', values: prevalence.map(({ value }) => value) },
    { name: 'Balita diukur', values: measured.map(({ value }) => value) },
  ]
  const label = `Prevalensi stunting rutin dan balita diukur, ${fullName(desk.region)}, ${view.months} bulan`
  return (
    <section className="surface min-w-0 p-4">
      <Still>
        <ChartHead
          title="Turun karena membaik, atau karena yang diukur berubah?"
          note={`Angka rutin, ${view.months} bulan sampai ${formatPeriod(view.period)}. Hasil survei ada di bagannya sendiri.`}
          actions={([12, 24] as const).map((count) => (
            <a
              key={count}
              href={paths.stunting(desk.region.code, stuntingQuery(view, { months: count }))}
              data-soft-link
              aria-current={count === view.months ? 'true' : undefined}
              className={`${buttonClass({ size: 'small' })} aria-[current]:border-brand aria-[current]:bg-brand-soft aria-[current]:text-on-brand-soft`}
            >
              {count} bulan
            </a>
          ))}
        />
      </Still>
      <ExploreTrend
        label={label}
        labels={prevalence.map(({ period }) => formatPeriodShort(period.from))}
        series={series}
        style="percent"
      />
      <Still>
        <ChartFoot
          table={{
            caption: label,
            head: ['Bulan', 'Stunting rutin', 'Stunting', 'Diukur sah', 'Balita diukur', 'Desa melapor'],
            rows: prevalence
              .map((figure, index) => [
                formatPeriod(figure.period.from),
                figureSays(indicatorOf(PREVALENCE), figure),
                formatCount(figure.numerator),
                formatCount(figure.denominator),
                formatPercent(measured[index]?.numerator, measured[index]?.denominator),
                `${formatCount(figure.coverage.reported)} dari ${formatCount(figure.coverage.expected)}`,
              ])
              .reverse(),
          }}
          source="Rekap Posyandu. Garis berlubang: bulan yang belum dilaporkan."
        />
      </Still>
    </section>
  )
}
