import { Card } from '@/components/ui/card'
import { DataTable } from '@/components/ui/data-table'
import { formatCount } from '@/lib/format/number'
import { fullName } from '@/lib/regions/rules'
import type { AcrossRow, OfficeTarget } from '@/lib/targets/across'
import { amountText, shareText } from '@/lib/targets/words'
import { TrackBadge } from './track-badge'

/** Approved targets of the offices of a province or the nation, with how many of them have one. */
export function AcrossTable({ rows }: { rows: readonly AcrossRow[] }) {
  return rows.map((row) => (
    <Card
      key={row.indicator.code}
      title={row.indicator.label}
      note={noteOf(row)}
      flush
      className="overflow-clip break-inside-avoid"
    >
      <div className="[&_.surface]:rounded-none [&_.surface]:border-x-0 [&_.surface]:border-b-0">
        <DataTable
          caption={`Sasaran ${row.indicator.label} menurut kantor`}
          rows={row.offices}
          rowKey={({ region }) => String(region.id)}
          empty={null}
          columns={[
            { key: 'kantor', head: 'Kantor', phone: 'title', cell: ({ region }) => fullName(region) },
            {
              key: 'sasaran',
              head: 'Sasaran',
              numeric: true,
              cell: ({ achievement }) => (achievement ? amountText(row.indicator, achievement.target) : 'belum ada'),
            },
            {
              key: 'capaian',
              head: 'Capaian',
              numeric: true,
              cell: ({ achievement }) => amountText(row.indicator, achievement?.achieved),
            },
            {
              key: 'banding',
              head: 'Dibanding sasaran',
              numeric: true,
              cell: ({ achievement }) => (achievement ? shareText(row.indicator, achievement) : '—'),
            },
            {
              key: 'keadaan',
              head: 'Keadaan',
              phone: 'aside',
              cell: ({ achievement }: OfficeTarget) => (achievement ? <TrackBadge track={achievement.track} /> : '—'),
            },
          ]}
        />
      </div>
    </Card>
  ))
}

function noteOf({ indicator, sum, withTarget, offices }: AcrossRow): string {
  const of = `${formatCount(withTarget)} dari ${formatCount(offices.length)} kantor`
  if (!sum) return `Sasaran disetujui di ${of}. Persentase tidak dijumlahkan antar kantor.`
  return `Sasaran ${amountText(indicator, sum.target)}, capaian ${amountText(indicator, sum.achieved)} ${indicator.unit}: jumlah ${of} yang sasarannya disetujui.`
}
