import { Badge } from '@/components/ui/badge'
import { DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import type { YearAction } from '@/lib/convergence/action-queries'
import { actionNumber, type Scheme } from '@/lib/convergence/schemes'
import { formatCount } from '@/lib/format/number'
import { ActionBadge, DueWord, ReviewBadge } from './action-badges'

export type ActionTableProps = {
  caption: string
  scheme: Scheme
  actions: readonly YearAction[]
  today: string
  hrefOf: (action: YearAction) => string
  /** One action at many places: the place is the title. */
  byPlace?: boolean
}

/** Actions with who answers, until when, how far, evidence and review. */
export function ActionTable({ caption, scheme, actions, today, hrefOf, byPlace = false }: ActionTableProps) {
  return (
    <section className="space-y-2">
      <h2 className="text-md print:hidden">{caption}</h2>
      <DataTable
        caption={caption}
        rows={actions}
        rowKey={({ action, regionId }) => `${action.code}/${regionId}`}
        rowHref={hrefOf}
        empty={
          <EmptyState title="Tidak ada aksi yang cocok">
            <p>Ubah saringan keadaan untuk melihat aksi lainnya.</p>
          </EmptyState>
        }
        columns={[
          {
            key: 'aksi',
            head: byPlace ? 'Kecamatan' : 'Aksi',
            phone: 'title',
            cell: ({ action, regionName, sample }) => (
              <>
                {byPlace ? regionName : `${actionNumber(scheme, action.code)}: ${action.label}`}
                {sample && (
                  <span className="ms-2">
                    <Badge>Data contoh</Badge>
                  </span>
                )}
              </>
            ),
          },
          { key: 'opd', head: 'OPD', cell: ({ opdName }) => opdName ?? 'Belum ditentukan' },
          { key: 'tenggat', head: 'Tenggat', cell: (action) => <DueWord action={action} today={today} /> },
          { key: 'keadaan', head: 'Keadaan', phone: 'aside', cell: ({ state }) => <ActionBadge state={state} /> },
          { key: 'bukti', head: 'Bukti', numeric: true, cell: ({ evidence }) => formatCount(evidence) },
          { key: 'reviu', head: 'Reviu', cell: ({ reviewResult }) => <ReviewBadge result={reviewResult} /> },
        ]}
      />
    </section>
  )
}
