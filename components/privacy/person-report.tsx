import { Card } from '@/components/ui/card'
import { DataTable } from '@/components/ui/data-table'
import { DescriptionList } from '@/components/ui/description-list'
import { formatDateTime, type Zone } from '@/lib/format/date'
import type { PersonReport } from '@/lib/privacy/report'
import { actionLabel, factsOf, roleLabel } from '@/lib/privacy/words'

/** Table by table what is held, then who read or changed it and when. */
export function PersonReportView({ report, zone }: { report: PersonReport; zone: Zone }) {
  return (
    <>
      {report.parts.map(({ table, label, rows }) => (
        <Card key={table} title={label} note={rows.length > 1 ? `${rows.length} catatan` : undefined}>
          <div className="space-y-4 divide-y divide-line">
            {rows.map((row, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: keys of rows are left out on purpose, and the list never changes
              <DescriptionList key={at} items={factsOf(row, zone)} />
            ))}
          </div>
        </Card>
      ))}
      <Card flush title="Siapa membuka dan mengubahnya" note="Yang terbaru di atas.">
        <DataTable
          caption="Rekam jejak pemrosesan"
          rows={report.trail}
          rowKey={({ at, name, action }) => `${at.toISOString()} ${name} ${action}`}
          columns={[
            { key: 'action', head: 'Yang dilakukan', phone: 'title', cell: ({ action }) => actionLabel(action) },
            { key: 'who', head: 'Oleh', cell: ({ name, role }) => `${name}, ${roleLabel(role)}` },
            { key: 'at', head: 'Waktu', cell: ({ at }) => <span className="figures">{formatDateTime(at, zone)}</span> },
          ]}
          empty={<p className="p-4 text-ink-soft">Belum ada jejak.</p>}
        />
      </Card>
    </>
  )
}
