import Link from 'next/link'
import { classNames } from '@/components/ui/class-names'
import { formatCount } from '@/lib/format/number'

export type RankedRegion = {
  id: string
  name: string
  href?: string
  /** Null was not reported: it stands last, hatched, without a rank. */
  value: number | null
  /** The value as written: "21,2%". */
  text: string
  /** How many units below it have reported, of how many. */
  coverage?: { reported: number; expected: number }
}

export type BarRankingProps = {
  /** What is ranked, for screen readers. */
  label: string
  /** In the order they stand; the caller sorts. */
  rows: readonly RankedRegion[]
  /** The value of the full width; the largest value unless given (100 for percentages). */
  max?: number
  /** The whole's own value as a line through the bars: "Kabupaten 21,2%". */
  reference?: { value: number; label: string }
  /** What coverage counts: "desa". */
  noun?: string
}

/** Regions in order as bars from zero, each with its value and how complete it is. It is its own table. */
export function BarRanking({ label, rows, max, reference, noun = 'desa' }: BarRankingProps) {
  const full = max ?? Math.max(0, reference?.value ?? 0, ...rows.map(({ value }) => value ?? 0))
  const width = (value: number) => `${full > 0 ? Math.min(100, (value / full) * 100) : 0}%`
  return (
    <div>
      {reference && (
        <p className="mb-2 flex items-center gap-2 text-sm text-ink-soft">
          <span aria-hidden className="h-3.5 w-0.5 bg-ink" />
          {reference.label}
        </p>
      )}
      <ol aria-label={label} className="@container divide-y divide-line">
        {rows.map((row) => (
          <li
            key={row.id}
            data-region={row.id}
            data-says={`${row.name}: ${row.text}`}
            className="relative grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 gap-y-1 rounded-sm px-1 py-2 hover:bg-paper-sunk data-active:bg-brand-soft @md:grid-cols-[minmax(0,12rem)_minmax(0,1fr)_auto_auto] desk:py-1.5"
          >
            {row.href ? (
              <Link
                href={row.href}
                prefetch={false}
                className="rounded-sm after:absolute after:inset-0 hover:text-brand"
              >
                {row.name}
              </Link>
            ) : (
              <span>{row.name}</span>
            )}
            <span className="figures text-end font-medium @md:order-3 @md:w-14">{row.text}</span>
            <span className="@max-md:col-span-2 @md:order-2">
              <svg
                aria-hidden
                width="100%"
                height="12"
                className={classNames('block rounded-sm', row.value === null && 'hatch')}
              >
                {row.value !== null && <rect width={width(row.value)} height="12" rx="2" className="fill-seq-5" />}
                {reference && <rect x={width(reference.value)} width="2" height="12" className="fill-ink" />}
              </svg>
            </span>
            {row.coverage && (
              <span className="figures text-xs text-ink-soft @max-md:col-span-2 @md:order-4 @md:w-24 @md:text-end">
                {formatCount(row.coverage.reported)} dari {formatCount(row.coverage.expected)} {noun}
              </span>
            )}
          </li>
        ))}
      </ol>
    </div>
  )
}
