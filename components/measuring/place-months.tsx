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

/** What was measured in places in a month: how many of the children, and the prevalence among those with a valid z-score. */
export function PlaceMonths({ caption, places, noun, hrefOf }: PlaceMonthsProps) {
  const all = together(places.map(({ month }) => month))
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
    <DataTable
      caption={caption}
      rows={places}
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
        <EmptyState title="Belum ada desa di sini">
          <p>Desa kantor Anda tampil di sini dengan balita yang ditimbang dan diukur.</p>
        </EmptyState>
      }
      {...(places.length > 1 && { foot: ['Jumlah', ...cells(all)] })}
    />
  )
}
