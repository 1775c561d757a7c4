import { formatCount } from '@/lib/format/number'
import { HatchPattern, hatchId } from './hatch-pattern'
import { ABSENCES, type Band, REGION_FILL, type RegionClass } from './region-class'

export type LegendProps = {
  /** What the colours mean: "Prevalensi stunting". */
  title: string
  bands: readonly Band[]
  /** The classes of what is drawn, for the counts; absences that do not occur are left out. */
  classes: readonly RegionClass[]
  /** What is counted: "kecamatan". */
  noun: string
}

/** The classes of a map, with how many regions each holds. */
export function Legend({ title, bands, classes, noun }: LegendProps) {
  const count = (step: RegionClass) => classes.filter((drawn) => drawn === step).length
  const shown = [...bands, ...ABSENCES.filter(({ step }) => count(step) > 0)]
  return (
    <div className="text-sm">
      <p className="mb-1.5 font-medium">{title}</p>
      <ul className="flex flex-wrap gap-x-4 gap-y-1.5">
        {shown.map(({ label, step }) => (
          <li key={label} className="inline-flex items-center gap-1.5">
            <LegendSwatch step={step} name={title} />
            {label}
            <span className="figures text-ink-soft">
              {formatCount(count(step))}
              <span className="sr-only"> {noun}</span>
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}

function LegendSwatch({ step, name }: { step: RegionClass; name: string }) {
  const hatch = hatchId(`legend ${name}`)
  return (
    <svg aria-hidden width="18" height="14" className="shrink-0">
      {step === 'not_reported' && <HatchPattern id={hatch} />}
      <rect
        x="0.5"
        y="0.5"
        width="17"
        height="13"
        rx="3"
        className={`stroke-line-strong ${REGION_FILL[step]}`}
        fill={step === 'not_reported' ? `url(#${hatch})` : undefined}
        strokeDasharray={step === 'not_applicable' ? '2 2' : undefined}
      />
      {step === 'not_applicable' && <path d="M6 7h6" className="stroke-ink-soft" />}
      {step === 'hidden' && <LockMark x={9} y={7} />}
    </svg>
  )
}

/** A small lock drawn around a point. */
export function LockMark({ x, y, scale = 1 }: { x: number; y: number; scale?: number }) {
  return (
    <g transform={`translate(${x} ${y}) scale(${scale})`} className="fill-ink-soft stroke-ink-soft">
      <rect x="-3.5" y="-0.5" width="7" height="4.5" rx="1" />
      <path d="M-2-0.5V-2a2 2 0 0 1 4 0v1.5" fill="none" strokeWidth="1.2" />
    </g>
  )
}
