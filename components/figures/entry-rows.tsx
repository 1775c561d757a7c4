import { Badge } from '@/components/ui/badge'
import { type Column, DataTable } from '@/components/ui/data-table'
import type { Indicator } from '@/lib/figures/indicator'
import { type EntryRow, entryHref } from '@/lib/figures/register-rows'
import { formatDate } from '@/lib/format/date'

type EntryRowsProps = { indicator: Pick<Indicator, 'code' | 'label'>; rows: readonly EntryRow[]; from: number }

/** Rows of a master list that a stock counts, numbered, each leading to its own page. */
export function EntryRows({ indicator, rows, from }: EntryRowsProps) {
  const numbered = rows.map((row, index) => ({ ...row, number: from + index + 1 }))
  type Row = (typeof numbered)[number]
  const columns: Column<Row>[] = [
    { key: 'no', head: 'No.', numeric: true, phone: 'hidden', className: 'desk:w-14', cell: ({ number }) => number },
    { key: 'nama', head: 'Nama', phone: 'title', cell: ({ name }) => name },
    { key: 'contoh', head: '', phone: 'aside', cell: ({ sample }) => sample && <Badge>contoh</Badge> },
    { key: 'desa', head: 'Desa', cell: ({ villageName }) => villageName ?? '—' },
    { key: 'kecamatan', head: 'Kecamatan', cell: ({ kecamatanName }) => kecamatanName ?? '—' },
    { key: 'sejak', head: 'Dihitung sejak', cell: ({ since }) => (since ? formatDate(since) : '—') },
  ]
  return (
    <DataTable
      caption={`Baris yang dihitung sebagai ${indicator.label}`}
      columns={columns}
      rows={numbered}
      rowKey={({ id }) => id}
      rowHref={({ id }) => entryHref(indicator.code, id)}
      empty={null}
    />
  )
}
