import { ComputedShare } from '@/components/reports/computed-share'
import { DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { formatCount, formatPercent, MISSING } from '@/lib/format/number'
import { addShares, type ComputedShare as ComputedShareOf } from '@/lib/reports/computed-share'
import type { ReportState } from '@/lib/reports/queries'
import { STATUS } from '@/lib/reports/workflow'

interface Row {
  id: number
  name: string
  expected: number
  sent: number
  verified: number
  approved: number
  onTime: number
  returned: number
  share: ComputedShareOf
}

interface KecamatanTableProps {
  states: readonly ReportState[]
  shares: ReadonlyMap<number, ComputedShareOf>
  hrefOf: (kecamatanId: number) => string
}

/** How far each kecamatan has come, in villages; the foot is the office. */
export function KecamatanTable({ states, shares, hrefOf }: KecamatanTableProps) {
  const byId = new Map<number, Row>()
  const total = emptyRow(0, 'Jumlah')
  for (const state of states) {
    const row = byId.get(state.kecamatanId) ?? emptyRow(state.kecamatanId, state.kecamatanName)
    byId.set(row.id, row)
    for (const sum of [row, total]) {
      count(sum, state)
      const share = shares.get(state.unitId)
      if (share) sum.share = addShares([sum.share, share])
    }
  }
  const rows = [...byId.values()]
  const counts = shares.size > 0
  return (
    <DataTable
      caption="Kemajuan pelaporan menurut kecamatan, dalam desa"
      rows={rows}
      rowKey={(row) => String(row.id)}
      rowHref={(row) => hrefOf(row.id)}
      empty={<EmptyState title="Kantor ini belum mempunyai desa" />}
      columns={[
        { key: 'nama', head: 'Kecamatan', phone: 'title', cell: (row) => row.name },
        { key: 'desa', head: 'Desa', numeric: true, cell: (row) => formatCount(row.expected) },
        { key: 'terkirim', head: 'Terkirim', numeric: true, phone: 'aside', cell: (row) => formatCount(row.sent) },
        { key: 'verifikasi', head: 'Diverifikasi', numeric: true, cell: (row) => formatCount(row.verified) },
        { key: 'setuju', head: 'Disetujui', numeric: true, cell: (row) => formatCount(row.approved) },
        { key: 'kembali', head: 'Dikembalikan', numeric: true, cell: (row) => formatCount(row.returned) },
        {
          key: 'tepat',
          head: 'Tepat waktu',
          numeric: true,
          cell: (row) => formatPercent(row.onTime, row.expected),
        },
        ...(counts ? [{ key: 'hitung', head: 'Dihitung Lini', numeric: true, cell: shareCell }] : []),
      ]}
      foot={[
        total.name,
        formatCount(total.expected),
        formatCount(total.sent),
        formatCount(total.verified),
        formatCount(total.approved),
        formatCount(total.returned),
        formatPercent(total.onTime, total.expected),
        ...(counts ? [shareCell(total)] : []),
      ]}
    />
  )
}

const shareCell = ({ share }: Row) => (share.cells > 0 ? <ComputedShare share={share} size="cell" /> : MISSING)

const emptyRow = (id: number, name: string): Row => ({
  id,
  name,
  expected: 0,
  sent: 0,
  verified: 0,
  approved: 0,
  onTime: 0,
  returned: 0,
  share: addShares([]),
})

function count(row: Row, { status, timely }: ReportState): void {
  const reached = status ?? 0
  row.expected++
  if (status === STATUS.dikembalikan) row.returned++
  if (reached >= STATUS.dikirim) row.sent++
  if (reached >= STATUS.diverifikasi) row.verified++
  if (reached >= STATUS.disetujui) row.approved++
  if (reached >= STATUS.dikirim && timely > 0) row.onTime++
}
