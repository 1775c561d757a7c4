import { DataTable } from '@/components/ui/data-table'
import { formatCount } from '@/lib/format/number'
import { METHODS } from '@/lib/partners/places'
import type { FacilityMonth } from '@/lib/partners/results'
import { sumKnown } from '@/lib/partners/results-rules'

/** A facility's month by method, to be read. */
export function ResultsTable({ result }: { result: FacilityMonth['result'] }) {
  const cell = (kind: 'pb' | 'pa', method: (typeof METHODS)[number]['value']) => result?.[`${kind}_${method}`] ?? null
  const total = (kind: 'pb' | 'pa') => formatCount(sumKnown(METHODS.map(({ value }) => cell(kind, value))))
  return (
    <DataTable
      caption="Hasil menurut cara"
      rows={METHODS}
      rowKey={({ value }) => value}
      empty={null}
      columns={[
        { key: 'cara', head: 'Cara', phone: 'title', cell: ({ label }) => label },
        { key: 'baru', head: 'Peserta baru', numeric: true, cell: ({ value }) => formatCount(cell('pb', value)) },
        { key: 'aktif', head: 'Peserta aktif', numeric: true, cell: ({ value }) => formatCount(cell('pa', value)) },
      ]}
      foot={['Semua cara', total('pb'), total('pa')]}
    />
  )
}
