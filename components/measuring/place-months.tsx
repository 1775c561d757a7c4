import { DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { formatCount, formatPercent } from '@/lib/format/number'
import type { PlaceMonth } from '@/lib/growth/places'
import { type Prevalence, together } from '@/lib/growth/prevalence'

export type PlaceMonthsProps = {
  caption: string
  places: readonly PlaceMonth[]
  /** The word for a place: "Desa", "Kecamatan". */
  noun: string
  hrefOf?: (place: PlaceMonth) => string
}

/** A prevalence never stands alone: of how many with a valid z-score. */
function Share({ cases, valid }: Prevalence) {
  if (valid === 0) return <span className="text-ink-soft">—</span>
  return (
    <>
      {formatPercent(cases, valid)}{' '}
      <span className="text-xs whitespace-nowrap text-ink-soft">
        {formatCount(cases)} dari {formatCount(valid)}
      </span>
    </>
  )
}

/**
 * What was measured in places in a month: how many of the children, and the prevalence among
 * those with a valid z-score. Places that recorded nothing are named beneath: unknown is not zero.
 */
export function PlaceMonths({ caption, places, noun, hrefOf }: PlaceMonthsProps) {
  const told = places.filter(({ month }) => month.children > 0)
  const silent = places.filter(({ month }) => month.children === 0)
  const all = together(told.map(({ month }) => month))
  const cells = (month: PlaceMonth['month']) => [
    formatCount(month.target),
    formatCount(month.weighed),
    formatPercent(month.weighed, month.target),
    formatCount(month.measured),
    <Share key="s" {...month.stunting} />,
    <Share key="w" {...month.wasting} />,
    <Share key="u" {...month.underweight} />,
    formatCount(month.flagged),
  ]
  const heads: [key: string, head: string, phone?: string][] = [
    ['s', 'S', 'S'],
    ['d', 'D', 'D'],
    ['ds', 'D/S', 'D/S'],
    ['ukur', 'Diukur'],
    ['stunting', 'Pendek', 'Pendek'],
    ['wasting', 'Gizi buruk & kurang'],
    ['underweight', 'BB kurang'],
    ['ragu', 'Ditandai'],
  ]
  return (
    <div className="space-y-3">
      <DataTable
        caption={caption}
        rows={told}
        rowKey={({ id }) => String(id)}
        {...(hrefOf && { rowHref: hrefOf })}
        columns={[
          { key: 'nama', head: noun, phone: 'title', cell: ({ name }: PlaceMonth) => name },
          ...heads.map(([key, head, phoneLabel], at) => ({
            key,
            head,
            numeric: true,
            ...(phoneLabel && { phoneLabel }),
            cell: ({ month }: PlaceMonth) => cells(month)[at],
          })),
        ]}
        empty={
          <EmptyState title="Belum ada pengukuran pada bulan ini">
            <p>{noun} tampil di sini setelah balitanya ditimbang atau diukur di Lini.</p>
          </EmptyState>
        }
        {...(told.length > 1 && { foot: [silent.length > 0 ? 'Jumlah yang mencatat' : 'Jumlah', ...cells(all)] })}
      />
      {told.length > 0 && silent.length > 0 && (
        <p className="max-w-prose text-sm text-ink-soft">
          {formatCount(silent.length)} {noun.toLowerCase()} belum mencatat pengukuran bulan ini:{' '}
          {silent.map(({ name }) => name).join(', ')}.
        </p>
      )}
    </div>
  )
}
