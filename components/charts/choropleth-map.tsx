import { HatchPattern, hatchId } from './hatch-pattern'
import { LockMark } from './legend'
import { REGION_FILL, REGION_STROKE, type RegionClass } from './region-class'
import { inNameOrder, RegionLink } from './region-link'

/** One outline. `at` is a point inside it, for the dash and the lock. */
export type MapRegion = {
  id: string
  name: string
  d: string
  class: RegionClass
  text?: string
  href?: string
  at?: readonly [x: number, y: number]
}

export type ChoroplethMapProps = {
  /** What the map shows, for screen readers. */
  label: string
  /** The drawing's size, as the outlines were projected. */
  width: number
  height: number
  regions: readonly MapRegion[]
  /** Where the outlines come from, and that they are an illustration. */
  credit?: string
}

const ABSENT: Partial<Record<RegionClass, string>> = {
  not_reported: 'belum dilaporkan',
  not_applicable: 'tidak berlaku',
  hidden: 'disamarkan',
}

/** From here on full lines would leave little of the fill on a phone. */
const CROWDED = 60

/** Regions by their outlines. Stand it in `LinkedRegions`; the Tab key goes in name order. */
export function ChoroplethMap({ label, width, height, regions, credit }: ChoroplethMapProps) {
  const hatch = hatchId(label)
  return (
    <figure>
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing has no fieldset */}
      <svg
        role="group"
        aria-label={label}
        viewBox={`0 0 ${width} ${height}`}
        className="region-links block max-h-[26rem] w-full overflow-visible"
      >
        <HatchPattern id={hatch} />
        <g
          fillRule="evenodd"
          strokeLinejoin="round"
          strokeWidth={regions.length > CROWDED ? 0.5 : 1}
          className="*:*:[vector-effect:non-scaling-stroke]"
        >
          {inNameOrder(regions, ({ name }) => name).map((region) => (
            <RegionLink
              key={region.id}
              id={region.id}
              href={region.href}
              says={`${region.name}: ${region.text ?? ABSENT[region.class] ?? ''}`}
            >
              <path
                d={region.d}
                className={`${REGION_FILL[region.class]} ${REGION_STROKE[region.class]}`}
                fill={region.class === 'not_reported' ? `url(#${hatch})` : undefined}
                strokeDasharray={region.class === 'not_applicable' ? '3 3' : undefined}
              />
              {region.class === 'not_applicable' && region.at && (
                <path d={`M${region.at[0] - 5} ${region.at[1]}h10`} className="stroke-ink-soft" />
              )}
              {region.class === 'hidden' && region.at && <LockMark x={region.at[0]} y={region.at[1]} scale={1.4} />}
            </RegionLink>
          ))}
        </g>
      </svg>
      <figcaption className="mt-2 text-xs text-ink-soft">{credit ?? 'Ilustrasi, bukan acuan batas resmi.'}</figcaption>
    </figure>
  )
}
