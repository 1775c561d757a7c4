import { DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { ProgressBar } from '@/components/ui/progress-bar'
import { formatCount } from '@/lib/format/number'
import type { KecamatanProgress } from '@/lib/handover/items'

type ProgressTableProps = {
  progress: readonly KecamatanProgress[]
  /** Opens a kecamatan's own list; absent for those who see sums only. */
  hrefOf?: ((id: number) => string) | undefined
}

/** How far each kecamatan has come. */
export function ProgressTable({ progress, hrefOf }: ProgressTableProps) {
  const total = progress.reduce((sum, { filled }) => sum + filled, 0)
  const done = progress.reduce((sum, { copied }) => sum + copied, 0)
  return (
    <>
      <ProgressBar
        label="Sudah disalin"
        done={done}
        total={total}
        words={`${formatCount(done)} dari ${formatCount(total)} lembar sudah disalin`}
      />
      <DataTable
        caption="Kemajuan penyalinan menurut kecamatan"
        rows={progress}
        rowKey={({ id }) => String(id)}
        {...(hrefOf && { rowHref: ({ id }: KecamatanProgress) => hrefOf(id) })}
        empty={
          <EmptyState title="Belum ada yang disalin pada bulan ini">
            <p>Lembar muncul begitu pertemuan, profil, atau kegiatan dicatat.</p>
          </EmptyState>
        }
        columns={[
          { key: 'kecamatan', head: 'Kecamatan', phone: 'title', cell: ({ name }) => name },
          { key: 'ada', head: 'Lembar', numeric: true, cell: ({ filled }) => formatCount(filled) },
          { key: 'sudah', head: 'Sudah disalin', numeric: true, cell: ({ copied }) => formatCount(copied) },
          {
            key: 'sisa',
            head: 'Belum',
            numeric: true,
            phone: 'aside',
            cell: ({ filled, copied }) => (filled === copied ? 'Selesai' : `${formatCount(filled - copied)} lagi`),
          },
        ]}
      />
    </>
  )
}
