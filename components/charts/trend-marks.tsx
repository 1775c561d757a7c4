import { runsOf, tenths } from './scale'
import { seriesLook } from './series-look'

/** One line; `values` stand beside `labels`, null where nothing was reported. */
export type TrendSeries = { name: string; values: readonly (number | null)[] }

/** A survey's result: a diamond with its interval, never joined to the line. */
export type SurveyMark = { at: number; value: number; low?: number; high?: number; name: string }

/** Height of a trend in pixels; its width is that of its place. */
export const TREND_HEIGHT = 220

type Place = { x: (index: number) => number; y: (value: number) => number; format: (value: number) => string }
type TrendPathProps = Place & { line: TrendSeries; order: number; labels: readonly string[] }

/** One line with its points, broken where nothing was reported; the first also writes its last value. */
export function TrendPath({ line, order, x, y, labels, format }: TrendPathProps) {
  const look = seriesLook(order)
  const last = line.values.findLastIndex((value) => value !== null)
  return (
    <>
      {/* Stretches with the page while its stroke keeps its width. */}
      <svg
        width="100%"
        height={TREND_HEIGHT}
        viewBox={`0 0 100 ${TREND_HEIGHT}`}
        preserveAspectRatio="none"
        overflow="visible"
        aria-hidden
      >
        {runsOf(line.values).map((run) => (
          <polyline
            key={run.start}
            points={run.values.map((value, index) => `${x(run.start + index)},${y(value)}`).join(' ')}
            className={`fill-none ${look.stroke}`}
            strokeWidth="2.25"
            strokeDasharray={look.dash}
            strokeLinecap="round"
            strokeLinejoin="round"
            vectorEffect="non-scaling-stroke"
          />
        ))}
      </svg>
      <g className={`${look.fill} stroke-paper-raised`} strokeWidth="1.5">
        {line.values.map(
          (value, index) =>
            value !== null && (
              <circle key={labels[index]} cx={`${x(index)}%`} cy={y(value)} r={index === last ? 4.5 : 3}>
                <title>{`${line.name}, ${labels[index]}: ${format(value)}`}</title>
              </circle>
            ),
        )}
      </g>
      {order === 0 && last >= 0 && (
        <text
          x={`${x(last)}%`}
          y={tenths(y(line.values[last]!) - 11)}
          textAnchor={x(last) > 88 ? 'end' : 'middle'}
          className="figures fill-ink text-sm font-semibold"
        >
          {format(line.values[last]!)}
        </text>
      )}
    </>
  )
}

/** The names at the ends of several lines, pushed apart where they would overlap. */
export function EndLabels({ series, y }: { series: readonly TrendSeries[]; y: (value: number) => number }) {
  const ends = series
    .map(({ name, values }, order) => ({ name, order, value: values.findLast((value) => value !== null) ?? null }))
    .filter((end): end is { name: string; order: number; value: number } => end.value !== null)
    .sort((one, other) => other.value - one.value)
  let free = 0
  return ends.map(({ name, order, value }) => {
    const place = Math.max(y(value) + 4, free)
    free = place + 15
    return (
      <text key={name} x="100%" dx="2" y={place} className={`font-medium ${seriesLook(order).fill}`}>
        {name}
      </text>
    )
  })
}

/** A survey's result with its interval and its name. */
export function SurveyDiamond({ mark, x, y, format }: Place & { mark: SurveyMark }) {
  const { low, high, value } = mark
  return (
    <svg x={`${x(mark.at)}%`} overflow="visible" aria-hidden>
      {low !== undefined && high !== undefined && (
        <path d={`M0 ${y(low)}V${y(high)}m-4 0h8M-4 ${y(low)}h8`} className="stroke-ink-soft" strokeWidth="1.5" />
      )}
      <path d={`M0 ${y(value) - 6}l6 6-6 6-6-6z`} className="fill-paper-raised stroke-ink" strokeWidth="1.75" />
      <text y={y(high ?? value) - 9} textAnchor="middle" className="figures fill-ink-soft">
        {mark.name} {format(value)}
      </text>
    </svg>
  )
}
