import { HatchPattern, hatchId } from '@/components/charts/hatch-pattern'
import { runsOf, tenths, ticksFromZero } from '@/components/charts/scale'
import { Card } from '@/components/ui/card'
import { figureSays } from '@/lib/dashboards/words'
import { formatDecimal, formatPercent } from '@/lib/format/number'
import { formatPeriod, formatPeriodShort } from '@/lib/format/period'
import { paths } from '@/lib/paths'
import { shortName } from '@/lib/regions/rules'
import type { StuntingRow } from '@/lib/stunting/desk'
import { indicatorOf, MEASURED, PREVALENCE } from '@/lib/stunting/measures'
import { type StuntingView, stuntingQuery } from '@/lib/stunting/view'

type SmallMultiplesProps = { view: StuntingView; rows: readonly StuntingRow[]; noun: string }

const [WIDTH, HEIGHT] = [200, 56]

/** The routine prevalence of every region inside over the months, all on one scale, so that shapes and sizes compare. */
export function SmallMultiples({ view, rows, noun }: SmallMultiplesProps) {
  const indicator = indicatorOf(PREVALENCE)
  const told = rows
    .filter(({ trend }) => trend.some((value) => value !== null))
    .toSorted((one, other) => (lastOf(other) ?? -1) - (lastOf(one) ?? -1))
  if (told.length === 0) return null
  const top = ticksFromZero(told.flatMap(({ trend }) => trend)).at(-1)!
  const from = view.period - view.months + 1
  return (
    <Card
      title={`Bagaimana ${noun} bergerak?`}
      note={`Prevalensi stunting rutin, ${formatPeriod(from)} sampai ${formatPeriod(view.period)}. Semua berskala 0–${formatDecimal(top, 0)}%. Arsiran: belum dilaporkan atau disamarkan.`}
    >
      <ul
        data-soft-links
        className="grid grid-cols-2 gap-x-6 gap-y-4 sm:grid-cols-3 desk:grid-cols-5 print:grid-cols-4"
      >
        {told.map((row) => {
          const measured = row.figures.get(MEASURED)
          return (
            <li key={row.region.id} className="min-w-0 break-inside-avoid">
              <p className="flex items-baseline justify-between gap-2 text-sm">
                <a
                  href={paths.stunting(row.region.code, stuntingQuery(view, { sort: null }))}
                  className="min-w-0 truncate font-medium hover:text-brand hover:underline"
                >
                  {shortName(row.region)}
                </a>
                <b className="figures shrink-0 font-semibold">{figureSays(indicator, row.figures.get(PREVALENCE))}</b>
              </p>
              <Course row={row} top={top} from={from} />
              <p className="figures text-xs text-ink-soft">
                {measured?.state === 'value'
                  ? `${formatPercent(measured.numerator, measured.denominator, 0)} balita diukur`
                  : 'jumlah yang diukur belum ada'}
              </p>
            </li>
          )
        })}
      </ul>
    </Card>
  )
}

const lastOf = ({ trend }: StuntingRow) => trend.findLast((value) => value !== null) ?? null

function Course({ row, top, from }: { row: StuntingRow; top: number; from: number }) {
  const { trend, region } = row
  const step = WIDTH / Math.max(1, trend.length - 1)
  const x = (index: number) => tenths(index * step)
  const y = (value: number) => tenths(HEIGHT - 2 - (value / top) * (HEIGHT - 6))
  const hatch = hatchId(`kecil ${region.code}`)
  const last = trend.findLastIndex((value) => value !== null)
  const [first, end] = [trend.find((value) => value !== null), trend[last]]
  return (
    <svg
      role="img"
      aria-label={`${shortName(region)}: ${formatDecimal(first)}% pada awal, ${formatDecimal(end)}% pada ${formatPeriodShort(from + last)}`}
      viewBox={`-3 -2 ${WIDTH + 6} ${HEIGHT + 4}`}
      preserveAspectRatio="none"
      className="my-1 block h-14 w-full overflow-visible"
    >
      <HatchPattern id={hatch} />
      {trend.map(
        (value, index) =>
          value === null && (
            <rect
              // biome-ignore lint/suspicious/noArrayIndexKey: a month is its place
              key={index}
              x={tenths(Math.max(0, x(index) - step / 2))}
              y={HEIGHT - 10}
              width={tenths(step)}
              height="10"
              fill={`url(#${hatch})`}
            />
          ),
      )}
      <path d={`M0 ${HEIGHT}H${WIDTH}`} className="stroke-line-strong" vectorEffect="non-scaling-stroke" />
      {runsOf(trend).map((run) => (
        <polyline
          key={run.start}
          points={run.values.map((value, index) => `${x(run.start + index)},${y(value)}`).join(' ')}
          className="fill-none stroke-cat-1"
          strokeWidth="2"
          strokeLinecap="round"
          strokeLinejoin="round"
          vectorEffect="non-scaling-stroke"
        />
      ))}
      {last >= 0 && (
        <path
          d={`M${x(last)} ${y(trend[last]!)}h0`}
          className="stroke-cat-1"
          strokeWidth="6"
          strokeLinecap="round"
          vectorEffect="non-scaling-stroke"
        />
      )}
    </svg>
  )
}
