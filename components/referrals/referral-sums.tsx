import { DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { formatCount, formatPercent } from '@/lib/format/number'
import type { ReferralSum } from '@/lib/referrals/queries'

const share = (part: number, whole: number) => (whole === 0 ? 'tidak ada' : formatPercent(part, whole))

/** How many referrals stand how, by facility; percentages are of sums, not means of percentages. */
export function ReferralSums({ rows }: { rows: readonly ReferralSum[] }) {
  const sum = (of: (row: ReferralSum) => number) => rows.reduce((all, row) => all + of(row), 0)
  return (
    <DataTable
      caption="Rujukan 12 bulan terakhir menurut faskes"
      rows={rows}
      rowKey={({ faskesId }) => faskesId}
      columns={[
        { key: 'faskes', head: 'Faskes', phone: 'title', cell: ({ faskesName }) => faskesName },
        { key: 'where', head: 'Kecamatan', cell: ({ kecamatanName }) => kecamatanName },
        { key: 'made', head: 'Rujukan', numeric: true, cell: ({ made }) => formatCount(made) },
        { key: 'open', head: 'Menunggu jawaban', numeric: true, cell: ({ open }) => formatCount(open) },
        { key: 'late', head: 'Lewat waktu', numeric: true, cell: ({ late }) => formatCount(late) },
        {
          key: 'answered',
          head: 'Dijawab',
          numeric: true,
          cell: ({ answered, made }) => `${formatCount(answered)} (${share(answered, made)})`,
        },
        {
          key: 'days',
          head: 'Hari sampai dijawab (median)',
          numeric: true,
          cell: ({ days }) => (days === null ? 'belum ada' : formatCount(Math.round(days))),
        },
      ]}
      foot={[
        'Semua faskes',
        '',
        formatCount(sum(({ made }) => made)),
        formatCount(sum(({ open }) => open)),
        formatCount(sum(({ late }) => late)),
        `${formatCount(sum(({ answered }) => answered))} (${share(
          sum(({ answered }) => answered),
          sum(({ made }) => made),
        )})`,
        '',
      ]}
      empty={<EmptyState title="Belum ada rujukan">Rujukan dibuat TPK dan PKB dari kunjungan pendampingan.</EmptyState>}
    />
  )
}
