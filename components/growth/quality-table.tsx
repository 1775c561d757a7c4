import { type Column, DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { formatCount } from '@/lib/format/number'
import { firstAdvice, type QualityMark } from '@/lib/growth/quality'
import type { MeasuredBy } from '@/lib/growth/quality-queries'
import { MarkCell } from './quality-mark'

/** One line of the table: who measured, and what is thought of it. */
export type MarkedRow = Pick<MeasuredBy, 'key' | 'name' | 'place' | 'facts'> & { marks: readonly QualityMark[] }

const COLUMNS = ['length', 'zlen', 'flagged', 'births', 'coverage'] as const

/** Posyandu or workers with the aspects that say most, and the first thing to do. */
export function QualityTable({
  caption,
  who,
  rows,
  hrefOf,
}: {
  caption: string
  who: string
  rows: readonly MarkedRow[]
  hrefOf: (key: string) => string
}) {
  const columns: Column<MarkedRow>[] = [
    { key: 'name', head: who, cell: ({ name }) => name, phone: 'title' },
    { key: 'place', head: 'Desa', cell: ({ place }) => place },
    {
      key: 'count',
      head: 'Pengukuran',
      cell: ({ facts }) => formatCount(facts.measurements),
      numeric: true,
      phone: 'aside',
    },
    ...COLUMNS.map((wanted): Column<MarkedRow> => {
      const head = rows[0]?.marks.find(({ key }) => key === wanted)?.label ?? ''
      return {
        key: wanted,
        head,
        cell: ({ marks }) => <MarkCell mark={marks.find(({ key }) => key === wanted)!} />,
        numeric: true,
      }
    }),
    { key: 'advice', head: 'Dahulukan', cell: ({ marks }) => firstAdvice(marks) || '—', className: 'desk:w-64' },
  ]
  return (
    <DataTable
      caption={caption}
      rows={rows}
      rowKey={({ key }) => key}
      rowHref={({ key }) => hrefOf(key)}
      columns={columns}
      empty={
        <EmptyState title="Belum ada pengukuran">
          <p>Di bulan-bulan ini belum ada anak yang ditimbang atau diukur di wilayah Anda.</p>
        </EmptyState>
      }
    />
  )
}
