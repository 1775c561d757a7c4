import type { ReactNode } from 'react'
import { Badge } from '@/components/ui/badge'
import { DataTable } from '@/components/ui/data-table'
import { formatDate } from '@/lib/format/date'
import { formatCount } from '@/lib/format/number'
import { rwWords } from '@/lib/tpk/rw'
import type { TeamArea } from '@/lib/tpk/team-queries'
import { teamTitle } from '@/lib/tpk/team-rules'

export type AreaTableProps = {
  teamId: string
  /** Who serves which RW of the village. */
  areas: readonly TeamArea[]
  /** The steps on an RW, for those who keep the team. */
  steps?: (area: TeamArea) => ReactNode
}

/** Every RW of the village that a team serves, with its targets: an RW has one team at a time. */
export function AreaTable({ teamId, areas, steps }: AreaTableProps) {
  return (
    <DataTable
      caption="RW di desa ini dan timnya"
      rows={areas}
      rowKey={({ id }) => id}
      empty={<p className="px-4 py-6 text-ink-soft">Belum ada RW yang dilayani tim di desa ini.</p>}
      columns={[
        { key: 'rw', head: 'RW', phone: 'title', cell: ({ rw }) => rwWords(rw) },
        {
          key: 'tim',
          head: 'Tim',
          phoneLabel: '',
          cell: (area) => (area.teamId === teamId ? <Badge tone="good">Tim ini</Badge> : teamTitle(area.teamName)),
        },
        {
          key: 'sasaran',
          head: 'Sasaran',
          numeric: true,
          cell: ({ targets }) => <span className="figures">{formatCount(targets)}</span>,
        },
        { key: 'sejak', head: 'Sejak', cell: ({ fromOn }) => formatDate(fromOn) },
        ...(steps
          ? [
              {
                key: 'langkah',
                head: <span className="sr-only">Langkah</span>,
                phone: 'aside' as const,
                cell: (area: TeamArea) => <div className="no-print flex justify-end">{steps(area)}</div>,
              },
            ]
          : []),
      ]}
    />
  )
}
