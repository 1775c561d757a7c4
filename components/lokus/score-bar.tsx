import { MEASURES, type Scored } from '@/lib/convergence/lokus-score'
import { formatDecimal } from '@/lib/format/number'

const FILLS = ['fill-cat-1', 'fill-cat-2', 'fill-cat-3'] as const

/** A village's score as one bar of its three parts; the numbers stand beside it in the table. */
export function ScoreBar({ village }: { village: Scored }) {
  let from = 0
  const parts = MEASURES.map(({ code, short }, at) => {
    const points = village.parts[code]?.points ?? 0
    const part = { code, short, points, from, fill: FILLS[at]! }
    from += points
    return part
  })
  return (
    <svg
      role="img"
      aria-label={`Skor ${village.name}: ${parts.map(({ short, points }) => `${short} ${formatDecimal(points)}`).join(', ')}`}
      className="block h-3 w-full min-w-24 overflow-hidden rounded-sm print:hidden"
      preserveAspectRatio="none"
      viewBox="0 0 100 10"
    >
      <rect width="100" height="10" className="fill-line" />
      {parts.map(({ code, points, from: x, fill }) => (
        <rect key={code} x={x} width={points} height="10" className={fill} />
      ))}
    </svg>
  )
}

/** Which colour is which measure. */
export function ScoreLegend() {
  return (
    <ul className="no-print flex flex-wrap gap-x-4 gap-y-1 text-sm text-ink-soft">
      {MEASURES.map(({ code, label }, at) => (
        <li key={code} className="flex items-center gap-1.5">
          <svg aria-hidden className="size-3 rounded-sm" viewBox="0 0 10 10">
            <rect width="10" height="10" className={FILLS[at]} />
          </svg>
          {label}
        </li>
      ))}
    </ul>
  )
}
