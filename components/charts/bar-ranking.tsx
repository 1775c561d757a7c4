import { formatCount } from '@/lib/format/number'
import { tenths } from './scale'

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
  const width = (value: number) => `${full > 0 ? tenths(Math.min(100, (value / full) * 100)) : 0}%`
  return (
    <div>
      {reference && (
        <p className="mb-2 flex items-center gap-2 text-sm text-ink-soft">
          <span aria-hidden className="h-3.5 w-0.5 bg-ink" />
          {reference.label}
        </p>
      )}
      <ol aria-label={label} data-soft-links className="ranking">
        {rows.map((row) => (
          <li key={row.id} data-region={row.id}>
            {row.href ? <a href={row.href}>{row.name}</a> : <span>{row.name}</span>}
            <b>{row.text}</b>
            <svg aria-hidden width="100%" height="12" className={row.value === null ? 'hatch' : undefined}>
              {row.value !== null && <rect width={width(row.value)} height="12" rx="2" />}
              {reference && <rect data-whole x={width(reference.value)} width="2" height="12" />}
            </svg>
            {row.coverage && (
              <small>
                {formatCount(row.coverage.reported)} dari {formatCount(row.coverage.expected)} {noun}
              </small>
            )}
          </li>
        ))}
      </ol>
    </div>
  )
}
