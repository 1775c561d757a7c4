import type { Indicator } from '@/lib/figures/indicator'
import { movedFigure, type Share } from '@/lib/figures/of-cells'
import type { FigureRevision } from '@/lib/figures/revisions'
import { formatDateTime, type Zone } from '@/lib/format/date'
import { formatCount, formatPercent } from '@/lib/format/number'
import { formatPeriod } from '@/lib/format/period'

type RevisionListProps = {
  indicator: Indicator
  revisions: readonly FigureRevision[]
  zone: Zone
  /** How many stand here; the rest is counted in a sentence. */
  most?: number
  /** Several months: each line says which. */
  months?: boolean
}

/** Villages that changed an already counted month in the last 31 days, from what to what; newest first. */
export function RevisionList({ indicator, revisions, zone, most = 1_000, months = false }: RevisionListProps) {
  const moved = revisions.filter(movedFigure)
  const others = revisions.length - moved.length
  return (
    <>
      {moved.length === 0 ? (
        <p>
          {revisions.length === 0
            ? 'Tidak ada desa yang mengubah laporan bulan ini dalam 31 hari terakhir.'
            : 'Tidak ada perbaikan dalam 31 hari terakhir yang mengubah angka ini.'}
        </p>
      ) : (
        <ul className="divide-y divide-line">
          {moved.slice(0, most).map(({ region, kecamatanName, period, before, after, at, byName, reason }) => (
            <li key={`${region.id} ${period}`} className="py-1.5">
              <p className="flex flex-wrap items-baseline gap-x-2">
                <span className="min-w-40 flex-1">
                  {region.name} <span className="text-sm text-ink-soft">Kec. {kecamatanName}</span>
                </span>
                <span className="figures">
                  {partText(indicator, before)} → <strong>{partText(indicator, after)}</strong>
                </span>
              </p>
              <p className="text-sm text-ink-soft">
                {months && `${formatPeriod(period)}, `}
                {byName}, {formatDateTime(at, zone)}
                {reason && `: ${reason}`}
              </p>
            </li>
          ))}
        </ul>
      )}
      {moved.length > most && (
        <p className="text-sm text-ink-soft">dan {formatCount(moved.length - most)} desa lagi.</p>
      )}
      {moved.length > 0 && others > 0 && (
        <p className="text-sm text-ink-soft">{formatCount(others)} perbaikan lain tidak mengubah angka ini.</p>
      )}
    </>
  )
}

/** What a village's part of a figure is, in short: "12 dari 40 (30,0%)". */
export function partText({ kind }: Pick<Indicator, 'kind'>, share: Share | null): string {
  if (share === null) return 'tidak dihitung'
  if (share.state !== 'counted') return share.state === 'lacking' ? 'sel kosong' : 'tidak berlaku'
  if (kind !== 'ratio') return formatCount(share.numerator)
  const percent = share.denominator ? ` (${formatPercent(share.numerator, share.denominator)})` : ''
  return `${formatCount(share.numerator)} dari ${formatCount(share.denominator)}${percent}`
}
