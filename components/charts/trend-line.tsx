import { HatchPattern, hatchId } from './hatch-pattern'
import { spreadOf, tenths, ticksFromZero } from './scale'
import { EndLabels, SurveyDiamond, type SurveyMark, TREND_HEIGHT, TrendPath, type TrendSeries } from './trend-marks'

export type TrendLineProps = {
  /** The sentence for who cannot see it: "Peserta KB aktif Kabupaten Blora, Agustus 2025 sampai Juli 2026". */
  label: string
  /** The months, oldest first, short: "Jul 2026". */
  labels: readonly string[]
  /** One to six. */
  series: readonly TrendSeries[]
  /** How a value is written. */
  format: (value: number) => string
  marks?: readonly SurveyMark[]
}

const TOP = 22
const BOTTOM = TREND_HEIGHT - 26

/**
 * Lines over months from a zero baseline, with gaps where nothing was reported
 * and each line named at its end. Widths are percentages, so its words stay
 * readable from a phone to a desk without script.
 */
export function TrendLine({ label, labels, series, format, marks = [] }: TrendLineProps) {
  const hatch = hatchId(label)
  const ticks = ticksFromZero([
    ...series.flatMap(({ values }) => values),
    ...marks.map(({ value, high }) => high ?? value),
  ])
  const top = ticks.at(-1)!
  const x = (index: number) => (labels.length > 1 ? tenths(3 + (index / (labels.length - 1)) * 94) : 50)
  const y = (value: number) => tenths(BOTTOM - (value / top) * (BOTTOM - TOP))
  const slot = tenths(94 / Math.max(1, labels.length - 1))
  const several = series.length > 1
  return (
    <div className={several ? '@container pe-24 sm:pe-36' : '@container'}>
      <svg role="img" aria-label={label} height={TREND_HEIGHT} className="block w-full overflow-visible text-xs">
        <HatchPattern id={hatch} />
        {ticks.map((tick) => (
          <g key={tick}>
            <line
              x1="0"
              x2="100%"
              y1={y(tick)}
              y2={y(tick)}
              className={tick === 0 ? 'stroke-line-strong' : 'stroke-line'}
            />
            <text x="0" y={y(tick) - 5} className="figures fill-ink-soft">
              {tick === 0 ? '' : format(tick)}
            </text>
          </g>
        ))}
        {spreadOf(labels.length, 5).map((index, place, shown) => (
          <text
            key={labels[index]}
            x={`${x(index)}%`}
            y={TREND_HEIGHT - 7}
            textAnchor={x(index) < 8 ? 'start' : x(index) > 92 ? 'end' : 'middle'}
            className={`fill-ink-soft ${(shown.length - 1 - place) % 2 === 1 ? '@max-md:hidden' : ''}`}
          >
            {labels[index]}
          </text>
        ))}
        {!several &&
          labels.map(
            (month, index) =>
              series[0]?.values[index] === null && (
                <rect
                  key={month}
                  x={`${tenths(x(index) - slot / 2)}%`}
                  width={`${slot}%`}
                  y={BOTTOM - 12}
                  height="12"
                  fill={`url(#${hatch})`}
                >
                  <title>{`${month}: belum dilaporkan`}</title>
                </rect>
              ),
          )}
        {series.map((line, order) => (
          <TrendPath key={line.name} line={line} order={order} x={x} y={y} labels={labels} format={format} />
        ))}
        {several && <EndLabels series={series} y={y} />}
        {marks.map((mark) => (
          <SurveyDiamond key={`${mark.at}-${mark.name}`} mark={mark} x={x} y={y} format={format} />
        ))}
      </svg>
    </div>
  )
}
