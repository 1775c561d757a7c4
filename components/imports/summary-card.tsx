import { Card } from '@/components/ui/card'
import { DataTable } from '@/components/ui/data-table'
import { Disclosure } from '@/components/ui/disclosure'
import { formatCount } from '@/lib/format/number'
import { type ImportSummary, TABLE_LABELS } from '@/lib/imports/state'

type Line = { name: string; kecamatan?: string; new: number; changed: number; same: number }

const COUNTS = [
  { key: 'new', head: 'Baru', cell: (row: Line) => formatCount(row.new), numeric: true },
  { key: 'changed', head: 'Berubah', cell: (row: Line) => formatCount(row.changed), numeric: true },
  { key: 'same', head: 'Sudah sama', cell: (row: Line) => formatCount(row.same), numeric: true },
] as const

/** What an import writes, or wrote, by table and by village. */
export function SummaryCard({ summary, done }: { summary: ImportSummary; done: boolean }) {
  const tables: Line[] = Object.entries(summary.tables ?? {}).map(([table, counts]) => ({
    name: TABLE_LABELS[table] ?? table,
    ...counts,
  }))
  const villages: Line[] = summary.villages ?? []
  return (
    <Card
      title={done ? 'Yang diterapkan' : 'Yang akan ditulis'}
      note={`${formatCount(summary.rows ?? 0)} baris dibaca${summary.skipped ? `, ${formatCount(summary.skipped)} dilewati` : ''}${
        summary.refusedRows ? `, ${formatCount(summary.refusedRows)} ditolak` : ''
      }.`}
    >
      <div className="space-y-4">
        <DataTable
          caption="Baris baru, berubah, dan yang sudah sama menurut tabel"
          columns={[{ key: 'name', head: 'Data', cell: (row: Line) => row.name, phone: 'title' }, ...COUNTS]}
          rows={tables}
          rowKey={(row) => row.name}
          empty={<p className="p-4 text-ink-soft">Belum ada baris yang dapat ditulis.</p>}
        />
        {villages.length > 0 && (
          <Disclosure summary={`Menurut desa (${formatCount(villages.length)})`}>
            <DataTable
              caption="Menurut desa"
              columns={[
                { key: 'name', head: 'Desa/kelurahan', cell: (row: Line) => row.name, phone: 'title' },
                { key: 'kecamatan', head: 'Kecamatan', cell: (row: Line) => row.kecamatan ?? '' },
                ...COUNTS,
              ]}
              rows={villages}
              rowKey={(row) => `${row.kecamatan}/${row.name}`}
              empty={null}
            />
          </Disclosure>
        )}
      </div>
    </Card>
  )
}
