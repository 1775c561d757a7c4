import { Badge } from '@/components/ui/badge'
import { DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import type { Tone } from '@/components/ui/tone'
import { formatDateTime, type Zone } from '@/lib/format/date'
import { type Period, periodText } from '@/lib/format/period'
import { findLayout } from '@/lib/handover/layouts/all'
import type { CopyState, ListedItem } from '@/lib/handover/queries'
import { paths } from '@/lib/paths'

const STATES: Readonly<Record<CopyState, { word: string; tone: Tone }>> = {
  belum: { word: 'Belum disalin', tone: 'info' },
  berubah: { word: 'Berubah sejak disalin', tone: 'warn' },
  sudah: { word: 'Sudah disalin', tone: 'good' },
  kosong: { word: 'Tidak ada isian', tone: 'neutral' },
}

type HandoverListProps = { items: readonly ListedItem[]; period: Period; zone: string }

/** The sheets of a month by village, each with its state and the way to copy it. */
export function HandoverList({ items, period, zone }: HandoverListProps) {
  return (
    <DataTable
      caption="Lembar yang disalin"
      rows={items}
      rowKey={({ sheet, id }) => `${sheet}/${id}`}
      rowHref={({ sheet, id }) => paths.handoverSheet(sheet, periodText(period), id)}
      empty={
        <EmptyState title="Tidak ada lembar di sini">
          <p>Longgarkan saringan, atau pilih bulan lain.</p>
        </EmptyState>
      }
      columns={[
        { key: 'nama', head: 'Nama', phone: 'title', cell: ({ name }) => name },
        { key: 'lembar', head: 'Lembar', phoneLabel: '', cell: ({ sheet }) => findLayout(sheet)?.sheet ?? sheet },
        { key: 'desa', head: 'Desa', phoneLabel: '', cell: ({ villageName }) => villageName },
        { key: 'isi', head: 'Isi', phoneLabel: '', cell: ({ word }) => word || '—' },
        {
          key: 'keadaan',
          head: 'Keadaan',
          phone: 'aside',
          cell: ({ state, changes }) => (
            <Badge tone={STATES[state].tone}>{state === 'berubah' ? `${changes} berubah` : STATES[state].word}</Badge>
          ),
        },
        {
          key: 'oleh',
          head: 'Disalin oleh',
          phoneLabel: 'oleh',
          cell: ({ copied }) => (copied ? `${copied.byName}, ${formatDateTime(copied.at, zone as Zone)}` : '—'),
        },
      ]}
    />
  )
}
