import { formatDate } from '@/lib/format/date'
import type { LifeLine, LifePoint } from '@/lib/timeline/life-line'

const WIDTH = 340
const EDGE = 14
const LINE = 26
const xOf = (at: number) => EDGE + at * (WIDTH - 2 * EDGE)

/** Children under five and pregnancies of a family, each as one line with what was done along it. */
export function LifeLines({ lines }: { lines: readonly LifeLine[] }) {
  if (lines.length === 0) return null
  return (
    <ul className="grid gap-x-8 gap-y-5 desk:grid-cols-2">
      {lines.map((line) => (
        <li key={line.personId} className="min-w-0">
          <p className="flex flex-wrap items-baseline justify-between gap-x-3">
            <span className="font-medium">{line.name}</span>
            <span className="text-sm text-ink-soft">
              {line.next ? `Kunjungan berikut ${formatDate(line.next)}` : line.stage}
            </span>
          </p>
          <Line line={line} />
        </li>
      ))}
    </ul>
  )
}

function Line({ line }: { line: LifeLine }) {
  const told = line.points.map(({ label }) => label).join('; ')
  return (
    <svg
      viewBox={`0 0 ${WIDTH} 58`}
      role="img"
      aria-label={`${line.stage} ${line.name}: ${told || 'belum ada kunjungan'}`}
      className="mt-1 block w-full"
    >
      <line x1={xOf(0)} x2={xOf(1)} y1={LINE} y2={LINE} className="stroke-line" strokeWidth={4} strokeLinecap="round" />
      <line
        x1={xOf(0)}
        x2={xOf(line.now)}
        y1={LINE}
        y2={LINE}
        className="stroke-brand"
        strokeWidth={4}
        strokeLinecap="round"
      />
      {line.ticks.map(({ at, label }) => (
        <g key={label}>
          <line x1={xOf(at)} x2={xOf(at)} y1={LINE + 8} y2={LINE + 13} className="stroke-line-strong" />
          <text
            x={xOf(at)}
            y={LINE + 28}
            textAnchor={at === 0 ? 'start' : at > 0.95 ? 'end' : 'middle'}
            dx={at === 0 ? -EDGE + 4 : at > 0.95 ? EDGE - 4 : 0}
            className="fill-ink-soft"
            fontSize={12.5}
          >
            {label}
          </text>
        </g>
      ))}
      {line.points.map((point) => (
        <Point key={`${point.kind}${point.at}`} point={point} />
      ))}
    </svg>
  )
}

/** A dot for a visit, a square for a weighing, a flag for what asked for help, an outlined dot for what is due. */
function Point({ point: { at, kind, label } }: { point: LifePoint }) {
  const x = xOf(at)
  const title = <title>{label}</title>
  if (kind === 'ukur')
    return (
      <rect
        x={x - 5}
        y={LINE - 5}
        width={10}
        height={10}
        rx={2}
        className="fill-cat-1 stroke-paper-raised"
        strokeWidth={2}
      >
        {title}
      </rect>
    )
  if (kind === 'berikut')
    return (
      <circle cx={x} cy={LINE} r={7} className="fill-paper-raised stroke-brand" strokeWidth={2.5}>
        {title}
      </circle>
    )
  return (
    <g>
      {title}
      {kind === 'bahaya' && (
        <path d={`M${x} ${LINE} V4 l13 5 -13 5`} className="fill-bad stroke-bad" strokeWidth={1.5} />
      )}
      <circle
        cx={x}
        cy={LINE}
        r={6}
        className={kind === 'bahaya' ? 'fill-bad stroke-paper-raised' : 'fill-brand stroke-paper-raised'}
        strokeWidth={2}
      />
    </g>
  )
}

/** What the marks on the lines mean. */
export function LifeLegend() {
  return (
    <p className="mt-4 flex flex-wrap gap-x-5 gap-y-1 text-sm text-ink-soft">
      <span>
        <span aria-hidden className="me-1.5 inline-block size-2.5 rounded-full bg-brand" />
        kunjungan
      </span>
      <span>
        <span aria-hidden className="me-1.5 inline-block size-2.5 rounded-full bg-bad" />
        kunjungan dengan tanda bahaya
      </span>
      <span>
        <span aria-hidden className="me-1.5 inline-block size-2.5 rounded-sm bg-cat-1" />
        penimbangan
      </span>
      <span>
        <span aria-hidden className="me-1.5 inline-block size-2.5 rounded-full border-2 border-brand" />
        kunjungan berikut
      </span>
    </p>
  )
}
