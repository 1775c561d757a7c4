import { DataTable } from '@/components/ui/data-table'
import { formatCount } from '@/lib/format/number'
import type { RetentionLine, RetentionRule } from '@/lib/privacy/retention'

type Line = Pick<RetentionRule, 'code' | 'label' | 'years' | 'outcome' | 'source' | 'certainty'> &
  Pick<RetentionLine, 'count'>

/** How long each kind of data is kept, and how much would go today. */
export function RetentionTable({ lines }: { lines: Line[] }) {
  return (
    <DataTable
      caption="Masa simpan"
      rows={lines}
      rowKey={({ code }) => code}
      columns={[
        { key: 'label', head: 'Data', phone: 'title', cell: ({ label }) => label },
        { key: 'years', head: 'Disimpan', cell: ({ years }) => `${years} tahun` },
        { key: 'outcome', head: 'Sesudahnya', cell: ({ outcome }) => outcome },
        { key: 'source', head: 'Sumber', cell: ({ source, certainty }) => `${source} (${certainty})` },
        {
          key: 'count',
          head: 'Akan dihapus hari ini',
          phone: 'aside',
          numeric: true,
          cell: ({ count }) => (count === null ? 'tidak dihapus' : formatCount(count)),
        },
      ]}
      empty={null}
    />
  )
}
