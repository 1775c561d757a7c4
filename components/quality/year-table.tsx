import { DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { formatCount } from '@/lib/format/number'
import { formatPeriod, type Period } from '@/lib/format/period'
import { KINDS } from '@/lib/quality/finding'
import type { QualityMonth } from '@/lib/quality/year'

export type YearTableProps = { months: readonly QualityMonth[]; hrefOf: (period: Period) => string }

/** How many findings each month of a year has, by check, and how many of them wait. */
export function YearTable({ months, hrefOf }: YearTableProps) {
  return (
    <DataTable
      caption="Temuan setiap bulan"
      rows={months}
      rowKey={({ period }) => String(period)}
      rowHref={({ period }) => hrefOf(period)}
      empty={<EmptyState title="Belum ada laporan pada tahun ini" />}
      columns={[
        { key: 'bulan', head: 'Bulan', phone: 'title', cell: ({ period }) => formatPeriod(period) },
        {
          key: 'baru',
          head: 'Belum dijawab',
          numeric: true,
          phone: 'aside',
          cell: ({ open, found }) => (
            <>
              {formatCount(open)}
              <span className="text-sm text-ink-soft desk:hidden"> dari {formatCount(found)}</span>
            </>
          ),
        },
        { key: 'semua', head: 'Temuan', numeric: true, phone: 'hidden', cell: ({ found }) => formatCount(found) },
        ...KINDS.map(({ value, one }) => ({
          key: value,
          head: one,
          numeric: true,
          cell: ({ byKind }: QualityMonth) => formatCount(byKind[value] ?? 0),
        })),
      ]}
    />
  )
}
