import { ChartFrame } from '@/components/charts/chart-frame'
import { TrendLine } from '@/components/charts/trend-line'
import { formatCount, formatPercent } from '@/lib/format/number'
import type { KrsReference } from '@/lib/krs/references'
import type { TrendPoint } from '@/lib/krs/sums'

const ROMAN = ['', 'I', 'II']
const labelOf = ({ year, semester }: TrendPoint) => (semester === 0 ? String(year) : `Sem ${ROMAN[semester]} ${year}`)

/** KRS from list to list, and beside it what was published elsewhere: two lines that are never joined. */
export function KrsTrend({
  place,
  points,
  reference,
}: {
  place: string
  points: readonly TrendPoint[]
  reference: KrsReference | null
}) {
  const own = points.filter(({ atRisk }) => atRisk !== null)
  if (own.length + (reference?.points.length ?? 0) < 2) return null
  const stops = new Map<number, { label: string; own: TrendPoint | null; published: number | null }>()
  for (const point of own) stops.set(point.start, { label: labelOf(point), own: point, published: null })
  for (const { start, label, value } of reference?.points ?? []) {
    const known = stops.get(start)
    if (known) known.published = value
    else stops.set(start, { label, own: null, published: value })
  }
  const merged = [...stops].sort(([one], [other]) => one - other).map(([, stop]) => stop)
  const series = [
    ...(own.length > 0 ? [{ name: 'Daftar di Lini', values: merged.map((stop) => stop.own?.atRisk ?? null) }] : []),
    ...(reference ? [{ name: 'Angka terbit', values: merged.map(({ published }) => published) }] : []),
  ]
  return (
    <ChartFrame
      title="KRS dari daftar ke daftar"
      note={`Keluarga berisiko stunting menurut daftar, ${place}.`}
      source={
        reference &&
        `Angka terbit: ${reference.source}${reference.certainty === 'pasti' ? '' : ` (${reference.certainty})`}. Dihitung di luar Lini, tidak disambung dengan daftar.`
      }
      table={{
        caption: `KRS menurut daftar, ${place}`,
        head: ['Daftar', 'KRS (keluarga)', 'Keluarga sasaran', 'KRS per sasaran', 'Angka terbit'],
        rows: merged.map((stop) => [
          stop.label,
          formatCount(stop.own?.atRisk),
          formatCount(stop.own?.targets),
          formatPercent(stop.own?.atRisk, stop.own?.targets),
          formatCount(stop.published),
        ]),
      }}
    >
      <TrendLine
        label={`KRS ${place}: ${merged.map((stop) => `${stop.label} ${formatCount(stop.own?.atRisk ?? stop.published)}`).join(', ')}`}
        labels={merged.map(({ label }) => label)}
        series={series}
        format={formatCount}
      />
    </ChartFrame>
  )
}
