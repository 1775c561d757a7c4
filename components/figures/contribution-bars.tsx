import { type PartStyle, partText } from '@/lib/dashboards/cause-words'
import type { Contribution } from '@/lib/figures/contribution'
import type { FigureRegion } from '@/lib/figures/figure'
import { shortName } from '@/lib/regions/rules'

type ContributionBarsProps = {
  style: PartStyle
  label: string
  parts: readonly Contribution<FigureRegion>[]
  hrefOf: (region: FigureRegion) => string
}

/** Parts of a difference as bars from a line in the middle: to the right what raised it, to the left what lowered it. */
export function ContributionBars({ style, label, parts, hrefOf }: ContributionBarsProps) {
  const full = Math.max(...parts.map(({ total }) => Math.abs(total)), 0)
  const width = (value: number) => (full > 0 ? Math.round((Math.abs(value) / full) * 500) / 10 : 0)
  return (
    <ol aria-label={label} data-soft-links className="space-y-1.5">
      {parts.map(({ child, total }) => (
        <li
          key={child.id}
          className="grid grid-cols-[minmax(0,1fr)_4.5rem] items-center gap-x-3 sm:grid-cols-[11rem_minmax(0,1fr)_4.5rem]"
        >
          <a href={hrefOf(child)} className="truncate hover:text-brand hover:underline">
            {shortName(child)}
          </a>
          <svg aria-hidden width="100%" height="14" className="max-sm:order-3 max-sm:col-span-2" role="presentation">
            <rect
              x={`${total < 0 ? 50 - width(total) : 50}%`}
              width={`${width(total)}%`}
              height="14"
              rx="2"
              className={total < 0 ? 'fill-div-1' : 'fill-div-5'}
            />
            <line x1="50%" x2="50%" y1="0" y2="14" className="stroke-line-strong" />
          </svg>
          <b className="figures text-end font-medium">{partText(style, total)}</b>
        </li>
      ))}
    </ol>
  )
}
