import { tenths } from '@/components/charts/scale'
import type { Weight } from '@/lib/growth/classes'
import type { CurveShape, PlacedPoint } from '@/lib/growth/curve'

/** Height of a growth chart in pixels; its width is that of its place. */
export const CURVE_HEIGHT = 380
export const CURVE_TOP = 10
export const CURVE_BOTTOM = CURVE_HEIGHT - 34
/** Percent of the width left for figures at the left, and for the names of the lines at the right. */
const LEFT = 7
const RIGHT = 93

export interface Scales {
  x: (value: number) => number
  y: (value: number) => number
}

/** Places in the drawing: percent of the width, pixels of the height. */
export const scalesOf = ({ x: [from, to], y: [least, most] }: CurveShape): Scales => ({
  x: (value) => tenths(LEFT + ((value - from) / (to - from)) * (RIGHT - LEFT)),
  y: (value) => tenths(CURVE_BOTTOM - ((value - least) / (most - least)) * (CURVE_BOTTOM - CURVE_TOP)),
})

const FILL: Record<Weight, string> = { good: 'fill-good-soft', warn: 'fill-warn-soft', bad: 'fill-bad-soft' }

/** The area between two lines; null is the edge of the drawing. */
export function Band({
  places,
  lower,
  upper,
  weight,
  scales: { x, y },
}: {
  places: readonly number[]
  lower: readonly number[] | null
  upper: readonly number[] | null
  weight: Weight
  scales: Scales
}) {
  const over = places.map((at, index) => `${x(at)},${upper ? y(upper[index]!) : CURVE_TOP}`)
  const under = places.map((at, index) => `${x(at)},${lower ? y(lower[index]!) : CURVE_BOTTOM}`).reverse()
  // What asks for help at once is darker than what asks for help.
  const look = weight === 'bad' && lower === null ? 'fill-bad/20' : FILL[weight]
  return <polygon points={[...over, ...under].join(' ')} className={look} />
}

/** One line of the standard: the median strong, two and three deviations plain, one dotted. */
export function StandardLine({
  places,
  line,
  sd,
  scales: { x, y },
}: {
  places: readonly number[]
  line: readonly number[]
  sd: number
  scales: Scales
}) {
  const look =
    sd === 0
      ? { className: 'fill-none stroke-good', strokeWidth: 1.75 }
      : Math.abs(sd) === 1
        ? { className: 'fill-none stroke-line-strong', strokeWidth: 1, strokeDasharray: '2 4' }
        : Math.abs(sd) === 2
          ? { className: 'fill-none stroke-ink-soft', strokeWidth: 1.25, strokeDasharray: '7 3' }
          : { className: 'fill-none stroke-bad', strokeWidth: 1.5 }
  return (
    <polyline
      points={places.map((at, index) => `${x(at)},${y(line[index]!)}`).join(' ')}
      vectorEffect="non-scaling-stroke"
      {...look}
    />
  )
}

/** The child's line from one believable measurement to the next. */
export function ChildLine({ points, scales: { x, y } }: { points: readonly PlacedPoint[]; scales: Scales }) {
  return (
    <polyline
      points={points
        .filter(({ flagged }) => !flagged)
        .map((point) => `${x(point.x)},${y(point.y)}`)
        .join(' ')}
      className="fill-none stroke-ink"
      strokeWidth="2.25"
      strokeLinejoin="round"
      vectorEffect="non-scaling-stroke"
    />
  )
}

/** A measurement: a filled dot, or a hollow diamond where WHO flags it as implausible. */
export function ChildPoint({ point, words, scales: { x, y } }: { point: PlacedPoint; words: string; scales: Scales }) {
  const top = y(point.y)
  if (!point.flagged)
    return (
      <circle cx={`${x(point.x)}%`} cy={top} r="4" className="fill-ink stroke-paper-raised" strokeWidth="1.5">
        <title>{words}</title>
      </circle>
    )
  return (
    <svg x={`${x(point.x)}%`} overflow="visible" aria-hidden>
      <path d={`M0 ${top - 6}l6 6-6 6-6-6z`} className="fill-paper-raised stroke-bad" strokeWidth="2">
        <title>{words}</title>
      </path>
    </svg>
  )
}
